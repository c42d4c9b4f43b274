// The screens the rail shows. Numbers are those of the whole product: a screen that is not there leaves its number free.

import type { Component } from "svelte";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import Settings from "@lucide/svelte/icons/settings";
import Sun from "@lucide/svelte/icons/sun";
import User from "@lucide/svelte/icons/user";
import Users from "@lucide/svelte/icons/users";
import type { ScreenName } from "$lib/nav/screens.svelte";

export interface Place {
  name: ScreenName;
  title: string;
  key: string;
  icon: Component;
}

export const PLACES: readonly Place[] = [
  { name: "today", title: "Today", key: "1", icon: Sun },
  { name: "staffing", title: "Staffing", key: "3", icon: Users },
  { name: "notes", title: "Notes", key: "5", icon: NotebookPen },
  { name: "people", title: "People", key: "8", icon: User },
  { name: "settings", title: "Settings", key: "9", icon: Settings },
];
