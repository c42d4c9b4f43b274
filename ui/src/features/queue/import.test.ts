import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { demo } from "../../testing/demo";
import { importReport } from "../../testing/demo-import";
import Import from "./Import.svelte";

const PATH = "/home/nora/Downloads/tickets.csv";
let fake: Fake;

beforeEach(() => {
  fake = new Fake(demo());
  fake.on("queue.import_contacts", (args) => importReport(args.dry_run ?? false));
  useBackend(fake);
});

function open(path = PATH) {
  return render(Import, { path, ondone: () => undefined });
}

const written = () => fake.argsOf("queue.import_contacts").filter((args) => !args.dry_run);

test("a file whose dates read both ways is not imported before the lead says which", async () => {
  open();
  expect(await screen.findByRole("group", { name: /fourth of November or the eleventh of April/ })).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>("button", { name: /^Import/ }).disabled).toBe(true);
  expect(fake.argsOf("queue.import_contacts")).toEqual([]);
});

test("answering the question sends the answer and counts without writing", async () => {
  open();
  await userEvent.click(await screen.findByRole("radio", { name: /Day first/ }));
  expect(await screen.findByText("1,318")).toBeTruthy();
  expect(fake.argsOf("queue.preview_import").at(-1)?.mapping?.date_order).toBe("day_first");
  expect(fake.argsOf("queue.import_contacts").map((args) => args.dry_run)).toEqual([true]);
});

test("the question stays in sight after it was answered", async () => {
  open();
  await userEvent.click(await screen.findByRole("radio", { name: /Day first/ }));
  await screen.findByText("1,318");
  expect(screen.getByRole<HTMLInputElement>("radio", { name: /Day first/ }).checked).toBe(true);
});

test("a column that becomes something else is sent with the mapping", async () => {
  open();
  await userEvent.selectOptions(await screen.findByRole("combobox", { name: "Tags becomes" }), "tags");
  const sent = fake.argsOf("queue.preview_import").at(-1)?.mapping?.columns.find((column) => column.name === "Tags");
  expect(sent).toEqual({ name: "Tags", field: "tags" });
});

test("Ctrl Enter writes, and the report lists what was refused", async () => {
  open();
  await userEvent.click(await screen.findByRole("radio", { name: /Day first/ }));
  await screen.findByText("1,318");
  expect(actions.press(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, cancelable: true }))).toBe(true);
  expect(await screen.findByText("1,318 contacts added, 7,091 updated, 3 refused.")).toBeTruthy();
  expect(screen.getByText("The date 00/11/2026 does not exist")).toBeTruthy();
  expect(written()).toHaveLength(1);
});

test("an import that runs can be cancelled, and the mapping is there again", async () => {
  let stop = () => undefined as void;
  fake.on("queue.import_contacts", (args, onProgress) => {
    if (args.dry_run) return importReport(true);
    onProgress({ step: "write", done: 1, total: 4, sentence: "2,100 rows read" });
    return new Promise((_, reject) => (stop = () => reject({ code: "cancelled", message: "Cancelled.", detail: null })));
  });
  fake.on("workspace.cancel_job", () => (stop(), {}));
  open();
  await userEvent.click(await screen.findByRole("radio", { name: /Day first/ }));
  await screen.findByText("1,318");
  await userEvent.click(screen.getByRole("button", { name: /Import 8,409 contacts/ }));
  expect((await screen.findByRole("progressbar", { name: "Import" })).getAttribute("aria-valuenow")).toBe("25");
  await userEvent.click(screen.getByRole("button", { name: /Cancel/ }));
  await waitFor(() => expect(screen.queryByRole("progressbar", { name: "Import" })).toBeNull());
  expect(screen.getByRole("button", { name: /Import 8,409 contacts/ })).toBeTruthy();
  expect(screen.queryByRole("alert")).toBeNull();
});

test("a file that cannot be read says why and asks for another", async () => {
  fake.refuse("queue.preview_import", "needs_answer", "tickets.csv is empty. Export it again, with at least one contact.");
  open();
  expect((await screen.findByRole("alert")).textContent).toContain("tickets.csv is empty.");
  expect(screen.getByRole("button", { name: "choose a file" })).toBeTruthy();
});

test("without a file dialog a path can be typed", async () => {
  fake.refuse("window.pick_file", "refused", "There is no file dialog here.");
  open("");
  await userEvent.click(await screen.findByRole("button", { name: "choose a file" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Path of the file" }), `${PATH}{Enter}`);
  expect(await screen.findByText("tickets_2026-11.csv")).toBeTruthy();
});

test("refused rows are saved where the lead says", async () => {
  fake.on("window.save_file", () => "/home/nora/refused.csv");
  fake.on("queue.save_refusals", () => ({ rows: 3, sentence: "3 refused rows are in /home/nora/refused.csv." }));
  open();
  await userEvent.click(await screen.findByRole("radio", { name: /Day first/ }));
  await userEvent.click(await screen.findByRole("button", { name: /Save these as CSV/ }));
  await waitFor(() => expect(fake.argsOf("queue.save_refusals")[0]).toMatchObject({ to: "/home/nora/refused.csv", path: PATH }));
});

test("a calendar is read at once, and says what came of it", async () => {
  fake.on("day.import_calendar", () => ({ name: "Nora", read: 3, added: 2, updated: 1, unchanged: 0, removed: 0, left_out: 1, refused: 0, refusals: [], dry_run: false, sentence: "2 meetings added, 1 moved." }));
  open("/home/nora/nora.ics");
  expect(await screen.findByText("2 meetings added, 1 moved.")).toBeTruthy();
  expect(fake.argsOf("queue.preview_import")).toEqual([]);
});
