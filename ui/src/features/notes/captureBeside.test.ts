// A capture while a session runs belongs to that session, wherever it is typed.
import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { demo } from "../../testing/demo";
import { SESSION_ROWS, WEEK } from "../../testing/demo-notes";
import { capture } from "./capture.svelte";
import CaptureDialog from "./CaptureDialog.svelte";

let fake: Fake;
let runs = true;
const row = { ...SESSION_ROWS[0], running: true, end_ms: null } as (typeof SESSION_ROWS)[number];

beforeEach(() => {
  capture.reset();
  runs = true;
  fake = new Fake(demo());
  fake.on("notes.capture", () => ({ id: "n9", done: false, sentence: "Kept.", roadblock_id: null }));
  fake.on("notes.sessions", () => ({ running: runs ? row : null, planned: [], sessions: SESSION_ROWS, total: 7, due: { ...WEEK, people: [] } }));
  useBackend(fake);
});

const line = () => screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Capture" });
const chip = () => screen.findByRole("button", { name: "Into the session beside Elif" });

test("the sheet says which session it goes into, and it goes there", async () => {
  render(CaptureDialog);
  capture.open();
  expect((await chip()).getAttribute("aria-pressed")).toBe("true");
  await screen.findByText(/Goes into the session beside Elif/);
  await userEvent.type(await line(), "The macro is gone{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "The macro is gone", session_id: "s1" }]));
});

test("one key keeps it out, for this one alone", async () => {
  render(CaptureDialog);
  capture.open();
  await chip();
  await userEvent.type(await line(), "Call the plumber{Control>}b{/Control}");
  await screen.findByText(/Stays out of the session beside Elif/);
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "Call the plumber" }]));
  capture.open();
  await userEvent.type(await line(), "The macro is gone{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture").at(-1)).toEqual({ text: "The macro is gone", session_id: "s1" }));
});

test("the key works before the first letter", async () => {
  render(CaptureDialog);
  capture.open();
  await chip();
  (await line()).focus();
  await userEvent.keyboard("{Control>}b{/Control}");
  expect((await chip()).getAttribute("aria-pressed")).toBe("false");
});

test("a session that ended while the line was typed takes nothing any more", async () => {
  render(CaptureDialog);
  capture.open();
  await chip();
  await userEvent.type(await line(), "Afterwards");
  runs = false;
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(fake.argsOf("notes.capture")).toEqual([{ text: "Afterwards" }]));
});

test("without a session nothing is said of one", async () => {
  runs = false;
  render(CaptureDialog);
  capture.open();
  await line();
  await waitFor(() => expect(fake.argsOf("notes.sessions").length).toBeGreaterThan(0));
  expect(screen.queryByRole("button", { name: /Into the session/ })).toBeNull();
});
