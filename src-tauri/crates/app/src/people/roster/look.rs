//! Looking at the roster.

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::draw::{Frame, dates, line};
use super::view::RosterView;
use super::whereabouts::head_count;
use super::{TeamRoster, team_roster};
use crate::{App, AppError, Command, Topic};

/// The longest stretch that is shown at once, in days.
const MOST_DAYS: i64 = 42;

/// Who works when; today where no date is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewRoster {
    pub from: Option<NaiveDate>,
    /// The last day, included; missing: the first alone.
    pub to: Option<NaiveDate>,
}

impl Command for ViewRoster {
    const NAME: &'static str = "people.view_roster";
    const READS: &'static [Topic] = &[Topic::Roster, Topic::People, Topic::Settings, Topic::Workspace];
    type Reply = RosterView;

    fn run(self, app: &App) -> Result<RosterView, AppError> {
        let from = self.from.unwrap_or_else(|| app.today());
        let to = self.to.unwrap_or(from);
        let days = (to - from).num_days() + 1;
        if !(1..=MOST_DAYS).contains(&days) {
            return Err(AppError::refused(format!(
                "The roster is shown for 1 to {MOST_DAYS} days at once, from an earlier day to a later one. Choose other days."
            )));
        }
        let (now, zone, today) = (app.now(), app.zone(), app.today());
        let settings = app.settings()?;
        let team: TeamRoster = app.read(|reader| team_roster(reader, from, to, zone))?;
        let frame = Frame { zone, today, settings: &settings, team: &team };
        let days: Vec<NaiveDate> =
            (0..days.unsigned_abs()).filter_map(|day| from.checked_add_days(Days::new(day))).collect();
        let lines: Vec<_> =
            team.people.iter().map(|(person, roster)| line(&frame, person, roster, &days)).collect();
        let empty = lines.iter().all(|line| line.days.iter().all(|day| day.shift.is_none()));
        let sentence = if days.contains(&today) && !empty {
            head_count(&team, &settings, now, zone).words()
        } else {
            String::new()
        };
        Ok(RosterView {
            from,
            to,
            zone: zone.name().to_owned(),
            now_ms: now.timestamp_millis(),
            days: dates(&frame, &days),
            lines,
            sentence,
            empty,
        })
    }
}
