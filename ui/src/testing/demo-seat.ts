// Where the lead's hour counts on the made-up day, and who is in: the day of the design pictures.

import type { CellState, GapView, IntervalView, NeedsMeView, PersonRef, PieceView, Verdict, VerdictView, WhereaboutsView, WhereView } from "$lib/api/contract";
import { at, DAY, PEOPLE } from "./demo-data";

const hhmm = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** scheduled, required, in time, with the lead; from 08:00 on, half hour by half hour. */
const ROWS: readonly (readonly [number, number, number, number])[] = [
  [2, 2, 86, 93], [3, 3, 86, 93], [5, 5, 87, 93], [6, 6, 86, 92], [6, 7, 62, 85], [6, 7, 59, 79], [6, 7, 62, 85], [6, 6, 86, 92], [6, 5, 91, 95], [5, 5, 86, 92],
  [6, 5, 91, 95], [6, 6, 86, 92], [5, 5, 86, 92], [6, 6, 86, 92], [6, 9, 25, 28], [7, 6, 92, 96], [7, 6, 92, 96], [5, 6, 62, 85], [3, 3, 87, 93], [1, 1, 86, 93],
];

function verdictOf(index: number): Verdict | null {
  if (index < 4 || index > 17) return null;
  return index === 14 ? "short_either_way" : index <= 6 || index === 17 ? "needs_you" : "will_hold";
}

function stateOf(scheduled: number, required: number, either: boolean): CellState {
  if (either) return "short_either_way";
  return scheduled < required ? "short" : scheduled === required ? "level" : scheduled === required + 1 ? "one_spare" : "spare";
}

function interval([scheduled, required, inTime, withYou]: readonly [number, number, number, number], index: number): IntervalView {
  const from = hhmm(480 + 30 * index);
  const verdict = verdictOf(index);
  const expected = 4 * required;
  return {
    start_ms: at(from), end_ms: at(from) + 1_800_000, from, to: hhmm(510 + 30 * index), is_past: index < 6,
    contacts: { expected, low: expected * 0.88, high: expected * 1.12 }, can_take: 4 * scheduled, arrived: index < 6 ? expected : null,
    state: stateOf(scheduled, required, verdict === "short_either_way"), required, scheduled, difference: scheduled - required,
    lead_planned: verdict === "needs_you", verdict, in_time: inTime / 100, in_time_with: withYou / 100, target: 0.8, minus_one: inTime / 100 - 0.18, occupancy: 0.8,
    channels: [], sentence: `${from}, ${scheduled} of ${required} people, ${inTime} percent in time, with you ${withYou}`,
  };
}

export const INTERVALS: IntervalView[] = ROWS.map(interval);

const verdict = (from: string, to: string, is: Verdict, more: Partial<VerdictView>): VerdictView => ({
  start_ms: at(from), end_ms: at(to), from, to, verdict: is, label: { needs_you: "Needs you", will_hold: "Will hold without you", short_either_way: "Short either way" }[is],
  figures: "", in_time: 0.87, in_time_with: 0.92, likely_low: 0.83, likely_high: 0.9, minus_one: 0.7, short_by: 0, helped: 4, planned: false, displaces: [],
  sentence: `${from} to ${to} will hold without you: 87 % answered in time (likely 83 to 90 %).`, ...more,
});

export const VERDICTS: VerdictView[] = [
  verdict("10:00", "11:30", "needs_you", {
    figures: "61 → 83 %", in_time: 0.61, in_time_with: 0.83, likely_low: 0.77, likely_high: 0.88, minus_one: 0.43, short_by: 1, helped: 20, planned: true,
    sentence: "With you, 10:00 to 11:30 goes from 61 % to 83 % answered in time (likely 77 to 88 %).",
  }),
  verdict("11:30", "15:00", "will_hold", {}),
  verdict("15:00", "15:30", "short_either_way", { figures: "by 3", in_time: 0.25, in_time_with: 0.28, short_by: 3, helped: 1, displaces: ["Engineering, 14:00 to 15:15"], sentence: "15:00 to 15:30 is short either way, by 3: one seat changes 25 to 28 %." }),
  verdict("15:30", "16:30", "will_hold", {}),
  verdict("16:30", "17:00", "needs_you", { figures: "62 → 85 %", in_time: 0.62, in_time_with: 0.85, planned: true, short_by: 1, helped: 6, sentence: "With you, 16:30 to 17:00 goes from 62 % to 85 % answered in time (likely 78 to 89 %)." }),
];

const line = (tone: "front" | "strategic" | "stale" | "neutral", verdict: Verdict | null, ...told: [string, PieceView["look"]][]) => ({
  tone, verdict, text: told.map(([text]) => text).join(""), pieces: told.map(([text, look]): PieceView => ({ text, look })),
});

const gap = (on: string, when: string, from: string, to: string, is: Verdict, planned: boolean, words: string): GapView => ({
  on, when, start_ms: at(from), end_ms: at(to), verdict: is, planned, words,
});

