import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { notices } from "$lib/notices/notices.svelte";
import { demo } from "../../testing/demo";
import { capture } from "./capture.svelte";
import CaptureDialog from "./CaptureDialog.svelte";
import CaptureField from "./CaptureField.svelte";
import { Draft } from "./draft.svelte";
import { completions, pieces, unknownName, wordAt } from "./captureTokens";

const TEAM = [
  { name: "Dev Raman", short: "Dev", initials: "DR" },
  { name: "Tomasz Zieliński-Brandt", short: "Tomasz", initials: "TZ" },
];
let fake: Fake;

beforeEach(() => {
  capture.reset();
  fake = new Fake(demo());
  fake.on("notes.capture", () => ({ id: "n9", done: false, sentence: "Kept.", roadblock_id: null }));
  useBackend(fake);
});

const field = () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Capture" });

test("signs are told from words that look like them", () => {
  const kinds = (text: string) => pieces(text, TEAM).filter((piece) => piece.kind).map((piece) => [piece.text, piece.kind]);
  expect(kinds("@Dev echo on line 2 !roadblock")).toEqual([["@Dev", "person"], ["!roadblock", "roadblock"]]);
  expect(kinds("#48213 #SUP-12 #docs #other")).toEqual([["#48213", "contact"], ["#SUP-12", "contact"], ["#docs", "docs"], ["#other", "tag"]]);
  expect(kinds("mail a@b.c about C# why? no!")).toEqual([]);
  expect(kinds("@tomasz zielinski-brandt said")).toEqual([["@tomasz zielinski-brandt", "person"]]);
});

test("the pieces joined are what was typed", () => {
  for (const text of ["", "@", "@@Dev", "a @Dev\n#1 ?", "é@Dev !roadblock+done"]) {
    expect(pieces(text, TEAM).map((piece) => piece.text).join("")).toBe(text);
  }
});

test("whatever is typed, the pieces joined are that, and only they", () => {
  const parts = ["@Dev", "@dev’s", "@", "#", "#docs", "#48213", "!roadblock", "?idea", "+done", "👩‍👩‍👧‍👦", "\u200f", "\u202eabc\u202c", "e\u0301\u0327", "\u0000", "\ud83d", "東京", "שלום", "\t", "\n", " ", "“", "İ", "ﬁ", "\u2028"];
  let seed = 7;
  const chance = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  for (let turn = 0; turn < 3000; turn += 1) {
    const text = Array.from({ length: chance(9) }, () => parts[chance(parts.length)]).join(chance(2) ? " " : "");
    expect(pieces(text, TEAM).map((piece) => piece.text).join("")).toBe(text);
    for (const caret of [0, text.length, chance(text.length + 1)]) expect(text).toContain(wordAt(text, caret) ?? "");
  }
  const long = "@Dev !roadblock ".repeat(65_536);
  expect(pieces(long, TEAM).map((piece) => piece.text).join("")).toBe(long);
});

test("the word at the caret is the one being typed", () => {
  expect([wordAt("hello @De", 9), wordAt("hello @De", 6), wordAt("a@b", 3), wordAt("#", 1)]).toEqual(["@De", null, null, "#"]);
});

test("completions come by any part of a name, and by sign", () => {
  expect(completions("@zie", TEAM).map((one) => one.insert)).toEqual(["@Tomasz"]);
  expect(completions("#", TEAM).map((one) => one.label)).toEqual(["#product", "#service", "#docs"]);
  expect(completions("!roadblock", TEAM)).toEqual([]);
});

test("a name nobody has is told once another word follows", () => {
  expect(unknownName(pieces("@Zoe", TEAM))).toBeNull();
  expect(unknownName(pieces("@Zoe called", TEAM))).toBe("Zoe");
  expect(unknownName(pieces("@Dev called", TEAM))).toBeNull();
});

test("Enter keeps what was typed and clears the line", async () => {
  render(CaptureField);
  await userEvent.type(field(), "Echo on line 2 again{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "Echo on line 2 again" }]));
  await waitFor(() => expect(field().value).toBe(""));
  expect(screen.getByText(/Kept/)).toBeTruthy();
});

test("Enter takes the completion while one is offered, and the list can be walked", async () => {
  render(CaptureField);
  await userEvent.type(field(), "@");
  await screen.findByRole("option", { name: /Amina Yusuf/ });
  await userEvent.keyboard("{ArrowDown}{Enter}");
  expect(field().value).toBe("@Ben ");
  expect(fake.argsOf("notes.capture")).toEqual([]);
});

test("Esc closes the completions first and leaves the line second, with every word in it", async () => {
  const button = document.body.appendChild(document.createElement("button"));
  render(CaptureField);
  button.focus();
  await userEvent.click(field());
  await userEvent.type(field(), "@De");
  await screen.findByRole("option", { name: /Dev Raman/ });
  await userEvent.keyboard("{Escape}");
  expect(screen.queryByRole("option")).toBeNull();
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).not.toBe(field());
  expect(field().value).toBe("@De");
});

