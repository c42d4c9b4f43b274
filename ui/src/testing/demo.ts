// A made-up team and day, answered from memory: the team of the design pictures.

import type { Handlers } from "$lib/api/fake";
import { importPreview, importReport } from "./demo-import";
import { BACKUPS, DAY, IMPORTS, NOTES, PEOPLE, WORKSPACE } from "./demo-data";

export function demo(asked = new URLSearchParams()): Handlers {
  const workspace = { ...WORKSPACE, set_up: !asked.has("first"), demo: asked.has("demo") };
  return {
    "workspace.view": () => workspace,
    "workspace.backups": () => BACKUPS,
    "day.view": () => DAY,
    "queue.preview_import": (args) => importPreview(args.mapping),
    "queue.import_contacts": async (args, onProgress) => {
      for (let done = 0; done < 20; done += 1) {
        onProgress({ step: "write", done, total: 20, sentence: `${done * 420} rows read` });
        await new Promise((resolve) => setTimeout(resolve, args.dry_run ? 10 : 200));
      }
      return importReport(args.dry_run ?? false);
    },
    "queue.imports": () => IMPORTS,
    "workspace.cancel_job": () => ({}),
    "people.list": () => PEOPLE,
    "notes.list": () => NOTES,
    "notes.draft": () => ({ text: "" }),
    "notes.keep_draft": () => ({}),
    "notes.search": () => ({ found: [] }),
  };
}