export const NEEDS_ME: NeedsMeView = {
  at_ms: at("11:08"), on: DAY.date, known: "all", verdicts: VERDICTS, intervals: INTERVALS, axis_start_ms: at("08:00"), axis_end_ms: at("18:00"), ticks: DAY.ticks,
  lines: [
    line("front", "needs_you", ["The front line needs you until 11:30.", "strong"], [" With you, 10:00 to 11:30 goes from ", "plain"], ["61 %", "strong"], [" to ", "plain"],
      ["83 %", "front"], [" answered in time ", "plain"], ["(likely 77 to 88 %)", "quiet"], [".", "plain"]),
    line("strategic", "will_hold", ["Then it will hold without you until 15:00. ", "plain"], ["15:00 to 15:30 is short either way", "alert"], [", by 3: one seat changes 25 to 28 %.", "plain"]),
  ],
  gaps: [
    gap(DAY.date, "Today 15:00", "15:00", "15:30", "short_either_way", false, "by 3, either way"),
    gap(DAY.date, "Today 16:30", "16:30", "17:00", "needs_you", true, "you, planned"),
    gap("2026-11-19", "Thu 16:30", "40:30", "41:00", "needs_you", true, "you, planned"),
  ],
  why: [
    "Between 10:00 and 11:30, 91 calls (likely 80 to 103) are expected.", "A call takes 6:10 min, your figure. The target is 80 % within 20 seconds.",
    "At its tightest 7 people are required and 6 are at work. Carla is out until 11:30.", "Without you 61 % are answered in time, with you 83 %: 20 more contacts; 80 is the target.",
    "You are planned on the front line then.",
  ],
  options: [
    { kind: "move_part", words: "Move Dev’s lunch to 13:30", effect: "15:00 to 15:30 goes from 25 to 48 %", change: { kind: "part_moved", person_id: "p3", part_id: "p3-lunch", to_ms: at("13:30") } },
    { kind: "call_someone_in", words: "Ask someone to come in at 15:00", effect: "one more person: 25 to 51 %", change: null },
    { kind: "cape_day", words: "Declare a cape day", effect: "your strategic blocks move, a recovery break is booked", change: null },
  ],
  minus_one: "With one person fewer and without you it would be 43, not 61 %.", freshness: "Newest contact 10:58", unknown_since: null,
};

/** What is said and drawn where less is known. */
export function needsMeIn(state: string | null): NeedsMeView {
  const nothing = { lines: [], verdicts: [], gaps: [], why: [], options: [], minus_one: null, freshness: null };
  switch (state) {
    case "no_roster":
      return { ...NEEDS_ME, ...nothing, known: "no_roster", intervals: INTERVALS.map((one) => ({ ...one, scheduled: 0, difference: 0, state: "no_forecast", verdict: null, in_time: null, in_time_with: null })) };
    case "no_contacts":
      return { ...NEEDS_ME, ...nothing, known: "no_contacts", intervals: INTERVALS.map((one) => ({ ...one, required: 0, difference: 0, state: "no_forecast", verdict: null, in_time: null, in_time_with: null })) };
    case "stale":
      return { ...NEEDS_ME, ...nothing, known: "stale", unknown_since: "not known since Mon 17:40",
        lines: [line("stale", null, ["The newest contact is from Mon 17:40,", "strong"], [" so this says nothing about now.", "plain"])] };
    case "short":
      return { ...NEEDS_ME, lines: [line("front", "short_either_way", ["Short either way until 13:30", "alert"], [", by up to 12: one seat changes 14 to 19 %.", "plain"])],
        verdicts: [verdict("10:00", "13:30", "short_either_way", { figures: "by 12", short_by: 12, in_time: 0.14, in_time_with: 0.19, sentence: "10:00 to 13:30 is short either way, by 12: one seat changes 14 to 19 %." })],
        intervals: INTERVALS.map((one, index) => (index < 4 || index > 10 ? one : { ...one, required: one.scheduled + 4 + index, difference: -4 - index, state: "short_either_way", verdict: "short_either_way", lead_planned: false, in_time: 0.14, in_time_with: 0.19 })) };
    default:
      return NEEDS_ME;
  }
}

const ref = (index: number): PersonRef => {
  const { id, name, short, initials } = PEOPLE.people[index] as PersonRef;
  return { id, name, short, initials };
};
const where = (index: number, state: WhereView["state"], words: string, out_id: string | null = null, back_ms: number | null = null): WhereView => ({ person: ref(index), state, words, out_id, back_ms });

export const WHEREABOUTS: WhereaboutsView = {
  in_now: 7, of: 9, sentence: "7 of 9 in now",
  out: [where(2, "back_later", "in at 11:30", "o1", at("11:30")), where(5, "off_today", "leave, back Fri", "o2")],
  all: [where(0, "in", "in"), where(1, "in", "in"), where(2, "back_later", "in at 11:30", "o1", at("11:30")), where(3, "in", "in"), where(4, "in", "at lunch until 11:30"),
    where(5, "off_today", "leave, back Fri", "o2"), where(6, "in", "in"), where(7, "in", "in")],
};
