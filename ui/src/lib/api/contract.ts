// Written by `make contract` from the Commands of `app`; a test fails where it drifts. Do not edit.

/**
 * It stays, for a reason.
 */
export type AcceptRoadblock = { id: string, reason: string, };

/**
 * What a block or an entry is for.
 */
export type Activity = "customers" | "alongside" | "staffing" | "training" | "quality" | "advocacy" | "engineering" | "product" | "self_help" | "meeting" | "break";

/**
 * Plans a block.
 */
export type AddBlock = { start_ms: number, end_ms: number, activity: Activity, detail?: string, person_id?: string, };

/**
 * Keeps what was promised.
 */
export type AddCommitment = { person_id: string, promised_by: PromisedBy, text: string, due_on?: string, };

/**
 * Adds a line to the Done list of today.
 */
export type AddDone = { text: string, };

/**
 * Adds an entry to a past stretch; neighbours give way.
 */
export type AddEntry = { start_ms: number, end_ms: number, activity: Activity, detail?: string, person_id?: string, };

/**
 * Says that more or less comes than usual.
 */
export type AddEvent = { label: string, 
/**
 * Local times.
 */
from: string, to: string, channel?: Channel, 
/**
 * Times as usual: 1.6, 0.5.
 */
multiplier: number, };

/**
 * Adds lunch, training, a meeting or a project to the shift of a date.
 */
export type AddPart = { person_id: string, date: string, kind: PartKind, start_ms: number, end_ms: number, label?: string, };

/**
 * Adds people from a typed or pasted list; who is on the team already is left as they are.
 */
export type AddPeople = { names: string, };

/**
 * Puts a roadblock into the list by hand.
 */
export type AddRoadblock = { title: string, 
/**
 * Who met it; missing: the lead.
 */
person_id?: string, };

/**
 * Who was added.
 */
export type AddedPeople = { ids: Array<string>, already_there: Array<string>, };

/**
 * The id of the roadblock.
 */
export type AddedRoadblock = { id: string, };

/**
 * An interval as it would be, to redraw the day while something is dragged.
 */
export type AfterIntervalView = { start_ms: number, contacts: RangeView, can_take: number, state: CellState, required: number, scheduled: number, difference: number, label: string, in_time: number | null, };

/**
 * A line of the agenda. One that came by itself has an origin, one that the lead made something of an id.
 */
export type AgendaItem = { id: string | null, origin: string | null, kind: AgendaKind, text: string, 
/**
 * `roadblock, 9 days`; empty where it was typed.
 */
source: string, };

/**
 * What a line of the agenda is about. They stand in this order.
 */
export type AgendaKind = "session" | "recognition" | "idea" | "commitment" | "roadblock" | "training" | "time_off" | "typed";

export type AgendaView = { person: PersonRef, 
/**
 * `Fri 20, 15:00, 30 min`
 */
planned: string | null, block_id: string | null, items: Array<AgendaItem>, 
/**
 * The talk before.
 */
last: LastTalk | null, };

/**
 * Notes what was heard back.
 */
export type AnswerAsk = { id: string, state: AskState, 
/**
 * Their answer in a few words; may be empty.
 */
text: string, };

/**
 * Answers the question about time away.
 */
export type AnswerAway = { id: string, answer: AwayAnswer, detail?: string, person_id?: string, };

/**
 * What went wrong, for the lead: what, where and what to do.
 */
export type AppError = { code: ErrorCode, message: string, detail: string | null, };

/**
 * How an ask stands.
 */
export type AskState = "asked" | "answered" | "shipped" | "declined";

export type AskStepView = { 
/**
 * `Mon 17:40`, `Thu 8 Oct`
 */
at: string, at_ms: number, state: AskState, text: string, };

/**
 * What was taken to others, and what came of it.
 */
export type AskView = { id: string, title: string, taken_to: TakenTo, 
/**
 * Who was asked there; may be empty.
 */
name: string, state: AskState, 
/**
 * `Thu 8 Oct`
 */
asked: string, asked_ms: number, 
/**
 * Days since the last word, where more is to come.
 */
silent_days: number | null, 
/**
 * `silent for 16 days`, from a week on.
 */
silent: string | null, notes: number, 
/**
 * What was heard back, in order.
 */
steps: Array<AskStepView>, roadblock_id: string | null, };

/**
 * Those from which more is to come first, then newest first.
 */
export type AsksView = { asks: Array<AskView>, };

/**
 * What the time away was.
 */
export type AwayAnswer = "kept" | { "activity": Activity } | "nothing";

/**
 * Time the lead was away from the machine while an entry ran; asked about once.
 */
export type AwayView = { id: string, start_ms: number, end_ms: number, 
/**
 * `12:05 to 12:50, while Customers was running`
 */
sentence: string, activity: Activity, };

/**
 * Takes a backup now.
 */
export type BackUp = Record<symbol, never>;

/**
 * Takes today's backup where there is none yet. The window calls it at its start and every hour.
 */
export type BackUpDaily = Record<symbol, never>;

export type BacklogPointView = { at_ms: number, 
/**
 * Contacts waiting, expected and with the 80 % range of the forecast.
 */
open: number, low: number, high: number, };

/**
 * Deferred work: email and tickets together.
 */
export type BacklogView = { known: Known, note: string | null, channels: Array<Channel>, 
/**
 * `Email, waiting`
 */
title: string, open: number, hours: number, 
/**
 * `42 h`
 */
hours_words: string, 
/**
 * `queued, 312 open, clear by Thu 15:00`
 */
sentence: string, clear_ms: number | null, 
/**
 * `Thu 15:00`; `null` where it does not clear within four weeks.
 */
clear_by: string | null, 
/**
 * `likely between Thu 11:30 and Fri 09:30`
 */
likely: string | null, 
/**
 * `oldest since Mon 09:12`
 */
oldest: string | null, 
/**
 * Share of what waits and comes today that is answered within the target; the target beside it.
 */
in_time: number | null, target: number, 
/**
 * `86 % within 8 business hours, 90 is your target`
 */
in_time_words: string | null, handle_time: Array<HandleTimeView>, curve: Array<BacklogPointView>, usual_low: number, usual_high: number, 
/**
 * `usual level, 40 to 70`
 */
usual: string, axis_start_ms: number, axis_end_ms: number, 
/**
 * The days of the curve: `Wed`, `Thu`.
 */
days: Array<TickView>, 
/**
 * `Clear means back at the usual level, nothing older than a working day. It does not mean zero.`
 */
meaning: string, };

/**
 * Forecasts the last weeks of a file, each from what was before it, and says how far that was off.
 */
export type BacktestFile = { path: string, interval_min?: number, 
/**
 * Weeks that are tested, ending with the last day of the file.
 */
weeks: number, date_order?: DateOrder, country?: string, };

/**
 * How far the chosen method was off, beside the seasonal naive forecast.
 */
export type BacktestView = { method: ForecastMethod, 
/**
 * Weighted absolute percentage error: sum of absolute errors / sum of counts.
 */
wape: number, 
/**
 * Sum of (forecast - count) / sum of counts.
 */
bias: number, 
/**
 * Share of intervals inside the 80 % range.
 */
inside_range: number, seasonal_naive: MeasuredView, 
/**
 * Weeks that could be tested.
 */
weeks: number, sentence: string, 
/**
 * What each row of the file was taken for, as a sentence.
 */
notes: Array<string>, };

/**
 * Why a backup was taken.
 */
export type BackupKind = "daily" | "before_migration" | "before_restore" | "manual";

export type BackupView = { path: string, taken_ms: number, when: string, kind: BackupKind, size_bytes: number, 
/**
 * It was checked and opens.
 */
opens: boolean, remark: string, };

export type BackupsView = { backups: Array<BackupView>, folder: string, };

/**
 * The balance against the band.
 */
export type BalanceView = { week: ShareView, fortnight: ShareView, band_low: number, band_high: number, 
/**
 * Named when the 14-day balance was outside the band on five working days in a row.
 */
drift: string | null, 
/**
 * What to do about yesterday or today, in a sentence.
 */
suggestion: SuggestionView | null, };

/**
 * A past import.
 */
export type BatchView = { id: number, source: string, file: string, when: string, added: number, updated: number, refused: number, undone: boolean, 
/**
 * It is the newest of its source, so that nothing stands on it.
 */
can_take_back: boolean, };

/**
 * Starts a file: when the lead works, who is on the team, how customers get in touch.
 */
export type Begin = { 
/**
 * 0 is Monday.
 */
days: Array<number>, from: string, to: string, 
/**
 * A list as typed or pasted.
 */
names: string, channels: Array<Channel>, };

/**
 * Who placed a block.
 */
export type BlockSource = "hand" | "calendar";

/**
 * One planned block.
 */
export type BlockView = { id: string, start_ms: number, end_ms: number, 
/**
 * `08:00` in the zone of the block.
 */
from: string, to: string, activity: Activity, lane: Lane, label: string, detail: string, person: PersonRef | null, source: BlockSource, 
/**
 * It shares time with another block: both are outlined.
 */
overlaps: boolean, };

/**
 * Time since the last break.
 */
export type BreaksView = { 
/**
 * Start of the unbroken stretch; `null` when nothing runs.
 */
unbroken_since_ms: number | null, taken: number, taken_min: number, planned: number, nudge: NudgeView | null, };

/**
 * How a calendar import went.
 */
export type CalendarReport = { name: string, read: number, added: number, updated: number, unchanged: number, removed: number, 
/**
 * All-day and free events take no time of the day and are left out.
 */
left_out: number, refused: number, refusals: Array<RefusalView>, dry_run: boolean, sentence: string, };

export type CalendarView = { name: string, read_at: string, meetings: number, };

/**
 * Asks a running job to stop.
 */
export type CancelJob = { job: string, };

export type CapeDayView = { id: string, on: string, 
/**
 * `Tue 3 Nov`
 */
day: string, 
/**
 * What ends it.
 */
condition: string, 
/**
 * `ended 15:20`; `null` while it holds. A day that is over has ended with the day.
 */
ended: string | null, lines: Array<CapeLineView>, };

/**
 * The day as it was declared.
 */
export type CapeDeclared = { day: CapeDayView, 
/**
 * `2 blocks move; a recovery break and an hour of prevention are booked.`
 */
sentence: string, };

/**
 * What is done with a block: `Quality: 14:00 to 15:00 moves to Thu 08:30`.
 */
export type CapeLineView = { 
/**
 * It found no place, and stays on the day.
 */
stays: boolean, 
/**
 * `Quality`, `Recovery break`
 */
name: string, 
/**
 * `14:00 to 15:00 → Thu 08:30`, `Thu 08:00 to 08:30`
 */
words: string, };

/**
 * What declaring would do; nothing is written.
 */
export type CapePreview = { on: string, 
/**
 * `Wednesday 18 November`
 */
title: string, lines: Array<CapeLineView>, 
/**
 * `Two blocks move; a recovery break and an hour of prevention are booked.`
 */
sentence: string, 
/**
 * `This is the second of 2 in four weeks.`
 */
budget: string, 
/**
 * Why it cannot be declared, where it cannot.
 */
refusal: string | null, };

/**
 * Cape days: the one that holds, the budget, and how often.
 */
export type CapeView = { 
/**
 * The one of today, until it is ended.
 */
today: CapeDayView | null, 
/**
 * The others of the last 26 weeks and those ahead, newest first.
 */
others: Array<CapeDayView>, used: number, budget: number, 
/**
 * `1 of 2 in four weeks`
 */
budget_words: string, 
/**
 * Where the budget is used up: what that says.
 */
over: string | null, 
/**
 * Cape days a week, over the last complete weeks.
 */
chart: ChartView, };

/**
 * Keeps a capture. One with `+done` goes to the Done list; everything else is a note. In a session it is a note in any
 * case. `!roadblock` opens a roadblock, or tells of the one it `joins`.
 */
export type Capture = { text: string, 
/**
 * The session it is taken in.
 */
session_id?: string, 
/**
 * The roadblock that it tells of again.
 */
joins?: string, 
/**
 * When it was, where that is not now.
 */
at_ms?: number, };

/**
 * Keeps each line as a capture, all in one write and one step to undo. One that is refused does not stop the others.
 */
export type CaptureLines = { lines: Array<string>, };

/**
 * Where a capture went.
 */
export type Captured = { id: string, 
/**
 * It is on the Done list.
 */
done: boolean, sentence: string, 
/**
 * The roadblock it opened or told of again.
 */
roadblock_id: string | null, };

/**
 * Where the lines went, those that were kept in their order.
 */
export type CapturedLines = { kept: Array<Captured>, refused: Array<RefusedLine>, };

/**
 * How an interval is drawn.
 */
export type CellState = "closed" | "no_forecast" | "short" | "short_either_way" | "level" | "one_spare" | "spare";

/**
 * Words an ask anew. What is missing stays.
 */
export type ChangeAsk = { id: string, title?: string, name?: string, };

/**
 * Changes a block as a whole: its time, what it is for, what it is about and with whom.
 */
export type ChangeBlock = { id: string, start_ms: number, end_ms: number, activity: Activity, detail: string, person_id?: string, };

/**
 * Words a commitment anew, or gives it another day; an empty day is none.
 */
export type ChangeCommitment = { id: string, text?: string, due_on?: string, promised_by?: PromisedBy, };

/**
 * Changes an entry as a whole; neighbours give way. Of the running one only the start moves.
 */
export type ChangeEntry = { id: string, start_ms: number, end_ms: number, activity: Activity, detail: string, person_id?: string, };

/**
 * Says anew what an event is.
 */
export type ChangeEvent = { id: string, event: AddEvent, };

/**
 * Changes what is known of a roadblock. What is missing stays; `null` and an empty word clear.
 */
export type ChangeRoadblock = { id: string, title?: string, minutes_lost?: number | null, times?: number | null, per?: Per, people?: number | null, sureness?: Sureness, counted_weeks?: number | null, next_step?: string, 
/**
 * Someone on the team; the name is cleared then.
 */
owner_id?: string | null, 
/**
 * Someone outside the team; the person is cleared then.
 */
owner_name?: string, 
/**
 * Whether someone outside was asked; now, where it was not known before.
 */
asked?: boolean, promised_on?: string | null, };

/**
 * Changes settings. The whole set is sent; what is as before is left alone.
 */
export type ChangeSettings = { settings: SettingsView, };

/**
 * How a customer got in touch. Phone and chat are live work, the others are deferred.
 */
export type Channel = "phone" | "chat" | "email" | "other";

export type ChannelDayView = { channel: Channel, label: string, contacts: RangeView, handle_time: HandleTimeView, 
/**
 * Of live channels.
 */
patience: PatienceView | null, };

/**
 * A channel in one interval.
 */
export type ChannelIntervalView = { channel: Channel, contacts: RangeView, arrived: number | null, 
/**
 * People on it, without the lead; `null` for deferred channels, which take what live work leaves free.
 */
people: number | null, required: number | null, in_time: number | null, in_time_with: number | null, occupancy: number | null, };

export type ChannelWaitingView = { channel: Channel, contacts: number, hours: number, handle_time_s: number, handle_time_source: HandleTimeSourceView, 
/**
 * `8 min, the product's default`
 */
handle_time: string, oldest_ms: number | null, oldest: string | null, };

/**
 * A chart in figures and as a picture.
 */
export type ChartFileView = { mean: number | null, 
/**
 * null where no two values are neighbours.
 */
lower_limit: number | null, upper_limit: number | null, 
/**
 * How far the limits can be trusted.
 */
state: LimitState, 
/**
 * Values that mean and limits rest on.
 */
rests_on: number, 
/**
 * One for each rule that something meets.
 */
signals: Array<SignalView>, sentence: string, chart: ChartView, };

export type ChartPointView = { 
/**
 * When: `W47`, `18 Nov`.
 */
label: string, 
/**
 * null: a gap.
 */
value: number | null, 
/**
 * The rule it is named by, where it stands out.
 */
rule: Rule | null, 
/**
 * That rule in words.
 */
signal: string | null, };

