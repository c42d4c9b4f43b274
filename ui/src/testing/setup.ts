// What every component test stands on: a fresh cache, no notices, the page features that jsdom lacks.

import { cleanup, configure } from "@testing-library/svelte";
import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { notices } from "$lib/notices/notices.svelte";
import { forgetEverything } from "$lib/query/cache";
import { sheets } from "$lib/ui/sheets.svelte";

// Screens are read when they are first needed, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 8000 });

beforeEach(() => {
  forgetEverything();
  notices.clear();
  location.hash = "";
});

afterEach(() => cleanup());
// A screen that is still being read when its file ends would be an error of nobody's test.
afterAll(() => vi.dynamicImportSettled());

vi.stubGlobal("matchMedia", (query: string) => ({
  matches: false, media: query, addEventListener: () => undefined, removeEventListener: () => undefined,
}));
vi.stubGlobal("ResizeObserver", class {
  observe() {}
  unobserve() {}
  disconnect() {}
});
Element.prototype.scrollIntoView ??= () => undefined;
// jsdom draws nothing, and what has no box would count as hidden.
Element.prototype.getClientRects = function (this: Element) {
  return [this.getBoundingClientRect()] as unknown as DOMRectList;
};
// Measuring text needs a canvas, which jsdom has not.
HTMLCanvasElement.prototype.getContext = () => null;

// The window reads these when they are first opened; a test would wait for them to be compiled.
await sheets.read();
