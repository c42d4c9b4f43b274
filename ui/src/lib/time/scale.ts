// From time to place on an axis and back. One scale for axis, rows and now line. Pure; knows no zone: the grid it
// snaps to starts with the local day, and every zone's changes are whole quarters of an hour.

export interface Scale {
  start_ms: number;
  end_ms: number;
  /** In CSS pixels; a guess until the lanes are measured. */
  width: number;
}

export const MINUTE_MS = 60_000;
/** Blocks stand on quarters, entries on five minutes. */
export const BLOCK_STEP_MS = 15 * MINUTE_MS;
export const ENTRY_STEP_MS = 5 * MINUTE_MS;

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** In percent from the left, within the lanes. */
export function left(at_ms: number, scale: Scale): number {
  return (clamp((at_ms - scale.start_ms) / (scale.end_ms - scale.start_ms), 0, 1)) * 100;
}

/** In percent of the lanes, cut at their edges. */
export function breadth(start_ms: number, end_ms: number, scale: Scale): number {
  return Math.max(0, left(end_ms, scale) - left(start_ms, scale));
}

export function pixels(start_ms: number, end_ms: number, scale: Scale): number {
  return (breadth(start_ms, end_ms, scale) / 100) * scale.width;
}

/** The moment under a place, from the left edge of the lanes in pixels. */
export function momentAt(x: number, scale: Scale): number {
  return scale.start_ms + clamp(x / Math.max(1, scale.width), 0, 1) * (scale.end_ms - scale.start_ms);
}

export function snap(at_ms: number, step_ms: number, from_ms: number): number {
  return from_ms + Math.round((at_ms - from_ms) / step_ms) * step_ms;
}

export interface Stretch {
  start_ms: number;
  end_ms: number;
}

export type Grip = "whole" | "start" | "end";

interface Limits {
  step_ms: number;
  day_start_ms: number;
  day_end_ms: number;
}

/** A stretch held by one edge or whole and moved by `by_ms`: snapped, never empty, never out of the day. */
export function moved(held: Stretch, grip: Grip, by_ms: number, limits: Limits): Stretch {
  const { step_ms, day_start_ms, day_end_ms } = limits;
  const grid = (at_ms: number) => snap(at_ms, step_ms, day_start_ms);
  const length = held.end_ms - held.start_ms;
  if (grip === "start") {
    const start_ms = clamp(grid(held.start_ms + by_ms), Math.min(held.start_ms, day_start_ms), held.end_ms - step_ms);
    return { start_ms, end_ms: held.end_ms };
  }
  if (grip === "end") {
    const end_ms = clamp(grid(held.end_ms + by_ms), held.start_ms + step_ms, Math.max(held.end_ms, day_end_ms));
    return { start_ms: held.start_ms, end_ms };
  }
  const start_ms = clamp(grid(held.start_ms + by_ms), Math.min(held.start_ms, day_start_ms), Math.max(held.start_ms, day_end_ms - length));
  return { start_ms, end_ms: start_ms + length };
}

/** What a drag over an empty lane marks: from where it began to where it is, at least one step. */
export function marked(from_ms: number, to_ms: number, limits: Limits): Stretch {
  const { step_ms, day_start_ms, day_end_ms } = limits;
  const start_ms = clamp(snap(Math.min(from_ms, to_ms), step_ms, day_start_ms), day_start_ms, day_end_ms - step_ms);
  const end_ms = clamp(snap(Math.max(from_ms, to_ms), step_ms, day_start_ms), start_ms + step_ms, day_end_ms);
  return { start_ms, end_ms };
}
