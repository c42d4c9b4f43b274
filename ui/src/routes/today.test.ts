// Today as a whole: what is said, what runs, what was done. The lanes have tests of their own.

import { screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { pages } from "$features/notes/pages/pages.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { at, DAY } from "../testing/demo-data";
import { openToday } from "../testing/today";

test("the mode that runs is the chosen one of four", async () => {
  await openToday();
  const modes = within(screen.getByRole("radiogroup", { name: "What runs now" }));
  expect(modes.getByRole("radio", { name: "Front line" }).getAttribute("aria-checked")).toBe("true");
  expect(modes.getAllByRole("radio").filter((mode) => mode.getAttribute("aria-checked") === "true")).toHaveLength(1);
});

test("choosing strategic starts it without saying which, so that the plan decides", async () => {
  const fake = await openToday();
  await userEvent.click(screen.getByRole("radio", { name: "Strategic" }));
  expect(fake.argsOf("day.start_activity")).toEqual([{}]);
});

test("arrows move between the modes and start nothing", async () => {
  const fake = await openToday();
  screen.getByRole("radio", { name: "Front line" }).focus();
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(screen.getByRole("radio", { name: "Strategic" }));
  expect(fake.argsOf("day.start_activity")).toEqual([]);
});

test("A asks beside whom, and Enter starts beside the first who is found", async () => {
  const fake = await openToday();
  await userEvent.keyboard("a");
  await userEvent.type(await screen.findByRole("combobox", { name: "Beside whom?" }), "ziel");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.start_session")).toEqual([{ person_id: "p7" }]));
});

test("beside nobody named is an answer too", async () => {
  const fake = await openToday();
  await userEvent.keyboard("a");
  await userEvent.click(await screen.findByRole("option", { name: "Nobody named" }));
  await waitFor(() => expect(fake.argsOf("day.start_activity")).toEqual([{ activity: "alongside" }]));
});

test("the running time ticks outside every live region", async () => {
  await openToday();
  expect(screen.getByText(/^1:06:0\d$/).closest("[aria-live], [role=status]")).toBeNull();
});

test("P lives the stretch that has no entry, Shift P the whole morning", async () => {
  const fake = await openToday();
  expect(screen.getByText("Stand-up, 08:00 to 08:30")).toBeTruthy();
  await userEvent.keyboard("p");
  await userEvent.keyboard("{Shift>}P{/Shift}");
  await waitFor(() => expect(fake.argsOf("day.live_as_planned")).toEqual([{ block_id: "b1" }, { date: DAY.date, scope: "morning" }]));
});

test("with nothing left to live the strip tells the day in hours instead", async () => {
  await openToday({ unlived: null });
  expect(screen.queryByRole("button", { name: /Lived as planned/ })).toBeNull();
  expect(screen.getByText("Lived 1 h 14 front line, 40 min strategic; planned 3 h 15 front line, 3 h 15 strategic")).toBeTruthy();
});

const AWAY = { id: "a1", start_ms: at("10:20"), end_ms: at("10:55"), sentence: "10:20 to 10:55, while Customers was running", activity: "customers" } as const;
const NUDGE = { firm: false, words: "It has been two hours. A few minutes outside?", since: "2 h 06 since your last break", key: "n" };

test("time away is asked about, and nothing is taken as the answer before the lead gives it", async () => {
  const fake = await openToday({ away: AWAY });
  const question = screen.getByRole("group", { name: /What was that time\?/ });
  expect(fake.argsOf("day.answer_away")).toEqual([]);
  await userEvent.click(within(question).getByRole("button", { name: "Meeting" }));
  expect(fake.argsOf("day.answer_away")).toEqual([{ id: "a1", answer: { activity: "meeting" } }]);
});

test("that what ran went on is one of the answers about time away", async () => {
  const fake = await openToday({ away: AWAY });
  await userEvent.click(screen.getByRole("button", { name: "Customers went on" }));
  expect(fake.argsOf("day.answer_away")).toEqual([{ id: "a1", answer: "kept" }]);
});

test("the question about time away comes before a nudge: one thing at a time", async () => {
  await openToday({ away: AWAY, breaks: { ...DAY.breaks, nudge: NUDGE } });
  expect(screen.queryByText(NUDGE.words)).toBeNull();
});

test("a nudge stands in the lead's words and can be put off by ten minutes", async () => {
  const fake = await openToday({ breaks: { ...DAY.breaks, nudge: NUDGE } });
  expect(screen.getByText(NUDGE.words)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "In 10 min" }));
  expect(fake.argsOf("day.snooze_nudge")).toEqual([{ minutes: 10 }]);
});

