//! Doing: a cape day declared, ended, and the chart's limits begun anew.

use chrono::NaiveDate;
use domain::time::{day_words, week_start};
use serde::{Deserialize, Serialize};
use store::CapeDayRow;
use ts_rs::TS;

use super::CapeDayView;
use super::look::{CHART, view};
use super::plan::{cape_writes, refusal, sentence};
use crate::day::id;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// The longest condition or note, in characters.
const LONGEST: usize = 300;

/// Gives a day to the queue. Its strategic blocks move to the first free places of the next five working days, time with
/// customers takes theirs, and a recovery break and an hour of prevention are booked; one undo takes all of it back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DeclareCape {
    /// Missing: today.
    pub on: Option<NaiveDate>,
    /// What ends it: `the queue is under 60`, `Jonas is back`.
    pub condition: String,
}

/// The day as it was declared.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CapeDeclared {
    pub day: CapeDayView,
    /// `2 blocks move; a recovery break and an hour of prevention are booked.`
    pub sentence: String,
}

impl Command for DeclareCape {
    const NAME: &'static str = "queue.declare_cape";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = CapeDeclared;

    fn run(self, app: &App) -> Result<CapeDeclared, AppError> {
        let on = self.on.unwrap_or_else(|| app.today());
        let condition =
            line(&self.condition, "Say what ends it, so that it can end: “the queue is under 60”.")?;
        let days = app.read(|reader| reader.cape_days())?;
        if let Some(refusal) = refusal(app, &days, on) {
            return Err(AppError::refused(refusal));
        }
        let writes = cape_writes(app, on)?;
        let day = CapeDayRow {
            id: app.new_id(),
            on,
            declared_at: app.now(),
            condition,
            ended_at: None,
            blocks: writes.told,
        };
        let label = format!("Declared {} a cape day", day_words(on, app.today()));
        app.change::<Self, _>(&label, |writer| {
            writer.put_cape_day(&day)?;
            writes.blocks.iter().try_for_each(|row| writer.put_block(row))
        })?;
        Ok(CapeDeclared { day: view(app, &day), sentence: sentence(&day.blocks) })
    }
}

/// The condition is met: the cape day of that id is over. What was moved stays where it is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EndCape {
    pub id: String,
}

impl Command for EndCape {
    const NAME: &'static str = "queue.end_cape";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let wanted = id(&self.id)?;
        let days = app.read(|reader| reader.cape_days())?;
        let mut day =
            days.into_iter().find(|day| day.id == wanted).ok_or_else(|| AppError::gone("That cape day"))?;
        let words = day_words(day.on, app.today());
        if day.ended_at.is_some() {
            return Err(AppError::refused(format!("The cape day of {words} has ended already.")));
        }
        if day.on > app.today() {
            return Err(AppError::refused(format!("{words} is ahead. Undo takes the declaration back.")));
        }
        day.ended_at = Some(app.now());
        app.change::<Self, _>(&format!("Ended the cape day of {words}"), |writer| writer.put_cape_day(&day))?;
        Ok(Done {})
    }
}

/// Begins the chart's limits anew with the week that `on` lies in: something was changed on purpose, and `note` says
/// what.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RebaseCape {
    pub on: NaiveDate,
    pub note: String,
}

impl Command for RebaseCape {
    const NAME: &'static str = "queue.rebase_cape";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let note =
            line(&self.note, "Say what was changed on purpose; limits do not begin anew without a reason.")?;
        let week = week_start(self.on, app.settings()?.hours.week_starts);
        let label = "Began the limits of cape days anew";
        app.change::<Self, _>(label, |writer| writer.put_chart_rebase(CHART, week, Some(&note)))?;
        Ok(Done {})
    }
}

fn line(text: &str, empty: &str) -> Result<String, AppError> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.is_empty() {
        return Err(AppError::refused(empty));
    }
    if line.chars().count() > LONGEST {
        return Err(AppError::refused(format!("That is over {LONGEST} characters. Say it shorter.")));
    }
    Ok(line)
}
