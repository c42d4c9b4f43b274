// A line that is being typed: kept in the file while it is typed, so that a kill loses a moment of it and no more, and
// brought back at the next start. What keeping it as a note means is its owner's.

import { KeptWords } from "$lib/drafts/keptWords.svelte";

const KEPT_SHOWN_MS = 5000;

export interface Joined {
  id: string;
  title: string;
}

/** Keeps the text as a note and says where it went; null leaves every word where it is. */
export type Keep = (text: string, joins: string | null) => Promise<string | null>;

export class Draft extends KeptWords {
  keeping = $state(false);
  /** Where the last one went, for a moment after it was kept. */
  justKept = $state("");
  /** The roadblock this one joins when it is kept; null makes a new one. */
  joins = $state.raw<Joined | null>(null);

  /** `key`: under which it is kept in the file. */
  constructor(key: string, readonly onkeep: Keep) {
    super(key);
  }

  override typed(text: string): void {
    this.justKept = "";
    super.typed(text);
  }

  /** Enter. A refusal leaves every word where it is. */
  async keep(): Promise<void> {
    const typed = this.text;
    if (typed.trim() === "" || this.keeping) return;
    this.keeping = true;
    const kept = await this.onkeep(typed.trim(), this.joins?.id ?? null);
    this.keeping = false;
    if (kept === null) return;
    this.joins = null;
    // What was typed meanwhile belongs to the next one.
    this.done(this.text.startsWith(typed) ? this.text.slice(typed.length).trimStart() : this.text);
    this.justKept = kept;
    setTimeout(() => (this.justKept = ""), KEPT_SHOWN_MS);
  }

  /** `start` is put in front of what is there, once. */
  prefix(start: string): void {
    if (start && !this.text.includes(start.trim())) this.typed(start + this.text.trimStart());
  }

  override reset(): void {
    super.reset();
    this.joins = null;
    this.justKept = "";
  }
}
