import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { demo } from "../../../testing/demo";
import NotesStage from "../../../testing/NotesStage.svelte";
import { blocksOf, runsOf } from "../pages/markdown";
import { pages } from "../pages/pages.svelte";

let fake: Fake;
const heard = (event: KeyboardEvent) => void actions.press(event);

beforeEach(() => {
  pages.close();
  screens.go("notes");
  fake = new Fake(demo());
  for (const name of ["notes.answer_ask", "notes.change_ask", "notes.delete_ask"] as const) fake.on(name, () => ({}));
  fake.on("notes.save_page", () => ({ path: "/home/nora/product.pdf", sentence: "Saved as product.pdf." })).on("window.save_file", () => "/home/nora/product.pdf");
  useBackend(fake);
  addEventListener("keydown", heard);
});
afterEach(() => removeEventListener("keydown", heard));

async function openTheme() {
  render(NotesStage);
  (await screen.findByRole("button", { name: /^product, 14 notes, 6 new/ })).focus();
  await userEvent.keyboard("{Enter}");
  const list = await screen.findByRole("list", { name: "Notes" });
  return within(list).getAllByRole("listitem");
}

test("a theme becomes a page by keys alone: marked, taken to someone, shown, saved", async () => {
  const notes = await openTheme();
  notes[0]?.focus();
  await userEvent.keyboard("m");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await userEvent.type(await screen.findByRole("textbox", { name: "To" }), "Lena");
  await userEvent.type(screen.getByRole("textbox", { name: "Asked for" }), "Let them pick.");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(fake.argsOf("notes.ask")).toEqual([{ title: "What customers said about product", taken_to: "product", name: "Lena", note_ids: ["m5", "m7"] }]));
  await screen.findByText("Let them pick which invoices get reminders.");
  const page = { kind: "theme", theme: "product", note_ids: ["m5", "m7"], title: "What customers said about product", wanted: "Let them pick." };
  expect(fake.argsOf("notes.show_page").at(-1)).toEqual({ page });
  expect(screen.getByText("1 private remark stays here.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Save as PDF/ }));
  await waitFor(() => expect(fake.argsOf("notes.save_page")).toEqual([{ page, format: "pdf", path: "/home/nora/product.pdf", shown: "7f3a", replace: true }]));
  await waitFor(() => expect(notices.list.some((one) => one.text === "Saved as product.pdf.")).toBe(true));
});

test("what is private is never chosen, not by all and not by M", async () => {
  const notes = await openTheme();
  const shut = notes.find((one) => one.textContent.includes("maze"));
  shut?.focus();
  await userEvent.keyboard("m");
  await userEvent.click(screen.getByRole("button", { name: "All" }));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await userEvent.click(await screen.findByRole("button", { name: /Show the page/ }));
  await waitFor(() => expect(fake.argsOf("notes.ask")[0]?.note_ids).toEqual(["m2", "m5", "m7", "m20"]));
  await waitFor(() => expect(fake.argsOf("notes.show_page").length).toBeGreaterThan(0));
  expect(JSON.stringify(fake.argsOf("notes.show_page"))).not.toContain("m21");
});

test("what was taken before is not chosen again, and says where it went", async () => {
  const notes = await openTheme();
  const taken = notes.find((one) => one.textContent.includes("I paid on Friday"));
  expect(within(taken as HTMLElement).getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
  expect(taken?.textContent).toContain("taken to Lena, Thu 29 Oct");
});

test("nothing is saved where the lead closes the dialog", async () => {
  fake.on("window.save_file", () => null);
  render(NotesStage);
  pages.show({ kind: "session", id: "s1" });
  await userEvent.click(await screen.findByRole("button", { name: /Save as Markdown/ }));
  expect(fake.argsOf("notes.save_page")).toEqual([]);
});

test("what was heard back is kept with what came of it", async () => {
  render(NotesStage);
  await userEvent.click(await screen.findByRole("button", { name: /Reminders go out after people paid, Lena, Thu 29 Oct, silent for 20 days/ }));
  await userEvent.click(await screen.findByRole("radio", { name: "Declined" }));
  await userEvent.type(screen.getByRole("textbox", { name: "What was heard back" }), "Not this year.{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.answer_ask")).toEqual([{ id: "a1", state: "declined", text: "Not this year." }]));
});

test("time with customers that ended offers one line; H goes there, Enter keeps it, the focus returns", async () => {
  fake = new Fake(demo(new URLSearchParams("notes=heard")));
  useBackend(fake);
  render(NotesStage);
  await screen.findByText("42 min with customers.");
  const search = screen.getByRole("searchbox");
  search.focus();
  search.blur();
  await userEvent.keyboard("h");
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "What did customers say?" }));
  await userEvent.keyboard("Wants to pick invoices #product{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "Wants to pick invoices #product" }]));
  expect(document.activeElement).toBe(document.body);
});

