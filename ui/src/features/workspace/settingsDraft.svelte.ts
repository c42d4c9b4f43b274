// Changing settings: every change is kept at once. Changes made while one is being kept are not lost to the older view.

import type { SettingsView } from "$lib/api/contract";
import { run } from "$lib/query/query.svelte";

export class SettingsDraft {
  #known: () => SettingsView;
  #pending = $state.raw<Partial<SettingsView>>({});
  #queue: Promise<unknown> = Promise.resolve();

  /** `known` is what the file says, as a function so that the draft follows it. */
  constructor(known: () => SettingsView) {
    this.#known = known;
  }

  /** What the screen shows: the file, with what is being kept on top. */
  get now(): SettingsView {
    return { ...this.#known(), ...this.#pending };
  }

  /** Keeps a change. Refused, it falls back to what the file says; the notice says why. */
  change(change: Partial<SettingsView>): Promise<unknown> {
    this.#pending = { ...this.#pending, ...change };
    this.#queue = this.#queue.then(async () => {
      const settings = this.now;
      const outcome = await run("workspace.change_settings", { settings });
      if (!outcome.ok) this.#pending = {};
    });
    return this.#queue;
  }

  /** Call when a newer view has arrived: what it already says need not be held. */
  settle(): void {
    const known = this.#known();
    const open = Object.entries(this.#pending).filter(([key, value]) => JSON.stringify(known[key as keyof SettingsView]) !== JSON.stringify(value));
    if (open.length !== Object.keys(this.#pending).length) this.#pending = Object.fromEntries(open);
  }
}
