// The one table from a channel to its looks.

import type { Component } from "svelte";
import Inbox from "@lucide/svelte/icons/inbox";
import Mail from "@lucide/svelte/icons/mail";
import MessageCircle from "@lucide/svelte/icons/message-circle";
import Phone from "@lucide/svelte/icons/phone";
import type { Channel } from "../api/contract";

export const CHANNELS: Record<Channel, { label: string; icon: Component }> = {
  phone: { label: "Phone", icon: Phone },
  chat: { label: "Chat", icon: MessageCircle },
  email: { label: "Email, tickets", icon: Mail },
  other: { label: "Other", icon: Inbox },
};

export const CHANNEL_ORDER = Object.keys(CHANNELS) as Channel[];
