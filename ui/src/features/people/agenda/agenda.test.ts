import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { demo } from "../../../testing/demo";
import { at, DAY } from "../../../testing/demo-data";
import { agendaOf } from "../../../testing/demo-people";
import People from "../People.svelte";
import { landsBefore } from "./reorder";

let fake: Fake;
const handed = { onperson: vi.fn(), onnote: vi.fn(), onbeside: vi.fn(), onpage: vi.fn(), opennote: vi.fn(), onsession: vi.fn(), onroadblock: vi.fn() };

beforeEach(async () => {
  for (const handler of Object.values(handed)) handler.mockReset();
  fake = new Fake(demo());
  for (const name of ["people.move_agenda_item", "people.drop_agenda_item", "people.close_commitment"] as const) fake.on(name, () => ({}));
  fake.on("people.put_agenda_item", () => ({ id: "new" })).on("people.hold_one_to_one", () => ({ id: "o2" })).on("people.plan_one_to_one", () => ({ id: "b1" }));
  useBackend(fake);
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  onTestFinished(() => removeEventListener("keydown", heard));
  render(People, { personId: "p3", ...handed });
  await screen.findByRole("list", { name: "Agenda" });
});

const lines = () => within(screen.getByRole("list", { name: "Agenda" })).getAllByRole("listitem").map((row) => row.dataset.row);
const line = (beginning: RegExp) => within(screen.getByRole("list", { name: "Agenda" })).getByRole("button", { name: beginning });

test("each line names what it comes from", () => {
  expect(line(/^Echo on line 2/).textContent).toContain("roadblock, 9 days");
});

test("Alt and an arrow move a line at once, and Rust is told before which", async () => {
  line(/^Echo on line 2/).focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(lines()).toEqual(["session:s9", "idea:n2", "roadblock:r3", "commitment:c1", "training:t2"]);
  line(/^Echo on line 2/).focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(fake.argsOf("people.move_agenda_item")).toEqual([{ person_id: "p3", id: undefined, origin: "roadblock:r3", before: "commitment:c1" }, { person_id: "p3", id: undefined, origin: "roadblock:r3", before: "idea:n2" }]);
});

test("a moved line keeps the focus, before and after Rust has answered", async () => {
  const moved = agendaOf("p3");
  line(/^Echo on line 2/).focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(document.activeElement).toBe(line(/^Echo on line 2/)));
  fake.on("people.agenda", () => ({ ...moved, items: [0, 1, 3, 2, 4].flatMap((at) => moved.items[at] ?? []).map((item) => (item.origin === "roadblock:r3" ? { ...item, id: "a1" } : item)) }));
  fake.say("changed", ["people"]);
  await waitFor(() => expect(fake.argsOf("people.agenda")).toHaveLength(2));
  expect(lines()).toEqual(["session:s9", "idea:n2", "roadblock:r3", "commitment:c1", "training:t2"]);
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(fake.argsOf("people.move_agenda_item").at(-1)).toEqual({ person_id: "p3", id: "a1", origin: "roadblock:r3", before: "idea:n2" });
});

test("a line moved down to the end comes before none", async () => {
  line(/^Echo on line 2/).focus();
  await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
  expect(fake.argsOf("people.move_agenda_item")).toEqual([{ person_id: "p3", id: undefined, origin: "roadblock:r3", before: undefined }]);
});

test("a refused move goes back to where it was", async () => {
  fake.refuse("people.move_agenda_item", "busy", "The file is busy.");
  line(/^Echo on line 2/).focus();
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  await waitFor(() => expect(lines()).toEqual(agendaOf("p3").items.map((item) => item.origin)));
});

test("Delete drops a line", async () => {
  line(/^Data protection/).focus();
  await userEvent.keyboard("{Delete}");
  await waitFor(() => expect(fake.argsOf("people.drop_agenda_item")).toEqual([{ person_id: "p3", id: undefined, origin: "training:t2" }]));
});

test("Enter words a line anew, Esc leaves it", async () => {
  line(/^How was the hour/).focus();
  await userEvent.keyboard("{Enter}");
  const field = await screen.findByRole("textbox", { name: "The line" });
  await userEvent.clear(field);
  await userEvent.type(field, "And the hour today?{Enter}");
  await waitFor(() => expect(fake.argsOf("people.put_agenda_item")).toEqual([{ person_id: "p3", id: undefined, origin: "session:s9", text: "And the hour today?" }]));
  line(/^Log viewer/).focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(await screen.findByRole("textbox", { name: "The line" }), "no{Escape}");
  await waitFor(() => expect(screen.queryByRole("textbox", { name: "The line" })).toBeNull());
  expect(fake.argsOf("people.put_agenda_item")).toHaveLength(1);
});

test("I goes to the line, Enter adds it and waits for the next", async () => {
  await userEvent.keyboard("i");
  const field = screen.getByRole("textbox", { name: "Add to the agenda" });
  await waitFor(() => expect(document.activeElement).toBe(field));
  await userEvent.type(field, "Ask how the new rota feels{Enter}");
  expect(fake.argsOf("people.put_agenda_item")).toEqual([{ person_id: "p3", text: "Ask how the new rota feels" }]);
  await waitFor(() => expect((field as HTMLInputElement).value).toBe(""));
  expect(document.activeElement).toBe(field);
});

