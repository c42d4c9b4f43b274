import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { demo } from "../../../testing/demo";
import { at, DAY } from "../../../testing/demo-data";
import { MOMENTS, sessionOf, SESSION_ROWS } from "../../../testing/demo-notes";
import { capture } from "../capture.svelte";
import { pages } from "../pages/pages.svelte";
import { forgetLines } from "./line";
import NotesStage from "../../../testing/NotesStage.svelte";
import { keepingSame } from "./moments";
import { starting } from "./starting.svelte";
import { stretchOn } from "./when";

let fake: Fake;
const heard = (event: KeyboardEvent) => void actions.press(event);

beforeEach(() => {
  capture.reset();
  forgetLines();
  starting.close();
  pages.close();
  screens.go("notes");
  fake = new Fake(demo());
  for (const name of ["notes.edit", "notes.delete", "notes.delete_session", "notes.describe_session", "notes.move_session"] as const) fake.on(name, () => ({}));
  useBackend(fake);
  addEventListener("keydown", heard);
});
afterEach(() => removeEventListener("keydown", heard));

const open = () => render(NotesStage);
const line = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Add to this session" });
const moments = async () => within(await screen.findByRole("list", { name: "Moments" })).getAllByRole("listitem").filter((one) => one.hasAttribute("data-row"));

test("an hour beside someone by the keyboard alone: start, notes, two roadblocks, an idea, end", async () => {
  const notes: string[] = [];
  const running = { ...SESSION_ROWS[0], id: "s9", running: true, end_ms: null } as (typeof SESSION_ROWS)[number];
  fake.on("notes.start_session", () => ({ id: "s9" }));
  fake.on("notes.session", (args) => (args.id === "s9" ? { ...sessionOf("s1"), row: running, notes: [] } : sessionOf(args.id)));
  fake.on("notes.capture", (args) => ({ id: `n${notes.push(args.text)}`, done: false, sentence: "Kept.", roadblock_id: null }));
  open();
  await screen.findByText("Beside Elif Kaya, chat");
  await userEvent.keyboard("a");
  await screen.findByRole("combobox", { name: "Beside whom?" });
  await screen.findByRole("option", { name: /Elif Kaya/ });
  await userEvent.keyboard("eli{Enter}the waiting{Control>}{Enter}{/Control}");
  await waitFor(() => expect(fake.argsOf("notes.start_session")).toEqual([{ person_id: "p4", asked: "the waiting" }]));
  await screen.findByRole("button", { name: /End session/ });
  await waitFor(async () => expect(document.activeElement).toBe(await line()));
  for (const text of ["Three chats at once", "SSO logs out every hour !roadblock", "Echo on the phone !roadblock", "Offer the day the money lands ?idea"]) {
    await userEvent.type(await line(), text);
    await waitFor(() => expect(screen.queryByRole("option")).toBeNull());
    await userEvent.keyboard("{Enter}");
    await waitFor(async () => expect((await line()).value).toBe(""));
  }
  expect(notes).toEqual(["Three chats at once", "SSO logs out every hour !roadblock", "Echo on the phone !roadblock", "Offer the day the money lands ?idea"]);
  expect(fake.argsOf("notes.capture").every((args) => args.session_id === "s9")).toBe(true);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await waitFor(() => expect(fake.argsOf("notes.end_session")).toEqual([{ id: "s9" }]));
});

test("who is due comes first when a session begins, longest ago first", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: /Start/ }));
  const names = (await screen.findAllByRole("option")).map((one) => one.querySelector("span.ellipsis")?.textContent);
  expect(names.slice(0, 2)).toEqual(["Tomasz Zieliński-Brandt", "Jonas Weber"]);
});

test("a moment shows its kinds as chips, its contact, where it went and what stood in the way", async () => {
  open();
  const fifth = (await moments())[4];
  if (!fifth) throw new Error("Nine moments were expected.");
  expect(within(fifth).getByText("roadblock")).toBeTruthy();
  expect(within(fifth).getByText("product")).toBeTruthy();
  expect(within(fifth).getByText("now in the list, owner Sven Aalto")).toBeTruthy();
  expect(within(fifth).getByRole("button", { name: /SEPA transfer status in two places/ }).textContent).toContain("17 h a month");
  expect(fifth.textContent).not.toContain("!roadblock");
});

test("J and K walk the moments, M marks one for sharing, Shift M keeps it private", async () => {
  open();
  const [first, second] = await moments();
  first?.focus();
  await userEvent.keyboard("j");
  expect(document.activeElement).toBe(second);
  await userEvent.keyboard("m{Shift>}m{/Shift}");
  expect(fake.argsOf("notes.set_sharing")).toEqual([{ note_id: "m2", sharing: "shareable" }, { note_id: "m2", sharing: "private" }]);
  await userEvent.keyboard("km");
  expect(fake.argsOf("notes.set_sharing").at(-1)).toEqual({ note_id: "m1", sharing: "unmarked" });
});

