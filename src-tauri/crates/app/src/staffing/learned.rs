//! What is learnt from the contacts, kept as long as what it rests on stands: forecasting a year of history takes longer
//! than a glance.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{Days, Duration, NaiveDate};
use chrono_tz::Tz;
use domain::queue::Channel;
use domain::staffing::deferred::Usual;
use domain::staffing::forecast::{
    DayForecast, Forecast, History, HistoryError, IntervalForecast, Joined, forecast, intraday,
};
use domain::staffing::opening::{day_grid, open_on};
use domain::time::{Instant, Span, day_span, local_date};
use domain::workspace::{Settings, WorkingHours};
use store::{EventRow, OpenRow, Reader, SlotRow, StoreError};

use super::known_before::adjustments;
use super::patience::{Told, reported};
use super::reach::{came, history_of, known_until, stops_at};

/// Weeks of history that are read.
const WEEKS: i64 = 53;
/// Days that are forecast, today included: four weeks, and the working days after them that decide what comes last.
pub(super) const DAYS_AHEAD: u32 = 35;
/// From data older than this nothing is forecast.
const OLDEST_DAYS: i64 = 35;
/// Past days whose closing level says what usually waits.
const USUAL_DAYS: u64 = 28;

/// What everything learnt rests on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Basis {
    pub contacts: (i64, i64, i64),
    /// When the newest contact or change is from; where there are no contacts, how far interval reports reach.
    pub newest: Option<Instant>,
    /// The current interval, where the clock is set back into a log.
    pub lived_at: Option<Instant>,
    /// How far the interval reports of a channel reach.
    pub reports: Vec<(Channel, Instant)>,
    pub today: NaiveDate,
    pub zone: Tz,
    pub interval_min: u32,
    pub country: Option<String>,
    pub hours: WorkingHours,
    pub opening: Option<[Option<domain::time::ClockSpan>; 7]>,
    pub events: Vec<EventRow>,
}

/// One channel.
#[derive(Debug, Clone)]
pub(super) struct ChannelLearned {
    pub channel: Channel,
    pub history: History,
    /// How far what came is known.
    pub known_to: Instant,
    /// The data goes on after that and tells of no contacts, though many were due.
    pub stops: bool,
    /// From today on, as it was forecast before the day began.
    pub forecast: Forecast,
    /// Today, with what has come.
    pub today: DayForecast,
    /// What came today, by interval; `None` where that is not known yet.
    pub arrived: Vec<Option<f64>>,
}

/// What is learnt from everything imported.
#[derive(Debug, Clone)]
pub(super) struct Learned {
    /// The channels that ever brought a contact, as contacts or reports tell, in the order of [`Channel::ALL`].
    pub channels: Vec<ChannelLearned>,
    /// Channels that nothing is forecast of, their data being too old, and how far it reaches.
    pub left_out: Vec<(Channel, Instant)>,
    /// What usually waits of deferred work when the queue closes.
    pub usual: Option<Usual>,
    /// What interval reports tell of patience, per channel that has any.
    pub patience: Vec<(Channel, Told)>,
    /// Open contacts on deferred channels.
    pub open: Vec<OpenRow>,
}

/// The newest of what was learnt, shared by every handle to the file.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    newest: Mutex<Option<(Basis, Arc<Learned>)>>,
    measured: Mutex<Option<(Basis, Arc<super::trust::Measured>)>>,
    pub(super) expected: super::came::Kept,
}

impl Memory {
    /// What is known on `basis`, learnt now where it is not.
    pub(super) fn learned(
        &self,
        reader: &Reader<'_>,
        basis: &Basis,
        settings: &Settings,
    ) -> Result<Arc<Learned>, StoreError> {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, learned)) = newest.as_ref().filter(|(known, _)| known == basis) {
            return Ok(Arc::clone(learned));
        }
        let learned = Arc::new(learn(reader, basis, settings)?);
        *newest = Some((basis.clone(), Arc::clone(&learned)));
        Ok(learned)
    }

    /// How far the forecast was off on `basis`, measured now where it is not known.
    pub(super) fn measured(
        &self,
        basis: &Basis,
        measure: impl FnOnce() -> super::trust::Measured,
    ) -> Arc<super::trust::Measured> {
        let mut known = self.measured.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, measured)) = known.as_ref().filter(|(other, _)| other == basis) {
            return Arc::clone(measured);
        }
        let measured = Arc::new(measure());
        *known = Some((basis.clone(), Arc::clone(&measured)));
        measured
    }
}

