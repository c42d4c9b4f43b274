// No form of the notes loses a word, however it is left.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { demo } from "../../testing/demo";
import { keepDrafts } from "../../testing/drafts";
import NotesStage from "../../testing/NotesStage.svelte";
import { capture } from "./capture.svelte";
import { starting } from "./sessions/starting.svelte";
import { forgetLines } from "./sessions/line";

let fake: Fake;
let drafts: Map<string, string>;

beforeEach(() => {
  capture.reset();
  forgetLines();
  starting.close();
  fake = new Fake(demo());
  drafts = keepDrafts(fake);
  for (const name of ["notes.edit", "notes.answer_ask", "notes.accept_roadblock", "notes.describe_session"] as const) fake.on(name, () => ({}));
  useBackend(fake);
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  onTestFinished(() => removeEventListener("keydown", heard));
});

function open(rest = "") {
  screens.go("notes", rest);
  return render(NotesStage);
}
const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });
const WORDS = "half a sentence";

const FORMS: [string, string, () => unknown, string][] = [
  ["what someone would like looked at", "", () => starting.ask("p3"), "What would they like looked at?"],
  ["what was heard back", "ask/a1", () => {}, "What was heard back"],
  ["why a roadblock stays", "roadblock/r1", async () => userEvent.click(await screen.findByRole("button", { name: "Accept…" })), "Why it stays"],
];

test.each(FORMS)("%s is there again after Esc and after the screen was left", async (_, rest, show, label) => {
  const page = open(rest);
  await show();
  await userEvent.type(await field(label), `${WORDS}{Escape}`);
  await waitFor(() => expect([...drafts.values()].join()).toContain(WORDS));
  starting.close();
  page.unmount();
  open(rest);
  if (screen.queryByRole("textbox", { name: label }) === null && label !== "Why it stays") await show();
  await waitFor(async () => expect((await field(label)).value).toBe(WORDS));
});

test("a note being changed keeps its new words when it is left, and offers the old ones", async () => {
  open();
  const first = (await screen.findByText(/Three chats at once/)).closest<HTMLElement>("[data-row]") as HTMLElement;
  first.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(await field("Note"), ` ${WORDS}{Escape}`);
  expect(fake.argsOf("notes.edit")).toEqual([]);
  first.focus();
  await userEvent.keyboard("{Enter}");
  await waitFor(async () => expect((await field("Note")).value).toContain(WORDS));
  await userEvent.click(screen.getByRole("button", { name: "Start afresh" }));
  expect((await field("Note")).value).not.toContain(WORDS);
});

test("a long text pasted into a capture is taken whole", async () => {
  open("captured");
  const line = await field("Capture");
  line.focus();
  await userEvent.paste("word ".repeat(2000));
  expect(line.value).toHaveLength(10_000);
});

test("the last words of a field that is kept as it is left are kept when the sheet closes over it", async () => {
  fake.on("notes.change_roadblock", () => ({}));
  const page = open("roadblock/r1");
  await userEvent.type(await field("Next step"), " and ask Sven");
  page.unmount();
  await waitFor(() => expect(fake.argsOf("notes.change_roadblock").at(-1)?.next_step).toMatch(/ and ask Sven$/));
  expect(fake.argsOf("notes.change_roadblock")).toHaveLength(1);
});
