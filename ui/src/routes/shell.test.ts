import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { screens } from "$lib/nav/screens.svelte";
import { capture } from "$features/notes/capture.svelte";
import { pages } from "$features/notes/pages/pages.svelte";
import { palette } from "$features/palette/palette.svelte";
import { demo } from "../testing/demo";
import { PEOPLE, WORKSPACE } from "../testing/demo-data";
import Shell from "./Shell.svelte";

let fake: Fake;

beforeEach(() => {
  screens.go("people");
  palette.close();
  capture.reset();
  fake = new Fake(demo());
  useBackend(fake);
});

const press = (key: string, init: KeyboardEventInit = {}) => fireEvent.keyDown(document.body, { key, ...init });
const shown = (title: string) => screen.findByRole("heading", { level: 1, name: title });

test("a new file asks its three questions and offers no screen", async () => {
  fake.on("workspace.view", () => ({ ...WORKSPACE, set_up: false }));
  render(Shell);
  expect(await screen.findByRole("heading", { name: "Start with your team" })).toBeTruthy();
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("number keys go to the screens that exist, the others do nothing", async () => {
  render(Shell);
  await shown("People");
  await press("5");
  await shown("Notes");
  await press("2");
  expect(screens.name).toBe("notes");
  await press("9");
  await shown("Settings");
  expect(screen.getByRole("link", { name: "Settings" }).getAttribute("aria-current")).toBe("page");
});

test("the rail shows only screens of this version, with the numbers of the whole product", async () => {
  render(Shell);
  await shown("People");
  const links = screen.getByRole("navigation", { name: "Screens" }).querySelectorAll("li a");
  expect([...links].map((link) => `${link.textContent.trim().replace(/\s+/g, " ")}`)).toEqual(["Today 1", "Staffing 3", "Notes 5", "People 8", "Settings 9"]);
});

test("undo says what it took back", async () => {
  fake.on("workspace.undo", () => ({ label: "Renamed Dev", sentence: "Undone: Renamed Dev." }));
  render(Shell);
  await shown("People");
  await press("z", { ctrlKey: true });
  expect(await screen.findByText("Undone: Renamed Dev.")).toBeTruthy();
});

test("Ctrl K opens the palette and Esc gives the screen back", async () => {
  render(Shell);
  await shown("People");
  await press("k", { ctrlKey: true });
  expect(await screen.findByRole("dialog", { name: "Search and commands" })).toBeTruthy();
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("what changed for the better is reached from the palette by a word of it", async () => {
  render(Shell);
  await shown("People");
  await press("k", { ctrlKey: true });
  await userEvent.type(await screen.findByRole("combobox"), "better week");
  await userEvent.click(await screen.findByRole("option", { name: /week by\b/ }));
  expect(await screen.findByRole("dialog", { name: "Changed for the better" })).toBeTruthy();
  pages.close();
});

test("the week’s brief is reached from the palette", async () => {
  render(Shell);
  await shown("People");
  await press("k", { ctrlKey: true });
  await userEvent.type(await screen.findByRole("combobox"), "brief");
  await userEvent.click(await screen.findByRole("option", { name: /The week’s brief/ }));
  expect(await screen.findByRole("dialog", { name: "Week 47: one change for the better" })).toBeTruthy();
  pages.close();
});

test("what is captured on another screen while a session runs goes into it", async () => {
  fake.on("notes.sessions", () => ({ running: { id: "s9", person: PEOPLE.people[0] } }) as never);
  render(Shell);
  await shown("People");
  await press("j", { ctrlKey: true });
  await userEvent.type(await screen.findByRole("textbox", { name: "Capture" }), "The macro is gone{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "The macro is gone", session_id: "s9" }]));
});

test("the theme and the single keys follow the settings", async () => {
  fake.on("workspace.view", () => ({ ...WORKSPACE, settings: { ...WORKSPACE.settings, theme: "dark", single_keys: false } }));
  render(Shell);
  await shown("People");
  expect(document.documentElement.dataset.theme).toBe("dark");
  await press("5");
  expect(screens.name).toBe("people");
});

test("the demo is marked on every screen and removed with one click", async () => {
  fake.on("workspace.view", () => ({ ...WORKSPACE, demo: true }));
  fake.on("workspace.remove_demo", () => ({}));
  render(Shell);
  const banner = await screen.findByRole("complementary", { name: "Demo" });
  expect(banner.textContent).toContain("This is the demo team.");
  await userEvent.click(screen.getByRole("button", { name: "Remove the demo" }));
  expect(fake.argsOf("workspace.remove_demo")).toHaveLength(1);
});

test("a file that cannot be opened takes the whole window with its sentence", async () => {
  fake.refuse("workspace.view", "newer", "This file was written by a newer Evenkeel. Install that version, or open another file.");
  render(Shell);
  expect((await screen.findByRole("alert")).textContent).toContain("written by a newer Evenkeel");
  expect(screen.queryByRole("navigation")).toBeNull();
});

test("an export dropped on any screen opens the import with it", async () => {
  render(Shell);
  await shown("People");
  fake.say("dropped", ["/home/nora/picture.png"]);
  expect(screens.name).toBe("people");
  fake.say("dropped", ["/home/nora/tickets.csv"]);
  await shown("Import");
  await waitFor(() => expect(fake.argsOf("queue.preview_import")[0]?.path).toBe("/home/nora/tickets.csv"));
});

test("capture from outside the window opens the line", async () => {
  render(Shell);
  await shown("People");
  fake.say("capture", null);
  expect(await screen.findByRole("textbox", { name: "Capture" })).toBeTruthy();
});
