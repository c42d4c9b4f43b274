// Stand-in until the generated contract is committed: the views as the app crate writes them.

export type BlockView = { id: string, start_ms: number, end_ms: number, from: string, to: string, activity: Activity, lane: Lane, label: string, detail: string, person: PersonRef | null, source: BlockSource, overlaps: boolean };
export type EntryView = { id: string, start_ms: number, end_ms: number | null, from: string, to: string | null, activity: Activity, lane: Lane, label: string, detail: string, person: PersonRef | null, on_call: boolean, other_zone: string | null, unplanned: boolean };
export type PersonRef = { id: string, name: string, short: string, initials: string };
export type TickView = { at_ms: number, label: string };
export type UnlivedView = { block_id: string, sentence: string, activity: Activity, wider: LivedScope | null };
export type LivedScope = "morning" | "day";
export type BreaksView = { unbroken_since_ms: number | null, taken: number, taken_min: number, planned: number, nudge: NudgeView | null };
export type NudgeView = { firm: boolean, words: string, since: string, key: string };
export type AwayView = { id: string, start_ms: number, end_ms: number, sentence: string, activity: Activity };
export type ToneView = "front" | "strategic" | "neutral" | "stale";
export type LineView = { tone: ToneView, strong: string, rest: string };
export type DayView = { date: string, title: string, week: string, is_today: boolean, is_past: boolean, previous: string, next: string, zone: string, now_ms: number, day_start_ms: number, day_end_ms: number, axis_start_ms: number, axis_end_ms: number, ticks: Array<TickView>, blocks: Array<BlockView>, entries: Array<EntryView>, running: EntryView | null, unlived: UnlivedView | null, breaks: BreaksView, away: AwayView | null, sentence: Array<LineView>, minutes: LaneMinutes };
export type LaneMinutes = { planned_front: number, planned_strategic: number, lived_front: number, lived_strategic: number, lived_neither: number };
export type ShareView = { front_min: number, strategic_min: number, share: number | null };
export type BalanceView = { week: ShareView, fortnight: ShareView, band_low: number, band_high: number, drift: string | null, suggestion: SuggestionView | null };
export type SuggestionView = { sentence: string, activity: Activity, start_ms: number, end_ms: number };
export type DoneKind = "typed" | "break" | "alongside" | "strategic" | "note" | "import";
export type DoneItemView = { id: string | null, at_ms: number, at: string, kind: DoneKind, activity: Activity | null, text: string };
export type DoneListView = { since: string, items: Array<DoneItemView> };
export type MeetingView = { block_id: string, start_ms: number, when: string, title: string, minutes: number, activity: Activity };
export type MeetingsView = { meetings: Array<MeetingView>, more: number, read_at: string | null };
export type TokenView = { start: number, end: number, kind: TokenKind, value: string | null, known: boolean };
export type TokenKind = "person" | "product" | "service" | "docs" | "contact" | "tag" | "roadblock" | "idea" | "done";
export type NoteView = { id: string, text: string, tokens: Array<TokenView>, people: Array<PersonRef>, at_ms: number, when: string, filed: boolean };
export type NotesView = { notes: Array<NoteView>, total: number, not_filed: number };
export type FoundView = { kind: FoundKind, id: string, text: string, hits: Array<[number, number]>, when: string };
export type FoundKind = "note" | "done" | "entry" | "contact" | "person";
export type FoundListView = { found: Array<FoundView> };
export type PersonView = { id: string, name: string, short: string, initials: string, left: boolean, last_note: LastNoteView | null, notes: number };
export type LastNoteView = { note_id: string, text: string, at_ms: number, when: string };
export type PeopleView = { people: Array<PersonView> };
export type HandleTimeSourceView = "contacts" | "own" | "default";
export type ChannelWaitingView = { channel: Channel, contacts: number, hours: number, handle_time_s: number, handle_time_source: HandleTimeSourceView, handle_time: string, oldest_ms: number | null, oldest: string | null };
export type WaitingView = { empty: boolean, channels: Array<ChannelWaitingView>, contacts: number, hours: number, oldest: string | null, newest_ms: number | null, newest: string | null, read_at: string | null, stale: boolean, sentence: string };
export type ImportReport = { source: string, batch: number | null, read: number, added: number, updated: number, unchanged: number, repeated: number, refused: number, refusals: Array<RefusalView>, dry_run: boolean, sentence: string };
export type RefusalView = { line: number, column: string | null, reason: string, text: string };
export type BatchView = { id: number, source: string, file: string, when: string, added: number, updated: number, refused: number, undone: boolean };
export type ImportsView = { batches: Array<BatchView>, watched: Array<WatchedFolderView>, calendars: Array<CalendarView>, titles: Array<TitleView> };
export type WatchedFolderView = { path: string, on: boolean, last: string | null, trouble: boolean };
export type CalendarView = { name: string, read_at: string, meetings: number };
export type TitleView = { title: string, activity: Activity };
export type CalendarReport = { name: string, read: number, added: number, updated: number, unchanged: number, removed: number, left_out: number, refused: number, refusals: Array<RefusalView>, sentence: string };
export type ContactView = { number: string, source: string, subject: string, channel: Channel, opened: string, open: boolean };
export type WorkspaceView = { set_up: boolean, demo: boolean, demo_is_old: boolean, file: string, file_name: string, size_bytes: number, version: string, zone: string, now_ms: number, undo: string | null, redo: string | null, settings: SettingsView, freshness: string | null, people: number };
export type SettingsView = { lead_name: string, team_name: string, days: Array<number>, from: string, to: string, week_starts: number, band_low: number, band_high: number, short_breaks: number, short_break_min: number, lunch_min: number, nudge_after_min: number, firm_after_min: number, nudge_words: string, firm_words: string, channels: Array<Channel>, phone_handle_time_s: number | null, chat_handle_time_s: number | null, email_handle_time_s: number | null, idle_min: number, theme: Theme, single_keys: boolean };
export type BackupKindView = "daily" | "weekly" | "before_migration" | "before_restore" | "manual";
export type BackupView = { path: string, taken_ms: number, when: string, kind: BackupKindView, size_bytes: number, opens: boolean, remark: string };
export type BackupsView = { backups: Array<BackupView>, folder: string };
export type InsideView = { path: string, counts: Array<CountView>, newest: string | null, sentence: string };
export type CountView = { what: string, count: number };
export type RestoreReport = { kept: string | null, sentence: string };
export type UndoReport = { label: string | null, sentence: string };
export type CheckReport = { file: string, sound: boolean, schema: number, problems: Array<string>, counts: Array<CountView>, sentence: string };
export type Lane = "front_line" | "strategic" | "neither";
export type Activity = "customers" | "alongside" | "staffing" | "training" | "quality" | "advocacy" | "engineering" | "product" | "self_help" | "meeting" | "break";
export type BlockSource = "hand" | "calendar";
export type Channel = "phone" | "chat" | "email" | "other";
export type ContactStatus = "open" | "pending" | "solved" | "closed";
export type Satisfaction = "good" | "bad";
export type Theme = "system" | "light" | "dark";
export type Topic = "day" | "plan" | "done" | "people" | "notes" | "contacts" | "settings" | "workspace";
export type Done = Record<string, never>;

