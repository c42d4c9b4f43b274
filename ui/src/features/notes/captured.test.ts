import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import type { TokenKind } from "$lib/api/contract";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { demo } from "../../testing/demo";
import { NOTES } from "../../testing/demo-data";
import { noted } from "../../testing/demo-notes";
import { capture } from "./capture.svelte";
import { notePieces, reading } from "./noteText";
import Captured from "./Captured.svelte";

let fake: Fake;
const sessions: string[] = [];

beforeEach(() => {
  capture.reset();
  sessions.length = 0;
  fake = new Fake(demo());
  for (const name of ["notes.file", "notes.delete", "notes.edit"] as const) fake.on(name, () => ({}));
  useBackend(fake);
});

const open = (marked = "") => render(Captured, { marked, onsession: (session: string, note: string) => sessions.push(`${session} ${note}`) });
const rows = async () => within(await screen.findByRole("list", { name: "Notes" })).getAllByRole("listitem");

test("a note is cut at its tokens and nowhere else", () => {
  const token = (start: number, end: number) => ({ start, end, kind: "person" as const, value: null, known: true });
  expect(notePieces("@Dev echo", [token(0, 4)]).map((piece) => piece.text)).toEqual(["@Dev", " echo"]);
  expect(notePieces("a 😀 @Dev", [token(5, 9)]).map((piece) => piece.text)).toEqual(["a 😀 ", "@Dev"]);
  expect(notePieces("short", [token(3, 99)]).map((piece) => piece.text)).toEqual(["short"]);
});

test("what is read back leaves out the signs that stand as chips, and no word of the lead's", () => {
  const text = "@Elif says “it disagrees” #48102 every time. !roadblock #product";
  const sign = (word: string, kind: TokenKind) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length, kind, value: null, known: true });
  const tokens = [sign("@Elif", "person"), sign("#48102", "contact"), sign("!roadblock", "roadblock"), sign("#product", "product")];
  const read = reading(text, tokens, [[text.indexOf("it d"), text.indexOf("”")]]);
  expect(read.map((piece) => piece.text).join("")).toBe("Elif says “it disagrees” #48102 every time.");
  expect(read.filter((piece) => piece.look !== "plain").map((piece) => [piece.text, piece.look])).toEqual([["Elif", "person"], ["it disagrees", "quote"], ["#48102", "contact"]]);
});

test("a note is put away and comes back, by its id", async () => {
  open();
  const [first, , third] = await rows();
  if (!first || !third) throw new Error("Three notes were expected.");
  await userEvent.click(within(first).getByRole("button", { name: "Put away" }));
  await userEvent.click(within(third).getByRole("button", { name: "Put back" }));
  expect(fake.argsOf("notes.file")).toEqual([{ id: "n1", filed: true }, { id: "n3", filed: false }]);
});

test("a deleted note can be taken back from the notice", async () => {
  const undo = vi.fn();
  const remove = actions.add([{ id: "history.undo", title: "Undo", group: "File", run: undo }]);
  open();
  const [first] = await rows();
  if (!first) throw new Error("Three notes were expected.");
  await userEvent.click(within(first).getByRole("button", { name: "Delete" }));
  await waitFor(() => expect(notices.list[0]?.text).toBe("The note is deleted."));
  notices.list[0]?.action?.run();
  expect(undo).toHaveBeenCalledOnce();
  remove();
});

test("an edit is kept with Enter and left with Esc", async () => {
  open();
  const [, second] = await rows();
  if (!second) throw new Error("Three notes were expected.");
  await userEvent.click(within(second).getByRole("button", { name: "Edit" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), " soon{Escape}");
  expect(fake.argsOf("notes.edit")).toEqual([]);
  await userEvent.click(within(second).getByRole("button", { name: "Edit" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), " soon{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.edit")).toEqual([{ id: "n2", text: "Dev keeps a log of slow imports, worth a look soon" }]));
});

test("a refused edit keeps the words in the field", async () => {
  fake.refuse("notes.edit", "disk_full", "The disk is full. Nothing is lost.");
  open();
  const [first] = await rows();
  if (!first) throw new Error("Three notes were expected.");
  await userEvent.click(within(first).getByRole("button", { name: "Edit" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), " more{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.edit")).toHaveLength(1));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Note" }).value).toMatch(/ more$/);
});

test("the filter asks for what is not yet filed", async () => {
  open();
  await rows();
  await userEvent.click(screen.getByRole("radio", { name: /Not yet filed/ }));
  await waitFor(() => expect(fake.argsOf("notes.list").at(-1)?.only_not_filed).toBe(true));
});

test("coming for an older note reads back until it is there", async () => {
  const older = { ...NOTES.notes[0], id: "old" } as (typeof NOTES.notes)[number];
  fake.on("notes.list", (args) => ({ total: 150, not_filed: 2, notes: (args.limit ?? 0) > 100 ? [...NOTES.notes, older] : NOTES.notes }));
  open("old");
  await waitFor(() => expect(fake.argsOf("notes.list").map((args) => args.limit)).toEqual([100, 200]));
});

test("without a note there is one sentence that says how to begin", async () => {
  fake.on("notes.list", () => ({ total: 0, not_filed: 0, notes: [] }));
  open();
  expect(await screen.findByText(/Nothing captured yet/)).toBeTruthy();
});

test("someone who comes for a note of a session is taken there", async () => {
  fake.on("notes.list", () => ({ total: 1, not_filed: 1, notes: [noted("m3", "echo again", "10:26")] }));
  open("m3");
  await waitFor(() => expect(sessions).toEqual(["s1 m3"]));
});

test("E puts the note away that has the focus, J goes to the next", async () => {
  open();
  const [first, second] = await rows();
  first?.focus();
  await userEvent.keyboard("j");
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard("e");
  expect(fake.argsOf("notes.file")).toEqual([{ id: "n2", filed: true }]);
});
