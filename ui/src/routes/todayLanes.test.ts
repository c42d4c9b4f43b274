// The lanes of Today by keyboard and pointer, on a fake.

import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CallError } from "$lib/api/backend";
import { at, DAY } from "../testing/demo-data";
import { block, dayIn, entry } from "../testing/demo-day";
import { cell, openToday } from "../testing/today";

const QUARTER_MS = 15 * 60_000;

test("every block and entry reads as a sentence", async () => {
  await openToday();
  expect(cell("Wednesday 08:32").getAttribute("aria-label")).toBe("Wednesday 08:32 to 09:12, Quality, Amina, lived");
  expect(cell("Wednesday 10:02").getAttribute("aria-label")).toBe("Wednesday 10:02 until now, Customers, since 10:02, running");
  expect(cell("Wednesday 11:30").getAttribute("aria-label")).toBe("Wednesday 11:30 to 12:15, Staffing, Thu, Fri, planned");
});

test("the lanes are one stop of the Tab key: what runs now", async () => {
  await openToday();
  const stops = screen.getAllByRole("gridcell").filter((one) => one.tabIndex === 0);
  expect(stops).toEqual([cell("Wednesday 10:02")]);
});

test("arrows go along a lane in time and across to what lies nearest", async () => {
  await openToday();
  cell("Wednesday 11:30").focus();
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toBe(cell("Wednesday 14:00")));
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toBe(cell("Wednesday 13:00")));
  await userEvent.keyboard("{ArrowDown}{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(cell("Wednesday 12:15")));
});

test("Alt and an arrow move a block by a quarter of an hour, and the focus stays on it", async () => {
  const fake = await openToday();
  cell("Wednesday 11:30").focus();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(fake.argsOf("day.place_block")).toEqual([{ id: "b4", start_ms: at("11:45"), end_ms: at("12:30") }]);
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.key).toBe("block:b4"));
});

test("Alt, Shift and an arrow stretch the end alone", async () => {
  const fake = await openToday();
  cell("Wednesday 08:32").focus();
  await userEvent.keyboard("{Alt>}{Shift>}{ArrowLeft}{/Shift}{/Alt}");
  expect(fake.argsOf("day.place_entry")).toEqual([{ id: "e1", start_ms: at("08:32"), end_ms: at("09:12") - QUARTER_MS }]);
});

test("of what runs only the start moves", async () => {
  const fake = await openToday();
  cell("Wednesday 10:02").focus();
  await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(fake.argsOf("day.place_entry")[0]?.start_ms).toBe(at("10:02") - QUARTER_MS);
  expect(fake.argsOf("day.place_entry")[0]?.end_ms).toBe(at("11:08"));
});

test("a refusal comes back as its sentence beside the lanes, and the item stays where it was", async () => {
  const fake = await openToday();
  const sentence = "That would cover Break, 09:46 to 10:00. Delete it first, or make this one shorter.";
  fake.on("day.place_entry", () => { throw new CallError("refused", sentence); });
  const before = cell("Wednesday 09:14").style.left;
  cell("Wednesday 09:14").focus();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect((await screen.findByText(sentence)).closest("[role=status]")).toBeTruthy();
  expect(cell("Wednesday 09:14").style.left).toBe(before);
});

test("Del drops a block without asking, and says how to take it back", async () => {
  const fake = await openToday();
  cell("Wednesday 11:30").focus();
  await userEvent.keyboard("{Delete}");
  expect(fake.argsOf("day.delete_block")).toEqual([{ id: "b4" }]);
  await waitFor(() => expect((document.activeElement as HTMLElement).dataset.key).toBe("block:b7"));
});

test("X splits what holds the now line there, and anything else in its middle", async () => {
  const fake = await openToday();
  cell("Wednesday 10:00 to 11:30").focus();
  await userEvent.keyboard("x");
  cell("Wednesday 13:00").focus();
  await userEvent.keyboard("/");
  expect(fake.argsOf("day.split_block")).toEqual([{ id: "b3", at_ms: at("11:08") }, { id: "b6", at_ms: at("13:30") }]);
});

test("R gives an entry another activity", async () => {
  const fake = await openToday();
  cell("Wednesday 08:32").focus();
  await userEvent.keyboard("r");
  await userEvent.click(await screen.findByRole("button", { name: "Training" }));
  expect(fake.argsOf("day.retype_entry")).toEqual([{ id: "e1", activity: "training" }]);
});

test("Enter opens the editor, and everything it holds is kept at once", async () => {
  const fake = await openToday();
  cell("Wednesday 08:32").focus();
  await userEvent.keyboard("{Enter}");
  const sheet = within(await screen.findByRole("dialog", { name: /^Edit: Wednesday 08:32/ }));
  await userEvent.selectOptions(sheet.getByRole("combobox", { name: "What for" }), "training");
  await userEvent.clear(sheet.getByRole("textbox", { name: "To" }));
  await userEvent.type(sheet.getByRole("textbox", { name: "To" }), "930{Enter}");
  expect(fake.argsOf("day.change_entry")).toEqual([{ id: "e1", start_ms: at("08:32"), end_ms: at("09:30"), activity: "training", detail: "Amina" }]);
});

