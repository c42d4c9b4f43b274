//! Adding a roadblock by hand, and changing what is known of one.

use chrono::NaiveDate;
use domain::notes::{LONGEST_TITLE, Loss, Per, Roadblock, Sureness};
use serde::{Deserialize, Serialize};
use store::RoadblockReportRow;
use ts_rs::TS;

use super::CHANGES;
use crate::day::person;
use crate::{App, AppError, Command, Done, Undo};

/// Puts a roadblock into the list by hand.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AddRoadblock {
    pub title: String,
    /// Who met it; missing: the lead.
    pub person_id: Option<String>,
}

/// The id of the roadblock.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct AddedRoadblock {
    pub id: String,
}

impl Command for AddRoadblock {
    const NAME: &'static str = "notes.add_roadblock";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = AddedRoadblock;

    fn run(self, app: &App) -> Result<AddedRoadblock, AppError> {
        let met_by = person(app, self.person_id.as_deref())?;
        let of = Roadblock::opened(app.new_id(), title(&self.title)?, app.now(), app.zone());
        let report = RoadblockReportRow {
            id: app.new_id(),
            roadblock: of.id,
            at: of.opened,
            note: None,
            person: met_by,
        };
        let label = format!("Added the roadblock “{}”", of.title);
        app.change::<Self, _>(&label, |writer| {
            writer.put_roadblock(&of)?;
            writer.put_roadblock_report(&report)
        })?;
        Ok(AddedRoadblock { id: of.id.to_string() })
    }
}

/// Changes what is known of a roadblock. What is missing stays; `null` and an empty word clear.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct ChangeRoadblock {
    pub id: String,
    pub title: Option<String>,
    #[serde(deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<f64>", optional = nullable)]
    pub minutes_lost: Option<Option<f64>>,
    #[serde(deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<f64>", optional = nullable)]
    pub times: Option<Option<f64>>,
    pub per: Option<Per>,
    #[serde(deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<u32>", optional = nullable)]
    pub people: Option<Option<u32>>,
    pub sureness: Option<Sureness>,
    #[serde(deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<f64>", optional = nullable)]
    pub counted_weeks: Option<Option<f64>>,
    pub next_step: Option<String>,
    /// Someone on the team; the name is cleared then.
    #[serde(deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<String>", optional = nullable)]
    pub owner_id: Option<Option<String>>,
    /// Someone outside the team; the person is cleared then.
    pub owner_name: Option<String>,
    /// Whether someone outside was asked; now, where it was not known before.
    pub asked: Option<bool>,
    #[serde(deserialize_with = "crate::notes::given")]
    #[ts(as = "Option<NaiveDate>", optional = nullable)]
    pub promised_on: Option<Option<NaiveDate>>,
}

impl Command for ChangeRoadblock {
    const NAME: &'static str = "notes.change_roadblock";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut of = super::find(app, &self.id)?;
        let label = format!("Changed the roadblock “{}”", of.title);
        self.put_words(app, &mut of)?;
        self.put_loss(&mut of.loss)?;
        app.change::<Self, _>(&label, |writer| writer.put_roadblock(&of))?;
        Ok(Done {})
    }
}

impl ChangeRoadblock {
    fn put_words(&self, app: &App, of: &mut Roadblock) -> Result<(), AppError> {
        if let Some(text) = &self.title {
            of.title = title(text)?;
        }
        if let Some(text) = &self.next_step {
            of.next_step = line(text, 500, "A next step")?;
        }
        if let Some(owner) = &self.owner_id {
            of.owner = person(app, owner.as_deref().filter(|id| !id.is_empty()))?;
            if of.owner.is_some() {
                of.owner_name = String::new();
            }
        }
        if let Some(text) = &self.owner_name {
            of.owner_name = line(text, 80, "The name of who has it")?;
            if !of.owner_name.is_empty() {
                of.owner = None;
            }
        }
        if let Some(asked) = self.asked {
            of.asked = asked.then(|| of.asked.unwrap_or(app.now()));
        }
        if let Some(on) = self.promised_on {
            of.promised_on = on;
        }
        Ok(())
    }

    fn put_loss(&self, loss: &mut Loss) -> Result<(), AppError> {
        if let Some(minutes) = self.minutes_lost {
            loss.minutes = within(
                minutes,
                1440.0,
                "Minutes lost each time are more than 0 and at most a day. Type another figure.",
            )?;
        }
        if let Some(times) = self.times {
            loss.times = within(
                times,
                1000.0,
                "How often is more than 0 and at most 1,000 times. Type another figure.",
            )?;
        }
        if let Some(people) = self.people {
            if people.is_some_and(|people| people == 0 || people > 1000) {
                return Err(AppError::refused("It meets 1 to 1,000 people. Type another figure."));
            }
            loss.people = people;
        }
        if let Some(weeks) = self.counted_weeks {
            loss.counted_weeks = within(
                weeks,
                520.0,
                "It was counted over more than 0 and at most 520 weeks. Type another figure.",
            )?;
        }
        loss.per = self.per.unwrap_or(loss.per);
        loss.sureness = self.sureness.unwrap_or(loss.sureness);
        Ok(())
    }
}

fn within(value: Option<f64>, most: f64, sentence: &str) -> Result<Option<f64>, AppError> {
    match value {
        Some(value) if !(value > 0.0 && value <= most) => Err(AppError::refused(sentence)),
        value => Ok(value),
    }
}

fn title(text: &str) -> Result<String, AppError> {
    let text = line(text, LONGEST_TITLE, "The name of a roadblock")?;
    if text.is_empty() {
        return Err(AppError::refused("Say what stands in the way."));
    }
    Ok(text)
}

/// One line of at most so many characters.
pub(in crate::notes) fn line(text: &str, most: usize, what: &str) -> Result<String, AppError> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > most {
        return Err(AppError::refused(format!("{what} holds {most} characters. Shorten it.")));
    }
    Ok(line)
}
