//! Commitments: what the lead and someone on the team promised each other.

use chrono::NaiveDate;
use domain::people::{Commitment, CommitmentState, PersonId, PromisedBy, short_date};
use domain::time::local_date;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::text::{date_or_none, line, line_or_empty, person_of, short_of};
use crate::day::{Made, id};
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::People];
const LONGEST: usize = 500;
const MISSING: &str = "Say what was promised.";

/// What was promised, and what became of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct CommitmentView {
    pub id: String,
    pub promised_by: PromisedBy,
    pub text: String,
    pub state: CommitmentState,
    pub due_on: Option<NaiveDate>,
    /// Open, and its day has passed.
    pub overdue: bool,
    /// `from 2 Nov, due 20 Nov`, `from 6 Oct, kept 12 Oct`
    pub words: String,
    /// What became of it, in words.
    pub outcome: String,
    /// It was made in a one-to-one.
    pub from_talk: bool,
}

pub(super) fn view(commitment: &Commitment, app: &App) -> CommitmentView {
    let today = app.today();
    let day = |at| short_date(local_date(at, app.zone()), today);
    let made = day(commitment.made_at);
    let overdue = commitment.overdue(today);
    let end = match (commitment.state, commitment.due_on, commitment.closed_at) {
        (CommitmentState::Open, Some(due_on), _) if overdue => {
            format!(", was due {}", short_date(due_on, today))
        }
        (CommitmentState::Open, Some(due_on), _) => format!(", due {}", short_date(due_on, today)),
        (CommitmentState::Open, None, _) => String::new(),
        (CommitmentState::Kept, _, Some(at)) => format!(", kept {}", day(at)),
        (CommitmentState::Kept, _, None) => ", kept".to_owned(),
        (CommitmentState::LetGo, _, Some(at)) => format!(", let go {}", day(at)),
        (CommitmentState::LetGo, _, None) => ", let go".to_owned(),
    };
    CommitmentView {
        id: commitment.id.to_string(),
        promised_by: commitment.promised_by,
        text: commitment.text.clone(),
        state: commitment.state,
        due_on: commitment.due_on,
        overdue,
        words: format!("from {made}{end}"),
        outcome: commitment.outcome.clone(),
        from_talk: commitment.one_to_one.is_some(),
    }
}

/// A commitment that is new, made now.
pub(super) fn new(
    app: &App,
    person: PersonId,
    promised_by: PromisedBy,
    text: &str,
    due_on: Option<NaiveDate>,
) -> Result<Commitment, AppError> {
    Ok(Commitment {
        id: app.new_id(),
        person,
        promised_by,
        text: line(text, LONGEST, MISSING)?,
        made_at: app.now(),
        zone: app.zone(),
        due_on,
        state: CommitmentState::Open,
        closed_at: None,
        outcome: String::new(),
        one_to_one: None,
    })
}

/// Keeps what was promised.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AddCommitment {
    pub person_id: String,
    #[ts(optional = false)]
    pub promised_by: PromisedBy,
    pub text: String,
    pub due_on: Option<NaiveDate>,
}

impl Command for AddCommitment {
    const NAME: &'static str = "people.add_commitment";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let person = person_of(app, &self.person_id)?;
        let commitment = new(app, person.id, self.promised_by, &self.text, self.due_on)?;
        let label = match self.promised_by {
            PromisedBy::Person => format!("Kept a commitment of {}", short_of(app, person.id)?),
            PromisedBy::Lead => format!("Kept a promise to {}", short_of(app, person.id)?),
        };
        app.change::<Self, _>(&label, |writer| writer.put_commitment(&commitment))?;
        Ok(Made { id: commitment.id.to_string() })
    }
}

/// Says what became of it: kept, let go, or open again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct CloseCommitment {
    pub id: String,
    #[ts(optional = false)]
    pub state: CommitmentState,
    /// Missing: as it was.
    pub outcome: Option<String>,
}

impl Command for CloseCommitment {
    const NAME: &'static str = "people.close_commitment";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut commitment = find(app, &self.id)?;
        if let Some(outcome) = &self.outcome {
            commitment.outcome = line_or_empty(outcome, LONGEST)?;
        }
        if commitment.state != self.state {
            commitment.closed_at = (self.state != CommitmentState::Open).then(|| app.now());
        }
        commitment.state = self.state;
        let done = match self.state {
            CommitmentState::Open => "Opened again",
            CommitmentState::Kept => "Marked as kept",
            CommitmentState::LetGo => "Let go",
        };
        let label = format!("{done}: {}", commitment.text);
        app.change::<Self, _>(&label, |writer| writer.put_commitment(&commitment))?;
        Ok(Done {})
    }
}

/// Words a commitment anew, or gives it another day; an empty day is none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ChangeCommitment {
    pub id: String,
    pub text: Option<String>,
    pub due_on: Option<String>,
    pub promised_by: Option<PromisedBy>,
}

impl Command for ChangeCommitment {
    const NAME: &'static str = "people.change_commitment";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut commitment = find(app, &self.id)?;
        if let Some(text) = &self.text {
            commitment.text = line(text, LONGEST, MISSING)?;
        }
        if let Some(due_on) = &self.due_on {
            commitment.due_on = date_or_none(due_on)?;
        }
        commitment.promised_by = self.promised_by.unwrap_or(commitment.promised_by);
        let label = format!("Changed the commitment {}", commitment.text);
        app.change::<Self, _>(&label, |writer| writer.put_commitment(&commitment))?;
        Ok(Done {})
    }
}

/// Removes a commitment as if it had never been made.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteCommitment {
    pub id: String,
}

impl Command for DeleteCommitment {
    const NAME: &'static str = "people.delete_commitment";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let commitment = find(app, &self.id)?;
        let label = format!("Deleted the commitment {}", commitment.text);
        app.change::<Self, _>(&label, |writer| writer.remove_commitment(commitment.id))?;
        Ok(Done {})
    }
}

fn find(app: &App, text: &str) -> Result<Commitment, AppError> {
    let wanted = id(text)?;
    app.read(|reader| reader.commitment(wanted))?.ok_or_else(|| AppError::gone("That commitment"))
}
