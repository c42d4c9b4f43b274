// The changes that are being tried: ticked or not, each with its figures. Touches nothing; keeping is a Command.

import type { Channel, IntervalView, StaffingChange, StaffingDayView, VerdictView } from "$lib/api/contract";

export type Trial = "minus_one" | "volume" | "joins" | "handle" | "moved" | "hire";

const NONE: Record<Trial, boolean> = { minus_one: false, volume: false, joins: false, handle: false, moved: false, hire: false };
const HALF_HOUR_MS = 30 * 60_000;

/** The stretch in which the lead changes most, to begin with: the next that needs them, else what is short, else ahead. */
export function stretchToJoin(day: StaffingDayView): { start_ms: number; end_ms: number } {
  const whole = wholeStretch(day);
  const running = day.is_today ? day.intervals.find((one) => one.end_ms > day.now_ms) : undefined;
  // What is past cannot be joined any more.
  return running && running.start_ms < whole.end_ms ? { ...whole, start_ms: Math.max(whole.start_ms, running.start_ms) } : whole;
}

function wholeStretch(day: StaffingDayView): { start_ms: number; end_ms: number } {
  const ahead = (one: { end_ms: number }) => !day.is_today || one.end_ms > day.now_ms;
  const needs = (one: VerdictView) => one.verdict === "needs_you";
  const verdict = day.verdicts.find((one) => needs(one) && ahead(one)) ?? day.verdicts.find(needs);
  if (verdict) return { start_ms: verdict.start_ms, end_ms: verdict.end_ms };
  const short = (one: IntervalView | undefined) => one?.state === "short";
  const first = day.intervals.findIndex((one) => short(one) && ahead(one));
  let last = first;
  while (first >= 0 && short(day.intervals[last + 1])) last += 1;
  let start = first;
  while (start > 0 && short(day.intervals[start - 1])) start -= 1;
  const [from, to] = [day.intervals[start], day.intervals[last]];
  if (from && to) return { start_ms: from.start_ms, end_ms: to.end_ms };
  const next = day.intervals.find(ahead)?.start_ms ?? day.axis_start_ms;
  return { start_ms: next, end_ms: next + 2 * HALF_HOUR_MS };
}

export class WhatIfDraft {
  on = $state<Record<Trial, boolean>>({ ...NONE });
  /** Empty: whoever it may be. */
  person_id = $state("");
  percent = $state(15);
  joins = $state({ start_ms: 0, end_ms: 0 });
  handle = $state<{ channel: Channel; seconds: number } | null>(null);
  moved = $state<{ person_id: string; part_id: string; to_ms: number } | null>(null);
  hire = $state<{ channels: Channel[]; starts_on: string }>({ channels: [], starts_on: "" });
  /** A part that is being dragged on the roster. */
  held = $state.raw<{ person_id: string; part_id: string; to_ms: number } | null>(null);

  /** What ticking a row would try; null where it says nothing yet. */
  changeOf(trial: Trial): StaffingChange | null {
    switch (trial) {
      case "minus_one": return this.person_id ? { kind: "person_out", person_id: this.person_id } : { kind: "minus_one" };
      case "volume": return this.percent === 0 ? null : { kind: "volume", percent: this.percent };
      case "joins": return this.joins.end_ms > this.joins.start_ms ? { kind: "lead_joins", ...this.joins } : null;
      case "handle": return this.handle && { kind: "handle_time", ...this.handle };
      case "moved": return this.moved && { kind: "part_moved", ...this.moved };
      case "hire": return this.hire.starts_on ? { kind: "new_hire", channels: [...this.hire.channels], starts_on: this.hire.starts_on } : null;
    }
  }

  #among(ticked: boolean): { trial: Trial; change: StaffingChange }[] {
    return TRIALS.filter((trial) => this.on[trial] === ticked).flatMap((trial) => {
      const change = this.changeOf(trial);
      return change ? [{ trial, change }] : [];
    });
  }

  /** What is tried, in order; its effects come back in the same order. */
  readonly tried = $derived.by(() => this.#among(true));
  /** What could be ticked next, to say what it would do alone. */
  readonly offered = $derived.by(() => this.#among(false));
  readonly changes = $derived.by(() => this.tried.map((one) => one.change));

  /** Nothing is tried any more. */
  clear(): void {
    this.on = { ...NONE };
  }

  /** Another day: its own stretch; where it is short, the lead's seat is what is tried first. */
  start(day: StaffingDayView): void {
    const needed = day.intervals.some((one) => one.state === "short") || day.verdicts.some((one) => one.verdict === "needs_you");
    this.on = { ...NONE, joins: needed && day.known === "all" };
    this.percent = 15;
    this.person_id = "";
    this.joins = stretchToJoin(day);
    this.moved = null;
    this.handle = null;
    this.hire = { channels: [], starts_on: "" };
  }
}

export const TRIALS: readonly Trial[] = ["minus_one", "volume", "joins", "handle", "moved", "hire"];

/** Follows a value at once, then at most so often, the newest last: a slider asks often enough to feel live and no more. */
export function paced<T>(value: () => T, every_ms: number): { readonly value: T } {
  let shown = $state.raw(value());
  let timer: ReturnType<typeof setTimeout> | undefined;
  $effect(() => {
    const newest = value();
    if (timer !== undefined) return;
    shown = newest;
    timer = setTimeout(() => {
      timer = undefined;
      shown = value();
    }, every_ms);
  });
  $effect(() => () => clearTimeout(timer));
  return { get value() { return shown; } };
}
