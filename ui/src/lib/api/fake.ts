// A backend in memory, for component tests and the preview. Knows no data: handlers are handed in.

import { CallError, type Args, type Backend, type DoorName, type Events, type Progress, type Reply } from "./backend";
import type { Topic } from "./contract";

export type Handlers = {
  [N in DoorName]?: (args: Args<N>, onProgress: (progress: Progress) => void) => Reply<N> | Promise<Reply<N>>;
};

type Handler = (args: unknown, onProgress: (progress: Progress) => void) => unknown;

export class Fake implements Backend {
  /** Every call so far, oldest first. */
  readonly calls: { name: DoorName; args: unknown }[] = [];
  #handlers: Handlers;
  #listeners = new Map<keyof Events, Set<(payload: never) => void>>();

  constructor(handlers: Handlers = {}) {
    this.#handlers = { ...handlers };
  }

  /** Answers a command from now on. */
  on<N extends DoorName>(name: N, handler: NonNullable<Handlers[N]>): this {
    this.#handlers = { ...this.#handlers, [name]: handler };
    return this;
  }

  /** Refuses a command from now on. */
  refuse(name: DoorName, code: string, message: string): this {
    this.#handlers = { ...this.#handlers, [name]: () => { throw new CallError(code, message); } };
    return this;
  }

  async call<N extends DoorName>(name: N, args: Args<N>, onProgress?: (progress: Progress) => void): Promise<Reply<N>> {
    this.calls.push({ name, args });
    const handler = this.#handlers[name] as Handler | undefined;
    if (!handler) throw new CallError("unexpected", `The fake has no answer to ${name}.`);
    return (await handler(args, onProgress ?? (() => undefined))) as Reply<N>;
  }

  /** The arguments of every call of one command. */
  argsOf<N extends DoorName>(name: N): Args<N>[] {
    return this.calls.filter((call) => call.name === name).map((call) => call.args as Args<N>);
  }

  onChanged(listen: (topics: Topic[]) => void): () => void {
    return this.onEvent("changed", listen);
  }

  onEvent<E extends keyof Events>(name: E, listen: (payload: Events[E]) => void): () => void {
    const heard = this.#listeners.get(name) ?? new Set();
    heard.add(listen as (payload: never) => void);
    this.#listeners.set(name, heard);
    return () => heard.delete(listen as (payload: never) => void);
  }

  /** Says an event, as the window would. */
  say<E extends keyof Events>(name: E, payload: Events[E]): void {
    for (const listen of this.#listeners.get(name) ?? []) (listen as (payload: Events[E]) => void)(payload);
  }
}
