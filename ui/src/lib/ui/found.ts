// The one table from what was found to its icon and its word.

import type { Component } from "svelte";
import ArrowUpRight from "@lucide/svelte/icons/arrow-up-right";
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import Clock from "@lucide/svelte/icons/clock";
import Eye from "@lucide/svelte/icons/eye";
import GraduationCap from "@lucide/svelte/icons/graduation-cap";
import Handshake from "@lucide/svelte/icons/handshake";
import ListChecks from "@lucide/svelte/icons/list-checks";
import MessageSquareQuote from "@lucide/svelte/icons/message-square-quote";
import NotebookPen from "@lucide/svelte/icons/notebook-pen";
import ShieldAlert from "@lucide/svelte/icons/shield-alert";
import Star from "@lucide/svelte/icons/star";
import type { FoundKind } from "../api/contract";
import User from "@lucide/svelte/icons/user";
import Users from "@lucide/svelte/icons/users";

export const FOUND: Readonly<Record<FoundKind, { label: string; icon: Component }>> = {
  note: { label: "note", icon: NotebookPen },
  done: { label: "done", icon: ListChecks },
  entry: { label: "entry", icon: Clock },
  block: { label: "planned", icon: Clock },
  session: { label: "session", icon: Eye },
  roadblock: { label: "roadblock", icon: CircleAlert },
  ask: { label: "taken to others", icon: ArrowUpRight },
  ask_step: { label: "heard back", icon: MessageSquareQuote },
  one_to_one: { label: "one-to-one", icon: Users },
  agenda: { label: "agenda", icon: Users },
  commitment: { label: "commitment", icon: Handshake },
  knowledge: { label: "what they know", icon: User },
  recognition: { label: "changed for the better", icon: Star },
  cape: { label: "cape day", icon: ShieldAlert },
  training: { label: "training", icon: GraduationCap },
};
