// The roster of the made-up team on Wednesday 18 November 2026.

import type { Channel, PartKind, PartView, PersonRef, RosterDayView, RosterLineView, RosterPreview, RosterReport, RosterView } from "$lib/api/contract";
import { at, PEOPLE } from "./demo-data";

const HALF_HOUR_MS = 30 * 60_000;
const hhmm = (at_ms: number) => new Date(at_ms + 3_600_000).toISOString().slice(11, 16);
const DAYS = ["Mon 16 Nov", "Tue 17 Nov", "Wed 18 Nov", "Thu 19 Nov", "Fri 20 Nov"];

interface Made {
  shift: [string, string];
  lunch: string;
  channels: Channel[];
  more?: [PartKind, string, string][];
  out?: RosterDayView["outs"][number];
}

const out = (id: string, kind: "leave" | "appointment", from: string, to: string, whole_day: boolean, words: string): RosterDayView["outs"][number] => ({
  id, kind, start_ms: at(from), end_ms: at(to), whole_day, label: "", words,
});

const TEAM: Made[] = [
  { shift: ["08:00", "16:30"], lunch: "11:30", channels: ["email", "chat"] },
  { shift: ["08:00", "16:30"], lunch: "12:00", channels: ["phone", "email"] },
  { shift: ["08:30", "17:00"], lunch: "14:00", channels: ["chat", "email"], out: out("o2", "appointment", "08:30", "11:30", false, "appointment, until 11:30") },
  { shift: ["08:30", "17:00"], lunch: "12:30", channels: ["email", "phone"] },
  { shift: ["09:00", "17:30"], lunch: "13:00", channels: ["chat"], more: [["coaching", "15:00", "15:30"]] },
  { shift: ["09:00", "17:30"], lunch: "12:30", channels: ["phone", "email"], out: out("o5", "leave", "09:00", "17:30", true, "leave, back Friday") },
  { shift: ["09:00", "17:30"], lunch: "12:30", channels: ["email"], more: [["project", "14:00", "15:00"]] },
  { shift: ["09:30", "18:00"], lunch: "13:30", channels: ["email"] },
];

function partsOf(made: Made, index: number, shift_ms: number): PartView[] {
  const part = (kind: PartKind, start_ms: number, end_ms: number): PartView => ({
    id: `${kind}${index}`, kind, start_ms: start_ms + shift_ms, end_ms: end_ms + shift_ms, from: hhmm(start_ms), to: hhmm(end_ms), label: "", words: kind,
  });
  return [part("lunch", at(made.lunch), at(made.lunch) + HALF_HOUR_MS), ...(made.more ?? []).map(([kind, from, to]) => part(kind, at(from), at(to)))];
}

function lineOf(made: Made, index: number, offset: number): RosterLineView {
  const person = PEOPLE.people[index] as PersonRef;
  const day_ms = offset * 24 * 3_600_000;
  const [from, to] = made.shift;
  const parts = partsOf(made, index, day_ms);
  return {
    person: { id: person.id, name: person.name, short: person.short, initials: person.initials.slice(0, 2) },
    work: { weekly_hours: 37, channels: made.channels, channel_words: made.channels.join(", "), skills: index === 3 ? ["bank import"] : [], starts_on: null, ramp: false, zone: "Europe/Copenhagen" },
    pattern: [0, 1, 2, 3, 4].map((day) => ({ day, from, to, from_on: "2026-01-05", until_on: null, parts: [{ kind: "lunch", from: made.lunch, to: hhmm(at(made.lunch) + HALF_HOUR_MS), label: "" }] })),
    days: [{
      date: `2026-11-${18 + offset}`, shift: { start_ms: at(from) + day_ms, end_ms: at(to) + day_ms, from, to }, parts, outs: made.out && offset === 0 ? [made.out] : [],
      is_exception: false, seat_pct: 100, sentence: `${from} to ${to}, ${parts.map((part) => `${part.words} ${part.from} to ${part.to}`).join(", ")}`,
    }],
  };
}

/** Who works when on a day of the week; Wednesday where none is given. */
export function rosterOf(date = "2026-11-18"): RosterView {
  const offset = Math.min(2, Math.max(-2, Number(date.slice(8)) - 18));
  const day_ms = offset * 24 * 3_600_000;
  return {
    from: date, to: date, zone: "Europe/Copenhagen", now_ms: at("11:08"), empty: false, sentence: offset === 0 ? "7 of 9 in now" : "",
    days: [{
      date, title: DAYS[offset + 2] ?? "", is_today: offset === 0, axis_start_ms: at("08:00") + day_ms, axis_end_ms: at("18:00") + day_ms,
      ticks: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => ({ at_ms: at(`${hour}:00`) + day_ms, label: hhmm(at(`${hour}:00`)) })),
    }],
    lines: TEAM.map((made, index) => lineOf(made, index, offset)),
  };
}

/** A roster that is not there yet: the team is known, their hours are not. */
export function emptyRoster(date?: string): RosterView {
  const full = rosterOf(date);
  return { ...full, empty: true, sentence: "Nobody is on the roster yet.", lines: full.lines.map((line) => ({ ...line, pattern: [], days: line.days.map((day) => ({ ...day, shift: null, parts: [], outs: [], sentence: "no shift" })) })) };
}

/** A file of a roster: three names, one of them new, one row that cannot be read. */
export function rosterReport(add_people: boolean, dry_run: boolean): RosterReport {
  return {
    dry_run, read: 42, added: add_people ? 39 : 34, updated: 2, unchanged: 0, refused: add_people ? 1 : 6, channels_of: [],
    unknown: add_people ? [] : ["Sofia Lindqvist"], added_people: add_people ? ["Sofia Lindqvist"] : [],
    refusals: [{ line: 14, column: "end", reason: "“25:00” is no time of day", text: "Dev Raman; 2026-11-25; 08:30; 25:00" }, ...(add_people ? [] : [{ line: 38, column: "name", reason: "Nobody on the team is called Sofia Lindqvist", text: "Sofia Lindqvist; 2026-11-23; 09:00; 17:30" }])],
    sentence: `${add_people ? 39 : 34} added, 2 changed, ${add_people ? 1 : 6} refused.`,
  };
}

export function rosterPreview(add_people: boolean): RosterPreview {
  return {
    file_name: "roster_week_48.csv", layout: "rows", layout_words: "One shift or absence a row", date_order: null, question: null,
    columns: [{ name: "Name", read_as: "name" }, { name: "Date", read_as: "date" }, { name: "Start", read_as: "start" }, { name: "End", read_as: "end" }, { name: "Cost centre", read_as: null }],
    rows: [{ line: 2, name: "Amina Yusuf", words: "Mon 23 Nov 2026, 08:00 to 16:30" }, { line: 3, name: "Ben Okafor", words: "Mon 23 Nov 2026, 08:00 to 16:30" }, { line: 4, name: "Carla Mendes", words: "Mon 23 Nov 2026, leave" }],
    report: rosterReport(add_people, true),
  };
}
