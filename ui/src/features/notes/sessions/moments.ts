// Keeps the moments of a session that did not change as the same objects when they are asked again, so that a note kept
// among five hundred draws one row.

import type { SessionNote } from "$lib/api/contract";

/** Returns a function that is handed each new list, and gives back known objects for what is the same. */
export function keepingSame(): (fresh: readonly SessionNote[]) => SessionNote[] {
  let known = new Map<string, { written: string; moment: SessionNote }>();
  return (fresh) => {
    const next: typeof known = new Map();
    const kept = fresh.map((moment) => {
      const written = JSON.stringify(moment);
      const before = known.get(moment.note.id);
      const same = before?.written === written ? before : { written, moment };
      next.set(moment.note.id, same);
      return same.moment;
    });
    known = next;
    return kept;
  };
}
