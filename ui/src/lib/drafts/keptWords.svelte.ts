// Words on their way to somewhere: kept in the file while they are typed, so that leaving a form, a wrong click or a kill
// loses a moment of them at most, and there again the next time.

import { run } from "$lib/query/query.svelte";

/** After the last letter; and at the latest while letters keep coming. */
const PAUSE_MS = 300;
const AT_LATEST_MS = 500;

/** What is being written, by key. One write follows the other, so that an older text never lands last; a read waits. */
let writing: Readonly<Record<string, Promise<unknown>>> = {};

export class KeptWords {
  text = $state("");
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest letter that is not written yet was typed; null where all is. */
  #since: number | null = null;
  #restored = false;

  /** `key`: under which they are kept in the file. */
  constructor(readonly key: string) {}

  /** Brings back what was being typed when it was left, unless something was typed meanwhile; answers what is kept. */
  async restore(): Promise<string> {
    if (this.#restored) return this.text;
    this.#restored = true;
    await writing[this.key];
    const outcome = await run("notes.draft", { key: this.key }, { quiet: true });
    const kept = outcome.ok ? outcome.reply.text : "";
    if (this.text === "" && this.#since === null) this.text = kept;
    return kept;
  }

  typed(text: string): void {
    this.text = text;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.keepDraft(), Math.max(0, Math.min(PAUSE_MS, this.#since + AT_LATEST_MS - now)));
  }

  /** Writes what is not yet written. */
  keepDraft(): void {
    if (this.#since === null) return;
    this.#settled();
    const [key, text] = [this.key, this.text];
    const before = writing[key] ?? Promise.resolve();
    writing = { ...writing, [key]: before.then(() => run("notes.keep_draft", { key, text }, { quiet: true })) };
  }

  /** They are where they belong: nothing, or only `rest`, is left to bring back. */
  done(rest = ""): void {
    this.typed(rest);
    this.keepDraft();
  }

  #settled(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#since = null;
  }

  /** For tests: as on a new start. */
  reset(): void {
    writing = {};
    this.#settled();
    this.#restored = false;
    this.text = "";
  }
}
