//! Who is in now, who is out, and when they are back.

use chrono::Datelike;
use chrono_tz::Tz;
use domain::people::roster::{PersonDay, Whereabouts, days_around, whereabouts};
use domain::time::{Instant, Span, clock, instant_at, local_date};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::out_words::back_words;
use super::view::{WhereState, WhereView, WhereaboutsView};
use super::{TeamRoster, team_roster};
use crate::{App, AppError, Command, Topic};

/// Where everyone is now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewWhereabouts {}

impl Command for ViewWhereabouts {
    const NAME: &'static str = "people.whereabouts";
    const READS: &'static [Topic] = &[Topic::Roster, Topic::People, Topic::Settings, Topic::Workspace];
    type Reply = WhereaboutsView;

    fn run(self, app: &App) -> Result<WhereaboutsView, AppError> {
        let (now, zone, today) = (app.now(), app.zone(), app.today());
        let settings = app.settings()?;
        let team = app.read(|reader| team_roster(reader, today, today, zone))?;
        let count = head_count(&team, &settings, now, zone);
        let all: Vec<WhereView> = team
            .people
            .iter()
            .map(|(person, roster)| {
                let (day, place) = place_now(roster, now, &settings);
                let out = day.out.iter().find(|out| out.whole_day || out.span.end() > now);
                WhereView {
                    person: person.clone(),
                    state: state(place),
                    words: words(place, now, zone),
                    out_id: out.map(|out| out.id.0.to_string()),
                    back_ms: match place {
                        Whereabouts::Late { back } | Whereabouts::BackAt { back, .. } => {
                            Some(back.timestamp_millis())
                        }
                        Whereabouts::NotYet { at } => Some(at.timestamp_millis()),
                        _ => None,
                    },
                }
            })
            .collect();
        let away = |place: &WhereView| {
            matches!(place.state, WhereState::Late | WhereState::BackLater | WhereState::OffToday)
        };
        Ok(WhereaboutsView {
            in_now: count.in_now,
            of: count.of,
            sentence: count.words(),
            out: all.iter().filter(|place| away(place)).cloned().collect(),
            all,
        })
    }
}

/// How many are in.
pub(super) struct HeadCount {
    pub in_now: u32,
    pub of: u32,
}

impl HeadCount {
    /// `7 of 9 in now`
    pub(super) fn words(&self) -> String {
        format!("{} of {} in now", self.in_now, self.of)
    }
}

/// Who is in of the team and the lead; the lead is while their working day lasts.
pub(super) fn head_count(team: &TeamRoster, settings: &Settings, now: Instant, zone: Tz) -> HeadCount {
    let is_in = |(_, roster): &&(_, _)| place_now(roster, now, settings).1.is_in();
    let people = team.people.iter().filter(is_in).count();
    let today = local_date(now, zone);
    let at = |time| instant_at(today, time, zone);
    let hours = Span::new(at(settings.hours.from), at(settings.hours.to));
    let lead = settings.hours.days.contains(&today.weekday()) && hours.is_ok_and(|hours| hours.contains(now));
    let count = |people: usize| u32::try_from(people).unwrap_or(u32::MAX);
    HeadCount { in_now: count(people) + u32::from(lead), of: count(team.people.len()) + 1 }
}

/// The day of a person that `now` belongs to, and where they are: a night shift that still runs is of the day before.
pub(in crate::people) fn place_now(
    roster: &domain::people::roster::PersonRoster,
    now: Instant,
    settings: &Settings,
) -> (PersonDay, Whereabouts) {
    let ramp = settings.staffing.ramp;
    let today = local_date(now, roster.zone);
    let moment = Span::new(now, now + chrono::Duration::seconds(1));
    let days = moment.map(|moment| days_around(roster, moment, ramp)).unwrap_or_default();
    let running = days.into_iter().find(|day| day.shift.is_some_and(|shift| shift.contains(now)));
    let day = running.unwrap_or_else(|| domain::people::roster::person_day(roster, today, ramp));
    let place = whereabouts(&day, now);
    (day, place)
}

fn state(place: Whereabouts) -> WhereState {
    match place {
        Whereabouts::In { .. } => WhereState::In,
        Whereabouts::Late { .. } => WhereState::Late,
        Whereabouts::BackAt { .. } => WhereState::BackLater,
        Whereabouts::NotYet { .. } => WhereState::NotYet,
        Whereabouts::Gone => WhereState::Gone,
        Whereabouts::OffToday { .. } => WhereState::OffToday,
        Whereabouts::NoShift => WhereState::NoShift,
    }
}

fn words(place: Whereabouts, now: Instant, zone: Tz) -> String {
    match place {
        Whereabouts::In { part: None } => "in".to_owned(),
        Whereabouts::In { part: Some((kind, until)) } => {
            let at = match kind.key() {
                "lunch" => "at lunch",
                "break" => "on a break",
                "training" => "in training",
                "meeting" => "in a meeting",
                "coaching" => "in coaching",
                _ => "on a project",
            };
            format!("{at} until {}", clock(until, zone))
        }
        Whereabouts::Late { back } => format!("late, expected {}", clock(back, zone)),
        Whereabouts::BackAt { kind, back } => format!("{}, back {}", kind.word(), clock(back, zone)),
        Whereabouts::NotYet { at } => format!("from {}", clock(at, zone)),
        Whereabouts::Gone => "gone for today".to_owned(),
        Whereabouts::OffToday { kind, back_on } => match back_on {
            Some(on) => format!("{}, back {}", kind.word(), back_words(on, local_date(now, zone))),
            None => kind.word().to_owned(),
        },
        Whereabouts::NoShift => "no shift today".to_owned(),
    }
}
