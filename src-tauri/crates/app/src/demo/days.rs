//! The days that the demo lead has lived, up to now.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use domain::day::{Activity, Entry, EntryId, Lane, Timeline};
use domain::people::Person;
use domain::time::{Instant, Span};

use super::cape;
use super::chance::Chance;
use super::moment::{DAY_ENDS, DAY_STARTS, Moment, is_working_day};
use super::people::{ELIF, MOSTLY, SAT_WITH, TALKS, TEAM};
use super::shapes::{Piece, TODAY_LIVED, TREADING_WATER, details, shape, treads_water};
use crate::AppError;

/// What runs now has run for so long, as in the pictures.
const RUNNING_S: i64 = 66 * 60 + 24;
/// A shorter remainder of a stretch is left out.
const SHORTEST_S: i64 = 5 * 60;

/// Every entry, checked by the rules of the day.
pub(super) fn entries(moment: &Moment, people: &[Person]) -> Result<Vec<Entry>, AppError> {
    let before = moment.dates().filter(|date| *date < moment.today && is_working_day(*date));
    let mut all: Vec<Entry> = before.flat_map(|date| past_day(moment, people, date)).collect();
    all.extend(today(moment, people));
    Ok(Timeline::new(all, moment.now)?.entries().to_vec())
}

/// Who the lead sits with on a working day up to this week's last; on a Friday, who has the talk of two.
pub(super) fn sat_with(moment: &Moment, date: NaiveDate) -> Option<usize> {
    if date.weekday() == Weekday::Fri {
        let talks = TALKS.len() as i64;
        return Some(TALKS[usize::try_from(moment.weeks_back(date).rem_euclid(talks)).unwrap_or(0)]);
    }
    let after = date.iter_days().skip(1).take_while(|later| *later <= moment.today);
    SAT_WITH[after.filter(|later| has_the_hour(*later)).count() % SAT_WITH.len()]
}

/// Monday to Thursday keep an hour for sitting beside someone.
pub(super) fn has_the_hour(date: NaiveDate) -> bool {
    date.weekday().num_days_from_monday() < 4
}

/// What is written on a piece of the day of `chance`: its own words, else drawn ones; beside someone, what they answer.
pub(super) fn detail(chance: &mut Chance, piece: &Piece, beside: Option<usize>) -> &'static str {
    let drawn: &&str = chance.one_of(details(piece.activity));
    match (piece.detail, piece.activity) {
        ("", Activity::Alongside) => beside.map_or("on the floor, whoever asks", |beside| MOSTLY[beside]),
        ("", _) => drawn,
        (own, _) => own,
    }
}

fn past_day(moment: &Moment, people: &[Person], date: NaiveDate) -> Vec<Entry> {
    let weekday = date.weekday().num_days_from_monday();
    let usual = shape(weekday, moment.weeks_back(date));
    let pieces = if cape::day(moment) == Some(date) { Some(&TREADING_WATER[..]) } else { usual };
    let Some(pieces) = pieces else { return Vec::new() };
    let mut details = Chance::of("details", moment.index(date));
    let mut chance = Chance::of("days", moment.index(date));
    let beside = sat_with(moment, date);
    let overtime =
        if treads_water(moment.weeks_back(date)) { chance.between(10, 45) } else { chance.between(-9, 12) };
    let mut edges = vec![DAY_STARTS * 60 + chance.between(-240, 300)];
    let mut planned = DAY_STARTS;
    for piece in pieces {
        planned += piece.minutes;
        edges.push(planned * 60 + chance.between(-240, 300));
    }
    if let Some(last) = edges.last_mut() {
        *last = (DAY_ENDS + overtime) * 60 + chance.between(0, 59);
    }
    let mut all = Vec::new();
    for (piece, edge) in pieces.iter().zip(edges.windows(2)) {
        let (start, end) = (second_of(moment, date, edge[0]), second_of(moment, date, edge[1]));
        let detail = detail(&mut details, piece, beside);
        let person = beside.filter(|_| piece.activity == Activity::Alongside);
        let whole = lived(moment, people, (start, end), piece.activity, detail, person);
        all.extend(interrupted(&mut chance, moment, people, whole));
    }
    with_ids(&mut chance, all)
}

/// The instant of a local second of the day, also where the clocks change on it.
fn second_of(moment: &Moment, date: NaiveDate, second: i64) -> Instant {
    moment.at(date, second / 60) + Duration::seconds(second % 60)
}

/// Strategic time is interrupted now and then, by someone with a question.
fn interrupted(chance: &mut Chance, moment: &Moment, people: &[Person], whole: Entry) -> Vec<Entry> {
    let Some(span) = whole.span(moment.now) else { return Vec::new() };
    let asked = whole.activity.lane() == Lane::Strategic && span.minutes() >= 50 && chance.happens(0.25);
    if !asked {
        return vec![whole];
    }
    let from = span.start() + Duration::seconds(chance.between(15 * 60, 25 * 60));
    let to = from + Duration::seconds(chance.between(6 * 60, 12 * 60));
    let who = usize::try_from(chance.between(0, TEAM.len() as i64 - 1)).unwrap_or(ELIF);
    let question = lived(moment, people, (from, to), Activity::Customers, "", Some(who));
    let first = Entry { end: Some(from), ..whole.clone() };
    let rest = Entry { start: to, ..whole };
    vec![first, question, rest]
}

fn lived(
    moment: &Moment,
    people: &[Person],
    (start, end): (Instant, Instant),
    activity: Activity,
    detail: &str,
    person: Option<usize>,
) -> Entry {
    Entry {
        // Given in `with_ids`, when it is known which entries there are.
        id: EntryId(uuid::Uuid::nil()),
        start,
        end: Some(end),
        activity,
        zone: moment.zone,
        detail: detail.to_owned(),
        person: person.and_then(|index| people.get(index)).map(|person| person.id),
        on_call: false,
    }
}

fn with_ids(chance: &mut Chance, all: Vec<Entry>) -> Vec<Entry> {
    all.into_iter().map(|entry| Entry { id: EntryId(chance.id(entry.start)), ..entry }).collect()
}

/// Up to an hour and six minutes ago as in the table; then customers, who are running. After hours the day is whole.
fn today(moment: &Moment, people: &[Person]) -> Vec<Entry> {
    let date = moment.today;
    let (opens, closes) = (moment.at(date, DAY_STARTS), moment.at(date, DAY_ENDS));
    if !is_working_day(date) || moment.now <= opens {
        return Vec::new();
    }
    let over = moment.now >= closes;
    let quality_starts = moment.at(date, TODAY_LIVED[1].from);
    let running_since = match moment.now - Duration::seconds(RUNNING_S) {
        _ if over => moment.now,
        _ if moment.now - quality_starts < Duration::minutes(10) => opens,
        since => since.max(quality_starts),
    };
    let stand_up = usize::from(!over);
    let mut all: Vec<Entry> = TODAY_LIVED
        .iter()
        .skip(stand_up)
        .filter_map(|stretch| {
            let whole = Span::new(moment.at(date, stretch.from), moment.at(date, stretch.to)).ok()?;
            let past = Span::new(whole.start(), whole.end().min(running_since)).ok()?;
            let long_enough = past == whole || past.seconds() >= SHORTEST_S;
            let times = (past.start(), past.end());
            long_enough
                .then(|| lived(moment, people, times, stretch.activity, stretch.detail, stretch.person))
        })
        .collect();
    if !over {
        let running = lived(moment, people, (running_since, moment.now), Activity::Customers, "", None);
        all.push(Entry { end: None, ..running });
    }
    with_ids(&mut Chance::of("today", moment.index(date)), all)
}
