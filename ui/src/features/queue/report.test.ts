import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { demo } from "../../testing/demo";
import { reportPreview } from "../../testing/demo-report";
import Import from "./Import.svelte";

const PATH = "/home/nora/Downloads/phone-report.csv";
let fake: Fake;

beforeEach(() => {
  fake = new Fake(demo());
  useBackend(fake);
});

const open = (path = PATH) => render(Import, { path, ondone: () => undefined });

test("a report is recognised by its columns and asks what it counts before anything is kept", async () => {
  open();
  expect(await screen.findByRole("group", { name: /calls or chats/ })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Import/ }).disabled).toBe(true);
  expect(fake.argsOf("queue.preview_import")).toEqual([]);
  expect(fake.argsOf("queue.import_report")).toEqual([]);
});

test("the answer is sent, the intervals are shown, and Ctrl Enter imports them", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Calls" }));
  expect(await screen.findByText(/^1,204 intervals of 30 min/)).toBeTruthy();
  expect(screen.getByRole("cell", { name: "5:12" })).toBeTruthy();
  expect(screen.getByRole("columnheader", { name: "gave up after" })).toBeTruthy();
  expect(screen.getAllByRole("cell", { name: "1:13" })).toHaveLength(1);
  expect(fake.argsOf("queue.preview_report").at(-1)).toMatchObject({ path: PATH, channel: "phone" });
  expect(actions.press(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, cancelable: true }))).toBe(true);
  expect((await screen.findByRole("status")).textContent).toContain("1,204 new");
  expect(fake.argsOf("queue.import_report")).toMatchObject([{ path: PATH, channel: "phone" }]);
  expect(screen.getByText("“many” is no count from 0 to 1,000,000")).toBeTruthy();
});

test("a zone that is chosen is kept with the other answers", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Chats" }));
  await screen.findByText(/^1,204 intervals/);
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Time zone of the file" }), "UTC");
  await waitFor(() => expect(fake.argsOf("queue.preview_report").at(-1)).toMatchObject({ channel: "chat", zone: "UTC" }));
});

test("refused rows are saved as the report is read, before it is imported", async () => {
  fake.on("queue.preview_report", (args) => ({ ...reportPreview(args), refused: 1, refusals: [{ line: 4, column: "Offered", reason: "“x” is no count", text: "x" }] }));
  fake.on("window.save_file", () => "/home/nora/refused.csv");
  fake.on("queue.save_refusals", () => ({ rows: 1, sentence: "1 refused row is in /home/nora/refused.csv." }));
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Calls" }));
  await screen.findByText(/^1,204 intervals/);
  await userEvent.click(screen.getByRole("button", { name: "Save these as CSV" }));
  await waitFor(() => expect(fake.argsOf("queue.save_refusals")).toEqual([{ to: "/home/nora/refused.csv", path: PATH, channel: "phone" }]));
});

test("day or month first is asked in the same place", async () => {
  fake.on("queue.preview_report", (args) => (args.date_order ? reportPreview({ ...args, channel: "phone" }) : { ...reportPreview({}), asks: "date_order", question: "Is 04/11/2026 the fourth of November or the eleventh of April?" }));
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Day first" }));
  expect(await screen.findByText(/^1,204 intervals/)).toBeTruthy();
  expect(fake.argsOf("queue.preview_report").at(-1)).toMatchObject({ date_order: "day_first" });
});

test("a report that cannot be read says why", async () => {
  fake.refuse("queue.preview_report", "needs_answer", "The report counts by day or longer, which is no interval of a day.");
  open();
  expect((await screen.findByRole("alert")).textContent).toContain("by day or longer");
  expect(screen.getByRole("button", { name: "Another file" })).toBeTruthy();
});
