import { render, screen, waitFor } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { CallError, useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { demo } from "../../testing/demo";
import FirstRun from "./FirstRun.svelte";
import { initialsOf, readNames } from "./names";
import Trouble from "./Trouble.svelte";

let fake: Fake;

beforeEach(() => {
  fake = new Fake(demo());
  fake.on("workspace.begin", () => ({}));
  useBackend(fake);
});

const begin = () => userEvent.click(screen.getByRole("button", { name: /Begin/ }));

test("a pasted list becomes names, once each", () => {
  expect(readNames("1. Amina\n- Ben , ben;Carla\t Dev  Raman", ["carla"])).toEqual(["Amina", "Ben", "Dev Raman"]);
  expect([initialsOf("Tomasz Zieliński-Brandt"), initialsOf("Elif"), initialsOf("")]).toEqual(["TZ", "E", ""]);
});

test("three answers begin the workspace, with the name still being typed", async () => {
  render(FirstRun);
  await userEvent.click(screen.getByRole("button", { name: "Fri" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Who is on your team?" }), "Amina,Ben");
  await userEvent.click(screen.getByRole("checkbox", { name: "Phone" }));
  await begin();
  expect(fake.argsOf("workspace.begin")).toEqual([
    { days: [0, 1, 2, 3], from: "08:00", to: "17:00", names: expect.stringMatching(/^Amina\nBen\n?$/), channels: ["chat", "email"] },
  ]);
});

test("a pasted column becomes chips that can be taken out again", async () => {
  render(FirstRun);
  await userEvent.click(screen.getByRole("textbox", { name: "Who is on your team?" }));
  await userEvent.paste("Amina Yusuf\nBen Okafor\nCarla Mendes");
  await userEvent.click(screen.getByRole("button", { name: "Remove Ben Okafor" }));
  await begin();
  expect(fake.argsOf("workspace.begin")[0]?.names.trim()).toBe("Amina Yusuf\nCarla Mendes");
});

test("a time of day is understood as it is typed", async () => {
  render(FirstRun);
  const from = screen.getByRole("textbox", { name: "From" });
  await userEvent.clear(from);
  await userEvent.type(from, "930");
  await begin();
  expect(fake.argsOf("workspace.begin")[0]?.from).toBe("09:30");
});

test("a refused start says why beside the button", async () => {
  fake.refuse("workspace.begin", "refused", "Your day ends before it starts. Give it an end after 17:00.");
  render(FirstRun);
  await begin();
  expect((await screen.findByRole("alert")).textContent).toContain("Your day ends before it starts.");
});

test("the demo opens with one click", async () => {
  fake.on("workspace.open_demo", () => ({}));
  render(FirstRun);
  await userEvent.click(screen.getByRole("button", { name: /Open the demo/ }));
  expect(fake.argsOf("workspace.open_demo")).toHaveLength(1);
});

test("a dropped backup is restored, anything else that is dropped is left alone", async () => {
  fake.on("workspace.restore", () => ({ kept: null, sentence: "Restored." }));
  render(FirstRun);
  fake.say("dropped", ["/home/nora/tickets.csv"]);
  fake.say("dropped", ["/home/nora/backups/monday.db"]);
  await waitFor(() => expect(fake.argsOf("workspace.restore")).toEqual([{ path: "/home/nora/backups/monday.db" }]));
});

test("a damaged file names what happened and offers the newest backup that opens", async () => {
  fake.on("workspace.restore", () => ({ kept: "/home/nora/backups/replaced.db", sentence: "Restored." }));
  let again = 0;
  render(Trouble, { error: new CallError("damaged", "evenkeel.db is damaged."), onretry: () => (again += 1) });
  expect(screen.getByRole("alert").textContent).toContain("evenkeel.db is damaged.");
  await userEvent.click(await screen.findByRole("button", { name: "Restore the backup of Today 10:00" }));
  expect(fake.argsOf("workspace.restore")).toEqual([{ path: "/home/nora/backups/Today 10:00.db" }]);
  expect(again).toBe(1);
});

test("a read-only folder offers to try again or another file, not a restore", async () => {
  fake.on("workspace.open_again", () => ({}));
  let again = 0;
  render(Trouble, { error: new CallError("read_only", "The folder cannot be written to."), onretry: () => (again += 1) });
  await waitFor(() => expect(fake.argsOf("workspace.backups")).toHaveLength(1));
  expect(screen.queryByRole("button", { name: /Restore/ })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(fake.argsOf("workspace.open_again")).toEqual([{}]);
  expect(again).toBe(1);
});
