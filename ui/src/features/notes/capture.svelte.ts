// Capture, wherever it is typed: on Today, in the dialog, in the line of a session. Which line the key opens, and where
// the focus goes back to.

import { run } from "$lib/query/query.svelte";
import { Draft } from "./draft.svelte";

class Capture extends Draft {
  /** The dialog is open: no field is on the screen shown. */
  dialogOpen = $state(false);
  #fields = new Map<HTMLTextAreaElement, Draft>();
  #before: Element | null = null;

  /** The session that runs beside someone: a capture belongs to it, wherever it is typed. */
  running = $state.raw<{ id: string; beside: string } | null>(null);
  /** This one stays out of it. */
  apart = $state(false);

  constructor() {
    super("capture", async (text, joins) => {
      const into = await this.#sessionNow();
      const outcome = await run("notes.capture", { text, ...(joins ? { joins } : {}), ...(into ? { session_id: into } : {}) });
      if (!outcome.ok) return null;
      this.apart = false;
      return outcome.reply.sentence;
    });
  }

  /** Asked as it is kept: it may have begun or ended while the line was typed. */
  async #sessionNow(): Promise<string | null> {
    if (this.apart) return null;
    const outcome = await run("notes.sessions", { limit: 1 }, { quiet: true });
    return outcome.ok ? (outcome.reply.running?.id ?? null) : (this.running?.id ?? null);
  }

  /** A field is on screen; returns what to do when it goes. */
  mounted(field: HTMLTextAreaElement, draft: Draft): () => void {
    this.#fields.set(field, draft);
    return () => {
      this.#fields.delete(field);
      draft.keepDraft();
    };
  }

  /** Focuses the field on screen, else opens the dialog. `start` is put in front of what is there. */
  open(start = ""): void {
    this.#before = document.activeElement;
    const [field, draft] = [...this.#fields].find(([one]) => one.isConnected && one.offsetParent !== null) ?? [null, this];
    draft.prefix(start);
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

  override reset(): void {
    super.reset();
    this.dialogOpen = false;
    this.running = null;
    this.apart = false;
  }
}

export const capture = new Capture();
