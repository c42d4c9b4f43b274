//! Cape days: a day given to the queue in an emergency. What belongs here: where the day's strategic blocks go, what is
//! booked afterwards, how much of the budget is used, and how often it happens. Not: whether the queue needs one.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Duration, NaiveDate, Weekday};
use chrono_tz::Tz;

use crate::day::{Block, BlockId, BlockSource, Lane};
use crate::time::{Instant, Span, day_span, instant_at, week_start};
use crate::workspace::WorkingHours;

/// A break after the emergency, in minutes: heroics cost what nobody sees.
pub const RECOVERY_MIN: i64 = 30;
/// An hour to keep it from happening again, in minutes.
pub const PREVENTION_MIN: i64 = 60;
/// How many working days after the cape day are looked at for free places.
pub const WORKING_DAYS_AHEAD: usize = 5;
/// What is left of a block under way moves from this length on, in minutes.
const WORTH_MOVING_MIN: i64 = 15;
/// Blocks are cut on this grid, in minutes.
const GRID_MIN: i64 = 5;
/// The chart shows a year.
const WEEKS_SHOWN: usize = 52;

/// A strategic block of the cape day, and the free place found for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CapeMove {
    pub block: BlockId,
    /// What moves: the whole block, or what is left of it.
    pub from: Span,
    /// `None` where no free place in the coming working days is long enough: then it stays.
    pub to: Option<Span>,
}

/// What declaring a cape day does to the plan.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CapePlan {
    /// In the order of the day.
    pub moves: Vec<CapeMove>,
    pub recovery: Option<Span>,
    pub prevention: Option<Span>,
}

/// Plans a cape day on `date`. `blocks` are all that share time with the days from `date` until [`search_end`];
/// what is over at `now` stays as it was, and meetings of a calendar stay where others expect them. Recovery and
/// prevention are placed first, so that the work which waits cannot crowd them out; then the blocks in their order, each
/// at the first free place that fits.
pub fn plan_cape_day(
    date: NaiveDate,
    blocks: &[Block],
    hours: &WorkingHours,
    now: Instant,
    zone: Tz,
) -> CapePlan {
    let mut places = FreePlaces::after(date, blocks, hours, zone);
    let recovery = places.take(Duration::minutes(RECOVERY_MIN));
    let prevention = places.take(Duration::minutes(PREVENTION_MIN));
    let day = day_span(date, zone);
    let mut moving: Vec<(BlockId, Span)> = blocks
        .iter()
        .filter(|block| block.activity.lane() == Lane::Strategic && block.source == BlockSource::Hand)
        .filter(|block| day.contains(block.span.start()))
        .filter_map(|block| Some((block.id, left_of(block.span, now)?)))
        .collect();
    moving.sort_by_key(|(id, span)| (span.start(), *id));
    let moves = moving
        .into_iter()
        .map(|(block, from)| CapeMove { block, from, to: places.take(Duration::seconds(from.seconds())) })
        .collect();
    CapePlan { moves, recovery, prevention }
}

/// The end of the days in which a place is looked for: blocks until then matter to [`plan_cape_day`].
pub fn search_end(date: NaiveDate, hours: &WorkingHours, zone: Tz) -> Instant {
    let last = working_days(date, hours).last().unwrap_or(date);
    day_span(last, zone).end()
}

/// What is left of a block at `now`: the whole, the rest where that is worth moving, or nothing.
fn left_of(span: Span, now: Instant) -> Option<Span> {
    if span.start() >= now {
        return Some(span);
    }
    let grid_s = GRID_MIN * 60;
    let cut = now.timestamp().div_euclid(grid_s) * grid_s;
    let cut = if cut < now.timestamp() { cut + grid_s } else { cut };
    let left = Span::new(Instant::from_timestamp(cut, 0)?, span.end()).ok()?;
    (left.minutes() >= WORTH_MOVING_MIN).then_some(left)
}

/// The working days after `date`, as many as are looked at. A week without working days has none.
fn working_days(date: NaiveDate, hours: &WorkingHours) -> impl Iterator<Item = NaiveDate> {
    let weeks = if hours.days.is_empty() { 0 } else { WORKING_DAYS_AHEAD as u64 };
    (1..=weeks * 7)
        .filter_map(move |ahead| date.checked_add_days(Days::new(ahead)))
        .filter(|day| hours.days.contains(&day.weekday()))
        .take(WORKING_DAYS_AHEAD)
}

/// The free places of the coming working days, in order, and what is taken of them.
struct FreePlaces {
    free: Vec<Span>,
}

impl FreePlaces {
    fn after(date: NaiveDate, blocks: &[Block], hours: &WorkingHours, zone: Tz) -> Self {
        let taken: Vec<Span> = blocks.iter().map(|block| block.span).collect();
        let free = working_days(date, hours)
            .filter_map(|day| {
                Span::new(instant_at(day, hours.from, zone), instant_at(day, hours.to, zone)).ok()
            })
            .flat_map(|whole| whole.without(&taken))
            .collect();
        Self { free }
    }

    /// Takes the start of the first place that is at least `long`.
    fn take(&mut self, long: Duration) -> Option<Span> {
        let index = self.free.iter().position(|place| place.seconds() >= long.num_seconds())?;
        let place = self.free[index];
        let taken = Span::new(place.start(), place.start() + long).ok()?;
        match Span::new(taken.end(), place.end()) {
            Ok(rest) => self.free[index] = rest,
            Err(_) => drop(self.free.remove(index)),
        }
        Some(taken)
    }
}

/// How many cape days fall in the `weeks` before and with `today`; a day declared ahead counts from then on.
pub fn cape_days_used(days: &BTreeSet<NaiveDate>, weeks: u32, today: NaiveDate) -> u32 {
    let back = Days::new(u64::from(weeks) * 7);
    let from = today.checked_sub_days(back).unwrap_or(NaiveDate::MIN);
    let used = days.iter().filter(|day| **day > from).count();
    u32::try_from(used).unwrap_or(u32::MAX)
}

/// Cape days a week, for the last complete weeks (52 at most), oldest first: the first day of the week and the count. A
/// week in which the lead lived nothing (`lived` holds the days with an entry) is a gap, unless it had a cape day.
pub fn cape_weeks(
    days: &BTreeSet<NaiveDate>,
    lived: &BTreeSet<NaiveDate>,
    today: NaiveDate,
    week_starts: Weekday,
) -> Vec<(NaiveDate, Option<f64>)> {
    let week_of = |day: &NaiveDate| week_start(*day, week_starts);
    let this_week = week_start(today, week_starts);
    let Some(first) = days.iter().chain(lived).map(week_of).filter(|week| *week < this_week).min() else {
        return Vec::new();
    };
    let known: BTreeSet<NaiveDate> = days.iter().chain(lived).map(week_of).collect();
    let weeks: Vec<NaiveDate> = first.iter_days().step_by(7).take_while(|week| *week < this_week).collect();
    let shown = weeks.len().saturating_sub(WEEKS_SHOWN);
    let count = |week: NaiveDate| days.iter().filter(|day| week_of(day) == week).count() as f64;
    weeks[shown..].iter().map(|week| (*week, known.contains(week).then(|| count(*week)))).collect()
}

#[cfg(test)]
mod tests;
