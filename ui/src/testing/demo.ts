// A made-up team and day, answered from memory: the team of the design pictures.

import type { Handlers } from "$lib/api/fake";
import { importPreview, importReport } from "./demo-import";
import { CAPE, CAPE_PREVIEW } from "./demo-cape";
import { dayIn, DONE, MEETINGS } from "./demo-day";
import { notesDemo } from "./demo-notes";
import { peopleDemo } from "./demo-people";
import { reportImported, reportPreview } from "./demo-report";
import { needsMeIn, WHEREABOUTS } from "./demo-seat";
import { rosterPreview, rosterReport } from "./demo-roster";
import { EVENTS, PATIENCES, TRUST, whatIf } from "./demo-staffing";
import { backlogIn, rosterIn, staffingDayIn, weekIn } from "./demo-staffing-states";
import { BACKUPS, IMPORTS, NOTES, PEOPLE, WAITING, WORKSPACE } from "./demo-data";

export function demo(asked = new URLSearchParams()): Handlers {
  const workspace = { ...WORKSPACE, set_up: !asked.has("first"), demo: asked.has("demo") };
  return {
    "workspace.view": () => workspace,
    "workspace.backups": () => BACKUPS,
    // ?day=empty and the like show a day in another state.
    "day.view": () => dayIn(asked.get("day")),
    "day.done": () => DONE,
    "day.meetings": () => MEETINGS,
    "queue.preview_import": (args) => importPreview(args.mapping),
    "queue.import_contacts": async (args, onProgress) => {
      for (let done = 0; done < 20; done += 1) {
        onProgress({ step: "write", done, total: 20, sentence: `${done * 420} rows read` });
        await new Promise((resolve) => setTimeout(resolve, args.dry_run ? 10 : 200));
      }
      return importReport(args.dry_run ?? false);
    },
    "queue.recognise_file": (args) => ({ kind: /report/.test(args.path) ? "report" : "contacts" }),
    "queue.preview_report": (args) => reportPreview(args),
    "queue.import_report": () => reportImported(),
    "queue.imports": () => IMPORTS,
    "workspace.cancel_job": () => ({}),
    "workspace.look_inside": (args) => ({ path: args.path, counts: [{ what: "entries", count: 1204 }, { what: "notes", count: 310 }], newest: "yesterday 18:01", sentence: "Eight entries and five notes from today would leave the screen." }),
    "workspace.change_settings": () => ({}),
    "window.platform": () => ({ offers: [
      { name: "notifications", available: true, sentence: "Nudges come as system notifications." },
      { name: "tray", available: false, sentence: "There is no tray here; the window and its keys do the same." },
    ] }),
    "day.balance": () => ({ week: { front_min: 540, strategic_min: 660, share: 0.45 }, fortnight: { front_min: 1200, strategic_min: 1400, share: 0.46 }, band_low: 30, band_high: 50, drift: null, suggestion: null }),
    "queue.view_cape": () => CAPE,
    "queue.preview_cape": () => CAPE_PREVIEW,
    "queue.waiting": () => WAITING,
    "people.list": () => PEOPLE,
    "people.view_roster": (args) => rosterIn(asked.get("staffing"), args.from),
    "people.preview_roster": (args) => rosterPreview(args.add_people ?? false),
    "people.import_roster": (args) => rosterReport(args.add_people ?? false, false),
    // ?staffing=stale and the like show staffing in another state.
    "staffing.view_week": () => weekIn(asked.get("staffing")),
    "staffing.needs_me": () => needsMeIn(asked.get("staffing")),
    "people.whereabouts": () => WHEREABOUTS,
    "staffing.view_day": (args) => staffingDayIn(asked.get("staffing"), args.on),
    "staffing.what_if": (args) => whatIf(args),
    "staffing.view_backlog": () => backlogIn(asked.get("staffing")),
    "staffing.view_trust": () => TRUST,
    "staffing.view_patience": () => PATIENCES,
    "staffing.countries": () => ({ countries: [{ code: "DK", name: "Denmark" }, { code: "DE", name: "Germany" }, { code: "NO", name: "Norway" }] }),
    "staffing.view_events": () => EVENTS,
    "notes.list": () => NOTES,
    "notes.draft": () => ({ text: "" }),
    "notes.keep_draft": () => ({}),
    "notes.search": () => ({ found: [], unknown: [] }),
    ...peopleDemo,
    ...notesDemo(asked.get("notes")),
  };
}
