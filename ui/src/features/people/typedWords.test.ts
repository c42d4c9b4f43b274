// No form of a person's page loses a word, however it is left.
import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { demo } from "../../testing/demo";
import { chooseInMenu } from "../../testing/menu";
import { keepDrafts } from "../../testing/drafts";
import People from "./People.svelte";

let fake: Fake;
let drafts: Map<string, string>;
const handed = { onperson: vi.fn(), onnote: vi.fn(), onbeside: vi.fn(), onpage: vi.fn(), opennote: vi.fn(), onsession: vi.fn(), onroadblock: vi.fn() };

beforeEach(() => {
  fake = new Fake(demo());
  drafts = keepDrafts(fake);
  for (const name of ["people.add_commitment", "people.put_training", "people.put_knowledge", "people.put_recognition"] as const) fake.on(name, () => ({ id: "new" }));
  fake.on("people.close_commitment", () => ({}));
  useBackend(fake);
  const heard = (event: KeyboardEvent) => void actions.press(event);
  addEventListener("keydown", heard);
  onTestFinished(() => removeEventListener("keydown", heard));
});

async function open() {
  const page = render(People, { personId: "p3", ...handed });
  await screen.findByRole("heading", { name: "Dev Raman" });
  return page;
}
const field = (name: string) => screen.findByRole<HTMLInputElement>("textbox", { name });
const gone = () => waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

const FORMS: [string, () => unknown, string][] = [
  ["a recognition", () => userEvent.keyboard("r"), "In words"],
  ["a training", async () => userEvent.click(screen.getByRole("button", { name: /Add training/ })), "With whom"],
  ["a commitment", async () => userEvent.click(screen.getByRole("button", { name: "Add a commitment" })), "What"],
  ["what only one knows", async () => userEvent.click(screen.getByRole("button", { name: /Add what only/ })), "In a line"],
  ["letting go", () => chooseInMenu("More for “Say what happens next, with a day”", "Let it go"), "What became of it, if there is something to say"],
];

test.each(FORMS)("%s left with Esc is there again, and said so", async (_, show, label) => {
  await open();
  await show();
  await userEvent.type(await field(label), "half a sentence{Escape}");
  await gone();
  await show();
  await waitFor(async () => expect((await field(label)).value).toBe("half a sentence"));
  expect(screen.getByText("What you typed last time is here.")).toBeTruthy();
});

test.each(FORMS)("%s is there again after the whole screen was left", async (_, show, label) => {
  const page = await open();
  await show();
  await userEvent.type(await field(label), "half a sentence");
  page.unmount();
  await open();
  await show();
  await waitFor(async () => expect((await field(label)).value).toBe("half a sentence"));
});

test("what was kept does not come back, and nothing of it stays behind", async () => {
  await open();
  await userEvent.keyboard("r");
  await userEvent.type(await field("What it is"), "Calmer Fridays{Escape}");
  await gone();
  await userEvent.keyboard("r");
  await waitFor(async () => expect((await field("What it is")).value).toBe("Calmer Fridays"));
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await gone();
  await waitFor(() => expect([...drafts.values()].filter(Boolean)).toEqual([]));
  await userEvent.keyboard("r");
  expect((await field("What it is")).value).toBe("");
  expect(screen.queryByText("What you typed last time is here.")).toBeNull();
});

test("a refused one keeps its words in the form and in the file", async () => {
  fake.refuse("people.put_recognition", "disk_full", "The disk is full. Nothing is lost.");
  await open();
  await userEvent.keyboard("r");
  await userEvent.type(await field("What it is"), "Calmer Fridays{Enter}");
  await waitFor(() => expect(fake.argsOf("people.put_recognition")).toHaveLength(1));
  await userEvent.keyboard("{Escape}");
  await gone();
  await waitFor(() => expect([...drafts.values()].join()).toContain("Calmer Fridays"));
});

test("starting afresh empties the form for good", async () => {
  await open();
  await userEvent.keyboard("r");
  await userEvent.type(await field("What it is"), "Nothing much{Escape}");
  await gone();
  await userEvent.keyboard("r");
  await userEvent.click(await screen.findByRole("button", { name: "Start afresh" }));
  expect((await field("What it is")).value).toBe("");
  await userEvent.keyboard("{Escape}");
  await gone();
  await waitFor(() => expect([...drafts.values()].filter(Boolean)).toEqual([]));
});

test("words typed before the file has answered are joined with what was there, not written over it", async () => {
  let answer = (_: { text: string }) => {};
  await open();
  fake.on("notes.draft", () => new Promise((resolve) => (answer = resolve)));
  await userEvent.keyboard("r");
  await userEvent.type(await field("What it is"), "Calmer Fridays");
  answer({ text: JSON.stringify({ title: "Older", text: "Fewer calls after four." }) });
  await waitFor(async () => expect((await field("In words")).value).toBe("Fewer calls after four."));
  expect((await field("What it is")).value).toBe("Calmer Fridays");
});

test("names typed to be added to the team are there after the screen was left", async () => {
  const page = await open();
  await userEvent.type(within(document.body).getAllByRole("textbox", { name: "Names to add" })[0] as HTMLElement, "Zoe Lind");
  page.unmount();
  await open();
  await waitFor(() => expect((screen.getAllByRole("textbox", { name: "Names to add" })[0] as HTMLInputElement).value).toBe("Zoe Lind"));
});
