//! What kind of day each day was, told only from the days up to it, so that a backtest learns nothing from later.

use chrono::{Datelike, Days, NaiveDate};

use super::Adjustments;
use super::history::{DayCounts, History};
use super::outcome::Reason;

/// Weeks that tell how a weekday usually is.
const WEEKS_BACK: usize = 8;
/// A weekday with less than this share of the busiest one's contacts is no working day.
const OFF_SHARE: f64 = 0.02;
/// So many contacts that nothing came from where so many were due is no chance (probability under 1 in 100,000).
pub(super) const NO_CHANCE: f64 = 12.0;
/// A day of which more than this share is not known is half a day.
const LOST_SHARE: f64 = 0.04;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A working day that the level is learnt from.
    Usual,
    /// A weekday on which hardly anything comes.
    Off,
    LeftOut(Reason),
}

/// Every date from the first day of a history to its last.
pub(super) struct Calendar<'h> {
    history: &'h History,
    adjustments: &'h Adjustments,
    first: NaiveDate,
    kinds: Vec<Kind>,
    /// Where in the history each date is.
    places: Vec<Option<usize>>,
    /// What usually comes on each weekday, told before each date.
    usual: Vec<[Weekday; 7]>,
}

/// How a weekday was of late.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Weekday {
    pub works: bool,
    /// Mean contacts of its last known days.
    pub mean: f64,
}

impl<'h> Calendar<'h> {
    pub(super) fn of(history: &'h History, adjustments: &'h Adjustments) -> Option<Self> {
        let (first, last) = (history.first()?, history.last()?);
        let length = usize::try_from((last - first).num_days()).ok()? + 1;
        let mut places = vec![None; length];
        for (at, day) in history.days().iter().enumerate() {
            places[usize::try_from((day.date - first).num_days()).ok()?] = Some(at);
        }
        let mut calendar = Self {
            history,
            adjustments,
            first,
            kinds: Vec::with_capacity(length),
            places,
            usual: Vec::new(),
        };
        for index in 0..length {
            let usual = calendar.usual_before(index);
            calendar.usual.push(usual);
            let kind = calendar.kind_of(index, &usual);
            calendar.kinds.push(kind);
        }
        let after = calendar.usual_before(length);
        calendar.usual.push(after);
        Some(calendar)
    }

