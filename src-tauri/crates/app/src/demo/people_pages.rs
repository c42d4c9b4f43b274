//! What the demo lead keeps of each person: talks, commitments, training, what only they know, what they changed. All of
//! it is invented.

use chrono::{Days, NaiveDate};
use domain::people::agenda::{KeptItem, KeptState};
use domain::people::{Commitment, CommitmentState, Person, PromisedBy, Training, TrainingKind};
use domain::time::Instant;
use store::{KnowledgeRow, OneToOneRow, RecognitionRow, StoreError, Writer};

use super::chance::Chance;
use super::moment::Moment;
use super::pages_told::{KNOWN, RECOGNISED, TALKS, TRAININGS, Told};

/// Writes all of it, once the notes are written that ideas stand in.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn write(moment: &Moment, people: &[Person], writer: &Writer<'_>) -> Result<(), StoreError> {
    write_talks(moment, people, writer)?;
    write_trainings(moment, people, writer)?;
    let mut chance = Chance::of("knowledge", 0);
    for known in &KNOWN {
        let Some((person, at)) = who_and_when(moment, people, known) else { continue };
        let text = known.text.to_owned();
        writer.put_knowledge(&KnowledgeRow { id: chance.id(at), person: person.id, text, noted_at: at })?;
    }
    let notes = writer.notes(false, None, 1000)?;
    let mut chance = Chance::of("recognitions", 0);
    for recognised in &RECOGNISED {
        let Some((person, at)) = who_and_when(moment, people, &recognised.told) else { continue };
        let note = recognised.idea.and_then(|idea| notes.iter().find(|note| note.text.contains(idea)));
        let row = RecognitionRow {
            id: chance.id(at),
            person: person.id,
            at,
            zone: moment.zone,
            title: recognised.told.text.to_owned(),
            text: recognised.words.to_owned(),
            effect: recognised.effect.to_owned(),
            note: note.map(|note| note.id),
            roadblock: None,
        };
        writer.put_recognition(&row)?;
        if recognised.thanked {
            writer.put_agenda_item(person.id, &thanked(&mut chance, &row))?;
        }
    }
    Ok(())
}

/// They were told of it when it happened.
fn thanked(chance: &mut Chance, row: &RecognitionRow) -> KeptItem {
    KeptItem {
        id: chance.id(row.at),
        origin: Some(format!("recognition:{}", row.id)),
        text: format!("Thank you: {}.", row.title),
        place: 0.0,
        state: KeptState::Talked,
        one_to_one: None,
        at: row.at,
    }
}

fn write_talks(moment: &Moment, people: &[Person], writer: &Writer<'_>) -> Result<(), StoreError> {
    let mut chance = Chance::of("talks", 0);
    for talk in &TALKS {
        let Some((person, at)) = who_and_when(moment, people, &talk.told) else { continue };
        let row = OneToOneRow {
            id: chance.id(at),
            person: person.id,
            held_at: at,
            zone: moment.zone,
            summary: talk.told.text.to_owned(),
        };
        writer.put_one_to_one(&row)?;
        for promised in talk.promised {
            let closed = promised.closed.and_then(|back| moment.working_day(back));
            let closed_at = closed.map(|date| moment.at(date, 16 * 60)).filter(|at| *at <= moment.now);
            writer.put_commitment(&Commitment {
                id: chance.id(at),
                person: person.id,
                promised_by: if promised.by_lead { PromisedBy::Lead } else { PromisedBy::Person },
                text: promised.text.to_owned(),
                made_at: at,
                zone: moment.zone,
                due_on: promised.due_in.and_then(|days| moment.today.checked_add_days(Days::new(days))),
                state: if closed_at.is_some() { CommitmentState::Kept } else { CommitmentState::Open },
                closed_at,
                outcome: closed_at.map_or_else(String::new, |_| promised.outcome.to_owned()),
                one_to_one: Some(row.id),
            })?;
        }
    }
    Ok(())
}

fn write_trainings(moment: &Moment, people: &[Person], writer: &Writer<'_>) -> Result<(), StoreError> {
    let mut chance = Chance::of("trainings", 0);
    let date =
        |days: i64| -> Option<NaiveDate> { moment.today.checked_add_signed(chrono::Duration::days(days)) };
    for training in &TRAININGS {
        let Some(person) = people.get(training.who) else { continue };
        writer.put_training(&Training {
            id: chance.id(moment.now),
            person: person.id,
            title: training.title.to_owned(),
            kind: if training.policy { TrainingKind::Policy } else { TrainingKind::Training },
            due_on: training.due.and_then(date),
            done_on: training.done.and_then(date),
            renew_months: training.renew_months,
            with_whom: training.with_whom.to_owned(),
        })?;
    }
    Ok(())
}

/// Whose it is, and when it was written; none where that is still to come.
fn who_and_when<'a>(moment: &Moment, people: &'a [Person], told: &Told) -> Option<(&'a Person, Instant)> {
    let person = people.get(told.who)?;
    let at = moment.at(moment.working_day(told.working_days_back)?, told.at);
    (at <= moment.now).then_some((person, at))
}
