// Icons as the build draws them: see vite/icons.ts.

import { render } from "@testing-library/svelte";
import Headset from "@lucide/svelte/icons/headset";
import X from "@lucide/svelte/icons/x";
import { expect, test } from "vitest";
import { drawn } from "../../../vite/icons";

test("an icon is drawn with its parts in the size that is asked, and kept from screen readers", () => {
  const { container } = render(X, { size: 16 });
  const svg = container.querySelector("svg");
  expect(["width", "height", "viewBox", "stroke", "aria-hidden"].map((name) => svg?.getAttribute(name))).toEqual(["16", "16", "0 0 24 24", "currentColor", "true"]);
  expect([...(svg?.querySelectorAll("path") ?? [])].map((path) => path.getAttribute("d"))).toEqual(["M18 6 6 18", "m6 6 12 12"]);
  expect(svg?.querySelector("path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
});

test("an icon with a name is read out by it", () => {
  const svg = render(Headset, { size: 14, "aria-label": "In a call" }).container.querySelector("svg");
  expect([svg?.getAttribute("aria-label"), svg?.hasAttribute("aria-hidden")]).toEqual(["In a call", false]);
});

test("an icon that the package writes in another way stops the build", () => {
  expect(() => drawn("<svg />", "icons/x.svelte")).toThrow(/icons\/x\.svelte: no icon data found/);
});
