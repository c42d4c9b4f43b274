//! How a week went: what came against what was expected, the lead's balance, cape days.

use chrono::Duration;
use domain::day::Share;
use domain::time::{Instant, clock, day_words, hours_minutes};
use domain::week::firm;
use domain::workspace::Settings;
use formats::pages::{DayBar, Part};

use super::brief::Around;
use crate::day::balance_of;
use crate::queue::thousands;
use crate::staffing::{CameOn, CameWeek, Reported, came_in_week, channel_label};
use crate::{App, AppError};

/// What is known of how it went.
#[derive(Debug)]
pub(super) struct Went {
    came: CameWeek,
    balance: Share,
    /// `Cape day on Thu 5 Nov, until: nobody waits for ten minutes`
    cape: Vec<String>,
}

pub(super) fn of_week(app: &App, around: &Around) -> Result<Went, AppError> {
    let (week, zone, today) = (around.week, app.zone(), app.today());
    let came = came_in_week(app, around.as_of, week.first())?;
    // The last moment of the week that there is anything to say of.
    let at: Instant = around.as_of.min(week.span(zone).end() - Duration::seconds(1));
    let (balance, days) =
        app.read(|reader| Ok((balance_of(reader, at, zone, &around.settings)?, reader.cape_days()?)))?;
    let mut days: Vec<_> = days.into_iter().filter(|day| week.has(day.on) && day.on <= today).collect();
    days.sort_by_key(|day| day.on);
    let words = |day: &store::CapeDayRow| {
        format!("Cape day on {}, until: {}", day_words(day.on, today), day.condition.trim_end_matches('.'))
    };
    Ok(Went { came, balance: balance.week, cape: days.iter().map(words).collect() })
}

impl Went {
    pub(super) fn cape_days(&self) -> usize {
        self.cape.len()
    }

    pub(super) fn parts(&self, app: &App, around: &Around) -> Vec<Part> {
        let mut parts = Vec::new();
        if self.came.days.iter().any(|day| day.came.is_some()) {
            let bar = |day: &CameOn| DayBar {
                day: day.date.format("%a").to_string(),
                came: day.came,
                expected: day.expected,
            };
            parts.push(Part::Days(self.came.days.iter().map(bar).collect()));
            let told = [self.came_words(app), reported_words(&self.came.reported)];
            parts.push(Part::Paragraph(told.join(" ").trim_end().to_owned()));
        }
        if let Some(percent) = self.balance.percent() {
            parts.push(Part::Share(percent));
            parts.push(Part::Paragraph(balance_words(self.balance, percent, &around.settings)));
        }
        parts.extend(self.cape.iter().map(|words| Part::Paragraph(format!("{words}."))));
        parts
    }

    /// `1,437 contacts came by Fri 15:30, and 1,420 were expected when the week began.` Of days that are missing it says so.
    fn came_words(&self, app: &App) -> String {
        let known: Vec<_> = self.came.days.iter().filter(|day| day.came.is_some()).collect();
        let came: u32 = known.iter().filter_map(|day| day.came).sum();
        let expected: Option<u32> = known.iter().map(|day| day.expected).sum();
        let until = match (self.came.until, known.last()) {
            (Some(until), Some(day)) => format!(" by {} {}", day.date.format("%a"), clock(until, app.zone())),
            _ => String::new(),
        };
        let noun = if came == 1 { "contact" } else { "contacts" };
        let against = expected.map_or_else(String::new, |expected| {
            format!(", and {} were expected when the week began", thousands(u64::from(expected)))
        });
        let missing = self.came.days.len() - known.len();
        let missing = match missing {
            0 => "",
            1 => " One day is missing.",
            _ => " Some days are missing.",
        };
        format!("{} {noun} came{until}{against}.{missing}", thousands(u64::from(came)))
    }
}

/// `Answered, as the reports count: phone 588 of 612, chat 301 of 307.`
fn reported_words(reported: &[Reported]) -> String {
    if reported.is_empty() {
        return String::new();
    }
    let words = |one: &Reported| {
        format!(
            "{} {} of {}",
            channel_label(one.channel).to_lowercase(),
            thousands(u64::from(one.answered)),
            thousands(u64::from(one.offered))
        )
    };
    format!("Answered, as the reports count: {}.", reported.iter().map(words).collect::<Vec<_>>().join(", "))
}

/// `48 % of Nora’s week went to customers and team: 17 h 05, and 18 h 35 to strategic work. The band is 30 to 50 %.`
fn balance_words(share: Share, percent: u32, settings: &Settings) -> String {
    let lead = domain::people::first_name(&settings.lead_name);
    let whose = if lead.is_empty() { "the lead’s".to_owned() } else { format!("{lead}’s") };
    format!(
        "{percent} % of {whose} week went to customers and team: {}, and {} to strategic work. The band is {} to {} %.",
        firm(&hours_minutes(share.front_min)),
        firm(&hours_minutes(share.strategic_min)),
        settings.band_low,
        settings.band_high
    )
}
