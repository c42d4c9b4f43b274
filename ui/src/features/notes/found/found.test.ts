import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { actions } from "$lib/keys/actions.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { demo } from "../../../testing/demo";
import NotesStage from "../../../testing/NotesStage.svelte";
import { foundOne } from "../../../testing/demo-notes";
import { placeOf } from "../place";

let fake: Fake;
const heard = (event: KeyboardEvent) => void actions.press(event);

beforeEach(() => {
  screens.go("notes");
  fake = new Fake(demo());
  useBackend(fake);
  addEventListener("keydown", heard);
});
afterEach(() => removeEventListener("keydown", heard));

const type = async (words: string) => userEvent.type(await screen.findByRole("searchbox", { name: "Search everything written" }), words);

test("the address says what is read", () => {
  expect(placeOf("")).toEqual({ kind: "newest" });
  expect(placeOf("session/s1/n4")).toEqual({ kind: "session", id: "s1/n4" });
  expect(placeOf("theme/docs")).toEqual({ kind: "theme", theme: "docs" });
  expect(placeOf("theme/weather")).toEqual({ kind: "captured", note: "theme/weather" });
  expect(placeOf("0193-a-note")).toEqual({ kind: "captured", note: "0193-a-note" });
});

test("the slash goes to the search, Enter to what was found, Enter again to where it lives", async () => {
  fake.on("notes.search", () => ({ found: [foundOne("note", "m5", "SEPA transfer status is in two places")], unknown: [] }));
  fake.on("notes.list", () => ({ total: 0, not_filed: 0, notes: [] }));
  render(NotesStage);
  await screen.findByText("Beside Elif Kaya, chat");
  await userEvent.keyboard("/");
  await userEvent.keyboard("sepa");
  await screen.findByRole("button", { name: /SEPA transfer status is in two places/ });
  await userEvent.keyboard("{Enter}");
  expect(document.activeElement?.textContent).toContain("SEPA transfer status");
  await userEvent.keyboard("{Enter}");
  await waitFor(() => expect(screens.rest).toBe("m5"));
});

test("what lives on a day opens that day, and every kind is said as a word", async () => {
  fake.on("notes.search", () => ({ found: [foundOne("done", "d1", "Four refund tickets", { screen: "day", id: "2026-11-18" }), foundOne("commitment", "c1", "Ask Ben about Thursdays", { screen: "person", id: "p3" })], unknown: [] }));
  render(NotesStage);
  await type("thu");
  expect((await screen.findByRole("button", { name: /Ask Ben/ })).textContent).toMatch(/commitment, Dev, Tue 17 Nov/);
  await userEvent.click(screen.getByRole("button", { name: /Four refund tickets/ }));
  expect([screens.name, screens.rest]).toEqual(["today", "2026-11-18"]);
});

test("a filter that names nobody says so, and filters are offered", async () => {
  fake.on("notes.search", () => ({ found: [], unknown: ["Nobody is called @zoe."] }));
  render(NotesStage);
  await type("echo @zoe");
  await screen.findByText("Nobody is called @zoe.");
  await screen.findByText("Nothing for “echo @zoe”. Try fewer letters.");
  await userEvent.click(screen.getByRole("button", { name: "from:" }));
  expect(screen.getByRole<HTMLInputElement>("searchbox").value).toBe("echo @zoe from:");
});

test("Esc leaves the search for the session that was read", async () => {
  render(NotesStage);
  await type("echo");
  await screen.findByRole("heading", { name: "Found for “echo”" });
  await userEvent.keyboard("{Escape}");
  await screen.findByText("Beside Elif Kaya, chat");
});
