// Where an arrow leads on the two rows of the seat: its verdicts above, the half hours of the strip below. Pure.

interface Stretch {
  start_ms: number;
  end_ms: number;
}

export interface SeatPlace {
  row: "seat" | "strip";
  start_ms: number;
}

export const keyOf = (place: SeatPlace) => `${place.row}:${place.start_ms}`;

const middle = (at: Stretch) => (at.start_ms + at.end_ms) / 2;

function nearest(to: Stretch, among: readonly Stretch[]): Stretch | undefined {
  const first = among[0];
  return first && among.reduce((best, one) => (Math.abs(middle(one) - middle(to)) < Math.abs(middle(best) - middle(to)) ? one : best), first);
}

/** The place an arrow, Home or End leads to; null where it means nothing or there is nothing further. */
export function placeAfter(key: string, place: SeatPlace, rows: Record<SeatPlace["row"], readonly Stretch[]>): SeatPlace | null {
  const row = rows[place.row];
  const at = row.findIndex((one) => one.start_ms === place.start_ms);
  const here = row[at];
  const within = (index: number): SeatPlace | null => {
    const found = row[index];
    return found ? { row: place.row, start_ms: found.start_ms } : null;
  };
  const across = (to: SeatPlace["row"]): SeatPlace | null => {
    const found = here && to !== place.row ? nearest(here, rows[to]) : undefined;
    return found ? { row: to, start_ms: found.start_ms } : null;
  };
  switch (key) {
    case "ArrowLeft": return within(at - 1);
    case "ArrowRight": return at === -1 ? null : within(at + 1);
    case "Home": return within(0);
    case "End": return within(row.length - 1);
    case "ArrowUp": return across("seat");
    case "ArrowDown": return across("strip");
    default: return null;
  }
}
