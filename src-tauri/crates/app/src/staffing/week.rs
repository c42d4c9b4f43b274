//! The heatmap of a week.

use chrono::{Datelike, Days, NaiveDate};
use domain::staffing::model::DayModel;
use domain::staffing::seat::{DayOutcome, IntervalOutcome};
use domain::time::{Instant, clock_words, day_span, span_clock, week_start};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::day::contacts;
use super::draw::{difference, interval_sentence, is_short, label, range, state};
use super::ground::Ground;
use super::outlook::Outlook;
use super::words::minute_of;
use super::{ColumnView, CoverageCellView, CoverageDayView, Known, SeatBlockView, WeekCoverageView};
use crate::{App, AppError, Command, Topic};

/// The coverage of the week that a date lies in; of this week where none is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewCoverageWeek {
    pub week_of: Option<NaiveDate>,
}

impl Command for ViewCoverageWeek {
    const NAME: &'static str = "staffing.view_week";
    const READS: &'static [Topic] = super::READS;
    type Reply = WeekCoverageView;

    fn run(self, app: &App) -> Result<WeekCoverageView, AppError> {
        let settings = app.settings()?;
        let first = week_start(self.week_of.unwrap_or_else(|| app.today()), settings.hours.week_starts);
        coverage_of_week(app, app.now(), first)
    }
}

/// The coverage of the seven days from `first` on, as it stands at `now`.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn coverage_of_week(
    app: &App,
    now: Instant,
    first: NaiveDate,
) -> Result<WeekCoverageView, AppError> {
    let last = first.checked_add_days(Days::new(6)).unwrap_or(first);
    let ground = Ground::gather(app, now, first, last)?;
    Ok(view(&ground, first, last))
}

fn view(ground: &Ground, first: NaiveDate, last: NaiveDate) -> WeekCoverageView {
    let outlook = Outlook::until(ground, last);
    let dates: Vec<NaiveDate> = first.iter_days().take_while(|date| *date <= last).collect();
    let models: Vec<DayModel> = dates.iter().map(|date| outlook.model(*date)).collect();
    let (known, note) = ground.known(&models);
    let is_shown = |model: &&DayModel| {
        !model.intervals.is_empty() || ground.settings.hours.days.contains(&model.date.weekday())
    };
    let shown: Vec<&DayModel> = models.iter().filter(is_shown).collect();
    let day = |model: &&DayModel| day_view(ground, model, &outlook.outcome(model.date), known);
    let other = |date: Option<NaiveDate>| date.unwrap_or(first);
    WeekCoverageView {
        week_of: first,
        previous: other(first.checked_sub_days(Days::new(7))),
        next: other(first.checked_add_days(Days::new(7))),
        title: format!("Week {}", first.iso_week().week()),
        known,
        note: note.or_else(|| ground.reach_words(first)).or_else(|| ground.lacks_words()),
        interval_min: ground.settings.staffing.interval_min,
        columns: columns(ground, &shown),
        days: shown.iter().map(day).collect(),
    }
}

/// Every time of the clock at which an interval of the week starts.
fn columns(ground: &Ground, models: &[&DayModel]) -> Vec<ColumnView> {
    let starts = models.iter().flat_map(|model| &model.intervals).map(|interval| interval.span.start());
    let mut minutes: Vec<u32> = starts.map(|start| minute_of(start, ground.zone)).collect();
    minutes.sort_unstable();
    minutes.dedup();
    let column = |at_min: u32| ColumnView {
        at_min,
        label: if at_min.is_multiple_of(60) { clock_words(at_min) } else { String::new() },
    };
    minutes.into_iter().map(column).collect()
}

fn day_view(ground: &Ground, model: &DayModel, outcome: &DayOutcome, known: Known) -> CoverageDayView {
    let forecast = contacts(ground, model.date);
    // A day of which nothing is known is not a day on which nothing comes.
    let known = ground.drawn_as(known, model);
    let cells: Vec<CoverageCellView> =
        outcome.intervals.iter().map(|interval| cell(ground, model, interval, known)).collect();
    let short_min = cells
        .iter()
        .filter(|cell| is_short(cell.state))
        .map(|cell| u32::try_from((cell.end_ms - cell.start_ms) / 60_000).unwrap_or(0))
        .sum();
    let closed = model.intervals.is_empty();
    CoverageDayView {
        on: model.date,
        day: model.date.format("%a %-d").to_string(),
        is_today: model.date == ground.today,
        closed,
        contacts: forecast.map(range),
        seat: seat(ground, model),
        short: short_words(closed, known, short_min),
        short_min,
        cells: one_a_column(cells),
    }
}

/// The cells with those of an hour that the clock shows twice as one, since they stand in one column: the worse of both
/// is drawn, and both are said.
fn one_a_column(cells: Vec<CoverageCellView>) -> Vec<CoverageCellView> {
    let mut columns: Vec<CoverageCellView> = Vec::with_capacity(cells.len());
    for cell in cells {
        let Some(first) = columns.iter_mut().find(|one| one.at_min == cell.at_min) else {
            columns.push(cell);
            continue;
        };
        let sentence = format!("{}; {}", first.sentence, cell.sentence);
        if cell.difference < first.difference {
            *first = cell;
        }
        first.sentence = sentence;
    }
    columns
}

fn cell(ground: &Ground, model: &DayModel, outcome: &IntervalOutcome, known: Known) -> CoverageCellView {
    let difference = difference(outcome);
    let is_known = !matches!(known, Known::NoContacts | Known::NoRoster);
    CoverageCellView {
        start_ms: outcome.span.start().timestamp_millis(),
        end_ms: outcome.span.end().timestamp_millis(),
        from: span_clock(outcome.span, ground.zone).0,
        at_min: minute_of(outcome.span.start(), ground.zone),
        state: state(outcome, known),
        required: outcome.required,
        scheduled: outcome.scheduled,
        difference,
        label: if is_known { label(difference) } else { String::new() },
        sentence: format!("{} {}", model.date.format("%A"), interval_sentence(outcome, known, ground.zone)),
    }
}

fn seat(ground: &Ground, model: &DayModel) -> Vec<SeatBlockView> {
    let day = day_span(model.date, ground.zone);
    let view = |block: &domain::day::Block| {
        let span = block.span.intersection(day)?;
        let from_min = minute_of(span.start(), ground.zone);
        Some(SeatBlockView {
            block_id: block.id.0.to_string(),
            start_ms: span.start().timestamp_millis(),
            end_ms: span.end().timestamp_millis(),
            from_min,
            to_min: from_min + u32::try_from(span.minutes()).unwrap_or(0),
        })
    };
    ground.seat_blocks(model.date).filter_map(view).collect()
}

/// `2.5 h short`, `30 min short`, `none short`
fn short_words(closed: bool, known: Known, short_min: u32) -> String {
    match (closed, known, short_min) {
        (true, ..) => "closed".into(),
        (_, Known::NoRoster, _) => "no roster".into(),
        (_, Known::NoContacts, _) => String::new(),
        (_, _, 0) => "none short".into(),
        (_, _, minutes @ 1..60) => format!("{minutes} min short"),
        (_, _, minutes) => {
            let hours = f64::from(minutes) / 60.0;
            if hours.fract() == 0.0 { format!("{hours:.0} h short") } else { format!("{hours:.1} h short") }
        }
    }
}
