// The one table from an activity to its looks: lane, icon, word, colour class. Meaning is always doubled: colour and icon.

import type { Component } from "svelte";
import BookOpen from "@lucide/svelte/icons/book-open";
import Bug from "@lucide/svelte/icons/bug";
import ClipboardCheck from "@lucide/svelte/icons/clipboard-check";
import Coffee from "@lucide/svelte/icons/coffee";
import Compass from "@lucide/svelte/icons/compass";
import Eye from "@lucide/svelte/icons/eye";
import GraduationCap from "@lucide/svelte/icons/graduation-cap";
import Headset from "@lucide/svelte/icons/headset";
import Megaphone from "@lucide/svelte/icons/megaphone";
import Package from "@lucide/svelte/icons/package";
import Users from "@lucide/svelte/icons/users";
import UserCog from "@lucide/svelte/icons/user-cog";
import type { Activity, Lane } from "../api/contract";

/** A class of tokens.css colours: `tone-front`, `tone-strat`, `tone-brk`, `tone-meet` in tones.css. */
export type Tone = "front" | "strat" | "brk" | "meet";

export interface ActivityLook {
  lane: Lane;
  label: string;
  icon: Component;
  tone: Tone;
  /** Drawn with the diagonal hatch: time beside someone. */
  hatched: boolean;
}

const strategic = (label: string, icon: Component): ActivityLook => ({ lane: "strategic", label, icon, tone: "strat", hatched: false });

export const ACTIVITIES: Record<Activity, ActivityLook> = {
  customers: { lane: "front_line", label: "Customers", icon: Headset, tone: "front", hatched: false },
  alongside: { lane: "front_line", label: "Alongside", icon: Eye, tone: "front", hatched: true },
  staffing: strategic("Staffing", UserCog),
  training: strategic("Training", GraduationCap),
  quality: strategic("Quality", ClipboardCheck),
  advocacy: strategic("Advocacy", Megaphone),
  engineering: strategic("Engineering", Bug),
  product: strategic("Product", Package),
  self_help: strategic("Self-help", BookOpen),
  meeting: { lane: "neither", label: "Meeting", icon: Users, tone: "meet", hatched: false },
  break: { lane: "neither", label: "Break", icon: Coffee, tone: "brk", hatched: false },
};

export const LANES: Record<Lane, { label: string; icon: Component; tone: Tone }> = {
  front_line: { label: "Front line", icon: Headset, tone: "front" },
  strategic: { label: "Strategic", icon: Compass, tone: "strat" },
  neither: { label: "Neither", icon: Coffee, tone: "brk" },
};

/** In the order menus show them. */
export const ACTIVITY_ORDER = Object.keys(ACTIVITIES) as Activity[];
