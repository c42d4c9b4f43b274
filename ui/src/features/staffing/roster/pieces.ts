// A roster line as pieces that can be reached, held and opened: the shift, what lies in it, and time out. Pure.

import type { OutView, PartKind, PartView, RosterDayView, RosterLineView, ShiftView } from "$lib/api/contract";
import type { Stretch } from "$lib/time/scale";

export interface Piece extends Stretch {
  key: string;
  kind: "shift" | "part" | "out" | "none";
  person_id: string;
  /** Drawn in the piece where there is room. */
  words: string;
  /** Read aloud. */
  sentence: string;
  shift: ShiftView | null;
  part: PartView | null;
  out: OutView | null;
}

export interface Line {
  line: RosterLineView;
  day: RosterDayView;
  pieces: Piece[];
}

/** In the order menus show them. */
export const PART_LABELS: Record<PartKind, string> = { lunch: "Lunch", break: "Break", training: "Training", meeting: "Meeting", coaching: "Coaching", project: "Project" };

const NOTHING = { shift: null, part: null, out: null };

function shiftPiece(line: RosterLineView, day: RosterDayView, shift: ShiftView): Piece {
  const new_here = day.seat_pct < 100 ? `, ${day.seat_pct} % of a full seat` : "";
  return { ...NOTHING, shift, key: `shift:${line.person.id}`, kind: "shift", person_id: line.person.id, start_ms: shift.start_ms, end_ms: shift.end_ms, words: "", sentence: `${line.person.short}, ${day.sentence}${new_here}` };
}

/** The pieces of a person on a date, in the order of time, the shift first. A day without a shift has one that says so. */
export function lineOf(line: RosterLineView, date: string, axis: Stretch): Line | null {
  const day = line.days.find((one) => one.date === date);
  if (!day) return null;
  const { id, short } = line.person;
  const inside = [
    ...day.parts.map((part): Piece => ({ ...NOTHING, part, key: `part:${part.id}`, kind: "part", person_id: id, start_ms: part.start_ms, end_ms: part.end_ms, words: part.words, sentence: `${short}, ${part.words}, ${part.from} to ${part.to}` })),
    ...day.outs.map((out): Piece => ({ ...NOTHING, out, key: `out:${out.id}`, kind: "out", person_id: id, start_ms: out.start_ms, end_ms: out.end_ms, words: out.words, sentence: `${short}, out: ${out.words}` })),
  ].sort((a, b) => a.start_ms - b.start_ms);
  const whole_out = day.outs.some((out) => out.whole_day);
  const shift = day.shift && !whole_out ? [shiftPiece(line, day, day.shift)] : [];
  const shown = whole_out ? inside.filter((piece) => piece.kind === "out") : inside;
  if (shift.length + shown.length > 0) return { line, day, pieces: [...shift, ...shown] };
  return { line, day, pieces: [{ ...NOTHING, key: `none:${id}`, kind: "none", person_id: id, ...axis, words: "no shift", sentence: `${short}, no shift. Enter sets one.` }] };
}
