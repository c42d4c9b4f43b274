// Staffing on Today: the sentence, the seat's lane, the strip, who is in.

import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { takeOver } from "$features/staffing/whatif/seatTry";
import { WhatIfDraft } from "$features/staffing/whatif/whatIf.svelte";
import type { VerdictView } from "$lib/api/contract";
import { screens } from "$lib/nav/screens.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { at } from "../testing/demo-data";
import { NEEDS_ME } from "../testing/demo-seat";
import { staffingDayIn } from "../testing/demo-staffing-states";
import { cell, openToday } from "../testing/today";

/** What is drawn in a cell, without what is only said. */
const drawnIn = (one: Element) => [...one.children].filter((part) => !part.classList.contains("said-only")).map((part) => part.textContent).join(" ").replace(/\s+/g, " ").trim();
const says = (text: string) => screen.findByText(text);
const drawn = () => waitFor(() => cell("With you, 10:00 to 11:30"));

test("the sentence says until when the lead is needed and what that changes, as one status", async () => {
  await openToday();
  const status = (await says("The front line needs you until 11:30.")).closest("[role=status]");
  expect(status?.textContent.replace(/\s+/g, " ")).toContain("goes from 61 % to 83 % answered in time (likely 77 to 88 %).");
  expect(status?.textContent).toContain("15:00 to 15:30 is short either way, by 3");
  expect(status?.querySelector("button")).toBeNull();
});

test("why opens in steps that can be read aloud, minus one person among them", async () => {
  await openToday();
  await userEvent.click(await screen.findByRole("button", { name: "Why" }));
  const sheet = await screen.findByRole("dialog", { name: "Why" });
  expect(within(sheet).getAllByRole("listitem")).toHaveLength(5);
  expect(within(sheet).getByText(/it would be 43, not 61 %/)).toBeTruthy();
});

test("an option says what it would change, and is kept as the what-if it is", async () => {
  const fake = await openToday();
  fake.on("staffing.keep_what_if", () => ({ sentence: "Dev’s lunch is at 13:30." }));
  await userEvent.click(await screen.findByRole("button", { name: "Options" }));
  expect(await screen.findByText("15:00 to 15:30 goes from 25 to 48 %")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /^Do it: Move Dev/ }));
  await waitFor(() => expect(fake.argsOf("staffing.keep_what_if")).toEqual([{ on: NEEDS_ME.on, changes: [NEEDS_ME.options[0]?.change] }]));
  expect(notices.list.at(-1)?.text).toBe("Dev’s lunch is at 13:30.");
});

test("arrows go along the seat's lane and down to the half hour below", async () => {
  await openToday();
  (await drawn()).focus();
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toBe(cell("11:30 to 15:00 will hold")));
  await userEvent.keyboard("{ArrowLeft}{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(cell("10:30, 6 of 7 people, 59 percent in time, with you 79")));
  await userEvent.keyboard("{ArrowRight}{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toBe(cell("With you, 10:00 to 11:30")));
});

test("Tab reaches one place of the seat and the strip, the stretch that is now", async () => {
  await openToday();
  await drawn();
  const grid = screen.getByRole("grid", { name: /Your seat and coverage/ });
  const stops = within(grid).getAllByRole("gridcell").filter((one) => one.tabIndex === 0);
  expect(stops).toEqual([cell("With you, 10:00 to 11:30")]);
});

test("Enter opens a stretch with what it would displace and what one person fewer means", async () => {
  await openToday();
  await drawn();
  cell("15:00 to 15:30 is short either way").focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText("It would take the place of Engineering, 14:00 to 15:15.")).toBeTruthy();
  expect(screen.getByText("Minus one person and without you: 70 %.")).toBeTruthy();
});

test("planned ahead is outlined, what is now is filled", async () => {
  await openToday();
  await drawn();
  expect(cell("With you, 16:30 to 17:00").classList.contains("outlined")).toBe(true);
  expect(cell("With you, 10:00 to 11:30").classList.contains("outlined")).toBe(false);
});

test("the strip counts people against what is required, and leaves counts under two to the bar", async () => {
  await openToday();
  await drawn();
  expect(drawnIn(cell("15:00, 6 of 9"))).toBe("6 of 9 2528");
  expect(drawnIn(cell("08:00, 2 of 2"))).toBe("2 86");
  expect(drawnIn(cell("17:30, 1 of 1"))).toBe("86");
});

