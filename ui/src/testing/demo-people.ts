// A page for each of the made-up team: Dev with much on it, Tomasz long not sat with, Priya with nothing yet.

import type { AgendaItem, AgendaKind, AgendaView, CommitmentView, ErasePreview, IdeaView, MetRoadblockView, PersonPage, PersonRef, PersonSession, RecognitionView, ShiftDay, TrainingView } from "$lib/api/contract";
import type { Handlers } from "$lib/api/fake";
import { at, PEOPLE } from "./demo-data";
import { block } from "./demo-day";
import { rosterOf } from "./demo-roster";

const refOf = (id: string): PersonRef => {
  const person = PEOPLE.people.find((one) => one.id === id) ?? PEOPLE.people[0];
  if (!person) throw new Error("The made-up team is empty.");
  return { id: person.id, name: person.name, short: person.short, initials: person.initials.slice(0, 2) };
};
const DEV = refOf("p3");

const recognition = (id: string, title: string, text: string, effect: string, when: string): RecognitionView => ({ id, person: DEV, title, text, effect, when, at_ms: at("10:00"), note_id: null, roadblock_id: null, told: true });

const commitment = (id: string, promised_by: CommitmentView["promised_by"], text: string, words: string, more: Partial<CommitmentView> = {}): CommitmentView => ({
  id, promised_by, text, words, due_on: null, state: "open", outcome: "", overdue: false, from_talk: true, ...more,
});

const training = (id: string, title: string, words: string, more: Partial<TrainingView> = {}): TrainingView => ({
  id, title, kind: "training", due_on: null, done_on: null, renew_months: null, with_whom: "", next_on: null, words, due: false, overdue: false, ...more,
});

const session = (id: string | null, when: string, title: string, line: string): PersonSession => ({ id, block_id: id ? null : "b6", when, title, line, start_ms: at("10:00"), running: false });

const met = (id: string, title: string, hours_words: string, line: string, more: Partial<MetRoadblockView> = {}): MetRoadblockView => ({
  id, title, state: "open", age_days: 9, age: "9 d", hours: hours_words ? Number(hours_words) : null, hours_words, sureness: "estimated", next_step: "", reports: 1, line, ...more,
});

const idea = (note_id: string, text: string, when: string, workaround: boolean, came_of: string | null): IdeaView => ({ note_id, text, when, workaround, came_of });

/** The week on one axis, from eight to six; Dev's with two hours beside them. */
function shiftsOf(id: string): Pick<PersonPage, "shifts" | "shift_ticks"> {
  const beside = [block("b6", "alongside", "13:00", "14:00", { detail: "phone" }), block("b9", "alongside", "63:00", "63:30", { detail: "One-to-one", from: "15:00", to: "15:30" })];
  const shifts = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20"].flatMap((date): ShiftDay[] => {
    const view = rosterOf(date);
    const [drawn, roster] = [view.days[0], view.lines.find((line) => line.person.id === id)?.days[0]];
    if (!drawn || !roster) return [];
    const [axis_start_ms, axis_end_ms] = [drawn.axis_start_ms, drawn.axis_end_ms];
    const blocks = id === "p3" ? beside.filter((one) => one.start_ms >= axis_start_ms && one.end_ms <= axis_end_ms) : [];
    return [{ date, label: drawn.title.split(" ").slice(0, 2).join(" "), today: drawn.is_today, roster, blocks, axis_start_ms, axis_end_ms }];
  });
  return { shifts, shift_ticks: rosterOf("2026-11-16").days[0]?.ticks ?? [] };
}

const nothing = (id: string): PersonPage => ({
  person: refOf(id), left: false, since: null, in_today: "In today 08:30 to 17:00", channels: ["email"], skills: [], ...shiftsOf(id), shift_line: "40 h, 2 h off the queue", time_off: [],
  sessions: [], rhythm: "rhythm 4 weeks", roadblocks: [], commitments: [], training: [], training_line: "", knowledge: [], recognitions: [], recognition_line: "", ideas: [], shared_notes: [],
});

