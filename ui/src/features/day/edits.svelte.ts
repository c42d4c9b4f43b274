// Changing the day: every edit of a block or an entry goes through here. A refusal becomes a sentence near the lanes;
// what is under way is shown where it will be, until the day says so itself.

import type { Activity } from "$lib/api/contract";
import type { CallError, DoorName, Args } from "$lib/api/backend";
import { lookOf } from "$lib/api/errors";
import { notices } from "$lib/notices/notices.svelte";
import { run, type Outcome } from "$lib/query/query.svelte";
import type { Draft } from "./drafts";
import type { Item } from "./items";
import type { Stretch } from "$lib/time/scale";

/** How long a moved item is drawn at its new place before the day has answered. */
const SETTLES_AFTER_MS = 600;

interface Pending extends Stretch {
  key: string;
}

export class Edits {
  /** Why the last edit was refused; one sentence. */
  refusal = $state<string | null>(null);
  /** Placed, not yet drawn from the day. */
  pending = $state.raw<Pending | null>(null);
  busy = $state(false);

  async #do<N extends DoorName>(name: N, args: Args<N>): Promise<Outcome<N>> {
    this.busy = true;
    const outcome = await run(name, args, { quiet: true });
    this.busy = false;
    if (outcome.ok) this.refusal = null;
    else this.#refuse(outcome.error);
    return outcome;
  }

  #refuse(error: CallError): void {
    if (lookOf(error).weight === "notice") this.refusal = error.message;
    else notices.refuse(error);
  }

  /** Says a sentence where refusals stand. */
  say(sentence: string): void {
    this.refusal = sentence;
  }

  close(): void {
    this.refusal = null;
  }

  async place(item: Item, to: Stretch): Promise<boolean> {
    if (to.start_ms === item.start_ms && (item.running || to.end_ms === item.end_ms)) return true;
    const pending = { key: item.key, ...to };
    this.pending = pending;
    const args = { id: item.id, start_ms: to.start_ms, end_ms: to.end_ms };
    const outcome = item.kind === "block" ? await this.#do("day.place_block", args) : await this.#do("day.place_entry", args);
    if (!outcome.ok) this.pending = null;
    else setTimeout(() => { if (this.pending === pending) this.pending = null; }, SETTLES_AFTER_MS);
    return outcome.ok;
  }

  async split(item: Item, at_ms: number): Promise<boolean> {
    const args = { id: item.id, at_ms };
    return (item.kind === "block" ? await this.#do("day.split_block", args) : await this.#do("day.split_entry", args)).ok;
  }

  async retype(item: Item, activity: Activity): Promise<boolean> {
    const args = { id: item.id, activity };
    return (item.kind === "block" ? await this.#do("day.retype_block", args) : await this.#do("day.retype_entry", args)).ok;
  }

  /** Keeps what the editor holds, all at once: one undo takes it back. */
  async change(item: Item, draft: Draft, to: Stretch): Promise<boolean> {
    const args = { id: item.id, ...to, activity: draft.activity, detail: draft.detail.trim(), person_id: draft.person_id || undefined };
    return (item.kind === "block" ? await this.#do("day.change_block", args) : await this.#do("day.change_entry", args)).ok;
  }

  async add(draft: Draft, to: Stretch): Promise<boolean> {
    const args = { ...to, activity: draft.activity, detail: draft.detail.trim() || undefined, person_id: draft.person_id || undefined };
    return (draft.kind === "block" ? await this.#do("day.add_block", args) : await this.#do("day.add_entry", args)).ok;
  }

  /** No question is asked: one key takes it back. */
  async remove(item: Item): Promise<boolean> {
    const args = { id: item.id };
    const outcome = item.kind === "block" ? await this.#do("day.delete_block", args) : await this.#do("day.delete_entry", args);
    if (!outcome.ok) return false;
    const undo = async () => {
      const undone = await run("workspace.undo", {});
      if (undone.ok) notices.say(undone.reply.sentence);
    };
    notices.say(`${item.name} is ${item.kind === "block" ? "dropped" : "deleted"}.`, { action: { label: "Undo", keys: "Mod+Z", run: () => void undo() } });
    return true;
  }

  async liveBlock(id: string): Promise<boolean> {
    const outcome = await this.#do("day.live_as_planned", { block_id: id });
    if (outcome.ok && outcome.reply.entries === 0) this.refusal = outcome.reply.sentence;
    return outcome.ok;
  }

  async liveWider(date: string, scope: "morning" | "day"): Promise<void> {
    const outcome = await this.#do("day.live_as_planned", { date, scope });
    if (outcome.ok) notices.say(outcome.reply.sentence);
  }
}
