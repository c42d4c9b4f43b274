import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { flushSync } from "svelte";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { notices } from "$lib/notices/notices.svelte";
import { demo } from "../../testing/demo";
import { BACKUPS, SETTINGS } from "../../testing/demo-data";
import BackupsPanel from "./BackupsPanel.svelte";
import BreaksPanel from "./BreaksPanel.svelte";
import LookPanel from "./LookPanel.svelte";
import { SettingsDraft } from "./settingsDraft.svelte";
import WeekPanel from "./WeekPanel.svelte";

let fake: Fake;
let draft: SettingsDraft;

beforeEach(() => {
  fake = new Fake(demo());
  useBackend(fake);
  draft = new SettingsDraft(() => SETTINGS);
});

const kept = () => fake.argsOf("workspace.change_settings").map((args) => args.settings);

test("a change is kept at once, with every other setting as it was", async () => {
  render(WeekPanel, { draft });
  await userEvent.click(screen.getByRole("button", { name: "Sat" }));
  await waitFor(() => expect(kept()).toEqual([{ ...SETTINGS, days: [0, 1, 2, 3, 4, 5] }]));
});

test("how often everyone is sat with is a setting", async () => {
  render(WeekPanel, { draft });
  const weeks = screen.getByRole("spinbutton", { name: "Everyone at least every, weeks" });
  await userEvent.clear(weeks);
  await userEvent.type(weeks, "6{Enter}");
  await waitFor(() => expect(kept()).toEqual([{ ...SETTINGS, shadow_every_weeks: 6 }]));
});

test("two quick changes do not undo each other", async () => {
  void draft.change({ band_low: 35 });
  await draft.change({ band_high: 55 });
  expect(kept().at(-1)).toMatchObject({ band_low: 35, band_high: 55 });
  expect(draft.now).toMatchObject({ band_low: 35, band_high: 55 });
});

test("a refused change falls back to what the file says", async () => {
  fake.refuse("workspace.change_settings", "refused", "The band begins above its end.");
  await draft.change({ band_low: 80 });
  expect(draft.now.band_low).toBe(30);
  expect(notices.list[0]?.text).toBe("The band begins above its end.");
});

test("the own words are shown as they are typed, and kept when the field is left", async () => {
  render(BreaksPanel, { draft });
  await userEvent.type(screen.getByRole("textbox", { name: "Words after 4 h" }), "Nora, you are a grump");
  expect(within(screen.getByRole("group", { name: "How it looks" })).getByText("Nora, you are a grump")).toBeTruthy();
  expect(kept()).toEqual([]);
  await userEvent.tab();
  await waitFor(() => expect(kept().at(-1)?.firm_words).toBe("Nora, you are a grump"));
});

test("a length that is none leaves the setting as it was", async () => {
  render(BreaksPanel, { draft });
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "A nudge after" });
  await userEvent.clear(field);
  await userEvent.type(field, "soon{Enter}");
  expect(field.value).toBe("2 h");
  expect(kept()).toEqual([]);
});

test("the theme and single keys are one click each", async () => {
  render(LookPanel, { draft });
  await userEvent.click(screen.getByRole("radio", { name: "Dark" }));
  await userEvent.click(screen.getByRole("switch", { name: "Single-key commands" }));
  await waitFor(() => expect(kept().at(-1)).toMatchObject({ theme: "dark", single_keys: false }));
});

test("a restore asks first, with what would leave the screen", async () => {
  fake.on("workspace.restore", () => ({ kept: "/home/nora/backups/replaced.db", sentence: "Restored. What was open is kept." }));
  render(BackupsPanel);
  await userEvent.click(await screen.findByRole("button", { name: "Restore Yesterday 18:02" }));
  const question = await screen.findByRole("group", { name: "Restore Yesterday 18:02" });
  expect(await within(question).findByText(/Eight entries and five notes/)).toBeTruthy();
  expect(fake.argsOf("workspace.restore")).toEqual([]);
  await userEvent.click(within(question).getByRole("button", { name: "Restore" }));
  await waitFor(() => expect(notices.list[0]?.text).toBe("Restored. What was open is kept."));
});

test("keeping today restores nothing", async () => {
  render(BackupsPanel);
  await userEvent.click(await screen.findByRole("button", { name: "Restore Yesterday 18:02" }));
  await userEvent.click(await screen.findByRole("button", { name: "Keep today" }));
  flushSync();
  expect(screen.queryByRole("group", { name: /Restore/ })).toBeNull();
  expect(fake.argsOf("workspace.restore")).toEqual([]);
});

test("a backup that does not open cannot be chosen", async () => {
  render(BackupsPanel);
  expect((await screen.findByRole<HTMLButtonElement>("button", { name: "Restore Fri 30 Oct" })).disabled).toBe(true);
});

test("no backup yet says when the first is made", async () => {
  fake.on("workspace.backups", () => ({ ...BACKUPS, backups: [] }));
  render(BackupsPanel);
  expect(await screen.findByText("The first is made within the hour.")).toBeTruthy();
});
