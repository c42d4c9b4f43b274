// What dialogs and popovers are made of: read after the first paint, and there at once from then on, so that no key that
// is typed into a sheet gets past it.

import type DialogSheet from "./DialogSheet.svelte";
import type PopoverSheet from "./PopoverSheet.svelte";

class Sheets {
  dialog = $state.raw<typeof DialogSheet | null>(null);
  popover = $state.raw<typeof PopoverSheet | null>(null);

  async read(): Promise<void> {
    const [dialog, popover] = await Promise.all([import("./DialogSheet.svelte"), import("./PopoverSheet.svelte")]);
    this.dialog = dialog.default;
    this.popover = popover.default;
  }
}

export const sheets = new Sheets();
