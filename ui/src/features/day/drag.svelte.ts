// Holding an item, or an empty stretch of a lane, with the pointer. Knows places and times; what is done with them is
// told to `ondrop`.

import type { Lane } from "$lib/api/contract";
import type { Item } from "./items";
import { BLOCK_STEP_MS, ENTRY_STEP_MS, marked, momentAt, moved, type Grip, type Scale, type Stretch } from "$lib/time/scale";

export interface Dragged extends Stretch {
  lane: Lane;
  /** Null where something new is marked on an empty lane. */
  item: Item | null;
}

interface Held {
  item: Item | null;
  grip: Grip;
  lane: Lane;
  x: number;
  y: number;
  /** Of the lanes, from the left edge of the window. */
  left_px: number;
}

interface Day {
  day_start_ms: number;
  day_end_ms: number;
}

/** Below this it is a click. */
const STARTS_AFTER_PX = 4;

export class Drag {
  /** What is being held, where it is now; null while nothing moves. */
  at = $state<Dragged | null>(null);
  #held: Held | null = null;

  constructor(
    private readonly scale: () => Scale,
    private readonly day: () => Day,
    private readonly laneAt: (y: number) => Lane | null,
    private readonly ondrop: (dropped: Dragged) => void,
  ) {}

  get holds(): boolean {
    return this.#held !== null;
  }

  take(held: Held): void {
    this.#held = held;
  }

  move(x: number, y: number): void {
    const held = this.#held;
    if (!held) return;
    if (!this.at && Math.hypot(x - held.x, y - held.y) < STARTS_AFTER_PX) return;
    this.at = held.item ? this.#carried(held, held.item, x, y) : this.#marked(held, x);
  }

  #limits(item: Item | null) {
    return { ...this.day(), step_ms: item?.kind === "entry" ? ENTRY_STEP_MS : BLOCK_STEP_MS };
  }

  #carried(held: Held, item: Item, x: number, y: number): Dragged {
    const scale = this.scale();
    const by_ms = ((x - held.x) / Math.max(1, scale.width)) * (scale.end_ms - scale.start_ms);
    // Of what runs only the start moves.
    const grip: Grip = item.running ? "start" : held.grip;
    const still = Math.abs(x - held.x) < STARTS_AFTER_PX;
    const to = still ? { start_ms: item.start_ms, end_ms: item.end_ms } : moved(item, grip, by_ms, this.#limits(item));
    const lane = held.grip === "whole" ? (this.laneAt(y) ?? held.lane) : held.lane;
    return { item, lane, ...to };
  }

  #marked(held: Held, x: number): Dragged {
    const scale = this.scale();
    const [from, to] = [momentAt(held.x - held.left_px, scale), momentAt(x - held.left_px, scale)];
    return { item: null, lane: held.lane, ...marked(from, to, this.#limits(null)) };
  }

  drop(): void {
    const dropped = this.at;
    this.leave();
    if (dropped) this.ondrop(dropped);
  }

  leave(): void {
    this.#held = null;
    this.at = null;
  }
}
