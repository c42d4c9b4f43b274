// A line that is being typed: kept in the file while it is typed, so that a kill loses a moment of it and no more, and
// brought back at the next start. What keeping it as a note means is its owner's.

import { run } from "$lib/query/query.svelte";

/** After the last letter; and at the latest while letters keep coming. */
const PAUSE_MS = 300;
const AT_LATEST_MS = 500;
const KEPT_SHOWN_MS = 5000;

export interface Joined {
  id: string;
  title: string;
}

/** Keeps the text as a note and says where it went; null leaves every word where it is. */
export type Keep = (text: string, joins: string | null) => Promise<string | null>;

export class Draft {
  text = $state("");
  keeping = $state(false);
  /** Where the last one went, for a moment after it was kept. */
  justKept = $state("");
  /** The roadblock this one joins when it is kept; null makes a new one. */
  joins = $state.raw<Joined | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #firstUnsaved: number | null = null;
  #saving: Promise<unknown> = Promise.resolve();
  #restored = false;

  /** `key`: under which it is kept in the file. */
  constructor(readonly key: string, readonly onkeep: Keep) {}

  /** Brings back what was being typed when the window last closed. */
  async restore(): Promise<void> {
    if (this.#restored) return;
    this.#restored = true;
    const outcome = await run("notes.draft", { key: this.key }, { quiet: true });
    if (outcome.ok && this.text === "") this.text = outcome.reply.text;
  }

  typed(text: string): void {
    this.text = text;
    this.justKept = "";
    const now = performance.now();
    this.#firstUnsaved ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepDraft(), Math.max(0, Math.min(PAUSE_MS, this.#firstUnsaved + AT_LATEST_MS - now)));
  }

  /** Writes what is not yet written. One write follows the other, so that an older text never lands last. */
  keepDraft(): void {
    if (this.#firstUnsaved === null) return;
    this.#settled();
    const text = this.text;
    this.#saving = this.#saving.then(() => run("notes.keep_draft", { key: this.key, text }, { quiet: true }));
  }

  #settled(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#firstUnsaved = null;
  }

  /** Enter. A refusal leaves every word where it is. */
  async keep(): Promise<void> {
    const typed = this.text;
    if (typed.trim() === "" || this.keeping) return;
    this.keeping = true;
    const kept = await this.onkeep(typed.trim(), this.joins?.id ?? null);
    this.keeping = false;
    if (kept === null) return;
    // What was typed meanwhile belongs to the next one.
    this.text = this.text.startsWith(typed) ? this.text.slice(typed.length).trimStart() : this.text;
    this.#firstUnsaved = 0;
    this.joins = null;
    this.keepDraft();
    this.justKept = kept;
    setTimeout(() => (this.justKept = ""), KEPT_SHOWN_MS);
  }

  /** `start` is put in front of what is there, once. */
  prefix(start: string): void {
    if (start && !this.text.includes(start.trim())) this.typed(start + this.text.trimStart());
  }

  /** For tests: as on a new start. */
  reset(): void {
    this.#settled();
    this.#restored = false;
    this.text = "";
    this.joins = null;
    this.justKept = "";
  }
}