test("what the palette begins stands before the words that were there, and once", () => {
  capture.typed("half a thought");
  capture.open("@Dev ");
  capture.open("@Dev ");
  expect(capture.text).toBe("@Dev half a thought");
});

test("Esc lets go of the line where nothing had the focus before", async () => {
  render(CaptureField);
  capture.open();
  field().focus();
  await userEvent.keyboard("{Escape}");
  expect(document.activeElement).toBe(document.body);
});

test("a pause keeps the draft", async () => {
  render(CaptureField);
  await userEvent.type(field(), "half a thought");
  await waitFor(() => expect(fake.argsOf("notes.keep_draft").at(-1)).toEqual({ key: "capture", text: "half a thought" }), { timeout: 2000 });
});

test("the draft of the last time is there again", async () => {
  fake.on("notes.draft", () => ({ text: "half a thought" }));
  render(CaptureField);
  await waitFor(() => expect(field().value).toBe("half a thought"));
});

test("a full disk loses no word: they stay in the line and the sentence is shown", async () => {
  fake.refuse("notes.capture", "disk_full", "The disk is full. Nothing is lost.");
  render(CaptureField);
  await userEvent.type(field(), "keep me{Enter}");
  await waitFor(() => expect(notices.list[0]?.text).toBe("The disk is full. Nothing is lost."));
  expect(field().value).toBe("keep me");
});

test("someone unknown can be added to the team without leaving the line", async () => {
  fake.on("people.add", () => ({ ids: ["p9"], already_there: [] }));
  render(CaptureField);
  await userEvent.type(field(), "@Zoe called");
  await userEvent.click(await screen.findByRole("button", { name: "Add Zoe" }));
  expect(fake.argsOf("people.add")).toEqual([{ names: "Zoe" }]);
});

test("on a screen without a field the dialog opens, and closes once it is kept", async () => {
  render(CaptureDialog);
  capture.open("@Dev ");
  await userEvent.type(await screen.findByRole("textbox", { name: "Capture" }), "hello{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "@Dev hello" }]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

test("a known roadblock is offered while it is typed, Tab joins it and Enter keeps that", async () => {
  render(CaptureField);
  await userEvent.type(field(), "SEPA transfer in two places again !roadblock ");
  await screen.findByRole("option", { name: /Joins “SEPA transfer status in two places”/ });
  await userEvent.keyboard("{Tab}");
  await screen.findByText(/keeps it as a new one/);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "SEPA transfer in two places again !roadblock", joins: "r1" }]));
});

test("Enter keeps a new roadblock while a known one is offered, Alt Enter joins at once", async () => {
  render(CaptureField);
  await userEvent.type(field(), "SEPA transfer !roadblock ");
  await screen.findByRole("option", { name: /Joins/ });
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "SEPA transfer !roadblock" }]));
  await userEvent.type(field(), "SEPA transfer !roadblock ");
  await screen.findByRole("option", { name: /Joins/ });
  await userEvent.keyboard("{Alt>}{Enter}{/Alt}");
  await waitFor(() => expect(fake.argsOf("notes.capture").at(-1)).toEqual({ text: "SEPA transfer !roadblock", joins: "r1" }));
});

test("a note without a roadblock asks for no similar ones", async () => {
  render(CaptureField);
  await userEvent.type(field(), "SEPA transfer again #product");
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(fake.argsOf("notes.similar_roadblocks")).toEqual([]);
});

test("typing without a pause is written at the latest after half a second, and the kept line is forgotten", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const draft = new Draft("session:s1", async () => "Kept.");
  for (let letter = 1; letter <= 12; letter += 1) {
    draft.typed("x".repeat(letter));
    await vi.advanceTimersByTimeAsync(100);
  }
  const kept = fake.argsOf("notes.keep_draft").map((args) => args.text.length);
  expect(kept.slice(0, 2)).toEqual([5, 10]);
  await draft.keep();
  await vi.advanceTimersByTimeAsync(0);
  expect(fake.argsOf("notes.keep_draft").at(-1)).toEqual({ key: "session:s1", text: "" });
});

test("a slow disk never ends with an older text of the line", async () => {
  const written: string[] = [];
  let waits: (() => void)[] = [];
  fake.on("notes.keep_draft", (args) => new Promise((resolve) => waits.push(() => (written.push(args.text), resolve({})))));
  const draft = new Draft("session:s1", async () => "Kept.");
  draft.typed("one");
  draft.keepDraft();
  draft.typed("one two");
  draft.keepDraft();
  await waitFor(() => expect(waits).toHaveLength(1));
  for (let turn = 0; turn < 2; turn += 1) {
    waits.pop()?.();
    waits = [];
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect(written).toEqual(["one", "one two"]);
});

test("what was typed while the last one was kept stays for the next", async () => {
  let done = () => {};
  const draft = new Draft("session:s1", () => new Promise((resolve) => (done = () => resolve("Kept."))));
  draft.typed("first");
  const keeping = draft.keep();
  draft.typed("first and more");
  done();
  await keeping;
  expect(draft.text).toBe("and more");
});

