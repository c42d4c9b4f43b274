//! What was taken to others: asked, answered, shipped, declined, and silent for how long.

use domain::notes::{Ask, AskState, AskStep, LONGEST_TITLE, TakenTo, silent_days, silent_words};
use domain::time::{day_words, local_date, moment_words};
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;

use super::CHANGES;
use super::view::{AskStepView, AskView, AsksView};
use crate::day::id;
use crate::notes::roadblocks::line;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Takes something to others, with the notes it rests on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct TakeAsk {
    pub title: String,
    pub taken_to: TakenTo,
    /// Who was asked there.
    pub name: Option<String>,
    pub note_ids: Vec<String>,
    pub roadblock_id: Option<String>,
}

/// The id of the ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MadeAsk {
    pub id: String,
}

impl Command for TakeAsk {
    const NAME: &'static str = "notes.ask";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = MadeAsk;

    fn run(self, app: &App) -> Result<MadeAsk, AppError> {
        let roadblock =
            self.roadblock_id.as_deref().map(|text| crate::notes::roadblocks::find(app, text)).transpose()?;
        let notes = self.note_ids.iter().map(|text| id(text)).collect::<Result<Vec<_>, _>>()?;
        for note in &notes {
            if app.read(|reader| reader.note(*note))?.is_none() {
                return Err(AppError::gone("One of these notes"));
            }
        }
        let ask = Ask {
            id: app.new_id(),
            title: title(&self.title)?,
            taken_to: self.taken_to,
            name: line(self.name.as_deref().unwrap_or_default(), 80, "The name of who was asked")?,
            asked: app.now(),
            zone: app.zone(),
            state: AskState::Asked,
            roadblock: roadblock.as_ref().map(|of| of.id),
        };
        let label = format!("Took “{}” to {}", ask.title, to_words(&ask));
        app.change::<Self, _>(&label, |writer| {
            writer.put_ask(&ask)?;
            for note in &notes {
                writer.put_ask_note(ask.id, *note)?;
            }
            // Who was asked about a roadblock is waited for from now on.
            match roadblock.filter(|of| of.asked.is_none()) {
                Some(of) => writer.put_roadblock(&domain::notes::Roadblock { asked: Some(ask.asked), ..of }),
                None => Ok(()),
            }
        })?;
        Ok(MadeAsk { id: ask.id.to_string() })
    }
}

/// `Lena`, else `the help centre`.
fn to_words(ask: &Ask) -> &str {
    if ask.name.is_empty() { ask.taken_to.words() } else { &ask.name }
}

fn title(text: &str) -> Result<String, AppError> {
    let text = line(text, LONGEST_TITLE, "What is asked for")?;
    if text.is_empty() {
        return Err(AppError::refused("Say in a few words what is asked for."));
    }
    Ok(text)
}

fn find(app: &App, text: &str) -> Result<Ask, AppError> {
    let id = id(text)?;
    app.read(|reader| reader.ask(id))?.ok_or_else(|| AppError::gone("That ask"))
}

/// Notes what was heard back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AnswerAsk {
    pub id: String,
    pub state: AskState,
    /// Their answer in a few words; may be empty.
    pub text: String,
}

impl Command for AnswerAsk {
    const NAME: &'static str = "notes.answer_ask";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let ask = find(app, &self.id)?;
        let text = self.text.trim().to_owned();
        if text.chars().count() > 2000 {
            return Err(AppError::refused("An answer holds 2,000 characters. Shorten it."));
        }
        let step = AskStep { id: app.new_id(), at: app.now(), state: self.state, text };
        let label = format!("Noted what became of “{}”", ask.title);
        let ask = Ask { state: self.state, ..ask };
        app.change::<Self, _>(&label, |writer| {
            writer.put_ask(&ask)?;
            writer.put_ask_step(ask.id, &step)
        })?;
        Ok(Done {})
    }
}

/// Words an ask anew. What is missing stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChangeAsk {
    pub id: String,
    pub title: Option<String>,
    pub name: Option<String>,
}

impl Command for ChangeAsk {
    const NAME: &'static str = "notes.change_ask";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut ask = find(app, &self.id)?;
        let label = format!("Changed “{}”", ask.title);
        if let Some(text) = &self.title {
            ask.title = title(text)?;
        }
        if let Some(name) = &self.name {
            ask.name = line(name, 80, "The name of who was asked")?;
        }
        app.change::<Self, _>(&label, |writer| writer.put_ask(&ask))?;
        Ok(Done {})
    }
}

/// Removes an ask with what was heard back; its notes stay.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteAsk {
    pub id: String,
}

impl Command for DeleteAsk {
    const NAME: &'static str = "notes.delete_ask";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let ask = find(app, &self.id)?;
        let label = format!("Deleted “{}”", ask.title);
        app.change::<Self, _>(&label, |writer| writer.remove_ask(ask.id))?;
        Ok(Done {})
    }
}

/// Everything that was taken to others.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewAsks {}

impl Command for ViewAsks {
    const NAME: &'static str = "notes.asks";
    const READS: &'static [Topic] = &[Topic::Notes, Topic::Workspace];
    type Reply = AsksView;

    fn run(self, app: &App) -> Result<AsksView, AppError> {
        app.read(|reader| Ok(AsksView { asks: ask_views(app, reader, reader.asks()?)? }))
    }
}

/// Asks as the screen sees them: those from which more is to come first, then in the order given.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn ask_views(app: &App, reader: &Reader<'_>, asks: Vec<Ask>) -> Result<Vec<AskView>, StoreError> {
    let (now, zone, today) = (app.now(), app.zone(), app.today());
    let view = |ask: Ask| {
        let steps = reader.ask_steps(ask.id)?;
        let silent = silent_days(&ask, &steps, today);
        let step = |step: &AskStep| AskStepView {
            at: moment_words(step.at, now, zone),
            at_ms: step.at.timestamp_millis(),
            state: step.state,
            text: step.text.clone(),
        };
        Ok(AskView {
            id: ask.id.to_string(),
            asked: day_words(local_date(ask.asked, ask.zone), today),
            asked_ms: ask.asked.timestamp_millis(),
            silent_days: silent.and_then(|days| u32::try_from(days).ok()),
            silent: silent_words(silent),
            notes: u32::try_from(reader.notes_of_ask(ask.id)?.len()).unwrap_or(u32::MAX),
            steps: steps.iter().map(step).collect(),
            roadblock_id: ask.roadblock.map(|id| id.to_string()),
            title: ask.title,
            taken_to: ask.taken_to,
            name: ask.name,
            state: ask.state,
        })
    };
    let mut views = asks.into_iter().map(view).collect::<Result<Vec<_>, StoreError>>()?;
    views.sort_by_key(|view| !view.state.is_open());
    Ok(views)
}
