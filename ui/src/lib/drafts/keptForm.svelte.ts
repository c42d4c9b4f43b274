// A form whose words are kept while they are typed: what differs from how it opened is there again the next time, however
// it was left, until it is kept or begun afresh. One way for every form.

import { onDestroy, onMount, untrack } from "svelte";
import { KeptWords } from "./keptWords.svelte";

/** What a form holds: texts, choices, ticks. */
type Fields = Record<string, string | boolean>;

export interface KeptForm<T extends Fields> {
  readonly fields: T;
  /** Something from an earlier time stands in it. */
  readonly restored: boolean;
  /** As it would have opened without what was typed before. */
  startAfresh: () => void;
  /** It was kept: nothing is left to bring back. */
  done: () => void;
}

/**
 * Call while a component is set up. `key`: under which it is kept, 64 characters at most. `start`: how the form opens.
 */
export function keptForm<T extends Fields>(key: string, start: T): KeptForm<T> {
  const words = new KeptWords(key);
  const fields = $state({ ...start });
  let restored = $state(false);
  let read = false;
  let isDone = false;

  const typed = () => Object.entries(fields).filter(([name, value]) => value !== start[name]);
  const asText = () => (typed().length === 0 ? "" : JSON.stringify(Object.fromEntries(typed())));

  /** Fields that nobody touched meanwhile take what was typed before. */
  function bringBack(text: string): void {
    const kept = parsed(text);
    for (const name of Object.keys(start)) {
      const value = kept[name];
      if (typeof value !== typeof start[name] || fields[name] !== start[name] || value === start[name]) continue;
      (fields as Fields)[name] = value as string | boolean;
      restored = true;
    }
  }

  onMount(() => {
    void words.restore().then((before) => {
      read = true;
      if (!isDone) bringBack(before);
    });
  });
  $effect(() => {
    const now = asText();
    untrack(() => {
      if (!isDone && (read || now !== "") && now !== words.text) words.typed(now);
    });
  });
  onDestroy(() => words.keepDraft());

  return {
    get fields() { return fields as T; },
    get restored() { return restored; },
    startAfresh() {
      Object.assign(fields, start);
      restored = false;
    },
    done() {
      isDone = true;
      words.done();
    },
  };
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || "{}");
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
