// Moving in the coverage of a week. Pure: from a cell and a key to the next cell.

import type { CoverageDayView, WeekCoverageView } from "$lib/api/contract";

export interface CellKey {
  on: string;
  at_min: number;
}

export const keyOf = (cell: CellKey) => `${cell.on} ${cell.at_min}`;

const has = (day: CoverageDayView | undefined, at_min: number) => day?.cells.some((cell) => cell.at_min === at_min) ?? false;

/** The one cell that Tab reaches: where the focus was, else the first short one of the selected day, else its first. */
export function stopOf(week: WeekCoverageView, on: string, current: CellKey | null): CellKey | null {
  const was = current && week.days.find((day) => day.on === current.on);
  if (current && was && has(was, current.at_min)) return current;
  const day = week.days.find((one) => one.on === on && one.cells.length > 0) ?? week.days.find((one) => one.cells.length > 0);
  const cell = day?.cells.find((one) => one.state === "short" || one.state === "short_either_way") ?? day?.cells[0];
  return day && cell ? { on: day.on, at_min: cell.at_min } : null;
}

function nearest(day: CoverageDayView, at_min: number): CellKey {
  const cell = day.cells.reduce((best, one) => (Math.abs(one.at_min - at_min) < Math.abs(best.at_min - at_min) ? one : best));
  return { on: day.on, at_min: cell.at_min };
}

/** Where a key leads, or null where it leads nowhere. Closed days are passed over. */
export function cellBeyond(week: WeekCoverageView, from: CellKey, key: string): CellKey | null {
  const open = week.days.filter((day) => day.cells.length > 0);
  const row = open.findIndex((day) => day.on === from.on);
  const day = open[row];
  if (!day) return null;
  const at = day.cells.findIndex((cell) => cell.at_min === from.at_min);
  const cell = (index: number) => day.cells[index] && { on: day.on, at_min: day.cells[index].at_min };
  const other = (way: number) => open[row + way] && nearest(open[row + way] as CoverageDayView, from.at_min);
  switch (key) {
    case "ArrowLeft": return cell(at - 1) ?? null;
    case "ArrowRight": return cell(at + 1) ?? null;
    case "ArrowUp": return other(-1) ?? null;
    case "ArrowDown": return other(1) ?? null;
    case "Home": return cell(0) ?? null;
    case "End": return cell(day.cells.length - 1) ?? null;
    default: return null;
  }
}
