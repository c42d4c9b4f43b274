// A made-up team and day, answered from memory: the team of the design pictures.

import type { Handlers } from "$lib/api/fake";
import { BACKUPS, DAY, NOTES, PEOPLE, WORKSPACE } from "./demo-data";

export function demo(asked = new URLSearchParams()): Handlers {
  const workspace = { ...WORKSPACE, set_up: !asked.has("first"), demo: asked.has("demo") };
  return {
    "workspace.view": () => workspace,
    "workspace.backups": () => BACKUPS,
    "day.view": () => DAY,
    "people.list": () => PEOPLE,
    "notes.list": () => NOTES,
    "notes.draft": () => ({ text: "" }),
    "notes.keep_draft": () => ({}),
    "notes.search": () => ({ found: [] }),
  };
}
