// Roadblocks that what is being typed may join: looked for while it is typed, a moment after the last letter.

import { query } from "$lib/query/query.svelte";
import type { Completion } from "./captureTokens";

const PAUSE_MS = 150;
const AT_MOST = 3;
/** Fewer letters than this look like everything. */
const LEAST = 6;

/** `text`: what is typed once it names a roadblock, else null. Call while a component is set up. */
export function similarTo(text: () => string | null): { readonly offered: Completion[] } {
  let asked = $state<string | null>(null);
  $effect(() => {
    const now = text();
    if (now === null || now.trim().length < LEAST) {
      asked = null;
      return;
    }
    const timer = setTimeout(() => (asked = now.trim()), PAUSE_MS);
    return () => clearTimeout(timer);
  });
  const open = query("notes.roadblocks", () => (asked === null ? null : { state: "open" }));
  const costOf = (id: string) => {
    const words = open.data?.roadblocks.find((one) => one.id === id)?.hours_words;
    return words ? `${words} a month` : null;
  };
  const found = query("notes.similar_roadblocks", () => (asked === null ? null : { text: asked }));
  const offered = $derived(
    asked === null ? [] : (found.data?.similar ?? []).slice(0, AT_MOST).map((one): Completion => ({
      insert: "", label: `Joins “${one.title}”`, initials: null, joins: { id: one.id, title: one.title },
      hint: one.state === "open" ? costOf(one.id) ?? one.age : "closed, comes back",
    })),
  );
  return { get offered() { return offered; } };
}
