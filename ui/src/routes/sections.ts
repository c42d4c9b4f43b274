// The sections of Settings, and the words by which each is found.

import type { Component } from "svelte";
import Archive from "@lucide/svelte/icons/archive";
import Clock from "@lucide/svelte/icons/clock";
import Coffee from "@lucide/svelte/icons/coffee";
import Import from "@lucide/svelte/icons/import";
import Info from "@lucide/svelte/icons/info";
import Palette from "@lucide/svelte/icons/palette";
import Scale from "@lucide/svelte/icons/scale";
import Target from "@lucide/svelte/icons/target";
import UserCog from "@lucide/svelte/icons/user-cog";
import Users from "@lucide/svelte/icons/users";

export interface Section {
  id: string;
  title: string;
  icon: Component;
  words: string;
}

export const SECTIONS: readonly Section[] = [
  { id: "week", title: "Your week", icon: Clock, words: "days hours name team weeks start away idle keyboard beside shadowing sit sessions" },
  { id: "balance", title: "Balance, band", icon: Scale, words: "front line strategic detached treading water" },
  { id: "breaks", title: "Breaks", icon: Coffee, words: "nudge firm lunch own words" },
  { id: "targets", title: "Service targets", icon: Target, words: "phone chat email in time seconds patience give up abandon" },
  { id: "staffing", title: "Staffing", icon: UserCog, words: "interval opening hours queue holidays country occupancy busy chats concurrency new people ramp cape days budget shrinkage roster" },
  { id: "team", title: "Team, channels", icon: Users, words: "people phone chat email handle time" },
  { id: "imports", title: "Imports", icon: Import, words: "watched folder calendar meetings titles export contacts" },
  { id: "backups", title: "Backups", icon: Archive, words: "restore back up" },
  { id: "look", title: "Look, keys", icon: Palette, words: "theme light dark system single keys shortcuts" },
  { id: "about", title: "This computer", icon: Info, words: "version file check notifications tray shortcut platform" },
];

/** Whether every word typed begins a word of the section. */
export function found(section: Section, typed: string): boolean {
  const words = `${section.title} ${section.words}`.toLowerCase().split(/[\s,]+/);
  return typed.toLowerCase().split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)));
}
