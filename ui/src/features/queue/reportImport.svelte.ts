// An interval report from its columns to its counts. Nothing is written before `write`.

import type { CallError } from "$lib/api/backend";
import type { Channel, DateOrder, ImportReport, ReportPreview } from "$lib/api/contract";
import { run } from "$lib/query/query.svelte";

/** What the lead answered about the file. */
export interface Answers {
  channel?: Channel;
  date_order?: DateOrder;
  zone?: string;
}

export class ReportImport {
  preview = $state.raw<ReportPreview | null>(null);
  report = $state.raw<ImportReport | null>(null);
  error = $state.raw<CallError | null>(null);
  writing = $state(false);
  readonly path: string;
  #answers: Answers = {};
  #round = 0;

  constructor(path: string) {
    this.path = path;
  }

  /** Looks at the file, with what was answered so far and now. */
  async look(change: Answers = {}): Promise<void> {
    const round = ++this.#round;
    this.#answers = { ...this.#answers, ...change };
    const outcome = await run("queue.preview_report", { path: this.path, ...this.#answers }, { quiet: true });
    if (round !== this.#round) return;
    this.error = outcome.ok ? null : outcome.error;
    if (outcome.ok) this.preview = outcome.reply;
  }

  /** What was answered so far. */
  get answers(): Answers {
    return this.#answers;
  }

  /** Something can be imported, and nothing is left to be asked. */
  get ready(): boolean {
    return !this.writing && !this.report && this.preview !== null && this.preview.question === null && this.preview.intervals > 0;
  }

  async write(): Promise<void> {
    if (!this.ready) return;
    this.writing = true;
    const outcome = await run("queue.import_report", { path: this.path, ...this.#answers }, { quiet: true });
    this.writing = false;
    this.error = outcome.ok ? null : outcome.error;
    this.report = outcome.ok ? outcome.reply : null;
  }
}
