// What dialogs, popovers, menus and tooltips are made of: read after the first paint, and there at once from then on, so
// that no key that is typed into a sheet gets past it.

import type DialogSheet from "./DialogSheet.svelte";
import type MenuSheet from "./MenuSheet.svelte";
import type PopoverSheet from "./PopoverSheet.svelte";
import type TooltipSheet from "./TooltipSheet.svelte";

class Sheets {
  dialog = $state.raw<typeof DialogSheet | null>(null);
  menu = $state.raw<typeof MenuSheet | null>(null);
  popover = $state.raw<typeof PopoverSheet | null>(null);
  tooltip = $state.raw<typeof TooltipSheet | null>(null);

  async read(): Promise<void> {
    if (this.dialog) return;
    const [dialog, menu, popover, tooltip] = await Promise.all([
      import("./DialogSheet.svelte"), import("./MenuSheet.svelte"), import("./PopoverSheet.svelte"), import("./TooltipSheet.svelte"),
    ]);
    this.dialog = dialog.default;
    this.menu = menu.default;
    this.popover = popover.default;
    this.tooltip = tooltip.default;
  }
}

export const sheets = new Sheets();

/** Whether it was ever open; as it first opens, what it is made of is read. What nobody opens costs the first paint nothing. */
export function everOpen(isOpen: () => boolean): () => boolean {
  let ever = $state(false);
  $effect.pre(() => {
    if (!isOpen()) return;
    ever = true;
    void sheets.read();
  });
  return () => ever;
}
