// The one table from an error's code to its look. A code that is not here looks like any other refusal.

import type { CallError } from "./backend";

/** How a refusal is shown: `notice` passes by, `stays` waits to be closed, `screen` takes the whole window. */
export type Weight = "quiet" | "notice" | "stays" | "screen";

export interface Look {
  tone: "neutral" | "alert" | "stale";
  weight: Weight;
  /** What can be done about it, where the screen offers it. */
  action?: "restore" | "choose_file" | "retry";
}

const LOOKS: Record<string, Look> = {
  refused: { tone: "neutral", weight: "notice" },
  cancelled: { tone: "neutral", weight: "quiet" },
  undo_refused: { tone: "neutral", weight: "notice" },
  disk_full: { tone: "alert", weight: "stays", action: "retry" },
  read_only: { tone: "alert", weight: "stays", action: "choose_file" },
  damaged: { tone: "alert", weight: "screen", action: "restore" },
  newer_version: { tone: "stale", weight: "screen", action: "choose_file" },
  already_open: { tone: "stale", weight: "screen", action: "retry" },
  unexpected: { tone: "alert", weight: "stays" },
};

export function lookOf(error: Pick<CallError, "code">): Look {
  return LOOKS[error.code] ?? { tone: "neutral", weight: "notice" };
}
