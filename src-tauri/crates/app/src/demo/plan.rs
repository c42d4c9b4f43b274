//! What the demo lead has planned: last week, this week and the days ahead.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use domain::day::{Activity, Block, BlockId, BlockSource, check_block_span};
use domain::people::Person;
use domain::time::{Span, week_start};
use store::BlockRow;
use uuid::Uuid;

use super::chance::Chance;
use super::days::{detail, has_the_hour, sat_with};
use super::moment::{DAY_STARTS, Moment, is_working_day};
use super::people::NEXT;
use super::shapes::{TODAY_PLANNED, Today, plan_of};
use crate::AppError;

/// The calendar that the meetings come from.
pub(super) const CALENDAR: &str = "nora-halvorsen";

/// The blocks of last week, this week and a week ahead; meetings belong to `calendar`.
pub(super) fn blocks(moment: &Moment, people: &[Person], calendar: Uuid) -> Result<Vec<BlockRow>, AppError> {
    let monday = week_start(moment.today, Weekday::Mon);
    let first = monday.checked_sub_days(Days::new(7)).unwrap_or(monday);
    let last = moment.today.checked_add_days(Days::new(7)).unwrap_or(moment.today);
    let dates = first.iter_days().take_while(|date| *date <= last).filter(|date| is_working_day(*date));
    let mut all = Vec::new();
    for date in dates {
        let mut chance = Chance::of("plan", moment.index(date));
        let mut planned = if date == moment.today { today() } else { other_day(moment, date) };
        if date > moment.today {
            keep_free(&mut planned);
        }
        for stretch in planned {
            all.push(block(&mut chance, moment, people, calendar, date, &stretch)?);
        }
    }
    Ok(all)
}

fn today() -> Vec<Today> {
    TODAY_PLANNED.iter().map(|stretch| Today { ..*stretch }).collect()
}

/// The shape of the weekday on the hour it was meant for, with what the lead wrote on it.
fn other_day(moment: &Moment, date: NaiveDate) -> Vec<Today> {
    let mut details = Chance::of("details", moment.index(date));
    let mut from = DAY_STARTS;
    let beside = beside(moment, date);
    let stretches = plan_of(date.weekday().num_days_from_monday()).iter().map(|piece| {
        let detail = detail(&mut details, piece, beside);
        let stretch = Today {
            from,
            to: from + piece.minutes,
            activity: piece.activity,
            detail,
            person: beside.filter(|_| piece.activity == Activity::Alongside),
            from_calendar: piece.from_calendar,
        };
        from = stretch.to;
        stretch
    });
    stretches.collect()
}

/// Ahead, the last stretch with customers is kept free: a plan without slack breaks at the first surprise.
fn keep_free(planned: &mut Vec<Today>) {
    if let Some(last) = planned.iter().rposition(|stretch| stretch.activity == Activity::Customers) {
        planned.remove(last);
    }
}

/// Ahead, the next hour is somebody's already; those after it are for whoever is due by then.
fn beside(moment: &Moment, date: NaiveDate) -> Option<usize> {
    if date <= moment.today || !has_the_hour(date) {
        return sat_with(moment, date);
    }
    let ahead = moment.today.iter_days().skip(1).take_while(|day| *day <= date);
    (ahead.filter(|day| has_the_hour(*day)).count() == 1).then_some(NEXT)
}

fn block(
    chance: &mut Chance,
    moment: &Moment,
    people: &[Person],
    calendar: Uuid,
    date: NaiveDate,
    stretch: &Today,
) -> Result<BlockRow, AppError> {
    let span = Span::new(moment.at(date, stretch.from), moment.at(date, stretch.to))?;
    check_block_span(span)?;
    let source = if stretch.from_calendar { BlockSource::Calendar } else { BlockSource::Hand };
    let block = Block {
        id: BlockId(chance.id(span.start())),
        span,
        activity: stretch.activity,
        zone: moment.zone,
        detail: stretch.detail.to_owned(),
        person: stretch.person.and_then(|index| people.get(index)).map(|person| person.id),
        source,
    };
    let event = || format!("{}@fernwood.example/{date}", stretch.detail.to_lowercase().replace(' ', "-"));
    let calendar = stretch.from_calendar.then(|| (calendar, event()));
    Ok(BlockRow { block, calendar })
}
