//! What the next week needs: where people are short, who is out, what is known beforehand, where the lead is to be found.

use chrono::{Datelike, NaiveDate, Timelike};
use chrono_tz::Tz;
use domain::day::{Activity, Block, Lane};
use domain::time::{Instant, Span, clock, day_span, local_time};
use domain::week::{Week, listed, minute_spans, runs_of_days};
use formats::pages::{LaneDay, LaneKind, LaneSpan};

use super::brief::Around;
use crate::people::{RosterDayView, ViewRoster};
use crate::staffing::{CellState, CoverageCellView, Known, ViewEvents, WeekCoverageView, coverage_of_week};
use crate::{App, AppError, Command};

/// A day with the stretches in which people are short, and those that are short either way.
type ShortDay = (NaiveDate, Vec<Span>, Vec<Span>);

/// What is known of the week after the one that is told.
#[derive(Debug)]
pub(super) struct Ahead {
    /// By day, what is still to come of it: short, and short either way.
    short: Vec<ShortDay>,
    out: Vec<String>,
    known_beforehand: Vec<String>,
    pub lanes: Vec<LaneDay>,
}

pub(super) fn of_week(app: &App, around: &Around, next: Week) -> Result<Ahead, AppError> {
    let short = short(&coverage_of_week(app, around.as_of, next.first())?, around.as_of);
    Ok(Ahead {
        out: who_is_out(app, next, around.as_of)?,
        known_beforehand: known_beforehand(app, next)?,
        lanes: lanes(app, around, next, &short)?,
        short,
    })
}

/// Where people are short from `now` on; nothing is claimed where contacts or a roster are missing, or too old.
fn short(week: &WeekCoverageView, now: Instant) -> Vec<ShortDay> {
    if week.known != Known::All {
        return Vec::new();
    }
    let span = |cell: &CoverageCellView| {
        let at = |ms: i64| Instant::from_timestamp_millis(ms);
        Span::new(at(cell.start_ms)?, at(cell.end_ms)?).ok().filter(|span| span.start() >= now)
    };
    let days = week.days.iter().map(|day| {
        let of =
            |state: CellState| day.cells.iter().filter(|cell| cell.state == state).filter_map(span).collect();
        (day.on, of(CellState::Short), of(CellState::ShortEitherWay))
    });
    days.filter(|(_, short, either): &(_, Vec<Span>, Vec<Span>)| !short.is_empty() || !either.is_empty())
        .collect()
}

/// `Jonas on Mon 23`, `Carla on Tue 24 until 11:30`: that they are out, and never why.
fn who_is_out(app: &App, next: Week, now: Instant) -> Result<Vec<String>, AppError> {
    let (roster, zone) =
        (ViewRoster { from: Some(next.first()), to: Some(next.last()) }.run(app)?, app.zone());
    let mut out = Vec::new();
    for line in roster.lines {
        let works = |day: &&RosterDayView| {
            day.shift.as_ref().is_some_and(|shift| shift.end_ms > now.timestamp_millis())
        };
        let days: Vec<&RosterDayView> = line.days.iter().filter(works).collect();
        let whole = days.iter().filter(|day| day.outs.iter().any(|out| out.whole_day)).map(|day| day.date);
        let whole: Vec<NaiveDate> = whole.collect();
        let mut when: Vec<String> = Vec::new();
        if !whole.is_empty() {
            when.push(format!("on {}", runs_of_days(&whole)));
        }
        for day in days.iter().filter(|day| !whole.contains(&day.date)) {
            let at =
                |ms: i64| Instant::from_timestamp_millis(ms).map(|at| clock(at, zone)).unwrap_or_default();
            let part = |out: &crate::people::OutView| format!("{} to {}", at(out.start_ms), at(out.end_ms));
            let parts: Vec<String> = day.outs.iter().map(part).collect();
            if !parts.is_empty() {
                when.push(format!("on {} {}", day.date.format("%a %-d"), listed(&parts)));
            }
        }
        if !when.is_empty() {
            out.push(format!("{} {}", line.person.short, when.join(", ")));
        }
    }
    Ok(out)
}

