// The data of the preview and of tests: Wednesday 18 November 2026, 11:08, at Fernwood Support.

import type { BackupView, BackupsView, BlockView, DayView, EntryView, ImportsView, NotesView, NoteView, PeopleView, PersonView, SettingsView, WaitingView, WorkspaceView } from "$lib/api/contract";
import { ACTIVITIES } from "$lib/ui/activities";

const MIDNIGHT = Date.UTC(2026, 10, 17, 23);
/** "11:08" in Copenhagen on the day, in milliseconds. */
export function at(time: string): number {
  const [h = 0, m = 0] = time.split(":").map(Number);
  return MIDNIGHT + (h * 60 + m) * 60_000;
}

export const SETTINGS: SettingsView = {
  lead_name: "Nora Halvorsen", team_name: "Fernwood Support", days: [0, 1, 2, 3, 4], from: "08:00", to: "17:00", week_starts: 0,
  band_low: 30, band_high: 50, short_breaks: 2, short_break_min: 15, lunch_min: 45, nudge_after_min: 120, firm_after_min: 240,
  nudge_words: "", firm_words: "", channels: ["phone", "chat", "email"], phone_handle_time_s: 370, chat_handle_time_s: 580,
  email_handle_time_s: null, idle_min: 15, shadow_every_weeks: 4, theme: "system", single_keys: true,
  interval_min: 30, phone_target_pct: 80, phone_within_s: 20, chat_target_pct: 80, chat_within_s: 60, deferred_target_pct: 90,
  deferred_within_h: 8, phone_patience_s: null, chat_patience_s: null, max_occupancy_pct: 85, chat_concurrency: [1, 1.7, 2.5, 2.9],
  ramp_first_pct: 50, ramp_weeks: 8, opening: null, cape_days: 2, cape_weeks: 4, country: "DK",
  shrinkage: [{ name: "Lunch", pct: 7, in_roster: true }, { name: "Short breaks", pct: 5, in_roster: false }],
};

export const WORKSPACE: WorkspaceView = {
  set_up: true, demo: false, demo_is_old: false, file: "/home/nora/evenkeel.db", file_name: "evenkeel.db", size_bytes: 14_889_000,
  version: "0.1.0", zone: "Europe/Copenhagen", now_ms: at("11:08"), undo: null, redo: null, settings: SETTINGS,
  freshness: "Help-desk export read today 10:58", backup_trouble: null, people: 9,
};

const NAMES = ["Amina Yusuf", "Ben Okafor", "Carla Mendes", "Dev Raman", "Elif Kaya", "Jonas Weber", "Priya Nair", "Tomasz Zieliński-Brandt"];

export const PEOPLE: PeopleView = {
  people: NAMES.map((name, index): PersonView => ({
    id: `p${index}`, name, short: name.split(" ")[0] ?? name, initials: name.split(" ").map((word) => word.charAt(0)).join(""),
    left: false, notes: index % 3, last_note: index % 3 === 0 ? null : { note_id: `n${index}`, text: "Echo on line 2 again", at_ms: at("10:57"), when: "today 10:57" },
  })),
};

const note = (id: string, text: string, when: string, filed: boolean): NoteView => ({ id, text, tokens: [], people: [], at_ms: at("10:57"), when, filed, sharing: "unmarked", session_id: null, quotes: [], contacts: [], went: [] });

export const NOTES: NotesView = {
  total: 3, not_filed: 2,
  notes: [
    { ...note("n1", "@Dev echo on line 2 again !roadblock", "10:57", false), tokens: [
      { start: 0, end: 4, kind: "person", value: "p3", known: true },
      { start: 25, end: 36, kind: "roadblock", value: null, known: true },
    ] },
    note("n2", "Dev keeps a log of slow imports, worth a look", "Mon 16 Nov, 15:10", false),
    note("n3", "Refund replies explain most reopened contacts", "Fri 13 Nov, 09:40", true),
  ],
};

const span = (id: string, activity: BlockView["activity"], from: string, to: string, detail: string): BlockView => ({
  id, start_ms: at(from), end_ms: at(to), from, to, activity, lane: ACTIVITIES[activity].lane, label: ACTIVITIES[activity].label,
  detail, person: null, source: "hand", overlaps: false,
});

const entry = (id: string, activity: EntryView["activity"], from: string, to: string | null, detail: string): EntryView => ({
  id, start_ms: at(from), end_ms: to ? at(to) : null, from, to, activity, lane: ACTIVITIES[activity].lane, label: ACTIVITIES[activity].label,
  detail, person: null, on_call: false, other_zone: null, unplanned: false,
});

