//! What someone does: hours, channels, skills, and how far they have grown into it.

use chrono::NaiveDate;

use super::RosterError;
use crate::queue::Channel;
use crate::workspace::RampSettings;

/// A week has this many minutes.
const WEEK_MIN: u32 = 7 * 24 * 60;
/// The longest name of a skill, in characters, and the most of them.
const LONGEST_SKILL: usize = 40;
const MOST_SKILLS: usize = 20;

/// What is known of someone's work; each may be unknown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Work {
    /// Hours in the contract, in minutes a week.
    pub weekly_min: Option<u32>,
    /// What they answer; empty: everything the team answers.
    pub channels: Vec<Channel>,
    /// In the lead's words, cleaned by [`clean_skills`].
    pub skills: Vec<String>,
    /// Their first day; before it they have no seat.
    pub starts_on: Option<NaiveDate>,
    /// Whether they grow into the work from that day; experienced people start as a full seat.
    pub ramp: bool,
}

impl Work {
    /// What they answer, of what the team answers.
    pub fn channels<'a>(&'a self, team: &'a [Channel]) -> &'a [Channel] {
        if self.channels.is_empty() { team } else { &self.channels }
    }

    /// # Errors
    /// Where hours are more than a week has, or a channel is named twice.
    pub fn check(&self) -> Result<(), RosterError> {
        if self.weekly_min.is_some_and(|minutes| minutes == 0 || minutes > WEEK_MIN) {
            return Err(RosterError::WeeklyHours);
        }
        let twice =
            self.channels.iter().enumerate().any(|(at, channel)| self.channels[..at].contains(channel));
        if twice { Err(RosterError::ChannelTwice) } else { Ok(()) }
    }

    /// The share of a full seat on a date, 0 to 1.
    pub fn seat(&self, on: NaiveDate, settings: RampSettings) -> f64 {
        match self.starts_on {
            Some(starts_on) if on < starts_on => 0.0,
            Some(starts_on) if self.ramp => ramp(starts_on, on, settings),
            _ => 1.0,
        }
    }
}

/// How far someone who is new has grown into the work, 0 to 1: `settings.first` in week 1, rising by the same step
/// each week, 1 from week `settings.weeks` on. 0 before the first day.
pub fn ramp(starts_on: NaiveDate, on: NaiveDate, settings: RampSettings) -> f64 {
    let days = (on - starts_on).num_days();
    let Ok(week) = u32::try_from(days.div_euclid(7)) else { return 0.0 };
    let last = settings.weeks.saturating_sub(1);
    if week >= last {
        return 1.0;
    }
    settings.first + (1.0 - settings.first) * f64::from(week) / f64::from(last)
}

/// Skills trimmed, without repetition, in the order typed.
///
/// # Errors
/// Where one is too long, or there are too many.
pub fn clean_skills(typed: &[String]) -> Result<Vec<String>, RosterError> {
    let mut skills: Vec<String> = Vec::new();
    for skill in typed {
        let skill = skill.split_whitespace().collect::<Vec<_>>().join(" ");
        if !skill.is_empty() && !skills.iter().any(|other| other.to_lowercase() == skill.to_lowercase()) {
            skills.push(skill);
        }
    }
    let fits =
        skills.len() <= MOST_SKILLS && skills.iter().all(|skill| skill.chars().count() <= LONGEST_SKILL);
    if fits { Ok(skills) } else { Err(RosterError::Skills) }
}
