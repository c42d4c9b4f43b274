// The one table from an error's code to its look. A code that is not here looks like any other refusal.

import type { CallError } from "./backend";
import type { ErrorCode } from "./contract";

/** How a refusal is shown: `notice` passes by, `stays` waits to be closed, `screen` takes the whole window. */
export type Weight = "quiet" | "notice" | "stays" | "screen";

export interface Look {
  tone: "neutral" | "alert" | "stale";
  weight: Weight;
  /** What can be done about it, where the screen offers it. */
  way?: "restore" | "retry";
}

const LOOKS: Record<ErrorCode, Look> = {
  refused: { tone: "neutral", weight: "notice" },
  gone: { tone: "neutral", weight: "notice" },
  needs_answer: { tone: "neutral", weight: "notice" },
  cancelled: { tone: "neutral", weight: "quiet" },
  busy: { tone: "stale", weight: "stays" },
  disk_full: { tone: "alert", weight: "stays" },
  read_only: { tone: "alert", weight: "screen", way: "retry" },
  damaged: { tone: "alert", weight: "screen", way: "restore" },
  newer: { tone: "stale", weight: "screen", way: "restore" },
  not_ours: { tone: "stale", weight: "screen", way: "restore" },
  cannot_open: { tone: "alert", weight: "screen", way: "retry" },
  already_open: { tone: "stale", weight: "screen", way: "retry" },
  bad_call: { tone: "alert", weight: "stays" },
};

const UNKNOWN: Look = { tone: "alert", weight: "stays" };

export function lookOf(error: Pick<CallError, "code">): Look {
  return (LOOKS as Record<string, Look>)[error.code] ?? UNKNOWN;
}
