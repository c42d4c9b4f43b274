import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { screens } from "$lib/nav/screens.svelte";
import { demo } from "../../../testing/demo";
import { ROADBLOCKS } from "../../../testing/demo-notes";
import NotesStage from "../../../testing/NotesStage.svelte";

let fake: Fake;

beforeEach(() => {
  screens.go("notes");
  fake = new Fake(demo());
  for (const name of ["notes.remove_roadblock", "notes.accept_roadblock", "notes.reopen_roadblock", "notes.join_roadblocks"] as const) fake.on(name, () => ({}));
  useBackend(fake);
});

async function openSheet(id = "r1") {
  screens.go("notes", `roadblock/${id}`);
  render(NotesStage);
  return within(await screen.findByRole("dialog"));
}

test("a row reads as a sentence: hours, how likely, how it is made up, age, who waits", async () => {
  render(NotesStage);
  await screen.findByRole("button", { name: "Refunds under €50: two approvals, 10 h a month, likely 8 to 13, 12 min × 2 a week × 6, counted, 34 d old, past its promise, waiting 12 d" });
});

test("what was seen once or estimated is drawn dashed, what was counted is not", async () => {
  render(NotesStage);
  const dashed = async (name: RegExp) => (await screen.findByRole("button", { name })).querySelector(".range:not(.counted)[style]") !== null;
  expect(await dashed(/^SEPA transfer/)).toBe(true);
  expect(await dashed(/^Refunds under/)).toBe(false);
});

test("each figure is kept as it is left; an empty one is no figure, a wrong one leaves it as it was", async () => {
  const sheet = await openSheet();
  const minutes = await sheet.findByRole("textbox", { name: "Minutes lost each time" });
  await userEvent.clear(minutes);
  await userEvent.type(minutes, "3,5{Enter}");
  const people = sheet.getByRole("textbox", { name: "How many people" });
  await userEvent.clear(people);
  await userEvent.tab();
  const often = sheet.getByRole("textbox", { name: "How often" });
  await userEvent.clear(often);
  await userEvent.type(often, "some{Enter}");
  expect(fake.argsOf("notes.change_roadblock")).toEqual([{ id: "r1", minutes_lost: 3.5 }, { id: "r1", people: null }]);
});

test("who has it is someone on the team by name, else the name as typed, else nobody", async () => {
  const sheet = await openSheet();
  const owner = await sheet.findByRole("combobox", { name: "Who has it" });
  for (const typed of ["dev raman{Enter}", "Lena from product{Enter}"]) {
    await userEvent.clear(owner);
    await userEvent.type(owner, typed);
  }
  await userEvent.clear(owner);
  await userEvent.keyboard("{Enter}");
  expect(fake.argsOf("notes.change_roadblock")).toEqual([{ id: "r1", owner_id: "p3" }, { id: "r1", owner_name: "Lena from product" }, { id: "r1", owner_id: null, owner_name: "" }]);
});

test("it is removed with how, by keys", async () => {
  const sheet = await openSheet();
  (await sheet.findByRole("button", { name: "Removed…" })).focus();
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement).toBe(sheet.getByRole("textbox", { name: "How it was removed" }));
  await userEvent.keyboard("One macro now{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.remove_roadblock")).toEqual([{ id: "r1", how: "One macro now" }]));
});

test("accepting asks for the reason", async () => {
  const sheet = await openSheet();
  await userEvent.click(await sheet.findByRole("button", { name: "Accept…" }));
  await userEvent.keyboard("{Enter}");
  expect(sheet.getByRole("alert").textContent).toMatch(/Say why it stays/);
  expect(fake.argsOf("notes.accept_roadblock")).toEqual([]);
  await userEvent.type(sheet.getByRole("textbox", { name: "Why it stays" }), "The bank asks for it{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.accept_roadblock")).toEqual([{ id: "r1", reason: "The bank asks for it" }]));
});

test("two that are the same become one, and that one is shown", async () => {
  const sheet = await openSheet();
  await userEvent.click(await sheet.findByRole("button", { name: "Same as another…" }));
  await userEvent.selectOptions(await sheet.findByRole("combobox", { name: "The same as" }), "r6");
  await userEvent.click(sheet.getByRole("button", { name: /Join them/ }));
  await waitFor(() => expect(fake.argsOf("notes.join_roadblocks")).toEqual([{ from: "r1", into: "r6" }]));
  await screen.findByRole("heading", { name: "Echo on phone line 2" });
});

test("a closed one says how it ended and can come back", async () => {
  fake.on("notes.roadblock", () => ({ roadblock: { ...ROADBLOCKS[1], state: "removed", closed: "Thu 12 Nov", reason: "one approval is enough" } as (typeof ROADBLOCKS)[number], reports: [], asks: [] }));
  const sheet = await openSheet("r2");
  await sheet.findByText("Removed Thu 12 Nov: one approval is enough");
  await userEvent.click(sheet.getByRole("button", { name: "It came back" }));
  await waitFor(() => expect(fake.argsOf("notes.reopen_roadblock")).toEqual([{ id: "r2" }]));
});

test("a roadblock without an estimate asks for one, and shows its age", async () => {
  const bare = { ...ROADBLOCKS[4], hours: null, low: null, high: null, hours_words: null, range: null, words: "" } as (typeof ROADBLOCKS)[number];
  fake.on("notes.roadblocks", () => ({ open: 1, hours_a_month: 0, line: "1 open", removed_this_month: 0, roadblocks: [bare] }));
  render(NotesStage);
  await screen.findByRole("button", { name: /^Import logs.*, no estimate yet, 6 d old/ });
});

test("a closed one is said with how it ended, when and why", async () => {
  const closed = { ...ROADBLOCKS[0], id: "r9", title: "Echo on line 2", state: "removed" as const, closed: "Thu 12 Nov", age: "9 d", reason: "A new cable", asked: null, session: false, overdue: false } as (typeof ROADBLOCKS)[number];
  fake.on("notes.roadblocks", () => ({ roadblocks: [closed], line: "", foot: "" }) as never);
  render(NotesStage);
  await userEvent.click(await screen.findByRole("button", { name: "Closed ones" }));
  await screen.findByRole("button", { name: /^Echo on line 2.*, removed Thu 12 Nov after 9 d, A new cable$/ });
});
