// What was fetched, by command and arguments, shared between screens. Knows no runes: query.svelte.ts makes it reactive.

import { backend, CallError, type Args, type Reply } from "../api/backend";
import { READS, type CommandName, type Topic } from "../api/contract";

export interface Answer<N extends CommandName> {
  data: Reply<N> | undefined;
  error: CallError | null;
  /** Nothing is known yet and it has taken longer than the eye forgives. */
  loading: boolean;
  /** The data shown is not the newest: it is being fetched again, or that was refused. */
  stale: boolean;
  /** When the data came, in milliseconds of the page's clock. */
  at_ms: number | null;
}

/** Below this nothing is drawn: a flash is worse than a wait. */
const LOADING_AFTER_MS = 100;
/** How many answers nobody looks at are kept, so that a screen seen before opens at once. */
const KEPT = 24;

/** What came with the page is asked again once it is painted, in case something changed meanwhile. */
const FIRST_AGAIN_AFTER_MS = 500;

type Listener = () => void;

export class Entry<N extends CommandName> {
  answer: Answer<N> = { data: undefined, error: null, loading: false, stale: false, at_ms: null };
  readonly listeners = new Set<Listener>();
  #round = 0;
  #fetching = false;

  constructor(readonly name: N, readonly args: Args<N>) {
    const data = backend().first?.(name, args);
    if (data === undefined) return;
    this.answer = { ...this.answer, data, at_ms: performance.now() };
    setTimeout(() => this.fetch(true), FIRST_AGAIN_AFTER_MS);
  }

  reads(topics: readonly Topic[]): boolean {
    return READS[this.name].some((topic) => topics.includes(topic));
  }

  get idle(): boolean {
    return this.listeners.size === 0;
  }

  /** Fetches unless the same is under way and nothing changed since. The newest request wins. */
  fetch(again = false): void {
    if (this.#fetching && !again) return;
    const round = ++this.#round;
    this.#fetching = true;
    if (this.answer.data !== undefined) this.#set({ stale: true });
    const slow = setTimeout(() => {
      if (round === this.#round && this.answer.data === undefined) this.#set({ loading: true });
    }, LOADING_AFTER_MS);
    const settle = (change: Partial<Answer<N>>) => {
      clearTimeout(slow);
      if (round !== this.#round) return;
      this.#fetching = false;
      this.#set({ loading: false, ...change });
    };
    backend()
      .call(this.name, this.args)
      .then((data) => settle({ data: data as Reply<N>, error: null, stale: false, at_ms: performance.now() }))
      .catch((thrown) => settle({ error: CallError.from(thrown), stale: this.answer.data !== undefined }));
  }

  #set(change: Partial<Answer<N>>): void {
    this.answer = { ...this.answer, ...change };
    for (const listener of this.listeners) listener();
  }
}

const entries = new Map<string, Entry<CommandName>>();
let listening: (() => void) | null = null;

function forgetTheOldest(): void {
  const idle = [...entries].filter(([, entry]) => entry.idle);
  for (const [key] of idle.slice(0, Math.max(0, idle.length - KEPT))) entries.delete(key);
}

/** Refetches what is looked at and reads one of the topics; forgets what nobody looks at. */
export function topicsChanged(topics: readonly Topic[]): void {
  for (const [key, entry] of entries) {
    if (!entry.reads(topics)) continue;
    if (entry.idle) entries.delete(key);
    else entry.fetch(true);
  }
}

export function entryFor<N extends CommandName>(name: N, args: Args<N>): Entry<N> {
  listening ??= backend().onChanged(topicsChanged);
  const key = `${name} ${JSON.stringify(args)}`;
  const known = entries.get(key);
  if (known) return known as unknown as Entry<N>;
  forgetTheOldest();
  const made = new Entry(name, args);
  entries.set(key, made as unknown as Entry<CommandName>);
  return made;
}

/** Starts anew: another file was opened, or a test begins. */
export function forgetEverything(): void {
  entries.clear();
  listening?.();
  listening = null;
}
