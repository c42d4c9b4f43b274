//! What was done in a week: the Done lists of its days, gathered by kind.

use std::collections::{BTreeMap, HashSet};

use domain::day::{Activity, DoneKind, Entry, Lane};
use domain::notes::AskState;
use domain::people::PersonId;
use domain::time::hours_minutes;
use domain::week::{Week, firm, listed, sentences};
use uuid::Uuid;

use super::brief::Around;
use crate::day::{DoneDay, Team, done_on};
use crate::notes::ViewAsks;
use crate::notes::pages::{plain, told_in_private};
use crate::{App, AppError, Command};

/// What a week's Done lists come to.
#[derive(Debug, Default)]
pub(super) struct DoneWeek {
    /// Titles of what was removed, in order.
    pub removed: Vec<String>,
    /// Short names of those the lead sat with, alphabetical, and for how long.
    pub sat_with: Vec<String>,
    pub sat_min: i64,
    /// Notes, roadblocks and ideas of the sessions.
    came_of_it: (u32, u32, u32),
    /// What was asked of others and moved: `New pictures: shipped`.
    heard_back: Vec<String>,
    /// Minutes of strategic work.
    worked: BTreeMap<Activity, i64>,
    typed: Vec<String>,
    /// Roadblocks that stay, since a private remark tells of them.
    pub private: usize,
    /// Lines that stay, since they are of private remarks.
    pub remarks: usize,
}

/// Reads the days of a week up to today.
pub(super) fn of_week(app: &App, around: &Around) -> Result<DoneWeek, AppError> {
    let (week, today) = (around.week, app.today());
    let mut done = DoneWeek::default();
    let mut sat: Vec<(Option<PersonId>, i64)> = Vec::new();
    let mut entries: Vec<Entry> = Vec::new();
    app.read(|reader| {
        let private = told_in_private(reader)?;
        let stay = reader.done_lines_that_stay()?;
        for date in week.days().take_while(|date| *date <= today) {
            let DoneDay { items, entries: lived, sessions, .. } = done_on(reader, app, date)?;
            // The newest stands first on a day.
            for item in items.iter().rev() {
                match item.kind {
                    DoneKind::Typed if stay.contains_key(&item.id) => {
                        done.remarks += stay.get(&item.id).map_or(0, |told| usize::from(*told));
                    }
                    DoneKind::Typed | DoneKind::Note => done.typed.push(plain(&item.text, &around.names)),
                    DoneKind::Roadblock if private.contains(&item.id.to_string()) => done.private += 1,
                    DoneKind::Roadblock => {
                        done.removed.extend(reader.roadblock(item.id)?.map(|roadblock| roadblock.title));
                    }
                    DoneKind::Session => {
                        let session = sessions.iter().find(|session| session.id == item.id);
                        sat.extend(session.map(|session| (session.person, session.minutes(item.at))));
                        let (notes, roadblocks, ideas) = reader.session_counts(item.id)?;
                        let all = &mut done.came_of_it;
                        *all = (all.0 + notes, all.1 + roadblocks, all.2 + ideas);
                    }
                    DoneKind::Entry if item.activity == Some(Activity::Alongside) => {
                        let entry = lived.iter().find(|entry| entry.id.0 == item.id);
                        sat.extend(entry.map(|entry| (entry.person, minutes_in(entry, week))));
                    }
                    DoneKind::Entry | DoneKind::Break | DoneKind::Contact => {}
                }
            }
            entries.extend(lived);
        }
        Ok(())
    })?;
    done.sit(&sat, &around.team);
    done.work(&entries, week);
    done.heard_back = heard_back(app, around)?;
    Ok(done)
}

/// The finished minutes of an entry in a week, cut where it was lived.
fn minutes_in(entry: &Entry, week: Week) -> i64 {
    let lived = entry.end.and_then(|end| domain::time::Span::new(entry.start, end).ok());
    lived.and_then(|lived| lived.intersection(week.span(entry.zone))).map_or(0, |lived| lived.minutes())
}

