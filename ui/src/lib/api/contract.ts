// Stand-in until the generated contract is committed. Do not edit.

export type Activity = "customers" | "alongside" | "staffing" | "training" | "quality" | "advocacy" | "engineering" | "product" | "self_help" | "meeting" | "break";
export type AddBlock = { start_ms: number, end_ms: number, activity: Activity, detail: string, person_id?: string | null };
export type AddDone = { text: string };
export type AddEntry = { start_ms: number, end_ms: number, activity: Activity, detail: string, person_id?: string | null };
export type AddPeople = { names: string };
export type AddedPeople = { ids: Array<string>, already_there: Array<string> };
export type AnswerAway = { id: string, answer: AwayAnswer, detail?: string | null, person_id?: string | null };
export type AppError = { code: ErrorCode, message: string, detail: string | null };
export type AwayAnswer = "kept" | "nothing";
export type AwayView = { id: string, start_ms: number, end_ms: number, sentence: string, activity: Activity };
export type BackupKind = "daily" | "before_migration" | "before_restore" | "manual";
export type BackupKindView = "daily" | "weekly" | "before_migration" | "before_restore" | "manual";
export type BackupView = { path: string, taken_ms: number, when: string, kind: BackupKindView, size_bytes: number, opens: boolean, remark: string };
export type BackupsView = { backups: Array<BackupView>, folder: string };
export type BalanceView = { week: ShareView, fortnight: ShareView, band_low: number, band_high: number, drift: string | null, suggestion: SuggestionView | null };
export type BatchView = { id: number, source: string, file: string, when: string, added: number, updated: number, refused: number, undone: boolean };
export type BlockSource = "hand" | "calendar";
export type BlockView = { id: string, start_ms: number, end_ms: number, from: string, to: string, activity: Activity, lane: Lane, label: string, detail: string, person: PersonRef | null, source: BlockSource, overlaps: boolean };
export type BreaksView = { unbroken_since_ms: number | null, taken: number, taken_min: number, planned: number, nudge: NudgeView | null };
export type CalendarReport = { name: string, read: number, added: number, updated: number, unchanged: number, removed: number, left_out: number, refused: number, refusals: Array<RefusalView>, sentence: string };
export type CalendarView = { name: string, read_at: string, meetings: number };
export type Capture = { text: string };
export type Captured = { id: string, done: boolean, sentence: string };
export type Channel = "phone" | "chat" | "email" | "other";
export type ChannelWaitingView = { channel: Channel, contacts: number, hours: number, handle_time_s: number, handle_time_source: HandleTimeSourceView, handle_time: string, oldest_ms: number | null, oldest: string | null };
export type CheckReport = { file: string, sound: boolean, schema: number, problems: Array<string>, counts: Array<CountView>, sentence: string };
export type Column = { name: string, sample: string, field: Field, recognised: boolean };
export type ColumnChoice = { name: string, field: Field };
export type ContactStatus = "open" | "pending" | "solved" | "closed";
export type ContactView = { number: string, source: string, subject: string, channel: Channel, opened: string, open: boolean };
export type ContactsView = { contacts: Array<ContactView> };
export type Container = { "kind": "csv", delimiter: string, encoding: Encoding, header_line: number } | { "kind": "xlsx", sheet: string, header_row: number } | { "kind": "json", encoding: Encoding, rows_at: string, per_line: boolean };
export type CountView = { what: string, count: number };
export type DateOrder = "day_first" | "month_first";
export type DateOrderFinding = { "kind": "certain", order: DateOrder | null, why: string } | { "kind": "answered", order: DateOrder };
export type DateOrderQuestion = { example: string, question: string, explanation: string, day_first: Reading, month_first: Reading };
export type DayView = { date: string, title: string, week: string, is_today: boolean, is_past: boolean, previous: string, next: string, zone: string, now_ms: number, day_start_ms: number, day_end_ms: number, axis_start_ms: number, axis_end_ms: number, ticks: Array<TickView>, blocks: Array<BlockView>, entries: Array<EntryView>, running: EntryView | null, unlived: UnlivedView | null, breaks: BreaksView, away: AwayView | null, sentence: Array<Line>, minutes: LaneMinutes };
export type DeleteBlock = { id: string };
export type DeleteDone = { id: string };
export type DeleteEntry = { id: string };
export type DeleteNote = { id: string };
export type DescribeBlock = { id: string, detail: string, person_id?: string | null };
export type DescribeEntry = { id: string, detail: string, person_id?: string | null };
export type Done = Record<string, never>;
export type DoneItemView = { id: string | null, at_ms: number, at: string, kind: DoneKind, activity: Activity | null, text: string };
export type DoneKind = "typed" | "note" | "break" | "entry" | "contact";
export type DoneListView = { since: string, items: Array<DoneItemView> };
export type DraftView = { text: string };
export type EditNote = { id: string, text: string };
export type Encoding = "utf8" | "utf16_le" | "utf16_be" | "windows1252";
export type EntryView = { id: string, start_ms: number, end_ms: number | null, from: string, to: string | null, activity: Activity, lane: Lane, label: string, detail: string, person: PersonRef | null, on_call: boolean, other_zone: string | null, unplanned: boolean };
export type ErrorCode = "refused" | "gone" | "disk_full" | "read_only" | "damaged" | "newer" | "not_ours" | "cannot_open" | "busy" | "already_open" | "needs_answer" | "cancelled" | "bad_call";
export type Fact = { what: string, value: string, why: string };
export type Field = "number" | "opened_at" | "first_reply_at" | "first_reply_after_min" | "first_reply_after_s" | "first_reply_after_h" | "first_reply_after_clock" | "solved_at" | "closed_at" | "solved_after_min" | "solved_after_s" | "solved_after_h" | "solved_after_clock" | "updated_at" | "channel" | "status" | "subject" | "assignee" | "group" | "priority" | "driver" | "tags" | "satisfaction" | "reopens" | "handle_time_s" | "handle_time_min" | "handle_time_clock" | "message_at" | "message_direction" | "message_automatic" | "stretch_ended" | "stretch_ended_at" | "leave_out";
export type FileNote = { id: string, filed: boolean };
export type FindContacts = { number: string, limit?: number | null };
export type Fold = "last_wins" | "per_message";
export type FoundKind = "note" | "done" | "entry";
export type FoundListView = { found: Array<FoundView> };
export type FoundView = { kind: FoundKind, id: string, text: string, hits: Array<[number, number]>, at_ms: number, when: string };
export type HandleTimeSource = { "kind": "contacts", n: number } | { "kind": "own" } | { "kind": "default" };
export type HandleTimeSourceView = "contacts" | "own" | "default";
export type Heartbeat = { idle_s?: number | null };
export type HeartbeatReply = { asks: boolean, nudge: NudgeView | null, running: string };
export type ImportContacts = { path: string, vendor?: string | null, mapping?: Mapping | null, dry_run?: boolean | null, job?: string | null };
export type ImportPreview = { file_name: string, size_bytes: number, vendor_label: string, inspection: Inspection, remembered: string | null, ready: boolean, question: string | null };
export type ImportReport = { source: string, batch: number | null, read: number, added: number, updated: number, unchanged: number, repeated: number, refused: number, refusals: Array<RefusalView>, dry_run: boolean, sentence: string };
export type ImportsView = { batches: Array<BatchView>, watched: Array<WatchedFolderView>, calendars: Array<CalendarView>, titles: Array<TitleView> };
export type InsideView = { path: string, counts: Array<CountView>, newest: string | null, sentence: string };
export type Inspection = { vendor: Vendor, signature: string, container: Container, facts: Array<Fact>, columns: Array<Column>, date_order: DateOrderFinding, zone: string, rows_total: number, preview: Array<PreviewRow>, missing: Array<Missing>, fold: Fold, mapping: Mapping };
export type KeepDraft = { key: string, text: string };
export type Lane = "front_line" | "strategic" | "neither";
export type LaneMinutes = { planned_front: number, planned_strategic: number, lived_front: number, lived_strategic: number, lived_neither: number };
export type LastNoteView = { note_id: string, text: string, at_ms: number, when: string };
export type Line = { tone: Tone, strong: string, rest: string };
export type ListNotes = { only_not_filed?: boolean | null, before_ms?: number | null, limit?: number | null };
export type ListPeople = Record<string, never>;
export type LiveAsPlanned = { block_id?: string | null, date?: string | null, scope?: LivedScope | null };
export type LivedReport = { entries: number, sentence: string };
export type LivedScope = "morning" | "day";
export type Made = { id: string };
export type Mapping = { vendor: Vendor, container: Container, columns: Array<ColumnChoice>, date_order: DateOrder | null, zone: string };
export type MeetingView = { block_id: string, start_ms: number, when: string, title: string, minutes: number, activity: Activity };
export type MeetingsView = { meetings: Array<MeetingView>, more: number, read_at: string | null };
export type Missing = { field: Field, question: string };
export type NoteTheme = "product" | "service" | "docs";
export type NoteView = { id: string, text: string, tokens: Array<TokenView>, people: Array<PersonRef>, at_ms: number, when: string, filed: boolean };
export type NotesView = { notes: Array<NoteView>, total: number, not_filed: number };
export type NudgeLevel = "gentle" | "firm";
export type NudgeView = { firm: boolean, words: string, since: string, key: string };
export type PeopleView = { people: Array<PersonView> };
export type PersonRef = { id: string, name: string, short: string, initials: string };
export type PersonView = { id: string, name: string, short: string, initials: string, left: boolean, last_note: LastNoteView | null, notes: number };
export type PlaceBlock = { id: string, start_ms: number, end_ms: number };
export type PlaceEntry = { id: string, start_ms: number, end_ms: number };
export type PreviewImport = { path: string, vendor?: string | null, mapping?: Mapping | null };
export type PreviewRow = { line: number, number: string, opened_at: string | null, first_reply_at: string | null, solved_at: string | null, channel: Channel | null, status: ContactStatus | null, subject: string, assignee: string | null, driver: string | null, tags: Array<string>, satisfaction: Satisfaction | null, reopens: number, handle_time_s: number | null, refused: string | null };
export type Progress = { step: string, done: number, total: number, sentence: string };
export type ReadCapture = { text: string };
export type ReadDraft = { key: string };
export type ReadWatched = Record<string, never>;
export type Reading = { example_on: string, from: string, to: string, buckets: Array<number>, days_per_bucket: number, impossible: number };
export type Refusal = { line: number, column: string | null, reason: string, text: string };
export type RefusalView = { line: number, column: string | null, reason: string, text: string };
export type RenamePerson = { id: string, name: string };
export type RestoreReport = { kept: string | null, sentence: string };
export type RetypeBlock = { id: string, activity: Activity };
export type RetypeEntry = { id: string, activity: Activity };
export type Satisfaction = "good" | "bad";
export type SaveRefusals = { to: string, batch?: number | null, path?: string | null, mapping?: Mapping | null };
export type SavedRefusals = { rows: number, sentence: string };
export type Search = { query: string, limit?: number | null };
export type SetLeft = { id: string, left: boolean };
export type SetOnCall = { on_call: boolean };
export type SettingsView = { lead_name: string, team_name: string, days: Array<number>, from: string, to: string, week_starts: number, band_low: number, band_high: number, short_breaks: number, short_break_min: number, lunch_min: number, nudge_after_min: number, firm_after_min: number, nudge_words: string, firm_words: string, channels: Array<Channel>, phone_handle_time_s: number | null, chat_handle_time_s: number | null, email_handle_time_s: number | null, idle_min: number, theme: Theme, single_keys: boolean };
export type ShareView = { front_min: number, strategic_min: number, share: number | null };
export type SnoozeNudge = { minutes: number };
export type SplitBlock = { id: string, at_ms: number };
export type SplitEntry = { id: string, at_ms: number };
export type StartActivity = { activity?: Activity | null, detail?: string | null, person_id?: string | null };
export type Started = { "kind": "running", activity: Activity } | { "kind": "ask", choices: Array<Activity> };
export type StopActivity = Record<string, never>;
export type SuggestionView = { sentence: string, on: string };
export type Theme = "system" | "light" | "dark";
export type TickView = { at_ms: number, label: string };
export type TitleView = { title: string, activity: Activity };
export type TokenKind = "person" | "product" | "service" | "docs" | "contact" | "tag" | "roadblock" | "idea" | "done";
export type TokenView = { start: number, end: number, kind: TokenKind, value: string | null, known: boolean };
export type TokensView = { tokens: Array<TokenView> };
export type Tone = "front" | "strategic" | "neutral" | "stale";
export type Topic = "day" | "plan" | "done" | "people" | "notes" | "contacts" | "settings" | "workspace";
export type UndoReport = { label: string | null, sentence: string };
export type UnlivedView = { block_id: string, sentence: string, activity: Activity, wider: LivedScope | null };
export type Vendor = "zendesk" | "freshdesk" | "help_scout" | "intercom" | "front" | "zammad" | "osticket" | "jira" | "other";
export type ViewBalance = Record<string, never>;
export type ViewDay = { date?: string | null };
export type ViewDone = { date?: string | null };
export type ViewImports = Record<string, never>;
export type ViewWaiting = Record<string, never>;
export type WaitingView = { empty: boolean, channels: Array<ChannelWaitingView>, contacts: number, hours: number, oldest: string | null, newest_ms: number | null, newest: string | null, read_at: string | null, stale: boolean, sentence: string };
export type WatchFolder = { path: string, on: boolean };
export type WatchedFolderView = { path: string, on: boolean, last: string | null, trouble: boolean };
export type WatchedReport = { sentences: Array<string> };
export type WorkspaceView = { set_up: boolean, demo: boolean, demo_is_old: boolean, file: string, file_name: string, size_bytes: number, version: string, zone: string, now_ms: number, undo: string | null, redo: string | null, settings: SettingsView, freshness: string | null, people: number };

