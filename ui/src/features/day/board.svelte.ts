// The state of the lanes: which item has the focus, what is open over them, and what an intent does. Draws nothing.

import type { Activity, DayView, Lane } from "$lib/api/contract";
import { clock } from "$lib/time/clock.svelte";
import { ACTIVITIES } from "$lib/ui/activities";
import { Drag, type Dragged } from "./drag.svelte";
import { draftOf, newDraft, stretchAfter, type Draft } from "./drafts";
import { Edits } from "./edits.svelte";
import { fit } from "./fit";
import { itemsOf, LANE_ORDER, type Item, type Kind } from "./items";
import { emptyKey, type Intent, type Place } from "./laneKeys";
import { forgetWidths } from "./textWidth";
import { ENTRY_STEP_MS, MINUTE_MS, snap, type Scale, type Stretch } from "$lib/time/scale";

/** What something drawn under the lanes needs to stand on their axis; `now` is null where the now line is not drawn. */
export interface UnderLanes {
  day: DayView;
  scale: Scale;
  now_ms: number;
  now: number | null;
}

/** What is open over the lanes. */
export type Sheet =
  | { is: "edit"; item: Item }
  | { is: "new"; draft: Draft; near: Stretch; lane: Lane }
  | { is: "retype"; item: Item; lane: Lane; to: Stretch | null }
  | { is: "table" };

/** Where the focus goes once the day shows it: a key, or what was just made. */
type Wanted = { key: string } | { kind: Kind; start_ms: number };

/** Until the lanes are measured. */
const GUESSED_PX = 800;

export class Board {
  readonly edits = new Edits();
  readonly drag: Drag;
  width = $state(GUESSED_PX);
  /** The key of the item, or empty lane, that Tab reaches. */
  current = $state<string | null>(null);
  sheet = $state<Sheet | null>(null);
  wanted = $state.raw<Wanted | null>(null);

  readonly now_ms = $derived.by(() => Math.max(this.day().now_ms, clock.minute_ms));
  readonly items = $derived.by(() => itemsOf(this.#settling(this.day()), this.now_ms));
  readonly scale = $derived.by((): Scale => ({ start_ms: this.day().axis_start_ms, end_ms: this.day().axis_end_ms, width: this.width || GUESSED_PX }));
  #measured = $state(0);
  readonly lanes = $derived.by(() => {
    void this.#measured;
    return LANE_ORDER.map((lane) => ({ lane, ...fit(this.items[lane], this.scale, this.now_ms) }));
  });
  readonly all = $derived.by(() => LANE_ORDER.flatMap((lane) => this.items[lane]));
  /** What arrows and Tab reach: entries gathered under a "+7" are reached by its button and in the table. */
  readonly reached = $derived.by(() => {
    const of = (lane: Lane) => this.lanes.find((one) => one.lane === lane)?.fitted.map((one) => one.item) ?? [];
    return { front_line: of("front_line"), strategic: of("strategic"), neither: of("neither") };
  });

  constructor(readonly day: () => DayView, laneAt: (y: number) => Lane | null) {
    this.drag = new Drag(() => this.scale, day, laneAt, (dropped) => void this.dropped(dropped));
  }

  /** What was just placed is drawn where it will be. */
  #settling(day: DayView): DayView {
    const pending = this.edits.pending;
    if (!pending) return day;
    const to = { start_ms: pending.start_ms, end_ms: pending.end_ms };
    return {
      ...day,
      blocks: day.blocks.map((block) => (`block:${block.id}` === pending.key ? { ...block, ...to } : block)),
      entries: day.entries.map((entry) => (`entry:${entry.id}` === pending.key ? { ...entry, start_ms: to.start_ms, end_ms: entry.end_ms === null ? null : to.end_ms } : entry)),
    };
  }

  /** The typeface is there: what fits is measured again. */
  measure(): void {
    forgetWidths();
    this.#measured += 1;
  }

  get empty(): boolean {
    return this.day().blocks.length === 0 && this.day().entries.length === 0;
  }

  find(key: string | null): Item | null {
    return this.all.find((item) => item.key === key) ?? null;
  }

  /** The one place Tab reaches: where the focus was last, else what runs now, else the first there is. */
  readonly stop = $derived.by(() => {
    const items = LANE_ORDER.flatMap((lane) => this.reached[lane]);
    const keys = [...items.map((item) => item.key), ...LANE_ORDER.filter((lane) => this.items[lane].length === 0).map(emptyKey)];
    if (this.current && keys.includes(this.current)) return this.current;
    return items.find((item) => item.running)?.key ?? keys[0] ?? null;
  });

  placeOf(key: string): Place | null {
    const item = this.find(key);
    if (item) return { lane: item.lane, item };
    const lane = LANE_ORDER.find((one) => emptyKey(one) === key);
    return lane ? { lane, item: null } : null;
  }

  /** The wanted item, once it is there. */
  arrived(): string | null {
    const wanted = this.wanted;
    if (!wanted) return null;
    if ("key" in wanted) return wanted.key;
    return this.all.find((item) => item.kind === wanted.kind && item.start_ms === wanted.start_ms)?.key ?? null;
  }

  carry(intent: Intent, place: Place): void {
    const { item, lane } = place;
    if (intent.does === "go") this.#goTo(intent.to);
    else if (intent.does === "add") this.startNew(lane, stretchAfter(item?.end_ms ?? this.#usualStart(), this.day(), this.now_ms));
    else if (item) this.#carryOn(item, intent);
  }

  /** A lane whose entries are all gathered under a "+7" has no cell to go to. */
  #goTo(key: string): void {
    const place = this.placeOf(key);
    if (place && (place.item || this.items[place.lane].length === 0)) this.wanted = { key };
  }

  #carryOn(item: Item, intent: Intent): void {
    if (intent.does === "open") this.sheet = { is: "edit", item };
    else if (intent.does === "retype") this.sheet = { is: "retype", item, lane: item.lane, to: null };
    else if (intent.does === "relane") this.sheet = { is: "retype", item, lane: intent.lane, to: null };
    else if (intent.does === "remove") void this.remove(item);
    else if (intent.does === "split") void this.split(item, this.splitPoint(item));
    else if (intent.does === "live") void this.edits.liveBlock(item.id);
    else if (intent.does === "move") void this.#place(item, this.#movedBy(item, intent.by_min));
    else if (intent.does === "stretch") void this.#place(item, { start_ms: item.start_ms, end_ms: item.end_ms + intent.by_min * MINUTE_MS });
  }

  /** Of what runs only the start moves. */
  #movedBy(item: Item, by_min: number): Stretch {
    const by = by_min * MINUTE_MS;
    return { start_ms: item.start_ms + by, end_ms: item.running ? item.end_ms : item.end_ms + by };
  }

