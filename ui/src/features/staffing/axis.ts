// The one time axis that coverage, forecast and roster of a day share. Pure: moments come from Rust, zones stay there.

import type { CoverageDayView, RosterView, StaffingDayView, TickView, WeekCoverageView } from "$lib/api/contract";
import { MINUTE_MS } from "$lib/time/scale";

export interface DayAxis {
  start_ms: number;
  end_ms: number;
  ticks: readonly TickView[];
  /** Minutes since midnight at the start and the end of the axis, for rows of other days. */
  start_min: number;
  end_min: number;
}

/** Midnight by the wall clock of the day, told by any of its cells; null on a day without cells. */
function midnightOf(day: CoverageDayView | undefined): number | null {
  const cell = day?.cells[0];
  return cell ? cell.start_ms - cell.at_min * MINUTE_MS : null;
}

const minuteOf = (label: string): number => {
  const [hours = 0, minutes = 0] = label.split(":").map(Number);
  return hours * 60 + minutes;
};

function midnightByTick(ticks: readonly TickView[]): number | null {
  const first = ticks[0];
  return first ? first.at_ms - minuteOf(first.label) * MINUTE_MS : null;
}

/** Wide enough for the columns of the week, the day, and whoever works outside its hours. */
export function axisOf(day: StaffingDayView, week: WeekCoverageView | undefined, roster: RosterView | undefined): DayAxis {
  const drawn = roster?.days.find((one) => one.date === day.on);
  const midnight = midnightOf(week?.days.find((one) => one.on === day.on)) ?? midnightByTick(day.ticks) ?? day.axis_start_ms;
  const columns = week?.columns ?? [];
  const [first, last] = [columns[0], columns.at(-1)];
  const starts = [day.axis_start_ms, drawn?.axis_start_ms, first && midnight + first.at_min * MINUTE_MS];
  const ends = [day.axis_end_ms, drawn?.axis_end_ms, last && week && midnight + (last.at_min + week.interval_min) * MINUTE_MS];
  const given = (values: (number | undefined)[]) => values.filter((value) => value !== undefined);
  const start_ms = Math.min(...given(starts));
  const end_ms = Math.max(...given(ends));
  const ticks = [day.ticks, drawn?.ticks ?? []].reduce((most, some) => (some.length > most.length ? some : most));
  return { start_ms, end_ms, ticks, start_min: (start_ms - midnight) / MINUTE_MS, end_min: (end_ms - midnight) / MINUTE_MS };
}

/** In percent of the axis, by minutes of the wall clock. */
export function leftOfMinute(minute: number, axis: DayAxis): number {
  const share = (minute - axis.start_min) / Math.max(1, axis.end_min - axis.start_min);
  return Math.min(1, Math.max(0, share)) * 100;
}

/** "08:30" on the day of the axis, in milliseconds; null where it is no time of day. */
export function momentOf(clock: string, axis: DayAxis): number | null {
  const match = /^(\d{1,2})[:.]?(\d{2})?$/.exec(clock.trim());
  const [hours, minutes] = [Number(match?.[1] ?? 99), Number(match?.[2] ?? 0)];
  if (!match || hours > 24 || minutes > 59) return null;
  return axis.start_ms + (hours * 60 + minutes - axis.start_min) * MINUTE_MS;
}

/** A moment as the wall clock of the day tells it, "10:00". */
export function clockOf(at_ms: number, axis: DayAxis): string {
  const minutes = (Math.round((at_ms - axis.start_ms) / MINUTE_MS + axis.start_min) + 2880) % 1440;
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