fn learn(reader: &Reader<'_>, basis: &Basis, settings: &Settings) -> Result<Learned, StoreError> {
    let open = reader.open_deferred(basis.lived_at)?;
    let (channels, left_out, patience) = (Vec::new(), Vec::new(), Vec::new());
    let nothing = Learned { channels, left_out, usual: None, patience, open };
    let Some(newest) = basis.newest else { return Ok(nothing) };
    let from = basis.reports.iter().map(|(_, reported)| *reported).fold(newest, Instant::max)
        - Duration::weeks(WEEKS);
    let slots = reader.slots_from(from)?;
    let offered = reader.offered_from(from)?;
    let (mut channels, mut left_out) = (Vec::new(), Vec::new());
    for channel in Channel::ALL {
        let joined = came(&slots, &offered, channel, basis);
        if joined.came.is_empty() {
            continue;
        }
        let known_to = known_until(&joined, channel, newest, basis);
        let stop = stops_at(&joined, channel, known_to, basis).map_err(bad_history)?;
        let known_to = stop.unwrap_or(known_to);
        if is_too_old(known_to, basis) {
            left_out.push((channel, known_to));
        } else {
            let learned = learn_channel(&joined, channel, known_to, basis)?;
            channels.push(ChannelLearned { stops: stop.is_some(), ..learned });
        }
    }
    let patience = reported(&offered, &basis.reports);
    let nothing = Learned { channels, left_out, patience, ..nothing };
    if is_too_old(newest, basis) {
        return Ok(nothing);
    }
    let open: u32 = nothing.open.iter().map(|row| row.contacts).sum();
    Ok(Learned { usual: Usual::of(&closing_levels(&slots, open, newest, basis, settings)), ..nothing })
}

fn is_too_old(newest: Instant, basis: &Basis) -> bool {
    (basis.today - local_date(newest, basis.zone)).num_days() > OLDEST_DAYS
}

/// What is learnt from what came on a channel up to `newest`.
fn learn_channel(
    joined: &Joined,
    channel: Channel,
    newest: Instant,
    basis: &Basis,
) -> Result<ChannelLearned, StoreError> {
    let known_to = newest.with_timezone(&basis.zone).naive_local();
    // What ends at a moment is over then: the interval that begins there is not known.
    let until = (newest - Duration::seconds(1)).with_timezone(&basis.zone).naive_local();
    let history = history_of(joined, known_to, until, basis).map_err(bad_history)?;
    let forecast = forecast(&history, basis.today, DAYS_AHEAD, &adjustments(basis, Some(channel)));
    let arrived = arrived(&history, newest, basis);
    let today = today(&forecast, &arrived);
    Ok(ChannelLearned { channel, history, known_to: newest, stops: false, forecast, today, arrived })
}

fn bad_history(error: HistoryError) -> StoreError {
    StoreError::BadValue(error.to_string())
}

/// What came today in the intervals that were over when the newest contact or change was written.
fn arrived(history: &History, newest: Instant, basis: &Basis) -> Vec<Option<f64>> {
    let per_day = history.per_day();
    let Some(day) = history.day(basis.today).filter(|_| local_date(newest, basis.zone) == basis.today) else {
        return vec![None; per_day];
    };
    let grid = day_grid(basis.today, basis.zone, basis.interval_min);
    // What the clock shows twice is over when the second one is.
    let over =
        |slot: usize| grid.iter().filter(|(other, _)| *other == slot).all(|(_, span)| span.end() <= newest);
    day.counts.iter().enumerate().map(|(slot, count)| count.filter(|_| over(slot))).collect()
}

/// Today with what has come: the intervals that are over as they were, the rest forecast again from them.
fn today(forecast: &Forecast, arrived: &[Option<f64>]) -> DayForecast {
    let over = arrived.iter().rposition(Option::is_some).map_or(0, |last| last + 1);
    match forecast.days.first() {
        Some(day) => intraday(day, &arrived[..over]),
        None => DayForecast {
            date: NaiveDate::default(),
            intervals: Vec::new(),
            total: IntervalForecast::default(),
        },
    }
}

