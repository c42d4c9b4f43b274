//! A time for a one-to-one.

use chrono::Duration;
use domain::day::{Activity, Block, BlockSource, check_block_span};
use domain::time::{Span, clock, day_words, local_date};
use serde::{Deserialize, Serialize};
use store::BlockRow;
use ts_rs::TS;

use super::super::text::{person_of, short_of};
use super::look::TITLE;
use crate::day::{Made, Ms, instant};
use crate::{App, AppError, Command, Topic, Undo};

/// Plans a one-to-one: a block alongside the person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanOneToOne {
    pub person_id: String,
    #[ts(type = "number")]
    pub start_ms: Ms,
    pub minutes: u32,
}

impl Command for PlanOneToOne {
    const NAME: &'static str = "people.plan_one_to_one";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let person = person_of(app, &self.person_id)?;
        let start = instant(self.start_ms)?;
        let span = Span::new(start, start + Duration::minutes(i64::from(self.minutes)))?;
        check_block_span(span)?;
        let block = Block {
            id: app.new_block_id(),
            span,
            activity: Activity::Alongside,
            zone: app.zone(),
            detail: TITLE.to_owned(),
            person: Some(person.id),
            source: BlockSource::Hand,
        };
        let made = Made { id: block.id.0.to_string() };
        let label = format!(
            "Planned a one-to-one with {}, {} {}",
            short_of(app, person.id)?,
            day_words(local_date(start, app.zone()), app.today()),
            clock(start, app.zone())
        );
        app.change::<Self, _>(&label, |writer| writer.put_block(&BlockRow { block, calendar: None }))?;
        Ok(made)
    }
}
