//! Planning a day: blocks added, placed, split, retyped, described, deleted.

use domain::day::{Activity, Block, BlockSource, check_block_span};
use domain::time::{Span, clock};
use serde::{Deserialize, Serialize};
use store::{BlockRow, StoreError, Writer};
use ts_rs::TS;

use super::Ms;
use super::edit::{block_id, detail, instant, person, span};
use super::meetings::title_key;
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::Plan];

/// Plans a block.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AddBlock {
    pub start_ms: Ms,
    pub end_ms: Ms,
    pub activity: Activity,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub detail: String,
    pub person_id: Option<String>,
}

/// The id of what was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Made {
    pub id: String,
}

impl Command for AddBlock {
    const NAME: &'static str = "day.add_block";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let span = span(self.start_ms, self.end_ms)?;
        check_block_span(span)?;
        let block = Block {
            id: app.new_block_id(),
            span,
            activity: self.activity,
            zone: app.zone(),
            detail: detail(&self.detail)?,
            person: person(app, self.person_id.as_deref())?,
            source: BlockSource::Hand,
        };
        let made = Made { id: block.id.0.to_string() };
        let label = format!("Planned {}", block_words(&block));
        app.change::<Self, _>(&label, |writer| writer.put_block(&BlockRow { block, calendar: None }))?;
        Ok(made)
    }
}

/// Moves or stretches a block. A meeting that is moved by hand stays where it was put: the calendar no longer moves it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlaceBlock {
    pub id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
}

impl Command for PlaceBlock {
    const NAME: &'static str = "day.place_block";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let span = span(self.start_ms, self.end_ms)?;
        check_block_span(span)?;
        change(
            app,
            &self.id,
            "Moved",
            |row| row.block.span = span,
            |label, row| app.change::<Self, _>(label, |writer| writer.put_block(row)),
        )
    }
}

/// Makes two blocks of one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SplitBlock {
    pub id: String,
    pub at_ms: Ms,
}

impl Command for SplitBlock {
    const NAME: &'static str = "day.split_block";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut first = find_block(app, &self.id)?;
        let at = instant(self.at_ms)?;
        let mut second = BlockRow { block: first.block.clone(), calendar: None };
        let whole = first.block.span;
        let label = format!("Split {}", block_words(&first.block));
        first.block.span = Span::new(whole.start(), at)?;
        second.block.span = Span::new(at, whole.end())?;
        second.block.id = app.new_block_id();
        second.block.source = BlockSource::Hand;
        check_block_span(first.block.span)?;
        check_block_span(second.block.span)?;
        app.change::<Self, _>(&label, |writer| {
            writer.put_block(&first)?;
            writer.put_block(&second)
        })?;
        Ok(Done {})
    }
}

/// Gives a block another activity. For a meeting, the activity is remembered by its title.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetypeBlock {
    pub id: String,
    pub activity: Activity,
}

impl Command for RetypeBlock {
    const NAME: &'static str = "day.retype_block";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut row = find_block(app, &self.id)?;
        let label = format!("Made {} into {}", block_words(&row.block), self.activity.label());
        row.block.activity = self.activity;
        let title = row.block.detail.clone();
        app.change::<Self, _>(&label, |writer| put_with_activity(writer, &row, &title))?;
        Ok(Done {})
    }
}

/// Writes a block that was given another activity. For a meeting, the activity is remembered by its `title`, and the
/// others of that title follow.
pub(super) fn put_with_activity(writer: &Writer<'_>, row: &BlockRow, title: &str) -> Result<(), StoreError> {
    let activity = row.block.activity;
    if let Some((calendar, _)) = &row.calendar {
        let title = title_key(title);
        writer.put_meeting_title(&title, activity)?;
        for mut same in writer.blocks_of_calendar(*calendar)? {
            if title_key(&same.block.detail) == title && same.block.activity != activity {
                same.block.activity = activity;
                writer.put_block(&same)?;
            }
        }
    }
    writer.put_block(row)
}

/// Says what a block is about, and with whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DescribeBlock {
    pub id: String,
    pub detail: String,
    pub person_id: Option<String>,
}

impl Command for DescribeBlock {
    const NAME: &'static str = "day.describe_block";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let text = detail(&self.detail)?;
        let person = person(app, self.person_id.as_deref())?;
        let describe = |row: &mut BlockRow| {
            row.block.detail = text;
            row.block.person = person;
        };
        change(app, &self.id, "Described", describe, |label, row| {
            app.change::<Self, _>(label, |writer| writer.put_block(row))
        })
    }
}

/// Drops a block from the plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteBlock {
    pub id: String,
}

impl Command for DeleteBlock {
    const NAME: &'static str = "day.delete_block";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let row = find_block(app, &self.id)?;
        let label = format!("Dropped {}", block_words(&row.block));
        app.change::<Self, _>(&label, |writer| writer.remove_block(row.block.id))?;
        Ok(Done {})
    }
}

pub(super) fn find_block(app: &App, id: &str) -> Result<BlockRow, AppError> {
    let id = block_id(id)?;
    app.read(|reader| reader.block(id))?.ok_or_else(|| AppError::gone("That block"))
}

fn change(
    app: &App,
    id: &str,
    verb: &str,
    change: impl FnOnce(&mut BlockRow),
    write: impl FnOnce(&str, &BlockRow) -> Result<(), AppError>,
) -> Result<Done, AppError> {
    let mut row = find_block(app, id)?;
    let label = format!("{verb} {}", block_words(&row.block));
    change(&mut row);
    write(&label, &row)?;
    Ok(Done {})
}

/// `Quality, 08:30 to 09:40`
pub(super) fn block_words(block: &Block) -> String {
    let (from, to) = (clock(block.span.start(), block.zone), clock(block.span.end(), block.zone));
    format!("{}, {from} to {to}", block.name())
}
