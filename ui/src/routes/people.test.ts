// A person's page within the shell: the address, the keys, the palette, and what axe finds in each of its states.

import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { screens } from "$lib/nav/screens.svelte";
import { demo } from "../testing/demo";
import { PEOPLE } from "../testing/demo-data";
import Shell from "./Shell.svelte";

// Contrast needs a layout, which jsdom has not.
const RULES = { "color-contrast": { enabled: false } };
let fake: Fake;

beforeEach(() => {
  fake = new Fake(demo());
  useBackend(fake);
  document.documentElement.lang = "en";
  document.title = "Evenkeel";
});

async function open(personId: string, name: string) {
  screens.go("people", personId);
  render(Shell);
  await screen.findByRole("heading", { level: 2, name });
}

async function violations(): Promise<string[]> {
  const found = await axe.run(document, { rules: RULES });
  return found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`);
}

test.each([["full", "p3", "Dev Raman"], ["empty", "p6", "Priya Nair"]])("axe finds nothing on a page that is %s", async (_, id, name) => {
  await open(id, name);
  await screen.findByRole("textbox", { name: "Add to the agenda" });
  expect(await violations()).toEqual([]);
});

test.each([["c", "A commitment with Dev"], ["r", "What Dev changed for the better"]])("axe finds nothing in what the key %s opens", async (key, title) => {
  await open("p3", "Dev Raman");
  await fireEvent.keyDown(document.body, { key });
  await screen.findByRole("dialog", { name: title });
  expect(await violations()).toEqual([]);
});

test("axe finds nothing as a one-to-one is held", async () => {
  await open("p3", "Dev Raman");
  await fireEvent.keyDown(document.body, { key: "Enter", ctrlKey: true });
  await screen.findByRole("dialog", { name: "One-to-one with Dev" });
  expect(await violations()).toEqual([]);
});

test("J goes to the next page", async () => {
  await open("p3", "Dev Raman");
  await fireEvent.keyDown(document.body, { key: "j" });
  await screen.findByRole("heading", { level: 2, name: "Elif Kaya" });
  expect(screens.rest).toBe("p4");
});

test("A begins a session beside the person and shows it", async () => {
  fake.on("notes.start_session", () => ({ id: "s9" }));
  await open("p3", "Dev Raman");
  await fireEvent.keyDown(document.body, { key: "a" });
  await waitFor(() => expect(fake.argsOf("notes.start_session")).toEqual([{ person_id: "p3" }]));
  await waitFor(() => expect([screens.name, screens.rest]).toEqual(["notes", "session/s9"]));
});

test("the palette opens a person's page", async () => {
  await open("p3", "Dev Raman");
  await fireEvent.keyDown(document.body, { key: "k", ctrlKey: true });
  const typed = await screen.findByRole("combobox");
  await userEvent.type(typed, "@tomasz{Enter}");
  await waitFor(() => expect(screens.rest).toBe("p7"));
  expect(await screen.findByRole("heading", { level: 2, name: "Tomasz Zieliński-Brandt" })).toBeTruthy();
});

test("their page is shown over the screen before it leaves", async () => {
  await open("p3", "Dev Raman");
  await userEvent.click(screen.getByRole("button", { name: "Page for Dev" }));
  await screen.findByRole("dialog");
  await waitFor(() => expect(fake.argsOf("notes.show_page")).toEqual([{ page: { kind: "person", id: "p3" } }]));
});

test("a name nobody has any more leads to the first page", async () => {
  await open("gone", PEOPLE.people[0]?.name ?? "");
  expect(fake.argsOf("people.person")).toEqual([{ id: "p0" }]);
});
