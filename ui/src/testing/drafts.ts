// Drafts that are kept as the file keeps them.

import type { Fake } from "$lib/api/fake";

/** What is being typed, by its key; empty is forgotten. */
export function keepDrafts(fake: Fake): Map<string, string> {
  const drafts = new Map<string, string>();
  fake.on("notes.keep_draft", ({ key, text }) => (text ? drafts.set(key, text) : drafts.delete(key), {}));
  fake.on("notes.draft", ({ key }) => ({ text: drafts.get(key) ?? "" }));
  return drafts;
}