test("the sentence of the day is a polite status", async () => {
  await openToday();
  const status = (await screen.findByText("The front line needs you until 11:30.")).closest("[role=status]");
  expect(status?.getAttribute("aria-live")).toBe("polite");
});

test("the balance says where it stands, in words", async () => {
  await openToday();
  expect(screen.getByRole("button", { name: /45 % front line this week 46 in 14 days Inside the band, band 30 to 50\./ })).toBeTruthy();
});

test("under two hours the balance is too early to say", async () => {
  const fake = await openToday();
  fake.on("day.balance", () => ({ week: { front_min: 40, strategic_min: 10, share: null }, fortnight: { front_min: 40, strategic_min: 10, share: null }, band_low: 30, band_high: 50, drift: null, suggestion: null }));
  fake.say("changed", ["day"]);
  expect(await screen.findByText("too early to say")).toBeTruthy();
});

test("a named drift stands under the sentence", async () => {
  const fake = await openToday();
  fake.on("day.balance", () => ({ week: { front_min: 900, strategic_min: 300, share: 0.75 }, fortnight: { front_min: 900, strategic_min: 300, share: 0.75 }, band_low: 30, band_high: 50, drift: "Treading water for five working days.", suggestion: null }));
  fake.say("changed", ["day"]);
  expect(await screen.findByText("Treading water for five working days.")).toBeTruthy();
});

test("the bracket keys go to the day before and the day after", async () => {
  await openToday();
  await userEvent.keyboard("[[");
  expect(screens.rest).toBe("2026-11-17");
  await userEvent.keyboard("]");
  expect(screens.rest).toBe("2026-11-19");
});

test("going back to the date of today names no date, so that midnight moves the screen on", async () => {
  await openToday({ date: "2026-11-17", is_today: false, is_past: true, next: "2026-11-18" });
  screens.go("today", "2026-11-17");
  await userEvent.keyboard("]");
  expect(screens.rest).toBe("");
});

test("the Done list leads to the brief of the day’s week", async () => {
  await openToday();
  await userEvent.click(screen.getByRole("button", { name: "The week’s brief" }));
  expect(pages.shown).toEqual({ kind: "brief", week_of: "2026-11-18" });
  pages.close();
});

test("a line typed by hand goes on the Done list, and only typed lines can be removed", async () => {
  const fake = await openToday();
  await userEvent.type(screen.getByRole("textbox", { name: "Add a line by hand" }), "Thanked Priya{Enter}");
  expect(fake.argsOf("day.add_done")).toEqual([{ text: "Thanked Priya" }]);
  expect(screen.getAllByRole("button", { name: /^Remove: / })).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Remove: Four refund tickets" }));
  expect(fake.argsOf("day.delete_done")).toEqual([{ id: "d10:40" }]);
});

test("E puts a note away from the panel", async () => {
  const fake = await openToday();
  (await screen.findByRole("button", { name: /echo on line 2 again !roadblock, 10:57/ })).focus();
  await userEvent.keyboard("e");
  expect(fake.argsOf("notes.file")).toEqual([{ id: "n1", filed: true }]);
});

test("panels with nothing in them say one sentence and offer one action", async () => {
  const fake = await openToday();
  fake.on("day.meetings", () => ({ meetings: [], more: 0, read_at: null }));
  fake.on("queue.waiting", () => ({ empty: true, channels: [], contacts: 0, hours: 0, oldest: null, newest_ms: null, newest: null, read_at: null, stale: false, reports: [], sentence: "" }));
  fake.say("changed", ["plan", "contacts"]);
  await userEvent.click(await screen.findByRole("button", { name: "Import a calendar" }));
  expect(screens.name).toBe("import");
  expect(screen.getByRole("button", { name: "Import contacts" })).toBeTruthy();
});

test("data too old to speak of now says since when, and claims nothing", async () => {
  const fake = await openToday();
  fake.on("queue.waiting", () => ({ empty: false, channels: [], contacts: 12, hours: 2, oldest: "Fri 13 Nov", newest_ms: at("08:00"), newest: "Mon 17:40", read_at: "Mon 17:45", stale: true, reports: [], sentence: "" }));
  fake.say("changed", ["contacts"]);
  expect(await screen.findByText("Not known since Mon 17:40, so this says nothing about now.")).toBeTruthy();
  expect(screen.queryByText(/The oldest since/)).toBeNull();
});
