//! What an editor keeps: everything about one block or one entry at once, so that one undo takes it all back.

use domain::day::{Activity, Edit, check_block_span};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Ms;
use super::blocks::{block_words, find_block, put_with_activity};
use super::edit::{between, detail, edit_entries, entry_id, entry_words, find_entry, person, span};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Changes a block as a whole: its time, what it is for, what it is about and with whom.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChangeBlock {
    pub id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
    pub activity: Activity,
    pub detail: String,
    pub person_id: Option<String>,
}

impl Command for ChangeBlock {
    const NAME: &'static str = "day.change_block";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut row = find_block(app, &self.id)?;
        let label = format!("Changed {}", block_words(&row.block));
        let span = span(self.start_ms, self.end_ms)?;
        check_block_span(span)?;
        let retyped = row.block.activity != self.activity;
        let title = row.block.detail.clone();
        row.block.span = span;
        row.block.activity = self.activity;
        row.block.detail = detail(&self.detail)?;
        row.block.person = person(app, self.person_id.as_deref())?;
        app.change::<Self, _>(&label, |writer| {
            if retyped { put_with_activity(writer, &row, &title) } else { writer.put_block(&row) }
        })?;
        Ok(Done {})
    }
}

/// Changes an entry as a whole; neighbours give way. Of the running one only the start moves.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChangeEntry {
    pub id: String,
    pub start_ms: Ms,
    pub end_ms: Ms,
    pub activity: Activity,
    pub detail: String,
    pub person_id: Option<String>,
}

impl Command for ChangeEntry {
    const NAME: &'static str = "day.change_entry";
    const CHANGES: &'static [Topic] = &[Topic::Day, Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let entry = find_entry(app, entry_id(&self.id)?)?;
        let label = format!("Changed {}", entry_words(&entry));
        let target = span(self.start_ms, self.end_ms)?;
        let (text, with) = (detail(&self.detail)?, person(app, self.person_id.as_deref())?);
        let around = between(&entry, target, app.now())?;
        edit_entries::<Self>(app, &label, around, |day| {
            let before = day.entries().to_vec();
            day.retype(entry.id, self.activity)?;
            day.describe(entry.id, text, with)?;
            day.place(entry.id, target, &mut || app.new_entry_id())?;
            Ok(Edit::between(&before, day.entries()))
        })?;
        Ok(Done {})
    }
}
