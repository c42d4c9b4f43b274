// The staffing of the made-up team: the week of Wednesday 18 November 2026, short at ten and fine at two.

import type {
  AfterIntervalView, BacklogView, CellState, CoverageCellView, CoverageDayView, EventsView, HandleTimeView, IntervalView, PatiencesView, PatienceView, RangeView,
  StaffingDayView, TrustView, WeekCoverageView, WhatIf, WhatIfRowView, WhatIfView,
} from "$lib/api/contract";
import { at, DAY } from "./demo-data";

const MINUTE_MS = 60_000;
const FIRST_MIN = 480;
const clock = (minutes: number) => `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
const slot = (index: number) => FIRST_MIN + index * 30;
/** A time on the day that lies so many days from Wednesday. */
const on = (offset: number, minutes: number) => at("00:00") + (offset * 1440 + minutes) * MINUTE_MS;

interface Row {
  date: string;
  day: string;
  long: string;
  contacts: number;
  differences: number[];
  seat: [number, number][];
  short_min: number;
  short: string;
}

const WEEK: Row[] = [
  { date: "2026-11-16", day: "Mon 16", long: "Monday", contacts: 486, differences: [0, 1, 2, 0, -1, -2, -1, -1, 2, 1, 1, -1, 2, 1, 1, 2, 2, -1, 1, 0], seat: [[600, 720], [810, 870], [960, 1020]], short_min: 180, short: "3 h short" },
  { date: "2026-11-17", day: "Tue 17", long: "Tuesday", contacts: 431, differences: [0, 1, 2, 2, 1, 1, 1, 1, 2, 1, 2, 0, 1, 1, 2, 2, 2, 0, 1, 0], seat: [[960, 1020]], short_min: 0, short: "none short" },
  { date: "2026-11-18", day: "Wed 18", long: "Wednesday", contacts: 418, differences: [0, 0, 0, 0, -1, -1, -1, 0, 1, 0, 1, 0, 0, 0, -3, 1, 1, -1, 0, 0], seat: [[600, 690], [960, 1020]], short_min: 150, short: "2.5 h short" },
  { date: "2026-11-19", day: "Thu 19", long: "Thursday", contacts: 402, differences: [0, 1, 2, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 1, -1, 0, 0], seat: [[960, 1020]], short_min: 30, short: "30 min short" },
  { date: "2026-11-20", day: "Fri 20", long: "Friday", contacts: 363, differences: [-1, 1, 2, 1, 1, 1, 1, 1, 2, 1, 2, 0, 1, 1, 2, 2, 2, 1, 2, 0], seat: [[480, 570], [840, 900]], short_min: 30, short: "30 min short" },
];

const EXPECTED = [9, 14, 20, 25, 29, 32, 28, 22, 20, 18, 19, 22, 20, 23, 38, 23, 23, 22, 9, 2];
const CAN_TAKE = [9.5, 15, 21.5, 26, 25, 26.5, 24, 23, 24.5, 19, 23, 23, 20.5, 24, 24.5, 28, 28, 18.5, 10, 3];
const ARRIVED = [8, 14, 19, 27, 31, 30];
const IN_TIME: Record<number, [number, number]> = { 4: [0.62, 0.85], 5: [0.59, 0.79], 6: [0.62, 0.85], 14: [0.25, 0.28], 17: [0.62, 0.84] };

const range = (expected: number, spread = 0.22): RangeView => ({ expected, low: expected * (1 - spread), high: expected * (1 + spread) });

function stateOf(difference: number): CellState {
  if (difference < 0) return difference <= -3 ? "short_either_way" : "short";
  return difference === 0 ? "level" : difference === 1 ? "one_spare" : "spare";
}
const labelOf = (difference: number) => (difference === 0 ? "" : difference < 0 ? `−${-difference}` : `+${difference}`);
const sharesAt = (index: number, difference: number): [number, number] => (difference < 0 ? (IN_TIME[index] ?? [0.64, 0.84]) : [0.86, 0.93]);

function cellsOf(row: Row, offset: number): CoverageCellView[] {
  return row.differences.map((difference, index) => {
    const required = Math.max(1, Math.round((EXPECTED[index] ?? 1) / 4));
    const [without, withLead] = sharesAt(index, difference);
    return {
      start_ms: on(offset, slot(index)), end_ms: on(offset, slot(index + 1)), from: clock(slot(index)), at_min: slot(index), state: stateOf(difference),
      required, scheduled: Math.max(0, required + difference), difference, label: labelOf(difference),
      sentence: `${row.long} ${clock(slot(index))}, ${Math.max(0, required + difference)} of ${required} people, ${Math.round(without * 100)} percent in time, with you ${Math.round(withLead * 100)}`,
    };
  });
}

function rowOf(row: Row, index: number): CoverageDayView {
  const offset = index - 2;
  return {
    on: row.date, day: row.day, is_today: offset === 0, closed: false, contacts: range(row.contacts, 0.074), cells: cellsOf(row, offset), short_min: row.short_min, short: row.short,
    seat: row.seat.map(([from_min, to_min], at) => ({ block_id: `s${index}${at}`, start_ms: on(offset, from_min), end_ms: on(offset, to_min), from_min, to_min })),
  };
}

export const COVERAGE_WEEK: WeekCoverageView = {
  week_of: "2026-11-16", previous: "2026-11-09", next: "2026-11-23", title: "Week 47", known: "all", note: null, interval_min: 30,
  columns: EXPECTED.map((_, index) => ({ at_min: slot(index), label: slot(index) % 60 === 0 ? clock(slot(index)) : "" })),
  days: WEEK.map(rowOf),
};

function intervalOf(cell: CoverageCellView, index: number, today: boolean): IntervalView {
  const [without, withLead] = sharesAt(index, cell.difference);
  const expected = EXPECTED[index] ?? 0;
  const can_take = Math.max(1, today ? (CAN_TAKE[index] ?? 0) : expected + cell.difference * 3.4 + 0.6);
  return {
    start_ms: cell.start_ms, end_ms: cell.end_ms, from: cell.from, to: clock(slot(index + 1)), is_past: today && index < ARRIVED.length, contacts: range(expected), can_take,
    arrived: today ? (ARRIVED[index] ?? null) : null, state: cell.state, required: cell.required, scheduled: cell.scheduled, difference: cell.difference,
    lead_planned: index >= 4 && index <= 6, verdict: cell.difference >= 0 ? "will_hold" : cell.difference <= -3 ? "short_either_way" : "needs_you",
    in_time: without, in_time_with: withLead, target: 0.8, minus_one: without - 0.18, occupancy: 0.82, channels: [], sentence: cell.sentence.replace(/^\S+ /, ""),
  };
}

const figure = (channel: HandleTimeView["channel"], label: string, seconds: number, source: HandleTimeView["source"], words: string): HandleTimeView => ({ channel, label, seconds, source, words });
const HANDLE_TIMES = [
  figure("phone", "Phone", 370, "contacts", "6:10 min, from 1,204 contacts"), figure("chat", "Chat", 580, "own", "9:40 min, your figure"), figure("email", "Email", 480, "own", "8:00 min, your figure"),
];

const patience = (channel: PatienceView["channel"], label: string, seconds: number | null, words: string, reported: string | null): PatienceView =>
  ({ channel, label, seconds, source: seconds === null ? "not_known" : "report", words, reported });

/** The chat tool tells how long who gave up had waited, the telephone does not. */
export const PATIENCES: PatiencesView = {
  channels: [
    patience("phone", "Phone", null, "When who waits gives up is not known, so nobody is taken to.",
      "Interval reports lack the average time to abandon, or tell it as 0. With it this is learnt from them."),
    patience("chat", "Chat", 297, "Who waits gives up after 297 seconds on average (likely 270 to 328), from interval reports, mean of 204 who gave up.", null),
  ],
};

/** The forecast and coverage of a day of the week; Wednesday where none is given. */
export function staffingDay(date = "2026-11-18"): StaffingDayView {
  const index = Math.max(0, WEEK.findIndex((row) => row.date === date));
  const row = WEEK[index] ?? (WEEK[2] as Row);
  const today = row.date === "2026-11-18";
  const share = today ? { low: 388, high: 449 } : { low: Math.round(row.contacts * 0.93), high: Math.round(row.contacts * 1.07) };
  return {
    on: row.date, title: `${row.long} ${row.day.slice(4)} November`, is_today: today, is_past: index < 2, zone: "Europe/Copenhagen", now_ms: at("11:08"),
    axis_start_ms: on(index - 2, 480), axis_end_ms: on(index - 2, 1080),
    ticks: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => ({ at_ms: on(index - 2, hour * 60), label: clock(hour * 60) })),
    known: "all", note: null, intervals: cellsOf(row, index - 2).map((cell, at) => intervalOf(cell, at, today)), verdicts: [],
    contacts: { expected: row.contacts, ...share }, contacts_words: `${row.contacts} contacts, likely ${share.low} to ${share.high}`,
    channels: HANDLE_TIMES.map((handle_time) => ({ channel: handle_time.channel, label: handle_time.label, contacts: range(row.contacts / 3), handle_time, patience: PATIENCES.channels.find((one) => one.channel === handle_time.channel) ?? null })),
    blocks: today ? DAY.blocks : [], minus_one: "Minus one person: 10:00 to 11:30 falls from 61 to 43 %.",
    freshness: today ? "Newest contact 10:58, so the rest of the day is forecast from what came." : null,
  };
}

const per = (share: number) => Math.round(share * 100);
const cut = (share: number) => Math.min(0.97, Math.max(0.02, share));

/** Seats more or fewer at a moment, and how many times the usual comes, by the changes of a what-if. */
function effectAt(changes: WhatIf["changes"], start_ms: number): { seats: number; load: number } {
  let [seats, load] = [0, 1];
  for (const change of changes) {
    if (change.kind === "person_out" || change.kind === "minus_one") seats -= 1;
    else if (change.kind === "new_hire") seats += 0.5;
    else if (change.kind === "volume") load *= 1 + change.percent / 100;
    else if (change.kind === "handle_time") load *= change.seconds / (HANDLE_TIMES.find((one) => one.channel === change.channel)?.seconds ?? change.seconds);
    else if (change.kind === "lead_joins") seats += start_ms >= change.start_ms && start_ms < change.end_ms ? 1 : 0;
    else if (start_ms === change.to_ms) seats -= 1;
  }
  return { seats, load };
}

const shareAfter = (before: number, { seats, load }: { seats: number; load: number }) => cut(before + seats * (before < 0.4 ? 0.04 : 0.22) - (load - 1) * 0.9);

function whatIfRow(label: string, slots: IntervalView[], changes: WhatIf["changes"]): WhatIfRowView {
  const mean = (of: (one: IntervalView) => number) => slots.reduce((sum, one) => sum + of(one), 0) / Math.max(1, slots.length);
  const before = mean((one) => one.in_time ?? 0);
  const after = mean((one) => shareAfter(one.in_time ?? 0, effectAt(changes, one.start_ms)));
  return {
    start_ms: slots[0]?.start_ms ?? 0, end_ms: slots.at(-1)?.end_ms ?? 0, label, before, after, likely_low: cut(after - 0.06), likely_high: cut(after + 0.05), target: 0.8,
    words: `${per(before)} → ${per(after)} %`,
  };
}

function afterOf(one: IntervalView, changes: WhatIf["changes"]): AfterIntervalView {
  const { seats, load } = effectAt(changes, one.start_ms);
  const { expected, low, high } = one.contacts;
  const difference = one.difference + Math.round(seats - (load - 1) * one.required);
  return {
    start_ms: one.start_ms, contacts: { expected: expected * load, low: low * load, high: high * load }, can_take: Math.max(0, one.can_take + seats * 3.6), difference,
    state: stateOf(difference), required: one.required, scheduled: one.scheduled + seats, label: labelOf(difference), in_time: shareAfter(one.in_time ?? 0, { seats, load }),
  };
}

/** What a day of the made-up team would be: plain arithmetic, true in its direction only. */
export function whatIf(asked: WhatIf): WhatIfView {
  const day = staffingDay(asked.on);
  const { changes } = asked;
  const slots = day.intervals.filter((one) => !one.is_past || one.in_time !== 0.86).filter((one) => one.difference < 0 && one.difference > -3).slice(0, 3);
  const load = effectAt(changes.filter((one) => one.kind === "volume"), 0).load;
  const alone = (change: WhatIf["changes"][number]) => {
    const { before, after } = whatIfRow("", slots, [change]);
    return `10:00 to 11:30 ${per(after ?? 0) < per(before ?? 0) ? "falls" : "goes"} from ${per(before ?? 0)} to ${per(after ?? 0)} %`;
  };
  const contacts = (times: number): RangeView => ({ expected: day.contacts.expected * times, low: day.contacts.low * times, high: day.contacts.high * times });
  return {
    on: day.on, known: "all", note: null, rows: slots.map((one) => whatIfRow(one.from, [one], changes)), together: whatIfRow("Together", slots, changes),
    effects: changes.map((change) => (change.kind === "volume" ? `${Math.round(day.contacts.expected * (1 + change.percent / 100))} contacts instead of ${day.contacts.expected}` : change.kind === "lead_joins" ? "one seat, until 11:30" : alone(change))),
    intervals: day.intervals.map((one) => afterOf(one, changes)), contacts_before: contacts(1), contacts_after: contacts(load),
    contacts_words: `${Math.round(day.contacts.expected * load)} contacts instead of ${day.contacts.expected}`, short_min_before: 150, short_min_after: 60,
    sentence: changes.some((one) => one.kind === "lead_joins") ? "One more person instead of you would do the same." : null,
    can_keep: changes.some((one) => one.kind === "lead_joins" || one.kind === "part_moved" || one.kind === "person_out"),
    not_kept: changes.some((one) => one.kind === "volume" || one.kind === "handle_time") ? "Volume and handle time stay a what-if." : null,
  };
}

const CURVE: [number, number, number, number][] = [
  [0, 312, 312, 312], [120, 278, 268, 288], [240, 240, 222, 258], [352, 205, 178, 232], [412, 205, 178, 232],
  [560, 150, 112, 190], [700, 96, 62, 140], [832, 60, 42, 104], [960, 52, 40, 84], [1000, 50, 40, 80],
];

export const BACKLOG: BacklogView = {
  known: "all", note: null, channels: ["email"], title: "Email, waiting", open: 312, hours: 41.6, hours_words: "42 h", sentence: "queued, 312 open, clear by Thu 15:00",
  clear_ms: at("11:08") + 832 * MINUTE_MS, clear_by: "Thu 15:00", likely: "likely between Thu 11:30 and Fri 09:30", oldest: "oldest since Mon 09:12", in_time: 0.86, target: 0.9,
  in_time_words: "86 % within 8 business hours, 90 is your target", handle_time: [figure("email", "Email", 480, "own", "8:00 min, your figure")],
  curve: CURVE.map(([minutes, open, low, high]) => ({ at_ms: at("11:08") + minutes * MINUTE_MS, open, low, high })),
  usual_low: 40, usual_high: 70, usual: "usual level, 40 to 70", axis_start_ms: at("11:08"), axis_end_ms: at("11:08") + 1000 * MINUTE_MS,
  days: [{ at_ms: at("11:08"), label: "Wed" }, { at_ms: at("11:08") + 412 * MINUTE_MS, label: "Thu" }],
  meaning: "Clear means back at the usual level, nothing older than a working day. It does not mean zero.",
};

export const TRUST: TrustView = {
  sentence: "Over the last four weeks this was off by 12 %; the same hour last week would have been off by 17 %.", off_by: 0.12, naive_off_by: 0.17, inside_range: 0.8,
  assumed: ["Phone: when who waits gives up is not known, so nobody is taken to."], left_out: [{ on: "2026-10-26", words: "Mon 26 Oct, half imported" }], handle_times: HANDLE_TIMES,
};

export const EVENTS: EventsView = {
  events: [
    { id: "v1", label: "Price-change mail", channel: null, multiplier: 1.6, from: "2026-11-18T15:00:00", to: "2026-11-18T15:30:00", words: "Wed 18 Nov 15:00 to 15:30, × 1.6" },
    { id: null, label: "Christmas Day", channel: null, multiplier: null, from: "2026-12-25T00:00:00", to: "2026-12-26T00:00:00", words: "Fri 25 Dec, a public holiday" },
  ],
};
