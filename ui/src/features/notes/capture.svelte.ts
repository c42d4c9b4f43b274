// Capture, wherever it is typed: on Today, in the dialog, in the line of a session. Which line the key opens, and where
// the focus goes back to.

import { run } from "$lib/query/query.svelte";
import { Draft } from "./draft.svelte";

class Capture extends Draft {
  /** The dialog is open: no field is on the screen shown. */
  dialogOpen = $state(false);
  #fields = new Map<HTMLTextAreaElement, Draft>();
  #before: Element | null = null;

  constructor() {
    super("capture", async (text, joins) => {
      const outcome = await run("notes.capture", joins ? { text, joins } : { text });
      return outcome.ok ? outcome.reply.sentence : null;
    });
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
  }
}

export const capture = new Capture();