test("held by the handle, a line lands where the pointer lets go", async () => {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  rows.forEach((row, index) => {
    vi.spyOn(row, "getBoundingClientRect").mockReturnValue(new DOMRect(0, index * 40, 200, 40));
    vi.spyOn(row, "offsetHeight", "get").mockReturnValue(40);
  });
  const point = (target: EventTarget, type: string, clientY: number) => fireEvent(target as Element, new MouseEvent(type, { bubbles: true, cancelable: true, button: 0, clientY }));
  await point(rows[3]?.querySelector(".grip") as Element, "pointerdown", 130);
  await point(document.body, "pointermove", 5);
  await point(document.body, "pointerup", 5);
  expect(fake.argsOf("people.move_agenda_item")).toEqual([{ person_id: "p3", id: undefined, origin: "roadblock:r3", before: "session:s9" }]);
});

test("a line let go beside itself stays", () => {
  const rows = ["a", "b", "c"].map((key, index) => ({ key, top: index * 40, height: 40 }));
  expect(landsBefore(70, "b", rows)).toBeNull();
  expect(landsBefore(10, "c", rows)).toBe("a");
  expect(landsBefore(200, "a", rows)).toBeUndefined();
  expect(landsBefore(200, "c", rows)).toBeNull();
});

test("a one-to-one is held by keyboard, with what was talked about and two promises", async () => {
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const form = within(await screen.findByRole("dialog", { name: "One-to-one with Dev" }));
  await userEvent.type(form.getByRole("textbox", { name: "What was said" }), "Wants more phone.");
  await userEvent.click(form.getByRole("checkbox", { name: /Data protection/ }));
  await userEvent.type(form.getByRole("textbox", { name: "First commitment" }), "Say what happens next");
  await userEvent.type(form.getByRole("textbox", { name: "Second commitment" }), "Ask Ben");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(fake.argsOf("people.hold_one_to_one")).toEqual([{
    person_id: "p3", summary: "Wants more phone.", talked: ["session:s9", "idea:n2", "commitment:c1", "roadblock:r3"],
    commitments: [{ promised_by: "person", text: "Say what happens next", due_on: undefined }, { promised_by: "lead", text: "Ask Ben", due_on: undefined }],
  }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.argsOf("notes.keep_draft")).toContainEqual({ key: "one_to_one:p3", text: "" });
});

test("what was typed into a one-to-one is there again after it was left", async () => {
  fake.on("notes.draft", (args) => ({ text: args.key === "one_to_one:p3" ? "Half a sentence" : "" }));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const said = await screen.findByRole("textbox", { name: "What was said" });
  await waitFor(() => expect((said as HTMLTextAreaElement).value).toBe("Half a sentence"));
  await userEvent.type(said, " more");
  await waitFor(() => expect(fake.argsOf("notes.keep_draft").at(-1)).toEqual({ key: "one_to_one:p3", text: "Half a sentence more" }));
});

test("promises and the line on the agenda come back as well", async () => {
  await userEvent.type(screen.getByRole("textbox", { name: "Add to the agenda" }), "Half a line");
  await waitFor(() => expect(fake.argsOf("notes.keep_draft").at(-1)).toEqual({ key: "agenda:p3", text: "Half a line" }));
  fake.on("notes.draft", (args) => ({ text: args.key === "one_to_one:p3:second" ? "Ask Ben" : "" }));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  const second = await screen.findByRole("textbox", { name: "Second commitment" });
  await waitFor(() => expect((second as HTMLInputElement).value).toBe("Ask Ben"));
});

test("opening and leaving it never overwrites a draft that was not read yet", async () => {
  fake.on("notes.draft", () => new Promise(() => undefined));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("dialog", { name: "One-to-one with Dev" });
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(fake.argsOf("notes.keep_draft")).toEqual([]);
});

test("the next one is planned by day and time, as a clock tells them", async () => {
  await userEvent.click(screen.getByRole("button", { name: "Plan another" }));
  const form = within(await screen.findByRole("dialog", { name: "One-to-one with Dev" }));
  await fireEvent.input(form.getByLabelText("Day"), { target: { value: "2026-11-27" } });
  await userEvent.click(form.getByRole("button", { name: /Plan it/ }));
  await waitFor(() => expect(fake.argsOf("people.plan_one_to_one")).toEqual([{ person_id: "p3", start_ms: at("15:00"), minutes: 30 }]));
  expect(fake.argsOf("day.view")).toContainEqual({ date: "2026-11-27" });
});

test("a time that the clocks leave out is said, and nothing is planned", async () => {
  fake.on("day.view", () => ({ ...DAY, hours: DAY.hours.filter((hour) => hour.label !== "15:00") }));
  await userEvent.click(screen.getByRole("button", { name: "Plan another" }));
  const form = within(await screen.findByRole("dialog", { name: "One-to-one with Dev" }));
  await fireEvent.input(form.getByLabelText("Day"), { target: { value: "2026-11-27" } });
  await userEvent.click(form.getByRole("button", { name: /Plan it/ }));
  expect((await form.findByRole("alert")).textContent).toContain("15:00 is left out on that day");
  expect(fake.argsOf("people.plan_one_to_one")).toEqual([]);
});

test("the agenda is shared as a page", async () => {
  await userEvent.click(screen.getByRole("button", { name: "Share with Dev" }));
  expect(handed.onpage).toHaveBeenCalledWith({ kind: "one_to_one", person_id: "p3" });
});

test("what was promised last time is kept from here", async () => {
  await userEvent.click(within(screen.getByRole("region", { name: "Last time" })).getByRole("button", { name: /Asked Ben/ }));
  expect(fake.argsOf("people.close_commitment")).toEqual([{ id: "c2", state: "open" }]);
});
