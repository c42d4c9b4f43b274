import { flushSync } from "svelte";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { CallError, useBackend } from "../api/backend";
import { Fake } from "../api/fake";
import { notices } from "../notices/notices.svelte";
import { query, run, type Query } from "./query.svelte";

let fake: Fake;
let ended: (() => void)[] = [];

beforeEach(() => {
  vi.useFakeTimers();
  fake = new Fake();
  useBackend(fake);
});

afterEach(() => {
  for (const end of ended) end();
  ended = [];
  vi.useRealTimers();
});

/** A query that some component shows. */
function shown(search: () => { query: string } | null): Query<"notes.search"> {
  let made: Query<"notes.search"> | undefined;
  ended.push($effect.root(() => {
    made = query("notes.search", search);
  }));
  flushSync();
  if (!made) throw new Error("The effect did not run.");
  return made;
}

const found = (text: string) => ({ unknown: [], found: [{ kind: "note" as const, id: text, text, context: { text, hits: [] }, hits: [], at_ms: 0, when: "", people: [], go: { screen: "note" as const, id: text } }] });
const settle = async (ms = 0) => {
  await vi.advanceTimersByTimeAsync(ms);
  flushSync();
};

test("an answer is shown as soon as it is there, without a loading state before 100 ms", async () => {
  fake.on("notes.search", () => new Promise((resolve) => setTimeout(() => resolve(found("echo")), 150)));
  const notes = shown(() => ({ query: "echo" }));
  await settle(90);
  expect(notes.loading).toBe(false);
  await settle(20);
  expect(notes.loading).toBe(true);
  await settle(60);
  expect(notes.loading).toBe(false);
  expect(notes.data).toEqual(found("echo"));
});

test("a change that carries one of its topics fetches again, another does not", async () => {
  let n = 0;
  fake.on("notes.search", () => found(`answer ${++n}`));
  const notes = shown(() => ({ query: "echo" }));
  await settle();
  fake.say("changed", ["settings"]);
  await settle();
  expect(n).toBe(1);
  fake.say("changed", ["people", "notes"]);
  await settle();
  expect(notes.data).toEqual(found("answer 2"));
});

test("a refusal keeps the last good data and says that it is old", async () => {
  fake.on("notes.search", () => found("good"));
  const notes = shown(() => ({ query: "echo" }));
  await settle();
  fake.refuse("notes.search", "disk_full", "The disk is full.");
  fake.say("changed", ["notes"]);
  await settle();
  expect(notes.data).toEqual(found("good"));
  expect(notes.error?.message).toBe("The disk is full.");
  expect(notes.stale).toBe(true);
  fake.on("notes.search", () => found("better"));
  notes.refetch();
  await settle();
  expect(notes.error).toBeNull();
  expect(notes.data).toEqual(found("better"));
});

test("the newest request wins over one that answers late", async () => {
  const answers: ((text: string) => void)[] = [];
  fake.on("notes.search", () => new Promise((resolve) => answers.push((text) => resolve(found(text)))));
  const notes = shown(() => ({ query: "echo" }));
  fake.say("changed", ["notes"]);
  answers[1]?.("newer");
  await settle();
  answers[0]?.("older");
  await settle();
  expect(notes.data).toEqual(found("newer"));
});

test("new arguments keep the last data on screen until theirs is there", async () => {
  let typed = $state("a");
  fake.on("notes.search", (args) => new Promise((resolve) => setTimeout(() => resolve(found(args.query)), 50)));
  const notes = shown(() => ({ query: typed }));
  await settle(60);
  typed = "ab";
  flushSync();
  await settle(10);
  expect(notes.data).toEqual(found("a"));
  expect(notes.stale).toBe(true);
  await settle(50);
  expect(notes.data).toEqual(found("ab"));
  expect(notes.stale).toBe(false);
});

test("two that ask the same ask once", async () => {
  fake.on("notes.search", () => found("echo"));
  shown(() => ({ query: "echo" }));
  const second = shown(() => ({ query: "echo" }));
  await settle();
  expect(fake.calls).toHaveLength(1);
  expect(second.data).toEqual(found("echo"));
});

test("nothing is asked while the arguments are null", async () => {
  const notes = shown(() => null);
  await settle();
  expect(fake.calls).toHaveLength(0);
  expect(notes.data).toBeUndefined();
});

test("a refused write becomes a notice, and comes back to who asked", async () => {
  fake.refuse("notes.delete", "gone", "That note is no longer there.");
  const outcome = await run("notes.delete", { id: "n1" });
  expect(outcome.ok).toBe(false);
  expect(notices.list.map((notice) => notice.text)).toEqual(["That note is no longer there."]);
});

test("a cancelled job says nothing, a quiet write leaves the saying to its screen", async () => {
  fake.refuse("workspace.back_up", "cancelled", "Cancelled.");
  await run("workspace.back_up", {});
  fake.refuse("workspace.back_up", "disk_full", "The disk is full. Nothing is lost.");
  await run("workspace.back_up", {}, { quiet: true });
  expect(notices.list).toEqual([]);
});

test("what is thrown without a code keeps its words as detail", () => {
  const error = CallError.from("ipc closed");
  expect(error.code).toBe("unexpected");
  expect(error.detail).toBe("ipc closed");
});

test("what came with the page is shown at once, and asked again once it is painted", async () => {
  const first = vi.fn().mockReturnValueOnce(found("from before"));
  useBackend(Object.assign(fake, { first }));
  fake.on("notes.search", () => found("from now"));
  const notes = shown(() => ({ query: "at once" }));
  expect(notes.data).toEqual(found("from before"));
  expect(fake.calls).toHaveLength(0);
  await settle(600);
  expect(notes.data).toEqual(found("from now"));
  expect(fake.argsOf("notes.search")).toEqual([{ query: "at once" }]);
});