/**
 * A stretch with limits of its own.
 */
export type ChartSegmentView = { 
/**
 * Place of its first point, from 0.
 */
first: number, 
/**
 * Place after its last point.
 */
end: number, mean: number | null, 
/**
 * null: too few points for limits.
 */
lower_limit: number | null, upper_limit: number | null, state: LimitState, 
/**
 * Why the process is a new one from here.
 */
note: string | null, };

/**
 * A process behaviour chart, ready to draw.
 */
export type ChartView = { 
/**
 * In the order of time.
 */
points: Array<ChartPointView>, 
/**
 * Covering every point.
 */
segments: Array<ChartSegmentView>, sentence: string, };

/**
 * Checks the file: integrity, rules, counts.
 */
export type CheckFile = Record<symbol, never>;

export type CheckReport = { file: string, sound: boolean, schema: number, problems: Array<string>, counts: Array<CountView>, sentence: string, };

/**
 * Opens another workspace file; one that does not exist is made.
 */
export type ChooseFile = { path: string, };

/**
 * Takes the shift out of a date: the person does not work that day, and is not out either.
 */
export type ClearShift = { person_id: string, date: string, };

/**
 * Says what became of it: kept, let go, or open again.
 */
export type CloseCommitment = { id: string, state: CommitmentState, 
/**
 * Missing: as it was.
 */
outcome?: string, };

export type Column = { name: string, 
/**
 * The first cell that is not blank, shortened; hidden where it looks like an e-mail address.
 */
sample: string, field: Field, 
/**
 * The name alone said what it becomes.
 */
recognised: boolean, };

/**
 * What one column becomes.
 */
export type ColumnChoice = { 
/**
 * The name in the header, as it stands there; for JSON the keys joined by dots.
 */
name: string, field: Field, };

/**
 * A column of the heatmap, by its time on the wall clock.
 */
export type ColumnView = { 
/**
 * Minutes since midnight.
 */
at_min: number, 
/**
 * `08:00` on full hours, else empty.
 */
label: string, };

/**
 * What became of a commitment. Let go is as good an end as kept.
 */
export type CommitmentState = "open" | "kept" | "let_go";

/**
 * What was promised, and what became of it.
 */
export type CommitmentView = { id: string, promised_by: PromisedBy, text: string, state: CommitmentState, due_on: string | null, 
/**
 * Open, and its day has passed.
 */
overdue: boolean, 
/**
 * `from 2 Nov, due 20 Nov`, `from 6 Oct, kept 12 Oct`
 */
words: string, 
/**
 * What became of it, in words.
 */
outcome: string, 
/**
 * It was made in a one-to-one.
 */
from_talk: boolean, };

/**
 * A contact that a note names.
 */
export type ContactRef = { number: string, 
/**
 * `chat 48164, Double charge`; `null` where the file does not know the number.
 */
words: string | null, };

export type ContactStatus = "open" | "pending" | "solved" | "closed";

/**
 * A contact found by its number or words of its subject.
 */
export type ContactView = { number: string, source: string, subject: string, channel: Channel, opened: string, open: boolean, };

/**
 * Contacts that were found.
 */
export type ContactsView = { contacts: Array<ContactView>, };

/**
 * What a file is, and how its rows are found in it.
 */
export type Container = { "kind": "csv", 
/**
 * One character: comma, semicolon, tab or bar.
 */
delimiter: string, encoding: Encoding, 
/**
 * Physical line of the header, from 1.
 */
header_line: number, } | { "kind": "xlsx", sheet: string, 
/**
 * Row of the header, from 1.
 */
header_row: number, } | { "kind": "json", encoding: Encoding, 
/**
 * Where the list of contacts is, as keys joined by dots; empty where the file is the list.
 */
rows_at: string, 
/**
 * One contact per line rather than one document.
 */
per_line: boolean, };

/**
 * A piece of a text, cut with `…`, and the hits in it.
 */
export type ContextView = { text: string, 
/**
 * Ranges in this piece, in UTF-16 units.
 */
hits: Array<[number, number]>, };

export type CountView = { what: string, count: number, };

export type CountriesView = { countries: Array<CountryView>, };

export type CountryView = { 
/**
 * ISO 3166-1, as `DK`.
 */
code: string, 
/**
 * In English.
 */
name: string, };

export type CoverageCellView = { start_ms: number, end_ms: number, 
/**
 * `10:30`
 */
from: string, 
/**
 * Minutes since midnight, to find its column.
 */
at_min: number, state: CellState, required: number, 
/**
 * People at work without the lead; a person who works half of the interval is a half.
 */
scheduled: number, 
/**
 * Whole people over (or below zero: under) what is required.
 */
difference: number, 
/**
 * `−1`, `+2`, empty where level.
 */
label: string, 
/**
 * `Wednesday 10:30, 6 of 7 people, 59 percent in time, with you 79`
 */
sentence: string, };

/**
 * A row of the heatmap.
 */
export type CoverageDayView = { on: string, 
/**
 * `Wed 18`
 */
day: string, is_today: boolean, closed: boolean, 
/**
 * Contacts expected on the day; `null` where nothing is forecast.
 */
contacts: RangeView | null, cells: Array<CoverageCellView>, seat: Array<SeatBlockView>, 
/**
 * Minutes that are short, either way included.
 */
short_min: number, 
/**
 * `2.5 h short`, `none short`, `closed`
 */
short: string, };

/**
 * Whether one was taken.
 */
export type DailyReport = { taken: BackupView | null, };

/**
 * Which of the two numbers of `04/11/2026` is the day.
 */
export type DateOrder = "day_first" | "month_first";

/**
 * What is known about day and month in numeric dates.
 */
export type DateOrderFinding = { "kind": "certain", order: DateOrder | null, why: string, } | { "kind": "answered", order: DateOrder, } | { "kind": "question" } & DateOrderQuestion;

export type DateOrderQuestion = { 
/**
 * `04/11/2026 08:12`, as it stands in the file.
 */
example: string, 
/**
 * `Is 04/11/2026 the fourth of November or the eleventh of April?`
 */
question: string, explanation: string, day_first: Reading, month_first: Reading, };

/**
 * A whole day, planned and lived.
 */
export type DayView = { date: string, 
/**
 * `Wednesday 18 November`
 */
title: string, 
/**
 * `Week 47`
 */
week: string, is_today: boolean, is_past: boolean, previous: string, next: string, zone: string, now_ms: number, day_start_ms: number, day_end_ms: number, 
/**
 * The part of the day that is drawn: working hours, widened by what lies outside them.
 */
axis_start_ms: number, axis_end_ms: number, ticks: Array<TickView>, 
/**
 * Every full hour that the local clock shows on this day, for times that are typed: an hour that a DST change
 * repeats stands twice, one that it skips is missing.
 */
hours: Array<TickView>, blocks: Array<BlockView>, entries: Array<EntryView>, 
/**
 * The entry that runs now, whichever day is shown.
 */
running: EntryView | null, unlived: UnlivedView | null, breaks: BreaksView, away: AwayView | null, sentence: Array<Line>, 
/**
 * Minutes planned and lived in each lane on this day.
 */
minutes: LaneMinutes, };

/**
 * Gives a day to the queue. Its strategic blocks move to the first free places of the next five working days, time with
 * customers takes theirs, and a recovery break and an hour of prevention are booked; one undo takes all of it back.
 */
export type DeclareCape = { 
/**
 * Missing: today.
 */
on?: string, 
/**
 * What ends it: `the queue is under 60`, `Jonas is back`.
 */
condition: string, };

/**
 * Nothing worth a line this time.
 */
export type DeclineHeard = { entry_id: string, };

/**
 * Removes an ask with what was heard back; its notes stay.
 */
export type DeleteAsk = { id: string, };

/**
 * Drops a block from the plan.
 */
export type DeleteBlock = { id: string, };

/**
 * Removes a commitment as if it had never been made.
 */
export type DeleteCommitment = { id: string, };

/**
 * Removes a typed line.
 */
export type DeleteDone = { id: string, };

/**
 * Removes an entry; its time has none then.
 */
export type DeleteEntry = { id: string, };

/**
 * Takes an event away.
 */
export type DeleteEvent = { id: string, };

/**
 * Removes it: someone else knows it now.
 */
export type DeleteKnowledge = { id: string, };

/**
 * Removes a note with its reports, and the roadblock where nothing else speaks of it.
 */
export type DeleteNote = { id: string, };

/**
 * Takes a part out of the shift of a date.
 */
export type DeletePart = { person_id: string, date: string, part_id: string, };

/**
 * Removes a recognition.
 */
export type DeleteRecognition = { id: string, };

/**
 * Removes a session; its notes stay as captures, its entry stays on the day.
 */
export type DeleteSession = { id: string, };

/**
 * Removes training or a policy.
 */
export type DeleteTraining = { id: string, };

/**
 * Says what a block is about, and with whom.
 */
export type DescribeBlock = { id: string, detail: string, person_id?: string, };

/**
 * Says what an entry was about, and with whom.
 */
export type DescribeEntry = { id: string, detail: string, person_id?: string, };

/**
 * Says beside whom a session was, on which channel, and what they would like looked at. What is missing stays; a channel of
 * `null` is any.
 */
export type DescribeSession = { id: string, person_id?: string, channel?: Channel | null, asked?: string, };

/**
 * The reply of a Command that has nothing to say but that it is done.
 */
export type Done = Record<symbol, never>;

/**
 * A line of the Done list.
 */
export type DoneItemView = { 
/**
 * Only typed lines can be changed or removed.
 */
id: string | null, at_ms: number, at: string, kind: DoneKind, activity: Activity | null, text: string, };

/**
 * Where a line of the Done list comes from.
 */
export type DoneKind = "typed" | "note" | "break" | "entry" | "contact" | "session" | "roadblock";

export type DoneListView = { since: string, items: Array<DoneItemView>, };

/**
 * Empty where nothing was kept.
 */
export type DraftView = { text: string, };

/**
 * Takes a line off the agenda. One that came by itself returns only when something new happens to what it comes from.
 */
export type DropAgendaItem = { person_id: string, id?: string, origin?: string, };

export type DueRow = { person: PersonRef, 
/**
 * Days since; `null` for never.
 */
days: number | null, 
/**
 * `35 d`, `yesterday`, `not yet`; where it is planned, when: `Thu 13:00`.
 */
words: string, 
/**
 * It is time again, and nothing is planned.
 */
due: boolean, planned_ms: number | null, };

export type DueTrainingRow = { person: PersonRef, training: TrainingView, };

export type DueTrainingView = { rows: Array<DueTrainingRow>, };

/**
 * Everyone on the team, in the order in which to sit with them.
 */
export type DueView = { every_weeks: number, 
/**
 * `Sat with Elif this week.`, or that nobody was and who comes next; empty without a team.
 */
week: string, 
/**
 * Someone was sat with since the week began.
 */
sat_this_week: boolean, people: Array<DueRow>, };

/**
 * Changes the words of a note.
 */
export type EditNote = { id: string, text: string, };

/**
 * How the bytes of a file become text.
 */
export type Encoding = "utf8" | "utf16_le" | "utf16_be" | "windows1252";

/**
 * The condition is met: the cape day of that id is over. What was moved stays where it is.
 */
export type EndCape = { id: string, };

/**
 * Ends a session with its entry; nothing runs then. Where another activity should follow, the mode switch ends it as
 * well.
 */
export type EndSession = { id: string, };

/**
 * One lived entry.
 */
export type EntryView = { id: string, start_ms: number, 
/**
 * `null` while it runs.
 */
end_ms: number | null, from: string, to: string | null, activity: Activity, lane: Lane, label: string, detail: string, person: PersonRef | null, on_call: boolean, 
/**
 * The zone it was lived in, where that is not the zone of the day shown.
 */
other_zone: string | null, 
/**
 * Nothing was planned under it.
 */
unplanned: boolean, };

/**
 * Erases someone: their name goes from every text of the file, from its journal and its search, and what is about them
 * alone goes with it. Nothing from before it can be undone afterwards.
 */
export type ErasePerson = { person_id: string, 
/**
 * Also where their first name stands alone, though someone else may be meant.
 */
also_first_name?: boolean, };

export type ErasePreview = { 
/**
 * `Dev Raman goes from 34 texts, and what is about him alone …`
 */
sentence: string, 
/**
 * What goes or stays without them, by kind.
 */
counts: Array<TallyView>, 
/**
 * Someone else has their first name, or it is a word: it stays where it stands alone.
 */
shared_first_name: boolean, 
/**
 * How often it does, and the first texts in which.
 */
loose: number, loose_places: Array<string>, 
/**
 * Where the name stands outside what can be changed: paths of watched folders and the like.
 */
leaves: Array<string>, 
/**
 * Until when older backups hold the name.
 */
backups: string, };

export type ErasedView = { 
/**
 * `Nothing in this file names Dev any more. Backups made before today hold the name until 17 January 2027.`
 */
sentence: string, };

/**
 * What a screen may act on. Everything else is `refused`: its sentence is shown and that is all.
 */
export type ErrorCode = "refused" | "gone" | "disk_full" | "read_only" | "damaged" | "newer" | "not_ours" | "cannot_open" | "busy" | "already_open" | "needs_answer" | "cancelled" | "bad_call";

/**
 * A time in which more or less comes than usual.
 */
export type EventView = { 
/**
 * `null` for a public holiday.
 */
id: string | null, label: string, channel: Channel | null, 
/**
 * Times as usual: 1.6; `null` where it is learnt from the past.
 */
multiplier: number | null, 
/**
 * Local times, for changing it.
 */
from: string, to: string, 
/**
 * `Wed 18 Nov 15:00 to 15:30, × 1.6`
 */
words: string, };

export type EventsView = { events: Array<EventView>, };

/**
 * One thing found about the file: `Delimiter`, `semicolon ;`, `in all 8,412 rows`.
 */
export type Fact = { what: string, value: string, 
/**
 * How sure, or from where.
 */
why: string, };

/**
 * What a column of a file becomes in a contact.
 *
 * Several columns may become the same field: tags are joined, parts of an assignee's name are put together, and of
 * the others the first that is not blank counts.
 */
export type Field = "number" | "opened_at" | "first_reply_at" | "first_reply_after_min" | "first_reply_after_s" | "first_reply_after_h" | "first_reply_after_clock" | "solved_at" | "closed_at" | "solved_after_min" | "solved_after_s" | "solved_after_h" | "solved_after_clock" | "updated_at" | "channel" | "status" | "subject" | "assignee" | "group" | "priority" | "driver" | "tags" | "satisfaction" | "reopens" | "handle_time_s" | "handle_time_min" | "handle_time_clock" | "message_at" | "message_direction" | "message_automatic" | "stretch_ended" | "stretch_ended_at" | "leave_out";

/**
 * The weeks to come.
 */
export type FileForecastView = { method: ForecastMethod, 
/**
 * What is assumed, each a sentence.
 */
words: Array<string>, 
/**
 * What each row of the file was taken for, as a sentence.
 */
notes: Array<string>, 
/**
 * `Fri 4 Apr: missing`
 */
left_out: Array<string>, intervals: Array<FileIntervalView>, };

/**
 * One interval to come, from local midnight on.
 */
export type FileIntervalView = { 
/**
 * Local, as `2026-11-18 09:30:00`.
 */
start: string, expected: number, 
/**
 * The 10th and 90th percentile.
 */
low: number, high: number, };

/**
 * What a file with rows holds.
 */
export type FileKind = "contacts" | "report";

/**
 * Puts a note away as filed, or takes it out again.
 */
export type FileNote = { id: string, filed: boolean, };

/**
 * Fills an empty file with the demo team.
 */
export type FillDemo = Record<symbol, never>;

/**
 * Contacts whose number begins so.
 */
