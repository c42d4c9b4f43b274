// What fits: how much an item can say in its breadth, what stands beside it, and which are too many to tell apart.

import type { Item } from "./items";
import { shortWords } from "./items";
import { left, pixels, type Scale } from "$lib/time/scale";
import { textWidth } from "./textWidth";

/** `words`: the name, and what it is about under it; `icon`; `bare`: not even that. */
export type Says = "words" | "icon" | "bare";

export interface Fitted {
  item: Item;
  says: Says;
  /** In percent of the item's own breadth: where its words begin, free of what lies on it. */
  from: number;
  /** Beside it, where it is too short and the lane is free there. */
  beside: { words: string; room: number } | null;
}

export interface TooMany {
  key: string;
  items: Item[];
  start_ms: number;
  end_ms: number;
}

/** A long name is cut short rather than left out. */
const WORDS_FROM_PX = 76;
const PADDING_PX = 8;
/** On the third lane the icon stands before the name. */
const ICON_PX = 16;
const ICON_FROM_PX = 18;
const BESIDE_FROM_PX = 44;
const BESIDE_AT_MOST_PX = 140;
const TINY_PX = 11;
const MANY = 3;

function saysIn(width: number, item: Item): Says {
  const hatch = item.activity === "alongside" ? 9 : 0;
  const needs = textWidth(item.name) + PADDING_PX + hatch + (item.lane === "neither" ? ICON_PX : 0);
  if (width >= Math.min(needs, WORDS_FROM_PX)) return "words";
  return width >= ICON_FROM_PX ? "icon" : "bare";
}

/** The longest stretch of a block that no entry of its lane covers. */
function free(block: Item, entries: readonly Item[]): { start_ms: number; end_ms: number } {
  const covers = entries.filter((entry) => entry.start_ms < block.end_ms && entry.end_ms > block.start_ms);
  let best = { start_ms: block.start_ms, end_ms: block.start_ms };
  let from = block.start_ms;
  for (const edge of [...covers, { start_ms: block.end_ms, end_ms: block.end_ms }]) {
    if (edge.start_ms - from > best.end_ms - best.start_ms) best = { start_ms: from, end_ms: edge.start_ms };
    from = Math.max(from, edge.end_ms);
  }
  return best;
}

function fitBlock(item: Item, entries: readonly Item[], scale: Scale): Fitted {
  const said = entries.some((entry) => entry.activity === item.activity && entry.start_ms < item.end_ms && entry.end_ms > item.start_ms
    && saysIn(pixels(entry.start_ms, entry.end_ms, scale), entry) !== "bare");
  const open = free(item, entries);
  const breadth = Math.max(1, item.end_ms - item.start_ms);
  const covered = open.end_ms - open.start_ms < breadth;
  const says = said && covered ? "bare" : saysIn(pixels(open.start_ms, open.end_ms, scale), item);
  return { item, says, from: ((Math.max(open.start_ms, scale.start_ms) - Math.max(item.start_ms, scale.start_ms)) / breadth) * 100, beside: null };
}

function fitEntry(item: Item, after: number, scale: Scale): Fitted {
  const width = pixels(item.start_ms, item.end_ms, scale);
  const says = saysIn(width, item);
  const room = ((after - left(item.end_ms, scale)) / 100) * scale.width;
  const small = says === "bare" || (says === "icon" && width < 34);
  return { item, says, from: 0, beside: small && room >= BESIDE_FROM_PX ? { words: shortWords(item), room: Math.min(room, BESIDE_AT_MOST_PX) } : null };
}

/** Runs of entries so short and so close that they cannot be told apart or hit. */
function runs(items: readonly Item[], scale: Scale): TooMany[] {
  const found: TooMany[] = [];
  let run: Item[] = [];
  const close = () => {
    const [first, last] = [run[0], run.at(-1)];
    if (first && last && run.length >= MANY) found.push({ key: `many:${first.id}`, items: run, start_ms: first.start_ms, end_ms: last.end_ms });
    run = [];
  };
  for (const item of items.filter((one) => one.kind === "entry")) {
    const tiny = !item.running && pixels(item.start_ms, item.end_ms, scale) < TINY_PX;
    const last = run.at(-1);
    if (!tiny || (last && pixels(last.end_ms, item.start_ms, scale) > TINY_PX)) close();
    if (tiny) run.push(item);
  }
  close();
  return found;
}

/** One lane, fitted to its breadth. */
export function fit(items: readonly Item[], scale: Scale, now_ms: number): { fitted: Fitted[]; many: TooMany[] } {
  const many = runs(items, scale);
  const hidden = new Set(many.flatMap((run) => run.items.map((item) => item.key)));
  const entries = items.filter((item) => item.kind === "entry");
  const shown = items.filter((item) => !hidden.has(item.key));
  const fitted = shown.map((item) => {
    if (item.kind === "block") return fitBlock(item, entries, scale);
    const next = items.filter((other) => other.key !== item.key && other.end_ms > item.end_ms).map((other) => left(Math.max(other.start_ms, item.end_ms), scale));
    // Nothing is written across the now line.
    const line = now_ms >= item.end_ms ? left(now_ms, scale) : 100;
    return fitEntry(item, Math.min(100, line, ...next), scale);
  });
  return { fitted, many };
}