const DEVS: PersonPage = {
  ...nothing("p3"),
  since: "Since March 2024", channels: ["email", "phone"], skills: ["bank import"],
  time_off: [{ id: "o1", kind: "leave", from: "2026-12-21", until: "2026-12-31", words: "leave, Mon 21 Dec to Thu 31 Dec" }],
  sessions: [session(null, "today", "13:00 to 14:00", "phone, planned"), session("s1", "21 Oct", "Email, 50 min", "9 notes, 2 roadblocks, 1 idea"), session("s2", "24 Sep", "Phone, 45 min", "7 notes")],
  roadblocks: [met("r2", "Refunds: two approvals", "10", "counted", { sureness: "counted" }), met("r1", "Import logs, Engineering only", "4", "estimated"), met("r3", "Echo on phone line 2", "1", "3 reports", { reports: 3 }), met("r4", "Second monitor at desk 4", "", "removed 12 Nov", { state: "removed" })],
  commitments: [
    commitment("c1", "person", "Say what happens next, with a day", "from 2 Nov, by 30 Nov"), commitment("c2", "lead", "Ask Ben about swapping Thursdays", "from 6 Nov, by 13 Nov", { overdue: true }),
    commitment("c3", "person", "Write the cause in the driver field", "from 6 Oct, kept 2 Nov", { state: "kept" }),
  ],
  training: [training("t1", "Refunds", "Thu 14:00", { with_whom: "Elif" }), training("t2", "Data protection, yearly", "due 30 Nov", { kind: "policy", due: true, renew_months: 12 }), training("t3", "Phone tone, refresher", "done 12 Oct", { done_on: "2026-10-12" })],
  training_line: "1 due",
  knowledge: [{ id: "k1", text: "How the old bank import reads dates", when: "noted 3 Nov" }],
  recognitions: [
    recognition("g1", "Friday bug half hour", "Kept in June: bugs are closed together on Fridays", "12 bugs closed faster, median 4 days less", "12 Jun"),
    recognition("g2", "Import log viewer", "The idea; the compact is signed today at 14:00", "", "18 Nov"), recognition("g3", "SEPA return article", "In Dev’s words", "340 readers a month", "3 Sep"),
  ],
  recognition_line: "3 this year",
  ideas: [idea("n2", "Keeps a log of slow imports, worth a look", "Mon 16 Nov", true, "now an initiative"), idea("n3", "A template for SEPA returns", "Fri 4 Sep", false, null)],
  shared_notes: [{ note_id: "n2", text: "Told the wait up front, and was thanked for it", when: "21 Oct" }],
};

/** The page of one of the team. */
export function pageOf(id: string): PersonPage {
  return id === "p3" ? DEVS : nothing(id);
}

const item = (origin: string, kind: AgendaKind, text: string, source: string): AgendaItem => ({ id: null, origin, kind, text, source });

/** What a one-to-one would be about. */
export function agendaOf(id: string): AgendaView {
  if (id !== "p3") return { person: refOf(id), planned: null, block_id: null, items: [], last: null };
  return {
    person: DEV, planned: "Fri 20, 15:00, 30 min", block_id: "b9",
    items: [
      item("session:s9", "session", "How was the hour beside you today?", "the session, 13:00"), item("idea:n2", "idea", "Log viewer: what would make the first week safe?", "idea, 9 days"),
      item("commitment:c1", "commitment", "“Say what happens next”: what gets in the way?", "commitment, 2 Nov"), item("roadblock:r3", "roadblock", "Echo on line 2: is it gone since Tuesday?", "roadblock, 9 days"),
      item("training:t2", "training", "Data protection, by 30 Nov: 40 minutes on Tuesday?", "training due"),
    ],
    last: { id: "o1", when: "Fri 6 November", summary: "Wants more phone, less email. I promised to ask Ben about swapping Thursdays.", commitments: [commitment("c2", "lead", "Asked Ben, he is glad to", "", { state: "kept" })] },
  };
}

export const ERASE: ErasePreview = {
  sentence: "“Dev Raman” goes from 17 texts, and everything that is about Dev alone goes too. This cannot be undone, nor can anything from before it.",
  counts: [{ words: "notes", n: 14 }, { words: "sessions", n: 3 }, { words: "commitments", n: 3 }], shared_first_name: true, loose: 2, loose_places: ["Dev ops asked for the log"],
  leaves: ["/home/nora/exports of dev"], backups: "Backups made before today hold the name until 17 January 2027.",
};

export const peopleDemo: Handlers = {
  "people.person": (args) => pageOf(args.id),
  "people.agenda": (args) => agendaOf(args.person_id),
  "people.preview_erase": () => ERASE,
};