export interface Commands {
  'day.heartbeat': { args: Heartbeat; reply: HeartbeatReply };
  'day.answer_away': { args: AnswerAway; reply: Done };
  'day.snooze_nudge': { args: SnoozeNudge; reply: Done };
  'day.balance': { args: ViewBalance; reply: BalanceView };
  'day.add_block': { args: AddBlock; reply: Made };
  'day.place_block': { args: PlaceBlock; reply: Done };
  'day.split_block': { args: SplitBlock; reply: Done };
  'day.retype_block': { args: RetypeBlock; reply: Done };
  'day.describe_block': { args: DescribeBlock; reply: Done };
  'day.delete_block': { args: DeleteBlock; reply: Done };
  'day.done': { args: ViewDone; reply: DoneListView };
  'day.add_done': { args: AddDone; reply: Done };
  'day.delete_done': { args: DeleteDone; reply: Done };
  'day.add_entry': { args: AddEntry; reply: Done };
  'day.place_entry': { args: PlaceEntry; reply: Done };
  'day.split_entry': { args: SplitEntry; reply: Done };
  'day.retype_entry': { args: RetypeEntry; reply: Done };
  'day.describe_entry': { args: DescribeEntry; reply: Done };
  'day.delete_entry': { args: DeleteEntry; reply: Done };
  'day.live_as_planned': { args: LiveAsPlanned; reply: LivedReport };
  'day.view': { args: ViewDay; reply: DayView };
  'day.start_activity': { args: StartActivity; reply: Started };
  'day.stop_activity': { args: StopActivity; reply: Done };
  'day.set_on_call': { args: SetOnCall; reply: Done };
  'notes.capture': { args: Capture; reply: Captured };
  'notes.read_capture': { args: ReadCapture; reply: TokensView };
  'notes.edit': { args: EditNote; reply: Done };
  'notes.file': { args: FileNote; reply: Done };
  'notes.delete': { args: DeleteNote; reply: Done };
  'notes.keep_draft': { args: KeepDraft; reply: Done };
  'notes.draft': { args: ReadDraft; reply: DraftView };
  'notes.list': { args: ListNotes; reply: NotesView };
  'notes.search': { args: Search; reply: FoundListView };
  'people.list': { args: ListPeople; reply: PeopleView };
  'people.add': { args: AddPeople; reply: AddedPeople };
  'people.rename': { args: RenamePerson; reply: Done };
  'people.set_left': { args: SetLeft; reply: Done };
  'queue.import_contacts': { args: ImportContacts; reply: ImportReport };
  'queue.imports': { args: ViewImports; reply: ImportsView };
  'queue.find_contacts': { args: FindContacts; reply: ContactsView };
  'queue.preview_import': { args: PreviewImport; reply: ImportPreview };
  'queue.save_refusals': { args: SaveRefusals; reply: SavedRefusals };
  'queue.waiting': { args: ViewWaiting; reply: WaitingView };
  'queue.watch_folder': { args: WatchFolder; reply: Done };
  'queue.read_watched': { args: ReadWatched; reply: WatchedReport };
  'workspace.view': { args: Record<string, never>; reply: WorkspaceView };
  'workspace.begin': { args: { days: number[], from: string, to: string, people: string[], channels: Channel[] }; reply: Done };
  'workspace.change_settings': { args: { settings: SettingsView }; reply: Done };
  'workspace.undo': { args: Record<string, never>; reply: UndoReport };
  'workspace.redo': { args: Record<string, never>; reply: UndoReport };
  'workspace.backups': { args: Record<string, never>; reply: BackupsView };
  'workspace.back_up': { args: Record<string, never>; reply: BackupView };
  'workspace.look_inside': { args: { path: string }; reply: InsideView };
}

