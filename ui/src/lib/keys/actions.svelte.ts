// The one list of what can be done by name or by key. It feeds the palette, the shortcuts page and the keyboard.
// What belongs here: the list and its dispatch. What does not: any action; routes and mounted screens add theirs.

import { untrack, type Component } from "svelte";
import { isInside, isLetter, isSingle, isTyping, matches, parseChord } from "./chord";

export type ActionGroup = "Do now" | "Your day" | "Go to" | "File" | "Look";

export interface Action {
  /** Unique: "go.notes", "mode.front_line". A later one with the same id takes the place of the earlier. */
  id: string;
  /** Verb first, as the palette shows it. */
  title: string;
  group: ActionGroup;
  /** Chords, the first is the one shown: ["Mod+K"], ["Shift+P"], ["1"]. */
  keys?: readonly string[];
  icon?: Component;
  /** Said beside the title in the palette. */
  aside?: () => string;
  /** More words to find it by. */
  words?: string;
  /** Not now: neither listed in the palette nor run by its key. */
  when?: () => boolean;
  /** Only a key, with no line in the palette (moving in a list, say). */
  keyOnly?: boolean;
  /** Text fields keep this chord for themselves (Ctrl Z undoes typing there). */
  leaveToTyping?: boolean;
  run: () => void;
}

class Actions {
  // Plain, so that effects that add in one turn see each other; the version tells who reads the list.
  readonly #added: (readonly Action[])[] = [];
  #version = $state(0);
  /** The setting: single keys do something. */
  singleKeys = $state(true);

  /** Adds actions until the returned function is called. */
  add(list: readonly Action[]): () => void {
    this.#added.push(list);
    this.#version += 1;
    return () => {
      const at = this.#added.indexOf(list);
      if (at >= 0) this.#added.splice(at, 1);
      this.#version += 1;
    };
  }

  /** All of them, the newest meaning of an id only, in the order they were added. */
  get all(): Action[] {
    void this.#version;
    const added = this.#added.flat();
    return added.filter((action, index) => !added.slice(index + 1).some((later) => later.id === action.id));
  }

  /** Those that can be done now. */
  get offered(): Action[] {
    return this.all.filter((action) => action.when?.() ?? true);
  }

  run(id: string): boolean {
    const action = this.offered.find((one) => one.id === id);
    action?.run();
    return action !== undefined;
  }

  /** The chord shown for an action, if it has one. */
  keyOf(id: string): string | undefined {
    return this.all.find((action) => action.id === id)?.keys?.[0];
  }

  #answers(action: Action, event: KeyboardEvent, typing: boolean): boolean {
    return (action.keys ?? []).some((written) => {
      const chord = parseChord(written);
      if (isSingle(chord) && (typing || isInside(event.target) || (isLetter(chord) && !this.singleKeys))) return false;
      if (typing && action.leaveToTyping) return false;
      return matches(chord, event);
    });
  }

  /** Runs what the key means, the newest meaning first. Returns whether it meant something. */
  press(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) return false;
    const typing = isTyping(event.target);
    const action = this.offered.reverse().find((one) => this.#answers(one, event, typing));
    if (!action) return false;
    event.preventDefault();
    action.run();
    return true;
  }
}

export const actions = new Actions();

/** Adds actions while the calling component is mounted; follows the state that `list` reads. */
export function useActions(list: () => readonly Action[]): void {
  $effect(() => {
    const added = list();
    return untrack(() => actions.add(added));
  });
}
