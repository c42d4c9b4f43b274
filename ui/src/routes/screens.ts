// Which component is which screen. The only place that knows all of them.

import type { Component } from "svelte";
import type { ScreenName } from "$lib/nav/screens.svelte";
import TodayScreen from "./TodayScreen.svelte";

export const SCREENS: Record<ScreenName, Component> = {
  today: TodayScreen,
  notes: TodayScreen,
  people: TodayScreen,
  settings: TodayScreen,
  import: TodayScreen,
  keys: TodayScreen,
};
