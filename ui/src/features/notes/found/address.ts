// Where something found is looked at: the screen, and what stands after it in the address.

import type { ScreenName } from "$lib/nav/screens.svelte";
import type { GoTo } from "$lib/api/contract";

export function addressOf(go: GoTo): [screen: ScreenName, rest: string] {
  const id = go.id ?? "";
  if (go.screen === "day") return ["today", id];
  if (go.screen === "person") return ["people", id];
  return ["notes", go.screen === "note" ? id : `${go.screen}/${id}`];
}
