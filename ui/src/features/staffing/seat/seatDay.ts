// A day of the lead's seat as Today draws it, whichever view it comes from. Pure; draws nothing.

import type { IntervalView, Known, NeedsMeView, StaffingDayView, VerdictView } from "$lib/api/contract";

export interface SeatDay {
  on: string;
  known: Known;
  verdicts: readonly VerdictView[];
  intervals: readonly IntervalView[];
  isToday: boolean;
  /** What is missing and what to do, or since when nothing is known; where there is something to say. */
  note: string | null;
}

/** Of today only what is now or ahead is said about the seat: over what is past nothing can be changed. */
export function seatDayOf(view: NeedsMeView | StaffingDayView, now_ms: number): SeatDay {
  const isToday = "lines" in view;
  // A closed day has nobody on it, which says nothing about the roster.
  const closed = !isToday && view.known === "no_roster" && view.intervals.length === 0;
  return {
    on: view.on, known: closed ? "all" : view.known, intervals: view.intervals, isToday,
    verdicts: isToday ? view.verdicts.filter((one) => one.end_ms > now_ms) : view.verdicts,
    note: isToday ? view.unknown_since : closed ? null : view.note,
  };
}

/** Planned ahead is outlined, what is there now or not planned is filled. */
export function isOutlined(at: { start_ms: number }, planned: boolean, now_ms: number): boolean {
  return planned && at.start_ms > now_ms;
}

export function isShort(interval: IntervalView): boolean {
  return interval.state === "short" || interval.state === "short_either_way";
}

/** People that are missing, the lead's seat not counted; enough people may still take the wrong channels. */
export function missing(interval: IntervalView): number {
  return isShort(interval) ? Math.max(0, interval.required - interval.scheduled, -interval.difference) : 0;
}

/** Where the lead is planned, and where they are still needed. */
export function showsSeat(interval: IntervalView): boolean {
  return interval.lead_planned || (interval.verdict === "needs_you" && !interval.is_past);
}

/** People that it takes, those included whose channels nobody there takes. */
export function needed(interval: IntervalView): number {
  return Math.max(interval.required, missing(interval) > 0 ? interval.scheduled + missing(interval) : 0);
}

/** More than this over the tallest bar is cut; its number stays. */
const HEADROOM = 0.6;
const LEAST_HEADROOM = 3;

/** The people that the full height of the strip stands for. */
export function ceiling(intervals: readonly IntervalView[]): number {
  const scheduled = Math.max(1, ...intervals.map((one) => one.scheduled + (showsSeat(one) ? 1 : 0)));
  const required = Math.max(1, ...intervals.map(needed));
  // Without a roster there are no bars to hold anything against.
  if (intervals.every((one) => one.scheduled === 0)) return 2 * required;
  return Math.min(Math.max(scheduled, required), scheduled + Math.max(LEAST_HEADROOM, HEADROOM * scheduled)) * 1.04;
}

export const percent = (share: number | null): string => (share === null ? "" : String(Math.round(share * 100)));

/** "6", "4.5": a person who works half of the interval is a half. */
export const people = (n: number): string => String(Math.round(n * 10) / 10);

export interface StripFigures {
  count: string;
  /** "of 7", where more are required than are there. */
  of: string;
}

/** Counts under 2 are not written: the bar says as much. */
export function figures(interval: IntervalView): StripFigures {
  const short = missing(interval) > 0;
  return { count: interval.scheduled >= 2 || short ? people(interval.scheduled) : "", of: short && interval.required > interval.scheduled ? `of ${interval.required}` : "" };
}
