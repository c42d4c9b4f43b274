// The one table from the state of what was asked to its looks.

import type { Component } from "svelte";
import Check from "@lucide/svelte/icons/check";
import Hourglass from "@lucide/svelte/icons/hourglass";
import MessageCircle from "@lucide/svelte/icons/message-circle";
import X from "@lucide/svelte/icons/x";
import type { AskState } from "$lib/api/contract";

export const STATES: Record<AskState, { label: string; icon: Component; tone: "neutral" | "strat" | "brk"; outlined: boolean }> = {
  asked: { label: "asked", icon: Hourglass, tone: "neutral", outlined: true },
  answered: { label: "answered", icon: MessageCircle, tone: "strat", outlined: false },
  shipped: { label: "shipped", icon: Check, tone: "brk", outlined: false },
  declined: { label: "declined", icon: X, tone: "neutral", outlined: false },
};
