// Staffing on a fake: what is drawn from data, the heatmap by keyboard, what-ifs, states.

import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { tick } from "svelte";
import { expect, test } from "vitest";
import { CallError } from "$lib/api/backend";
import { screens } from "$lib/nav/screens.svelte";
import { at } from "../testing/demo-data";
import { cellOf, openStaffing, pieceOf } from "../testing/staffing";

const panel = (name: RegExp | string) => within(screen.getByRole("region", { name }));

test("every half hour of the week reads as a sentence, and short ones carry their number", async () => {
  await openStaffing();
  const cell = cellOf("Wednesday 10:30");
  expect(screen.getByRole("gridcell", { name: "Wednesday 10:30, 7 of 8 people, 59 percent in time, with you 79" })).toBe(cell);
  expect(cell.querySelector(".fill")?.textContent.trim()).toBe("−1");
  expect(cellOf("Wednesday 15:00").className).toContain("short_either_way");
  expect(panel(/^Coverage/).getByText("2.5 h short")).toBeTruthy();
});

test("the heatmap is one stop of the Tab key: the first short half hour of the selected day", async () => {
  await openStaffing();
  const stops = [...document.querySelectorAll<HTMLElement>("[data-cell]")].filter((one) => one.tabIndex === 0);
  expect(stops.map((one) => one.dataset.cell)).toEqual(["2026-11-18 600"]);
});

