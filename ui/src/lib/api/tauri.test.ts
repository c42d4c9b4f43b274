import { beforeEach, expect, test, vi } from "vitest";
import { CallError } from "./backend";

const invoke = vi.hoisted(() => vi.fn());
const listen = vi.hoisted(() => vi.fn());

vi.mock("@tauri-apps/api/core", () => ({
  invoke,
  Channel: class {
    onmessage: (message: unknown) => void = () => undefined;
  },
}));
vi.mock("@tauri-apps/api/event", () => ({ listen }));

vi.stubGlobal("firstAnswers", { "day.balance": { week: 42 } });
const began = vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: "navigate" } as unknown as PerformanceEntry]);
const { tauri } = await import("./tauri");
began.mockRestore();

beforeEach(() => {
  invoke.mockReset();
  listen.mockReset();
});

test("every command goes through the one door, with its name and arguments", async () => {
  invoke.mockResolvedValue({ text: "half a thought" });
  await expect(tauri.call("notes.draft", { key: "capture" })).resolves.toEqual({ text: "half a thought" });
  expect(invoke).toHaveBeenCalledWith("call", expect.objectContaining({ name: "notes.draft", args: { key: "capture" } }));
});

test("a refusal arrives with its code and its sentence", async () => {
  invoke.mockRejectedValue({ code: "disk_full", message: "The disk is full. Nothing is lost.", detail: null });
  const refusal = await tauri.call("workspace.back_up", {}).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(CallError);
  expect(refusal).toMatchObject({ code: "disk_full", message: "The disk is full. Nothing is lost." });
});

test("progress reaches who asked for it", async () => {
  const told: string[] = [];
  invoke.mockImplementation(async (_door: string, call: { onProgress: { onmessage: (message: unknown) => void } }) => {
    call.onProgress.onmessage({ step: "write", done: 1, total: 2, sentence: "1 row read" });
    return {};
  });
  await tauri.call("workspace.fill_demo", {}, (progress) => told.push(progress.sentence));
  expect(told).toEqual(["1 row read"]);
});

test("who stops listening before the window answered hears nothing more", async () => {
  const stop = vi.fn();
  listen.mockResolvedValue(stop);
  tauri.onChanged(() => undefined)();
  await vi.waitFor(() => expect(stop).toHaveBeenCalledOnce());
});

test("what was answered before the page began is handed out once, and to no question with arguments", () => {
  expect(tauri.first?.("day.view", { date: "2026-11-18" })).toBeUndefined();
  expect(tauri.first?.("day.balance", {})).toEqual({ week: 42 });
  expect(tauri.first?.("day.balance", {})).toBeUndefined();
});

test("a page that was loaded again asks anew", async () => {
  vi.resetModules();
  const again = vi.spyOn(performance, "getEntriesByType").mockReturnValue([{ type: "reload" } as unknown as PerformanceEntry]);
  const { tauri: reloaded } = await import("./tauri");
  again.mockRestore();
  expect(reloaded.first?.("day.balance", {})).toBeUndefined();
});
