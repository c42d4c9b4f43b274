import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import type { SettingsView } from "$lib/api/contract";
import { Fake } from "$lib/api/fake";
import { notices } from "$lib/notices/notices.svelte";
import { demo } from "../../testing/demo";
import { SETTINGS } from "../../testing/demo-data";
import { countryOptions } from "./countries";
import { SettingsDraft } from "./settingsDraft.svelte";
import StaffingPanel from "./StaffingPanel.svelte";
import TargetsPanel from "./TargetsPanel.svelte";

let fake: Fake;
let known: SettingsView;
let draft: SettingsDraft;

beforeEach(() => {
  fake = new Fake(demo());
  useBackend(fake);
  known = SETTINGS;
  draft = new SettingsDraft(() => known);
});

const last = () => fake.argsOf("workspace.change_settings").at(-1)?.settings;

async function type(field: HTMLElement, text: string) {
  await userEvent.clear(field);
  await userEvent.type(field, `${text}{Enter}`);
}

test("a target is a share and a time", async () => {
  render(TargetsPanel, { draft });
  await type(screen.getByRole("spinbutton", { name: "Phone, answered in time, %" }), "85");
  await type(screen.getByRole("spinbutton", { name: "Phone, within, s" }), "30 s");
  await waitFor(() => expect(last()).toMatchObject({ phone_target_pct: 85, phone_within_s: 30, chat_within_s: 60 }));
});

test("patience is seconds, or empty where it is not known", async () => {
  render(TargetsPanel, { draft });
  const field = screen.getByRole("textbox", { name: "Patience on phone, seconds" });
  await type(field, "90");
  await waitFor(() => expect(last()?.phone_patience_s).toBe(90));
  await type(field, " ");
  await waitFor(() => expect(last()?.phone_patience_s).toBeNull());
  await type(field, "long");
  expect(notices.list.at(-1)?.text).toContain("long is no number of seconds");
});

test("patience says where it is known from, and what reports tell beside the lead's own figure", async () => {
  render(TargetsPanel, { draft });
  expect(await screen.findByText(/^Who waits gives up after 297 seconds on average \(likely 270 to 328\), from interval reports/)).toBeTruthy();
  expect(screen.getByText(/^When who waits gives up is not known.* lack the average time to abandon, or tell it as 0\. With it this is learnt from them\.$/)).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Patience on chat, seconds" }).placeholder).toBe("297 s");
  expect(screen.getByRole<HTMLInputElement>("textbox", { name: "Patience on phone, seconds" }).placeholder).toBe("not known");
});

test("what Rust refuses is said, and the field shows what is kept", async () => {
  fake.refuse("workspace.change_settings", "refused", "The maximum occupancy must be between 50 and 100 %. Type another.");
  render(StaffingPanel, { draft });
  const field = screen.getByRole<HTMLInputElement>("spinbutton", { name: "Busy at most, %" });
  await type(field, "90");
  await waitFor(() => expect(notices.list.at(-1)?.text).toContain("between 50 and 100 %"));
  await waitFor(() => expect(field.value).toBe("85 %"));
});

test("several chats at a time keep their tenths", async () => {
  render(StaffingPanel, { draft });
  const two = screen.getByRole<HTMLInputElement>("spinbutton", { name: "Done with 2 chats at a time" });
  two.focus();
  await userEvent.keyboard("{ArrowUp}");
  await waitFor(() => expect(last()?.chat_concurrency).toEqual([1, 1.8, 2.5, 2.9]));
  await userEvent.click(screen.getByRole("button", { name: "Never 4 chats at a time" }));
  await waitFor(() => expect(last()?.chat_concurrency).toEqual([1, 1.8, 2.5]));
});

test("the queue can have hours of its own, up to midnight, and a closed day", async () => {
  render(StaffingPanel, { draft });
  await userEvent.click(screen.getByRole("radio", { name: "Its own hours" }));
  const hours = await screen.findByRole("list", { name: "Hours of the queue" });
  await waitFor(() => expect(last()?.opening).toHaveLength(5));
  await type(within(hours).getByRole("textbox", { name: "Monday to" }), "24:00");
  await waitFor(() => expect(last()?.opening?.[0]).toEqual({ day: 0, from: "08:00", to: "24:00" }));
  await userEvent.click(within(hours).getByRole("switch", { name: "Open on Friday" }));
  await userEvent.click(within(hours).getByRole("switch", { name: "Open on Saturday" }));
  await waitFor(() => expect(last()?.opening?.map((one) => one.day)).toEqual([0, 1, 2, 3, 5]));
  await userEvent.click(screen.getByRole("radio", { name: "As I work" }));
  await waitFor(() => expect(last()?.opening).toBeNull());
});

test("an end of a day that is no time leaves the hours as they were", async () => {
  known = { ...SETTINGS, opening: [{ day: 0, from: "08:00", to: "17:00" }] };
  render(StaffingPanel, { draft });
  const field = screen.getByRole<HTMLInputElement>("textbox", { name: "Monday to" });
  await type(field, "late");
  expect(fake.argsOf("workspace.change_settings")).toEqual([]);
  await waitFor(() => expect(field.value).toBe("17:00"));
});

test("shrinkage says what the roster shows already, and takes another reason", async () => {
  render(StaffingPanel, { draft });
  expect(screen.getByText("5 % is taken off what the roster shows; 7 % stands in it already.")).toBeTruthy();
  await userEvent.click(screen.getByRole("switch", { name: "Short breaks is in the roster" }));
  await waitFor(() => expect(last()?.shrinkage[1]).toEqual({ name: "Short breaks", pct: 5, in_roster: true }));
  await userEvent.type(screen.getByRole("textbox", { name: "Another reason" }), "Coaching{Enter}");
  await waitFor(() => expect(last()?.shrinkage.at(-1)).toEqual({ name: "Coaching", pct: 0, in_roster: false }));
  await userEvent.click(screen.getByRole("button", { name: "Take Lunch off" }));
  await waitFor(() => expect(last()?.shrinkage.map((item) => item.name)).toEqual(["Short breaks", "Coaching"]));
});

test("a country is chosen by name, or none", async () => {
  render(StaffingPanel, { draft });
  const field = screen.getByRole("combobox", { name: "Public holidays of" });
  await screen.findByRole("option", { name: "Norway" });
  await userEvent.selectOptions(field, "Norway");
  await waitFor(() => expect(last()?.country).toBe("NO"));
  await userEvent.selectOptions(field, "None");
  await waitFor(() => expect(last()?.country).toBeNull());
  expect(countryOptions([{ code: "NO", name: "Norway" }], "QQ").map((one) => one.value)).toEqual(["", "NO", "QQ"]);
});

test("interval, ramp and cape days are kept", async () => {
  render(StaffingPanel, { draft });
  await userEvent.click(screen.getByRole("radio", { name: "15 min" }));
  await type(screen.getByRole("spinbutton", { name: "A full seat in week" }), "10");
  await type(screen.getByRole("spinbutton", { name: "Cape days" }), "1");
  await waitFor(() => expect(last()).toMatchObject({ interval_min: 15, ramp_weeks: 10, cape_days: 1 }));
});
