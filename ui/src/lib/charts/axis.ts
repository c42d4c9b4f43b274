// Scales and ticks of drawn series. Arithmetic only: what is drawn stands in the components.

import { scaleLinear, type ScaleLinear } from "d3-scale";

/** The plot inside a chart, in pixels. */
export interface Plot {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Tick {
  at: number;
  label: string;
}

/** From the lowest to the highest value on round figures, upwards. A series that does not move gets room around it. */
export function upScale(low: number, high: number, plot: Plot, ticks = 4): ScaleLinear<number, number> {
  const room = low === high ? Math.max(1, Math.abs(low) * 0.1) : 0;
  return scaleLinear().domain([low - room, high + room]).nice(ticks).range([plot.bottom, plot.top]);
}

/** Places of `count` points, the first at the left edge and the last at the right. A single one stands in the middle. */
export function alongScale(count: number, plot: Plot): (place: number) => number {
  if (count <= 1) return () => (plot.left + plot.right) / 2;
  const scale = scaleLinear().domain([0, count - 1]).range([plot.left, plot.right]);
  return (place) => scale(place);
}

/** Every so many-th place is named, so that names keep `room` pixels; the last one always is. */
export function namedPlaces(count: number, plot: Plot, room = 56): number[] {
  if (count === 0) return [];
  const fits = Math.max(1, Math.floor((plot.right - plot.left) / room));
  const step = Math.max(1, Math.ceil(count / fits));
  const places: number[] = [];
  for (let place = count - 1; place >= 0; place -= step) places.unshift(place);
  return places;
}

/** A figure with as many places as it carries news: 1234, 41.5, 3.25, 3. */
export function figure(value: number): string {
  const size = Math.abs(value);
  const text = value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
  const short = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return short === "-0" ? "0" : short;
}