test("arrows move in the heatmap, and Enter selects the day", async () => {
  await openStaffing();
  cellOf("Wednesday 10:00").focus();
  await userEvent.keyboard("{ArrowRight}{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(cellOf("Thursday 10:30")));
  await userEvent.keyboard("{Home}");
  await waitFor(() => expect(document.activeElement).toBe(cellOf("Thursday 08:00")));
  await userEvent.keyboard("{Enter}");
  expect(screens.rest).toBe("2026-11-19");
  expect(await screen.findByRole("heading", { name: "Thursday forecast" })).toBeTruthy();
});

test("the bracket keys go to the week before and after", async () => {
  await openStaffing();
  await userEvent.keyboard("]");
  expect(screens.rest).toBe("2026-11-23");
});

test("coverage, forecast and roster stand on one axis", async () => {
  await openStaffing();
  const cell = cellOf("Wednesday 11:30");
  expect(cell.style.left).toBe(pieceOf("part:lunch0").style.left);
  expect(cell.style.width).toBe(pieceOf("part:lunch0").style.width);
});

test("the forecast can be read as a table", async () => {
  await openStaffing();
  await userEvent.click(screen.getByRole("button", { name: "Show the forecast as a table" }));
  const table = within(await screen.findByRole("dialog", { name: /forecast and coverage/ }));
  expect(table.getAllByRole("row")).toHaveLength(21);
  expect(table.getByRole("row", { name: /^10:30 32 25 to 39 27 30 8 7 59 % 79 %/ })).toBeTruthy();
});

test("on a day that is short, the lead's seat is tried first, and nothing is written", async () => {
  const fake = await openStaffing();
  await waitFor(() => expect(fake.argsOf("staffing.what_if").some((asked) => asked.changes.some((one) => one.kind === "lead_joins" && one.start_ms === at("11:00") && one.end_ms === at("11:30")))).toBe(true));
  const list = within(await screen.findByRole("list", { name: "Answered in time, before and after" }));
  expect(list.getAllByRole("listitem").map((row) => row.textContent.replace(/\s+/g, " ").trim())).toContain("Together 61 → 68 %");
  expect(fake.argsOf("staffing.keep_what_if")).toEqual([]);
});

test("what is not ticked already says what it would do alone", async () => {
  await openStaffing();
  expect(await panel("What if").findByText("481 contacts instead of 418")).toBeTruthy();
  expect(await panel("What if").findByText("10:00 to 11:30 falls from 61 to 39 %")).toBeTruthy();
});

test("the slider of the volume ticks itself and asks for what it says", async () => {
  const fake = await openStaffing();
  await fireEvent.input(screen.getByRole("slider", { name: /^Volume/ }), { target: { value: "30" } });
  expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Volume +30 %" }).checked).toBe(true);
  await waitFor(() => expect(fake.argsOf("staffing.what_if").at(-1)?.changes).toContainEqual({ kind: "volume", percent: 30 }));
});

test("many moves of the slider ask a few times, the newest last", async () => {
  const fake = await openStaffing();
  await waitFor(() => expect(fake.argsOf("staffing.what_if").length).toBeGreaterThan(0));
  const before = fake.argsOf("staffing.what_if").length;
  for (let percent = 20; percent <= 95; percent += 5) await fireEvent.input(screen.getByRole("slider", { name: /^Volume/ }), { target: { value: String(percent) } });
  await waitFor(() => expect(fake.argsOf("staffing.what_if").at(-1)?.changes).toContainEqual({ kind: "volume", percent: 95 }));
  expect(fake.argsOf("staffing.what_if").length - before).toBeLessThan(12);
});

test("a person out by name takes the place of anyone", async () => {
  const fake = await openStaffing();
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Who is out" }), "Dev");
  await waitFor(() => expect(fake.argsOf("staffing.what_if").flatMap((asked) => asked.changes)).toContainEqual({ kind: "person_out", person_id: "p3" }));
});

test("what is being tried stays when the same day is told anew", async () => {
  const fake = await openStaffing();
  const volume = () => screen.getByRole<HTMLInputElement>("checkbox", { name: /^Volume/ });
  await userEvent.click(volume());
  await waitFor(() => expect(volume().checked).toBe(true));
  const asked = fake.argsOf("staffing.view_day").length;
  fake.say("changed", ["staffing", "roster", "day", "contacts", "plan"]);
  await waitFor(() => expect(fake.argsOf("staffing.view_day").length).toBeGreaterThan(asked));
  await tick();
  expect(volume().checked).toBe(true);
});

test("keeping writes what is ticked, once, says so, and leaves nothing ticked", async () => {
  const fake = await openStaffing();
  fake.on("staffing.keep_what_if", () => ({ sentence: "Customers, 10:00 to 11:30, is in your day." }));
  await waitFor(() => expect(screen.getByRole<HTMLButtonElement>("button", { name: "Keep in my day" }).disabled).toBe(false));
  await userEvent.click(screen.getByRole("button", { name: "Keep in my day" }));
  expect(fake.argsOf("staffing.keep_what_if")).toEqual([{ on: "2026-11-18", changes: [{ kind: "lead_joins", start_ms: at("11:00"), end_ms: at("11:30") }] }]);
  await waitFor(() => expect(screen.getByText(/Tick one to see before and after/)).toBeTruthy());
});

test("W goes to the what-if", async () => {
  await openStaffing();
  await userEvent.keyboard("w");
  expect(document.activeElement).toBe(screen.getByRole("checkbox", { name: "Minus one person" }));
});

test("what waits leads with hours and says when it clears", async () => {
  await openStaffing();
  const waits = panel("Email, waiting");
  expect(await waits.findByText("42 h")).toBeTruthy();
  expect(waits.getByText("Thu 15:00", { selector: "strong" })).toBeTruthy();
  await userEvent.click(waits.getByRole("button", { name: "Show as table" }));
  expect(within(await screen.findByRole("dialog", { name: "Email, waiting" })).getAllByRole("row")).toHaveLength(11);
});

test("an event is added with its figure, and one of the lead's can be taken away", async () => {
  const fake = await openStaffing();
  fake.on("staffing.add_event", () => ({})).on("staffing.delete_event", () => ({}));
  await userEvent.click(await screen.findByRole("button", { name: "Take away: Price-change mail" }));
  expect(fake.argsOf("staffing.delete_event")).toEqual([{ id: "v1" }]);
  await userEvent.click(screen.getByRole("button", { name: "Add" }));
  const form = within(await screen.findByRole("dialog", { name: "Add an event" }));
  await userEvent.type(form.getByRole("textbox", { name: "Named" }), "Invoice run{Enter}");
  expect(fake.argsOf("staffing.add_event")).toEqual([{ label: "Invoice run", from: "2026-11-18T10:00:00", to: "2026-11-18T11:00:00", multiplier: 1.5 }]);
});

test("an event of the lead's is changed where it stands, a holiday is not", async () => {
  const fake = await openStaffing();
  fake.on("staffing.change_event", () => ({}));
  await userEvent.click(await screen.findByRole("button", { name: "Change: Price-change mail" }));
  const form = within(await screen.findByRole("dialog", { name: "Change an event" }));
  const figure = form.getByRole("textbox", { name: "Times as usual" });
  await userEvent.clear(figure);
  await userEvent.type(figure, "2{Enter}");
  const event = { label: "Price-change mail", from: "2026-11-18T15:00:00", to: "2026-11-18T15:30:00", multiplier: 2 };
  expect(fake.argsOf("staffing.change_event")).toEqual([{ id: "v1", event }]);
  expect(screen.queryByRole("button", { name: "Change: Christmas Day" })).toBeNull();
});

test("without contacts there is no forecast, and the sentence says what to do", async () => {
  await openStaffing("no_contacts");
  expect(screen.getAllByText(/Import an export of your help desk/).length).toBeGreaterThan(0);
  expect(screen.queryByRole("button", { name: "Keep in my day" })).toBeNull();
  expect(cellOf("Wednesday 10:00").className).toContain("no_forecast");
});

test("without a roster the forecast stays, and a roster is offered", async () => {
  await openStaffing("no_roster");
  expect(screen.getByText(/Nobody has a shift yet/)).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Import a roster" }));
  expect(await screen.findByRole("dialog", { name: "Import a roster" })).toBeTruthy();
});

test("data too old is outlined and says since when", async () => {
  await openStaffing("stale");
  expect(screen.getAllByText(/Not known since Mon 17:40/).length).toBeGreaterThan(0);
  expect(cellOf("Wednesday 10:00").closest(".stale")).toBeTruthy();
});

test("a closed day says closed, and arrows pass over it", async () => {
  await openStaffing("closed");
  expect(panel(/^Coverage/).getAllByText("closed").length).toBeGreaterThan(0);
  cellOf("Wednesday 10:00").focus();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(document.activeElement).toBe(cellOf("Monday 10:00")));
});

test("a refused week keeps the last good one in sight", async () => {
  const fake = await openStaffing();
  fake.on("staffing.view_week", () => { throw new CallError("busy", "The file is busy. Try again in a moment."); });
  fake.say("changed", ["staffing"]);
  expect((await screen.findAllByText(/The file is busy/)).length).toBeGreaterThan(0);
  expect(cellOf("Wednesday 10:30")).toBeTruthy();
});

test("axe finds nothing on the whole screen", async () => {
  document.documentElement.lang = "en";
  document.title = "Evenkeel";
  await openStaffing();
  const found = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
  expect(found.violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join(", ")}`)).toEqual([]);
});
