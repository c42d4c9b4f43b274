// The mode switch behind every way to it: keys, palette, tray, the bar on Today.

import type { Activity } from "$lib/api/contract";
import { run } from "$lib/query/query.svelte";

class Modes {
  /** Nothing strategic is planned or was done before: which of these? Null while nothing is asked. */
  asking = $state<Activity[] | null>(null);

  /**
   * Starts an activity; without one, the strategic that is planned, else the last, else it asks. Time alongside someone
   * is a session, so that what is seen there has its place.
   */
  async start(activity?: Activity, personId?: string): Promise<void> {
    if (activity === "alongside" && personId) return void (await run("notes.start_session", { person_id: personId }));
    const outcome = await run("day.start_activity", { activity, person_id: personId });
    this.asking = outcome.ok && outcome.reply.kind === "ask" ? outcome.reply.choices : null;
  }

  async stop(): Promise<void> {
    await run("day.stop_activity", {});
  }

  close(): void {
    this.asking = null;
  }
}

export const modes = new Modes();
