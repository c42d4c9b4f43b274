//! What of a what-if is kept: the lead's own time, who is out, and where a lunch lies.

use chrono::NaiveDate;
use domain::day::{Activity, Block, BlockSource, check_block_span};
use domain::people::roster::{
    OutKind, PartId, PersonRoster, PlannedPart, ShiftPlan, TimeOff, TimeOffId, overlapping,
};
use domain::time::{ClockSpan, Instant, Span, clock, day_words};
use serde::{Deserialize, Serialize};
use store::{BlockRow, StoreError, Writer};
use ts_rs::TS;

use super::StaffingChange;
use super::ground::Ground;
use crate::day::{PersonRef, id, instant};
use crate::{App, AppError, Command, Topic, Undo};

/// Writes a what-if into the lead's day and the roster, as one change. What cannot be kept is said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct KeepWhatIf {
    pub on: Option<NaiveDate>,
    pub changes: Vec<StaffingChange>,
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct KeptView {
    /// `Kept: customers, 10:00 to 11:30. Quality gave way.`
    pub sentence: String,
}

impl Command for KeepWhatIf {
    const NAME: &'static str = "staffing.keep_what_if";
    const CHANGES: &'static [Topic] = &[Topic::Plan, Topic::People, Topic::Roster];
    const UNDO: Undo = Undo::Journaled;
    type Reply = KeptView;

    fn run(self, app: &App) -> Result<KeptView, AppError> {
        let on = self.on.unwrap_or_else(|| app.today());
        let (count, not_kept) = kept(&self.changes);
        if count == 0 {
            let why = not_kept.unwrap_or_else(|| "There is nothing to keep.".into());
            return Err(AppError::refused(format!("{why} Nothing was written.")));
        }
        let ground = Ground::gather(app, app.now(), on, on)?;
        let mut writes = Writes {
            app,
            ground: &ground,
            on,
            blocks: Vec::new(),
            removed: Vec::new(),
            off: Vec::new(),
            plans: Vec::new(),
            said: Vec::new(),
        };
        for change in &self.changes {
            writes.add(change)?;
        }
        let label = format!("Kept a what-if for {}", day_words(on, app.today()));
        app.change::<Self, _>(&label, |writer| writes.write(writer))?;
        let mut sentence = format!("Kept: {}.", writes.said.join("; "));
        if let Some(not_kept) = not_kept {
            sentence.push_str(&format!(" {not_kept}"));
        }
        Ok(KeptView { sentence })
    }
}

/// How many changes can be kept, and what is said of the others.
pub(super) fn kept(changes: &[StaffingChange]) -> (usize, Option<String>) {
    let mut others: Vec<&str> = changes.iter().filter_map(StaffingChange::stays_a_what_if).collect();
    let count = changes.len() - others.len();
    others.dedup();
    let not_kept = match others.as_slice() {
        [] => None,
        [one] => Some(format!("{one} stays a what-if.")),
        [first, rest @ ..] => {
            let rest: Vec<String> = rest.iter().map(|word| word.to_lowercase()).collect();
            Some(format!("{first} and {} stay a what-if.", rest.join(" and ")))
        }
    };
    (count, not_kept)
}

