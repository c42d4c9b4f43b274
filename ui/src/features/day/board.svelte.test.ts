// What the lanes do with an intent, without drawing them.

import { afterEach, beforeEach, expect, test } from "vitest";
import { useBackend } from "$lib/api/backend";
import { Fake } from "$lib/api/fake";
import { dayIn } from "../../testing/demo-day";
import { Board } from "./board.svelte";

let fake: Fake;
let end = (): void => undefined;

beforeEach(() => {
  fake = new Fake({ "day.change_block": () => ({}), "day.retype_block": () => ({}), "day.place_block": () => ({}) });
  useBackend(fake);
});

afterEach(() => end());

function boardOfTheDemo(): Board {
  let board: Board | undefined;
  end = $effect.root(() => {
    board = new Board(() => dayIn(null), () => null);
  });
  if (!board) throw new Error("The effect did not run.");
  return board;
}

test("carried to another lane and another time at once, a block changes in one step", async () => {
  const board = boardOfTheDemo();
  const item = board.all.find((one) => one.kind === "block" && one.lane === "strategic");
  if (!item) throw new Error("The demo has a strategic block.");
  const to = { start_ms: item.start_ms + 900_000, end_ms: item.end_ms + 900_000 };
  await board.retype(item, "customers", to);
  expect(fake.calls.map((call) => call.name)).toEqual(["day.change_block"]);
  expect(fake.argsOf("day.change_block")[0]).toMatchObject({ id: item.id, activity: "customers", ...to, detail: item.typed });
});

test("to another lane alone it is retyped, to another time alone it is placed", async () => {
  const board = boardOfTheDemo();
  const item = board.all.find((one) => one.kind === "block" && one.lane === "strategic");
  if (!item) throw new Error("The demo has a strategic block.");
  await board.retype(item, "customers", null);
  await board.retype(item, item.activity, { start_ms: item.start_ms + 900_000, end_ms: item.end_ms + 900_000 });
  expect(fake.calls.map((call) => call.name)).toEqual(["day.retype_block", "day.place_block"]);
});
