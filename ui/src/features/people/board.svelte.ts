// What is open over a person's page, and taking things away with the way back beside it.

import type { CommitmentView, KnowledgeView, RecognitionView, TrainingView } from "$lib/api/contract";
import type { Args, DoorName } from "$lib/api/backend";
import { actions } from "$lib/keys/actions.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { run } from "$lib/query/query.svelte";

/** Without an `of` it is a new one. */
export type Sheet =
  | { is: "recognition"; of?: RecognitionView; from?: { note_id: string; title: string } }
  | { is: "commitment"; of?: CommitmentView }
  | { is: "let_go"; of: CommitmentView }
  | { is: "training"; of?: TrainingView }
  | { is: "knowledge"; of?: KnowledgeView }
  | { is: "plan" }
  | { is: "hold" }
  | { is: "erase" };

export class PersonBoard {
  sheet = $state.raw<Sheet | null>(null);

  open(sheet: Sheet): void {
    this.sheet = sheet;
  }

  close(): void {
    this.sheet = null;
  }
}

/** Does it, says it, and offers to take it back. */
export async function doSaying<N extends DoorName>(name: N, args: Args<N>, said: string): Promise<boolean> {
  const outcome = await run(name, args);
  if (outcome.ok) notices.say(said, { action: { label: "Undo", keys: "Mod+Z", run: () => void actions.run("history.undo") } });
  return outcome.ok;
}
