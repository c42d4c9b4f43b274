// The sheet in which a session begins, opened from wherever someone is named. One, for the whole window.

import { run } from "$lib/query/query.svelte";
import { screens } from "$lib/nav/screens.svelte";

/** With whom to begin and which planned time it fulfils, where that is known; `past`: written up after the fact. */
export interface Asking {
  personId: string;
  blockId: string;
  past: boolean;
}

class Starting {
  /** Null is closed. */
  asking = $state.raw<Asking | null>(null);

  ask(personId = "", blockId = "", past = false): void {
    this.asking = { personId, blockId, past };
  }

  close(): void {
    this.asking = null;
  }

  /** Begins at once, without a question, and shows the session. */
  async begin(personId: string, blockId = ""): Promise<void> {
    const outcome = await run("notes.start_session", { person_id: personId, ...(blockId ? { block_id: blockId } : {}) });
    if (outcome.ok) screens.go("notes", `session/${outcome.reply.id}`);
  }
}

export const starting = new Starting();