/// How many deferred contacts waited when the queue closed, on the working days of the last four weeks: what is open now,
/// and back from there by what came and was answered.
fn closing_levels(
    slots: &[SlotRow],
    open: u32,
    newest: Instant,
    basis: &Basis,
    settings: &Settings,
) -> Vec<f64> {
    let mut deferred: Vec<&SlotRow> = slots.iter().filter(|slot| !slot.channel.is_live()).collect();
    deferred.retain(|slot| basis.lived_at.is_none_or(|at| slot.start < at));
    deferred.sort_by_key(|slot| slot.start);
    let last = local_date(newest, basis.zone);
    let first = last.checked_sub_days(Days::new(USUAL_DAYS)).unwrap_or(last);
    let known_from = deferred.first().map_or(newest, |slot| slot.start);
    let closing: Vec<Instant> = first
        .iter_days()
        .take_while(|date| *date < last)
        .filter_map(|date| open_on(settings, date, basis.zone).last().map(|open| open.end()))
        .filter(|at| *at > known_from)
        .collect();
    let mut level = f64::from(open);
    let mut later = deferred.iter().rev().peekable();
    let mut levels = Vec::new();
    for at in closing.into_iter().rev() {
        while let Some(slot) = later.next_if(|slot| slot.start >= at) {
            level += f64::from(slot.answered) - f64::from(slot.opened);
        }
        levels.push(level);
    }
    levels
}

impl ChannelLearned {
    /// What is forecast for a date from today on, else what came on it; `None` where neither is known.
    pub fn on(&self, date: NaiveDate, today: NaiveDate) -> Option<Vec<Option<IntervalForecast>>> {
        let came = |count: &Option<f64>| {
            count.map(|count| IntervalForecast { expected: count, low: count, high: count })
        };
        if date == today {
            return Some(self.today.intervals.iter().copied().map(Some).collect());
        }
        if date < today {
            return self.history.day(date).map(|day| day.counts.iter().map(came).collect());
        }
        let ahead = usize::try_from((date - today).num_days()).ok()?;
        let day = self.forecast.days.get(ahead)?;
        Some(day.intervals.iter().copied().map(Some).collect())
    }

    /// Whether it is not known what came in an interval of a past day. The day has to be one that the queue was open on.
    pub fn is_missing(&self, date: NaiveDate, slot: Option<usize>, has_report: bool) -> bool {
        // Before the first contact of a channel it had none; before its first report nobody counted.
        let begins = self.history.first().is_none_or(|first| date < first);
        match (self.history.day(date), slot) {
            (None, _) => has_report || !begins,
            (Some(day), Some(slot)) => day.counts.get(slot).is_none_or(Option::is_none),
            (Some(_), None) => false,
        }
    }

    /// The whole day, where it is forecast.
    pub fn total_on(&self, date: NaiveDate, today: NaiveDate) -> Option<IntervalForecast> {
        self.day_on(date, today).map(|day| day.total)
    }

    /// A day as it is forecast, today with what has come.
    pub fn day_on(&self, date: NaiveDate, today: NaiveDate) -> Option<&DayForecast> {
        if date == today {
            return self.forecast.days.first().map(|_| &self.today);
        }
        let ahead = usize::try_from((date - today).num_days()).ok()?;
        self.forecast.days.get(ahead)
    }

    /// The range of a whole day against what is expected of it, low and high; both 1 where it is known what came.
    pub fn day_range(&self, date: NaiveDate, today: NaiveDate) -> (f64, f64) {
        let total = self.total_on(date, today).filter(|total| total.expected > 0.0);
        total.map_or((1.0, 1.0), |total| (total.low / total.expected, total.high / total.expected))
    }
}

/// The span in which events count: what the history holds, and what is forecast.
pub(super) fn events_span(today: NaiveDate, zone: Tz) -> Option<Span> {
    let from = today.checked_sub_days(Days::new(7 * 60))?;
    let until = today.checked_add_days(Days::new(u64::from(DAYS_AHEAD)))?;
    Span::new(day_span(from, zone).start(), day_span(until, zone).end()).ok()
}