export type FindContacts = { number: string, limit?: number, };

/**
 * How rows become contacts where a number has several of them.
 */
export type Fold = "last_wins" | "per_message";

/**
 * Forgets what was changed on a date: the weekly pattern holds again.
 */
export type FollowPattern = { person_id: string, date: string, };

/**
 * Forecasts the weeks after the last day of a file: a time and a count a row, or one creation time a row.
 */
export type ForecastFile = { path: string, 
/**
 * Minutes of an interval. Where none is said 30, or what the file counts by where that is longer.
 */
interval_min?: number, 
/**
 * 4 where none is said, 52 at most.
 */
weeks?: number, 
/**
 * What 04/11 means, where the file leaves it open.
 */
date_order?: DateOrder, 
/**
 * Whose public holidays to reckon with (ISO 3166-1, as `DK`); none where none is said.
 */
country?: string, };

/**
 * How the expected counts were found.
 */
export type ForecastMethod = "profile_times_level" | "seasonal_naive" | "pooled_days" | "nothing";

/**
 * Forgets the activity of meetings with this title; those already planned keep theirs.
 */
export type ForgetMeetingTitle = { title: string, };

export type FoundKind = "note" | "done" | "entry" | "block" | "session" | "roadblock" | "ask" | "ask_step" | "one_to_one" | "agenda" | "commitment" | "knowledge" | "recognition" | "cape" | "training";

export type FoundListView = { found: Array<FoundView>, 
/**
 * Sentences about filters that name nobody or nothing, and how they are written.
 */
unknown: Array<string>, };

export type FoundScreen = "note" | "session" | "roadblock" | "ask" | "person" | "day";

/**
 * Something found: what it is, where, and the words around the hit.
 */
export type FoundView = { kind: FoundKind, id: string, text: string, 
/**
 * Ranges in `text` that matched, in UTF-16 units.
 */
hits: Array<[number, number]>, 
/**
 * One line around the first hit.
 */
context: ContextView, 
/**
 * Whom it is about.
 */
people: Array<PersonRef>, at_ms: number, when: string, go: GoTo, };

/**
 * A stretch to come in which people are short.
 */
export type GapView = { on: string, start_ms: number, end_ms: number, 
/**
 * `Today 15:00`, `Thu 16:30`
 */
when: string, verdict: Verdict, 
/**
 * The lead is planned there.
 */
planned: boolean, 
/**
 * `by 3, either way`, `you, planned`, `needs you`
 */
words: string, };

/**
 * Where something found is looked at: a screen, and what on it. Of a day, its date.
 */
export type GoTo = { screen: FoundScreen, id: string | null, };

export type HandleTimeSourceView = "contacts" | "report" | "own" | "default";

export type HandleTimeView = { channel: Channel, label: string, seconds: number, source: HandleTimeSourceView, 
/**
 * `8:00 min, your figure`
 */
words: string, };

export type HeardOffer = { entry_id: string, minutes: number, 
/**
 * `46 min with customers. What did you hear?`
 */
words: string, };

/**
 * The window's sign of life, every half minute. After a sleep, a crash or an idle stretch it notes what to ask.
 */
export type Heartbeat = { 
/**
 * Seconds since the last key or pointer movement, where the platform tells.
 */
idle_s?: number, };

/**
 * What the window should do now.
 */
export type HeartbeatReply = { 
/**
 * A stretch to ask about came up with this beat.
 */
asks: boolean, nudge: NudgeView | null, 
/**
 * `Front line 1 h 06`, for the tray; empty when nothing runs.
 */
running: string, };

/**
 * Ends a one-to-one.
 */
export type HoldOneToOne = { person_id: string, 
/**
 * What was said, in the lead's words.
 */
summary: string, 
/**
 * The ids or origins of the lines that were talked about.
 */
talked: Array<string>, 
/**
 * Two at most.
 */
commitments: Array<NewCommitment>, };

/**
 * An idea of theirs.
 */
export type IdeaView = { note_id: string, text: string, 
/**
 * `Tue 17 Nov`
 */
when: string, 
/**
 * It was seen beside them: a way around something.
 */
workaround: boolean, 
/**
 * `SEPA return article`, `asked for: …`
 */
came_of: string | null, };

/**
 * Reads a calendar file. Its meetings from four weeks back to a year ahead become blocks.
 */
export type ImportCalendar = { path: string, 
/**
 * Count and check, but keep nothing.
 */
dry_run?: boolean, };

/**
 * Reads an export in. Nothing is seen until all of it is there; the same number again updates.
 */
export type ImportContacts = { path: string, vendor?: string, mapping?: Mapping, 
/**
 * Count and check, but keep nothing.
 */
dry_run?: boolean, 
/**
 * A name by which the import can be cancelled.
 */
job?: string, };

/**
 * What an export is, and how it would be read.
 */
export type ImportPreview = { file_name: string, size_bytes: number, vendor_label: string, inspection: Inspection, 
/**
 * `Wed 11 Nov`: when these columns were read before.
 */
remembered: string | null, 
/**
 * Nothing is left to be asked.
 */
ready: boolean, 
/**
 * What is asked first, where something is.
 */
question: string | null, };

/**
 * How an import went.
 */
export type ImportReport = { source: string, batch: number | null, read: number, added: number, updated: number, unchanged: number, 
/**
 * Rows that told of a contact which a later row of the same file told again.
 */
repeated: number, refused: number, 
/**
 * The first thousand; `refusals_path` in `queue.save_refusals` writes all.
 */
refusals: Array<RefusalView>, dry_run: boolean, sentence: string, };

/**
 * Reads an interval report in. Nothing is seen until all of it is there; the same interval of the same queue again
 * updates.
 */
export type ImportReportFile = { path: string, 
/**
 * Phone or chat, where the file does not say.
 */
channel?: Channel, date_order?: DateOrder, 
/**
 * IANA name of the zone its times are in. Missing: remembered, else the lead's.
 */
zone?: string, 
/**
 * Count and check, but keep nothing.
 */
dry_run?: boolean, 
/**
 * A name by which the import can be cancelled.
 */
job?: string, };

/**
 * Takes a roster in: all of it or nothing, in one change that can be undone. The same file again changes nothing.
 */
export type ImportRoster = { path: string, date_order?: DateOrder, 
/**
 * The week from which a grid of weekdays holds, by a date in it. Missing: this week.
 */
from_on?: string, 
/**
 * Names that nobody has join the team; otherwise their rows are refused.
 */
add_people?: boolean, 
/**
 * Count and check, but keep nothing.
 */
dry_run?: boolean, };

export type ImportsView = { batches: Array<BatchView>, watched: Array<WatchedFolderView>, calendars: Array<CalendarView>, 
/**
 * Meeting titles the lead gave an activity.
 */
titles: Array<TitleView>, };

/**
 * What is in a backup, before it is restored.
 */
export type InsideView = { path: string, counts: Array<CountView>, newest: string | null, 
/**
 * What would leave the screen, in a sentence.
 */
sentence: string, };

/**
 * The answer of [`inspect`](super::inspect()): everything the import screen shows before anything is written.
 */
export type Inspection = { vendor: Vendor, 
/**
 * What this kind of file is remembered by.
 */
signature: string, container: Container, facts: Array<Fact>, columns: Array<Column>, date_order: DateOrderFinding, 
/**
 * IANA name of the zone that applies to times without an offset.
 */
zone: string, rows_total: number, 
/**
 * The first rows as they would be read, at most [`PREVIEW_ROWS`].
 */
preview: Array<PreviewRow>, 
/**
 * What the file must have and does not; reading is refused while this is not empty.
 */
missing: Array<Missing>, fold: Fold, 
/**
 * What is proposed, ready to be changed by the lead and handed to `read_contacts`.
 */
mapping: Mapping, };

/**
 * One interval of a day.
 */
export type IntervalView = { start_ms: number, end_ms: number, from: string, to: string, is_past: boolean, 
/**
 * All channels.
 */
contacts: RangeView, 
/**
 * What the roster can take: contacts of this interval's mix up to which the targets are met.
 */
can_take: number, 
/**
 * `null` where it is not known yet.
 */
arrived: number | null, state: CellState, required: number, scheduled: number, difference: number, 
/**
 * The lead is planned on the front line for at least half of it.
 */
lead_planned: boolean, verdict: Verdict | null, 
/**
 * Share answered in time without the lead and with; of live contacts, or of deferred ones where none are live.
 */
in_time: number | null, in_time_with: number | null, target: number | null, 
/**
 * Without the lead and without one person.
 */
minus_one: number | null, 
/**
 * Share of their time that people on live channels are busy.
 */
occupancy: number | null, channels: Array<ChannelIntervalView>, 
/**
 * `10:30, 6 of 7 people, 59 percent in time, with you 79`
 */
sentence: string, };

/**
 * Two that are the same become one: the reports and asks of the first go to the second, which is open if either is.
 * What only the first knew goes along.
 */
export type JoinRoadblocks = { from: string, into: string, };

/**
 * Keeps what is being typed in the field `key`; empty forgets it.
 */
export type KeepDraft = { key: string, text: string, };

/**
 * Writes a what-if into the lead's day and the roster, as one change. What cannot be kept is said.
 */
export type KeepWhatIf = { on?: string, changes: Array<StaffingChange>, };

/**
 * What was written.
 */
export type KeptView = { 
/**
 * `Kept: customers, 10:00 to 11:30. Quality gave way.`
 */
sentence: string, };

/**
 * What only someone knows.
 */
export type KnowledgeView = { id: string, text: string, 
/**
 * `noted 3 Nov`
 */
when: string, };

/**
 * How much is known. Where it is not `all`, `note` says what is missing and what to do.
 */
export type Known = "all" | "stale" | "no_contacts" | "no_roster";

/**
 * Where an activity is drawn: on one of the two lanes, or on neither.
 */
export type Lane = "front_line" | "strategic" | "neither";

export type LaneMinutes = { planned_front: number, planned_strategic: number, lived_front: number, lived_strategic: number, lived_neither: number, };

export type LastNoteView = { note_id: string, text: string, at_ms: number, 
/**
 * `today 10:57`, `Mon 16 Nov`
 */
when: string, };

/**
 * The talk before.
 */
export type LastTalk = { id: string, 
/**
 * `Fri 6 Nov`
 */
when: string, summary: string, 
/**
 * What was promised in it, and how that stands.
 */
commitments: Array<CommitmentView>, };

/**
 * A day that the forecast was not learnt from.
 */
export type LeftOutView = { on: string, 
/**
 * `Mon 26 May, half imported`
 */
words: string, };

/**
 * How far limits can be trusted, by how many complete points they rest on.
 */
export type LimitState = "too_few" | "provisional" | "settled" | "frozen";

/**
 * A line: what stands out, then the rest. Together they read as one sentence or two, a space between.
 */
export type Line = { tone: Tone, strong: string, rest: string, };

/**
 * The backups there are, newest first, each opened and checked.
 */
export type ListBackups = Record<symbol, never>;

/**
 * Every country whose public holidays are known, by name.
 */
export type ListCountries = Record<symbol, never>;

/**
 * Notes, newest first; only those not yet filed if asked. `before_ms` pages on.
 */
export type ListNotes = { only_not_filed?: boolean, before_ms?: number, limit?: number, };

/**
 * Everyone, alphabetical; those who left come after.
 */
export type ListPeople = Record<symbol, never>;

/**
 * What anyone changed for the better between two days, both included; by name, then by day.
 */
export type ListRecognitions = { from: string, to: string, };

/**
 * Makes entries of what was planned, where the time is past and has none. Either a block, or a date with its scope.
 */
export type LiveAsPlanned = { block_id?: string, date?: string, scope?: LivedScope, };

/**
 * The rows of a file in its order.
 */
export type LiveFileView = { rows: Array<LiveRowView>, refused: number, sentence: string, };

/**
 * What a number of people achieves with a load. Shares are 0 to 1.
 */
export type LiveOutcomeView = { wait_probability: number, 
/**
 * Answered within the target / all offered, those who gave up included.
 */
answered_in_time: number, 
/**
 * Over all offered; null: without bound.
 */
average_wait_s: number | null, occupancy: number, abandoned: number, };

/**
 * How many people a load requires.
 */
export type LiveRequirementView = { people: number, 
/**
 * `people` / (1 - shrinkage), rounded up.
 */
scheduled: number, 
/**
 * What `people` achieve.
 */
outcome: LiveOutcomeView, };

/**
 * A row: its outcome, or why it has none.
 */
export type LiveRowView = { line: number, outcome: LiveOutcomeView | null, problem: string | null, };

/**
 * How much was filled in.
 */
export type LivedReport = { entries: number, sentence: string, };

export type LivedScope = "morning" | "day";

/**
 * How a piece of a sentence looks.
 */
export type Look = "plain" | "strong" | "front" | "alert" | "quiet";

/**
 * Looks into a backup without changing anything.
 */
export type LookInside = { path: string, };

/**
 * The id of what was made.
 */
export type Made = { id: string, };

/**
 * The id of the ask.
 */
export type MadeAsk = { id: string, };

/**
 * Everything needed to read a file: what it is, what its columns become, and how its dates are meant.
 *
 * It is stored as JSON and used again for the next file with the same [`signature`].
 */
export type Mapping = { vendor: Vendor, container: Container, columns: Array<ColumnChoice>, 
/**
 * `None` while no date in the file needs it, or while the lead has not said.
 */
date_order: DateOrder | null, 
/**
 * Applies to times that carry no offset.
 */
zone: string, };

/**
 * Says that someone is back: their time off ends now. What was to come of it is taken off.
 */
export type MarkBack = { person_id: string, };

/**
 * Marks someone out: a whole day or several, a part of a day, or late until they are back.
 */
export type MarkOut = { person_id: string, kind: OutKind, 
/**
 * Missing: today.
 */
on?: string, 
/**
 * The last whole day, included.
 */
until?: string, 
/**
 * For a part of the day: from then on, on the person's clock. Missing: from the start of the shift.
 */
from?: string, 
/**
 * … from this moment on.
 */
from_now?: boolean, 
/**
 * … and back at that time. Missing: for the rest of the shift.
 */
back?: string, label?: string, };

/**
 * What came of marking someone out or back.
 */
export type MarkedOut = { id: string, 
/**
 * `Carla Mendes is out until 11:30.`
 */
sentence: string, };

/**
 * An error as shares of what came.
 */
export type MeasuredView = { wape: number, bias: number, };

/**
 * A meeting that lies ahead.
 */
export type MeetingView = { block_id: string, start_ms: number, 
/**
 * `14:00 today`, `Thu 13:00`
 */
when: string, title: string, minutes: number, activity: Activity, };

export type MeetingsView = { meetings: Array<MeetingView>, more: number, 
/**
 * The calendar was last read: `Mon 17:40`; `null` if never.
 */
read_at: string | null, };

/**
 * A roadblock they met.
 */
export type MetRoadblockView = { id: string, title: string, state: RoadblockState, age_days: number, 
/**
 * `34 d`
 */
age: string, 
/**
 * Hours a month; none where it is not known.
 */
hours: number | null, 
/**
 * `4`, `0.5`; empty where it is not known.
 */
hours_words: string, sureness: Sureness, next_step: string, reports: number, 
/**
 * `estimated`, `counted`, `3 reports`; of closed ones `removed 12 Nov`
 */
line: string, };

/**
 * A field that every contact needs and no column was found for.
 */
export type Missing = { field: Field, 
/**
 * `Which column says when a contact was opened? None of ... looks like it.`
 */
question: string, };

/**
 * Puts a line before another, or at the end.
 */
export type MoveAgendaItem = { person_id: string, id?: string, origin?: string, 
/**
 * The id or origin of the line it goes before; missing: the end.
 */
before?: string, };

/**
 * Moves a session to other times; its entry and the times of its notes go along.
 */
export type MoveSession = { id: string, start_ms: number, end_ms: number, };

