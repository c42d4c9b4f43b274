//! What a roadblock costs: hours a month, how sure that is, and what removing it would free.

mod interval;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::workspace::StaffingSettings;
use interval::poisson_interval;

/// How often.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// A working day of the team.
    Day,
    Week,
    Month,
}

impl Per {
    const ALL: [Per; 3] = [Per::Day, Per::Week, Per::Month];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            Per::Day => "day",
            Per::Week => "week",
            Per::Month => "month",
        }
    }

    /// The rate of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|per| per.key() == key)
    }
}

/// What the figures rest on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Sureness {
    SeenOnce,
    Estimated,
    Counted,
}

impl Sureness {
    const ALL: [Sureness; 3] = [Sureness::SeenOnce, Sureness::Estimated, Sureness::Counted];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            Sureness::SeenOnce => "seen_once",
            Sureness::Estimated => "estimated",
            Sureness::Counted => "counted",
        }
    }

    /// The sureness of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sureness| sureness.key() == key)
    }

    /// `seen once`
    pub fn words(self) -> &'static str {
        match self {
            Sureness::SeenOnce => "seen once",
            Sureness::Estimated => "estimated",
            Sureness::Counted => "counted",
        }
    }
}

/// What a roadblock takes: minutes lost each time, how often, for how many people. Each may be unknown.
#[derive(Debug, Clone, PartialEq)]
pub struct Loss {
    /// Minutes each time.
    pub minutes: Option<f64>,
    /// Times per person.
    pub times: Option<f64>,
    pub per: Per,
    pub people: Option<u32>,
    pub sureness: Sureness,
    /// Over how many weeks it was counted; two where nobody said.
    pub counted_weeks: Option<f64>,
}

impl Default for Loss {
    fn default() -> Self {
        Self {
            minutes: None,
            times: None,
            per: Per::Week,
            people: None,
            sureness: Sureness::SeenOnce,
            counted_weeks: None,
        }
    }
}

/// Hours a month with the range that holds them four times in five.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoursAMonth {
    pub hours: f64,
    pub low: f64,
    pub high: f64,
}

/// A month in weeks.
pub const WEEKS_A_MONTH: f64 = 52.0 / 12.0;
/// What is taken where nobody said over how long it was counted.
const COUNTED_WEEKS: f64 = 2.0;
/// The standard normal quantile of 90 %: between it and its negative lies 80 %.
const NORMAL_90: f64 = 1.281_551_565_544_600_4;
/// The spread (standard deviation of the logarithm) of a guess: within a factor of about 1.8 either way.
const ESTIMATED_SPREAD: f64 = 0.475;
/// That of what was seen only once: within a factor of about 2.
const SEEN_ONCE_SPREAD: f64 = 0.53;

impl Loss {
    /// Hours a month: minutes × times × people, a month being 52/12 weeks and a day's rate meeting `days_a_week`
    /// working days. `None` where one of the three is not known.
    ///
    /// The range is 80 %. *Counted*: the exact interval of a Poisson count (Garwood 1936, "Fiducial limits for the
    /// Poisson distribution") of the events that were counted, which are times × people × weeks. *Estimated* and *seen
    /// once*: a log-normal spread whose mean is the figure (Limpert, Stahel and Abbt 2001, "Log-normal distributions
    /// across the sciences"), wider for what was seen once.
    pub fn hours_a_month(&self, days_a_week: f64) -> Option<HoursAMonth> {
        let (minutes, times, people) = (self.minutes?, self.times?, f64::from(self.people?));
        let a_week = match self.per {
            Per::Day => times * days_a_week,
            Per::Week => times,
            Per::Month => times / WEEKS_A_MONTH,
        };
        let hours = minutes / 60.0 * a_week * WEEKS_A_MONTH * people;
        let (low, high) = match self.sureness {
            Sureness::Counted => {
                let weeks = self.counted_weeks.unwrap_or(COUNTED_WEEKS);
                let events = a_week * people * weeks;
                let (low, high) = poisson_interval(events);
                if events > 0.0 { (low / events, high / events) } else { (1.0, 1.0) }
            }
            Sureness::Estimated => log_normal(ESTIMATED_SPREAD),
            Sureness::SeenOnce => log_normal(SEEN_ONCE_SPREAD),
        };
        Some(HoursAMonth { hours, low: hours * low, high: hours * high })
    }

    /// `2 min × 3 a day × 8, seen once`; empty where nothing is known. What is missing is left out.
    pub fn words(&self) -> String {
        let minutes = self.minutes.map(|minutes| format!("{} min", number(minutes)));
        let times = self.times.map(|times| format!("{} a {}", number(times), self.per.key()));
        let people = self.people.map(|people| people.to_string());
        let factors: Vec<String> = [minutes, times, people].into_iter().flatten().collect();
        if factors.is_empty() {
            String::new()
        } else {
            format!("{}, {}", factors.join(" × "), self.sureness.words())
        }
    }
}

/// The 10th and 90th percentile of a log-normal of mean 1 whose logarithm has this standard deviation.
fn log_normal(spread: f64) -> (f64, f64) {
    let median = (-spread * spread / 2.0).exp();
    (median * (-NORMAL_90 * spread).exp(), median * (NORMAL_90 * spread).exp())
}

impl HoursAMonth {
    /// `8 to 30`, `0.3 to 1.5`
    pub fn range_words(self) -> String {
        format!("{} to {}", hours_number(self.low), hours_number(self.high))
    }

    /// In people, where one of them gives so many hours a month: `about 0.3 of a person (0.1 to 0.5)`. `None` where
    /// nobody gives any.
    pub fn frees_words(self, hours_of_one: f64) -> Option<String> {
        if hours_of_one <= 0.0 {
            return None;
        }
        let [people, low, high] = [self.hours, self.low, self.high].map(|hours| hours / hours_of_one);
        if high < 0.05 {
            return Some("under a tenth of a person".to_owned());
        }
        let tenth = |people: f64| format!("{:.1}", (people * 10.0).round() / 10.0);
        let range = format!("({} to {})", tenth(low), tenth(high));
        Some(match people {
            ..0.05 => format!("under a tenth of a person (up to {})", tenth(high)),
            ..0.95 => format!("about {} of a person {range}", tenth(people)),
            ..1.05 => format!("about one person {range}"),
            _ => format!("about {} people {range}", tenth(people)),
        })
    }
}

/// What one person gives to the work in a month, in hours: the hours of a contract (in minutes a week) less all shrinkage,
/// for leave, lunch and training are in the contract and not in the work, at the maximum occupancy of the requirement.
pub fn hours_of_one(weekly_min: f64, settings: &StaffingSettings) -> f64 {
    let lost = settings.shrinkage.iter().fold(0.0, |sum, item| sum + item.share);
    weekly_min / 60.0 * WEEKS_A_MONTH * (1.0 - lost).max(0.0) * settings.max_occupancy
}

/// Hours as the screen says them: whole, under two with a tenth.
pub fn hours_number(hours: f64) -> String {
    if hours < 1.95 { number((hours * 10.0).round() / 10.0) } else { format!("{hours:.0}") }
}

/// `1½`, `2`, `0.3`: halves as halves, the rest with the fewest digits that say it.
fn number(value: f64) -> String {
    let (whole, half) = (value.floor(), (value - value.floor() - 0.5).abs() < 1e-9);
    if half && whole > 0.0 { format!("{whole:.0}½") } else { format!("{}", (value * 100.0).round() / 100.0) }
}

#[cfg(test)]
mod tests;