/// What moved in the week of what was asked of others.
fn heard_back(app: &App, around: &Around) -> Result<Vec<String>, AppError> {
    let span = around.week.span(app.zone());
    let inside =
        |at_ms: i64| span.start().timestamp_millis() <= at_ms && at_ms < span.end().timestamp_millis();
    let mut heard: Vec<(i64, String)> = Vec::new();
    let private = app.read(told_in_private)?;
    let mut asks = ViewAsks {}.run(app)?.asks;
    asks.retain(|ask| ask.roadblock_id.as_ref().is_none_or(|id| !private.contains(id)));
    for ask in asks {
        let last = ask.steps.iter().rfind(|step| inside(step.at_ms));
        heard.extend(last.map(|step| {
            let state = match step.state {
                AskState::Asked => "asked again",
                AskState::Answered => "answered",
                AskState::Shipped => "shipped",
                AskState::Declined => "declined",
            };
            (step.at_ms, format!("{}: {state}", ask.title))
        }));
    }
    heard.sort();
    Ok(heard.into_iter().map(|(_, words)| words).collect())
}

impl DoneWeek {
    fn sit(&mut self, sat: &[(Option<PersonId>, i64)], team: &Team) {
        let people: HashSet<PersonId> = sat.iter().filter_map(|(person, _)| *person).collect();
        self.sat_with =
            people.into_iter().filter_map(|person| team.get(person)).map(|one| one.short).collect();
        self.sat_with.sort_by_key(|name| domain::notes::fold(name));
        self.sat_min = sat.iter().map(|(_, minutes)| minutes).sum();
    }

    fn work(&mut self, entries: &[Entry], week: Week) {
        let mut seen: HashSet<Uuid> = HashSet::new();
        // One over midnight is of two days.
        for entry in entries.iter().filter(|entry| seen.insert(entry.id.0)) {
            if entry.activity.lane() == Lane::Strategic {
                *self.worked.entry(entry.activity).or_default() += minutes_in(entry, week);
            }
        }
        self.worked.retain(|_, minutes| *minutes > 0);
    }

    /// Each kind under its name, at most `most` lines of it.
    pub(super) fn named(&self, most: usize) -> Vec<(String, String)> {
        [
            ("Out of the way", sentences(&self.removed, most)),
            ("Beside the team", self.beside_words()),
            ("Heard back", sentences(&self.heard_back, most)),
            ("Also done", sentences(&self.typed, most)),
            ("Worked on", self.work_words()),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (name.to_owned(), text))
        .collect()
    }

    /// `Carla, Dev and Elif, 3 h 54 in all. 21 notes, 3 roadblocks and 3 ideas came of it.`
    fn beside_words(&self) -> String {
        if self.sat_min == 0 {
            return String::new();
        }
        let who =
            if self.sat_with.is_empty() { "Someone who left".to_owned() } else { listed(&self.sat_with) };
        let counted = |count: u32, one: &str| match count {
            0 => None,
            1 => Some(format!("1 {one}")),
            count => Some(format!("{count} {one}s")),
        };
        let (notes, roadblocks, ideas) = self.came_of_it;
        let came: Vec<String> =
            [counted(notes, "note"), counted(roadblocks, "roadblock"), counted(ideas, "idea")]
                .into_iter()
                .flatten()
                .collect();
        let all = if self.sat_with.len() > 1 { " in all" } else { "" };
        let sat = format!("{who}, {}{all}.", firm(&hours_minutes(self.sat_min)));
        if came.is_empty() { sat } else { format!("{sat} {} came of it.", listed(&came)) }
    }

    /// `Quality 3 h 40, product 2 h 28`, with firm spaces, so that no line ends within an hour.
    fn work_words(&self) -> String {
        let words = |(place, (activity, minutes)): (usize, (&Activity, &i64))| {
            let label = activity.label();
            let label = if place == 0 { label.to_owned() } else { label.to_lowercase() };
            firm(&format!("{label} {}", hours_minutes(*minutes)))
        };
        self.worked.iter().enumerate().map(words).collect::<Vec<_>>().join(", ")
    }
}
