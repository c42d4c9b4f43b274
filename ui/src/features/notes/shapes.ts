// The views of field notes as the screens see them, until the contract carries them.

import type { Captured, Channel, Done, FoundView as Found, NoteView as Kept, PersonRef } from "$lib/api/contract";

export type Sharing = "unmarked" | "shareable" | "private";
export type Sureness = "seen_once" | "estimated" | "counted";
export type Per = "day" | "week" | "month";
export type TakenTo = "product" | "engineering" | "help_centre" | "other";
export type AskState = "asked" | "answered" | "shipped" | "declined";
export type NoteTheme = "product" | "service" | "docs";

export interface ContactRef { number: string; words: string | null }
export type NoteView = Kept & { sharing: Sharing; session_id: string | null; quotes: [number, number][]; contacts: ContactRef[]; went: string[] };

export interface SessionRow {
  id: string; person: PersonRef | null; title: string; group: string; line: string; start_ms: number; end_ms: number | null;
  minutes: number; notes: number; roadblocks: number; ideas: number; running: boolean;
}
export interface PlannedSession { block_id: string; person: PersonRef; start_ms: number; line: string }
export interface DueRow { person: PersonRef; days: number | null; words: string; due: boolean; planned_ms: number | null }
export interface DueView { every_weeks: number; people: DueRow[] }
export interface SessionsView { running: SessionRow | null; planned: PlannedSession[]; sessions: SessionRow[]; total: number; due: DueView }
export interface RoadblockRef { id: string; title: string; hours: number | null }
export interface SessionNote { note: NoteView; at: string; roadblocks: RoadblockRef[] }
export interface SessionView {
  row: SessionRow; title: string; when: string; week: string | null; asked: string; channel: Channel | null; notes: SessionNote[];
  shareable: number; private: number;
}

export interface RoadblockView {
  id: string; title: string; state: "open" | "removed" | "accepted"; age_days: number; age: string; hours: number | null; low: number | null;
  high: number | null; words: string; range: string | null; hours_words: string | null; sureness: Sureness; minutes_lost: number | null; times: number | null; per: Per;
  people: number | null; counted_weeks: number | null; next_step: string; owner: PersonRef | null; owner_name: string; asked: string | null;
  asked_ms: number | null; promised_on: string | null; overdue: boolean; reports: number; people_met: PersonRef[]; session: boolean;
  reason: string; closed: string | null; reopened: string | null; frees: string | null;
}
export interface RoadblocksView { open: number; hours_a_month: number; line: string; removed_this_month: number; roadblocks: RoadblockView[] }
export interface RoadblockReport { at_ms: number; when: string; note: NoteView | null; person: PersonRef | null; session_id: string | null }
export interface RoadblockPage { roadblock: RoadblockView; reports: RoadblockReport[]; asks: AskView[] }
export interface SimilarRoadblock { id: string; title: string; state: "open" | "removed" | "accepted"; age: string; score: number; hours?: number | null }

export interface ThemesView { line: string; themes: { theme: NoteTheme; notes: number; fresh: number; asks_open: number }[] }
export interface ThemeView { theme: NoteTheme; line: string; notes: { note: NoteView; taken: string | null }[]; counts: { words: string; n: number }[]; asks: AskView[] }
export interface AskView {
  id: string; title: string; taken_to: TakenTo; name: string; state: AskState; asked: string; asked_ms: number; silent_days: number | null; silent: string | null; notes: number;
  steps: { at: string; at_ms: number; state: AskState; text: string }[]; roadblock_id: string | null;
}
export interface HeardOffer { entry_id: string; minutes: number; words: string }

export interface GoTo { screen: "note" | "session" | "roadblock" | "ask" | "person" | "day"; id: string | null }
export type FoundView = Found & { people: PersonRef[]; context: { text: string; hits: [number, number][] }; go: GoTo };

export type PageOf =
  | { kind: "session"; id: string } | { kind: "person"; id: string } | { kind: "one_to_one"; person_id: string }
  | { kind: "theme"; theme: NoteTheme; note_ids: string[]; title?: string; wanted?: string };
export interface PageView { title: string; markdown: string; html: string; leaves_out: string; file_name: string; shown: string }

interface Made { id: string }
type RoadblockChange = {
  title?: string; minutes_lost?: number | null; times?: number | null; per?: Per; people?: number | null; sureness?: Sureness;
  counted_weeks?: number | null; next_step?: string; owner_id?: string | null; owner_name?: string; asked?: boolean; promised_on?: string | null;
};

declare module "$lib/api/contract" {
  interface Commands {
    "notes.capture": { args: { text: string; session_id?: string; joins?: string; at_ms?: number }; reply: Captured & { roadblock_id?: string | null } };
    "notes.start_session": { args: { person_id: string; channel?: Channel; asked?: string; block_id?: string }; reply: Made };
    "notes.write_session": { args: { person_id: string; start_ms: number; end_ms: number; channel?: Channel; asked?: string; with_entry: boolean }; reply: Made };
    "notes.end_session": { args: { id: string }; reply: Done };
    "notes.describe_session": { args: { id: string; person_id?: string; channel?: Channel; asked?: string }; reply: Done };
    "notes.move_session": { args: { id: string; start_ms: number; end_ms: number }; reply: Done };
    "notes.split_session": { args: { id: string; at_ms: number; person_id?: string }; reply: Made };
    "notes.delete_session": { args: { id: string }; reply: Done };
    "notes.set_sharing": { args: { note_id: string; sharing: Sharing }; reply: Done };
    "notes.sessions": { args: { person_id?: string; before_ms?: number; limit?: number }; reply: SessionsView };
    "notes.session": { args: { id: string }; reply: SessionView };
    "notes.due": { args: Record<string, never>; reply: DueView };
    "notes.roadblocks": { args: { state?: "open" | "closed"; person_id?: string }; reply: RoadblocksView };
    "notes.roadblock": { args: { id: string }; reply: RoadblockPage };
    "notes.add_roadblock": { args: { title: string; person_id?: string }; reply: Made };
    "notes.change_roadblock": { args: { id: string } & RoadblockChange; reply: Done };
    "notes.remove_roadblock": { args: { id: string; how: string }; reply: Done };
    "notes.accept_roadblock": { args: { id: string; reason: string }; reply: Done };
    "notes.reopen_roadblock": { args: { id: string }; reply: Done };
    "notes.join_roadblocks": { args: { from: string; into: string }; reply: Done };
    "notes.similar_roadblocks": { args: { text: string }; reply: { similar: SimilarRoadblock[] } };
    "notes.themes": { args: Record<string, never>; reply: ThemesView };
    "notes.theme": { args: { theme: NoteTheme; weeks?: number }; reply: ThemeView };
    "notes.ask": { args: { title: string; taken_to: TakenTo; name?: string; note_ids: string[]; roadblock_id?: string }; reply: Made };
    "notes.answer_ask": { args: { id: string; state: AskState; text: string }; reply: Done };
    "notes.change_ask": { args: { id: string; title?: string; name?: string }; reply: Done };
    "notes.delete_ask": { args: { id: string }; reply: Done };
    "notes.asks": { args: Record<string, never>; reply: { asks: AskView[] } };
    "notes.offer_heard": { args: Record<string, never>; reply: HeardOffer | null };
    "notes.decline_heard": { args: { entry_id: string }; reply: Done };
    "notes.show_page": { args: { page: PageOf }; reply: PageView };
    "notes.save_page": { args: { page: PageOf; format: "markdown" | "html" | "pdf"; path: string; shown?: string; replace?: boolean }; reply: { path: string; sentence: string } };
  }
}
