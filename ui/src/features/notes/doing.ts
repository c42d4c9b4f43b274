// What is done with notes and sessions from more than one place, with the sentence that says so and the way back.

import { actions } from "$lib/keys/actions.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { run } from "$lib/query/query.svelte";
import type { NoteView, Sharing } from "$lib/api/contract";

const undo = { label: "Undo", keys: "Mod+Z", run: () => void actions.run("history.undo") };

/** Says what was done, with the way back. */
export function said(text: string): void {
  notices.say(text, { action: undo });
}

export async function removeNote(id: string): Promise<void> {
  if ((await run("notes.delete", { id })).ok) said("The note is deleted.");
}

/** The same mark again takes it away. */
export async function keepSharing(note: Pick<NoteView, "id" | "sharing">, sharing: Sharing): Promise<void> {
  await run("notes.set_sharing", { note_id: note.id, sharing: note.sharing === sharing ? "unmarked" : sharing });
}

export async function removeSession(id: string): Promise<boolean> {
  const outcome = await run("notes.delete_session", { id });
  if (outcome.ok) said("The session is deleted. Its notes stay among the captured.");
  return outcome.ok;
}
