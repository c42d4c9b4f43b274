// What is typed about a block or an entry, before it is kept: times read against the day's own hours, defaults of a lane.

import type { Activity, DayView, Lane } from "$lib/api/contract";
import { clockTime, readClock } from "$lib/time/format";
import { ACTIVITIES, ACTIVITY_ORDER } from "$lib/ui/activities";
import type { Item, Kind } from "./items";
import { MINUTE_MS, type Stretch } from "$lib/time/scale";

export interface Draft {
  kind: Kind;
  activity: Activity;
  /** "08:30", as typed. */
  from: string;
  to: string;
  detail: string;
  person_id: string;
}

export type Read = { ok: true; at_ms: number } | { ok: false; sentence: string };

const HOUR_MS = 60 * MINUTE_MS;

/**
 * A typed time as a moment of the day shown. `near_ms` is what stood there: left as it was it stays exactly that, seconds
 * and all; and of an hour that the clock shows twice, the one nearer to it is meant.
 */
export function readTime(typed: string, near_ms: number, day: DayView): Read {
  const text = typed.trim();
  if (text === clockTime(near_ms, day.zone)) return { ok: true, at_ms: near_ms };
  if (text === "24:00" || text === "24") return { ok: true, at_ms: day.day_end_ms };
  const clock = readClock(text);
  if (!clock) return { ok: false, sentence: `“${text}” is no time of day. Type it as 08:30.` };
  const into = Number(clock.slice(3)) * MINUTE_MS;
  const hours = day.hours.filter((hour) => hour.label.slice(0, 2) === clock.slice(0, 2));
  const moments = hours.map((hour) => hour.at_ms + into).sort((a, b) => Math.abs(a - near_ms) - Math.abs(b - near_ms));
  const first = moments[0];
  if (first === undefined) return { ok: false, sentence: `There is no ${clock} on this day: the clocks jump over it.` };
  return { ok: true, at_ms: first };
}

export type ReadStretch = ({ ok: true } & Stretch) | { ok: false; sentence: string };

export function readStretch(draft: Pick<Draft, "from" | "to">, near: Stretch, day: DayView): ReadStretch {
  const from = readTime(draft.from, near.start_ms, day);
  if (!from.ok) return from;
  // Midnight as an end is the end of the day.
  const end = draft.to.trim() === "00:00" && near.end_ms !== day.day_start_ms ? "24:00" : draft.to;
  const to = readTime(end, near.end_ms, day);
  if (!to.ok) return to;
  if (to.at_ms <= from.at_ms) return { ok: false, sentence: `It would end at ${draft.to.trim()}, before it starts at ${draft.from.trim()}. Give it a later end.` };
  return { ok: true, start_ms: from.at_ms, end_ms: to.at_ms };
}

/** The end as it is shown: the end of the day is 24:00, not 00:00. */
export function endTime(at_ms: number, day: DayView): string {
  return at_ms === day.day_end_ms ? "24:00" : clockTime(at_ms, day.zone);
}

export function draftOf(item: Item, day: DayView): Draft {
  return {
    kind: item.kind, activity: item.activity, from: clockTime(item.start_ms, day.zone), to: endTime(item.end_ms, day),
    detail: item.typed, person_id: item.person?.id ?? "",
  };
}

/** What a lane is for, when nothing more is known: what was last on it that day, else its first activity. */
export function usualActivity(lane: Lane, day: DayView, stretch: Stretch): Activity {
  if (lane === "front_line") return "customers";
  if (lane === "neither") return stretch.end_ms - stretch.start_ms <= 20 * MINUTE_MS ? "break" : "meeting";
  const before = [...day.entries, ...day.blocks].filter((one) => one.lane === lane && one.start_ms <= stretch.start_ms);
  return before.sort((a, b) => b.start_ms - a.start_ms)[0]?.activity ?? "staffing";
}

/** What is past was lived, what is ahead is planned. */
export function usualKind(stretch: Stretch, now_ms: number): Kind {
  return stretch.end_ms <= now_ms ? "entry" : "block";
}

export function newDraft(lane: Lane, stretch: Stretch, day: DayView, now_ms: number): Draft {
  return {
    kind: usualKind(stretch, now_ms), activity: usualActivity(lane, day, stretch), from: clockTime(stretch.start_ms, day.zone),
    to: endTime(stretch.end_ms, day), detail: "", person_id: "",
  };
}

export function activitiesOf(lane: Lane): Activity[] {
  return ACTIVITY_ORDER.filter((activity) => ACTIVITIES[activity].lane === lane);
}

/** Where N adds: right after what has the focus; an hour ahead, half an hour or what is left of it in the past. */
export function stretchAfter(after_ms: number, day: DayView, now_ms: number): Stretch {
  const start_ms = Math.min(after_ms, day.day_end_ms - 15 * MINUTE_MS);
  const ahead = start_ms + 5 * MINUTE_MS >= now_ms;
  const end_ms = ahead ? start_ms + HOUR_MS : Math.min(start_ms + HOUR_MS / 2, now_ms);
  return { start_ms, end_ms: Math.min(end_ms, day.day_end_ms) };
}
