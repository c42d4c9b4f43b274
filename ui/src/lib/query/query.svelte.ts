// Asking and doing. `query` keeps a view fresh while a component shows it; `run` does something and shows a refusal.

import { untrack } from "svelte";
import { backend, CallError, type Args, type DoorName, type Progress, type Reply } from "../api/backend";
import type { CommandName } from "../api/contract";
import { notices } from "../notices/notices.svelte";
import { entryFor, type Answer, type Entry } from "./cache";

const NOTHING: Answer<never> = { data: undefined, error: null, loading: false, stale: false, at_ms: null };

/** A live view. Read its fields in markup or in $derived; they change when what they rest on changes. */
export interface Query<N extends CommandName> extends Answer<N> {
  refetch(): void;
}

/**
 * Keeps the answer to a command fresh while the calling component is mounted.
 * `args` is a function, so that the query follows the state it reads; null asks nothing for now.
 * While new arguments are fetched, the last data stays and `stale` is true.
 */
export function query<N extends CommandName>(name: N, args: () => Args<N> | null): Query<N> {
  const wanted = $derived(JSON.stringify(args()));
  const asked = untrack(() => JSON.parse(wanted) as Args<N> | null);
  let entry: Entry<N> | null = asked && entryFor(name, asked);
  // What is known already is drawn at once, not after an empty screen.
  let answer = $state.raw<Answer<N>>(entry?.answer.data === undefined ? (NOTHING as Answer<N>) : entry.answer);

  $effect(() => {
    const asked = JSON.parse(wanted) as Args<N> | null;
    if (asked === null) return;
    const mine = entryFor(name, asked);
    entry = mine;
    const show = () => {
      const keepsLast = mine.answer.data === undefined && answer.data !== undefined;
      answer = keepsLast ? { ...mine.answer, data: answer.data, at_ms: answer.at_ms, loading: false, stale: true } : mine.answer;
    };
    mine.listeners.add(show);
    // Showing reads what it writes; only the arguments may run this again.
    untrack(() => {
      if (mine.answer.data === undefined) mine.fetch();
      show();
    });
    return () => {
      mine.listeners.delete(show);
    };
  });

  return {
    get data() { return answer.data; },
    get error() { return answer.error; },
    get loading() { return answer.loading; },
    get stale() { return answer.stale; },
    get at_ms() { return answer.at_ms; },
    refetch: () => entry?.fetch(true),
  };
}

export type Outcome<N extends DoorName> = { ok: true; reply: Reply<N> } | { ok: false; error: CallError };

interface RunOptions {
  onProgress?: (progress: Progress) => void;
  /** The screen shows the refusal itself. */
  quiet?: boolean;
}

/** Does something. A refusal is shown as a notice, and handed back so that the screen can act on it. */
export async function run<N extends DoorName>(name: N, args: Args<N>, options: RunOptions = {}): Promise<Outcome<N>> {
  try {
    return { ok: true, reply: await backend().call(name, args, options.onProgress) };
  } catch (thrown) {
    const error = CallError.from(thrown);
    if (!options.quiet) notices.refuse(error);
    return { ok: false, error };
  }
}