test("arrows to the side go from the moments to the sessions and to what stands in the way", async () => {
  open();
  (await moments())[0]?.focus();
  await screen.findByRole("button", { name: /Refunds under/ });
  await userEvent.keyboard("{ArrowRight}");
  expect(document.activeElement).toBe(await screen.findByRole("button", { name: /^SEPA transfer status.* a month, likely/ }));
  await userEvent.keyboard("{ArrowLeft}{ArrowLeft}");
  expect(document.activeElement?.closest("[data-list]")?.getAttribute("data-list")).toBe("due");
});

test("Enter changes a moment in its place, and Esc leaves its words", async () => {
  open();
  const [first] = await moments();
  first?.focus();
  await userEvent.keyboard("{Enter}");
  await userEvent.type(screen.getByRole("textbox", { name: "Note" }), " nonsense{Escape}");
  expect(fake.argsOf("notes.edit")).toEqual([]);
  expect(document.activeElement).toBe(first);
  await userEvent.keyboard("{Enter} and more{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.edit")[0]?.text).toMatch(/ and more$/));
});

test("what is typed into one session is there again after another was looked at", async () => {
  open();
  await userEvent.type(await line(), "half a thought");
  await userEvent.click(screen.getByRole("button", { name: /Carla, chat/ }));
  await screen.findByText("Beside Carla Mendes, chat");
  expect((await line()).value).toBe("");
  await userEvent.click(screen.getByRole("button", { name: /Elif, chat/ }));
  await screen.findByText("Beside Elif Kaya, chat");
  expect((await line()).value).toBe("half a thought");
  expect(fake.argsOf("notes.keep_draft").at(-1)).toEqual({ key: "session:s1", text: "half a thought" });
});

test("a refused note keeps its words in the line", async () => {
  fake.refuse("notes.capture", "disk_full", "The disk is full. Nothing is lost.");
  open();
  await userEvent.type(await line(), "keep me{Enter}");
  await waitFor(() => expect(notices.list[0]?.text).toBe("The disk is full. Nothing is lost."));
  expect((await line()).value).toBe("keep me");
});

test("a session is written up after the fact, on the hours of that day", async () => {
  fake.on("notes.write_session", () => ({ id: "s2" }));
  open();
  await screen.findByText("Beside Elif Kaya, chat");
  starting.ask("p3", "", true);
  await userEvent.type(await screen.findByRole("textbox", { name: "From" }), "9:15");
  await userEvent.type(screen.getByRole("textbox", { name: "To" }), "10{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.write_session")).toEqual([{ person_id: "p3", start_ms: at("09:15"), end_ms: at("10:00"), with_entry: true }]));
});

test("an end before the beginning is asked again, with the sentence", () => {
  expect(stretchOn(DAY, "10:00", "09:00")).toEqual({ ok: false, sentence: "The end comes before the beginning. Change one of them." });
  expect(stretchOn(DAY, "10:00", "half ten")).toMatchObject({ ok: false });
});

test("a session that is asked again keeps the moments that did not change", () => {
  const same = keepingSame();
  const [one, two] = same(structuredClone(MOMENTS.slice(0, 2)));
  const fresh = structuredClone(MOMENTS.slice(0, 3));
  if (fresh[1]) fresh[1].note.sharing = "private";
  const after = same(fresh);
  expect(after[0]).toBe(one);
  expect(after[1]).not.toBe(two);
  expect(after).toHaveLength(3);
});

test("sharing shows the page of the session first", async () => {
  open();
  await screen.findByText("Beside Elif Kaya, chat");
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  expect(pages.shown).toEqual({ kind: "session", id: "s1" });
});

test("X splits the session where the focus is", async () => {
  fake.on("notes.split_session", () => ({ id: "s2" }));
  open();
  (await moments())[4]?.focus();
  await userEvent.keyboard("x");
  await userEvent.click(await screen.findByRole("button", { name: /^Split/ }));
  await waitFor(() => expect(fake.argsOf("notes.split_session")).toEqual([{ id: "s1", at_ms: at("10:41") - 86_400_000 }]));
});

test("before the first session there is one sentence and one way in", async () => {
  useBackend((fake = new Fake(demo(new URLSearchParams("notes=none")))));
  open();
  await screen.findByText(/Half an hour beside someone/);
  await userEvent.keyboard("{Control>}{Enter}{/Control}");
  await screen.findByRole("combobox", { name: "Beside whom?" });
});