/**
 * Whether the front line needs the lead at a moment and for the rest of its day; now where none is given.
 */
export type NeedsMe = { at_ms?: number, };

/**
 * Whether the front line needs the lead, now and for the rest of the day.
 */
export type NeedsMeView = { at_ms: number, on: string, known: Known, 
/**
 * One or two sentences.
 */
lines: Array<SeatLineView>, 
/**
 * The seat lane of the day.
 */
verdicts: Array<VerdictView>, 
/**
 * The coverage strip of the day.
 */
intervals: Array<IntervalView>, axis_start_ms: number, axis_end_ms: number, ticks: Array<TickView>, 
/**
 * The next stretches that are short and have not begun, at most six, in order.
 */
gaps: Array<GapView>, 
/**
 * How the first sentence came about, step by step; can be read aloud.
 */
why: Array<string>, options: Array<OptionView>, minus_one: string | null, 
/**
 * `Newest contact 10:58`
 */
freshness: string | null, 
/**
 * `not known since Mon 17:40`, where the data is too old.
 */
unknown_since: string | null, };

/**
 * Something promised in a talk.
 */
export type NewCommitment = { promised_by: PromisedBy, text: string, due_on?: string, };

/**
 * A weekly pattern and the date from which it holds.
 */
export type NewWeek = { days: Array<PatternDay>, 
/**
 * Missing: today.
 */
from_on?: string, };

/**
 * What a note is about.
 */
export type NoteTheme = "product" | "service" | "docs";

export type NoteView = { id: string, text: string, tokens: Array<TokenView>, people: Array<PersonRef>, at_ms: number, 
/**
 * `10:57` today, else `Mon 16 Nov, 10:57`
 */
when: string, filed: boolean, sharing: Sharing, 
/**
 * The session it was taken in.
 */
session_id: string | null, 
/**
 * Ranges in `text` that are a customer's words, without the marks, in UTF-16 units.
 */
quotes: Array<[number, number]>, contacts: Array<ContactRef>, 
/**
 * Where it went: `now in the list, owner Nora`, `idea kept for Elif`, `taken to Lena, Thu 8 Oct`.
 */
went: Array<string>, };

export type NotesView = { notes: Array<NoteView>, total: number, not_filed: number, };

export type NudgeView = { firm: boolean, words: string, 
/**
 * `4 h 02 since your last break`
 */
since: string, 
/**
 * Stays the same while the same nudge stands, so that a notification is sent once.
 */
key: string, };

/**
 * The line to offer, where time with customers has just ended and nothing was kept since.
 */
export type OfferHeard = Record<symbol, never>;

/**
 * Tries to open the file that could not be opened. Where it still cannot, its sentence may be another by now.
 */
export type OpenAgain = Record<symbol, never>;

/**
 * A day of the week on which the queue is open.
 */
export type OpenDayView = { 
/**
 * 0 is Monday.
 */
day: number, from: string, 
/**
 * `24:00` is the end of the day.
 */
to: string, };

/**
 * Opens the demo team, in a file of its own; it is made where there is none, or where it is old and untouched.
 */
export type OpenDemo = Record<symbol, never>;

/**
 * Whether roadblocks are open or closed.
 */
export type OpenOrClosed = "open" | "closed";

export type OptionKind = "move_part" | "call_someone_in" | "cape_day";

/**
 * A way out of a stretch that is short either way.
 */
export type OptionView = { kind: OptionKind, 
/**
 * `Move Dev’s lunch to 13:00`
 */
words: string, 
/**
 * `15:00 to 15:30 goes from 25 to 48 %`
 */
effect: string, 
/**
 * To be tried as a what-if and kept.
 */
change: StaffingChange | null, };

/**
 * Why someone is out.
 */
export type OutKind = "leave" | "sick" | "appointment" | "late" | "other";

export type OutView = { id: string, kind: OutKind, 
/**
 * Of a whole day: the shift, or the day where there is none.
 */
start_ms: number, end_ms: number, whole_day: boolean, label: string, 
/**
 * `leave, back Friday`, `appointment, until 11:30`
 */
words: string, };

export type PageFormat = "markdown" | "html" | "pdf";

/**
 * What a page is made of.
 */
export type PageOf = { "kind": "session", id: string, } | { "kind": "person", id: string, } | { "kind": "theme", theme: NoteTheme, note_ids: Array<string>, title?: string, wanted?: string, } | { "kind": "one_to_one", person_id: string, } | { "kind": "better", week_of?: string, } | { "kind": "brief", week_of?: string, };

/**
 * The page in the formats that are text, and what is not on it.
 */
export type PageView = { title: string, markdown: string, 
/**
 * A whole file, which needs nothing else and runs nothing.
 */
html: string, 
/**
 * `3 private remarks stay here.`; empty where nothing does. It is for the lead and not on the page.
 */
leaves_out: string, 
/**
 * Which words a PDF cannot show, and where they can be read; empty where it shows all of them.
 */
pdf_lacks: string, 
/**
 * The weeks beside it, of a page about a week.
 */
weeks: PageWeeks | null, 
/**
 * A name to save it under, without its ending.
 */
file_name: string, 
/**
 * What was shown, in short: `notes.save_page` refuses where the page is another one by then.
 */
shown: string, };

/**
 * The weeks before and after the one that is shown, by their first days.
 */
export type PageWeeks = { earlier: string, 
/**
 * `null` where it has not begun.
 */
later: string | null, };

/**
 * What a part of a shift is for, where it is not for contacts.
 */
export type PartKind = "lunch" | "break" | "training" | "meeting" | "coaching" | "project";

export type PartView = { id: string, kind: PartKind, start_ms: number, end_ms: number, from: string, to: string, label: string, 
/**
 * `lunch`, or its label.
 */
words: string, };

export type PatienceSourceView = "own" | "report" | "not_known";

/**
 * The mean patience that a live channel is reckoned with.
 */
export type PatienceView = { channel: Channel, label: string, 
/**
 * `null`: nobody is taken to give up.
 */
seconds: number | null, source: PatienceSourceView, 
/**
 * `Who waits gives up after 90 seconds on average, your figure.`
 */
words: string, 
/**
 * What interval reports tell beside that, or why it is not learnt from them; `null` where it is, or there are none.
 */
reported: string | null, };

export type PatiencesView = { 
/**
 * The live channels of the team, and those that an interval report tells of.
 */
channels: Array<PatienceView>, };

/**
 * The shift of a weekday, as typed on the person's clock.
 */
export type PatternDay = { 
/**
 * 0 is Monday.
 */
day: number, 
/**
 * `08:00`; an end that is not after the start is one of the next day.
 */
from: string, to: string, parts?: Array<PatternPartView>, };

/**
 * The shift of a weekday.
 */
export type PatternDayView = { 
/**
 * 0 is Monday.
 */
day: number, 
/**
 * `08:00`, on the person's clock. An end that is not after the start is one of the next day.
 */
from: string, to: string, parts: Array<PatternPartView>, from_on: string, until_on: string | null, };

/**
 * A part of a weekday's shift that is not for contacts.
 */
export type PatternPartView = { kind: PartKind, from: string, to: string, label: string, };

/**
 * The team, alphabetical; those who left come after.
 */
export type PeopleView = { people: Array<PersonView>, };

/**
 * How often.
 */
export type Per = "day" | "week" | "month";

/**
 * Everything that is kept of one person.
 */
export type PersonPage = { person: PersonRef, left: boolean, 
/**
 * `Since March 2024`
 */
since: string | null, 
/**
 * `In today 08:30 to 17:00`, `No shift today`; none where nothing is rostered.
 */
in_today: string | null, 
/**
 * What they answer.
 */
channels: Array<Channel>, skills: Array<string>, 
/**
 * The days of the week.
 */
shifts: Array<ShiftDay>, 
/**
 * The axis of the first of them; the others have the same hours.
 */
shift_ticks: Array<TickView>, 
/**
 * `40 h, 2 h off the queue`; empty without a shift.
 */
shift_line: string, 
/**
 * Now and ahead.
 */
time_off: Array<TimeOffLine>, 
/**
 * Planned ones first, the next first; then those that were, newest first.
 */
sessions: Array<PersonSession>, 
/**
 * `rhythm 4 weeks`
 */
rhythm: string, 
/**
 * Roadblocks they met: open ones first, the most hours a month first.
 */
roadblocks: Array<MetRoadblockView>, 
/**
 * Open ones first, then the newest.
 */
commitments: Array<CommitmentView>, 
/**
 * Those that are due first.
 */
training: Array<TrainingView>, 
/**
 * `1 due`; empty where nothing is.
 */
training_line: string, 
/**
 * What only they know.
 */
knowledge: Array<KnowledgeView>, 
/**
 * What they changed for the better, newest first.
 */
recognitions: Array<RecognitionView>, 
/**
 * `3 this year`; empty where there is none.
 */
recognition_line: string, 
/**
 * Newest first.
 */
ideas: Array<IdeaView>, 
/**
 * Notes that are marked to be shared with them, newest first.
 */
shared_notes: Array<SharedNoteView>, };

/**
 * A person, as far as a row needs to know.
 */
export type PersonRef = { id: string, name: string, 
/**
 * First name, with an initial where two share it.
 */
short: string, initials: string, };

/**
 * An hour beside them, planned or held.
 */
export type PersonSession = { 
/**
 * Of the session; none while it is planned.
 */
id: string | null, 
/**
 * Of the block; none once it was held.
 */
block_id: string | null, 
/**
 * `today`, `21 Oct`
 */
when: string, 
/**
 * `Email, 50 min`, `13:00 to 14:00`
 */
title: string, 
/**
 * `9 notes, 2 roadblocks, 1 idea`, `planned`
 */
line: string, start_ms: number, running: boolean, };

export type PersonView = { id: string, name: string, short: string, initials: string, 
/**
 * They have left the team; what was written with them stays.
 */
left: boolean, 
/**
 * What was last noted with them.
 */
last_note: LastNoteView | null, notes: number, };

/**
 * A piece of a sentence.
 */
export type PieceView = { text: string, look: Look, };

/**
 * Moves or stretches a block. A meeting that is moved by hand stays where it was put: the calendar no longer moves it.
 */
export type PlaceBlock = { id: string, start_ms: number, end_ms: number, };

/**
 * Moves or stretches an entry; neighbours give way. Of the running one only the start moves.
 */
export type PlaceEntry = { id: string, start_ms: number, end_ms: number, };

/**
 * Moves or stretches a part of the shift of a date, such as a lunch that is dragged to close a gap, or says anew what it is
 * for. What is not given stays as it is.
 */
export type PlacePart = { person_id: string, date: string, part_id: string, start_ms: number, end_ms: number, kind?: PartKind, label?: string, };

/**
 * Gives a person these hours on a date, whatever the pattern says. A shift that only moves takes its lunch along.
 */
export type PlaceShift = { person_id: string, 
/**
 * The date the shift belongs to; a night shift belongs to the one it starts on.
 */
date: string, start_ms: number, end_ms: number, };

/**
 * Plans a one-to-one: a block alongside the person.
 */
export type PlanOneToOne = { person_id: string, start_ms: number, minutes: number, };

/**
 * Time alongside that is planned.
 */
export type PlannedSession = { block_id: string, person: PersonRef, start_ms: number, 
/**
 * `13:00, planned`, `Thu 13:00, planned`
 */
line: string, };

/**
 * What declaring a cape day would move and book.
 */
export type PreviewCape = { 
/**
 * Missing: today.
 */
on?: string, };

/**
 * What erasing someone would do.
 */
export type PreviewErase = { person_id: string, };

/**
 * Looks at an export: what it is, its columns, what must be asked. Writes nothing.
 */
export type PreviewImport = { path: string, 
/**
 * `zendesk`, `freshdesk`, …; missing: recognised.
 */
vendor?: string, 
/**
 * What the lead chose so far; missing: remembered or proposed.
 */
mapping?: Mapping, };

/**
 * Looks at an interval report: its columns, what it says, what must be asked. Writes nothing.
 */
export type PreviewReport = { path: string, 
/**
 * Phone or chat, where the file does not say.
 */
channel?: Channel, date_order?: DateOrder, 
/**
 * IANA name of the zone its times are in. Missing: remembered, else the lead's.
 */
zone?: string, };

/**
 * Looks at a roster: its layout, what it says, what importing it would do. Writes nothing.
 */
export type PreviewRoster = { path: string, date_order?: DateOrder, 
/**
 * The week from which a grid of weekdays holds, by a date in it. Missing: this week.
 */
from_on?: string, add_people?: boolean, };

/**
 * A row as it would be read. Instants are RFC 3339 in UTC.
 */
export type PreviewRow = { line: number, number: string, opened_at: string | null, first_reply_at: string | null, solved_at: string | null, channel: Channel | null, status: ContactStatus | null, subject: string, assignee: string | null, driver: string | null, tags: Array<string>, satisfaction: Satisfaction | null, reopens: number, handle_time_s: number | null, 
/**
 * Why the row would be refused, if it would.
 */
refused: string | null, };

/**
 * How far a job is.
 */
export type Progress = { 
/**
 * `read`, `write`, `index`: the step it is in.
 */
step: string, done: number, 
/**
 * 0 where it is not known.
 */
total: number, 
/**
 * `Writing 5,870 of 8,409`
 */
sentence: string, };

/**
 * Whose a commitment is.
 */
export type PromisedBy = "person" | "lead";

/**
 * Types a line, or words one anew.
 */
export type PutAgendaItem = { person_id: string, 
/**
 * The line that is worded anew, where the lead made something of it before.
 */
id?: string, 
/**
 * The line that is worded anew, where it came by itself.
 */
origin?: string, text: string, 
/**
 * The id or origin of the line it is put before; missing: where it is, a new one at the end.
 */
before?: string, };

/**
 * Writes what only someone knows, new or changed.
 */
export type PutKnowledge = { 
/**
 * Missing: a new one.
 */
id?: string, person_id: string, text: string, };

/**
 * Writes what someone changed for the better, new or changed.
 */
export type PutRecognition = { 
/**
 * Missing: a new one.
 */
id?: string, person_id: string, title: string, text?: string, effect?: string, 
/**
 * The idea it came of.
 */
note_id?: string, 
/**
 * The roadblock it removed.
 */
roadblock_id?: string, };

/**
 * Writes training or a policy, new or changed. A day that is missing is none.
 */
export type PutTraining = { 
/**
 * Missing: a new one.
 */
id?: string, person_id: string, title: string, kind: TrainingKind, due_on?: string, done_on?: string, renew_months?: number, with_whom?: string, };

/**
 * A figure with its 80 % range.
 */
export type RangeView = { expected: number, low: number, high: number, };

/**
 * What a capture being typed means so far: its tokens, for the eye.
 */
export type ReadCapture = { text: string, };

/**
 * The chart of the `value` column of a CSV file.
 */
export type ReadChart = { path: string, 
/**
 * Limits from the first so many values that are there; missing: from every one.
 */
baseline?: number, };

/**
 * What was being typed in the field `key`.
 */
export type ReadDraft = { key: string, };

/**
 * Looks into the watched folders once. The window calls it every few seconds.
 */
export type ReadWatched = Record<symbol, never>;

/**
 * The file read one way.
 */
export type Reading = { 
/**
 * The example read this way, `2026-11-04`.
 */
example_on: string, 
/**
 * First and last day, `YYYY-MM-DD`.
 */
from: string, to: string, 
/**
 * Rows per equal stretch of `days_per_bucket` days from `from` to `to`.
 */
buckets: Array<number>, days_per_bucket: number, 
/**
 * Rows that would have no such date.
 */
impossible: number, };

/**
 * Begins the chart's limits anew with the week that `on` lies in: something was changed on purpose, and `note` says
 * what.
 */
export type RebaseCape = { on: string, note: string, };

/**
 * Reckons what `people` achieve: Erlang A with patience, else Erlang C.
 */
