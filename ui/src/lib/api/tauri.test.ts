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

const { tauri } = await import("./tauri");

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
