// Which component is which screen. The only place that knows all of them.

import type { Component } from "svelte";
import type { ScreenName } from "$lib/nav/screens.svelte";
import ImportScreen from "./ImportScreen.svelte";
import KeysScreen from "./KeysScreen.svelte";
import NotesScreen from "./NotesScreen.svelte";
import PeopleScreen from "./PeopleScreen.svelte";
import SettingsScreen from "./SettingsScreen.svelte";
import TodayScreen from "./TodayScreen.svelte";

export const SCREENS: Record<ScreenName, Component> = {
  today: TodayScreen,
  notes: NotesScreen,
  people: PeopleScreen,
  settings: SettingsScreen,
  import: ImportScreen,
  keys: KeysScreen,
};
