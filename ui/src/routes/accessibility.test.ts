import { render, screen } from "@testing-library/svelte";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { screens, type ScreenName } from "$lib/nav/screens.svelte";
import { pages } from "$features/notes/pages/pages.svelte";
import { starting } from "$features/notes/sessions/starting.svelte";
import { demo } from "../testing/demo";
import Shell from "./Shell.svelte";

// Contrast needs a layout, which jsdom has not; the journeys in the real window look at it, in both themes.
const RULES = { "color-contrast": { enabled: false } };

let fake: Fake;

beforeEach(() => {
  starting.close();
  fake = new Fake(demo());
  useBackend(fake);
  document.documentElement.lang = "en";
  document.title = "Evenkeel";
});

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { rules: RULES });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

const NAMES: [ScreenName, string][] = [
  ["today", "Wednesday 18 November"], ["staffing", "Staffing"], ["notes", "Notes"], ["people", "People"], ["settings", "Settings"], ["import", "Import"], ["keys", "Keys"],
];

test.each(NAMES)("axe finds nothing on %s", async (name, title) => {
  screens.go(name);
  render(Shell);
  await screen.findByRole("heading", { level: 1, name: new RegExp(title) });
  expect(await violations()).toEqual([]);
});

/** Each known by a sentence of its own, so that it is looked at once staffing has answered. */
const SEATS: [string, RegExp][] = [["all", /The front line needs you/], ["no_roster", /No roster yet/], ["no_contacts", /No contacts yet/], ["stale", /so this says nothing about now/], ["short", /Short either way until/]];

test.each(SEATS)("axe finds nothing on Today where staffing is %s", async (state, sentence) => {
  useBackend(new Fake(demo(new URLSearchParams({ staffing: state }))));
  screens.go("today");
  render(Shell);
  await screen.findAllByText(sentence);
  await screen.findByRole("list", { name: "Who is out or in" });
  expect(await violations()).toEqual([]);
});

test("axe finds nothing on the first run", async () => {
  useBackend(new Fake(demo(new URLSearchParams("first"))));
  render(Shell);
  await screen.findByRole("heading", { name: "Start with your team" });
  expect(await violations()).toEqual([]);
});

test("axe finds nothing where the file cannot be opened", async () => {
  fake.refuse("workspace.view", "damaged", "evenkeel.db is damaged.");
  render(Shell);
  await screen.findByRole("alert");
  expect(await violations()).toEqual([]);
});

/** What opens over or in Notes, each known by something of its own. */
const NOTES: [string, RegExp][] = [
  ["theme/product", /M marks a note/], ["captured", /^Not yet filed/], ["roadblock/r1", /When it was met/], ["ask/a1", /Asked again/], ["start/p3", /What would they like looked at/], ["search/echo", /Narrow it/],
];

test.each(NOTES)("axe finds nothing in Notes at %s", async (rest, sign) => {
  screens.go("notes", rest);
  render(Shell);
  await screen.findByText(sign);
  expect(await violations()).toEqual([]);
});

test("axe finds nothing on a page before it leaves", async () => {
  screens.go("notes");
  render(Shell);
  await screen.findByText("Beside Elif Kaya, chat");
  pages.show({ kind: "session", id: "s1" });
  await screen.findByText("1 private remark stays here.");
  expect(await violations()).toEqual([]);
  pages.close();
});