test("the editor says in a sentence what is no time, and keeps nothing", async () => {
  const fake = await openToday();
  cell("Wednesday 11:30").focus();
  await userEvent.keyboard("{Enter}");
  const from = await screen.findByRole("textbox", { name: "From" });
  await userEvent.clear(from);
  await userEvent.type(from, "25:00{Enter}");
  expect(screen.getByText("“25:00” is no time of day. Type it as 08:30.")).toBeTruthy();
  expect(fake.argsOf("day.change_block")).toEqual([]);
});

test("N adds after what has the focus: ahead a block, in the past an entry", async () => {
  const fake = await openToday();
  cell("Wednesday 14:00").focus();
  await userEvent.keyboard("n");
  await userEvent.click(await screen.findByRole("button", { name: /Plan it/ }));
  expect(fake.argsOf("day.add_block")).toEqual([{ start_ms: at("15:15"), end_ms: at("16:15"), activity: "engineering" }]);
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  cell("Wednesday 08:32").focus();
  await userEvent.keyboard("n");
  await userEvent.click(await screen.findByRole("button", { name: /Add it/ }));
  expect(fake.argsOf("day.add_entry")).toEqual([{ start_ms: at("09:12"), end_ms: at("09:42"), activity: "quality" }]);
});

test("a block carried to another lane asks what it is for there", async () => {
  const fake = await openToday();
  cell("Wednesday 11:30").focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  const sheet = within(await screen.findByRole("dialog", { name: "What was it for?" }));
  expect(sheet.getAllByRole("button").map((button) => button.textContent?.trim())).toEqual(["Customers", "Alongside"]);
  await userEvent.click(sheet.getByRole("button", { name: "Alongside" }));
  expect(fake.argsOf("day.retype_block")).toEqual([{ id: "b4", activity: "alongside" }]);
});

test("a double click opens the editor", async () => {
  await openToday();
  await fireEvent.dblClick(cell("Wednesday 11:30"));
  expect(await screen.findByRole("dialog", { name: /^Edit: Wednesday 11:30/ })).toBeTruthy();
});

test("a day with nothing on it offers to plan a block", async () => {
  await openToday({ ...dayIn("empty") });
  expect(screen.getByText("Nothing planned.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Plan a block" }));
  expect(await screen.findByRole("dialog", { name: "Add to the day" })).toBeTruthy();
});

test("every lane without items can be reached, and says that N adds", async () => {
  await openToday({ blocks: [block("b1", "quality", "09:00", "10:00")], entries: [], running: null, unlived: null });
  expect(cell("Front line, nothing here yet. N adds.")).toBeTruthy();
  cell("Wednesday 09:00").focus();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toBe(cell("Front line")));
});

test("forty short entries become a list rather than slivers nobody can hit", async () => {
  const short = Array.from({ length: 40 }, (_, index) => entry(`s${index}`, "customers", `09:${String(index).padStart(2, "0")}`, null, { start_ms: at("09:00") + index * 60_000, end_ms: at("09:00") + (index + 1) * 60_000 }));
  await openToday({ entries: short, blocks: [], running: null, unlived: null });
  await userEvent.click(screen.getByRole("button", { name: /^40 short entries, 09:00 to 09:40/ }));
  expect(within(await screen.findByRole("dialog", { name: /planned and lived/ })).getAllByRole("row")).toHaveLength(41);
});

test("arrows pass over entries gathered into a list, and Tab still finds a cell", async () => {
  const short = Array.from({ length: 5 }, (_, index) => entry(`s${index}`, "customers", "09:00", null, { start_ms: at("09:00") + index * 60_000, end_ms: at("09:00") + (index + 1) * 60_000 }));
  await openToday({ entries: short, blocks: [block("b1", "customers", "08:00", "08:45"), block("b2", "customers", "10:00", "11:00")], running: null, unlived: null });
  expect(screen.getByRole("button", { name: /^5 short entries/ })).toBeTruthy();
  expect([...document.querySelectorAll<HTMLElement>("[role=gridcell]")].filter((one) => one.tabIndex === 0)).toHaveLength(1);
  cell("Wednesday 08:00").focus();
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toBe(cell("Wednesday 10:00")));
});

test("a refused day keeps the last good one on screen, with its time", async () => {
  const fake = await openToday();
  fake.refuse("day.view", "busy", "The file is busy. Try again in a moment.");
  fake.say("changed", ["day"]);
  expect(await screen.findByText(/The file is busy/)).toBeTruthy();
  expect(screen.getByText(/Shown is the day as of/)).toBeTruthy();
  expect(cell("Wednesday 10:02")).toBeTruthy();
});

test("an entry lived in another zone says so", async () => {
  await openToday({ entries: [entry("z", "quality", "09:00", "10:00", { other_zone: "America/New_York" })], running: null });
  expect(cell("Wednesday 09:00 to 10:00, Quality, lived").getAttribute("aria-label")).toContain("09:00 in America/New York");
});

test("single keys of the lanes rest where the lead turned them off, and Del goes on", async () => {
  const { actions } = await import("$lib/keys/actions.svelte");
  const fake = await openToday();
  actions.singleKeys = false;
  cell("Wednesday 13:00").focus();
  await userEvent.keyboard("x{Delete}");
  actions.singleKeys = true;
  expect(fake.argsOf("day.split_block")).toEqual([]);
  expect(fake.argsOf("day.delete_block")).toEqual([{ id: "b6" }]);
});

test("the day shown keeps its own title on every cell", async () => {
  await openToday({ ...DAY, title: "Friday 20 November" });
  expect(cell("Friday 11:30")).toBeTruthy();
});
