// A chord as it is written in the list of actions ("Mod+K", "Shift+P", "1", "?"), matched and shown.
// Mod is Ctrl, and Cmd on a Mac.

export interface Chord {
  mod: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

export const onMac = typeof navigator !== "undefined" && /Mac/.test(navigator.platform);

export function parseChord(written: string): Chord {
  const parts = written.split("+");
  const key = parts.at(-1) || "+";
  return { mod: parts.includes("Mod"), alt: parts.includes("Alt"), shift: parts.includes("Shift"), key: key.toLowerCase() };
}

/** Letters and named keys need the exact Shift; signs such as "?" come with whatever Shift the keyboard asks for. */
export function matches(chord: Chord, event: KeyboardEvent): boolean {
  const mod = onMac ? event.metaKey : event.ctrlKey;
  const otherMod = onMac ? event.ctrlKey : event.metaKey;
  if (mod !== chord.mod || otherMod || event.altKey !== chord.alt) return false;
  const sign = chord.key.length === 1 && !/[a-z0-9]/.test(chord.key);
  if (!sign && event.shiftKey !== chord.shift) return false;
  if (event.key.toLowerCase() === chord.key) return true;
  // Alt and some layouts change event.key; digits and letters are then told by the key's place.
  return chord.alt && event.code.toLowerCase() === (/\d/.test(chord.key) ? `digit${chord.key}` : `key${chord.key}`);
}

/** A key without Ctrl, Cmd or Alt: it pauses while typing. */
export function isSingle(chord: Chord): boolean {
  return !chord.mod && !chord.alt;
}

/** A key that writes a letter, a digit or a sign; these can be turned off. Enter, Esc and arrows cannot. */
export function isLetter(chord: Chord): boolean {
  return chord.key.length === 1;
}

const NAMES: Record<string, string> = {
  arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→", escape: "Esc", delete: "Del", " ": "Space",
};

/** "Mod+K" → "Ctrl K". */
export function showChord(written: string): string {
  const chord = parseChord(written);
  const key = NAMES[chord.key] ?? chord.key.charAt(0).toUpperCase() + chord.key.slice(1);
  return [chord.mod && (onMac ? "⌘" : "Ctrl"), chord.alt && "Alt", chord.shift && "Shift", key].filter(Boolean).join(" ");
}

const TYPING = "input:not([type=checkbox]):not([type=radio]):not([type=button]), textarea, select, [contenteditable=true], [role=textbox]";
const OWN_KEYS = "[role=dialog], [role=menu], [role=listbox], [role=alertdialog]";

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TYPING) !== null;
}

/** Inside a dialog or menu, which has keys of its own. */
export function isInside(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(OWN_KEYS) !== null;
}
