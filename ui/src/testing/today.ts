// Today on a fake, with the keyboard as the shell hears it.

import { render, waitFor } from "@testing-library/svelte";
import { expect, onTestFinished, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import type { DayView } from "$lib/api/contract";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { todayRest } from "$routes/todayRest.svelte";
import TodayScreen from "$routes/TodayScreen.svelte";
import { demo } from "./demo";
import { DAY } from "./demo-data";

const EDITS = [
  "day.place_block", "day.place_entry", "day.split_block", "day.split_entry", "day.retype_block", "day.retype_entry", "day.change_block",
  "day.change_entry", "day.add_entry", "day.delete_block", "day.delete_entry", "day.stop_activity", "day.set_on_call", "day.answer_away",
  "day.snooze_nudge", "day.add_done", "day.delete_done", "notes.file", "notes.edit",
] as const;

/** `asked` as in the preview: "staffing=stale"; `prepare` comes before the first question. Shows Today as soon as its lanes are there; every edit is answered with "done" unless told otherwise. */
export async function openToday(day: Partial<DayView> = {}, asked = "", prepare: (fake: Fake) => void = () => undefined): Promise<Fake> {
  const fake = new Fake(demo(new URLSearchParams(asked))).on("day.view", () => ({ ...DAY, ...day }));
  for (const name of EDITS) fake.on(name, () => ({}));
  fake.on("day.add_block", () => ({ id: "new" })).on("day.start_activity", (args) => ({ kind: "running", activity: args.activity ?? "quality" }));
  fake.on("day.live_as_planned", () => ({ entries: 1, sentence: "One entry, as planned." }));
  prepare(fake);
  useBackend(fake);
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  // jsdom lays nothing out, and what stands at a thing without a size is hidden.
  const box = new DOMRect(0, 0, 100, 20);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(box);
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([box] as unknown as DOMRectList);
  onTestFinished(() => removeEventListener("keydown", heard));
  // The window reads it after the first paint; a test would wait for it to be compiled.
  await todayRest.read();
  render(TodayScreen);
  await waitFor(() => expect(document.querySelector("[role=grid]")).toBeTruthy());
  return fake;
}

/** How a cell is read: by its label, or by what it says to a screen reader. */
export const readAs = (one: Element) => (one.getAttribute("aria-label") ?? one.querySelector(".said-only")?.textContent ?? "").trim();

/** A block, an entry or a place of the seat, by the beginning of its sentence. */
export function cell(beginning: string): HTMLElement {
  const cells = [...document.querySelectorAll<HTMLElement>("[role=gridcell]")];
  const found = cells.find((one) => readAs(one).startsWith(beginning));
  if (!found) throw new Error(`No cell begins with “${beginning}”: ${cells.map(readAs).join("; ")}`);
  return found;
}
