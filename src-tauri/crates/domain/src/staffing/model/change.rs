//! What a what-if changes. It changes a model, never the file.

use chrono::{Duration, NaiveDate};

use super::DayModel;
use crate::people::PersonId;
use crate::people::roster::{PartId, ramp};
use crate::queue::Channel;
use crate::staffing::coverage::{Seat, Skills};
use crate::time::{Instant, Span};

/// One change of a what-if.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    PersonOut(PersonId),
    /// Someone is out, whoever it is.
    MinusOne,
    /// Times as many contacts, on one channel or on all.
    Volume {
        times: f64,
        channel: Option<Channel>,
    },
    /// Seconds of work in one contact.
    HandleTime {
        channel: Channel,
        seconds: f64,
    },
    LeadJoins(Span),
    /// A part of someone's shift starts at another time.
    PartMoved {
        person: PersonId,
        part: PartId,
        to: Instant,
    },
    /// Someone new, all day, who grows into the work from `starts_on` on.
    NewHire {
        skills: Skills,
        starts_on: NaiveDate,
    },
}

/// Why a what-if cannot be reckoned.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ChangeError {
    #[error("That person has no shift on this day. Choose someone who works.")]
    NoShift,
    #[error("That lunch or break is no longer there. Look at the day again.")]
    NoPart,
    #[error("{name}’s shift runs from {from} to {to}. Keep it inside.")]
    OutsideShift { name: String, from: String, to: String },
    #[error("The volume can be changed by −100 to +500 %. Choose less.")]
    Volume,
    #[error("A handle time lies between 5 seconds and 8 hours. Choose another.")]
    HandleTime,
}

impl DayModel {
    /// The day with one more change.
    ///
    /// # Errors
    /// Where the change speaks of someone or something that is not there, or of figures nobody can mean.
    pub fn changed(mut self, change: &Change) -> Result<Self, ChangeError> {
        match change {
            Change::PersonOut(person) => {
                let before = self.people.len();
                self.people.retain(|one| one.id != *person || !one.works_on(self.date));
                if self.people.len() == before {
                    return Err(ChangeError::NoShift);
                }
            }
            Change::MinusOne => self.one_fewer = true,
            Change::Volume { times, channel } => self.scale(*times, *channel)?,
            Change::HandleTime { channel, seconds } => {
                if !(5.0..=28_800.0).contains(seconds) {
                    return Err(ChangeError::HandleTime);
                }
                self.handle_time_s.retain(|(other, _)| other != channel);
                self.handle_time_s.push((*channel, *seconds));
            }
            Change::LeadJoins(span) => {
                // Joining twice is joining once.
                let fresh = span.without(&self.joins);
                self.joins.extend(fresh);
            }
            Change::PartMoved { person, part, to } => self.move_part(*person, *part, *to)?,
            Change::NewHire { skills, starts_on } => {
                let share = ramp(*starts_on, self.date, self.settings.ramp);
                self.hired.push(Seat { skills: *skills, share });
            }
        }
        Ok(self)
    }

    fn scale(&mut self, times: f64, channel: Option<Channel>) -> Result<(), ChangeError> {
        if !(0.0..=6.0).contains(&times) {
            return Err(ChangeError::Volume);
        }
        let inside = self.intervals.iter_mut().flat_map(|interval| &mut interval.channels);
        for one in inside.chain(&mut self.overnight) {
            if channel.is_none_or(|channel| channel == one.channel) {
                one.contacts.expected *= times;
                one.contacts.low *= times;
                one.contacts.high *= times;
            }
        }
        Ok(())
    }

    fn move_part(&mut self, person: PersonId, part: PartId, to: Instant) -> Result<(), ChangeError> {
        let zone = self.zone;
        let of_person = self.people.iter_mut().find(|one| one.id == person).ok_or(ChangeError::NoShift)?;
        let name = of_person.name.clone();
        // Whoever still knows the id of the pattern means the part of this date.
        let day = of_person
            .days
            .iter_mut()
            .find(|day| day.parts.iter().any(|one| one.id == part || one.id == part.on(day.date)));
        let day = day.ok_or(ChangeError::NoPart)?;
        let (shift, date) = (day.shift.ok_or(ChangeError::NoShift)?, day.date);
        let outside = || ChangeError::OutsideShift {
            name: name.clone(),
            from: crate::time::clock(shift.start(), zone),
            to: crate::time::clock(shift.end(), zone),
        };
        let is_it = |one: &&mut crate::people::roster::Part| one.id == part || one.id == part.on(date);
        let moved = day.parts.iter_mut().find(is_it).ok_or(ChangeError::NoPart)?;
        let until = to + Duration::seconds(moved.span.seconds());
        if to < shift.start() || until > shift.end() {
            return Err(outside());
        }
        moved.span = Span::new(to, until).map_err(|_| outside())?;
        Ok(())
    }
}

impl super::Rostered {
    fn works_on(&self, date: NaiveDate) -> bool {
        self.days.iter().any(|day| day.date == date && day.shift.is_some())
    }
}
