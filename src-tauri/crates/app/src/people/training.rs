//! Training and policies with their dates, and what only someone knows.

use chrono::NaiveDate;
use domain::people::{Training, TrainingKind, short_date};
use domain::time::local_date;
use serde::{Deserialize, Serialize};
use store::KnowledgeRow;
use ts_rs::TS;

use super::text::{line, line_or_empty, person_of};
use crate::day::{Made, PersonRef, Team, id};
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::People];
const LONGEST_TITLE: usize = 200;
const LONGEST_WHOM: usize = 80;
const LONGEST_KNOWLEDGE: usize = 500;
const MOST_MONTHS: u32 = 120;

/// Training or a policy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TrainingView {
    pub id: String,
    pub title: String,
    pub kind: TrainingKind,
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub renew_months: Option<u32>,
    pub with_whom: String,
    /// The day by which it is to be done next.
    pub next_on: Option<NaiveDate>,
    /// `due 30 Nov`, `was due 30 Oct`, `renew by 3 Mar`, `done 12 Oct`
    pub words: String,
    /// Within thirty days, or past.
    pub due: bool,
    pub overdue: bool,
}

pub(super) fn view(training: &Training, today: NaiveDate) -> TrainingView {
    TrainingView {
        id: training.id.to_string(),
        title: training.title.clone(),
        kind: training.kind,
        due_on: training.due_on,
        done_on: training.done_on,
        renew_months: training.renew_months,
        with_whom: training.with_whom.clone(),
        next_on: training.next_due_on(),
        words: training.words(today),
        due: training.due(today),
        overdue: training.overdue(today),
    }
}

/// Those that are due or planned first, the nearest first; then those that are done, the newest first.
pub(super) fn in_order(mut trainings: Vec<Training>, today: NaiveDate) -> Vec<Training> {
    trainings.sort_by_key(|training| {
        let done = training.done_on.filter(|_| !training.due(today));
        let next = training.next_due_on().unwrap_or(NaiveDate::MAX);
        let newest_first = done.map_or(0, |on| -i64::from(chrono::Datelike::num_days_from_ce(&on)));
        (done.is_some(), newest_first, next, training.title.clone(), training.id)
    });
    trainings
}

/// What is due of anyone's training and policies: within thirty days, or past; the nearest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewDueTraining {}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueTrainingView {
    pub rows: Vec<DueTrainingRow>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct DueTrainingRow {
    pub person: PersonRef,
    pub training: TrainingView,
}

impl Command for ViewDueTraining {
    const NAME: &'static str = "people.due_training";
    const READS: &'static [Topic] = &[Topic::People, Topic::Workspace];
    type Reply = DueTrainingView;

    fn run(self, app: &App) -> Result<DueTrainingView, AppError> {
        let today = app.today();
        let (people, trainings) = app.read(|reader| Ok((reader.people()?, reader.trainings()?)))?;
        let team = Team::new(people.iter().map(|(person, _)| person.clone()).collect());
        let here = |person| people.iter().any(|(other, left_at)| other.id == person && left_at.is_none());
        let due = trainings.into_iter().filter(|training| training.due(today) && here(training.person));
        let mut rows: Vec<DueTrainingRow> = due
            .filter_map(|training| {
                Some(DueTrainingRow { person: team.get(training.person)?, training: view(&training, today) })
            })
            .collect();
        rows.sort_by(|one, other| {
            let key = |row: &DueTrainingRow| (row.training.next_on, row.person.name.clone());
            key(one).cmp(&key(other))
        });
        Ok(DueTrainingView { rows })
    }
}

/// Writes training or a policy, new or changed. A day that is missing is none.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PutTraining {
    /// Missing: a new one.
    pub id: Option<String>,
    pub person_id: String,
    pub title: String,
    #[ts(optional = false)]
    pub kind: TrainingKind,
    pub due_on: Option<NaiveDate>,
    pub done_on: Option<NaiveDate>,
    pub renew_months: Option<u32>,
    pub with_whom: Option<String>,
}

