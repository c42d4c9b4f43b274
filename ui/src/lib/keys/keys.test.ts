import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { actions, type Action } from "./actions.svelte";
import { matches, parseChord, showChord } from "./chord";

let removers: (() => void)[] = [];

beforeEach(() => {
  actions.singleKeys = true;
  document.body.innerHTML = "";
});

afterEach(() => {
  for (const remove of removers) remove();
  removers = [];
});

function action(keys: string[], more: Partial<Action> = {}) {
  const run = vi.fn();
  removers.push(actions.add([{ id: keys.join(), title: keys.join(), group: "Do now", keys, run, ...more }]));
  return run;
}

function press(key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return actions.press(event);
}

function typingIn(html: string): Element {
  document.body.innerHTML = html;
  const field = document.querySelector("[data-here]");
  if (!field) throw new Error("No field in the page.");
  return field;
}

test("a single key does what it says", () => {
  const run = action(["F"]);
  expect(press("f")).toBe(true);
  expect(run).toHaveBeenCalledOnce();
});

test("a single key pauses in a text field", () => {
  const run = action(["F"]);
  press("f", {}, typingIn("<textarea data-here></textarea>"));
  press("f", {}, typingIn("<input data-here>"));
  press("f", {}, typingIn("<select data-here></select>"));
  expect(run).not.toHaveBeenCalled();
});

test("a single key pauses inside a dialog or a menu", () => {
  const run = action(["F"]);
  press("f", {}, typingIn('<div role="dialog"><button data-here></button></div>'));
  press("f", {}, typingIn('<div role="menu"><div data-here></div></div>'));
  expect(run).not.toHaveBeenCalled();
});

test("a checkbox is no typing", () => {
  const run = action(["F"]);
  press("f", {}, typingIn('<input type="checkbox" data-here>'));
  expect(run).toHaveBeenCalledOnce();
});

test("turned off, single keys do nothing and chords still do", () => {
  actions.singleKeys = false;
  const single = action(["F"]);
  const chord = action(["Mod+K"]);
  press("f");
  press("k", { ctrlKey: true });
  expect(single).not.toHaveBeenCalled();
  expect(chord).toHaveBeenCalledOnce();
});

test("turned off, Esc still does what it says", () => {
  actions.singleKeys = false;
  const run = action(["Escape"]);
  press("Escape");
  expect(run).toHaveBeenCalledOnce();
});

test("a chord works while typing, but undo belongs to the text there", () => {
  const capture = action(["Mod+J"]);
  const undo = action(["Mod+Z"], { leaveToTyping: true });
  const field = typingIn("<textarea data-here></textarea>");
  press("j", { ctrlKey: true }, field);
  press("z", { ctrlKey: true }, field);
  expect(capture).toHaveBeenCalledOnce();
  expect(undo).not.toHaveBeenCalled();
});

test("Shift tells P from Shift P", () => {
  const one = action(["P"]);
  const more = action(["Shift+P"]);
  press("P", { shiftKey: true });
  expect(more).toHaveBeenCalledOnce();
  expect(one).not.toHaveBeenCalled();
});

test("a sign is met with whatever Shift its keyboard needs", () => {
  expect(matches(parseChord("?"), new KeyboardEvent("keydown", { key: "?", shiftKey: true }))).toBe(true);
  expect(matches(parseChord("Mod+,"), new KeyboardEvent("keydown", { key: ",", ctrlKey: true }))).toBe(true);
});

test("the newest meaning of a key wins, and the older returns with its leaving", () => {
  const older = action(["Enter"], { id: "older" });
  const newer = vi.fn();
  const leave = actions.add([{ id: "newer", title: "newer", group: "Do now", keys: ["Enter"], run: newer }]);
  press("Enter");
  leave();
  press("Enter");
  expect(newer).toHaveBeenCalledOnce();
  expect(older).toHaveBeenCalledOnce();
});

test("what cannot be done now is neither offered nor run", () => {
  const run = action(["F"], { when: () => false });
  expect(press("f")).toBe(false);
  expect(actions.offered).toEqual([]);
  expect(run).not.toHaveBeenCalled();
});

test("a key that another control took is left alone", () => {
  const run = action(["F"]);
  const event = new KeyboardEvent("keydown", { key: "f", cancelable: true });
  event.preventDefault();
  expect(actions.press(event)).toBe(false);
  expect(run).not.toHaveBeenCalled();
});

test("chords are shown as they are printed on keys", () => {
  expect(["Mod+K", "Shift+P", "ArrowUp", "Escape", "f"].map(showChord)).toEqual(["Ctrl K", "Shift P", "↑", "Esc", "F"]);
});
