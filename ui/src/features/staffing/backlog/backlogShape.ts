// From what waits and when it clears to what is drawn. Pure arithmetic in pixels; Svelte draws it.

import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { BacklogPointView, BacklogView } from "$lib/api/contract";

export interface BacklogShape {
  band: string;
  curve: string;
  usual: { y: number; height: number };
  now: { x: number; y: number } | null;
  clear: { x: number; y: number } | null;
  days: { x: number; label: string }[];
}

const round = (value: number) => Math.round(value * 10) / 10;

/** Straight between the points that are known. */
function openAt(curve: readonly BacklogPointView[], at_ms: number): number {
  const after = curve.findIndex((point) => point.at_ms >= at_ms);
  const [before, next] = [curve[after - 1], curve[after]];
  if (!next) return curve.at(-1)?.open ?? 0;
  if (!before) return next.open;
  return before.open + ((next.open - before.open) * (at_ms - before.at_ms)) / Math.max(1, next.at_ms - before.at_ms);
}

export function backlogShape(view: BacklogView, width: number, height: number): BacklogShape {
  const across = scaleLinear().domain([view.axis_start_ms, view.axis_end_ms]).range([0, width]).clamp(true);
  const top = Math.max(1, view.usual_high, ...view.curve.map((point) => point.high));
  const down = scaleLinear().domain([0, top]).range([height, 14]).clamp(true);
  const x = (ms: number) => round(across(ms));
  const y = (open: number) => round(down(open));
  const first = view.curve[0];
  return {
    band: area<BacklogPointView>((point) => x(point.at_ms), (point) => y(point.low), (point) => y(point.high))([...view.curve]) ?? "",
    curve: line<BacklogPointView>((point) => x(point.at_ms), (point) => y(point.open))([...view.curve]) ?? "",
    usual: { y: y(view.usual_high), height: Math.max(2, y(view.usual_low) - y(view.usual_high)) },
    now: first ? { x: x(first.at_ms), y: y(first.open) } : null,
    clear: view.clear_ms !== null && view.clear_ms <= view.axis_end_ms ? { x: x(view.clear_ms), y: y(openAt(view.curve, view.clear_ms)) } : null,
    days: view.days.map((day) => ({ x: x(day.at_ms), label: day.label })),
  };
}
