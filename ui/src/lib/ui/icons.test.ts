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
  expect([...(svg?.querySelectorAll("path") ?? [])].map((path) => path.getAttribute("d"))).toEqual(["M18 6 6 18M6 6l12 12"]);
  expect(svg?.querySelector("path")?.namespaceURI).toBe("http://www.w3.org/2000/svg");
});

test("an icon with a name is read out by it", () => {
  const svg = render(Headset, { size: 14, "aria-label": "In a call" }).container.querySelector("svg");
  expect([svg?.getAttribute("aria-label"), svg?.hasAttribute("aria-hidden")]).toEqual(["In a call", false]);
});

const outline = (node: [string, Record<string, string>][], size = 24) => /icon\("(.*)"\)/.exec(drawn(`const iconData = ${JSON.stringify({ size, node })};`, "x"))?.[1];

test("every part begins where it says, whatever stood before it", () => {
  expect(outline([["path", { d: "M1 2h3" }], ["path", { d: "m21 21-4.3-4.3" }], ["path", { d: "m5.5,.5v2" }], ["path", { d: "m4 4" }]])).toBe("M1 2h3M21 21l-4.3-4.3M5.5 .5v2M4 4");
  expect(outline([["line", { x1: "1", y1: "2", x2: "3", y2: "4" }], ["polyline", { points: "1 2 3 4" }]])).toBe("M1 2L3 4M1 2 3 4");
});

test("a circle goes around its middle, a box keeps its corners", () => {
  expect(outline([["circle", { cx: "12", cy: "11", r: "3" }]])).toBe("M9 11a3 3 0 1 0 6 0a3 3 0 1 0 -6 0Z");
  expect(outline([["circle", { cx: "12", cy: "11", r: ".5", fill: "currentColor" }]])).toBe("M12 11h.01M11.5 11a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0Z");
  expect(outline([["rect", { x: "2", y: "3", width: "10", height: "8" }]])).toBe("M2 3h10v8h-10v-8Z");
  expect(outline([["rect", { x: "2", y: "3", width: "10", height: "8", rx: "1" }]])).toBe("M3 3h8a1 1 0 0 1 1 1v6a1 1 0 0 1 -1 1h-8a1 1 0 0 1 -1 -1v-6a1 1 0 0 1 1 -1Z");
  expect(outline([["rect", { x: "1", y: "5", width: "22", height: "14", ry: "8" }]])).toBe("M8 5h8a7 7 0 0 1 7 7v0a7 7 0 0 1 -7 7h-8a7 7 0 0 1 -7 -7v0a7 7 0 0 1 7 -7Z");
});

test("a part that cannot be drawn as an outline stops the build", () => {
  expect(() => outline([["ellipse", {}]])).toThrow(/nobody knows the outline of <ellipse>/);
  expect(() => outline([["circle", { cx: "1", cy: "1", r: "4", fill: "currentColor" }]])).toThrow(/a filled disc/);
  expect(() => outline([["path", { d: "M1 1" }]], 32)).toThrow(/a square of 32/);
});

test("an icon that the package writes in another way stops the build", () => {
  expect(() => drawn("<svg />", "icons/x.svelte")).toThrow(/icons\/x\.svelte: no icon data found/);
});
