// Staffing in states that the made-up team alone does not show: nothing imported, no roster, data too old, extremes.

import type { BacklogView, IntervalView, RosterView, StaffingDayView, WeekCoverageView } from "$lib/api/contract";
import { emptyRoster, rosterOf } from "./demo-roster";
import { BACKLOG, COVERAGE_WEEK, staffingDay } from "./demo-staffing";

const NOTES = {
  no_contacts: "Nothing was imported yet, so nothing is forecast. Import an export of your help desk.",
  no_roster: "Nobody is on the roster, so there is a forecast and no coverage. Import a roster, or set each person's hours.",
  stale: "Not known since Mon 17:40: the newest contact is from then.",
} as const;

type State = keyof typeof NOTES;
const stateOf = (asked: string | null): State | null => (asked !== null && asked in NOTES ? (asked as State) : null);

export function weekIn(asked: string | null): WeekCoverageView {
  const known = stateOf(asked);
  const week = asked === "closed" ? { ...COVERAGE_WEEK, days: COVERAGE_WEEK.days.map((day, index) => (index === 1 ? { ...day, closed: true, contacts: null, cells: [], seat: [], short_min: 0, short: "closed" } : day)) } : COVERAGE_WEEK;
  if (asked === "extreme") return { ...week, days: week.days.map((day) => ({ ...day, cells: day.cells.map((cell) => ({ ...cell, label: cell.difference > 0 ? "+9" : cell.label })) })) };
  if (!known) return week;
  if (known === "stale") return { ...week, known, note: NOTES.stale };
  const days = week.days.map((day) => ({ ...day, contacts: known === "no_contacts" ? null : day.contacts, short_min: 0, short: "", cells: day.cells.map((cell) => ({ ...cell, state: "no_forecast" as const, label: "", difference: 0, sentence: `${cell.sentence.split(",")[0]}, not known` })) }));
  return { ...week, known, note: NOTES[known], days };
}

function without(interval: IntervalView, known: State): IntervalView {
  const bare = { ...interval, state: "no_forecast" as const, can_take: 0, difference: 0, in_time: null, in_time_with: null, minus_one: null, verdict: null };
  return known === "no_contacts" ? { ...bare, contacts: { expected: 0, low: 0, high: 0 }, arrived: null } : bare;
}

export function staffingDayIn(asked: string | null, date?: string): StaffingDayView {
  const known = stateOf(asked);
  const day = staffingDay(date);
  if (!known) return day;
  if (known === "stale") return { ...day, known, note: NOTES.stale, freshness: "Newest contact Mon 17:40.", intervals: day.intervals.map((one) => ({ ...one, arrived: null })) };
  const none = known === "no_contacts" ? { contacts_words: "", channels: [], contacts: { expected: 0, low: 0, high: 0 } } : {};
  return { ...day, known, note: NOTES[known], intervals: day.intervals.map((one) => without(one, known)), minus_one: null, freshness: null, ...none };
}

export function backlogIn(asked: string | null): BacklogView {
  const known = stateOf(asked);
  if (known === "no_contacts") return { ...BACKLOG, known, note: NOTES.no_contacts, open: 0, hours: 0, hours_words: "0 h", sentence: "", clear_ms: null, clear_by: null, likely: null, oldest: null, in_time: null, in_time_words: null, curve: [] };
  if (known === "stale") return { ...BACKLOG, known, note: "As of Mon 17:40." };
  return BACKLOG;
}

export function rosterIn(asked: string | null, date?: string): RosterView {
  return asked === "no_roster" ? emptyRoster(date) : rosterOf(date);
}
