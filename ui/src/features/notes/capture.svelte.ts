// The one draft of a capture, wherever it is typed: on Today or in the dialog. Kept at each pause, so that a crash
// loses no word; restored once at the start.

import { run } from "$lib/query/query.svelte";

/** Under which the draft is kept in the file. */
const DRAFT = "capture";
const PAUSE_MS = 400;
const KEPT_SHOWN_MS = 5000;

class Capture {
  text = $state("");
  /** The dialog is open: no field is on the screen shown. */
  dialogOpen = $state(false);
  keeping = $state(false);
  justKept = $state(false);
  #fields = new Set<HTMLTextAreaElement>();
  #pause: ReturnType<typeof setTimeout> | undefined;
  #restored = false;
  #before: Element | null = null;

  /** Brings back what was being typed when the window last closed. */
  async restore(): Promise<void> {
    if (this.#restored) return;
    this.#restored = true;
    const outcome = await run("notes.draft", { key: DRAFT }, { quiet: true });
    if (outcome.ok && this.text === "") this.text = outcome.reply.text;
  }

  /** A field is on screen; returns what to do when it goes. */
  mounted(field: HTMLTextAreaElement): () => void {
    this.#fields.add(field);
    return () => {
      this.#fields.delete(field);
      this.keepDraft();
    };
  }

  /** Focuses the field on screen, else opens the dialog. `start` is put in front of what is there. */
  open(start = ""): void {
    if (start && !this.text.includes(start.trim())) this.typed(start + this.text.trimStart());
    this.#before = document.activeElement;
    const field = [...this.#fields].find((one) => one.isConnected && one.offsetParent !== null);
    if (field) field.focus();
    else this.dialogOpen = true;
  }

  /** Esc: back to where the lead was. The draft stays. */
  leave(): void {
    this.keepDraft();
    this.dialogOpen = false;
    const [here, before] = [document.activeElement, this.#before];
    if (before instanceof HTMLElement && before.isConnected && before !== here) before.focus();
    // The page itself takes no focus: then the line lets go of it.
    if (document.activeElement === here && here instanceof HTMLElement) here.blur();
  }

  typed(text: string): void {
    this.text = text;
    this.justKept = false;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => this.keepDraft(), PAUSE_MS);
  }

  keepDraft(): void {
    if (this.#pause === undefined) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    void run("notes.keep_draft", { key: DRAFT, text: this.text });
  }

  /** Enter: keeps it as a note. A refusal leaves every word where it is. */
  async keep(): Promise<void> {
    const text = this.text.trim();
    if (text === "" || this.keeping) return;
    this.keeping = true;
    const outcome = await run("notes.capture", { text });
    this.keeping = false;
    if (!outcome.ok) return;
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.text = "";
    this.justKept = true;
    setTimeout(() => (this.justKept = false), KEPT_SHOWN_MS);
  }

  /** For tests: as on a new start. */
  reset(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
    this.#restored = false;
    this.text = "";
    this.dialogOpen = false;
    this.justKept = false;
  }
}

export const capture = new Capture();
