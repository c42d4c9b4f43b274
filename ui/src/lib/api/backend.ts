// The door to Rust, as the screens see it. What belongs here: the interface, its error, the commands of the window
// itself. What does not: how it is reached (tauri.ts), what it answers in tests (fake.ts).

import type { CommandName, Commands, Progress, Topic } from "./contract";

/** What the window answers by itself; Rust's contract knows nothing of it. */
export interface WindowCommands {
  /** A path, or null where the lead closed the dialog. Extensions without a dot. */
  "window.pick_file": { args: { title: string; extensions: string[] }; reply: string | null };
  "window.pick_folder": { args: { title: string }; reply: string | null };
  "window.save_file": { args: { suggested: string }; reply: string | null };
  "window.platform": { args: Record<string, never>; reply: PlatformView };
}

/** What this computer offers around the window, each with a sentence for Settings. */
export interface PlatformView {
  offers: { name: string; available: boolean; sentence: string }[];
}

type Doors = Commands & WindowCommands;
export type DoorName = keyof Doors;
export type Args<N extends DoorName> = Doors[N]["args"];
export type Reply<N extends DoorName> = Doors[N]["reply"];

/** What the window says by itself. */
export interface Events {
  changed: Topic[];
  raise: null;
  capture: null;
  dropped: string[];
}

export interface Backend {
  /** Rejects with a CallError. */
  call<N extends DoorName>(name: N, args: Args<N>, onProgress?: (progress: Progress) => void): Promise<Reply<N>>;
  /** Returns how to stop listening. */
  onChanged(listen: (topics: Topic[]) => void): () => void;
  onEvent<E extends keyof Events>(name: E, listen: (payload: Events[E]) => void): () => void;
  /** What was answered before the page was there, handed out once; it may be a moment old. */
  first?<N extends CommandName>(name: N, args: Args<N>): Reply<N> | undefined;
}

/** A refusal from behind the door: `message` is a sentence for the lead, `code` exists where a screen acts on it. */
export class CallError extends Error {
  readonly code: string;
  readonly detail: string | null;

  constructor(code: string, message: string, detail: string | null = null) {
    super(message);
    this.name = "CallError";
    this.code = code;
    this.detail = detail;
  }

  /** Anything thrown, as a CallError; what did not come from Rust keeps its words as detail. */
  static from(thrown: unknown): CallError {
    if (thrown instanceof CallError) return thrown;
    if (typeof thrown === "object" && thrown !== null && "message" in thrown && "code" in thrown) {
      const told = thrown as { code: unknown; message: unknown; detail?: unknown };
      return new CallError(String(told.code), String(told.message), told.detail === undefined || told.detail === null ? null : String(told.detail));
    }
    return new CallError("unexpected", "Something went wrong inside Evenkeel. Nothing you wrote is lost.", String(thrown));
  }
}

let current: Backend | null = null;

/** Said once, at the start, by whoever mounts the app. */
export function useBackend(backend: Backend): void {
  current = backend;
}

export function backend(): Backend {
  if (!current) throw new CallError("unexpected", "The screen started before its door was there.");
  return current;
}

export type { CommandName, Progress, Topic };
