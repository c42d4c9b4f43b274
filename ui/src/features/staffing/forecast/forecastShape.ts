// From the intervals of a day to what is drawn. Pure arithmetic in pixels; Svelte draws it.

import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { AfterIntervalView, IntervalView } from "$lib/api/contract";
import { left, type Scale } from "$lib/time/scale";

export interface Mark {
  x: number;
  y: number;
  words: string;
}

export interface ForecastShape {
  levels: { value: number; y: number }[];
  /** The likely band, the expected counts, what the roster can take; paths. */
  band: string;
  expected: string;
  take: string;
  /** What it could take with the changes of a what-if; empty where nothing differs. */
  after: string;
  short: { key: number; x: number; y: number; width: number; height: number; either: boolean }[];
  arrived: { key: number; x: number; y: number; said: string }[];
  marks: Mark[];
  /** The strip of each interval, to point at. */
  strips: { key: number; x: number; width: number; said: string }[];
}

const TOP_PX = 18;
const LETTER_PX = 5.9;
const isShort = (interval: IntervalView) => interval.state === "short" || interval.state === "short_either_way";
const percent = (share: number | null) => (share === null ? "?" : String(Math.round(share * 100)));

/** Neighbouring intervals of which something holds, apart where they differ by `alike`. */
function runs(intervals: readonly IntervalView[], holds: (one: IntervalView) => boolean, alike: (one: IntervalView) => unknown = () => true): IntervalView[][] {
  const found: IntervalView[][] = [];
  for (const interval of intervals.filter(holds)) {
    const last = found.at(-1)?.at(-1);
    if (last && last.end_ms === interval.start_ms && alike(last) === alike(interval)) found.at(-1)?.push(interval);
    else found.push([interval]);
  }
  return found;
}

/** "62, 59, 62 % in time", "25 %, short either way"; a long run tells its range. */
function wordsOf(run: readonly IntervalView[], first: boolean): string {
  const shares = run.map((one) => one.in_time).filter((share) => share !== null);
  const told = shares.length === 0 ? "" : shares.length <= 4 ? `${shares.map(percent).join(", ")} %` : `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} %`;
  if (run[0]?.state === "short_either_way") return [told, "short either way"].filter(Boolean).join(", ");
  return told && first ? `${told} in time` : told;
}

/** The middle of words so wide, moved to the nearer side of the now line where that would strike them through. */
function besideNow(middle: number, half: number, now_x: number | null): number {
  if (now_x === null || Math.abs(now_x - middle) > half + 4) return middle;
  const [before, after] = [now_x - half - 5, now_x + half + 5];
  return before - half >= 0 && (middle <= now_x || after - middle > middle - before) ? before : after;
}

/** Words over what is short, kept inside the picture and off each other. */
function marksOf(short: readonly IntervalView[][], x: (ms: number) => number, y: (value: number) => number, width: number, now_x: number | null): Mark[] {
  const marks: Mark[] = [];
  for (const [index, run] of short.entries()) {
    const [first, last] = [run[0], run.at(-1)];
    const words = wordsOf(run, index === 0);
    if (!first || !last || words === "") continue;
    const half = (words.length * LETTER_PX) / 2;
    const middle = besideNow(Math.min(width - half, Math.max(half, (x(first.start_ms) + x(last.end_ms)) / 2)), half, now_x);
    const above = Math.max(12, Math.min(...run.map((one) => y(Math.max(one.contacts.high, one.can_take)))) - 6);
    const near = marks.find((mark) => Math.abs(mark.x - middle) < half + (mark.words.length * LETTER_PX) / 2 + 6 && Math.abs(mark.y - above) < 14);
    marks.push({ x: middle, y: near ? near.y + 14 : above, words });
  }
  return marks;
}

const round = (value: number) => Math.round(value * 10) / 10;

function steps(intervals: readonly { start_ms: number; end_ms: number; value: number }[], x: (ms: number) => number, y: (value: number) => number): string {
  const corners = intervals.flatMap(({ start_ms, end_ms, value }): [number, number][] => [[x(start_ms), y(value)], [x(end_ms), y(value)]]);
  return line<[number, number]>((corner) => corner[0], (corner) => corner[1])(corners) ?? "";
}

interface Around {
  height: number;
  /** Somebody is rostered: what they can take is drawn. */
  withRoster: boolean;
  now_ms: number | null;
}

export function shapeOf(intervals: readonly IntervalView[], after: readonly AfterIntervalView[], scale: Scale, { height, withRoster, now_ms }: Around): ForecastShape {
  const x = (ms: number) => round((left(ms, scale) / 100) * scale.width);
  const top = Math.max(4, ...intervals.map((one) => Math.max(one.contacts.high, one.can_take, one.arrived ?? 0)), ...after.map((one) => one.can_take));
  const reach = scaleLinear().domain([0, top]).range([height, TOP_PX]);
  const y = (value: number) => round(reach(value));
  const middle = (one: IntervalView) => x((one.start_ms + one.end_ms) / 2);
  const afterAt = new Map(after.map((one) => [one.start_ms, one]));
  const takes = (one: IntervalView) => afterAt.get(one.start_ms)?.can_take ?? one.can_take;
  const drawn = intervals.filter((one) => one.state !== "closed");
  const short = drawn.filter(isShort).filter((one) => one.contacts.expected > one.can_take);
  return {
    levels: reach.ticks(4).filter((value) => value > 0 && Number.isInteger(value)).map((value) => ({ value, y: y(value) })),
    band: area<IntervalView>(middle, (one) => y(one.contacts.low), (one) => y(one.contacts.high))([...drawn]) ?? "",
    expected: line<IntervalView>(middle, (one) => y(one.contacts.expected))([...drawn]) ?? "",
    take: withRoster ? steps(drawn.map((one) => ({ ...one, value: one.can_take })), x, y) : "",
    after: withRoster ? runs(drawn, (one) => Math.abs(takes(one) - one.can_take) > 0.05).map((run) => steps(run.map((one) => ({ ...one, value: takes(one) })), x, y)).join("") : "",
    short: short.map((one) => ({
      key: one.start_ms, x: x(one.start_ms), y: y(one.contacts.expected), width: x(one.end_ms) - x(one.start_ms),
      height: Math.max(3, y(one.can_take) - y(one.contacts.expected)), either: one.state === "short_either_way",
    })),
    arrived: drawn.filter((one) => one.arrived !== null).map((one) => ({ key: one.start_ms, x: middle(one), y: y(one.arrived ?? 0), said: `${one.from}: ${one.arrived} arrived` })),
    marks: marksOf(runs(drawn, isShort, (one) => one.state), x, y, scale.width, now_ms === null ? null : x(now_ms)),
    strips: drawn.map((one) => ({ key: one.start_ms, x: x(one.start_ms), width: x(one.end_ms) - x(one.start_ms), said: one.sentence })),
  };
}