  async #place(item: Item, to: Stretch): Promise<void> {
    if (to.end_ms <= to.start_ms) return this.edits.say(`${item.name} would have no time left. Delete it instead, with Del.`);
    await this.edits.place(item, to);
    this.wanted = { key: item.key };
  }

  /** On an empty lane N adds at the next quarter, within the day that is drawn. */
  #usualStart(): number {
    const day = this.day();
    const now = snap(this.now_ms, 15 * MINUTE_MS, day.day_start_ms);
    return day.is_today && now < day.axis_end_ms ? now : day.axis_start_ms;
  }

  startNew(lane: Lane, stretch: Stretch): void {
    this.sheet = { is: "new", lane, near: stretch, draft: newDraft(lane, stretch, this.day(), this.now_ms) };
  }

  /** At the now line where it lies inside, else in the middle. */
  splitPoint(item: Item): number {
    const inside = item.start_ms < this.now_ms && this.now_ms < item.end_ms;
    const middle = snap((item.start_ms + item.end_ms) / 2, ENTRY_STEP_MS, this.day().day_start_ms);
    if (inside) return this.now_ms;
    return middle > item.start_ms && middle < item.end_ms ? middle : Math.round((item.start_ms + item.end_ms) / 2000) * 1000;
  }

  async split(item: Item, at_ms: number): Promise<void> {
    if (await this.edits.split(item, at_ms)) this.wanted = { key: item.key };
  }

  async remove(item: Item): Promise<void> {
    const lane = this.items[item.lane];
    const at = lane.findIndex((one) => one.key === item.key);
    const next = lane[at + 1] ?? lane[at - 1];
    if (await this.edits.remove(item)) this.wanted = { key: next?.key ?? emptyKey(item.lane) };
  }

  async retype(item: Item, activity: Activity, to: Stretch | null): Promise<void> {
    this.sheet = null;
    this.wanted = { key: item.key };
    if (activity === item.activity) return void (to && (await this.edits.place(item, to)));
    // Another lane at another time is one step, and one undo takes it back.
    if (to) return void (await this.edits.change(item, { ...draftOf(item, this.day()), activity }, to));
    await this.edits.retype(item, activity);
  }

  async keepNew(draft: Draft, to: Stretch): Promise<void> {
    if (!(await this.edits.add(draft, to))) return;
    this.sheet = null;
    this.wanted = { kind: draft.kind, start_ms: to.start_ms };
  }

  async keepChange(item: Item, draft: Draft, to: Stretch): Promise<void> {
    if (!(await this.edits.change(item, draft, to))) return;
    this.sheet = null;
    this.wanted = { key: item.key };
  }

  async dropped({ item, lane, start_ms, end_ms }: Dragged): Promise<void> {
    if (!item) return this.startNew(lane, { start_ms, end_ms });
    const to = { start_ms, end_ms };
    if (lane === ACTIVITIES[item.activity].lane) return this.#place(item, to);
    const stays = start_ms === item.start_ms && end_ms === item.end_ms;
    this.sheet = { is: "retype", item, lane, to: stays ? null : to };
  }
}
