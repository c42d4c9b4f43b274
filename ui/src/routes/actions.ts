// The actions that hold on every screen. Screens add their own while they are shown.

import Coffee from "@lucide/svelte/icons/coffee";
import Compass from "@lucide/svelte/icons/compass";
import Eye from "@lucide/svelte/icons/eye";
import FileText from "@lucide/svelte/icons/file-text";
import Headset from "@lucide/svelte/icons/headset";
import Import from "@lucide/svelte/icons/import";
import Keyboard from "@lucide/svelte/icons/keyboard";
import Palette from "@lucide/svelte/icons/palette";
import Plus from "@lucide/svelte/icons/plus";
import Redo from "@lucide/svelte/icons/redo-2";
import Search from "@lucide/svelte/icons/search";
import ShieldAlert from "@lucide/svelte/icons/shield-alert";
import Square from "@lucide/svelte/icons/square";
import Star from "@lucide/svelte/icons/star";
import TriangleAlert from "@lucide/svelte/icons/triangle-alert";
import Undo from "@lucide/svelte/icons/undo-2";
import type { PersonView } from "$lib/api/contract";
import { modes } from "$features/day/modes.svelte";
import { capture } from "$features/notes/capture.svelte";
import { pages } from "$features/notes/pages/pages.svelte";
import { starting } from "$features/notes/sessions/starting.svelte";
import { palette } from "$features/palette/palette.svelte";
import { cape } from "$features/queue/cape.svelte";
import type { Action } from "$lib/keys/actions.svelte";
import { screens } from "$lib/nav/screens.svelte";
import { notices } from "$lib/notices/notices.svelte";
import { run } from "$lib/query/query.svelte";
import { PLACES } from "./places";

async function takeBack(name: "workspace.undo" | "workspace.redo"): Promise<void> {
  const outcome = await run(name, {});
  if (outcome.ok) notices.say(outcome.reply.sentence);
}

/** One thing opens over the screen at a time. */
function openCapture(start = ""): void {
  if (!palette.isOpen) return capture.open(start);
  palette.close();
  // The palette gives the focus back first.
  setTimeout(() => capture.open(start));
}

function openPalette(): void {
  if (capture.dialogOpen) capture.leave();
  palette.open();
}

const MODES: readonly Action[] = [
  { id: "mode.front_line", title: "Start front line", group: "Do now", keys: ["F"], icon: Headset, words: "customers", run: () => void modes.start("customers") },
  { id: "mode.strategic", title: "Start strategic", group: "Do now", keys: ["S"], icon: Compass, run: () => void modes.start() },
  { id: "mode.alongside", title: "Start alongside", group: "Do now", keys: ["A"], icon: Eye, words: "beside shadowing session", run: () => starting.ask() },
  { id: "mode.break", title: "Start a break", group: "Do now", keys: ["B"], icon: Coffee, words: "pause lunch", run: () => void modes.start("break") },
  { id: "mode.stop", title: "Stop what is running", group: "Do now", icon: Square, words: "end", run: () => void modes.stop() },
];

const GO: readonly Action[] = PLACES.map((place) => ({
  id: `go.${place.name}`,
  title: place.title,
  group: "Go to" as const,
  keys: place.name === "settings" ? [place.key, "Mod+,"] : [place.key],
  icon: place.icon,
  run: () => screens.go(place.name),
}));

const REST: readonly Action[] = [
  { id: "notes.capture", title: "Capture", group: "Do now", keys: ["Mod+J"], icon: Plus, words: "note write", run: () => openCapture() },
  { id: "cape.declare", title: "Declare a cape day", group: "Do now", icon: ShieldAlert, words: "emergency hero queue short", run: () => cape.ask() },
  { id: "pages.better", title: "Changed for the better, week by week", group: "Go to", icon: Star, words: "recognition thanks brief page what people improved", run: () => pages.show({ kind: "better" }) },
  { id: "pages.brief", title: "The week’s brief", group: "Go to", icon: FileText, words: "page week look back done print share", run: () => pages.show({ kind: "brief" }) },
  { id: "palette.open", title: "Search and commands", group: "Go to", keys: ["Mod+K"], icon: Search, keyOnly: true, run: () => openPalette() },
  { id: "go.keys", title: "Keys", group: "Go to", keys: ["?"], icon: Keyboard, words: "shortcuts keyboard help", run: () => screens.go("keys") },
  { id: "go.import", title: "Import contacts or a calendar", group: "File", icon: Import, words: "csv xlsx ics meetings help desk", run: () => screens.go("import") },
  { id: "history.undo", title: "Undo", group: "File", keys: ["Mod+Z"], icon: Undo, leaveToTyping: true, run: () => void takeBack("workspace.undo") },
  { id: "history.redo", title: "Redo", group: "File", keys: ["Mod+Shift+Z", "Mod+Y"], icon: Redo, leaveToTyping: true, run: () => void takeBack("workspace.redo") },
  { id: "go.look", title: "Change the theme", group: "Look", icon: Palette, words: "dark light", run: () => screens.go("settings", "look") },
];

export const GLOBAL_ACTIONS: readonly Action[] = [...MODES, ...REST, ...GO];

/** What can be done with a person, found by their name. */
export function personActions(person: PersonView): Action[] {
  return [
    { id: `beside.${person.id}`, title: `Start beside ${person.short}`, group: "Do now", icon: Eye, run: () => void starting.begin(person.id) },
    { id: `note.${person.id}`, title: `Note something about ${person.short}`, group: "Do now", icon: Plus, run: () => capture.open(`@${person.short} `) },
    { id: `roadblock.${person.id}`, title: `Note a roadblock for ${person.short}`, group: "Do now", icon: TriangleAlert, run: () => capture.open(`@${person.short} !roadblock `) },
  ];
}
