//! Calendars in: meetings become blocks, and reading the calendar again updates them.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use chrono::Days;
use domain::day::{Activity, Block, BlockId, BlockSource, LONGEST_BLOCK_MIN};
use domain::time::{Span, day_span};
use formats::calendar::{CalendarRead, Meeting, read_calendar};
use formats::read_file;
use serde::{Deserialize, Serialize};
use store::{BlockRow, Reader, StoreError};
use ts_rs::TS;
use uuid::Uuid;

use super::meetings::title_key;
use crate::queue::{CalendarReport, RefusalView};
use crate::{App, AppError, Command, Topic, Undo};

/// Reads a calendar file. Its meetings from four weeks back to a year ahead become blocks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ImportCalendar {
    pub path: String,
    /// Count and check, but keep nothing.
    pub dry_run: Option<bool>,
}

impl Command for ImportCalendar {
    const NAME: &'static str = "day.import_calendar";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = CalendarReport;

    fn run(self, app: &App) -> Result<CalendarReport, AppError> {
        let path = Path::new(&self.path);
        let bytes = read_file(path)?;
        let zone = app.zone();
        let today = app.today();
        let back = today.checked_sub_days(Days::new(28)).unwrap_or(today);
        let ahead = today.checked_add_days(Days::new(366)).unwrap_or(today);
        let window = Span::new(day_span(back, zone).start(), day_span(ahead, zone).start())?;
        let read = read_calendar(&bytes, window, zone)?;
        let name =
            path.file_stem().map_or_else(|| self.path.clone(), |stem| stem.to_string_lossy().into_owned());
        let label = format!("Imported the calendar {name}");
        let new_id = app.new_id();
        let dry_run = self.dry_run.unwrap_or(false);
        let counts = if dry_run {
            app.read(|reader| {
                let known = reader.calendars()?.into_iter().find(|calendar| calendar.name == name);
                let calendar = known.map_or(new_id, |calendar| calendar.id);
                Ok(update(app, reader, calendar, window, &read)?.counts)
            })?
        } else {
            app.change::<Self, _>(&label, |writer| {
                let calendar = writer.put_calendar(&name, app.now(), new_id)?;
                let update = update(app, writer, calendar, window, &read)?;
                update.put.iter().try_for_each(|row| writer.put_block(row))?;
                update.gone.into_iter().try_for_each(|id| writer.remove_block(id))?;
                Ok(update.counts)
            })?
        };
        Ok(worded(name, counts, read, dry_run))
    }
}

#[derive(Default)]
struct Counts {
    added: u32,
    updated: u32,
    unchanged: u32,
    removed: u32,
    left_out: u32,
}

/// What reading a calendar again would write.
#[derive(Default)]
struct Update {
    counts: Counts,
    put: Vec<BlockRow>,
    gone: Vec<BlockId>,
}

/// Only blocks within the window are compared: what lies outside it was not read.
fn update(
    app: &App,
    reader: &Reader<'_>,
    calendar: Uuid,
    window: Span,
    read: &CalendarRead,
) -> Result<Update, StoreError> {
    let titles: HashMap<String, Activity> = reader.meeting_titles()?.into_iter().collect();
    let mut known: HashMap<String, BlockRow> = reader
        .blocks_of_calendar(calendar)?
        .into_iter()
        .filter(|row| window.overlaps(row.block.span))
        .filter_map(|row| row.calendar.clone().map(|(_, event)| (event, row)))
        .collect();
    let Update { mut counts, mut put, .. } = Update::default();
    let mut told = HashSet::new();
    for meeting in &read.meetings {
        // A file that tells of the same occurrence twice means one meeting: the first it tells of.
        if !told.insert(meeting.key()) {
            continue;
        }
        let Some(span) = takes_time(meeting) else {
            counts.left_out += 1;
            continue;
        };
        let before = known.remove(&meeting.key());
        let row = row_of(app, calendar, meeting, span, before.as_ref(), &titles);
        match before {
            Some(before) if before == row => counts.unchanged += 1,
            Some(_) => {
                counts.updated += 1;
                put.push(row);
            }
            None => {
                counts.added += 1;
                put.push(row);
            }
        }
    }
    let gone: Vec<BlockId> = known.into_values().map(|row| row.block.id).collect();
    counts.removed = gone.len() as u32;
    Ok(Update { counts, put, gone })
}

/// The span of a meeting that takes time of the day: not all day long, not shown as free, not cancelled.
fn takes_time(meeting: &Meeting) -> Option<Span> {
    if meeting.all_day || meeting.cancelled || !meeting.busy {
        return None;
    }
    let span = Span::new(meeting.start, meeting.end).ok()?;
    (span.minutes() <= LONGEST_BLOCK_MIN).then_some(span)
}

/// A meeting keeps what the lead gave it: its activity, whom it is with.
fn row_of(
    app: &App,
    calendar: Uuid,
    meeting: &Meeting,
    span: Span,
    before: Option<&BlockRow>,
    titles: &HashMap<String, Activity>,
) -> BlockRow {
    let title: String = meeting.title.chars().take(200).collect();
    let remembered = titles.get(&title_key(&title)).copied();
    let given = before.map(|before| before.block.activity);
    let block = Block {
        id: before.map_or_else(|| app.new_block_id(), |before| before.block.id),
        span,
        activity: remembered.or(given).unwrap_or(Activity::Meeting),
        zone: meeting.zone,
        detail: title,
        person: before.and_then(|before| before.block.person),
        source: BlockSource::Calendar,
    };
    BlockRow { block, calendar: Some((calendar, meeting.key())) }
}

fn worded(name: String, counts: Counts, read: CalendarRead, dry_run: bool) -> CalendarReport {
    let Counts { added, updated, unchanged, removed, left_out } = counts;
    let refusals: Vec<RefusalView> = read
        .refusals
        .into_iter()
        .map(|refusal| RefusalView {
            line: refusal.line,
            column: None,
            reason: refusal.reason,
            text: refusal.title,
        })
        .collect();
    let new = if dry_run { "would be new" } else { "new" };
    let mut parts =
        vec![format!("{added} {new}"), format!("{updated} updated"), format!("{unchanged} unchanged")];
    for (count, word) in [
        (removed, "no longer there"),
        (left_out, "left out (all day, free or cancelled)"),
        (refusals.len() as u32, "refused"),
    ] {
        if count > 0 {
            parts.push(format!("{count} {word}"));
        }
    }
    CalendarReport {
        sentence: format!("Meetings of {name}: {}.", parts.join(", ")),
        name,
        read: added + updated + unchanged + left_out,
        added,
        updated,
        unchanged,
        removed,
        left_out,
        refused: refusals.len() as u32,
        refusals,
        dry_run,
    }
}
