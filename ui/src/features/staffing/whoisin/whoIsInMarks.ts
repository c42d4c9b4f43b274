// What can be said of a person who is in, late or out, each with its key. Pure: from where they are to the commands.

import type { MarkOut, WhereView } from "$lib/api/contract";

export type Mark =
  | { does: "out"; args: MarkOut }
  | { does: "back"; person_id: string }
  | { does: "take_back"; id: string };

export interface MarkOffer {
  key: string;
  words: string;
  /** Uses the time typed beside it. */
  timed: boolean;
  mark: Mark;
}

/** The offers for one person; `back` is the time typed, "11:30". */
export function offersFor(where: WhereView, back: string): MarkOffer[] {
  const person_id = where.person.id;
  const out = (key: string, words: string, args: Omit<MarkOut, "person_id">, timed = false): MarkOffer => ({ key, words, timed, mark: { does: "out", args: { person_id, ...args } } });
  if (where.out_id !== null) {
    return [
      { key: "B", words: "Back now", timed: false, mark: { does: "back", person_id } },
      { key: "T", words: "Not out after all", timed: false, mark: { does: "take_back", id: where.out_id } },
    ];
  }
  if (where.state === "in") {
    return [
      out("S", "Sick, for the rest of today", { kind: "sick", from_now: true }),
      out("A", "Away, back at", { kind: "appointment", from_now: true, back }, true),
      out("O", "Out for the rest of today", { kind: "other", from_now: true }),
    ];
  }
  if (where.state === "late" || where.state === "not_yet") {
    return [
      out("L", "Late, in at", { kind: "late", back }, true),
      out("S", "Sick today", { kind: "sick" }),
      out("O", "Out today", { kind: "leave" }),
    ];
  }
  return [];
}
