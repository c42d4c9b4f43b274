// The roster lines of Staffing by keyboard and pointer, and a roster from a file, on a fake.

import { fireEvent, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CallError } from "$lib/api/backend";
import { at } from "../testing/demo-data";
import { chooseInMenu } from "../testing/menu";
import { rosterPreview } from "../testing/demo-roster";
import { openStaffing, pieceOf } from "../testing/staffing";
import { readAs } from "../testing/today";

const DATE = "2026-11-18";

/** jsdom has no pointer events; a mouse event by their name carries the place as well. */
const point = (target: Element, type: "down" | "move" | "up", clientX: number) => fireEvent(target, new MouseEvent(`pointer${type}`, { bubbles: true, cancelable: true, button: 0, clientX }));

test("every shift, part and absence reads as a sentence", async () => {
  await openStaffing();
  expect(readAs(pieceOf("shift:p0"))).toBe("Amina, 08:00 to 16:30, lunch 11:30 to 12:00");
  expect(readAs(pieceOf("part:project6"))).toBe("Priya, project, 14:00 to 15:00");
  expect(readAs(pieceOf("out:o2"))).toBe("Carla, out: appointment, until 11:30");
});

test("someone out all day has no shift to move", async () => {
  await openStaffing();
  expect(readAs(pieceOf("out:o5"))).toBe("Jonas, out: leave, back Friday");
  expect(document.querySelector('[data-key="shift:p5"]')).toBeNull();
});

test("the lead's own line stands under the team's", async () => {
  await openStaffing();
  const rows = within(screen.getByRole("grid", { name: /^Roster/ })).getAllByRole("row");
  expect(rows).toHaveLength(9);
  expect(within(rows[8] as HTMLElement).getByRole("gridcell", { name: /^Your day: 08:00 to 08:30 Meeting/ })).toBeTruthy();
});

test("arrows go along a line in time and to what is alike on the next", async () => {
  await openStaffing();
  pieceOf("shift:p0").focus();
  await userEvent.keyboard("{ArrowRight}");
  await waitFor(() => expect(document.activeElement).toBe(pieceOf("part:lunch0")));
  await userEvent.keyboard("{ArrowDown}");
  await waitFor(() => expect(document.activeElement).toBe(pieceOf("part:lunch1")));
});

test("Alt and an arrow move a lunch by a quarter of an hour, with Shift they stretch it", async () => {
  const fake = await openStaffing();
  pieceOf("part:lunch0").focus();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(fake.argsOf("people.place_part")).toEqual([{ person_id: "p0", date: DATE, part_id: "lunch0", start_ms: at("11:45"), end_ms: at("12:15") }]);
  await userEvent.keyboard("{Alt>}{Shift>}{ArrowRight}{/Shift}{/Alt}");
  expect(fake.argsOf("people.place_part").at(-1)?.end_ms).toBe(at("12:15"));
});

test("Alt and an arrow on the shift move the shift", async () => {
  const fake = await openStaffing();
  pieceOf("shift:p1").focus();
  await userEvent.keyboard("{Alt>}{ArrowLeft}{/Alt}");
  expect(fake.argsOf("people.place_shift")).toEqual([{ person_id: "p1", date: DATE, start_ms: at("07:45"), end_ms: at("16:15") }]);
});

test("a refused move stays where it was, with its sentence", async () => {
  const fake = await openStaffing();
  const sentence = "Amina’s lunch would lie outside the shift. Make the shift longer first.";
  fake.on("people.place_part", () => { throw new CallError("refused", sentence); });
  const before = pieceOf("part:lunch0").style.left;
  pieceOf("part:lunch0").focus();
  await userEvent.keyboard("{Alt>}{ArrowRight}{/Alt}");
  expect(await screen.findByText(sentence)).toBeTruthy();
  await waitFor(() => expect(pieceOf("part:lunch0").style.left).toBe(before));
});

test("Del takes out a part, an absence or the shift, each with its own Command", async () => {
  const fake = await openStaffing();
  for (const key of ["part:project6", "out:o2", "shift:p7"]) {
    pieceOf(key).focus();
    await userEvent.keyboard("{Delete}");
  }
  expect(fake.argsOf("people.delete_part")).toEqual([{ person_id: "p6", date: DATE, part_id: "project6" }]);
  expect(fake.argsOf("people.take_back_out")).toEqual([{ id: "o2" }]);
  expect(fake.argsOf("people.clear_shift")).toEqual([{ person_id: "p7", date: DATE }]);
});

