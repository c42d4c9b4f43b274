import { render, screen, waitFor, within } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { demo } from "../../testing/demo";
import { DUE, WEEK } from "../../testing/demo-notes";
import ShadowingPanel from "./ShadowingPanel.svelte";
import { starting } from "./sessions/starting.svelte";

let fake: Fake;
const handed = { onsession: vi.fn(), onroadblock: vi.fn(), onpeople: vi.fn() };

beforeEach(() => {
  for (const handler of Object.values(handed)) handler.mockReset();
  starting.close();
  fake = new Fake(demo());
  useBackend(fake);
});

const row = (words: RegExp) => screen.findByRole("button", { name: words });
const next = async () => within(await screen.findByRole("list", { name: "Beside whom next" })).getAllByRole("listitem").map((one) => one.textContent?.replace(/\s+/g, " ").trim());

test("who is planned comes first, then who is due, longest ago first", async () => {
  render(ShadowingPanel, { ...handed, top: 6 });
  expect(await next()).toEqual([expect.stringMatching(/Amina Yusuf Thu 13:00|Dev Raman 13:00/), expect.stringMatching(/Amina Yusuf Thu 13:00|Dev Raman 13:00/), expect.stringMatching(/Tomasz.*due, 35 d/), expect.stringMatching(/Jonas.*due, 28 d/)]);
  expect(screen.getByText("2 due")).toBeTruthy();
});

test("in a week without anyone sat with, that is said beside who is due", async () => {
  fake.on("notes.due", () => ({ ...WEEK, people: DUE, sat_this_week: false, week: "Nobody sat with yet this week; Dev is planned, 13:00." }));
  render(ShadowingPanel, { ...handed, top: 6 });
  expect((await screen.findByText("2 due, none this week")).title).toBe("Nobody sat with yet this week; Dev is planned, 13:00.");
});

test("where there is room for two, one of them is someone due", async () => {
  render(ShadowingPanel, { ...handed, top: 4 });
  expect(await next()).toEqual([expect.stringMatching(/13:00/), expect.stringMatching(/Tomasz.*due, 35 d/)]);
});

test("a session begins from a row, in the place that was planned for it", async () => {
  render(ShadowingPanel, { ...handed, top: 6 });
  await waitFor(() => expect(fake.argsOf("notes.sessions")).toHaveLength(1));
  await userEvent.click(await row(/Dev Raman/));
  expect(starting.asking).toMatchObject({ personId: "p3", blockId: "b6" });
  await userEvent.click(await row(/Tomasz/));
  expect(starting.asking).toMatchObject({ personId: "p7", blockId: "" });
});

test("the last session and the roadblocks open from here", async () => {
  render(ShadowingPanel, handed);
  await userEvent.click(await row(/^Last.*Elif, chat.*2 roadblocks$/));
  expect(handed.onsession).toHaveBeenCalledWith("s1");
  await userEvent.click(await row(/^SEPA transfer status in two places 17$/));
  expect(handed.onroadblock).toHaveBeenCalledWith("r1");
});

test("while a session runs it stands in the place of the last", async () => {
  fake.on("notes.sessions", () => ({ running: { id: "s9", person: null, title: "Dev, phone", group: "Today", line: "", start_ms: 0, end_ms: null, minutes: 12, notes: 3, roadblocks: 0, ideas: 0, running: true }, planned: [], sessions: [], total: 1, due: { ...WEEK, people: [] } }));
  render(ShadowingPanel, handed);
  await userEvent.click(await row(/^Now.*Dev, phone.*3 notes$/));
  expect(handed.onsession).toHaveBeenCalledWith("s9");
});

test("with everyone sat with in time there is still a next", async () => {
  const people = [{ person: { id: "p1", name: "Ben Okafor", short: "Ben", initials: "BO" }, days: 14, words: "14 d", due: false, planned_ms: null }];
  fake.on("notes.due", () => ({ ...WEEK, people }));
  render(ShadowingPanel, handed);
  expect(await next()).toEqual(["BOBen Okafor 14 d"]);
});

test("with nobody on the team it says so, and leads to the names", async () => {
  fake.on("notes.due", () => ({ ...WEEK, people: [] }));
  render(ShadowingPanel, handed);
  await userEvent.click(await row(/Add names/));
  expect(handed.onpeople).toHaveBeenCalled();
});

test("what cannot be read is said in the panel", async () => {
  fake.refuse("notes.due", "busy", "The file is busy.");
  render(ShadowingPanel, handed);
  expect((await screen.findByRole("alert")).textContent).toContain("The file is busy.");
});
