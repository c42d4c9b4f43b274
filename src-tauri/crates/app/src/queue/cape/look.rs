//! Looking: what a cape day would do, and how often there was one.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, Duration, NaiveDate};
use domain::charts::{Basis, Rebase, chart};
use domain::queue::{cape_days_used, cape_weeks};
use domain::time::{Span, clock, day_words, local_date};
use serde::{Deserialize, Serialize};
use store::CapeDayRow;
use ts_rs::TS;

use super::plan::{cape_writes, lines, refusal, sentence};
use super::{CapeDayView, CapePreview, CapeView};
use crate::charts::ChartView;
use crate::{App, AppError, Command, Topic};

/// The name under which the chart's new beginnings are kept.
pub(super) const CHART: &str = "cape_days";
/// Weeks back that are listed.
const LISTED_WEEKS: u64 = 26;
/// Weeks back that the chart reads; it shows a year.
const CHARTED_WEEKS: i64 = 54;

const READS: &[Topic] = &[Topic::Plan, Topic::Day, Topic::Settings, Topic::Workspace];

/// Cape days: the one that holds, the budget, and how often.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewCape {}

impl Command for ViewCape {
    const NAME: &'static str = "queue.view_cape";
    const READS: &'static [Topic] = READS;
    type Reply = CapeView;

    fn run(self, app: &App) -> Result<CapeView, AppError> {
        let days = app.read(|reader| reader.cape_days())?;
        let today = app.today();
        let back = today.checked_sub_days(Days::new(LISTED_WEEKS * 7)).unwrap_or(NaiveDate::MIN);
        let holds = |day: &&CapeDayRow| day.on == today && day.ended_at.is_none();
        let (used, budget, words) = budget(app, &days)?;
        Ok(CapeView {
            today: days.iter().find(holds).map(|day| view(app, day)),
            others: days
                .iter()
                .filter(|day| !holds(day) && day.on > back)
                .map(|day| view(app, day))
                .collect(),
            used,
            budget,
            budget_words: words,
            over: (used >= budget && used > 0).then(|| over(used, budget)),
            chart: how_often(app, &days)?,
        })
    }
}

/// What declaring a cape day would move and book.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PreviewCape {
    /// Missing: today.
    pub on: Option<NaiveDate>,
}

impl Command for PreviewCape {
    const NAME: &'static str = "queue.preview_cape";
    const READS: &'static [Topic] = READS;
    type Reply = CapePreview;

    fn run(self, app: &App) -> Result<CapePreview, AppError> {
        let on = self.on.unwrap_or_else(|| app.today());
        let days = app.read(|reader| reader.cape_days())?;
        let writes = cape_writes(app, on)?;
        let (used, budget, _) = budget(app, &days)?;
        Ok(CapePreview {
            on,
            title: on.format("%A %-d %B").to_string(),
            lines: lines(app, on, &writes.told),
            sentence: sentence(&writes.told),
            budget: format!("It would be number {} of {budget} in {}.", used + 1, weeks_words(app)?),
            refusal: refusal(app, &days, on),
        })
    }
}

pub(super) fn view(app: &App, day: &CapeDayRow) -> CapeDayView {
    CapeDayView {
        id: day.id.to_string(),
        on: day.on,
        day: day_words(day.on, app.today()),
        condition: day.condition.clone(),
        ended: match day.ended_at {
            Some(at) => Some(format!("ended {}", clock(at, app.zone()))),
            None => (day.on < app.today()).then(|| "ended with the day".to_owned()),
        },
        lines: lines(app, day.on, &day.blocks),
    }
}

/// Days used, the budget, and both in words: `1 of 2 in four weeks`.
fn budget(app: &App, days: &[CapeDayRow]) -> Result<(u32, u32, String), AppError> {
    let staffing = app.settings()?.staffing;
    let dates: BTreeSet<NaiveDate> = days.iter().map(|day| day.on).collect();
    let used = cape_days_used(&dates, staffing.cape_weeks, app.today());
    let words = format!("{used} of {} in {}", staffing.cape_days, weeks_words(app)?);
    Ok((used, staffing.cape_days, words))
}

fn weeks_words(app: &App) -> Result<String, AppError> {
    const NUMBERS: [&str; 8] = ["one", "two", "three", "four", "five", "six", "seven", "eight"];
    let weeks = app.settings()?.staffing.cape_weeks;
    Ok(match weeks {
        1 => "one week".to_owned(),
        2..=8 => format!("{} weeks", NUMBERS[weeks as usize - 1]),
        _ => format!("{weeks} weeks"),
    })
}

fn over(used: u32, budget: u32) -> String {
    if used > budget {
        format!("{used} cape days where {budget} were meant: a case for headcount, not a badge.")
    } else {
        "The budget is used up. One more would be a case for headcount.".to_owned()
    }
}

fn how_often(app: &App, days: &[CapeDayRow]) -> Result<ChartView, AppError> {
    let (now, zone) = (app.now(), app.zone());
    let span = Span::new(now - Duration::weeks(CHARTED_WEEKS), now)?;
    let (entries, rebases) =
        app.read(|reader| Ok((reader.entries_in(span)?, reader.chart_rebases(CHART)?)))?;
    let dates: BTreeSet<NaiveDate> = days.iter().map(|day| day.on).collect();
    let lived: BTreeSet<NaiveDate> = entries.iter().map(|entry| local_date(entry.start, zone)).collect();
    let weeks = cape_weeks(&dates, &lived, app.today(), app.settings()?.hours.week_starts);
    let values: Vec<Option<f64>> = weeks.iter().map(|(_, count)| *count).collect();
    let rebases: Vec<Rebase> = rebases
        .into_iter()
        .map(|(on, note)| Rebase { at: weeks.partition_point(|(week, _)| *week < on), note })
        .collect();
    let labels = weeks.iter().map(|(week, _)| format!("W{:02}", week.iso_week().week()));
    Ok(ChartView::of(&chart(&values, Basis::AsTheyCome, &rebases), labels))
}