test("N adds a part to the shift", async () => {
  const fake = await openStaffing();
  pieceOf("shift:p3").focus();
  await userEvent.keyboard("n");
  const form = within(await screen.findByRole("dialog", { name: "Add to Dev’s shift" }));
  await userEvent.selectOptions(form.getByRole("combobox", { name: "What for" }), "training");
  await userEvent.clear(form.getByRole("textbox", { name: "From" }));
  await userEvent.type(form.getByRole("textbox", { name: "From" }), "10:00");
  await userEvent.clear(form.getByRole("textbox", { name: "To" }));
  await userEvent.type(form.getByRole("textbox", { name: "To" }), "11:00{Enter}");
  expect(fake.argsOf("people.add_part")).toEqual([{ person_id: "p3", date: DATE, kind: "training", start_ms: at("10:00"), end_ms: at("11:00") }]);
});

test("a lunch becomes training where it stands, and is named", async () => {
  const fake = await openStaffing();
  pieceOf("part:lunch0").focus();
  await userEvent.keyboard("{Enter}");
  const form = within(await screen.findByRole("dialog"));
  await userEvent.selectOptions(form.getByRole("combobox", { name: "What for" }), "training");
  await userEvent.type(form.getByRole("textbox", { name: "Named" }), "New macros{Enter}");
  const { start_ms, end_ms, ...told } = fake.argsOf("people.place_part")[0] ?? { start_ms: 0, end_ms: 0 };
  expect(told).toEqual({ person_id: "p0", date: DATE, part_id: "lunch0", kind: "training", label: "New macros" });
  expect(end_ms - start_ms).toBe(30 * 60_000);
});

test("O marks someone out for a part of the day", async () => {
  const fake = await openStaffing();
  pieceOf("shift:p3").focus();
  await userEvent.keyboard("o");
  const form = within(await screen.findByRole("dialog", { name: "Dev: out, late or back" }));
  await userEvent.selectOptions(form.getByRole("combobox", { name: "Why" }), "appointment");
  await userEvent.click(form.getByRole("radio", { name: "A part of it" }));
  await userEvent.click(form.getByRole("button", { name: "Out" }));
  expect(fake.argsOf("people.mark_out")).toEqual([{ person_id: "p3", kind: "appointment", on: DATE, from: "08:30", back: "12:00" }]);
});

test("who is out today can be back now", async () => {
  const fake = await openStaffing();
  pieceOf("out:o2").focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Back now" }));
  expect(fake.argsOf("people.mark_back")).toEqual([{ person_id: "p2" }]);
});

test("dragging a lunch asks what it would change, shows it, and writes only when it is dropped", async () => {
  const fake = await openStaffing();
  const lunch = pieceOf("part:lunch0");
  await point(lunch, "down", 200);
  await point(lunch, "move", 265);
  const held = { kind: "part_moved", person_id: "p0", part_id: "lunch0", to_ms: at("12:30") };
  await waitFor(() => expect(fake.argsOf("staffing.what_if").at(-1)?.changes).toContainEqual(held));
  expect(await screen.findByText(/12:30 to 13:00/, { ignore: ".said-only" })).toBeTruthy();
  expect(fake.argsOf("people.place_part")).toEqual([]);
  await point(lunch, "up", 265);
  expect(fake.argsOf("people.place_part")).toEqual([{ person_id: "p0", date: DATE, part_id: "lunch0", start_ms: at("12:30"), end_ms: at("13:00") }]);
});

test("Esc lets go of what is dragged, and nothing is written", async () => {
  const fake = await openStaffing();
  const lunch = pieceOf("part:lunch0");
  await point(lunch, "down", 200);
  await point(lunch, "move", 265);
  await userEvent.keyboard("{Escape}");
  await point(lunch, "up", 265);
  expect(fake.argsOf("people.place_part")).toEqual([]);
});

test("hours and channels are kept apart from the pattern, and only what changed is written", async () => {
  const fake = await openStaffing();
  await chooseInMenu("Dev Raman: change", "Hours, channels, pattern");
  const form = within(await screen.findByRole("dialog", { name: "Dev Raman" }));
  await userEvent.clear(form.getByRole("textbox", { name: "Hours a week" }));
  await userEvent.type(form.getByRole("textbox", { name: "Hours a week" }), "30");
  await userEvent.click(form.getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(fake.argsOf("people.set_work")).toEqual([{ person_id: "p3", weekly_hours: 30, channels: ["email", "phone"], skills: ["bank import"], ramp: false }]));
  expect(fake.argsOf("people.set_pattern")).toEqual([]);
});

