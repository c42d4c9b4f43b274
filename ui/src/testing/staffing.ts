// Staffing on a fake, with the keyboard as the shell hears it.

import { render, screen, waitFor } from "@testing-library/svelte";
import { expect, onTestFinished, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { clock } from "$lib/time/clock.svelte";
import { at } from "./demo-data";
import StaffingStage from "./StaffingStage.svelte";
import { demo } from "./demo";

const EDITS = [
  "people.place_part", "people.place_shift", "people.clear_shift", "people.follow_pattern", "people.add_part", "people.delete_part", "people.mark_back",
  "people.take_back_out", "people.set_work", "people.set_pattern",
] as const;

/** Shows Staffing, in one of its states, as soon as all of it is there; every edit is answered with "done". */
export async function openStaffing(state = ""): Promise<Fake> {
  const fake = new Fake(demo(new URLSearchParams(state ? { staffing: state } : {})));
  for (const name of EDITS) fake.on(name, () => ({}) as never);
  fake.on("people.mark_out", () => ({ id: "o9", sentence: "Dev is out." }));
  useBackend(fake);
  clock.set(at("11:08"));
  screens.go("staffing");
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  // jsdom lays nothing out, and what stands at a thing without a size is hidden.
  const box = new DOMRect(0, 0, 100, 20);
  vi.spyOn(Element.prototype, "getBoundingClientRect").mockReturnValue(box);
  vi.spyOn(Element.prototype, "getClientRects").mockReturnValue([box] as unknown as DOMRectList);
  onTestFinished(() => removeEventListener("keydown", heard));
  render(StaffingStage);
  await waitFor(() => expect(document.querySelectorAll("[role=grid]")).toHaveLength(2));
  await screen.findByText(/How far to trust this/);
  return fake;
}

/** A half hour of the coverage, by the beginning of its sentence. */
export function cellOf(beginning: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("[data-cell]")].find((one) => one.title.startsWith(beginning));
  if (!found) throw new Error(`No half hour begins with “${beginning}”.`);
  return found;
}

/** A piece of a roster line, by its key. */
export function pieceOf(key: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>("[data-key]")].find((one) => one.dataset.key === key);
  if (!found) throw new Error(`There is no piece “${key}” on the roster.`);
  return found;
}
