// Writing the hours of roadblocks, as on the list: halves matter below ten.

/** 17.3 → "17", 1.42 → "1.4", 0.6 → "0.6". */
export function hoursFigure(hours: number): string {
  return hours >= 10 ? String(Math.round(hours)) : String(Number(hours.toFixed(1)));
}