test("hours and a pattern that change together are one change", async () => {
  const fake = await openStaffing();
  await chooseInMenu("Dev Raman: change", "Hours, channels, pattern");
  const form = within(await screen.findByRole("dialog", { name: "Dev Raman" }));
  await userEvent.clear(form.getByRole("textbox", { name: "Hours a week" }));
  await userEvent.type(form.getByRole("textbox", { name: "Hours a week" }), "30");
  await userEvent.click(form.getByRole("switch", { name: "Fri: works" }));
  await userEvent.click(form.getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(fake.argsOf("people.set_work")).toHaveLength(1));
  expect(fake.argsOf("people.set_work")[0]?.week?.days.map((day) => day.day)).toEqual([0, 1, 2, 3]);
  expect(fake.argsOf("people.set_pattern")).toEqual([]);
});

test("a weekday taken out of the pattern is written as the whole pattern", async () => {
  const fake = await openStaffing();
  await chooseInMenu("Dev Raman: change", "Hours, channels, pattern");
  const form = within(await screen.findByRole("dialog", { name: "Dev Raman" }));
  await userEvent.click(form.getByRole("switch", { name: "Fri: works" }));
  await userEvent.click(form.getByRole("button", { name: "Keep" }));
  await waitFor(() => expect(fake.argsOf("people.set_pattern")).toHaveLength(1));
  expect(fake.argsOf("people.set_pattern")[0]?.days.map((day) => day.day)).toEqual([0, 1, 2, 3]);
  expect(fake.argsOf("people.set_pattern")[0]?.days[0]?.parts).toEqual([{ kind: "lunch", from: "12:30", to: "13:00", label: "" }]);
});

test("a roster is looked at first, asks about new names, and is written only when told", async () => {
  const fake = await openStaffing();
  await userEvent.click(screen.getByRole("button", { name: "Import roster" }));
  await screen.findByRole("dialog", { name: "Import a roster" });
  fake.say("dropped", ["/home/nora/roster.csv"]);
  expect(await screen.findByText("34 added, 2 changed, 6 refused.")).toBeTruthy();
  expect(screen.getByText("line 14")).toBeTruthy();
  await userEvent.click(screen.getByRole("checkbox", { name: "Add to the team: Sofia Lindqvist" }));
  expect(await screen.findByText("39 added, 2 changed, 1 refused.")).toBeTruthy();
  expect(fake.argsOf("people.import_roster")).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: "Import the roster" }));
  expect(fake.argsOf("people.import_roster")).toEqual([{ path: "/home/nora/roster.csv", add_people: true }]);
  expect(await screen.findByText("On the team now: Sofia Lindqvist.")).toBeTruthy();
});

test("a file that is no roster says so, and another can be chosen", async () => {
  const fake = await openStaffing();
  const sentence = "picture.csv has no column with names. Name one of its columns Name.";
  fake.refuse("people.preview_roster", "refused", sentence);
  await userEvent.click(screen.getByRole("button", { name: "Import roster" }));
  await screen.findByRole("dialog", { name: "Import a roster" });
  fake.say("dropped", ["/home/nora/picture.csv"]);
  expect(await screen.findByText(sentence)).toBeTruthy();
  expect(screen.getByRole("button", { name: "choose a file" })).toBeTruthy();
});

test("a grid's cells refused on one line for one reason are all listed", async () => {
  const fake = await openStaffing();
  const preview = rosterPreview(false);
  const refusal = { line: 2, column: null, reason: "Nobody on the team is called Sofia.", text: "Sofia;8-16;8-16" };
  const report = preview.report ? { ...preview.report, refused: 3, refusals: [refusal, refusal, refusal] } : null;
  fake.on("people.preview_roster", () => ({ ...preview, report }));
  await userEvent.click(screen.getByRole("button", { name: "Import roster" }));
  await screen.findByRole("dialog", { name: "Import a roster" });
  fake.say("dropped", ["/home/nora/week.csv"]);
  expect(await screen.findAllByText("line 2")).toHaveLength(3);
});
