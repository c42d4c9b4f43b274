// What a key means on the lanes. Pure: from a key and where the focus is to an intent; the lanes carry it out.

import type { Lane } from "$lib/api/contract";
import { LANE_ORDER, type Item } from "./items";

export type Intent =
  | { does: "go"; to: string }
  | { does: "open" | "add" | "retype" | "remove" | "split" | "live" }
  | { does: "move"; by_min: number }
  | { does: "stretch"; by_min: number }
  | { does: "relane"; lane: Lane };

export interface Place {
  lane: Lane;
  /** Null on an empty lane. */
  item: Item | null;
}

type Pressed = Pick<KeyboardEvent, "key" | "altKey" | "shiftKey" | "ctrlKey" | "metaKey">;

const STEP_MIN = 15;

export const emptyKey = (lane: Lane) => `lane:${lane}`;

function beside(place: Place, way: number, items: Record<Lane, Item[]>): Intent | null {
  const lane = items[place.lane];
  const at = lane.findIndex((item) => item.key === place.item?.key);
  const next = at === -1 ? undefined : lane[at + way];
  return next ? { does: "go", to: next.key } : null;
}

function laneBeyond(lane: Lane, way: number): Lane | undefined {
  return LANE_ORDER[LANE_ORDER.indexOf(lane) + way];
}

/** The item of the next lane whose middle is nearest in time. */
function across(place: Place, way: number, items: Record<Lane, Item[]>): Intent | null {
  const lane = laneBeyond(place.lane, way);
  if (!lane) return null;
  const middle = (item: Item) => (item.start_ms + item.end_ms) / 2;
  const here = place.item;
  const first = items[lane][0];
  if (!first) return { does: "go", to: emptyKey(lane) };
  if (!here) return { does: "go", to: first.key };
  const nearest = items[lane].reduce((best, item) => (Math.abs(middle(item) - middle(here)) < Math.abs(middle(best) - middle(here)) ? item : best), first);
  return { does: "go", to: nearest.key };
}

function edge(place: Place, at: 0 | -1, items: Record<Lane, Item[]>): Intent | null {
  const item = items[place.lane].at(at);
  return item ? { does: "go", to: item.key } : null;
}

function withAlt(key: string, shift: boolean, place: Place): Intent | null {
  if (!place.item) return null;
  const way = key === "ArrowLeft" ? -1 : key === "ArrowRight" ? 1 : 0;
  if (way !== 0) return { does: shift ? "stretch" : "move", by_min: way * STEP_MIN };
  const lane = key === "ArrowUp" ? laneBeyond(place.lane, -1) : key === "ArrowDown" ? laneBeyond(place.lane, 1) : undefined;
  return lane ? { does: "relane", lane } : null;
}

/** Letters and signs act only where the lead has single keys on. */
function letter(key: string, place: Place): Intent | null {
  if (key === "n") return { does: "add" };
  if (!place.item) return null;
  if (key === "x" || key === "/") return { does: "split" };
  if (key === "r") return { does: "retype" };
  if (key === "p" && place.item.unlived) return { does: "live" };
  return null;
}

export function intentOf(event: Pressed, place: Place, items: Record<Lane, Item[]>, singleKeys: boolean): Intent | null {
  if (event.ctrlKey || event.metaKey) return null;
  if (event.altKey) return withAlt(event.key, event.shiftKey, place);
  switch (event.key) {
    case "ArrowLeft": return beside(place, -1, items);
    case "ArrowRight": return beside(place, 1, items);
    case "ArrowUp": return across(place, -1, items);
    case "ArrowDown": return across(place, 1, items);
    case "Home": return edge(place, 0, items);
    case "End": return edge(place, -1, items);
    case "Enter": case "F2": return place.item ? { does: "open" } : { does: "add" };
    case "Insert": return { does: "add" };
    case "Delete": case "Backspace": return place.item ? { does: "remove" } : null;
  }
  return singleKeys && !event.shiftKey ? letter(event.key.toLowerCase(), place) : null;
}