export type ReckonLive = { calls_per_hour: number, handle_time_s: number, 
/**
 * Shares of people lie between the whole numbers.
 */
people: number, 
/**
 * Mean time until a waiting customer gives up; missing: nobody does.
 */
patience_s?: number, target_s: number, };

/**
 * Reckons every row of a CSV file.
 */
export type ReckonLiveFile = { path: string, };

/**
 * Looks at the columns of a file: contacts, or an interval report. Writes nothing.
 */
export type RecogniseFile = { path: string, };

/**
 * What the file is.
 */
export type RecognisedView = { kind: FileKind, };

/**
 * What someone changed for the better.
 */
export type RecognitionView = { id: string, person: PersonRef, title: string, text: string, 
/**
 * Empty where it is not known.
 */
effect: string, at_ms: number, 
/**
 * `12 Oct`
 */
when: string, 
/**
 * The idea it came of, the roadblock it removed.
 */
note_id: string | null, roadblock_id: string | null, 
/**
 * They were told in a one-to-one.
 */
told: boolean, };

export type RecognitionsView = { recognitions: Array<RecognitionView>, };

/**
 * Does again what was taken back last.
 */
export type RedoNext = Record<symbol, never>;

export type RefusalView = { line: number, column: string | null, reason: string, text: string, };

export type RefusedLine = { 
/**
 * Counted from 0.
 */
index: number, reason: string, };

/**
 * Removes the demo team, file and all, and opens the lead's own file.
 */
export type RemoveDemo = Record<symbol, never>;

/**
 * It is out of the way, and how.
 */
export type RemoveRoadblock = { id: string, 
/**
 * How it was removed; may be empty.
 */
how: string, };

/**
 * Gives a person another name.
 */
export type RenamePerson = { id: string, name: string, };

/**
 * It came back.
 */
export type ReopenRoadblock = { id: string, };

/**
 * How old the newest interval report of a channel is.
 */
export type ReportAgeView = { channel: Channel, newest_ms: number, 
/**
 * `Phone report to 10:30`
 */
words: string, 
/**
 * `5:12 min, from interval reports, mean of 1,204 answered`: what the channel is reckoned with, and its source.
 */
handle_time: string, };

/**
 * What has to be answered.
 */
export type ReportAsks = "channel" | "date_order";

export type ReportColumnView = { name: string, 
/**
 * `offered`, `handle time`, …; `null`: left out.
 */
read_as: string | null, };

export type ReportIntervalView = { line: number, 
/**
 * `Mon 16 Nov 09:00`
 */
when: string, minutes: number, channel: Channel, queue: string, offered: number, answered: number, abandoned: number, handle_time_s: number | null, 
/**
 * Mean seconds until an answer; `null` where it is not told or nobody was answered.
 */
speed_of_answer_s: number | null, 
/**
 * Mean seconds until those who gave up did; `null` where it is not told or nobody did.
 */
time_to_abandon_s: number | null, };

/**
 * What a report is, and how it would be read.
 */
export type ReportPreview = { file_name: string, size_bytes: number, 
/**
 * What is asked first, and of which kind, where something is.
 */
question: string | null, asks: ReportAsks | null, columns: Array<ReportColumnView>, channel: Channel | null, date_order: DateOrder | null, zone: string, 
/**
 * `Wed 11 Nov`: when these columns were read before.
 */
remembered: string | null, 
/**
 * `1,204 half hours of phone, Mon 2 Nov 08:00 to today 10:30; 14 sums left out.`
 */
sentence: string, intervals: number, left_out: number, refused: number, 
/**
 * The first intervals as they would be kept.
 */
rows: Array<ReportIntervalView>, 
/**
 * The first refused rows.
 */
refusals: Array<RefusalView>, };

/**
 * A time it was met.
 */
export type ReportView = { at_ms: number, when: string, note: NoteView | null, person: PersonRef | null, session_id: string | null, };

/**
 * Reckons the fewest people who meet a goal, and how many to schedule for that.
 */
export type RequireLive = { calls_per_hour: number, handle_time_s: number, patience_s?: number, target_s: number, 
/**
 * Share of the offered to be answered within the target.
 */
answered_in_time: number, max_occupancy?: number, 
/**
 * Share of the scheduled who are not there; missing: all are.
 */
shrinkage?: number, };

/**
 * Puts a backup in the place of the open file. The backup is left as it is; the file that is replaced is kept.
 */
export type Restore = { path: string, };

export type RestoreReport = { 
/**
 * Where the file that was replaced is kept.
 */
kept: string | null, sentence: string, };

/**
 * Gives a block another activity. For a meeting, the activity is remembered by its title.
 */
export type RetypeBlock = { id: string, activity: Activity, };

/**
 * Gives an entry another activity.
 */
export type RetypeEntry = { id: string, activity: Activity, };

/**
 * A roadblock with everything that was said of it.
 */
export type RoadblockPage = { roadblock: RoadblockView, 
/**
 * Newest first.
 */
reports: Array<ReportView>, asks: Array<AskView>, };

/**
 * A roadblock that a note tells of.
 */
export type RoadblockRef = { id: string, title: string, 
/**
 * Hours a month, where they can be reckoned.
 */
hours: number | null, };

/**
 * How a roadblock stands.
 */
export type RoadblockState = "open" | "removed" | "accepted";

/**
 * A roadblock with what it costs.
 */
export type RoadblockView = { id: string, title: string, state: RoadblockState, age_days: number, 
/**
 * `34 d`; of a closed one, how long it stood.
 */
age: string, 
/**
 * Hours a month; `null` while minutes, times or people are not known. The range holds it four times in five.
 */
hours: number | null, low: number | null, high: number | null, 
/**
 * `17 h`, `1.4 h`; `null` as above.
 */
hours_words: string | null, 
/**
 * `2 min × 3 a day × 8, seen once`
 */
words: string, 
/**
 * `8 to 30`
 */
range: string | null, sureness: Sureness, minutes_lost: number | null, times: number | null, per: Per, people: number | null, counted_weeks: number | null, next_step: string, owner: PersonRef | null, owner_name: string, 
/**
 * `asked`, from ten days on `waiting 12 d`; `null` where nobody was asked.
 */
asked: string | null, asked_ms: number | null, promised_on: string | null, 
/**
 * What was promised is past, and it is still open.
 */
overdue: boolean, 
/**
 * How often it was told of.
 */
reports: number, 
/**
 * Alphabetical.
 */
people_met: Array<PersonRef>, 
/**
 * It was met in the session that runs, or in the last one.
 */
session: boolean, 
/**
 * How it was removed, or why it is accepted.
 */
reason: string, 
/**
 * When it was closed: `Thu 12 Nov`.
 */
closed: string | null, 
/**
 * It was closed before and came back: `Thu 12 Nov`.
 */
reopened: string | null, 
/**
 * What removing it frees: `about 0.3 of a person (0.1 to 0.5)`.
 */
frees: string | null, };

export type RoadblocksView = { open: number, 
/**
 * Hours a month of all open ones whose hours are known.
 */
hours_a_month: number, 
/**
 * `7 open, 45 h a month`
 */
line: string, removed_this_month: number, 
/**
 * By hours, then by age; those without hours after them.
 */
roadblocks: Array<RoadblockView>, };

export type RosterColumnView = { name: string, 
/**
 * `start`, `activity`, …; `null`: left out.
 */
read_as: string | null, };

/**
 * A date of the roster, and the axis it is drawn on.
 */
export type RosterDateView = { date: string, 
/**
 * `Wed 18 Nov`
 */
title: string, is_today: boolean, 
/**
 * Opening hours, widened by shifts outside them.
 */
axis_start_ms: number, axis_end_ms: number, ticks: Array<TickView>, };

/**
 * One person on one date.
 */
export type RosterDayView = { date: string, shift: ShiftView | null, parts: Array<PartView>, outs: Array<OutView>, 
/**
 * The shift is one of this date, not of the weekly pattern.
 */
is_exception: boolean, 
/**
 * How much of a full seat they are, in per cent; under 100 while they are new.
 */
seat_pct: number, 
/**
 * `08:00 to 16:30, lunch 11:30 to 12:00`: the day read aloud.
 */
sentence: string, };

/**
 * How a roster is laid out.
 */
export type RosterLayout = "rows" | "week" | "dates";

/**
 * One person's line.
 */
export type RosterLineView = { person: PersonRef, work: WorkView, 
/**
 * The weekly pattern that holds on the first of the days, or the next that will.
 */
pattern: Array<PatternDayView>, 
/**
 * As many as the roster has days.
 */
days: Array<RosterDayView>, };

/**
 * A roster before anything is written.
 */
export type RosterPreview = { file_name: string, 
/**
 * `null` while it is open which number of its dates is the day.
 */
layout: RosterLayout | null, 
/**
 * `One shift or absence a row`
 */
layout_words: string, columns: Array<RosterColumnView>, date_order: DateOrder | null, 
/**
 * What has to be answered first, where something has.
 */
question: string | null, 
/**
 * The first rows as they are read.
 */
rows: Array<RosterRowView>, 
/**
 * What importing would do; `null` while a question is open.
 */
report: RosterReport | null, };

/**
 * How the import of a roster went. Counts are of what the rows say; a row of a week says something for each day.
 */
export type RosterReport = { dry_run: boolean, read: number, added: number, updated: number, unchanged: number, refused: number, refusals: Array<RefusalView>, 
/**
 * Names that nobody on the team has; their rows were refused, unless they were to be added.
 */
unknown: Array<string>, 
/**
 * Who was added to the team.
 */
added_people: Array<string>, 
/**
 * Whose channels the file changed.
 */
channels_of: Array<string>, sentence: string, };

export type RosterRowView = { line: number, name: string, 
/**
 * `Wed 18 Nov 2026, 08:30 to 17:00`
 */
words: string, };

/**
 * Who works when, from one date to another.
 */
export type RosterView = { from: string, to: string, zone: string, now_ms: number, days: Array<RosterDateView>, 
/**
 * By name.
 */
lines: Array<RosterLineView>, 
/**
 * `7 of 9 in now`, where today is among the days; else what the roster lacks, or empty.
 */
sentence: string, 
/**
 * Nobody has a shift in these days: a roster is not there yet.
 */
empty: boolean, };

/**
 * Why a point stands out. In the order in which a point that meets several is named.
 */
export type Rule = "outside" | "trend" | "two_of_three" | "shift";

export type Satisfaction = "good" | "bad";

/**
 * Writes a page that was shown to `path`. What is there is replaced; whoever calls has asked.
 */
export type SavePage = { page: PageOf, format: PageFormat, path: string, 
/**
 * As `notes.show_page` answered it: refused where the page is another one by now.
 */
shown?: string, 
/**
 * False refuses where there is a file already.
 */
replace?: boolean, };

/**
 * Writes every refused row to `to`: of a past import, or of a file read with a mapping.
 */
export type SaveRefusals = { to: string, batch?: number, path?: string, mapping?: Mapping, 
/**
 * What was answered about an interval report, as when it was read.
 */
channel?: Channel, date_order?: DateOrder, zone?: string, };

/**
 * Writes every row of a roster that is refused to `to`. The file is read again, as it was or would be imported.
 */
export type SaveRosterRefusals = { path: string, to: string, date_order?: DateOrder, 
/**
 * The week from which a grid of weekdays holds, by a date in it. Missing: this week.
 */
from_on?: string, add_people?: boolean, };

/**
 * Where it was written.
 */
export type SavedPage = { path: string, sentence: string, };

/**
 * Where they were written.
 */
export type SavedRefusals = { rows: number, sentence: string, };

/**
 * Finds what contains all the words: as they stand, by their beginnings, in other forms, inside others. Accents do not
 * matter. `@name`, `#tag`, `from:`, `to:` and `is:` narrow it.
 */
export type Search = { query: string, limit?: number, };

/**
 * A stretch in which the lead is planned on the front line, serving customers.
 */
export type SeatBlockView = { block_id: string, start_ms: number, end_ms: number, from_min: number, to_min: number, };

/**
 * A sentence about the lead's seat.
 */
export type SeatLineView = { tone: Tone, pieces: Array<PieceView>, 
/**
 * The pieces as one text.
 */
text: string, 
/**
 * What it is about; `null` where it is about the data.
 */
verdict: Verdict | null, };

/**
 * A note where it was taken.
 */
export type SessionNote = { note: NoteView, 
/**
 * `10:26`
 */
at: string, roadblocks: Array<RoadblockRef>, };

/**
 * A session in a list.
 */
export type SessionRow = { id: string, 
/**
 * `null` where the person was erased.
 */
person: PersonRef | null, 
/**
 * `Elif, chat`
 */
title: string, 
/**
 * `Today`, `This week` or `Earlier`
 */
group: string, 
/**
 * `Tue 17, 61 min, 9 notes`
 */
line: string, start_ms: number, 
/**
 * `null` while it runs.
 */
end_ms: number | null, minutes: number, notes: number, roadblocks: number, ideas: number, running: boolean, };

/**
 * A session with everything that was written in it.
 */
export type SessionView = { row: SessionRow, 
/**
 * `Beside Elif Kaya, chat`
 */
title: string, 
/**
 * `Tue 17 Nov, 10:15 to 11:16`
 */
when: string, 
/**
 * `Seventh week`, for the first twelve weeks of someone's work.
 */
week: string | null, 
/**
 * What they would like looked at.
 */
asked: string, channel: Channel | null, notes: Array<SessionNote>, 
/**
 * How many notes are marked so.
 */
shareable: number, private: number, };

export type SessionsView = { running: SessionRow | null, planned: Array<PlannedSession>, 
/**
 * Newest first, the running one among them.
 */
sessions: Array<SessionRow>, total: number, due: DueView, };

/**
 * Says that someone left the team, or is back. What was written with them stays.
 */
export type SetLeft = { id: string, left: boolean, };

/**
 * Says whether the lead is in a call: nudges hold until the running entry ends.
 */
export type SetOnCall = { on_call: boolean, };

/**
 * Gives someone a weekly pattern from a date on, in the place of the one that held then. Weekdays that are left out
 * have no shift. What was changed on single dates stays.
 */
export type SetPattern = { person_id: string, days: Array<PatternDay>, 
/**
 * Missing: today.
 */
from_on?: string, 
/**
 * The last day; after it the earlier pattern holds again. Missing: for good.
 */
until_on?: string, };

/**
 * Says whether a note may leave with its session: marked shareable, private, or neither.
 */
export type SetSharing = { note_id: string, sharing: Sharing, };

/**
 * Says what someone does: hours, channels, skills, first day, and with it, where it is given, their week. One change.
 */
export type SetWork = { person_id: string, 
/**
 * Hours a week in the contract.
 */
weekly_hours?: number, 
/**
 * Empty: everything the team answers.
 */
channels: Array<Channel>, skills: Array<string>, starts_on?: string, 
/**
 * They grow into the work from their first day.
 */
ramp: boolean, 
/**
 * On whose clock their hours are meant; missing: as before.
 */
zone?: string, 
/**
 * Their week from a date on, as [`SetPattern`] takes it; missing: as before.
 */
week?: NewWeek, };

/**
 * All settings, in the units the screen shows.
 */
export type SettingsView = { lead_name: string, team_name: string, 
/**
 * 0 is Monday.
 */
days: Array<number>, from: string, to: string, week_starts: number, band_low: number, band_high: number, short_breaks: number, short_break_min: number, lunch_min: number, nudge_after_min: number, firm_after_min: number, nudge_words: string, firm_words: string, channels: Array<Channel>, phone_handle_time_s: number | null, chat_handle_time_s: number | null, email_handle_time_s: number | null, idle_min: number, 
/**
 * Everyone is sat with at least every so many weeks.
 */
shadow_every_weeks: number, theme: Theme, single_keys: boolean, 
/**
 * 30 or 15.
 */
interval_min: number, phone_target_pct: number, phone_within_s: number, chat_target_pct: number, chat_within_s: number, deferred_target_pct: number, 
/**
 * Business hours.
 */
deferred_within_h: number, 
/**
 * `null` where it is not known.
 */
phone_patience_s: number | null, chat_patience_s: number | null, max_occupancy_pct: number, 
/**
 * What one person gets done with 1, 2, 3, … chats at a time.
 */
chat_concurrency: Array<number>, ramp_first_pct: number, ramp_weeks: number, 
/**
 * The hours of the queue, closed days left out; `null`: the lead's working hours.
 */
opening: Array<OpenDayView> | null, cape_days: number, cape_weeks: number, 
/**
 * Two letters, as `DK`; `null`: no public holidays.
 */
country: string | null, shrinkage: Array<ShrinkageView>, };

