//! The mode switch: what runs now.

use domain::day::{Activity, Entry, NewEntry, StrategicChoice, strategic_choice};
use domain::time::Span;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::edit::{detail, edit_entries, entry_words, person};
use super::look::day_of;
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::Day, Topic::Done];

/// Starts an activity; what ran ends at the same instant. Without an activity, the strategic one: the planned, else
/// the last, else the screen asks.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct StartActivity {
    /// Missing: strategic.
    pub activity: Option<Activity>,
    pub detail: Option<String>,
    pub person_id: Option<String>,
}

/// What became of starting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Started {
    /// It runs.
    Running { activity: Activity },
    /// Nothing strategic is planned or was done before: which one?
    Ask { choices: Vec<Activity> },
}

impl Command for StartActivity {
    const NAME: &'static str = "day.start_activity";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Started;

    fn run(self, app: &App) -> Result<Started, AppError> {
        let now = app.now();
        let Some(new) = self.chosen(app)? else {
            let choices =
                Activity::ALL.into_iter().filter(|activity| activity.lane() == domain::day::Lane::Strategic);
            return Ok(Started::Ask { choices: choices.collect() });
        };
        let activity = new.activity;
        let label = format!("Started {}", activity.label());
        let around = Span::new(now - chrono::Duration::days(1), now)?;
        edit_entries::<Self>(app, &label, around, |day| day.start(new, &mut || app.new_entry_id()))?;
        Ok(Started::Running { activity })
    }
}

impl StartActivity {
    fn chosen(&self, app: &App) -> Result<Option<NewEntry>, AppError> {
        let zone = app.zone();
        if let Some(activity) = self.activity {
            let detail = detail(self.detail.as_deref().unwrap_or(""))?;
            let person = person(app, self.person_id.as_deref())?;
            return Ok(Some(NewEntry { activity, zone, detail, person }));
        }
        let now = app.now();
        let (blocks, entries) = app.read(|reader| {
            let blocks =
                reader.blocks_in(day_of(now, zone))?.into_iter().map(|row| row.block).collect::<Vec<_>>();
            Ok((blocks, reader.last_entry_before(now + chrono::Duration::seconds(1), 200)?))
        })?;
        Ok(match strategic_choice(&blocks, &entries, now) {
            StrategicChoice::Planned { activity, detail, person } => {
                Some(NewEntry { activity, zone, detail, person })
            }
            StrategicChoice::Last { activity } => {
                Some(NewEntry { activity, zone, detail: String::new(), person: None })
            }
            StrategicChoice::Ask => None,
        })
    }
}

/// Ends the running entry; nothing runs then.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct StopActivity {}

impl Command for StopActivity {
    const NAME: &'static str = "day.stop_activity";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let running = running(app)?;
        let label = format!("Stopped {}", entry_words(&running));
        let around = Span::new(running.start, running.start.max(app.now()) + chrono::Duration::seconds(1))?;
        edit_entries::<Self>(app, &label, around, domain::day::Timeline::stop)?;
        Ok(Done {})
    }
}

/// Says whether the lead is in a call: nudges hold until the running entry ends.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetOnCall {
    pub on_call: bool,
}

impl Command for SetOnCall {
    const NAME: &'static str = "day.set_on_call";
    const CHANGES: &'static [Topic] = &[Topic::Day];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let running = running(app)?;
        let label = if self.on_call { "In a call" } else { "No longer in a call" };
        let around = Span::new(running.start, running.start.max(app.now()) + chrono::Duration::seconds(1))?;
        edit_entries::<Self>(app, label, around, |day| day.set_on_call(running.id, self.on_call))?;
        Ok(Done {})
    }
}

fn running(app: &App) -> Result<Entry, AppError> {
    app.read(|reader| reader.running_entry())?.ok_or_else(|| AppError::refused("Nothing is running."))
}
