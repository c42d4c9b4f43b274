// The only file that talks to Tauri: one command, a few events.

import { Channel, invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import { CallError, type Args, type Backend, type CommandName, type DoorName, type Events, type Progress, type Reply } from "./backend";

function onEvent<E extends keyof Events>(name: E, heard: (payload: Events[E]) => void): () => void {
  const listening = painted.then(() => listen<Events[E]>(name, (event) => heard(event.payload)));
  return () => void listening.then((stop) => stop());
}

/** Written by the window before the page began; a page that was loaded again asks anew. */
const loadedOnce = (entry: PerformanceEntry) => (entry as PerformanceNavigationTiming).type === "navigate";
const written = (globalThis as { firstAnswers?: Record<string, unknown> }).firstAnswers ?? {};
const answers = performance.getEntriesByType?.("navigation").some(loadedOnce) ? { ...written } : {};

function first<N extends CommandName>(name: N, args: Args<N>): Reply<N> | undefined {
  if (Object.keys(args).length > 0) return undefined;
  const answer = answers[name] as Reply<N> | undefined;
  delete answers[name];
  return answer;
}

/** Nothing that is asked while the page is put up takes from its first paint; a window that is not shown paints nothing. */
const PAINTED_MS = 200;
const painted = new Promise<void>((go) => {
  requestAnimationFrame(() => setTimeout(go));
  setTimeout(go, PAINTED_MS);
});

export const tauri: Backend = {
  async call<N extends DoorName>(name: N, args: Args<N>, onProgress?: (progress: Progress) => void): Promise<Reply<N>> {
    await painted;
    const channel = new Channel<Progress>();
    channel.onmessage = (progress) => onProgress?.(progress);
    try {
      return await invoke<Reply<N>>("call", { name, args, onProgress: channel });
    } catch (thrown) {
      throw CallError.from(thrown);
    }
  },
  onChanged: (heard) => onEvent("changed", heard),
  onEvent,
  first,
};
