// An agenda as it is being put in order: what was moved stands where it was put before Rust has answered.

import { untrack } from "svelte";
import type { AgendaItem, AgendaView } from "$lib/api/contract";
import { run } from "$lib/query/query.svelte";
import { doSaying } from "../board.svelte";

/** How a line is named here: the same before and after the lead made something of it. */
export const keyOf = (item: AgendaItem): string => item.origin ?? item.id ?? item.text;

/** How Rust is told which line is meant. */
const named = (item: AgendaItem) => ({ id: item.id ?? undefined, origin: item.origin ?? undefined });

export class Agenda {
  readonly #view: () => AgendaView | undefined;
  /** The keys as put in order here; null once Rust tells the same. */
  #order = $state.raw<readonly string[] | null>(null);
  /** The line that takes the focus once it is drawn anew. */
  wanted: string | null = null;
  editing = $state<string | null>(null);

  constructor(view: () => AgendaView | undefined) {
    this.#view = view;
  }

  get items(): readonly AgendaItem[] {
    const items = this.#view()?.items ?? [];
    const order = this.#order;
    if (!order) return items;
    const place = (item: AgendaItem) => (order.includes(keyOf(item)) ? order.indexOf(keyOf(item)) : order.length);
    return [...items].sort((a, b) => place(a) - place(b));
  }

  /** Call when a newer view has arrived. */
  settle(): void {
    untrack(() => (this.#order = null));
  }

  get #person(): string {
    return this.#view()?.person.id ?? "";
  }

  #find(key: string): AgendaItem | undefined {
    return this.items.find((item) => keyOf(item) === key);
  }

  /** Puts a line before another; without one, at the end. */
  async place(key: string, before: string | undefined): Promise<void> {
    const item = this.#find(key);
    if (!item) return;
    const keys = this.items.map(keyOf).filter((one) => one !== key);
    const at = before === undefined ? keys.length : keys.indexOf(before);
    this.#order = [...keys.slice(0, at), key, ...keys.slice(at)];
    this.wanted = key;
    const outcome = await run("people.move_agenda_item", { person_id: this.#person, ...named(item), before });
    if (!outcome.ok) this.#order = null;
  }

  /** One place up or down; nothing at the ends. */
  async step(key: string, way: 1 | -1): Promise<void> {
    const keys = this.items.map(keyOf);
    const at = keys.indexOf(key);
    if (at + way < 0 || at + way >= keys.length) return;
    await this.place(key, way === -1 ? keys[at - 1] : keys[at + 2]);
  }

  async drop(item: AgendaItem): Promise<void> {
    const keys = this.items.map(keyOf);
    const at = keys.indexOf(keyOf(item));
    this.wanted = keys[at + 1] ?? keys[at - 1] ?? null;
    await doSaying("people.drop_agenda_item", { person_id: this.#person, ...named(item) }, `“${item.text}” is off the agenda.`);
  }

  /** Words a line anew; answers whether it was kept. */
  async word(key: string, text: string): Promise<boolean> {
    const known = this.#find(key);
    const told = text.trim();
    this.wanted = key;
    if (!known || told === "" || told === known.text) return true;
    return (await run("people.put_agenda_item", { person_id: this.#person, ...named(known), text: told })).ok;
  }

  async add(text: string): Promise<boolean> {
    return (await run("people.put_agenda_item", { person_id: this.#person, text: text.trim() })).ok;
  }
}