const RUNNING = entry("e4", "customers", "10:02", null, "");

export const DAY: DayView = {
  date: "2026-11-18", title: "Wednesday 18 November", week: "Week 47", is_today: true, is_past: false, previous: "2026-11-17", next: "2026-11-19",
  zone: "Europe/Copenhagen", now_ms: at("11:08"), day_start_ms: at("00:00"), day_end_ms: at("24:00"), axis_start_ms: at("08:00"), axis_end_ms: at("18:00"),
  ticks: [8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((hour) => ({ at_ms: at(`${hour}:00`), label: `${String(hour).padStart(2, "0")}:00` })),
  hours: Array.from({ length: 24 }, (_, hour) => ({ at_ms: at(`${hour}:00`), label: `${String(hour).padStart(2, "0")}:00` })),
  blocks: [
    span("b1", "meeting", "08:00", "08:30", "Stand-up"), span("b2", "quality", "08:30", "09:45", "Amina"),
    span("b3", "customers", "10:00", "11:30", ""), span("b4", "staffing", "11:30", "12:15", "Thu, Fri"),
    span("b5", "break", "12:15", "13:00", "Lunch"), span("b6", "alongside", "13:00", "14:00", "Dev, phone"),
    span("b7", "engineering", "14:00", "15:15", "log viewer, Sven"), span("b8", "customers", "16:15", "17:00", ""),
  ],
  entries: [
    entry("e1", "quality", "08:32", "09:12", "Amina"), entry("e2", "customers", "09:14", "09:22", "Elif"),
    entry("e3", "break", "09:46", "10:00", "outside"), RUNNING,
  ],
  running: RUNNING,
  unlived: { block_id: "b1", sentence: "Stand-up, 08:00 to 08:30", activity: "meeting", wider: "morning" },
  breaks: { unbroken_since_ms: at("10:02"), taken: 1, taken_min: 14, planned: 3, nudge: null },
  away: null,
  sentence: [
    { tone: "front", strong: "Customers until 11:30,", rest: "then Staffing." },
    { tone: "strategic", strong: "34 contacts wait,", rest: "5 h 40 of work; the oldest since Mon 16 Nov." },
  ],
  minutes: { planned_front: 195, planned_strategic: 195, lived_front: 74, lived_strategic: 40, lived_neither: 14 },
};

const backup = (when: string, kind: BackupView["kind"], size_bytes: number, remark: string): BackupView => ({
  path: `/home/nora/backups/${when}.db`, taken_ms: at("10:00"), when, kind, size_bytes, opens: true, remark,
});

export const BACKUPS: BackupsView = {
  folder: "/home/nora/backups",
  backups: [
    backup("Today 10:00", "daily", 14_889_000, "checked, opens"), backup("Yesterday 18:02", "daily", 14_780_000, "checked, opens"),
    backup("Mon 16 Nov 18:01", "daily", 14_570_000, "checked, opens"), backup("Sun 15 Nov, before version 1.4", "before_migration", 14_470_000, "kept for good"),
    { ...backup("Fri 30 Oct", "manual", 13_210_000, "does not open"), opens: false },
  ],
};

export const IMPORTS: ImportsView = {
  batches: [
    { id: 7, source: "zendesk", file: "tickets_2026-11.csv", when: "today 10:58", added: 1318, updated: 7091, refused: 3, undone: false, can_take_back: true },
    { id: 6, source: "zendesk", file: "tickets_2026-10.csv", when: "Mon 2 Nov 09:10", added: 6904, updated: 0, refused: 0, undone: false, can_take_back: false },
  ],
  watched: [{ path: "/home/nora/Downloads", on: true, last: "Read today 10:58, new exports are noticed", trouble: false }],
  calendars: [{ name: "Nora's calendar", read_at: "Mon 17:40", meetings: 14 }],
  titles: [{ title: "Bug triage", activity: "engineering" }],
};

export const WAITING: WaitingView = {
  empty: false, contacts: 34, hours: 5.67, oldest: "Mon 16 Nov", newest_ms: at("10:40"), newest: "today 10:40", read_at: "today 10:58", stale: false, reports: [],
  sentence: "34 contacts wait, 5 h 40 of work; the oldest since Mon 16 Nov.",
  channels: [
    { channel: "email", contacts: 31, hours: 5.2, handle_time_s: 480, handle_time_source: "default", handle_time: "8 min, the product's default", oldest_ms: null, oldest: "Mon 16 Nov" },
    { channel: "chat", contacts: 3, hours: 0.47, handle_time_s: 580, handle_time_source: "own", handle_time: "9 min 40, your figure", oldest_ms: null, oldest: "today 10:12" },
  ],
};
