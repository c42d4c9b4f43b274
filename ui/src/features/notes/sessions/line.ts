// What is being typed into each session: one draft a session, kept for as long as the window is open.

import { run } from "$lib/query/query.svelte";
import { Draft } from "../draft.svelte";

const drafts = new Map<string, Draft>();

export function lineOf(sessionId: string): Draft {
  const known = drafts.get(sessionId);
  if (known) return known;
  const made = new Draft(`session:${sessionId}`, async (text, joins) => {
    const outcome = await run("notes.capture", { text, session_id: sessionId, ...(joins ? { joins } : {}) });
    return outcome.ok ? outcome.reply.sentence : null;
  });
  drafts.set(sessionId, made);
  return made;
}

/** For tests: as on a new start. */
export function forgetLines(): void {
  drafts.clear();
}
