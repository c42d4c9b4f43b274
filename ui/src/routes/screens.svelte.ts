// Which component is which screen. The only place that knows all of them. Today comes with the window; the others are
// read while the lead looks at it, so that the first paint waits for nothing it does not show.

import type { Component } from "svelte";
import type { ScreenName } from "$lib/nav/screens.svelte";
import TodayScreen from "./TodayScreen.svelte";

type Loader = () => Promise<{ default: Component }>;

const LATER: Record<Exclude<ScreenName, "today">, Loader> = {
  staffing: () => import("./StaffingScreen.svelte"),
  notes: () => import("./NotesScreen.svelte"),
  people: () => import("./PeopleScreen.svelte"),
  settings: () => import("./SettingsScreen.svelte"),
  import: () => import("./ImportScreen.svelte"),
  keys: () => import("./KeysScreen.svelte"),
};

class LoadedScreens {
  #known = $state.raw<Partial<Record<ScreenName, Component>>>({ today: TodayScreen });

  /** The screen, or undefined while it is being read. */
  get(name: ScreenName): Component | undefined {
    return this.#known[name];
  }

  async load(name: ScreenName): Promise<void> {
    if (name === "today" || this.#known[name]) return;
    const screen = (await LATER[name]()).default;
    this.#known = { ...this.#known, [name]: screen };
  }

  async loadAll(): Promise<void> {
    for (const name of Object.keys(LATER) as (keyof typeof LATER)[]) await this.load(name);
  }
}

export const loadedScreens = new LoadedScreens();