struct Writes<'a> {
    app: &'a App,
    ground: &'a Ground,
    on: NaiveDate,
    blocks: Vec<Block>,
    removed: Vec<Block>,
    off: Vec<(&'a PersonRoster, TimeOff)>,
    plans: Vec<(&'a PersonRoster, ShiftPlan)>,
    said: Vec<String>,
}

impl<'a> Writes<'a> {
    fn add(&mut self, change: &StaffingChange) -> Result<(), AppError> {
        match change {
            StaffingChange::LeadJoins { start_ms, end_ms } => {
                self.join(Span::new(instant(*start_ms)?, instant(*end_ms)?)?)
            }
            StaffingChange::PersonOut { person_id } => self.out(person_id),
            StaffingChange::PartMoved { person_id, part_id, to_ms } => {
                self.move_part(person_id, PartId(id(part_id)?), instant(*to_ms)?)
            }
            _ => Ok(()),
        }
    }

    /// Customers at that time. Strategic blocks that the lead placed there give way; meetings and breaks stay.
    fn join(&mut self, span: Span) -> Result<(), AppError> {
        check_block_span(span)?;
        let gives_way = |block: &&Block| {
            let is_ours = block.source == BlockSource::Hand && block.span.overlaps(span);
            is_ours
                && matches!(
                    block.activity.lane(),
                    domain::day::Lane::Strategic | domain::day::Lane::FrontLine
                )
        };
        let mut gave_way = Vec::new();
        for block in self.ground.blocks.iter().filter(gives_way) {
            if block.activity.lane() == domain::day::Lane::Strategic {
                gave_way.push(block.name().to_owned());
            }
            let left = block.span.without(&[span]).into_iter().filter(|left| check_block_span(*left).is_ok());
            for (number, left) in left.enumerate() {
                let id = if number == 0 { block.id } else { self.app.new_block_id() };
                self.blocks.push(Block { id, span: left, ..block.clone() });
            }
            if !self.blocks.iter().any(|kept| kept.id == block.id) {
                self.removed.push(block.clone());
            }
        }
        self.blocks.push(Block {
            id: self.app.new_block_id(),
            span,
            activity: Activity::Customers,
            zone: self.ground.zone,
            detail: String::new(),
            person: None,
            source: BlockSource::Hand,
        });
        let (from, to) = (clock(span.start(), self.ground.zone), clock(span.end(), self.ground.zone));
        let way = if gave_way.is_empty() {
            String::new()
        } else {
            format!(", {} gave way", gave_way.join(" and "))
        };
        self.said.push(format!("customers, {from} to {to}{way}"));
        Ok(())
    }

    fn person(&self, text: &str) -> Result<&'a (PersonRef, PersonRoster), AppError> {
        self.ground.team.get(text)
    }

    fn out(&mut self, person_id: &str) -> Result<(), AppError> {
        let (person, roster) = self.person(person_id)?;
        let time_off =
            TimeOff::new(TimeOffId(self.app.new_id()), OutKind::Other, (self.on, self.on), None, "")?;
        if overlapping(&roster.time_off, &time_off).is_some() {
            return Err(AppError::refused(format!(
                "{} is out then already. Take that back first.",
                person.name
            )));
        }
        self.said.push(format!("{} is out {}", person.short, day_words(self.on, self.ground.today)));
        self.off.push((roster, time_off));
        Ok(())
    }

    fn move_part(&mut self, person_id: &str, part: PartId, to: Instant) -> Result<(), AppError> {
        let (person, roster) = self.person(person_id)?;
        let gone = || AppError::gone("That lunch or break");
        // A lunch that was moved in the same what-if moves on from there.
        let before = self.plans.iter().position(|(other, _)| other.person == roster.person);
        let plan = match before {
            Some(at) => self.plans.remove(at).1,
            None => roster.plan_on(self.on).ok_or_else(gone)?.clone(),
        };
        let mut parts: Vec<PlannedPart> = plan.parts().to_vec();
        let moved =
            parts.iter_mut().find(|one| one.id == part || one.id == part.on(self.on)).ok_or_else(gone)?;
        let length = chrono::Duration::minutes(i64::from(moved.hours.minutes()));
        let span = Span::new(to, to + length)?;
        moved.hours = ClockSpan::of(span, self.on, roster.zone).ok_or_else(gone)?;
        let word = moved.kind.key();
        self.said.push(format!("{}’s {word} at {}", person.short, clock(to, self.ground.zone)));
        self.plans.push((roster, plan.with_parts(parts)?));
        Ok(())
    }

    fn write(&self, writer: &Writer<'_>) -> Result<(), StoreError> {
        for block in &self.removed {
            writer.remove_block(block.id)?;
        }
        for block in &self.blocks {
            writer.put_block(&BlockRow { block: block.clone(), calendar: None })?;
        }
        for (roster, time_off) in &self.off {
            writer.put_work(roster.person, &roster.work, roster.zone)?;
            writer.put_time_off(roster.person, time_off)?;
        }
        for (roster, plan) in &self.plans {
            // Parts of a pattern get the ids of the date; those of an exception have them.
            let is_exception = roster.exceptions.contains_key(&self.on);
            let plan = if is_exception { plan.clone() } else { plan.on(self.on) };
            writer.put_work(roster.person, &roster.work, roster.zone)?;
            writer.put_exception(roster.person, self.on, Some(&plan))?;
        }
        Ok(())
    }
}
