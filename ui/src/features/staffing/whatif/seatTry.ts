// A change that Today hands to the what-if: taken once, by the next day that is opened in Staffing.

import type { StaffingChange } from "$lib/api/contract";
import type { WhatIfDraft } from "./whatIf.svelte";

let handed: StaffingChange | null = null;

export function handOver(change: StaffingChange): void {
  handed = change;
}

/** Ticks what was handed over, and nothing else. */
export function takeOver(draft: WhatIfDraft): void {
  const change = handed;
  handed = null;
  if (change?.kind === "part_moved") {
    draft.clear();
    draft.moved = { person_id: change.person_id, part_id: change.part_id, to_ms: change.to_ms };
    draft.on.moved = true;
  } else if (change?.kind === "lead_joins") {
    draft.clear();
    draft.joins = { start_ms: change.start_ms, end_ms: change.end_ms };
    draft.on.joins = true;
  }
}