test("Esc with words in the line keeps them, and declines nothing", async () => {
  fake = new Fake(demo(new URLSearchParams("notes=heard")));
  useBackend(fake);
  render(NotesStage);
  const line = await screen.findByRole<HTMLInputElement>("textbox", { name: "What did customers say?" });
  await userEvent.type(line, "Wants to pick{Escape}");
  expect(fake.argsOf("notes.decline_heard")).toEqual([]);
  expect([line.value, document.activeElement === line]).toEqual(["Wants to pick", false]);
  await waitFor(() => expect(fake.argsOf("notes.keep_draft").at(-1)).toEqual({ key: "heard", text: "Wants to pick" }));
});

test("words that a PDF cannot show are named before anything is saved", async () => {
  render(NotesStage);
  fake.on("notes.show_page", () => ({ title: "Beside Elif", html: "", markdown: "# Beside Elif", file_name: "elif", shown: "1", leaves_out: "", weeks: null, pdf_lacks: "A PDF cannot show “שלום”: it writes those letters as numbers. HTML and Markdown keep them." }));
  pages.show({ kind: "session", id: "s1" });
  await screen.findByText(/A PDF cannot show “שלום”/);
});

test("what a week changed for the better goes back by weeks, and is saved as it is shown", async () => {
  render(NotesStage);
  pages.show({ kind: "better" });
  await screen.findByRole("dialog", { name: "Changed for the better" });
  expect(screen.queryByRole("button", { name: "The week after" })).toBeNull();
  await userEvent.click(await screen.findByRole("button", { name: "The week before" }));
  await screen.findByRole("button", { name: "The week after" });
  await userEvent.click(screen.getByRole("button", { name: /Save as Markdown/ }));
  await waitFor(() => expect(fake.argsOf("notes.save_page")[0]).toMatchObject({ page: { kind: "better", week_of: "2026-11-09" }, format: "markdown" }));
});

test("the brief of a week goes back to the brief of the week before", async () => {
  render(NotesStage);
  pages.show({ kind: "brief" });
  await userEvent.click(await screen.findByRole("button", { name: "The week before" }));
  await waitFor(() => expect(fake.argsOf("notes.show_page").at(-1)).toEqual({ page: { kind: "brief", week_of: "2026-11-09" } }));
});

test("a page that changed since it was shown is read anew when saving it is refused", async () => {
  render(NotesStage);
  fake.refuse("notes.save_page", "refused", "The page has changed since it was shown. Look at it again, then save it.");
  pages.show({ kind: "brief" });
  await screen.findByRole("dialog", { name: "Week 47: one change for the better" });
  const before = fake.argsOf("notes.show_page").length;
  await userEvent.click(screen.getByRole("button", { name: /Save as Markdown/ }));
  await waitFor(() => expect(fake.argsOf("notes.show_page").length).toBe(before + 1));
});

test("Esc declines the line", async () => {
  fake = new Fake(demo(new URLSearchParams("notes=heard")));
  useBackend(fake);
  render(NotesStage);
  await userEvent.type(await screen.findByRole("textbox", { name: "What did customers say?" }), "{Escape}");
  await waitFor(() => expect(fake.argsOf("notes.decline_heard")).toEqual([{ entry_id: "e4" }]));
});

test("a page is drawn from its marks, and nothing in it is taken for an element", () => {
  expect(blocksOf("# One\n\ntwo **three**\nfour\n\n- a\n- b\n\n> q\n> r\n\n| | |\n|---|---:|\n| notes | 14 |\n\n---\n\nfoot").map((block) => block.kind)).toEqual(["heading", "paragraph", "list", "quote", "table", "rule", "paragraph"]);
  expect(blocksOf("| | |\n|---|---:|\n| notes | 14 |")).toEqual([{ kind: "table", rows: [[[{ text: "notes", look: "plain" }], [{ text: "14", look: "plain" }]]] }]);
  expect(runsOf("<b>x</b> **y** and *z*")).toEqual([{ text: "<b>x</b> ", look: "plain" }, { text: "y", look: "strong" }, { text: " and ", look: "plain" }, { text: "z", look: "em" }]);
  const told = (markdown: string) => blocksOf(markdown).map((block) => ("runs" in block ? block.runs.map((run) => run.text).join("") : "")).join();
  expect(told("> one\\\n> two\n>\n> Elif, 11:08")).toBe("one\n two\n Elif, 11:08");
  expect(told("costs \\$5 \\\\ a \\[b\\] https:\\//x")).toBe("costs $5 \\ a [b] https://x");
  expect(runsOf("2 \\* 3 \\#product").map((run) => run.text).join("")).toBe("2 * 3 #product");
});
