//! When the queue is open, and how much open time lies between two moments.

use chrono::{Datelike, Days, Duration, NaiveDate};
use chrono_tz::Tz;

use crate::time::{Instant, Span, day_span, local_date, local_time, minute};
use crate::workspace::Settings;

/// The stretches of a local date in which the queue is open. Hours that end after midnight reach into the next date.
pub fn open_on(settings: &Settings, date: NaiveDate, zone: Tz) -> Vec<Span> {
    let day = day_span(date, zone);
    let before = date.checked_sub_days(Days::new(1));
    let of = |date: NaiveDate| settings.open_on(date.weekday())?.on(date, zone)?.intersection(day);
    before.and_then(of).into_iter().chain(of(date)).collect()
}

/// The intervals of `minutes` on the local clock in which the queue is open, in order, each with its place in the day's
/// grid. Of an interval that is open for a part only, that part.
pub fn open_intervals(settings: &Settings, date: NaiveDate, zone: Tz, minutes: u32) -> Vec<(usize, Span)> {
    let open = open_on(settings, date, zone);
    if open.is_empty() {
        return Vec::new();
    }
    let cut = |(slot, whole): (usize, Span)| {
        open.iter().find_map(|open| open.intersection(whole)).map(|span| (slot, span))
    };
    day_grid(date, zone, minutes).into_iter().filter_map(cut).collect()
}

/// All intervals of `minutes` of a local date, in order, each with its place in the day's grid. A place that the clock
/// skips in spring has none, one that it shows twice in autumn has two.
pub fn day_grid(date: NaiveDate, zone: Tz, minutes: u32) -> Vec<(usize, Span)> {
    let (day, minutes) = (day_span(date, zone), i64::from(minutes.max(5)));
    if day.seconds() == 24 * 3600 {
        let at = |slot: i64| day.start() + Duration::minutes(slot * minutes);
        let all = (0..24 * 60 / minutes).filter_map(|slot| Span::new(at(slot), at(slot + 1)).ok());
        return all.enumerate().collect();
    }
    // Twice a year, minute by minute: an interval ends where the clock leaves its place or goes back.
    let mut starts: Vec<(usize, Instant)> = Vec::new();
    let mut before = None;
    for passed in 0..day.minutes() {
        let at = day.start() + Duration::minutes(passed);
        let shown = minute(local_time(at, zone));
        let slot = shown as usize / minutes as usize;
        if before.is_none_or(|before| shown < before) || starts.last().is_none_or(|(last, _)| *last != slot) {
            starts.push((slot, at));
        }
        before = Some(shown);
    }
    let ends = starts.iter().skip(1).map(|(_, at)| *at).chain([day.end()]);
    let span =
        |((slot, start), end): (&(usize, Instant), Instant)| Some((*slot, Span::new(*start, end).ok()?));
    starts.iter().zip(ends).filter_map(span).collect()
}

/// Open time of the past, added up so that many ages are found quickly.
#[derive(Debug, Clone)]
pub struct OpenTime {
    /// Ascending, each with the open seconds from its end to the end of all.
    spans: Vec<(Span, i64)>,
    /// Ages are told up to here.
    most_s: f64,
}

impl OpenTime {
    /// The open time of `days` local days up to `now`.
    pub fn before(now: Instant, days: u64, settings: &Settings, zone: Tz) -> Self {
        let last = local_date(now, zone);
        let first = last.checked_sub_days(Days::new(days)).unwrap_or(last);
        let dates = first.iter_days().take_while(|date| *date <= last);
        let until_now = |open: Span| Span::new(open.start(), open.end().min(now)).ok();
        let mut spans: Vec<(Span, i64)> = dates
            .flat_map(|date| open_on(settings, date, zone))
            .filter_map(until_now)
            .map(|span| (span, 0))
            .collect();
        let mut after = 0;
        for (span, later) in spans.iter_mut().rev() {
            *later = after;
            after += span.seconds();
        }
        Self { spans, most_s: after as f64 }
    }

