//! The end of a one-to-one: what was said, what was talked about, what was promised.

use chrono::NaiveDate;
use domain::people::agenda::{KeptItem, KeptState};
use domain::people::{Commitment, MOST_COMMITMENTS, PromisedBy};
use serde::{Deserialize, Serialize};
use store::OneToOneRow;
use ts_rs::TS;

use super::super::commitments;
use super::super::text::{paragraph, short_of};
use super::change::Agenda;
use crate::day::Made;
use crate::{App, AppError, Command, Topic, Undo};

const LONGEST_SUMMARY: usize = 20_000;

/// Ends a one-to-one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct HoldOneToOne {
    pub person_id: String,
    /// What was said, in the lead's words.
    pub summary: String,
    /// The ids or origins of the lines that were talked about.
    #[ts(optional = false)]
    pub talked: Vec<String>,
    /// Two at most.
    #[ts(optional = false)]
    pub commitments: Vec<NewCommitment>,
}

/// Something promised in a talk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct NewCommitment {
    #[ts(optional = false)]
    pub promised_by: PromisedBy,
    pub text: String,
    pub due_on: Option<NaiveDate>,
}

impl Command for HoldOneToOne {
    const NAME: &'static str = "people.hold_one_to_one";
    const CHANGES: &'static [Topic] = &[Topic::People];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        if self.commitments.len() > MOST_COMMITMENTS {
            return Err(AppError::refused(
                "A talk ends with two commitments at most: more are forgotten. Choose two, and put the rest on the next agenda.",
            ));
        }
        let agenda = Agenda::read(app, &self.person_id)?;
        if self.summary.trim().is_empty() && self.talked.is_empty() && self.commitments.is_empty() {
            return Err(AppError::refused(
                "Nothing is told of that talk yet. Write what was said, tick what was talked about, or add a commitment.",
            ));
        }
        let talk = OneToOneRow {
            id: app.new_id(),
            person: agenda.person,
            held_at: app.now(),
            zone: app.zone(),
            summary: paragraph(&self.summary, LONGEST_SUMMARY)?,
        };
        let mut promised = Vec::new();
        for one in &self.commitments {
            let new = commitments::new(app, agenda.person, one.promised_by, &one.text, one.due_on)?;
            promised.push(Commitment { one_to_one: Some(talk.id), ..new });
        }
        // A line that went meanwhile needs no mark.
        let talked: Vec<KeptItem> = self
            .talked
            .iter()
            .filter_map(|text| agenda.find_either(text))
            .map(|index| KeptItem {
                state: KeptState::Talked,
                one_to_one: Some(talk.id),
                ..agenda.kept(app, Some(index))
            })
            .collect();
        let label = format!("Ended a one-to-one with {}", short_of(app, agenda.person)?);
        app.change::<Self, _>(&label, |writer| {
            writer.put_one_to_one(&talk)?;
            for item in &talked {
                writer.put_agenda_item(agenda.person, item)?;
            }
            promised.iter().try_for_each(|commitment| writer.put_commitment(commitment))
        })?;
        Ok(Made { id: talk.id.to_string() })
    }
}