/**
 * Front-line and strategic minutes of a stretch of days, and the share of the first.
 */
export type ShareView = { front_min: number, strategic_min: number, 
/**
 * 0 to 1; `null` while it is too early to say (under two hours).
 */
share: number | null, };

/**
 * A note that is marked to be shared with them.
 */
export type SharedNoteView = { note_id: string, text: string, when: string, };

/**
 * Whether a note may leave with its session.
 */
export type Sharing = "unmarked" | "shareable" | "private";

/**
 * One day of their week.
 */
export type ShiftDay = { date: string, 
/**
 * `Mon 16`
 */
label: string, today: boolean, 
/**
 * The shift, the parts of it that are not for contacts, and time off.
 */
roster: RosterDayView, 
/**
 * What the lead planned with them.
 */
blocks: Array<BlockView>, axis_start_ms: number, axis_end_ms: number, };

export type ShiftView = { start_ms: number, end_ms: number, 
/**
 * On the lead's clock.
 */
from: string, to: string, };

/**
 * A page as it would leave. Nothing is written by looking at it.
 */
export type ShowPage = { page: PageOf, };

/**
 * Paid time that is not worked on contacts, by its reason.
 */
export type ShrinkageView = { name: string, pct: number, 
/**
 * The roster shows it already: it is not taken off again.
 */
in_roster: boolean, };

/**
 * The points that stand out by a rule.
 */
export type SignalView = { rule: Rule, 
/**
 * Counted from 1, gaps included.
 */
points: Array<number>, };

export type SimilarListView = { similar: Array<SimilarView>, };

/**
 * The roadblocks that tell of what is being typed, best first, closed ones too.
 */
export type SimilarRoadblocks = { text: string, };

export type SimilarView = { id: string, title: string, state: RoadblockState, 
/**
 * `34 d`
 */
age: string, 
/**
 * Hours a month; `None` where they are not known.
 */
hours: number | null, 
/**
 * 1 to 100: how much of what both say is the same.
 */
score: number, };

/**
 * Puts the nudge off.
 */
export type SnoozeNudge = { minutes: number, };

/**
 * Makes two blocks of one.
 */
export type SplitBlock = { id: string, at_ms: number, };

/**
 * Makes two entries of one.
 */
export type SplitEntry = { id: string, at_ms: number, };

/**
 * Makes two sessions of one; later notes go to the second, and the entry is split with it.
 */
export type SplitSession = { id: string, at_ms: number, 
/**
 * Beside whom the second was; missing: the same person.
 */
person_id?: string, };

/**
 * One change of a what-if.
 */
export type StaffingChange = { "kind": "person_out", person_id: string, } | { "kind": "minus_one", } | { "kind": "volume", percent: number, channel?: Channel | null, } | { "kind": "handle_time", channel: Channel, seconds: number, } | { "kind": "lead_joins", start_ms: number, end_ms: number, } | { "kind": "part_moved", person_id: string, part_id: string, to_ms: number, } | { "kind": "new_hire", channels: Array<Channel>, starts_on: string, };

/**
 * A day: forecast, coverage, arrivals and the lead's own blocks on one time axis.
 */
export type StaffingDayView = { on: string, 
/**
 * `Wednesday 18 November`
 */
title: string, is_today: boolean, is_past: boolean, zone: string, now_ms: number, axis_start_ms: number, axis_end_ms: number, ticks: Array<TickView>, known: Known, note: string | null, intervals: Array<IntervalView>, verdicts: Array<VerdictView>, contacts: RangeView, 
/**
 * `418 contacts, likely 388 to 449`
 */
contacts_words: string, channels: Array<ChannelDayView>, 
/**
 * The lead's own day.
 */
blocks: Array<BlockView>, 
/**
 * `Minus one person: 10:00 to 11:30 falls from 61 to 43 %.`
 */
minus_one: string | null, 
/**
 * `Newest contact 10:58, so the rest of the day is forecast from what came.`
 */
freshness: string | null, };

/**
 * Starts an activity; what ran ends at the same instant. Without an activity, the strategic one: the planned, else
 * the last, else the screen asks.
 */
export type StartActivity = { 
/**
 * Missing: strategic.
 */
activity?: Activity, detail?: string, person_id?: string, };

/**
 * Sits down beside someone: the entry starts with the session, and what ran ends at the same instant.
 */
export type StartSession = { person_id: string, channel?: Channel, 
/**
 * What they would like looked at.
 */
asked?: string, 
/**
 * The planned time it fulfils: its words go on the entry.
 */
block_id?: string, };

/**
 * What became of starting.
 */
export type Started = { "kind": "running", activity: Activity, } | { "kind": "ask", choices: Array<Activity>, };

/**
 * The id of the session.
 */
export type StartedSession = { id: string, };

/**
 * Ends the running entry; nothing runs then.
 */
export type StopActivity = Record<symbol, never>;

export type SuggestionView = { sentence: string, 
/**
 * The day it speaks of.
 */
on: string, };

/**
 * What the figures rest on.
 */
export type Sureness = "seen_once" | "estimated" | "counted";

/**
 * Takes something to others, with the notes it rests on.
 */
export type TakeAsk = { title: string, taken_to: TakenTo, 
/**
 * Who was asked there.
 */
name?: string, note_ids: Array<string>, roadblock_id?: string, };

/**
 * Takes one past import back, whatever was done since. What it replaced is seen again.
 */
export type TakeBackImport = { batch: number, };

/**
 * Takes time off back as if it had never been entered.
 */
export type TakeBackOut = { id: string, };

/**
 * Where something was taken.
 */
export type TakenTo = "product" | "engineering" | "help_centre" | "other";

/**
 * A figure that a page leads with.
 */
export type TallyView = { 
/**
 * `9 contacts named`
 */
words: string, n: number, };

export type Theme = "system" | "light" | "dark";

/**
 * A note of a theme, and where it was taken already.
 */
export type ThemeNote = { note: NoteView, 
/**
 * `to Lena, Thu 8 Oct`
 */
taken: string | null, };

/**
 * A theme with how much was said of it lately.
 */
export type ThemeRow = { theme: NoteTheme, 
/**
 * Notes of the last four weeks.
 */
notes: number, 
/**
 * Of them, those since the theme was last taken somewhere.
 */
fresh: number, 
/**
 * Asks from which more is to come.
 */
asks_open: number, };

export type ThemeView = { theme: NoteTheme, 
/**
 * `14 notes in 4 weeks`
 */
line: string, 
/**
 * Newest first.
 */
notes: Array<ThemeNote>, counts: Array<TallyView>, asks: Array<AskView>, };

export type ThemesView = { 
/**
 * `30 notes in 4 weeks`
 */
line: string, themes: Array<ThemeRow>, };

/**
 * An hour on the axis.
 */
export type TickView = { at_ms: number, label: string, };

export type TimeOffLine = { id: string, kind: OutKind, from: string, until: string, 
/**
 * `leave, Mon 14 Dec to Fri 18 Dec`
 */
words: string, };

export type TitleView = { title: string, activity: Activity, };

export type TokenKind = "person" | "product" | "service" | "docs" | "contact" | "tag" | "roadblock" | "idea" | "done";

/**
 * What a stretch of a capture means. Offsets count UTF-16 units, as the screen does.
 */
export type TokenView = { start: number, end: number, kind: TokenKind, 
/**
 * The person meant, the contact number, the tag.
 */
value: string | null, 
/**
 * False for an `@name` nobody on the team has.
 */
known: boolean, };

/**
 * The tokens of a text.
 */
export type TokensView = { tokens: Array<TokenView>, };

/**
 * Which icon and colour a line has.
 */
export type Tone = "front" | "strategic" | "neutral" | "stale";

/**
 * What a Command reads or makes stale. The screen refetches by topic, it never guesses.
 */
export type Topic = "day" | "plan" | "done" | "people" | "roster" | "notes" | "contacts" | "staffing" | "settings" | "workspace";

export type TrainingKind = "training" | "policy";

/**
 * Training or a policy.
 */
export type TrainingView = { id: string, title: string, kind: TrainingKind, due_on: string | null, done_on: string | null, renew_months: number | null, with_whom: string, 
/**
 * The day by which it is to be done next.
 */
next_on: string | null, 
/**
 * `due 30 Nov`, `was due 30 Oct`, `renew by 3 Mar`, `done 12 Oct`
 */
words: string, 
/**
 * Within thirty days, or past.
 */
due: boolean, overdue: boolean, };

export type TrustView = { 
/**
 * `Over the last four weeks this was off by 12 %; the same hour last week would have been off by 17 %.`
 */
sentence: string, 
/**
 * What is assumed, each one sentence.
 */
assumed: Array<string>, 
/**
 * 0 to 1 and above; `null` while there is too little to measure on.
 */
off_by: number | null, naive_off_by: number | null, inside_range: number | null, left_out: Array<LeftOutView>, handle_times: Array<HandleTimeView>, };

/**
 * Takes back the newest change.
 */
export type UndoLast = Record<symbol, never>;

/**
 * What was taken back or done again.
 */
export type UndoReport = { 
/**
 * `null` where there was nothing to undo.
 */
label: string | null, sentence: string, };

/**
 * A stretch that was planned and has no entry yet.
 */
export type UnlivedView = { block_id: string, 
/**
 * `Stand-up, 08:00 to 08:30`
 */
sentence: string, activity: Activity, 
/**
 * Where `Shift P` would fill more than this block: `morning` or `day`.
 */
wider: LivedScope | null, };

/**
 * The help desk that a file comes from.
 */
export type Vendor = "zendesk" | "freshdesk" | "help_scout" | "intercom" | "front" | "zammad" | "osticket" | "jira" | "other";

/**
 * Whether the front line needs the lead.
 */
export type Verdict = "needs_you" | "will_hold" | "short_either_way";

/**
 * Neighbouring intervals of the same verdict.
 */
export type VerdictView = { start_ms: number, end_ms: number, from: string, to: string, verdict: Verdict, 
/**
 * `Needs you`, `Will hold without you`, `Short either way`
 */
label: string, 
/**
 * `61 → 83 %`, `by 3`, or empty
 */
figures: string, in_time: number | null, in_time_with: number | null, 
/**
 * `in_time_with` at the 90th and the 10th percentile of the forecast.
 */
likely_low: number | null, likely_high: number | null, minus_one: number | null, 
/**
 * The most people that an interval of it is short by.
 */
short_by: number, 
/**
 * More contacts answered in time with the lead, deferred ones included.
 */
helped: number, 
/**
 * The lead is planned on the front line in at least half of it: drawn outlined while it lies ahead.
 */
planned: boolean, 
/**
 * The strategic blocks it would displace: `Quality, 10:00 to 10:30`.
 */
displaces: Array<string>, 
/**
 * `With you, 10:00 to 11:30 goes from 61 % to 83 % answered in time (likely 77 to 88 %).`
 */
sentence: string, };

/**
 * What to talk about with someone next.
 */
export type ViewAgenda = { person_id: string, };

/**
 * Everything that was taken to others.
 */
export type ViewAsks = Record<symbol, never>;

/**
 * What waits of deferred work, and when it clears.
 */
export type ViewBacklog = Record<symbol, never>;

/**
 * The balance of this week and of the last 14 days, as of now.
 */
export type ViewBalance = Record<symbol, never>;

/**
 * Cape days: the one that holds, the budget, and how often.
 */
export type ViewCape = Record<symbol, never>;

/**
 * The forecast and coverage of a day; today where none is given.
 */
export type ViewCoverageDay = { on?: string, };

/**
 * The coverage of the week that a date lies in; of this week where none is given.
 */
export type ViewCoverageWeek = { week_of?: string, };

/**
 * A whole day; today where no date is given.
 */
export type ViewDay = { date?: string, };

/**
 * What was done on a day; today where no date is given.
 */
export type ViewDone = { date?: string, };

/**
 * Who is to be sat with, longest ago first.
 */
export type ViewDue = Record<symbol, never>;

/**
 * What is due of anyone's training and policies: within thirty days, or past; the nearest first.
 */
export type ViewDueTraining = Record<symbol, never>;

/**
 * Events and public holidays from four weeks back to a year ahead.
 */
export type ViewEvents = Record<symbol, never>;

/**
 * Past imports, watched folders, calendars and what is remembered of them.
 */
export type ViewImports = Record<symbol, never>;

/**
 * Meetings of the coming seven days.
 */
export type ViewMeetings = { limit?: number, };

/**
 * When who waits gives up, on each live channel of the team, and where that is known from.
 */
export type ViewPatience = Record<symbol, never>;

/**
 * Everything that is kept of one person.
 */
export type ViewPerson = { id: string, };

/**
 * One roadblock with everything that was said of it.
 */
export type ViewRoadblock = { id: string, };

/**
 * Roadblocks by the hours they take; the open ones unless asked otherwise, those one person met if asked.
 */
export type ViewRoadblocks = { state?: OpenOrClosed, person_id?: string, };

/**
 * Who works when; today where no date is given.
 */
export type ViewRoster = { from?: string, 
/**
 * The last day, included; missing: the first alone.
 */
to?: string, };

/**
 * One session with its notes.
 */
export type ViewSession = { id: string, };

/**
 * Sessions, newest first; of one person if asked. `before_ms` pages on.
 */
export type ViewSessions = { person_id?: string, before_ms?: number, limit?: number, };

/**
 * The notes of a theme, with what a page about them leads with.
 */
export type ViewTheme = { theme: NoteTheme, 
/**
 * How far back; four weeks where it is missing.
 */
weeks?: number, };

/**
 * What customers said lately, by theme.
 */
export type ViewThemes = Record<symbol, never>;

/**
 * How far the forecast was off, and where handle times come from.
 */
export type ViewTrust = Record<symbol, never>;

/**
 * What waits, from everything imported.
 */
export type ViewWaiting = Record<symbol, never>;

/**
 * Where everyone is now.
 */
export type ViewWhereabouts = Record<symbol, never>;

/**
 * The file that is open, its settings, what undo would do.
 */
export type ViewWorkspace = Record<symbol, never>;

/**
 * What waits, from the newest import.
 */
export type WaitingView = { 
/**
 * No contact was ever imported.
 */
empty: boolean, channels: Array<ChannelWaitingView>, contacts: number, hours: number, oldest: string | null, 
/**
 * When the newest contact or change in the data is from.
 */
newest_ms: number | null, newest: string | null, 
/**
 * When a file was last read.
 */
read_at: string | null, 
/**
 * Older than one business day: nothing is claimed about now.
 */
stale: boolean, 
/**
 * How far interval reports reach, per channel that has any.
 */
reports: Array<ReportAgeView>, sentence: string, };

/**
 * Watches a folder from now on, or stops watching it. What lies in it already is left alone.
 */
export type WatchFolder = { path: string, on: boolean, };

export type WatchedFolderView = { path: string, on: boolean, 
/**
 * What happened last, in a sentence.
 */
last: string | null, 
/**
 * The last thing that happened was a refusal.
 */
trouble: boolean, };

/**
 * What was found, a sentence a file.
 */
export type WatchedReport = { sentences: Array<string>, };

/**
 * The heatmap of a week.
 */
