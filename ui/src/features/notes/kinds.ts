// The one table from what a note is about to its looks: icon, word, tone. Meaning is doubled: colour and icon.

import type { Component } from "svelte";
import BookOpen from "@lucide/svelte/icons/book-open";
import Check from "@lucide/svelte/icons/check";
import CircleAlert from "@lucide/svelte/icons/circle-alert";
import Hash from "@lucide/svelte/icons/hash";
import Lightbulb from "@lucide/svelte/icons/lightbulb";
import LifeBuoy from "@lucide/svelte/icons/life-buoy";
import Package from "@lucide/svelte/icons/package";
import type { NoteTheme, NoteView, TakenTo, TokenKind } from "$lib/api/contract";

export interface KindLook {
  label: string;
  icon: Component;
  tone: "alert" | "neutral";
  outlined: boolean;
}

const plain = (label: string, icon: Component): KindLook => ({ label, icon, tone: "neutral", outlined: true });

/** People and contact numbers stand in the words themselves. */
export const KINDS: Record<Exclude<TokenKind, "person" | "contact">, KindLook> = {
  roadblock: { label: "roadblock", icon: CircleAlert, tone: "alert", outlined: false },
  product: plain("product", Package),
  service: plain("service", LifeBuoy),
  docs: plain("docs", BookOpen),
  idea: plain("idea", Lightbulb),
  done: plain("done", Check),
  tag: plain("", Hash),
};

export const THEMES: Record<NoteTheme, { label: string; icon: Component; takenTo: TakenTo; to: string }> = {
  product: { label: "product", icon: Package, takenTo: "product", to: "product" },
  service: { label: "service", icon: LifeBuoy, takenTo: "engineering", to: "engineering" },
  docs: { label: "docs", icon: BookOpen, takenTo: "help_centre", to: "the help centre" },
};

export const TAKEN_TO: Record<TakenTo, string> = { product: "Product", engineering: "Engineering", help_centre: "Help centre", other: "Someone else" };

/** The chips of a note: each kind once, tags by name, in the order they stand. */
export function chipsOf(note: NoteView): (KindLook & { key: string })[] {
  const chips = note.tokens.flatMap((token) => {
    if (token.kind === "person" || token.kind === "contact") return [];
    const look = KINDS[token.kind];
    return [{ ...look, label: token.kind === "tag" ? (token.value ?? "") : look.label, key: `${token.kind} ${token.value ?? ""}` }];
  });
  return chips.filter((chip, index) => chips.findIndex((one) => one.key === chip.key) === index);
}

/** The words after the chips: contacts as they are known, and where the note went. */
export function asideOf(note: NoteView): string {
  const contacts = note.contacts.map((contact) => contact.words ?? `#${contact.number}`);
  return [...contacts, ...note.went].join(", ");
}
