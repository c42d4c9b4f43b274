// Dragging a line of a list by its handle: before which line the pointer stands. Pure.

export interface RowBox {
  key: string;
  top: number;
  height: number;
}

/** The line before which the one held would land; undefined at the end, null where it would stay. */
export function landsBefore(y: number, held: string, rows: readonly RowBox[]): string | undefined | null {
  const others = rows.filter((row) => row.key !== held);
  const next = others.find((row) => y < row.top + row.height / 2)?.key;
  const at = rows.findIndex((row) => row.key === held);
  return next === rows[at + 1]?.key ? null : next;
}
