// Field notes of the made-up team: the session, the roadblocks and the themes of the picture.

import type { Handlers } from "$lib/api/fake";
import type { AskView, DueRow, FoundView, NoteView, PersonRef, RoadblockView, SessionNote, SessionRow, SessionView, Sureness, TokenKind, TokenView } from "$lib/api/contract";
import { at, PEOPLE } from "./demo-data";

const DAY_MS = 86_400_000;
const person = (short: string): PersonRef => {
  const found = PEOPLE.people.find((one) => one.short === short);
  return { id: found?.id ?? short, name: found?.name ?? short, short, initials: found?.initials ?? short.slice(0, 2).toUpperCase() };
};

const SIGNS: Record<string, TokenKind> = { "#product": "product", "#service": "service", "#docs": "docs", "!roadblock": "roadblock", "?idea": "idea", "+done": "done" };

/** A note as Rust would read it, as far as the made-up ones need. */
export function noted(id: string, text: string, time: string, more: Partial<NoteView> = {}): NoteView {
  const tokens = [...text.matchAll(/[@#!?+][\p{L}\p{N}]+/gu)].map((found): TokenView => {
    const word = found[0];
    const kind = word.startsWith("@") ? "person" : (SIGNS[word] ?? (/^#\d/.test(word) ? "contact" : "tag"));
    return { start: found.index, end: found.index + word.length, kind, value: word.slice(1), known: true };
  });
  const quotes = [...text.matchAll(/“[^”]+”/g)].map((found): [number, number] => [found.index, found.index + found[0].length]);
  return { id, text, tokens, quotes, people: [], at_ms: at(time) - DAY_MS, when: `Tue 17 Nov, ${time}`, filed: false, sharing: "unmarked", session_id: "s1", contacts: [], went: [], ...more };
}

const contact = (number: string, words: string) => [{ number, words }];
const moment = (id: string, time: string, text: string, more: Partial<NoteView> = {}, roadblocks: SessionNote["roadblocks"] = []): SessionNote => ({ note: noted(id, text, time, more), at: time, roadblocks });

export const MOMENTS: SessionNote[] = [
  moment("m1", "10:15", "Sat with @Elif. Three chats at once, the usual number. Asked what she would like me to look at: “the waiting while I look things up.”", { sharing: "shareable" }),
  moment("m2", "10:21", "Café Orsini asks why the reminder went out the day after they paid. Elif explains bank transfer time well. #product", { contacts: contact("48160", "chat 48160, Café Orsini") }),
  moment("m3", "10:26", "Customer attached a PDF that shows the wrong logo. Elif cannot open the PDF preview, permission missing. Asks Priya to look. 4 min lost. !roadblock", { went: ["now in the list, owner Nora"] }, [{ id: "r7", title: "Elif cannot open the PDF preview", hours: 0.6 }]),
  moment("m4", "10:33", "“I looked for how to change the sender name, the help page shows the old menu.” Third person this month. #docs", { contacts: contact("48164", "chat 48164, Marlow & Finch Bookbinders") }),
  moment("m5", "10:41", "SEPA transfer status is in two places, they disagree. Elif opens both every time, about 2 min a chat. !roadblock #product", { went: ["now in the list, owner Sven Aalto"] }, [{ id: "r1", title: "SEPA transfer status in two places", hours: 17.3 }]),
  moment("m6", "10:48", "Customer waited 6 min, then: “you were kind about it, thank you.” Elif told her the wait up front. +done", { contacts: contact("48171", "chat 48171"), sharing: "shareable" }),
  moment("m7", "10:56", "Would like to pick which invoices get reminders, not all or none. A carpenter with two late payers. #product", { contacts: contact("48173", "chat 48173, Oakline Joinery") }),
  moment("m8", "11:04", "Part refund on a yearly plan: Elif was unsure, asked Amina. Correct in the end. Good for Thursday’s training. #service", { contacts: contact("48175", "chat 48175"), sharing: "private" }),
  moment("m9", "11:11", "What if the macro offered the day the money lands? She already types it by hand. ?idea", { went: ["idea kept for Elif, initiatives"] }),
];

const row = (id: string, short: string, channel: string, group: string, when: string, minutes: number, notes: number): SessionRow => ({
  id, person: person(short), title: `${short}, ${channel}`, group, line: `${when}, ${minutes} min, ${notes} notes`, start_ms: at("10:15") - DAY_MS, end_ms: at("11:16") - DAY_MS,
  minutes, notes, roadblocks: 2, ideas: 1, running: false,
});

export const SESSION_ROWS: SessionRow[] = [
  row("s1", "Elif", "chat", "This week", "Tue 17", 61, 9), row("s2", "Carla", "chat", "Earlier", "Thu 12", 45, 8), row("s3", "Ben", "phone", "Earlier", "Wed 4", 60, 12),
  row("s4", "Priya", "email", "Earlier", "Thu 29 Oct", 50, 9), row("s5", "Amina", "email", "Earlier", "Thu 22 Oct", 50, 8), row("s6", "Jonas", "phone", "Earlier", "Wed 21 Oct", 45, 7),
  row("s7", "Tomasz", "email", "Earlier", "Wed 14 Oct", 60, 10),
];

const due = (short: string, days: number, words: string, planned = false): DueRow => ({ person: person(short), days, words, due: days >= 28, planned_ms: planned ? at("13:00") : null });
export const DUE: DueRow[] = [due("Tomasz", 35, "35 d"), due("Jonas", 28, "28 d"), due("Amina", 27, "Thu 13:00", true), due("Priya", 20, "20 d"), due("Ben", 14, "14 d"), due("Carla", 6, "6 d"), due("Dev", 28, "13:00", true), due("Elif", 1, "yesterday")];

/** The week as the list of who is due tells it. */
export const WEEK = { every_weeks: 4, week: "Sat with Elif this week.", sat_this_week: true };

export function sessionOf(id: string): SessionView {
  const found = SESSION_ROWS.find((one) => one.id === id) ?? SESSION_ROWS[0];
  if (!found) throw new Error("The made-up team has sessions.");
  const mine = id === "s1";
  return {
    row: found, title: `Beside ${found.person?.name ?? "someone"}, ${found.title.split(", ")[1] ?? ""}`, when: mine ? "Tue 17 Nov, 10:15 to 11:16" : found.line, week: mine ? "Seventh week" : null,
    asked: mine ? "the waiting while I look things up" : "", channel: "chat", notes: mine ? MOMENTS : MOMENTS.slice(0, 2).map((one) => ({ ...one, note: { ...one.note, id: `${id}${one.note.id}` } })), shareable: 2, private: 1,
  };
}

type Costs = [minutes: number, times: number, per: "day" | "week", people: number, low: number, high: number, hours: number];
const block = (id: string, title: string, [minutes_lost, times, per, people, low, high, hours]: Costs, sureness: Sureness, age_days: number, asked: string | null, more: Partial<RoadblockView> = {}): RoadblockView => ({
  id, title, state: "open", age_days, age: `${age_days} d`, hours, low, high, words: `${minutes_lost} min × ${times} a ${per} × ${people}, ${sureness === "seen_once" ? "seen once" : sureness}`, range: `${low} to ${high}`, hours_words: `${hours >= 10 ? Math.round(hours) : hours} h`, reopened: null,
  sureness, minutes_lost, times, per, people, counted_weeks: sureness === "counted" ? 4 : null, next_step: "", owner: null, owner_name: "", asked, asked_ms: asked ? at("10:00") - 12 * DAY_MS : null,
  promised_on: null, overdue: false, reports: 1, people_met: [person("Elif")], session: false, reason: "", closed: null, frees: hours > 9 ? "about 0.1 of a person (0.1 to 0.2)" : null, ...more,
});

export const ROADBLOCKS: RoadblockView[] = [
  block("r1", "SEPA transfer status in two places", [2, 3, "day", 8, 8, 30, 17.3], "seen_once", 1, null, { session: true, owner_name: "Sven Aalto", next_step: "Sven looks which one is right", reports: 2, people_met: [person("Elif"), person("Dev")] }),
  block("r2", "Refunds under €50: two approvals", [12, 2, "week", 6, 8, 13, 10.4], "counted", 34, "waiting 12 d", { overdue: true, promised_on: "2026-11-04", owner_name: "Maria" }),
  block("r3", "VAT macro still shows the 2025 rate", [1.5, 8, "week", 8, 6, 8, 6.9], "counted", 21, "asked", { overdue: true }),
  block("r4", "Chat history lost, app to web", [6, 3, "week", 4, 3, 9, 5.2], "estimated", 16, "asked", { overdue: true }),
  block("r5", "Import logs only visible to Engineering", [20, 1, "week", 3, 2, 7, 4.3], "estimated", 6, null),
  block("r6", "Echo on phone line 2", [2, 5, "week", 2, 1, 2, 1.4], "counted", 9, "asked", { words: "2 min × 5 a week × 2, 3 reports", reports: 3 }),
  block("r7", "Elif cannot open the PDF preview", [4, 2, "week", 1, 0.3, 1.5, 0.6], "seen_once", 1, null, { session: true }),
];

export const ASKS: AskView[] = [
  { id: "a1", title: "Reminders go out after people paid", taken_to: "product", name: "Lena", state: "asked", asked: "Thu 29 Oct", asked_ms: at("10:00") - 20 * DAY_MS, silent_days: 20, silent: "silent for 20 days", notes: 6, steps: [{ at: "Thu 29 Oct", at_ms: 0, state: "asked", text: "" }], roadblock_id: null },
  { id: "a2", title: "The help page shows the old menu", taken_to: "help_centre", name: "", state: "shipped", asked: "Thu 8 Oct", asked_ms: at("10:00") - 41 * DAY_MS, silent_days: null, silent: null, notes: 3, steps: [{ at: "Thu 8 Oct", at_ms: 0, state: "asked", text: "" }, { at: "Mon 9 Nov", at_ms: 1, state: "shipped", text: "Rewritten with new pictures." }], roadblock_id: null },
];

const THEME_NOTES = MOMENTS.map((one) => one.note).filter((note) => note.tokens.some((token) => token.kind === "product"));

/** As many as an hour never has: for how it feels to type under them. */
const many = (): SessionNote[] => Array.from({ length: 500 }, (_, index) => {
  const one = MOMENTS[index % MOMENTS.length] ?? (MOMENTS[0] as SessionNote);
  return { ...one, note: { ...one.note, id: `${one.note.id}-${index}` } };
});

export function foundOne(kind: FoundView["kind"], id: string, text: string, go: FoundView["go"] = { screen: "note", id }): FoundView {
  return { kind, id, text, context: { text, hits: [[0, 4]] }, hits: [[0, 4]], at_ms: at("10:41") - DAY_MS, when: "Tue 17 Nov", people: kind === "commitment" ? [person("Dev")] : [], go };
}

/** ?notes=none shows the screen before anything was written, ?notes=many a session of 500 notes, ?notes=heard the line after time with customers. */
export function notesDemo(state: string | null): Handlers {
  const none = state === "none";
  return {
    "notes.sessions": () => ({ running: null, planned: none ? [] : [{ block_id: "b6", person: person("Dev"), start_ms: at("13:00"), line: "13:00, planned" }], sessions: none ? [] : SESSION_ROWS, total: none ? 0 : SESSION_ROWS.length, due: { ...WEEK, people: DUE } }),
    "notes.session": (args) => (state === "many" ? { ...sessionOf(args.id), notes: many() } : sessionOf(args.id)),
    "notes.due": () => ({ ...WEEK, people: DUE }),
    "notes.roadblocks": (args) => {
      const listed = none || args.state === "closed" ? [] : ROADBLOCKS;
      return { open: listed.length, hours_a_month: none ? 0 : 45, line: none ? "none open" : "7 open, 45 h a month", removed_this_month: none ? 0 : 3, roadblocks: listed };
    },
    "notes.roadblock": (args) => ({
      roadblock: ROADBLOCKS.find((one) => one.id === args.id) ?? block(args.id, "Echo on phone line 2", [2, 5, "week", 2, 1, 2, 1.4], "counted", 9, null),
      reports: MOMENTS.filter((one) => one.roadblocks.some((two) => two.id === args.id)).map(({ note }) => ({ at_ms: note.at_ms, when: note.when, note, person: person("Elif"), session_id: "s1" })), asks: [],
    }),
    "notes.similar_roadblocks": (args) => ({ similar: /sepa|transfer/i.test(args.text) ? [{ id: "r1", title: "SEPA transfer status in two places", state: "open", age: "1 d", score: 0.8, hours: 17.3 }] : [] }),
    "notes.themes": () => ({ line: none ? "" : "30 notes in 4 weeks", themes: none ? [] : [{ theme: "product", notes: 14, fresh: 6, asks_open: 1 }, { theme: "service", notes: 9, fresh: 4, asks_open: 0 }, { theme: "docs", notes: 7, fresh: 3, asks_open: 0 }] }),
    "notes.theme": (args) => ({
      theme: args.theme, line: "14 notes in 4 weeks", counts: [{ words: "11 contacts named", n: 11 }, { words: "4 people", n: 4 }], asks: [],
      notes: none ? [] : [...THEME_NOTES.map((note) => ({ note, taken: null })), { note: noted("m20", "“The reminder says overdue, I paid on Friday.” #product", "09:40", { session_id: null, went: ["taken to Lena, Thu 29 Oct"] }), taken: "to Lena, Thu 29 Oct" }, { note: noted("m21", "Angry, called the invoice page a maze. #product", "09:10", { sharing: "private", session_id: null }), taken: null }],
    }),
    "notes.asks": () => ({ asks: none ? [] : ASKS }),
    "notes.offer_heard": () => (state === "heard" ? { entry_id: "e4", minutes: 42, words: "42 min with customers." } : null),
    "notes.capture": () => ({ id: "m10", done: false, sentence: "Kept as a note.", roadblock_id: null }),
    "notes.start_session": () => ({ id: "s2" }),
    "notes.end_session": () => ({}),
    "notes.set_sharing": () => ({}),
    "notes.change_roadblock": () => ({}),
    "notes.ask": () => ({ id: "a3" }),
    "notes.decline_heard": () => ({}),
    "notes.show_page": (args) => ({
      pdf_lacks: "", weeks: args.page.kind === "better" || args.page.kind === "brief" ? { earlier: "2026-11-09", later: args.page.week_of ? "2026-11-16" : null } : null,
      title: args.page.kind === "better" ? "Changed for the better" : args.page.kind === "brief" ? "Week 47: one change for the better" : args.page.kind === "theme" ? (args.page.title ?? "What customers said") : "Beside Elif Kaya, chat", html: "", file_name: args.page.kind, shown: "7f3a", leaves_out: "1 private remark stays here.",
      markdown: "# What customers said about product\n\n**11 contacts**, 4 people, 3 weeks\n\n## In their words\n\n> “The reminder says overdue, I paid on Friday.”\n\n- Reminders go out the day after people paid.\n- Would like to pick which invoices get reminders.\n\n## What is asked for\n\nLet them pick which invoices get reminders.",
    }),
  };
}
