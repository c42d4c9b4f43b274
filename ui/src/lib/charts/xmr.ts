// Where everything of a process behaviour chart stands.

import { line as lineThrough } from "d3-shape";
import type { ChartPointView, ChartSegmentView, ChartView, Rule } from "$lib/api/contract";
import { alongScale, figure, namedPlaces, upScale, type Plot, type Tick } from "./axis";

/** More weeks than a year's are left to the table. */
const SHOWN = 52;

export interface Dot {
  x: number;
  y: number;
  point: ChartPointView;
  /** Of a process that was re-based on purpose. */
  renewed: boolean;
}

export interface Band {
  x: number;
  width: number;
  mean: number;
  /** Where the limits stand; null where there are none to draw. */
  upper: number | null;
  lower: number | null;
  /** The tinted field between the limits, cut off at the axis. */
  top: number;
  bottom: number;
  segment: ChartSegmentView;
  renewed: boolean;
}

/** The word at the newest run of a signal. */
export interface Mark {
  x: number;
  y: number;
  text: string;
  anchor: "start" | "middle" | "end";
}

export interface Picture {
  plot: Plot;
  line: string;
  dots: Dot[];
  bands: Band[];
  marks: Mark[];
  up: Tick[];
  along: Tick[];
  /** Points that the picture has no room for, older than the first one drawn. */
  older: number;
}

const WORDS: Record<Rule, string> = { outside: "outside", trend: "trend", two_of_three: "2 of 3", shift: "shift" };

/** A segment as words: its limits, and how far they can be trusted. */
export function limitWords(segment: ChartSegmentView, say: (value: number) => string = figure): string {
  if (segment.mean === null) return "No points yet";
  if (segment.lower_limit === null || segment.upper_limit === null) return `Mean ${say(segment.mean)}, too few points for limits`;
  const trust = segment.state === "provisional" ? ", provisional" : segment.state === "frozen" ? ", frozen" : "";
  return `Limits ${say(segment.lower_limit)} to ${say(segment.upper_limit)}, mean ${say(segment.mean)}${trust}`;
}

export function picture(chart: ChartView, width: number, height: number): Picture {
  const plot: Plot = { left: 44, right: Math.max(width - 14, 60), top: 20, bottom: height - 26 };
  const older = Math.max(0, chart.points.length - SHOWN);
  const points = chart.points.slice(older);
  const segments = chart.segments.filter((segment) => segment.end > older);
  const [low, high] = reach(points, segments);
  const y = upScale(low, high, plot);
  // Points stand off the edges, so that neither a dot nor its name is cut.
  const x = alongScale(points.length, { ...plot, left: plot.left + 8, right: plot.right - 8 });
  const renewed = (place: number) => segments.some((segment) => segment.note !== null && place + older >= segment.first && place + older < segment.end);
  const dots = points.flatMap((point, place): Dot[] => (point.value === null ? [] : [{ x: x(place), y: y(point.value), point, renewed: renewed(place) }]));
  const line = lineThrough<ChartPointView>().defined((point) => point.value !== null).x((_, place) => x(place)).y((point) => y(point.value ?? 0));
  const counts = segments.some((segment) => segment.lower_limit !== null);
  return {
    plot, dots, older,
    // Under 8 points nothing is said of how it goes on, so nothing joins them.
    line: counts ? (line(points) ?? "") : "",
    bands: segments.flatMap((segment) => band(segment, older, points.length, x, y, plot)),
    marks: marks(points, x, y, plot),
    // Without a value there is nothing to name on the axis.
    up: y.ticks(4).map((value) => ({ at: y(value), label: dots.length > 0 ? figure(value) : "" })),
    along: namedPlaces(points.length, plot).map((place) => ({ at: x(place), label: points[place]?.label ?? "" })),
  };
}

/** The lowest and highest that is drawn. Where nothing is below zero, nothing below zero is drawn. */
function reach(points: ChartPointView[], segments: ChartSegmentView[]): [number, number] {
  const values = points.flatMap((point) => (point.value === null ? [] : [point.value]));
  const limits = segments.flatMap((segment) => [segment.lower_limit, segment.upper_limit]).filter((limit) => limit !== null);
  const all = [...values, ...limits];
  if (all.length === 0) return [0, 1];
  const low = Math.min(...all);
  return [values.every((value) => value >= 0) ? Math.max(0, low) : low, Math.max(...all)];
}

function band(segment: ChartSegmentView, older: number, count: number, x: (place: number) => number, y: (value: number) => number, plot: Plot): Band[] {
  if (segment.mean === null || segment.lower_limit === null || segment.upper_limit === null) return [];
  // Half a step to each side, so that neighbouring segments meet between their points.
  const half = count > 1 ? (x(1) - x(0)) / 2 : 0;
  const left = segment.first <= older ? plot.left : x(segment.first - older) - half;
  const right = segment.end - older >= count ? plot.right : x(segment.end - older - 1) + half;
  const within = (at: number) => (at >= plot.top && at <= plot.bottom ? at : null);
  const [upper, lower] = [y(segment.upper_limit), y(segment.lower_limit)];
  return [{
    x: left, width: Math.max(0, right - left), mean: y(segment.mean), segment, renewed: segment.note !== null,
    upper: within(upper), lower: within(lower), top: Math.max(plot.top, upper), bottom: Math.min(plot.bottom, lower),
  }];
}

/** One word for each rule, at the first point of its newest run; a point of another rule does not end one. */
function marks(points: ChartPointView[], x: (place: number) => number, y: (value: number) => number, plot: Plot): Mark[] {
  const newest = new Map<Rule, number>();
  const named = new Set<Rule>();
  points.forEach((point, place) => {
    if (!point.rule) named.clear();
    else if (!named.has(point.rule)) {
      newest.set(point.rule, place);
      named.add(point.rule);
    }
  });
  return [...newest].map(([rule, place]) => {
    const at = x(place);
    const above = y(points[place]?.value ?? 0) - 8;
    const anchor = at < plot.left + 40 ? "start" : at > plot.right - 40 ? "end" : "middle";
    return { x: at, y: Math.max(plot.top - 6, above), text: WORDS[rule], anchor };
  });
}