    /// Dates in the calendar.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    pub(super) fn date(&self, index: usize) -> NaiveDate {
        self.first.checked_add_days(Days::new(index as u64)).unwrap_or(NaiveDate::MAX)
    }

    /// Where `date` is; `None` before the first day.
    pub(super) fn index(&self, date: NaiveDate) -> Option<usize> {
        usize::try_from((date - self.first).num_days()).ok()
    }

    pub(super) fn counts(&self, index: usize) -> Option<&'h DayCounts> {
        let at = (*self.places.get(index)?)?;
        self.history.days().get(at)
    }

    /// The kind of a known day.
    pub(super) fn kind(&self, index: usize) -> Option<Kind> {
        self.kinds.get(index).copied()
    }

    /// How the weekdays were, told from what was before `origin`.
    pub(super) fn usual(&self, origin: usize) -> &[Weekday; 7] {
        &self.usual[origin.min(self.usual.len() - 1)]
    }

    /// How day `index` was, or will be as far as can be told before `origin`.
    pub(super) fn outlook(&self, index: usize, origin: usize) -> Kind {
        if index < origin
            && let Some(kind) = self.kind(index)
        {
            return kind;
        }
        let date = self.date(index);
        if !self.usual(origin)[weekday_of(date)].works {
            Kind::Off
        } else if self.adjustments.holidays.contains_key(&date) {
            Kind::LeftOut(Reason::Holiday)
        } else {
            Kind::Usual
        }
    }

    pub(super) fn history(&self) -> &'h History {
        self.history
    }

    pub(super) fn adjustments(&self) -> &'h Adjustments {
        self.adjustments
    }

    /// The last known days on the weekday of `index` before it, newest first.
    pub(super) fn alike_before(&self, index: usize) -> impl Iterator<Item = (usize, &'h DayCounts)> {
        (1..).map_while(move |weeks| index.checked_sub(7 * weeks)).filter_map(|at| {
            let is_usable = matches!(self.kinds.get(at), Some(Kind::Usual | Kind::Off));
            if is_usable { self.counts(at).map(|day| (at, day)) } else { None }
        })
    }

    fn usual_before(&self, index: usize) -> [Weekday; 7] {
        let mut usual = [Weekday::default(); 7];
        let mut present = [0.0_f64; 7];
        for ahead in 0..7 {
            let weekday = weekday_of(self.date(index + ahead));
            let weeks: Vec<usize> = (1..=WEEKS_BACK)
                .filter_map(|weeks| (index + ahead).checked_sub(7 * weeks))
                .filter(|at| *at < index && !self.adjustments.holidays.contains_key(&self.date(*at)))
                .collect();
            let known: Vec<f64> =
                weeks.iter().filter_map(|at| self.counts(*at)).map(DayCounts::total).collect();
            // Before anything is known of a weekday, Saturday and Sunday are off and the others are not.
            present[weekday] = match weeks.len() {
                0 => {
                    if weekday < 5 {
                        1.0
                    } else {
                        0.0
                    }
                }
                all => known.len() as f64 / all as f64,
            };
            usual[weekday].mean =
                if known.is_empty() { 0.0 } else { known.iter().sum::<f64>() / known.len() as f64 };
        }
        let busiest = usual.iter().map(|weekday| weekday.mean).fold(0.0, f64::max);
        for (weekday, present) in usual.iter_mut().zip(present) {
            let is_known = weekday.mean > 0.0 || index >= 7;
            weekday.works = present >= 0.5 && (!is_known || weekday.mean > OFF_SHARE * busiest);
        }
        usual
    }

    fn kind_of(&self, index: usize, usual: &[Weekday; 7]) -> Kind {
        let date = self.date(index);
        let weekday = usual[weekday_of(date)];
        if self.adjustments.holidays.contains_key(&date) {
            return Kind::LeftOut(Reason::Holiday);
        }
        let Some(day) = self.counts(index) else {
            return if weekday.works { Kind::LeftOut(Reason::Missing) } else { Kind::Off };
        };
        let total = day.total();
        if !weekday.works {
            let busiest = usual.iter().map(|weekday| weekday.mean).fold(0.0, f64::max);
            return if total > OFF_SHARE * busiest { Kind::Usual } else { Kind::Off };
        }
        if total <= 0.0 && weekday.mean >= NO_CHANCE {
            return Kind::LeftOut(Reason::Closed);
        }
        if self.is_half(index, day) { Kind::LeftOut(Reason::HalfImported) } else { Kind::Usual }
    }

    /// Whether a part of the day is not there: not known, or without anything where that is no chance.
    fn is_half(&self, index: usize, day: &DayCounts) -> bool {
        let alike: Vec<&DayCounts> = self.alike_before(index).take(WEEKS_BACK).map(|(_, day)| day).collect();
        if alike.is_empty() {
            return false;
        }
        let mean = |slot: usize| {
            let known: Vec<f64> = alike.iter().filter_map(|day| day.counts[slot]).collect();
            if known.is_empty() { 0.0 } else { known.iter().sum::<f64>() / known.len() as f64 }
        };
        let due: Vec<f64> = (0..day.counts.len()).map(mean).collect();
        let whole: f64 = due.iter().sum();
        let lost: f64 =
            due.iter().zip(&day.counts).filter(|(_, count)| count.is_none()).map(|(due, _)| due).sum();
        if whole > 0.0 && lost > LOST_SHARE * whole {
            return true;
        }
        // A quiet day is due less everywhere, so its silences are weighed by what it brought.
        let scale = (day.total() / whole.max(f64::MIN_POSITIVE)).min(1.0);
        let mut silent = 0.0;
        for (due, count) in due.iter().zip(&day.counts) {
            silent = if count.unwrap_or(0.0) > 0.0 { 0.0 } else { silent + due * scale };
            if silent > NO_CHANCE {
                return true;
            }
        }
        false
    }
}

pub(super) fn weekday_of(date: NaiveDate) -> usize {
    date.weekday().num_days_from_monday() as usize
}
