// What a day draws on its lanes: blocks and entries as items, in order, with their words. Pure; all times come from Rust.

import type { Activity, BlockView, DayView, EntryView, Lane, PersonRef } from "$lib/api/contract";
import { clockTime, hoursMinutes } from "$lib/time/format";

export const LANE_ORDER: readonly Lane[] = ["front_line", "strategic", "neither"];

export type Kind = "block" | "entry";

/** A block or an entry, as far as the lanes need to know. */
export interface Item {
  /** Unique on the screen: "block:…", "entry:…". */
  key: string;
  kind: Kind;
  id: string;
  lane: Lane;
  activity: Activity;
  start_ms: number;
  /** Of what runs: now. */
  end_ms: number;
  running: boolean;
  name: string;
  detail: string;
  person: PersonRef | null;
  /** As the lead typed it; `detail` may say more. */
  typed: string;
  overlaps: boolean;
  unplanned: boolean;
  /** Planned, past, and nothing was lived in it. */
  unlived: boolean;
  /** A full sentence: "Wednesday 10:02 to 11:08, Customers, lived". */
  sentence: string;
  /** Of blocks that share time in a lane: which row of how many. */
  row: number;
  rows: number;
}

const weekday = (day: DayView) => day.title.split(" ")[0] ?? "";

/** What stands large: the activity, the meeting's title, or beside whom. */
function nameOf(of: BlockView | EntryView): string {
  if (of.lane === "neither" && of.detail) return of.detail;
  if (of.activity === "alongside" && of.person) return `Alongside ${of.person.short}`;
  return of.label;
}

function detailOf(of: BlockView | EntryView): string {
  const person = of.activity === "alongside" ? null : of.person?.short;
  const detail = of.lane === "neither" ? "" : of.detail;
  return [person, detail].filter(Boolean).join(", ");
}

function blockItem(block: BlockView, day: DayView, now_ms: number): Item {
  const lived = day.entries.some((entry) => entry.start_ms < block.end_ms && (entry.end_ms ?? now_ms) > block.start_ms);
  const [name, detail] = [nameOf(block), detailOf(block)];
  const facts = [
    `${weekday(day)} ${block.from} to ${block.to}`, name, detail, "planned",
    block.source === "calendar" && "from the calendar", block.overlaps && "shares its time with another block",
  ];
  return {
    key: `block:${block.id}`, kind: "block", id: block.id, lane: block.lane, activity: block.activity,
    start_ms: block.start_ms, end_ms: block.end_ms, running: false, name, detail, person: block.person, typed: block.detail,
    overlaps: block.overlaps, unplanned: false, unlived: block.end_ms <= now_ms && !lived,
    sentence: facts.filter(Boolean).join(", "), row: 0, rows: 1,
  };
}

function entryItem(entry: EntryView, day: DayView, now_ms: number): Item {
  const running = entry.end_ms === null;
  const [name, detail] = [nameOf(entry), detailOf(entry)];
  // Told as it is drawn, in the zone of the day; what its own clock showed is said beside it.
  const clock = (own: string, at_ms: number) => (entry.other_zone ? clockTime(at_ms, day.zone) : own);
  const since = clock(entry.from, entry.start_ms);
  const facts = [
    `${weekday(day)} ${since} ${entry.end_ms === null || entry.to === null ? "until now" : `to ${clock(entry.to, entry.end_ms)}`}`,
    // What is drawn stands in the name as it is drawn: who speaks to the screen says what they see.
    name, running && `since ${since}`, detail, running ? "running" : "lived",
    entry.unplanned && "not planned", entry.on_call && "in a call", entry.other_zone && `${entry.from} in ${entry.other_zone.replaceAll("_", " ")}`,
  ];
  return {
    key: `entry:${entry.id}`, kind: "entry", id: entry.id, lane: entry.lane, activity: entry.activity,
    start_ms: entry.start_ms, end_ms: entry.end_ms ?? Math.max(now_ms, entry.start_ms), running, name,
    detail: running ? [`since ${since}`, detail].filter(Boolean).join(", ") : detail, person: entry.person, typed: entry.detail,
    overlaps: false, unplanned: entry.unplanned, unlived: false, sentence: facts.filter(Boolean).join(", "), row: 0, rows: 1,
  };
}

/** Gives blocks that share time rows of their own, each group as few as it needs. Sorted by start. */
function stack(blocks: Item[]): Item[] {
  const stacked: Item[] = [];
  let group: Item[] = [];
  let ends: number[] = [];
  const close = () => {
    stacked.push(...group.map((item) => ({ ...item, rows: ends.length })));
    group = [];
    ends = [];
  };
  for (const item of blocks) {
    if (group.length > 0 && Math.max(...ends) <= item.start_ms) close();
    const free = ends.findIndex((end) => end <= item.start_ms);
    const row = free === -1 ? ends.length : free;
    ends[row] = item.end_ms;
    group.push({ ...item, row });
  }
  close();
  return stacked;
}

const byTime = (a: Item, b: Item) => a.start_ms - b.start_ms || (a.kind === b.kind ? 0 : a.kind === "block" ? -1 : 1);

/** The items of each lane in order of time, a block before the entry that starts with it. */
export function itemsOf(day: DayView, now_ms: number): Record<Lane, Item[]> {
  const shown = (item: Item) => item.end_ms > day.axis_start_ms && item.start_ms < day.axis_end_ms;
  const blocks = day.blocks.map((block) => blockItem(block, day, now_ms)).filter(shown).sort(byTime);
  const entries = day.entries.map((entry) => entryItem(entry, day, now_ms)).filter(shown);
  const lane = (name: Lane) =>
    [...stack(blocks.filter((item) => item.lane === name)), ...entries.filter((item) => item.lane === name)].sort(byTime);
  return { front_line: lane("front_line"), strategic: lane("strategic"), neither: lane("neither") };
}

/** "14 min, outside": what stands beside an entry too short for words. */
export function shortWords(item: Item): string {
  const about = item.lane === "neither" ? item.typed : item.detail;
  return [hoursMinutes((item.end_ms - item.start_ms) / 60_000), about].filter(Boolean).join(", ");
}
