//! What staffing is reckoned with: targets, patience, occupancy, ramp, opening hours, shrinkage.
//! What does not belong here: the reckoning itself (`staffing`), and who is in when (`people::roster`).

use chrono::Weekday;

use super::Settings;
use crate::queue::Channel;
use crate::time::{ClockSpan, minute};

/// What a live channel promises: a share of all offered contacts, answered within a time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ServiceTarget {
    /// 0 to 1, of all offered contacts, those who gave up included.
    pub share: f64,
    pub within_s: u32,
}

/// What deferred work promises: a share answered within business hours.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DeferredTarget {
    /// 0 to 1.
    pub share: f64,
    /// Business hours.
    pub within_h: u32,
}

/// How a new person grows into the work: from `first` in week 1, linearly, to 1 in week `weeks`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RampSettings {
    /// Share of a full seat in the first week, above 0 and at most 1.
    pub first: f64,
    /// The week, counted from 1, from which on a person is a full seat.
    pub weeks: u32,
}

/// Paid time that is not worked on contacts, by its reason.
#[derive(Debug, Clone, PartialEq)]
pub struct ShrinkageItem {
    pub name: String,
    /// 0 to under 1, of scheduled time.
    pub share: f64,
    /// The roster shows it already (leave, lunches, training), so it is not taken off again.
    pub in_roster: bool,
}

/// Everything staffing is reckoned with. Shares are 0 to 1.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffingSettings {
    /// 30 or 15.
    pub interval_min: u32,
    pub phone_target: ServiceTarget,
    pub chat_target: ServiceTarget,
    pub deferred_target: DeferredTarget,
    /// The lead's own figure of mean patience in seconds; without it, what interval reports tell counts.
    pub phone_patience_s: Option<u32>,
    pub chat_patience_s: Option<u32>,
    pub max_occupancy: f64,
    /// How much one person gets done with 1, 2, 3, … chats at a time, against one at a time. Starts with 1, never
    /// falls, and is never more than the number of chats.
    pub chat_concurrency: Vec<f64>,
    pub ramp: RampSettings,
    /// The hours of the queue, Monday first, `None` on a closed day; without them the lead's working hours count.
    pub opening: Option<[Option<ClockSpan>; 7]>,
    /// So many cape days …
    pub cape_days: u32,
    /// … in so many weeks.
    pub cape_weeks: u32,
    /// ISO 3166-1 alpha-2, upper case: whose public holidays count.
    pub country: Option<String>,
    pub shrinkage: Vec<ShrinkageItem>,
}

impl Default for StaffingSettings {
    /// The figures of the product. Of the shrinkage, short breaks and sudden sickness are in no roster.
    fn default() -> Self {
        let item = |name: &str, share, in_roster| ShrinkageItem { name: name.to_owned(), share, in_roster };
        Self {
            interval_min: 30,
            phone_target: ServiceTarget { share: 0.80, within_s: 20 },
            chat_target: ServiceTarget { share: 0.80, within_s: 60 },
            deferred_target: DeferredTarget { share: 0.90, within_h: 8 },
            phone_patience_s: None,
            chat_patience_s: None,
            max_occupancy: 0.85,
            chat_concurrency: vec![1.0, 1.7, 2.5, 2.9],
            ramp: RampSettings { first: 0.5, weeks: 8 },
            opening: None,
            cape_days: 2,
            cape_weeks: 4,
            country: None,
            shrinkage: vec![
                item("Leave and sickness in the roster", 0.12, true),
                item("Lunch", 0.07, true),
                item("Training and meetings", 0.05, true),
                item("Short breaks", 0.05, false),
                item("Sudden sickness", 0.03, false),
            ],
        }
    }
}

impl StaffingSettings {
    /// The share of rostered time, 0 to under 1, that is lost to what no roster shows: the sum of those items.
    pub fn unrostered_shrinkage(&self) -> f64 {
        let lost = self.shrinkage.iter().filter(|item| !item.in_roster).map(|item| item.share);
        // A plain sum of nothing is -0.
        lost.fold(0.0, |sum, share| sum + share)
    }

    /// The promise of a live channel; `None` for deferred ones.
    pub fn live_target(&self, channel: Channel) -> Option<ServiceTarget> {
        match channel {
            Channel::Phone => Some(self.phone_target),
            Channel::Chat => Some(self.chat_target),
            Channel::Email | Channel::Other => None,
        }
    }

    /// The lead's own figure of mean patience on a live channel in seconds.
    pub fn own_patience_s(&self, channel: Channel) -> Option<u32> {
        match channel {
            Channel::Phone => self.phone_patience_s,
            Channel::Chat => self.chat_patience_s,
            Channel::Email | Channel::Other => None,
        }
    }
}

impl Settings {
    /// When the queue is open on that day of the week; `None` where it is closed.
    pub fn open_on(&self, day: Weekday) -> Option<ClockSpan> {
        if let Some(opening) = &self.staffing.opening {
            return opening[day.num_days_from_monday() as usize];
        }
        let hours = &self.hours;
        let of_lead = || ClockSpan::new(minute(hours.from), minute(hours.to));
        if hours.days.contains(&day) { of_lead() } else { None }
    }
}