    /// Business seconds from `at` to the end; of what lies before the days looked at, all of them.
    pub fn since(&self, at: Instant) -> f64 {
        let next = self.spans.partition_point(|(span, _)| span.end() <= at);
        match self.spans.get(next) {
            Some((span, later)) => {
                let within = (span.end() - at.max(span.start())).num_seconds();
                ((within + later) as f64).min(self.most_s)
            }
            None => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::ClockSpan;
    use chrono_tz::America::New_York;
    use chrono_tz::Europe::{Copenhagen, Oslo};

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn utc(text: &str) -> Instant {
        text.parse().unwrap()
    }

    #[test]
    fn the_leads_hours_count_until_the_queue_has_its_own() {
        let mut settings = Settings::default();
        assert_eq!(open_intervals(&settings, date("2026-11-18"), Copenhagen, 30).len(), 18);
        assert!(open_on(&settings, date("2026-11-21"), Copenhagen).is_empty(), "a Saturday");
        let mut week = [None; 7];
        week[5] = ClockSpan::new(22 * 60, 26 * 60);
        settings.staffing.opening = Some(week);
        assert_eq!(open_intervals(&settings, date("2026-11-21"), Copenhagen, 30)[0].0, 44);
        let sunday = open_intervals(&settings, date("2026-11-22"), Copenhagen, 30);
        assert_eq!(sunday.iter().map(|(slot, _)| *slot).collect::<Vec<_>>(), [0, 1, 2, 3]);
    }

    #[test]
    fn an_interval_that_opens_half_way_is_its_open_part() {
        let mut settings = Settings::default();
        settings.staffing.opening = Some([ClockSpan::new(8 * 60 + 15, 9 * 60); 7]);
        let intervals = open_intervals(&settings, date("2026-11-18"), Copenhagen, 30);
        assert_eq!(intervals.iter().map(|(_, span)| span.minutes()).collect::<Vec<_>>(), [15, 30]);
    }

    #[test]
    fn a_night_with_a_dst_change_has_an_hour_more_or_less() {
        let mut settings = Settings::default();
        settings.staffing.opening = Some([ClockSpan::new(0, 6 * 60); 7]);
        let hours = |day| -> i64 {
            open_intervals(&settings, date(day), Copenhagen, 30).iter().map(|(_, span)| span.minutes()).sum()
        };
        assert_eq!((hours("2026-03-29"), hours("2026-10-25"), hours("2026-11-18")), (300, 420, 360));
    }

    #[test]
    fn the_hour_that_comes_twice_is_as_many_intervals_as_any_other() {
        for (zone, autumn, spring) in
            [(Oslo, "2026-10-25", "2026-03-29"), (New_York, "2026-11-01", "2026-03-08")]
        {
            for minutes in [15, 30, 60] {
                let per_hour = 60 / minutes as usize;
                let slots = |day| -> Vec<usize> {
                    let grid = day_grid(date(day), zone, minutes);
                    let ends = grid.windows(2).all(|pair| pair[0].1.end() == pair[1].1.start());
                    let long = grid.iter().all(|(_, span)| span.minutes() == i64::from(minutes));
                    assert!(ends && long, "{zone} {day} {minutes}: {grid:?}");
                    grid.into_iter().map(|(slot, _)| slot).collect()
                };
                let twice = if zone == Oslo { 2 } else { 1 } * per_hour;
                let autumn = slots(autumn);
                assert_eq!(autumn.len(), 25 * per_hour, "{zone} {minutes}");
                assert_eq!(autumn[twice..twice + per_hour], autumn[twice + per_hour..twice + 2 * per_hour]);
                let spring = slots(spring);
                let skipped = 2 * per_hour..3 * per_hour;
                assert!(spring.len() == 23 * per_hour && spring.iter().all(|slot| !skipped.contains(slot)));
                assert_eq!(slots("2026-11-18"), (0..24 * per_hour).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn age_stands_still_while_the_queue_is_closed() {
        // Wednesday 11:00 here; open 08:00 to 17:00.
        let now = utc("2026-11-18T10:00:00Z");
        let open = OpenTime::before(now, 10, &Settings::default(), Copenhagen);
        let hours = |text| open.since(utc(text)) / 3600.0;
        assert_eq!(hours("2026-11-18T09:00:00Z"), 1.0);
        assert_eq!(hours("2026-11-18T02:00:00Z"), 3.0, "it came at night");
        assert_eq!(
            hours("2026-11-14T12:00:00Z"),
            21.0,
            "it came on Saturday: Monday, Tuesday and three hours"
        );
        assert_eq!(hours("2026-11-18T10:00:01Z"), 0.0);
        assert_eq!(open.since(utc("2020-01-01T00:00:00Z")), open.since(utc("2026-11-01T00:00:00Z")));
    }
}