test("what is past of today says nothing about the seat any more", async () => {
  const over = { ...NEEDS_ME.verdicts[0], start_ms: at("08:00"), end_ms: at("09:00"), sentence: "With you, 08:00 to 09:00 goes from 0 % to 63 %." } as VerdictView;
  const needed = NEEDS_ME.intervals.map((one) => (one.from === "08:00" ? { ...one, verdict: "needs_you" as const, state: "short" as const, required: 4, difference: -2 } : one));
  await openToday({}, "", (fake) => fake.on("staffing.needs_me", () => ({ ...NEEDS_ME, verdicts: [over, ...NEEDS_ME.verdicts], intervals: needed })));
  await drawn();
  expect(screen.queryByRole("gridcell", { name: /^With you, 08:00/ })).toBeNull();
  expect(cell("08:00, 2 of 2").querySelector(".seat")).toBeNull();
  expect(cell("10:00, 6 of 7").querySelector(".seat")).toBeTruthy();
});

test("the strip is a table too", async () => {
  await openToday();
  await drawn();
  await userEvent.click(screen.getByRole("button", { name: "Show coverage as a table" }));
  const table = await screen.findByRole("dialog", { name: "Coverage, Wednesday 18 November" });
  const row = within(table).getByRole("row", { name: /^15:00/ });
  expect(within(row).getAllByRole("cell").map((one) => one.textContent)).toEqual(["36 32 to 40", "6", "9", "25 %", "28 %", "7 %", "short either way"]);
});

