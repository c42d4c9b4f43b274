// The day of the made-up team, beyond its plan: what was done, what lies ahead, and days in other states.

import type { Activity, BlockView, DayView, DoneItemView, DoneListView, EntryView, MeetingsView } from "$lib/api/contract";
import { ACTIVITIES } from "$lib/ui/activities";
import { at, DAY } from "./demo-data";

const done = (time: string, kind: DoneItemView["kind"], activity: Activity | null, text: string): DoneItemView => ({
  id: kind === "typed" ? `d${time}` : null, at_ms: at(time), at: time, kind, activity, text,
});

export const DONE: DoneListView = {
  since: "08:00",
  items: [
    done("10:57", "contact", "customers", "Bank import, Oakline (hard one)"), done("10:40", "typed", null, "Four refund tickets"),
    done("10:21", "contact", "customers", "Double charge, Alder Dental"), done("10:00", "break", "break", "14 minutes outside"),
    done("09:12", "entry", "quality", "Quality, Amina, 40 min"), done("09:22", "entry", "customers", "Customers, 8 min"),
    done("08:31", "note", null, "Moved Carla’s chats to Elif"),
  ],
};

export const MEETINGS: MeetingsView = {
  read_at: "today 08:02", more: 0,
  meetings: [
    { block_id: "m1", start_ms: at("14:00"), when: "14:00 today", title: "Log viewer with Sven Aalto", minutes: 75, activity: "engineering" },
    { block_id: "m2", start_ms: at("33:00"), when: "Thu 09:00", title: "Stand-up", minutes: 30, activity: "meeting" },
    { block_id: "m3", start_ms: at("38:00"), when: "Thu 14:00", title: "Roadmap review with product and the service board", minutes: 60, activity: "product" },
    { block_id: "m4", start_ms: at("57:00"), when: "Fri 09:00", title: "Stand-up", minutes: 30, activity: "meeting" },
  ],
};

export const block = (id: string, activity: Activity, from: string, to: string, more: Partial<BlockView> = {}): BlockView => ({
  id, start_ms: at(from), end_ms: at(to), from, to, activity, lane: ACTIVITIES[activity].lane, label: ACTIVITIES[activity].label,
  detail: "", person: null, source: "hand", overlaps: false, ...more,
});

export const entry = (id: string, activity: Activity, from: string, to: string | null, more: Partial<EntryView> = {}): EntryView => ({
  id, start_ms: at(from), end_ms: to ? at(to) : null, from, to, activity, lane: ACTIVITIES[activity].lane, label: ACTIVITIES[activity].label,
  detail: "", person: null, on_call: false, other_zone: null, unplanned: false, ...more,
});

const hhmm = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** The day in a state that the made-up team alone does not show; `null` for the usual one. */
export function dayIn(state: string | null): DayView {
  switch (state) {
    case "empty":
      return { ...DAY, blocks: [], entries: [], running: null, unlived: null, breaks: { ...DAY.breaks, unbroken_since_ms: null, taken: 0, taken_min: 0 },
        sentence: [{ tone: "neutral", strong: "Nothing is running.", rest: "Nothing is planned today." }], minutes: { planned_front: 0, planned_strategic: 0, lived_front: 0, lived_strategic: 0, lived_neither: 0 } };
    case "nudge":
      return { ...DAY, breaks: { ...DAY.breaks, unbroken_since_ms: at("09:02"), nudge: { firm: false, words: "It has been two hours. A few minutes outside?", since: "2 h 06 since your last break", key: "n" } } };
    case "away":
      return { ...DAY, away: { id: "a1", start_ms: at("10:20"), end_ms: at("10:55"), sentence: "10:20 to 10:55, while Customers was running", activity: "customers" } };
    case "many": {
      const short = Array.from({ length: 40 }, (_, index) => entry(`s${index}`, index % 3 === 0 ? "quality" : "customers", hhmm(480 + index * 4), hhmm(483 + index * 4), { unplanned: true }));
      return { ...DAY, entries: [...short, ...DAY.entries.slice(-1)] };
    }
    case "overlap":
      return { ...DAY, blocks: [...DAY.blocks, block("o1", "product", "14:30", "16:00", { detail: "Imported: VAT workshop", source: "calendar", overlaps: true })].map((one) => (one.id === "b7" ? { ...one, overlaps: true } : one)) };
    case "whole": {
      const hours = Array.from({ length: 24 }, (_, hour) => ({ at_ms: at(`${hour}:00`), label: hhmm(hour * 60) }));
      return { ...DAY, axis_start_ms: at("00:00"), axis_end_ms: at("24:00"), ticks: hours };
    }
    default:
      return DAY;
  }
}
