// Words on their way into a one-to-one: kept in the file at each pause, so that leaving the sheet or a kill loses a moment
// of them at most, and there again the next time.

import { run } from "$lib/query/query.svelte";

const PAUSE_MS = 300;
/** While letters keep coming. */
const AT_LATEST_MS = 500;

export class KeptWords {
  text = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest letter that is not written yet was typed; null where all is. */
  #since: number | null = null;

  /** `key`: under which they are kept. */
  constructor(readonly key: string) {}

  /** Brings back what is kept, unless something was typed meanwhile. For onMount: answers what to do when the field goes. */
  restore(): () => void {
    void run("notes.draft", { key: this.key }, { quiet: true }).then((outcome) => {
      if (outcome.ok && this.text === "" && this.#since === null) this.text = outcome.reply.text;
    });
    return () => this.keep();
  }

  typed(text: string): void {
    this.text = text;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keep(), Math.max(0, Math.min(PAUSE_MS, this.#since + AT_LATEST_MS - now)));
  }

  /** Writes what is not yet written. */
  keep(): void {
    if (this.#since === null) return;
    clearTimeout(this.#timer);
    this.#since = null;
    void run("notes.keep_draft", { key: this.key, text: this.text }, { quiet: true });
  }

  /** They are where they belong: nothing is left to bring back. */
  done(): void {
    this.typed("");
    this.keep();
  }
}
