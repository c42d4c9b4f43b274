// Which page is being shown before it leaves. One, for the whole window.

import type { PageOf } from "$lib/api/contract";

class Pages {
  shown = $state.raw<PageOf | null>(null);

  show(page: PageOf): void {
    this.shown = page;
  }

  close(): void {
    this.shown = null;
  }
}

export const pages = new Pages();
