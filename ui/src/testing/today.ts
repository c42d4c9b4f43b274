// Today on a fake, with the keyboard as the shell hears it.

import { render, screen } from "@testing-library/svelte";
import { onTestFinished } from "vitest";
import { useBackend } from "$lib/api/backend";
import type { DayView } from "$lib/api/contract";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import TodayScreen from "$routes/TodayScreen.svelte";
import { demo } from "./demo";
import { DAY } from "./demo-data";

const EDITS = [
  "day.place_block", "day.place_entry", "day.split_block", "day.split_entry", "day.retype_block", "day.retype_entry", "day.change_block",
  "day.change_entry", "day.add_entry", "day.delete_block", "day.delete_entry", "day.stop_activity", "day.set_on_call", "day.answer_away",
  "day.snooze_nudge", "day.add_done", "day.delete_done", "notes.file", "notes.edit",
] as const;

/** Shows Today as soon as its lanes are there; every edit is answered with "done" unless told otherwise. */
export async function openToday(day: Partial<DayView> = {}): Promise<Fake> {
  const fake = new Fake(demo()).on("day.view", () => ({ ...DAY, ...day }));
  for (const name of EDITS) fake.on(name, () => ({}));
  fake.on("day.add_block", () => ({ id: "new" })).on("day.start_activity", (args) => ({ kind: "running", activity: args.activity ?? "quality" }));
  fake.on("day.live_as_planned", () => ({ entries: 1, sentence: "One entry, as planned." }));
  useBackend(fake);
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  onTestFinished(() => removeEventListener("keydown", heard));
  render(TodayScreen);
  await screen.findByRole("grid");
  return fake;
}

/** A block or an entry on the lanes, by the beginning of its sentence. */
export function cell(beginning: string): HTMLElement {
  return screen.getByRole("gridcell", { name: (name) => name.startsWith(beginning) });
}