export type WeekCoverageView = { 
/**
 * The first day of the week.
 */
week_of: string, previous: string, next: string, 
/**
 * `Week 47`
 */
title: string, known: Known, note: string | null, interval_min: number, columns: Array<ColumnView>, days: Array<CoverageDayView>, };

/**
 * A day with changes, before and after. Touches nothing.
 */
export type WhatIf = { on?: string, changes: Array<StaffingChange>, };

/**
 * An interval that is short before or after, or all of them together.
 */
export type WhatIfRowView = { start_ms: number, end_ms: number, 
/**
 * `10:00`, `Together`
 */
label: string, 
/**
 * Shares answered in time.
 */
before: number | null, after: number | null, 
/**
 * `after` at the 90th and the 10th percentile of the forecast.
 */
likely_low: number | null, likely_high: number | null, target: number | null, 
/**
 * `62 → 85 %`
 */
words: string, };

/**
 * What a day would be. It touches nothing until it is kept.
 */
export type WhatIfView = { on: string, known: Known, note: string | null, rows: Array<WhatIfRowView>, together: WhatIfRowView | null, 
/**
 * What each change does alone, in the order they were given: `10:00 to 11:30 falls from 61 to 43 %`.
 */
effects: Array<string>, intervals: Array<AfterIntervalView>, contacts_before: RangeView, contacts_after: RangeView, 
/**
 * `481 contacts instead of 418`
 */
contacts_words: string, short_min_before: number, short_min_after: number, 
/**
 * `One more person instead of you would do the same.`
 */
sentence: string | null, 
/**
 * Something of it can be written into the day or the roster.
 */
can_keep: boolean, 
/**
 * `Volume and handle time stay a what-if.`
 */
not_kept: string | null, };

export type WhereState = "in" | "late" | "back_later" | "not_yet" | "gone" | "off_today" | "no_shift";

/**
 * Where one person is.
 */
export type WhereView = { person: PersonRef, state: WhereState, 
/**
 * `in`, `at lunch until 12:30`, `late, expected 09:30`, `leave, back Friday`
 */
words: string, 
/**
 * What would be taken back or ended.
 */
out_id: string | null, 
/**
 * When they are expected today.
 */
back_ms: number | null, };

/**
 * Where everyone is now.
 */
export type WhereaboutsView = { 
/**
 * At work now, lunch and training included; the lead counts as one while their working day lasts.
 */
in_now: number, 
/**
 * The team and the lead.
 */
of: number, 
/**
 * `7 of 9 in now`
 */
sentence: string, 
/**
 * Who is not in though the roster has a shift for them today: late, out, back later.
 */
out: Array<WhereView>, 
/**
 * Everyone, by name.
 */
all: Array<WhereView>, };

/**
 * What someone does.
 */
export type WorkView = { 
/**
 * Hours a week in the contract.
 */
weekly_hours: number | null, 
/**
 * Empty: everything the team answers.
 */
channels: Array<Channel>, 
/**
 * `email, chat`
 */
channel_words: string, skills: Array<string>, starts_on: string | null, 
/**
 * They grow into the work from their first day.
 */
ramp: boolean, 
/**
 * The zone on whose clock their hours are meant.
 */
zone: string, };

export type WorkspaceView = { 
/**
 * False on a new file: the first-run screen is shown.
 */
set_up: boolean, demo: boolean, 
/**
 * The demo was made on an earlier day than today.
 */
demo_is_old: boolean, file: string, file_name: string, size_bytes: number, version: string, zone: string, now_ms: number, undo: string | null, redo: string | null, settings: SettingsView, 
/**
 * `Help-desk export read today 10:58`
 */
freshness: string | null, 
/**
 * Why today's backup could not be made, where it could not.
 */
backup_trouble: string | null, people: number, };

/**
 * Writes up a session after the fact; with its entry, to which its neighbours give way.
 */
export type WriteSession = { person_id: string, start_ms: number, end_ms: number, channel?: Channel, asked?: string, 
/**
 * The day gets the entry as well. Where time alongside with that person is there already, the session takes that.
 */
with_entry: boolean, };

/** Every Command: what it takes and what it answers. */
export interface Commands {
  'day.view': { args: ViewDay; reply: DayView };
  'day.balance': { args: ViewBalance; reply: BalanceView };
  'day.done': { args: ViewDone; reply: DoneListView };
  'day.meetings': { args: ViewMeetings; reply: MeetingsView };
  'day.start_activity': { args: StartActivity; reply: Started };
  'day.stop_activity': { args: StopActivity; reply: Done };
  'day.set_on_call': { args: SetOnCall; reply: Done };
  'day.add_entry': { args: AddEntry; reply: Done };
  'day.place_entry': { args: PlaceEntry; reply: Done };
  'day.split_entry': { args: SplitEntry; reply: Done };
  'day.retype_entry': { args: RetypeEntry; reply: Done };
  'day.describe_entry': { args: DescribeEntry; reply: Done };
  'day.change_entry': { args: ChangeEntry; reply: Done };
  'day.delete_entry': { args: DeleteEntry; reply: Done };
  'day.add_block': { args: AddBlock; reply: Made };
  'day.place_block': { args: PlaceBlock; reply: Done };
  'day.split_block': { args: SplitBlock; reply: Done };
  'day.retype_block': { args: RetypeBlock; reply: Done };
  'day.describe_block': { args: DescribeBlock; reply: Done };
  'day.change_block': { args: ChangeBlock; reply: Done };
  'day.delete_block': { args: DeleteBlock; reply: Done };
  'day.live_as_planned': { args: LiveAsPlanned; reply: LivedReport };
  'day.heartbeat': { args: Heartbeat; reply: HeartbeatReply };
  'day.answer_away': { args: AnswerAway; reply: Done };
  'day.snooze_nudge': { args: SnoozeNudge; reply: Done };
  'day.add_done': { args: AddDone; reply: Done };
  'day.delete_done': { args: DeleteDone; reply: Done };
  'day.import_calendar': { args: ImportCalendar; reply: CalendarReport };
  'day.forget_meeting_title': { args: ForgetMeetingTitle; reply: Done };
  'people.list': { args: ListPeople; reply: PeopleView };
  'people.add': { args: AddPeople; reply: AddedPeople };
  'people.rename': { args: RenamePerson; reply: Done };
  'people.set_left': { args: SetLeft; reply: Done };
  'people.person': { args: ViewPerson; reply: PersonPage };
  'people.add_commitment': { args: AddCommitment; reply: Made };
  'people.close_commitment': { args: CloseCommitment; reply: Done };
  'people.change_commitment': { args: ChangeCommitment; reply: Done };
  'people.delete_commitment': { args: DeleteCommitment; reply: Done };
  'people.due_training': { args: ViewDueTraining; reply: DueTrainingView };
  'people.put_training': { args: PutTraining; reply: Made };
  'people.delete_training': { args: DeleteTraining; reply: Done };
  'people.put_knowledge': { args: PutKnowledge; reply: Made };
  'people.delete_knowledge': { args: DeleteKnowledge; reply: Done };
  'people.recognitions': { args: ListRecognitions; reply: RecognitionsView };
  'people.put_recognition': { args: PutRecognition; reply: Made };
  'people.delete_recognition': { args: DeleteRecognition; reply: Done };
  'people.agenda': { args: ViewAgenda; reply: AgendaView };
  'people.put_agenda_item': { args: PutAgendaItem; reply: Made };
  'people.move_agenda_item': { args: MoveAgendaItem; reply: Done };
  'people.drop_agenda_item': { args: DropAgendaItem; reply: Done };
  'people.hold_one_to_one': { args: HoldOneToOne; reply: Made };
  'people.plan_one_to_one': { args: PlanOneToOne; reply: Made };
  'people.preview_erase': { args: PreviewErase; reply: ErasePreview };
  'people.erase': { args: ErasePerson; reply: ErasedView };
  'people.view_roster': { args: ViewRoster; reply: RosterView };
  'people.whereabouts': { args: ViewWhereabouts; reply: WhereaboutsView };
  'people.set_work': { args: SetWork; reply: Done };
  'people.set_pattern': { args: SetPattern; reply: Done };
  'people.place_shift': { args: PlaceShift; reply: Done };
  'people.clear_shift': { args: ClearShift; reply: Done };
  'people.follow_pattern': { args: FollowPattern; reply: Done };
  'people.add_part': { args: AddPart; reply: Done };
  'people.place_part': { args: PlacePart; reply: Done };
  'people.delete_part': { args: DeletePart; reply: Done };
  'people.mark_out': { args: MarkOut; reply: MarkedOut };
  'people.mark_back': { args: MarkBack; reply: Done };
  'people.take_back_out': { args: TakeBackOut; reply: Done };
  'people.preview_roster': { args: PreviewRoster; reply: RosterPreview };
  'people.import_roster': { args: ImportRoster; reply: RosterReport };
  'people.save_roster_refusals': { args: SaveRosterRefusals; reply: SavedRefusals };
  'notes.capture': { args: Capture; reply: Captured };
  'notes.capture_lines': { args: CaptureLines; reply: CapturedLines };
  'notes.read_capture': { args: ReadCapture; reply: TokensView };
  'notes.list': { args: ListNotes; reply: NotesView };
  'notes.edit': { args: EditNote; reply: Done };
  'notes.file': { args: FileNote; reply: Done };
  'notes.delete': { args: DeleteNote; reply: Done };
  'notes.set_sharing': { args: SetSharing; reply: Done };
  'notes.start_session': { args: StartSession; reply: StartedSession };
  'notes.write_session': { args: WriteSession; reply: StartedSession };
  'notes.end_session': { args: EndSession; reply: Done };
  'notes.describe_session': { args: DescribeSession; reply: Done };
  'notes.move_session': { args: MoveSession; reply: Done };
  'notes.split_session': { args: SplitSession; reply: StartedSession };
  'notes.delete_session': { args: DeleteSession; reply: Done };
  'notes.sessions': { args: ViewSessions; reply: SessionsView };
  'notes.session': { args: ViewSession; reply: SessionView };
  'notes.due': { args: ViewDue; reply: DueView };
  'notes.roadblocks': { args: ViewRoadblocks; reply: RoadblocksView };
  'notes.roadblock': { args: ViewRoadblock; reply: RoadblockPage };
  'notes.add_roadblock': { args: AddRoadblock; reply: AddedRoadblock };
  'notes.change_roadblock': { args: ChangeRoadblock; reply: Done };
  'notes.remove_roadblock': { args: RemoveRoadblock; reply: Done };
  'notes.accept_roadblock': { args: AcceptRoadblock; reply: Done };
  'notes.reopen_roadblock': { args: ReopenRoadblock; reply: Done };
  'notes.join_roadblocks': { args: JoinRoadblocks; reply: Done };
  'notes.similar_roadblocks': { args: SimilarRoadblocks; reply: SimilarListView };
  'notes.themes': { args: ViewThemes; reply: ThemesView };
  'notes.theme': { args: ViewTheme; reply: ThemeView };
  'notes.ask': { args: TakeAsk; reply: MadeAsk };
  'notes.answer_ask': { args: AnswerAsk; reply: Done };
  'notes.change_ask': { args: ChangeAsk; reply: Done };
  'notes.delete_ask': { args: DeleteAsk; reply: Done };
  'notes.asks': { args: ViewAsks; reply: AsksView };
  'notes.offer_heard': { args: OfferHeard; reply: HeardOffer | null };
  'notes.decline_heard': { args: DeclineHeard; reply: Done };
  'notes.search': { args: Search; reply: FoundListView };
  'notes.show_page': { args: ShowPage; reply: PageView };
  'notes.save_page': { args: SavePage; reply: SavedPage };
  'notes.keep_draft': { args: KeepDraft; reply: Done };
  'notes.draft': { args: ReadDraft; reply: DraftView };
  'queue.waiting': { args: ViewWaiting; reply: WaitingView };
  'queue.preview_import': { args: PreviewImport; reply: ImportPreview };
  'queue.import_contacts': { args: ImportContacts; reply: ImportReport };
  'queue.save_refusals': { args: SaveRefusals; reply: SavedRefusals };
  'queue.recognise_file': { args: RecogniseFile; reply: RecognisedView };
  'queue.preview_report': { args: PreviewReport; reply: ReportPreview };
  'queue.import_report': { args: ImportReportFile; reply: ImportReport };
  'queue.imports': { args: ViewImports; reply: ImportsView };
  'queue.take_back_import': { args: TakeBackImport; reply: Done };
  'queue.watch_folder': { args: WatchFolder; reply: Done };
  'queue.read_watched': { args: ReadWatched; reply: WatchedReport };
  'queue.find_contacts': { args: FindContacts; reply: ContactsView };
  'queue.view_cape': { args: ViewCape; reply: CapeView };
  'queue.preview_cape': { args: PreviewCape; reply: CapePreview };
  'queue.declare_cape': { args: DeclareCape; reply: CapeDeclared };
  'queue.end_cape': { args: EndCape; reply: Done };
  'queue.rebase_cape': { args: RebaseCape; reply: Done };
  'staffing.view_week': { args: ViewCoverageWeek; reply: WeekCoverageView };
  'staffing.view_day': { args: ViewCoverageDay; reply: StaffingDayView };
  'staffing.needs_me': { args: NeedsMe; reply: NeedsMeView };
  'staffing.what_if': { args: WhatIf; reply: WhatIfView };
  'staffing.keep_what_if': { args: KeepWhatIf; reply: KeptView };
  'staffing.view_backlog': { args: ViewBacklog; reply: BacklogView };
  'staffing.view_patience': { args: ViewPatience; reply: PatiencesView };
  'staffing.view_trust': { args: ViewTrust; reply: TrustView };
  'staffing.view_events': { args: ViewEvents; reply: EventsView };
  'staffing.add_event': { args: AddEvent; reply: Done };
  'staffing.change_event': { args: ChangeEvent; reply: Done };
  'staffing.delete_event': { args: DeleteEvent; reply: Done };
  'workspace.view': { args: ViewWorkspace; reply: WorkspaceView };
  'workspace.begin': { args: Begin; reply: Done };
  'workspace.change_settings': { args: ChangeSettings; reply: Done };
  'workspace.undo': { args: UndoLast; reply: UndoReport };
  'workspace.redo': { args: RedoNext; reply: UndoReport };
  'workspace.back_up': { args: BackUp; reply: BackupView };
  'workspace.back_up_daily': { args: BackUpDaily; reply: DailyReport };
  'workspace.check': { args: CheckFile; reply: CheckReport };
  'workspace.cancel_job': { args: CancelJob; reply: Done };
  'workspace.fill_demo': { args: FillDemo; reply: Done };
  'workspace.backups': { args: ListBackups; reply: BackupsView };
  'workspace.look_inside': { args: LookInside; reply: InsideView };
  'workspace.open_again': { args: OpenAgain; reply: Done };
  'workspace.restore': { args: Restore; reply: RestoreReport };
  'workspace.open_demo': { args: OpenDemo; reply: Done };
  'workspace.remove_demo': { args: RemoveDemo; reply: Done };
  'workspace.choose_file': { args: ChooseFile; reply: Done };
  'staffing.live_outcome': { args: ReckonLive; reply: LiveOutcomeView };
  'staffing.live_requirement': { args: RequireLive; reply: LiveRequirementView };
  'staffing.live_outcomes_of_file': { args: ReckonLiveFile; reply: LiveFileView };
  'staffing.forecast_file': { args: ForecastFile; reply: FileForecastView };
  'staffing.backtest_file': { args: BacktestFile; reply: BacktestView };
  'staffing.countries': { args: ListCountries; reply: CountriesView };
  'charts.read_file': { args: ReadChart; reply: ChartFileView };
}

export type CommandName = keyof Commands;