export type NoArgs = Record<string, never>;
export type PersonArg = { person_id: string };
export type BeginArgs = { days: number[], from: string, to: string, people: string[], channels: Channel[] };
export interface Commands {
  "workspace.state": { args: NoArgs, reply: WorkspaceView };
  "workspace.begin": { args: BeginArgs, reply: Done };
  "workspace.open_demo": { args: NoArgs, reply: Done };
  "workspace.remove_demo": { args: NoArgs, reply: Done };
  "workspace.change_settings": { args: { settings: SettingsView }, reply: Done };
  "workspace.undo": { args: NoArgs, reply: UndoReport };
  "workspace.redo": { args: NoArgs, reply: UndoReport };
  "workspace.backups": { args: NoArgs, reply: BackupsView };
  "workspace.back_up": { args: NoArgs, reply: BackupView };
  "workspace.look_inside": { args: { path: string }, reply: InsideView };
  "workspace.restore": { args: { path: string }, reply: RestoreReport };
  "day.view": { args: { date: string | null }, reply: DayView };
  "notes.capture": { args: { text: string }, reply: NoteView };
  "notes.list": { args: { query: string, not_filed: boolean }, reply: NotesView };
  "notes.edit": { args: { id: string, text: string }, reply: NoteView };
  "notes.delete": { args: { id: string }, reply: Done };
  "notes.put_away": { args: { id: string, filed: boolean }, reply: Done };
  "notes.search": { args: { query: string }, reply: FoundListView };
  "notes.draft": { args: NoArgs, reply: { text: string } };
  "notes.keep_draft": { args: { text: string }, reply: Done };
  "people.list": { args: NoArgs, reply: PeopleView };
  "people.add": { args: { name: string }, reply: Done };
  "people.rename": { args: { id: string, name: string }, reply: Done };
  "people.leave": { args: { id: string }, reply: Done };
}
export type CommandName = keyof Commands;

export const READS: Record<CommandName, readonly Topic[]> = {
  "workspace.state": ["workspace", "settings", "contacts", "people"],
  "workspace.begin": [], "workspace.open_demo": [], "workspace.remove_demo": [], "workspace.change_settings": [],
  "workspace.undo": [], "workspace.redo": [], "workspace.backups": ["workspace"], "workspace.back_up": [],
  "workspace.look_inside": [], "workspace.restore": [], "day.view": ["day", "plan", "settings"],
  "notes.capture": [], "notes.list": ["notes", "people"], "notes.edit": [], "notes.delete": [], "notes.put_away": [],
  "notes.search": ["notes"], "notes.draft": [], "notes.keep_draft": [],
  "people.list": ["people", "notes"], "people.add": [], "people.rename": [], "people.leave": [],
};
