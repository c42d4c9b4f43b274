// The keyboard of lists that stand side by side: J and K or the arrows within a list, left and right between lists.
// One row of a list is reached by Tab, the one that was last looked at. Rows carry `data-row`, lists `data-column`.

import { actions } from "$lib/keys/actions.svelte";
import { isTyping } from "$lib/keys/chord";

const ROW = "[data-row]";
const rowsOf = (list: Element) => [...list.querySelectorAll<HTMLElement>(ROW)];

/** Which way a key goes in a list: 1 down, -1 up, 0 nowhere. */
function wayOf(event: KeyboardEvent): number {
  const key = event.key.toLowerCase();
  if (key === "arrowdown" || (key === "j" && actions.singleKeys)) return 1;
  if (key === "arrowup" || (key === "k" && actions.singleKeys)) return -1;
  return 0;
}

function focusRow(rows: readonly HTMLElement[], at: number): boolean {
  const row = rows[Math.min(rows.length - 1, Math.max(0, at))];
  row?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return row !== undefined;
}

/** The row of a list that Tab reaches. */
const current = (rows: readonly HTMLElement[]) => rows.findIndex((row) => row.tabIndex === 0);

function aside(list: Element, way: number): boolean {
  const all = [...document.querySelectorAll<HTMLElement>("[data-column]")].filter((one) => one === list || rowsOf(one).length > 0);
  const next = all[all.indexOf(list as HTMLElement) + way];
  const rows = next ? rowsOf(next) : [];
  return focusRow(rows, Math.max(0, current(rows)));
}

function press(list: HTMLElement, event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isTyping(event.target)) return;
  const rows = rowsOf(list);
  const at = rows.findIndex((row) => row.contains(event.target as Node));
  const way = wayOf(event);
  const sideways = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
  const end = event.key === "Home" ? 0 : event.key === "End" ? rows.length - 1 : -1;
  const done = way !== 0 ? focusRow(rows, at + way) : sideways !== 0 ? aside(list, sideways) : end >= 0 && focusRow(rows, end);
  if (!done) return;
  event.preventDefault();
  event.stopPropagation();
}

/** For `use:`; makes a list of rows one stop for Tab and walks it by keys. */
export function rowKeys(list: HTMLElement): { destroy: () => void } {
  list.dataset.column = "";
  const one = (chosen?: HTMLElement) => {
    const rows = rowsOf(list);
    const keep = chosen ?? rows.find((row) => row.tabIndex === 0) ?? rows.find((row) => row.dataset.row === "on") ?? rows[0];
    for (const row of rows) row.tabIndex = row === keep ? 0 : -1;
  };
  const onfocus = (event: FocusEvent) => {
    const row = (event.target as Element).closest<HTMLElement>(ROW);
    if (row) one(row);
  };
  const onkey = (event: KeyboardEvent) => press(list, event);
  const watch = new MutationObserver(() => one());
  one();
  watch.observe(list, { childList: true, subtree: true });
  list.addEventListener("focusin", onfocus);
  list.addEventListener("keydown", onkey);
  return {
    destroy: () => {
      watch.disconnect();
      list.removeEventListener("focusin", onfocus);
      list.removeEventListener("keydown", onkey);
    },
  };
}

/** Takes up the list that holds `inside`, or the first one on the screen, at the row last looked at. */
export function focusList(name: string, at?: number): boolean {
  const list = document.querySelector(`[data-list="${name}"]`);
  if (!list) return false;
  const rows = rowsOf(list);
  return focusRow(rows, at ?? Math.max(0, current(rows)));
}