test("without a roster the day speaks for itself, and one quiet line says what a roster would tell", async () => {
  await openToday({}, "staffing=no_roster");
  expect(await says("Customers until 11:30,")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Why" })).toBeNull();
  await userEvent.click((await screen.findAllByRole("button", { name: "Import a roster" }))[0] as HTMLElement);
  expect(await screen.findByRole("dialog", { name: "Import a roster" })).toBeTruthy();
});

test("about the data, or a closed queue, the day's own first line stands before it", async () => {
  const closed = { tone: "neutral" as const, verdict: null, text: "The queue is closed today.", pieces: [{ text: "The queue is closed today.", look: "strong" as const }] };
  await openToday({}, "", (fake) => fake.on("staffing.needs_me", () => ({ ...NEEDS_ME, lines: [closed], verdicts: [], intervals: [], why: [], options: [] })));
  const status = (await says("The queue is closed today.")).closest("[role=status]");
  expect(status?.textContent).toMatch(/Customers until 11:30,.*The queue is closed today\./);
  expect(status?.textContent).not.toContain("34 contacts wait");
  expect(screen.getByText("The queue is closed on this day.")).toBeTruthy();
});

test("what is tried from Today is ticked in the what-if, once", async () => {
  await openToday();
  await userEvent.click(await screen.findByRole("button", { name: "Options" }));
  await userEvent.click(await screen.findByRole("button", { name: /^Try it: Move Dev/ }));
  expect(screens.name).toBe("staffing");
  const draft = new WhatIfDraft();
  takeOver(draft);
  expect([draft.changes, draft.on.joins]).toEqual([[NEEDS_ME.options[0]?.change], false]);
  const later = new WhatIfDraft();
  takeOver(later);
  expect(later.changes).toEqual([]);
});

test("enough people on the wrong channels are short too, and are hatched by what is missing", async () => {
  const wrong = NEEDS_ME.intervals.map((one) => (one.from === "12:00" ? { ...one, state: "short" as const, difference: -2 } : one));
  await openToday({}, "", (fake) => fake.on("staffing.needs_me", () => ({ ...NEEDS_ME, intervals: wrong })));
  await drawn();
  expect(cell("12:00, 6 of 5").querySelector(".hatch")).toBeTruthy();
  expect(cell("11:30, 6 of 6").querySelector(".hatch")).toBeNull();
});

test("without contacts the people are drawn and nothing is claimed", async () => {
  await openToday({}, "staffing=no_contacts");
  expect(await screen.findByText("No contacts yet.")).toBeTruthy();
  expect(await says("Customers until 11:30,")).toBeTruthy();
  expect(cell("10:00,").querySelector(".need")).toBeNull();
});

test("data too old: since when, no share, no verdict", async () => {
  await openToday({}, "staffing=stale");
  expect(await says("The newest contact is from Mon 17:40,")).toBeTruthy();
  expect(screen.getByText("not known since Mon 17:40")).toBeTruthy();
  expect(document.querySelector(".cell.needs_you")).toBeNull();
  expect(drawnIn(cell("10:00,"))).toBe("");
});

test("a refusal with nothing known yet says so in the lane, and the day keeps its sentence", async () => {
  await openToday({}, "", (fake) => fake.refuse("staffing.needs_me", "refused", "The roster of Wednesday has no end time in row 14."));
  expect(await screen.findByText(/no end time in row 14/)).toBeTruthy();
  expect(await says("Customers until 11:30,")).toBeTruthy();
});

test("a refusal after a good answer keeps the good one, with its time", async () => {
  const fake = await openToday();
  await drawn();
  fake.refuse("staffing.needs_me", "busy", "The file is busy. Try again in a moment.");
  fake.say("changed", ["contacts"]);
  expect(await screen.findByText(/^Last good, /)).toBeTruthy();
  expect(cell("With you, 10:00 to 11:30")).toBeTruthy();
});

test("until staffing has answered, neither sentence stands, and the room is kept", async () => {
  await openToday({}, "", (fake) => fake.on("staffing.needs_me", () => new Promise(() => undefined)));
  await waitFor(() => expect(document.querySelector("[role=status] .bars")).toBeTruthy());
  expect(screen.queryByText("Customers until 11:30,")).toBeNull();
});

test("another day asks for that day and says nothing about now", async () => {
  const fake = await openToday({ date: "2026-11-19", is_today: false, title: "Thursday 19 November" });
  await waitFor(() => expect(fake.argsOf("staffing.view_day")).toContainEqual({ on: "2026-11-19" }));
  expect(fake.argsOf("staffing.needs_me")).toEqual([]);
  expect(await says("Customers until 11:30,")).toBeTruthy();
});

test("a closed day is closed, and is no reason to ask for a roster", async () => {
  await openToday({ date: "2026-11-21", is_today: false, title: "Saturday 21 November" }, "", (fake) =>
    fake.on("staffing.view_day", () => ({ ...staffingDayIn(null, "2026-11-21"), on: "2026-11-21", is_today: false, known: "no_roster", note: "No roster yet.", intervals: [], verdicts: [] })));
  expect(await screen.findByText("The queue is closed on this day.")).toBeTruthy();
  expect(screen.queryByText(/No roster yet|Nobody is on the roster/)).toBeNull();
});

test("who is out stands by name with when they are back, the others as rounds with their names", async () => {
  await openToday();
  const list = await screen.findByRole("list", { name: "Who is out or in" });
  expect(within(list).getByRole("button", { name: "Carla Mendes, in at 11:30" })).toBeTruthy();
  expect(within(list).getByRole("button", { name: "Priya Nair, in" })).toBeTruthy();
  expect(screen.getByText("7 of 9 in")).toBeTruthy();
});

test("two keys mark someone sick for the rest of today", async () => {
  const fake = await openToday();
  fake.on("people.mark_out", () => ({ id: "o9", sentence: "Priya Nair is out for the rest of today." }));
  (await screen.findByRole("button", { name: "Priya Nair, in" })).focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("group", { name: "Priya Nair" });
  await userEvent.keyboard("s");
  await waitFor(() => expect(fake.argsOf("people.mark_out")).toEqual([{ person_id: "p6", kind: "sick", from_now: true }]));
  await waitFor(() => expect(notices.list.at(-1)?.text).toBe("Priya Nair is out for the rest of today."));
});

test("away takes the time typed, half an hour to an hour ahead unless said", async () => {
  const fake = await openToday();
  fake.on("people.mark_out", () => ({ id: "o9", sentence: "Ben is out until 12:15." }));
  await userEvent.click(await screen.findByRole("button", { name: "Ben Okafor, in" }));
  const group = await screen.findByRole("group", { name: "Ben Okafor" });
  expect(within(group).getByRole("button", { name: /Away, back at 12:00/ })).toBeTruthy();
  await userEvent.clear(within(group).getByRole("textbox", { name: "Expected at" }));
  await userEvent.type(within(group).getByRole("textbox", { name: "Expected at" }), "1215{Enter}");
  await userEvent.click(within(group).getByRole("button", { name: /Away, back at 12:15/ }));
  await waitFor(() => expect(fake.argsOf("people.mark_out")).toEqual([{ person_id: "p1", kind: "appointment", from_now: true, back: "12:15" }]));
});

test("who is out can be back now, or not out after all", async () => {
  const fake = await openToday();
  fake.on("people.mark_back", () => ({}));
  await userEvent.click(await screen.findByRole("button", { name: "Carla Mendes, in at 11:30" }));
  expect(await screen.findByRole("button", { name: "Not out after all" })).toBeTruthy();
  await userEvent.keyboard("b");
  await waitFor(() => expect(fake.argsOf("people.mark_back")).toEqual([{ person_id: "p2" }]));
});

test("a gap leads to its day in Staffing", async () => {
  await openToday();
  await userEvent.click(await screen.findByRole("button", { name: /Thu 16:30/ }));
  expect([screens.name, screens.rest]).toEqual(["staffing", "2026-11-19"]);
  expect(at("40:30")).toBe(NEEDS_ME.gaps[2]?.start_ms);
});
