//! What came in a week, day by day, against what was expected when it began.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Days, NaiveDate};
use domain::queue::Channel;
use domain::staffing::forecast::{DayForecast, Method, forecast};
use domain::staffing::opening::{day_grid, open_on};
use domain::time::{Instant, day_span};

use super::ground::Ground;
use super::known_before::adjustments;
use super::learned::{Basis, ChannelLearned};
use crate::{App, AppError};

/// Days of history under which nothing counts as expected.
const DAYS_BEFORE: u64 = 14;

/// Contacts of a week, all channels together.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct CameWeek {
    /// The days up to today on which the queue was open or something came.
    pub days: Vec<CameOn>,
    /// How far today is told of, where today is one of them.
    pub until: Option<Instant>,
    /// What interval reports count, by channel.
    pub reported: Vec<Reported>,
}

/// Contacts of a day; of today, up to how far it is told of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CameOn {
    pub date: NaiveDate,
    /// `None` where a channel is missing.
    pub came: Option<u32>,
    /// In the same intervals; `None` where too little was known when the week began.
    pub expected: Option<u32>,
}

/// What the interval reports of a channel count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reported {
    pub channel: Channel,
    pub offered: u32,
    pub answered: u32,
}

/// What each channel was expected to bring in a week.
type Expected = Vec<(Channel, Vec<DayForecast>)>;

/// The last of what was expected, kept as long as what it rests on stands: telling it takes longer than a glance.
#[derive(Debug, Default)]
pub(super) struct Kept(Mutex<Option<(Basis, NaiveDate, Arc<Expected>)>>);

impl Kept {
    /// What was expected of the week that begins on `first`, told now where it is not known.
    fn of(&self, ground: &Ground, first: NaiveDate) -> Arc<Expected> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((.., expected)) =
            kept.as_ref().filter(|(basis, of, _)| *basis == ground.basis && *of == first)
        {
            return Arc::clone(expected);
        }
        let expected = Arc::new(expected_in_week(ground, first));
        *kept = Some((ground.basis.clone(), first, Arc::clone(&expected)));
        expected
    }
}

/// A day's contacts by the intervals of its grid, `None` where that is not known.
type Counts = Vec<Option<f64>>;

/// What came in the seven days from `first` on, as it is known at `now`.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn came_in_week(app: &App, now: Instant, first: NaiveDate) -> Result<CameWeek, AppError> {
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let ground = Ground::gather(app, now, first, last)?;
    let reported = reported(app, &ground, first, last)?;
    if ground.learned.channels.is_empty() || first > ground.today {
        return Ok(CameWeek { reported, ..CameWeek::default() });
    }
    let expected = app.staffing().expected.of(&ground, first);
    let days: Vec<CameOn> = first
        .iter_days()
        .take_while(|date| *date <= last && *date <= ground.today)
        .filter_map(|date| came_on(&ground, &expected, date))
        .collect();
    let has_today = days.last().is_some_and(|day| day.date == ground.today && day.came.is_some());
    Ok(CameWeek { until: has_today.then(|| until(&ground)).flatten(), days, reported })
}

/// What each channel was expected to bring in the seven days from `first` on, told from what came before them; empty
/// where that was too little to say.
fn expected_in_week(ground: &Ground, first: NaiveDate) -> Expected {
    let enough = first.checked_sub_days(Days::new(DAYS_BEFORE)).unwrap_or(first);
    let of = |one: &ChannelLearned| {
        one.history.first().filter(|began| *began <= enough)?;
        let told = forecast(&one.history, first, 7, &adjustments(&ground.basis, Some(one.channel)));
        (told.method != Method::Nothing).then_some((one.channel, told.days))
    };
    let all: Option<Vec<_>> = ground.learned.channels.iter().map(of).collect();
    // A part of the channels is no expectation of all that came.
    all.unwrap_or_default()
}

fn came_on(ground: &Ground, expected: &[(Channel, Vec<DayForecast>)], date: NaiveDate) -> Option<CameOn> {
    let is_open = !open_on(&ground.settings, date, ground.zone).is_empty();
    if !ground.missing_on(date).is_empty() {
        return is_open.then_some(CameOn { date, came: None, expected: None });
    }
    let counts: Vec<(Channel, Counts)> =
        ground.learned.channels.iter().map(|one| (one.channel, counts_on(ground, one, date))).collect();
    let per_day = counts.first().map_or(0, |(_, counts)| counts.len());
    let known =
        |slot: &usize| counts.iter().all(|(_, counts)| counts.get(*slot).is_some_and(Option::is_some));
    let slots: Vec<usize> = (0..per_day).filter(known).collect();
    let came: f64 = slots.iter().flat_map(|slot| counts.iter().filter_map(|(_, counts)| counts[*slot])).sum();
    if slots.is_empty() {
        return is_open.then_some(CameOn { date, came: None, expected: None });
    }
    if !is_open && came == 0.0 {
        return None;
    }
    let due = expected.iter().filter_map(|(_, days)| days.iter().find(|day| day.date == date));
    let due: f64 = due
        .flat_map(|day| slots.iter().filter_map(|slot| day.intervals.get(*slot)))
        .map(|one| one.expected)
        .sum();
    let whole = |count: f64| count.round() as u32;
    Some(CameOn { date, came: Some(whole(came)), expected: (!expected.is_empty()).then(|| whole(due)) })
}

/// What is known of a channel on a date. A channel that had not begun, or of which nothing is told that day, brought
/// nothing: days that are missing are sorted out before.
fn counts_on(ground: &Ground, one: &ChannelLearned, date: NaiveDate) -> Counts {
    if date == ground.today {
        return one.arrived.clone();
    }
    one.history.day(date).map_or_else(|| vec![Some(0.0); one.history.per_day()], |day| day.counts.clone())
}

/// The end of the last interval of today that every channel tells of.
fn until(ground: &Ground) -> Option<Instant> {
    let over = |one: &ChannelLearned| one.arrived.iter().rposition(Option::is_some);
    let last: Option<usize> =
        ground.learned.channels.iter().map(over).collect::<Option<Vec<_>>>()?.into_iter().min();
    let grid = day_grid(ground.today, ground.zone, ground.settings.staffing.interval_min);
    grid.iter().filter(|(slot, _)| Some(*slot) == last).map(|(_, span)| span.end()).max()
}

fn reported(
    app: &App,
    ground: &Ground,
    first: NaiveDate,
    last: NaiveDate,
) -> Result<Vec<Reported>, AppError> {
    let (from, to) =
        (day_span(first, ground.zone).start(), day_span(last, ground.zone).end().min(ground.now));
    if ground.basis.reports.is_empty() {
        return Ok(Vec::new());
    }
    let rows = app.read(|reader| reader.offered_from(from))?;
    let of = |channel: Channel| {
        let mine = rows.iter().filter(|row| row.channel == channel && row.end() <= to);
        let (offered, answered) =
            mine.fold((0, 0), |(offered, answered), row| (offered + row.offered, answered + row.answered));
        (offered > 0).then_some(Reported { channel, offered, answered })
    };
    Ok(Channel::ALL.into_iter().filter_map(of).collect())
}
