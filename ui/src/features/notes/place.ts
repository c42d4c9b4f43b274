// Where on the Notes screen someone is, as it stands in the address. Knows no component.

import type { NoteTheme } from "$lib/api/contract";

export type Place =
  | { kind: "newest" }
  | { kind: "session"; id: string }
  | { kind: "captured"; note: string }
  | { kind: "theme"; theme: NoteTheme }
  | { kind: "roadblock"; id: string }
  | { kind: "ask"; id: string }
  | { kind: "start"; person: string }
  | { kind: "search"; words: string };

const THEMES: readonly NoteTheme[] = ["product", "service", "docs"];

/** What follows the screen's name: "session/ID", "theme/docs", "captured"; anything else is the id of a note. */
export function placeOf(rest: string): Place {
  const [kind = "", ...more] = rest.split("/");
  const id = more.join("/");
  if (rest === "") return { kind: "newest" };
  if (kind === "captured") return { kind: "captured", note: id };
  if (kind === "start") return { kind: "start", person: id };
  if (kind === "search") return { kind: "search", words: id };
  if (kind === "session" || kind === "roadblock" || kind === "ask") return { kind, id };
  const theme = THEMES.find((one) => one === id);
  if (kind === "theme" && theme) return { kind: "theme", theme };
  return { kind: "captured", note: rest };
}
