// The state of the roster lines: which piece has the focus, what is held or open, and what an intent does. Draws nothing.

import type { MarkOut, PartKind, PlacePart, RosterView } from "$lib/api/contract";
import { notices } from "$lib/notices/notices.svelte";
import { run, type Outcome } from "$lib/query/query.svelte";
import { BLOCK_STEP_MS, MINUTE_MS, moved, type Grip, type Scale, type Stretch } from "$lib/time/scale";
import { lineOf, type Line, type Piece } from "./pieces";
import type { RosterIntent } from "./rosterKeys";

export type RosterSheet = { is: "piece"; piece: Piece } | { is: "add" | "out" | "work"; person_id: string };

interface Held {
  piece: Piece;
  grip: Grip;
  x: number;
}

/** Below this it is a click. */
const STARTS_AFTER_PX = 4;

export class RosterBoard {
  current = $state<string | null>(null);
  sheet = $state.raw<RosterSheet | null>(null);
  /** Where the focus goes once the lines show it. */
  wanted = $state<string | null>(null);
  /** What is held, where it is now. */
  at = $state.raw<(Stretch & { piece: Piece }) | null>(null);
  /** What was just placed, until the roster says so itself. */
  settling = $state.raw<(Stretch & { key: string }) | null>(null);
  #held: Held | null = null;

  readonly date = $derived.by(() => this.roster().days[0]?.date ?? this.roster().from);
  readonly lines = $derived.by(() => this.roster().lines.map((line) => lineOf(line, this.date, this.#axis())).filter((line): line is Line => line !== null));
  readonly all = $derived.by(() => this.lines.flatMap((line) => line.pieces));
  readonly stop = $derived.by(() => (this.all.some((piece) => piece.key === this.current) ? this.current : (this.all[0]?.key ?? null)));

  constructor(private readonly roster: () => RosterView, private readonly scale: () => Scale) {}

  #axis(): Stretch {
    const { start_ms, end_ms } = this.scale();
    return { start_ms, end_ms };
  }

  find(key: string | null | undefined): Piece | null {
    return this.all.find((piece) => piece.key === key) ?? null;
  }

  lineOfPerson(id: string): Line | null {
    return this.lines.find((one) => one.line.person.id === id) ?? null;
  }

  /** Where a piece is drawn: under the pointer, else where it was just put, else where the roster has it. */
  placeOf(piece: Piece): Stretch {
    if (this.at?.piece.key === piece.key) return this.at;
    return this.settling?.key === piece.key ? this.settling : piece;
  }

  carry(intent: RosterIntent, piece: Piece): void {
    const { person_id } = piece;
    if (intent.does === "go") this.wanted = intent.to;
    else if (intent.does === "open") this.sheet = { is: "piece", piece };
    else if (intent.does === "add" || intent.does === "out") this.sheet = { is: intent.does, person_id };
    else if (intent.does === "remove") void this.remove(piece);
    else if (intent.does === "move") void this.place(piece, this.#by(piece, intent.by_min, intent.by_min));
    else if (intent.does === "stretch") void this.place(piece, this.#by(piece, 0, intent.by_min));
  }

  #by(piece: Piece, start_min: number, end_min: number): Stretch {
    return { start_ms: piece.start_ms + start_min * MINUTE_MS, end_ms: piece.end_ms + end_min * MINUTE_MS };
  }

  take(held: Held): void {
    if (held.piece.kind === "part" || held.piece.kind === "shift") this.#held = held;
  }

  move(x: number): void {
    const held = this.#held;
    if (!held || (!this.at && Math.abs(x - held.x) < STARTS_AFTER_PX)) return;
    const scale = this.scale();
    const by_ms = ((x - held.x) / Math.max(1, scale.width)) * (scale.end_ms - scale.start_ms);
    const shift = held.piece.kind === "part" ? this.lineOfPerson(held.piece.person_id)?.day.shift : null;
    const limits = { step_ms: BLOCK_STEP_MS, day_start_ms: shift?.start_ms ?? scale.start_ms, day_end_ms: shift?.end_ms ?? scale.end_ms };
    this.at = { piece: held.piece, ...moved(held.piece, held.grip, by_ms, limits) };
  }

  drop(): void {
    const dropped = this.at;
    this.leave();
    if (dropped && (dropped.start_ms !== dropped.piece.start_ms || dropped.end_ms !== dropped.piece.end_ms)) void this.place(dropped.piece, dropped);
  }

  leave(): void {
    this.#held = null;
    this.at = null;
  }

  /** Moves or stretches a piece; `anew` says what a part is for from now on. */
  async place(piece: Piece, to: Stretch, anew: Pick<PlacePart, "kind" | "label"> = {}): Promise<boolean> {
    const { person_id } = piece;
    const { start_ms, end_ms } = to;
    if (end_ms <= start_ms || piece.kind === "out" || piece.kind === "none") return false;
    this.settling = { key: piece.key, start_ms, end_ms };
    this.wanted = piece.key;
    const outcome = piece.part
      ? await run("people.place_part", { person_id, date: this.date, part_id: piece.part.id, start_ms, end_ms, ...anew })
      : await run("people.place_shift", { person_id, date: this.date, start_ms, end_ms });
    if (!outcome.ok) this.settling = null;
    return this.#closed(outcome);
  }

  async setShift(person_id: string, to: Stretch): Promise<void> {
    this.#closed(await run("people.place_shift", { person_id, date: this.date, start_ms: to.start_ms, end_ms: to.end_ms }));
  }

  async followPattern(person_id: string): Promise<void> {
    this.#closed(await run("people.follow_pattern", { person_id, date: this.date }));
  }

  async add(person_id: string, kind: PartKind, to: Stretch, label: string): Promise<void> {
    this.#closed(await run("people.add_part", { person_id, date: this.date, kind, start_ms: to.start_ms, end_ms: to.end_ms, label: label || undefined }));
  }

  async remove(piece: Piece): Promise<void> {
    const { person_id } = piece;
    const line = this.lineOfPerson(person_id)?.pieces ?? [];
    const beside = line[line.findIndex((one) => one.key === piece.key) - 1]?.key ?? null;
    if (piece.part) this.#closed(await run("people.delete_part", { person_id, date: this.date, part_id: piece.part.id }));
    else if (piece.out) this.#closed(await run("people.take_back_out", { id: piece.out.id }));
    else if (piece.shift) this.#closed(await run("people.clear_shift", { person_id, date: this.date }));
    this.wanted = beside;
  }

  async markOut(args: MarkOut): Promise<void> {
    const outcome = await run("people.mark_out", args);
    if (outcome.ok) notices.say(outcome.reply.sentence);
    this.#closed(outcome);
  }

  async markBack(person_id: string): Promise<void> {
    this.#closed(await run("people.mark_back", { person_id }));
  }

  /** What was done closes what was open; what was refused leaves it, its sentence stands as a notice. */
  #closed(outcome: Outcome<"people.place_part"> | Outcome<"people.mark_out">): boolean {
    if (outcome.ok) this.sheet = null;
    return outcome.ok;
  }
}
