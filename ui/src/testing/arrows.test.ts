import path from "node:path";
import { expect, test } from "vitest";
// @ts-expect-error: the lint rules are plain JavaScript.
import { refusal } from "../../eslint/arrows.js";

/** Tests run in the folder of the package. */
const file = (below: string) => path.resolve("src", below);

test.each([
  ["only one file talks to the window", "@tauri-apps/api/core", "lib/query/cache.ts"],
  ["lib knows no feature", "$features/day/modes.svelte", "lib/ui/Panel.svelte"],
  ["lib knows no screen", "../../routes/screens", "lib/nav/screens.svelte.ts"],
  ["a feature knows no other feature", "$features/notes/capture.svelte", "features/day/Today.svelte"],
  ["a feature knows no other feature by a relative way", "../notes/capture.svelte", "features/day/Today.svelte"],
  ["a feature knows no screen", "$routes/actions", "features/day/Today.svelte"],
])("%s", (_, specifier, importer) => {
  expect(refusal(specifier, file(importer))).toEqual(expect.any(String));
});

test.each([
  ["the one file may talk to the window", "@tauri-apps/api/core", "lib/api/tauri.ts"],
  ["routes join features", "$features/day/modes.svelte", "routes/actions.ts"],
  ["a feature uses lib", "$lib/ui/Panel.svelte", "features/day/Today.svelte"],
  ["a feature uses itself", "./modes.svelte", "features/day/Today.svelte"],
  ["anyone uses a package", "bits-ui", "features/day/Today.svelte"],
])("%s", (_, specifier, importer) => {
  expect(refusal(specifier, file(importer))).toBeNull();
});
