// One roster from the file to its report. Nothing is written before `write`; a newer step makes an older answer moot.

import type { CallError } from "$lib/api/backend";
import type { DateOrder, RosterPreview, RosterReport } from "$lib/api/contract";
import { notices } from "$lib/notices/notices.svelte";
import { run } from "$lib/query/query.svelte";

export type RosterStage = "choose" | "looking" | "preview" | "writing" | "written";

interface Choices {
  date_order?: DateOrder;
  /** A date in the week from which a grid of weekdays holds. */
  from_on?: string;
  add_people?: boolean;
}

export class RosterImporting {
  stage = $state<RosterStage>("choose");
  path = $state("");
  choices = $state.raw<Choices>({});
  preview = $state.raw<RosterPreview | null>(null);
  report = $state.raw<RosterReport | null>(null);
  error = $state.raw<CallError | null>(null);
  #round = 0;

  async take(path: string): Promise<void> {
    this.reset();
    this.path = path;
    await this.#look();
  }

  /** Looks again with what the lead answered. */
  async choose(some: Choices): Promise<void> {
    this.choices = { ...this.choices, ...some };
    await this.#look();
  }

  async #look(): Promise<void> {
    const round = ++this.#round;
    if (!this.preview) this.stage = "looking";
    const outcome = await run("people.preview_roster", { path: this.path, ...this.choices }, { quiet: true });
    if (round !== this.#round) return;
    this.error = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.preview = outcome.reply;
    this.stage = this.preview ? "preview" : "choose";
  }

  async write(): Promise<void> {
    const round = ++this.#round;
    this.stage = "writing";
    const outcome = await run("people.import_roster", { path: this.path, ...this.choices }, { quiet: true });
    if (round !== this.#round) return;
    this.error = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.report = outcome.reply;
    this.stage = outcome.ok ? "written" : "preview";
  }

  /** All refused rows as CSV, where the lead says. */
  async saveRefused(): Promise<void> {
    const picked = await run("window.save_file", { suggested: "refused-rows.csv" });
    if (!picked.ok || !picked.reply) return;
    const saved = await run("people.save_roster_refusals", { path: this.path, to: picked.reply, ...this.choices });
    if (saved.ok) notices.say(saved.reply.sentence);
  }

  reset(): void {
    this.#round += 1;
    this.stage = "choose";
    this.path = "";
    this.choices = {};
    this.preview = null;
    this.report = null;
    this.error = null;
  }
}
