// One import from the file to its report. Nothing is written before `write`; a newer step makes an older answer moot.

import type { CallError } from "$lib/api/backend";
import type { CalendarReport, ImportPreview, ImportReport, Mapping, Progress, Vendor } from "$lib/api/contract";
import { run } from "$lib/query/query.svelte";

/** Where the import stands. */
export type Stage = "choose" | "looking" | "mapping" | "writing" | "written" | "calendar" | "report";

let jobs = 0;

export class Importing {
  stage = $state<Stage>("choose");
  path = $state("");
  preview = $state.raw<ImportPreview | null>(null);
  /** What an import would do, counted without keeping anything; null while it is being counted or asked about. */
  counted = $state.raw<ImportReport | null>(null);
  report = $state.raw<ImportReport | null>(null);
  calendar = $state.raw<CalendarReport | null>(null);
  progress = $state.raw<Progress | null>(null);
  error = $state.raw<CallError | null>(null);
  /** When the writing began, in milliseconds of the page. */
  began_ms = $state(0);
  #job: string | null = null;
  #round = 0;

  /** Takes a file: a calendar is read at once, anything else is looked at first; an interval report has a look of its own. */
  async take(path: string): Promise<void> {
    this.reset();
    this.path = path;
    if (/\.ics$/i.test(path)) await this.#readCalendar();
    else if (await this.#isReport()) this.stage = "report";
    else if (this.path === path) await this.#look({ path });
  }

  /** Whether the columns are those of an interval report. What cannot be read is told by the look at it. */
  async #isReport(): Promise<boolean> {
    const round = ++this.#round;
    this.stage = "looking";
    const outcome = await run("queue.recognise_file", { path: this.path }, { quiet: true });
    return round === this.#round && outcome.ok && outcome.reply.kind === "report";
  }

  /** Looks again with what the lead chose. */
  async choose(change: Partial<Mapping>): Promise<void> {
    const mapping = this.preview?.inspection.mapping;
    if (mapping) await this.#look({ path: this.path, mapping: { ...mapping, ...change } });
  }

  /** Looks again as an export of another help desk. */
  async readAs(vendor: Vendor): Promise<void> {
    await this.#look({ path: this.path, vendor });
  }

  async #look(args: { path: string; vendor?: string; mapping?: Mapping }): Promise<void> {
    await this.#stopCounting();
    const round = ++this.#round;
    if (!this.preview) this.stage = "looking";
    const outcome = await run("queue.preview_import", args, { quiet: true });
    if (round !== this.#round) return;
    this.error = outcome.ok ? null : outcome.error;
    if (outcome.ok) {
      this.preview = outcome.reply;
      this.stage = "mapping";
      if (outcome.reply.ready) await this.#count(round);
    } else if (!this.preview) {
      this.stage = "choose";
    }
  }

  async #count(round: number): Promise<void> {
    const outcome = await this.#import(true);
    if (round !== this.#round) return;
    this.progress = null;
    if (outcome.ok) this.counted = outcome.reply;
    else if (outcome.error.code !== "cancelled") this.error = outcome.error;
  }

  #import(dry_run: boolean) {
    const job = `import-${++jobs}`;
    this.#job = job;
    const args = { path: this.path, mapping: this.preview?.inspection.mapping, dry_run, job };
    return run("queue.import_contacts", args, {
      quiet: true,
      onProgress: (progress) => {
        if (this.#job === job) this.progress = progress;
      },
    });
  }

  async #stopCounting(): Promise<void> {
    this.counted = null;
    this.progress = null;
    if (this.#job) await run("workspace.cancel_job", { job: this.#job }, { quiet: true });
    this.#job = null;
  }

  async write(): Promise<void> {
    await this.#stopCounting();
    const round = ++this.#round;
    this.error = null;
    this.stage = "writing";
    this.began_ms = performance.now();
    const outcome = await this.#import(false);
    if (round !== this.#round) return;
    this.#job = null;
    this.progress = null;
    if (outcome.ok) {
      this.report = outcome.reply;
      this.stage = "written";
      return;
    }
    this.stage = "mapping";
    this.error = outcome.error.code === "cancelled" ? null : outcome.error;
    if (this.preview?.ready) await this.#count(round);
  }

  /** Stops the writing: nothing has changed then. The answer of the import itself brings the screen back. */
  async cancel(): Promise<void> {
    if (this.#job) await run("workspace.cancel_job", { job: this.#job });
  }

  async #readCalendar(): Promise<void> {
    const round = ++this.#round;
    this.stage = "looking";
    const outcome = await run("day.import_calendar", { path: this.path }, { quiet: true });
    if (round !== this.#round) return;
    this.error = outcome.ok ? null : outcome.error;
    this.calendar = outcome.ok ? outcome.reply : null;
    this.stage = outcome.ok ? "calendar" : "choose";
  }

  reset(): void {
    this.#round += 1;
    void this.#stopCounting();
    this.stage = "choose";
    this.path = "";
    this.preview = null;
    this.report = null;
    this.calendar = null;
    this.error = null;
  }
}
