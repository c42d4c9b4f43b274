import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { demo } from "../../testing/demo";
import ImportsPanel from "./ImportsPanel.svelte";

let fake: Fake;

beforeEach(() => {
  fake = new Fake(demo());
  fake.on("queue.take_back_import", () => ({}));
  useBackend(fake);
});

test("an import that nothing stands on is taken back where it is listed", async () => {
  render(ImportsPanel);
  await userEvent.click(await screen.findByRole("button", { name: "Take back tickets_2026-11.csv" }));
  expect(fake.argsOf("queue.take_back_import")).toEqual([{ batch: 7 }]);
});

test("one that a later import stands on offers nothing", async () => {
  render(ImportsPanel);
  expect(await screen.findByText("tickets_2026-10.csv")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Take back tickets_2026-10.csv" })).toBeNull();
});