export type CommandName = keyof Commands;

export const READS: Readonly<Record<CommandName, readonly Topic[]>> = {
  'day.heartbeat': [],
  'day.answer_away': [],
  'day.snooze_nudge': [],
  'day.balance': ['day', 'settings', 'workspace'],
  'day.add_block': [],
  'day.place_block': [],
  'day.split_block': [],
  'day.retype_block': [],
  'day.describe_block': [],
  'day.delete_block': [],
  'day.done': ['done', 'day', 'people', 'workspace'],
  'day.add_done': [],
  'day.delete_done': [],
  'day.add_entry': [],
  'day.place_entry': [],
  'day.split_entry': [],
  'day.retype_entry': [],
  'day.describe_entry': [],
  'day.delete_entry': [],
  'day.live_as_planned': [],
  'day.view': ['day', 'plan', 'people', 'settings', 'contacts', 'workspace'],
  'day.start_activity': [],
  'day.stop_activity': [],
  'day.set_on_call': [],
  'notes.capture': [],
  'notes.read_capture': ['people'],
  'notes.edit': [],
  'notes.file': [],
  'notes.delete': [],
  'notes.keep_draft': [],
  'notes.draft': [],
  'notes.list': ['notes', 'people', 'workspace'],
  'notes.search': ['notes', 'done', 'day', 'workspace'],
  'people.list': ['people', 'notes', 'workspace'],
  'people.add': [],
  'people.rename': [],
  'people.set_left': [],
  'queue.import_contacts': [],
  'queue.imports': ['contacts', 'plan', 'workspace'],
  'queue.find_contacts': ['contacts', 'workspace'],
  'queue.preview_import': [],
  'queue.save_refusals': [],
  'queue.waiting': ['contacts', 'settings', 'workspace'],
  'queue.watch_folder': [],
  'queue.read_watched': [],
  'workspace.view': ['workspace', 'settings', 'contacts', 'people'],
  'workspace.begin': [],
  'workspace.change_settings': [],
  'workspace.undo': [],
  'workspace.redo': [],
  'workspace.backups': ['workspace'],
  'workspace.back_up': [],
  'workspace.look_inside': [],
};