/// Holidays and events of a week: `Mail about the new prices, Fri 15:00 to 15:30`.
fn known_beforehand(app: &App, next: Week) -> Result<Vec<String>, AppError> {
    let last = next.last().succ_opt().unwrap_or(next.last());
    let inside = |event: &&crate::staffing::EventView| {
        event.from.date() < last && event.to > next.first().and_time(chrono::NaiveTime::MIN)
    };
    let words = |event: &crate::staffing::EventView| {
        let whole_days =
            event.from.num_seconds_from_midnight() == 0 && event.to.num_seconds_from_midnight() == 0;
        let day = |date: NaiveDate| date.format("%a %-d").to_string();
        let when = if whole_days {
            let dates: Vec<NaiveDate> =
                event.from.date().iter_days().take_while(|date| *date < event.to.date()).collect();
            runs_of_days(&dates)
        } else if event.from.date() == event.to.date() {
            format!(
                "{} {} to {}",
                day(event.from.date()),
                event.from.format("%H:%M"),
                event.to.format("%H:%M")
            )
        } else {
            let (from, to) = (event.from.format("%H:%M"), event.to.format("%H:%M"));
            format!("{} {from} to {} {to}", day(event.from.date()), day(event.to.date()))
        };
        format!("{}, {when}", event.label)
    };
    Ok(ViewEvents {}.run(app)?.events.iter().filter(inside).map(words).collect())
}

/// The planned blocks of both lanes by day, and where people are short; nothing where nothing is planned. Of a block what
/// it is for is told, and not what was written on it.
fn lanes(app: &App, around: &Around, next: Week, short: &[ShortDay]) -> Result<Vec<LaneDay>, AppError> {
    let zone = app.zone();
    let rows = app.read(|reader| reader.blocks_in(next.span(zone)))?;
    let mut blocks: Vec<Block> = rows.into_iter().map(|row| row.block).collect();
    blocks.retain(|block| block.activity.lane() != Lane::Neither);
    blocks.sort_by_key(|block| (block.span.start(), block.span.end()));
    if blocks.is_empty() {
        return Ok(Vec::new());
    }
    let works = |date: &NaiveDate| around.settings.hours.days.contains(&date.weekday());
    let day = |date: NaiveDate| {
        let of_day = day_span(date, zone);
        let planned = blocks.iter().filter_map(|block| {
            let span = block.span.intersection(of_day)?;
            let (kind, what) = kind_of(block, around);
            lane_span(span, of_day, zone, kind, Some(what))
        });
        let gaps = short
            .iter()
            .filter(|(on, ..)| *on == date)
            .flat_map(|(_, short, either)| short.iter().chain(either));
        let gaps = gaps.filter_map(|span| lane_span(*span, of_day, zone, LaneKind::Short, None));
        let spans: Vec<LaneSpan> = planned.chain(gaps).collect();
        let planned = spans.iter().any(|span| span.kind != LaneKind::Short);
        (planned || works(&date)).then(|| LaneDay { day: date.format("%a %-d").to_string(), spans })
    };
    Ok(next.days().filter_map(day).collect())
}

fn kind_of(block: &Block, around: &Around) -> (LaneKind, String) {
    match block.activity {
        Activity::Customers => (LaneKind::Customers, "with customers".to_owned()),
        Activity::Alongside => {
            let who = block.person.and_then(|person| around.team.get(person));
            (
                LaneKind::Beside,
                format!("beside {}", who.map_or_else(|| "someone".to_owned(), |who| who.short)),
            )
        }
        other => (LaneKind::Strategic, other.label().to_lowercase()),
    }
}

fn lane_span(span: Span, day: Span, zone: Tz, kind: LaneKind, what: Option<String>) -> Option<LaneSpan> {
    let minute = |at: Instant| {
        let time = local_time(at, zone);
        time.hour() * 60 + time.minute()
    };
    let from_min = minute(span.start());
    let to_min = if span.end() == day.end() { domain::time::DAY_MIN } else { minute(span.end()) };
    // In the hour that the clock shows twice an end can stand before its start.
    (from_min < to_min).then(|| LaneSpan {
        from_min,
        to_min,
        kind,
        words: what.map_or_else(String::new, |what| {
            format!("{} to {} {what}", clock(span.start(), zone), clock(span.end(), zone))
        }),
    })
}

impl Ahead {
    /// `Monday`: the days on which people are short.
    pub(super) fn short_on(&self) -> Vec<String> {
        self.short.iter().map(|(on, ..)| on.format("%A").to_string()).collect()
    }

    pub(super) fn named(&self, most: usize, zone: Tz) -> Vec<(String, String)> {
        let by_day = |of: fn(&ShortDay) -> &Vec<Span>| {
            let told = self.short.iter().filter(|day| !of(day).is_empty());
            let lines = told.map(|day| format!("{} {}", day.0.format("%a %-d"), minute_spans(of(day), zone)));
            domain::week::cut(lines.collect(), most).join("\n")
        };
        let lines = |items: &[String]| domain::week::cut(items.to_vec(), most).join("\n");
        [
            ("Short of people", by_day(|day| &day.1)),
            ("Short either way, one seat changes little", by_day(|day| &day.2)),
            ("Out", lines(&self.out)),
            ("Known beforehand", lines(&self.known_beforehand)),
        ]
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(name, text)| (name.to_owned(), text))
        .collect()
    }
}