impl Command for PutTraining {
    const NAME: &'static str = "people.put_training";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let person = person_of(app, &self.person_id)?;
        let known = self.id.as_deref().map(|id| find_training(app, id)).transpose()?;
        if self.renew_months.is_some_and(|months| !(1..=MOST_MONTHS).contains(&months)) {
            return Err(AppError::refused(format!(
                "It can be renewed after 1 to {MOST_MONTHS} months. Type a number of months, or leave it empty."
            )));
        }
        if self.done_on.is_some_and(|done_on| done_on > app.today()) {
            return Err(AppError::refused(
                "That day is still to come. Give it as the day it is due, and mark it done then.",
            ));
        }
        let training = Training {
            id: known.as_ref().map_or_else(|| app.new_id(), |known| known.id),
            person: known.as_ref().map_or(person.id, |known| known.person),
            title: line(&self.title, LONGEST_TITLE, "Say what is to be learnt or agreed to.")?,
            kind: self.kind,
            due_on: self.due_on,
            done_on: self.done_on,
            renew_months: self.renew_months,
            with_whom: line_or_empty(self.with_whom.as_deref().unwrap_or_default(), LONGEST_WHOM)?,
        };
        let verb = if known.is_some() { "Changed" } else { "Added" };
        let label = format!("{verb} {} of {}", training.title, person.name);
        app.change::<Self, _>(&label, |writer| writer.put_training(&training))?;
        Ok(Made { id: training.id.to_string() })
    }
}

/// Removes training or a policy.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteTraining {
    pub id: String,
}

impl Command for DeleteTraining {
    const NAME: &'static str = "people.delete_training";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let training = find_training(app, &self.id)?;
        let label = format!("Deleted {}", training.title);
        app.change::<Self, _>(&label, |writer| writer.remove_training(training.id))?;
        Ok(Done {})
    }
}

fn find_training(app: &App, text: &str) -> Result<Training, AppError> {
    let wanted = id(text)?;
    app.read(|reader| reader.training(wanted))?.ok_or_else(|| AppError::gone("That training"))
}

/// What only someone knows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct KnowledgeView {
    pub id: String,
    pub text: String,
    /// `noted 3 Nov`
    pub when: String,
}

pub(super) fn knowledge_view(row: &KnowledgeRow, app: &App) -> KnowledgeView {
    let noted = short_date(local_date(row.noted_at, app.zone()), app.today());
    KnowledgeView { id: row.id.to_string(), text: row.text.clone(), when: format!("noted {noted}") }
}

/// Writes what only someone knows, new or changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PutKnowledge {
    /// Missing: a new one.
    pub id: Option<String>,
    pub person_id: String,
    pub text: String,
}

impl Command for PutKnowledge {
    const NAME: &'static str = "people.put_knowledge";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let person = person_of(app, &self.person_id)?;
        let known = self.id.as_deref().map(|id| find_knowledge(app, id)).transpose()?;
        let row = KnowledgeRow {
            id: known.as_ref().map_or_else(|| app.new_id(), |known| known.id),
            person: known.as_ref().map_or(person.id, |known| known.person),
            text: line(&self.text, LONGEST_KNOWLEDGE, "Say what only they know.")?,
            noted_at: known.as_ref().map_or_else(|| app.now(), |known| known.noted_at),
        };
        let label = format!("Noted what only {} knows", person.name);
        app.change::<Self, _>(&label, |writer| writer.put_knowledge(&row))?;
        Ok(Made { id: row.id.to_string() })
    }
}

/// Removes it: someone else knows it now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteKnowledge {
    pub id: String,
}

impl Command for DeleteKnowledge {
    const NAME: &'static str = "people.delete_knowledge";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let row = find_knowledge(app, &self.id)?;
        app.change::<Self, _>("Removed what only one person knew", |writer| writer.remove_knowledge(row.id))?;
        Ok(Done {})
    }
}

fn find_knowledge(app: &App, text: &str) -> Result<KnowledgeRow, AppError> {
    let wanted = id(text)?;
    app.read(|reader| reader.knowledge(wanted))?.ok_or_else(|| AppError::gone("What was noted there"))
}