/** What makes an answer stale. */
export const READS: Readonly<Record<CommandName, readonly Topic[]>> = {
  'day.view': ['day', 'plan', 'people', 'settings', 'contacts', 'workspace'],
  'day.balance': ['day', 'settings', 'workspace'],
  'day.done': ['done', 'day', 'notes', 'people', 'workspace'],
  'day.meetings': ['plan', 'workspace'],
  'day.start_activity': [],
  'day.stop_activity': [],
  'day.set_on_call': [],
  'day.add_entry': [],
  'day.place_entry': [],
  'day.split_entry': [],
  'day.retype_entry': [],
  'day.describe_entry': [],
  'day.change_entry': [],
  'day.delete_entry': [],
  'day.add_block': [],
  'day.place_block': [],
  'day.split_block': [],
  'day.retype_block': [],
  'day.describe_block': [],
  'day.change_block': [],
  'day.delete_block': [],
  'day.live_as_planned': [],
  'day.heartbeat': [],
  'day.answer_away': [],
  'day.snooze_nudge': [],
  'day.add_done': [],
  'day.delete_done': [],
  'day.import_calendar': [],
  'day.forget_meeting_title': [],
  'people.list': ['people', 'notes', 'workspace'],
  'people.add': [],
  'people.rename': [],
  'people.set_left': [],
  'people.person': ['people', 'notes', 'roster', 'plan', 'day', 'settings', 'workspace'],
  'people.add_commitment': [],
  'people.close_commitment': [],
  'people.change_commitment': [],
  'people.delete_commitment': [],
  'people.due_training': ['people', 'workspace'],
  'people.put_training': [],
  'people.delete_training': [],
  'people.put_knowledge': [],
  'people.delete_knowledge': [],
  'people.recognitions': ['people', 'workspace'],
  'people.put_recognition': [],
  'people.delete_recognition': [],
  'people.agenda': ['people', 'notes', 'roster', 'plan', 'day', 'workspace'],
  'people.put_agenda_item': [],
  'people.move_agenda_item': [],
  'people.drop_agenda_item': [],
  'people.hold_one_to_one': [],
  'people.plan_one_to_one': [],
  'people.preview_erase': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'people.erase': [],
  'people.view_roster': ['roster', 'people', 'settings', 'workspace'],
  'people.whereabouts': ['roster', 'people', 'settings', 'workspace'],
  'people.set_work': [],
  'people.set_pattern': [],
  'people.place_shift': [],
  'people.clear_shift': [],
  'people.follow_pattern': [],
  'people.add_part': [],
  'people.place_part': [],
  'people.delete_part': [],
  'people.mark_out': [],
  'people.mark_back': [],
  'people.take_back_out': [],
  'people.preview_roster': ['roster', 'people'],
  'people.import_roster': [],
  'people.save_roster_refusals': [],
  'notes.capture': [],
  'notes.capture_lines': [],
  'notes.read_capture': ['people'],
  'notes.list': ['notes', 'people', 'contacts', 'workspace'],
  'notes.edit': [],
  'notes.file': [],
  'notes.delete': [],
  'notes.set_sharing': [],
  'notes.start_session': [],
  'notes.write_session': [],
  'notes.end_session': [],
  'notes.describe_session': [],
  'notes.move_session': [],
  'notes.split_session': [],
  'notes.delete_session': [],
  'notes.sessions': ['notes', 'day', 'plan', 'people', 'roster', 'settings', 'workspace'],
  'notes.session': ['notes', 'day', 'people', 'roster', 'contacts', 'settings', 'workspace'],
  'notes.due': ['notes', 'day', 'plan', 'people', 'roster', 'settings', 'workspace'],
  'notes.roadblocks': ['notes', 'people', 'roster', 'settings', 'day', 'workspace'],
  'notes.roadblock': ['notes', 'people', 'roster', 'settings', 'day', 'workspace'],
  'notes.add_roadblock': [],
  'notes.change_roadblock': [],
  'notes.remove_roadblock': [],
  'notes.accept_roadblock': [],
  'notes.reopen_roadblock': [],
  'notes.join_roadblocks': [],
  'notes.similar_roadblocks': ['notes', 'people', 'workspace'],
  'notes.themes': ['notes', 'people', 'contacts', 'settings', 'workspace'],
  'notes.theme': ['notes', 'people', 'contacts', 'settings', 'workspace'],
  'notes.ask': [],
  'notes.answer_ask': [],
  'notes.change_ask': [],
  'notes.delete_ask': [],
  'notes.asks': ['notes', 'workspace'],
  'notes.offer_heard': ['day', 'notes', 'workspace'],
  'notes.decline_heard': [],
  'notes.search': ['notes', 'done', 'day', 'plan', 'people', 'staffing', 'workspace'],
  'notes.show_page': ['notes', 'people', 'roster', 'day', 'done', 'plan', 'staffing', 'contacts', 'settings', 'workspace'],
  'notes.save_page': [],
  'notes.keep_draft': [],
  'notes.draft': [],
  'queue.waiting': ['contacts', 'settings', 'workspace'],
  'queue.preview_import': [],
  'queue.import_contacts': [],
  'queue.save_refusals': [],
  'queue.recognise_file': [],
  'queue.preview_report': [],
  'queue.import_report': [],
  'queue.imports': ['contacts', 'plan', 'workspace'],
  'queue.take_back_import': [],
  'queue.watch_folder': [],
  'queue.read_watched': [],
  'queue.find_contacts': ['contacts', 'workspace'],
  'queue.view_cape': ['plan', 'day', 'settings', 'workspace'],
  'queue.preview_cape': ['plan', 'day', 'settings', 'workspace'],
  'queue.declare_cape': [],
  'queue.end_cape': [],
  'queue.rebase_cape': [],
  'staffing.view_week': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.view_day': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.needs_me': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.what_if': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.keep_what_if': [],
  'staffing.view_backlog': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.view_patience': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.view_trust': ['contacts', 'people', 'roster', 'plan', 'staffing', 'settings', 'workspace'],
  'staffing.view_events': ['staffing', 'settings', 'workspace'],
  'staffing.add_event': [],
  'staffing.change_event': [],
  'staffing.delete_event': [],
  'workspace.view': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.begin': [],
  'workspace.change_settings': [],
  'workspace.undo': [],
  'workspace.redo': [],
  'workspace.back_up': [],
  'workspace.back_up_daily': [],
  'workspace.check': [],
  'workspace.cancel_job': [],
  'workspace.fill_demo': [],
  'workspace.backups': ['workspace'],
  'workspace.look_inside': [],
  'workspace.open_again': [],
  'workspace.restore': [],
  'workspace.open_demo': [],
  'workspace.remove_demo': [],
  'workspace.choose_file': [],
  'staffing.live_outcome': [],
  'staffing.live_requirement': [],
  'staffing.live_outcomes_of_file': [],
  'staffing.forecast_file': [],
  'staffing.backtest_file': [],
  'staffing.countries': [],
  'charts.read_file': [],
};

/** What a Command makes stale. */
export const CHANGES: Readonly<Record<CommandName, readonly Topic[]>> = {
  'day.view': [],
  'day.balance': [],
  'day.done': [],
  'day.meetings': [],
  'day.start_activity': ['day', 'done'],
  'day.stop_activity': ['day', 'done'],
  'day.set_on_call': ['day'],
  'day.add_entry': ['day', 'done'],
  'day.place_entry': ['day', 'done'],
  'day.split_entry': ['day', 'done'],
  'day.retype_entry': ['day', 'done'],
  'day.describe_entry': ['day', 'done'],
  'day.change_entry': ['day', 'done'],
  'day.delete_entry': ['day', 'done'],
  'day.add_block': ['plan'],
  'day.place_block': ['plan'],
  'day.split_block': ['plan'],
  'day.retype_block': ['plan'],
  'day.describe_block': ['plan'],
  'day.change_block': ['plan'],
  'day.delete_block': ['plan'],
  'day.live_as_planned': ['day', 'done'],
  'day.heartbeat': [],
  'day.answer_away': ['day', 'done'],
  'day.snooze_nudge': ['day'],
  'day.add_done': ['done'],
  'day.delete_done': ['done'],
  'day.import_calendar': ['plan'],
  'day.forget_meeting_title': ['plan'],
  'people.list': [],
  'people.add': ['people'],
  'people.rename': ['people', 'notes'],
  'people.set_left': ['people'],
  'people.person': [],
  'people.add_commitment': ['people'],
  'people.close_commitment': ['people'],
  'people.change_commitment': ['people'],
  'people.delete_commitment': ['people'],
  'people.due_training': [],
  'people.put_training': ['people'],
  'people.delete_training': ['people'],
  'people.put_knowledge': ['people'],
  'people.delete_knowledge': ['people'],
  'people.recognitions': [],
  'people.put_recognition': ['people'],
  'people.delete_recognition': ['people'],
  'people.agenda': [],
  'people.put_agenda_item': ['people'],
  'people.move_agenda_item': ['people'],
  'people.drop_agenda_item': ['people'],
  'people.hold_one_to_one': ['people'],
  'people.plan_one_to_one': ['plan'],
  'people.preview_erase': [],
  'people.erase': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'people.view_roster': [],
  'people.whereabouts': [],
  'people.set_work': ['roster'],
  'people.set_pattern': ['roster'],
  'people.place_shift': ['roster'],
  'people.clear_shift': ['roster'],
  'people.follow_pattern': ['roster'],
  'people.add_part': ['roster'],
  'people.place_part': ['roster'],
  'people.delete_part': ['roster'],
  'people.mark_out': ['roster'],
  'people.mark_back': ['roster'],
  'people.take_back_out': ['roster'],
  'people.preview_roster': [],
  'people.import_roster': ['roster', 'people'],
  'people.save_roster_refusals': [],
  'notes.capture': ['notes', 'people', 'done'],
  'notes.capture_lines': ['notes', 'people', 'done'],
  'notes.read_capture': [],
  'notes.list': [],
  'notes.edit': ['notes', 'people', 'done'],
  'notes.file': ['notes', 'people', 'done'],
  'notes.delete': ['notes', 'people', 'done'],
  'notes.set_sharing': ['notes', 'people', 'done'],
  'notes.start_session': ['notes', 'day', 'done', 'people'],
  'notes.write_session': ['notes', 'day', 'done', 'people'],
  'notes.end_session': ['notes', 'day', 'done', 'people'],
  'notes.describe_session': ['notes', 'day', 'done', 'people'],
  'notes.move_session': ['notes', 'day', 'done', 'people'],
  'notes.split_session': ['notes', 'day', 'done', 'people'],
  'notes.delete_session': ['notes', 'day', 'done', 'people'],
  'notes.sessions': [],
  'notes.session': [],
  'notes.due': [],
  'notes.roadblocks': [],
  'notes.roadblock': [],
  'notes.add_roadblock': ['notes', 'people', 'done'],
  'notes.change_roadblock': ['notes', 'people', 'done'],
  'notes.remove_roadblock': ['notes', 'people', 'done'],
  'notes.accept_roadblock': ['notes', 'people', 'done'],
  'notes.reopen_roadblock': ['notes', 'people', 'done'],
  'notes.join_roadblocks': ['notes', 'people', 'done'],
  'notes.similar_roadblocks': [],
  'notes.themes': [],
  'notes.theme': [],
  'notes.ask': ['notes'],
  'notes.answer_ask': ['notes'],
  'notes.change_ask': ['notes'],
  'notes.delete_ask': ['notes'],
  'notes.asks': [],
  'notes.offer_heard': [],
  'notes.decline_heard': ['notes'],
  'notes.search': [],
  'notes.show_page': [],
  'notes.save_page': [],
  'notes.keep_draft': [],
  'notes.draft': [],
  'queue.waiting': [],
  'queue.preview_import': [],
  'queue.import_contacts': ['contacts'],
  'queue.save_refusals': [],
  'queue.recognise_file': [],
  'queue.preview_report': [],
  'queue.import_report': ['contacts'],
  'queue.imports': [],
  'queue.take_back_import': ['contacts'],
  'queue.watch_folder': ['contacts'],
  'queue.read_watched': [],
  'queue.find_contacts': [],
  'queue.view_cape': [],
  'queue.preview_cape': [],
  'queue.declare_cape': ['plan'],
  'queue.end_cape': ['plan'],
  'queue.rebase_cape': ['plan'],
  'staffing.view_week': [],
  'staffing.view_day': [],
  'staffing.needs_me': [],
  'staffing.what_if': [],
  'staffing.keep_what_if': ['plan', 'people', 'roster'],
  'staffing.view_backlog': [],
  'staffing.view_patience': [],
  'staffing.view_trust': [],
  'staffing.view_events': [],
  'staffing.add_event': ['staffing'],
  'staffing.change_event': ['staffing'],
  'staffing.delete_event': ['staffing'],
  'workspace.view': [],
  'workspace.begin': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.change_settings': ['settings'],
  'workspace.undo': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.redo': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.back_up': ['workspace'],
  'workspace.back_up_daily': [],
  'workspace.check': [],
  'workspace.cancel_job': [],
  'workspace.fill_demo': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.backups': [],
  'workspace.look_inside': [],
  'workspace.open_again': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.restore': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.open_demo': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.remove_demo': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'workspace.choose_file': ['day', 'plan', 'done', 'people', 'roster', 'notes', 'contacts', 'staffing', 'settings', 'workspace'],
  'staffing.live_outcome': [],
  'staffing.live_requirement': [],
  'staffing.live_outcomes_of_file': [],
  'staffing.forecast_file': [],
  'staffing.backtest_file': [],
  'staffing.countries': [],
  'charts.read_file': [],
};

/** Commands that can be undone. */
export const UNDOABLE: ReadonlySet<CommandName> = new Set<CommandName>([
  'day.start_activity',
  'day.stop_activity',
  'day.set_on_call',
  'day.add_entry',
  'day.place_entry',
  'day.split_entry',
  'day.retype_entry',
  'day.describe_entry',
  'day.change_entry',
  'day.delete_entry',
  'day.add_block',
  'day.place_block',
  'day.split_block',
  'day.retype_block',
  'day.describe_block',
  'day.change_block',
  'day.delete_block',
  'day.live_as_planned',
  'day.answer_away',
  'day.add_done',
  'day.delete_done',
  'day.import_calendar',
  'day.forget_meeting_title',
  'people.add',
  'people.rename',
  'people.set_left',
  'people.add_commitment',
  'people.close_commitment',
  'people.change_commitment',
  'people.delete_commitment',
  'people.put_training',
  'people.delete_training',
  'people.put_knowledge',
  'people.delete_knowledge',
  'people.put_recognition',
  'people.delete_recognition',
  'people.put_agenda_item',
  'people.move_agenda_item',
  'people.drop_agenda_item',
  'people.hold_one_to_one',
  'people.plan_one_to_one',
  'people.set_work',
  'people.set_pattern',
  'people.place_shift',
  'people.clear_shift',
  'people.follow_pattern',
  'people.add_part',
  'people.place_part',
  'people.delete_part',
  'people.mark_out',
  'people.mark_back',
  'people.take_back_out',
  'people.import_roster',
  'notes.capture',
  'notes.capture_lines',
  'notes.edit',
  'notes.file',
  'notes.delete',
  'notes.set_sharing',
  'notes.start_session',
  'notes.write_session',
  'notes.end_session',
  'notes.describe_session',
  'notes.move_session',
  'notes.split_session',
  'notes.delete_session',
  'notes.add_roadblock',
  'notes.change_roadblock',
  'notes.remove_roadblock',
  'notes.accept_roadblock',
  'notes.reopen_roadblock',
  'notes.join_roadblocks',
  'notes.ask',
  'notes.answer_ask',
  'notes.change_ask',
  'notes.delete_ask',
  'queue.import_contacts',
  'queue.import_report',
  'queue.take_back_import',
  'queue.watch_folder',
  'queue.declare_cape',
  'queue.end_cape',
  'queue.rebase_cape',
  'staffing.keep_what_if',
  'staffing.add_event',
  'staffing.change_event',
  'staffing.delete_event',
  'workspace.change_settings',
]);
