// The actions that hold on every screen. Screens add their own while they are shown.

import Moon from "@lucide/svelte/icons/moon";
import type { Action } from "$lib/keys/actions.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { run } from "$lib/query/query.svelte";
import { PLACES } from "./places";

async function takeBack(name: "workspace.undo" | "workspace.redo"): Promise<void> {
  const outcome = await run(name, {});
  if (outcome.ok) notices.say(outcome.reply.sentence);
}

const goTo: Action[] = PLACES.map((place) => ({
  id: `go.${place.name}`,
  title: place.title,
  group: "Go to",
  keys: place.name === "settings" ? [place.key, "Mod+,"] : [place.key],
  icon: place.icon,
  run: () => screens.go(place.name),
}));

export function globalActions(): Action[] {
  return [
    ...goTo,
    { id: "go.keys", title: "Keys", group: "Go to", keys: ["?"], words: "shortcuts keyboard", run: () => screens.go("keys") },
    { id: "history.undo", title: "Undo", group: "File", keys: ["Mod+Z"], leaveToTyping: true, run: () => void takeBack("workspace.undo") },
    { id: "history.redo", title: "Redo", group: "File", keys: ["Mod+Shift+Z"], leaveToTyping: true, run: () => void takeBack("workspace.redo") },
    { id: "look.theme", title: "Change the theme", group: "Look", icon: Moon, run: () => screens.go("settings", "look") },
  ];
}
