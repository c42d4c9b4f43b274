// From a time of day someone typed to an instant of that day: by the hours Rust cut the day into, so that zones and
// clock changes stay its own.

import type { DayView } from "$lib/api/contract";
import { readClock } from "$lib/time/format";

type Hours = Pick<DayView, "hours" | "day_end_ms">;

/** Null where it is no time of day, or no such hour on that day. */
export function instantOn(day: Hours, typed: string): number | null {
  const read = readClock(typed);
  if (read === null) return null;
  const hour = day.hours.find((one) => one.label === `${read.slice(0, 2)}:00`);
  return hour ? hour.at_ms + Number(read.slice(3)) * 60_000 : null;
}

/** From, to; an end before its start is asked again. */
export function stretchOn(day: Hours, from: string, to: string): { ok: true; start_ms: number; end_ms: number } | { ok: false; sentence: string } {
  const [start_ms, end_ms] = [instantOn(day, from), /^24(:?00)?$/.test(to.trim()) ? day.day_end_ms : instantOn(day, to)];
  if (start_ms === null) return { ok: false, sentence: `“${from}” is no time of that day. Type it as 10:15.` };
  if (end_ms === null) return { ok: false, sentence: `“${to}” is no time of that day. Type it as 11:00.` };
  if (end_ms <= start_ms) return { ok: false, sentence: "The end comes before the beginning. Change one of them." };
  return { ok: true, start_ms, end_ms };
}
