//! Lived as planned: a block, a morning or a day becomes entries with one key.

use chrono::NaiveDate;
use domain::day::{Block, lived_as_planned, morning};
use domain::time::{Span, day_span};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::LivedScope;
use super::edit::block_id;
use crate::{App, AppError, Command, Topic, Undo};

/// Makes entries of what was planned, where the time is past and has none. Either a block, or a date with its scope.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct LiveAsPlanned {
    pub block_id: Option<String>,
    pub date: Option<NaiveDate>,
    pub scope: Option<LivedScope>,
}

/// How much was filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LivedReport {
    pub entries: u32,
    pub sentence: String,
}

impl Command for LiveAsPlanned {
    const NAME: &'static str = "day.live_as_planned";
    const CHANGES: &'static [Topic] = &[Topic::Day, Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = LivedReport;

    fn run(self, app: &App) -> Result<LivedReport, AppError> {
        let (label, blocks, around) = self.chosen(app)?;
        let now = app.now();
        let entries = app.change::<Self, _>(&label, |writer| {
            let existing = writer.entries_in(around)?;
            let lived = lived_as_planned(&blocks, &existing, now, &mut || app.new_entry_id());
            writer.put_entries(&lived, &[])?;
            Ok(lived.len() as u32)
        })?;
        let sentence = match entries {
            0 => "There is nothing left to fill in: it has entries, or is still ahead.".to_owned(),
            1 => "One entry, as planned.".to_owned(),
            many => format!("{many} entries, as planned."),
        };
        Ok(LivedReport { entries, sentence })
    }
}

impl LiveAsPlanned {
    fn chosen(&self, app: &App) -> Result<(String, Vec<Block>, Span), AppError> {
        if let Some(id) = &self.block_id {
            let id = block_id(id)?;
            let row = app.read(|reader| reader.block(id))?.ok_or_else(|| AppError::gone("That block"))?;
            let span = row.block.span;
            return Ok((format!("{}, lived as planned", row.block.name()), vec![row.block], span));
        }
        let zone = app.zone();
        let day = day_span(self.date.unwrap_or_else(|| app.today()), zone);
        let rows = app.read(|reader| reader.blocks_in(day))?;
        let blocks: Vec<Block> = rows.into_iter().map(|row| row.block).collect();
        let around = blocks.iter().fold(day, |whole, block| {
            let (start, end) = (whole.start().min(block.span.start()), whole.end().max(block.span.end()));
            Span::new(start, end).unwrap_or(whole)
        });
        match self.scope.unwrap_or(LivedScope::Day) {
            LivedScope::Morning => {
                Ok(("A morning lived as planned".into(), morning(&blocks, day, zone), around))
            }
            LivedScope::Day => Ok(("A day lived as planned".into(), blocks, around)),
        }
    }
}
