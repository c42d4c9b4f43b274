//! The time axis of a day: opening hours and shifts, in whole hours.

use chrono::{Duration, NaiveDate, Timelike};
use chrono_tz::Tz;
use domain::staffing::model::DayModel;
use domain::time::{Instant, Span, day_span, instant_at};

use super::ground::Ground;

/// What is drawn of a day: opening hours, shifts and the lead's hours, to the full hours around them.
pub(super) fn frame(ground: &Ground, model: &DayModel) -> Span {
    let day = day_span(model.date, ground.zone);
    let hours = &ground.settings.hours;
    let of_lead = Span::new(
        instant_at(model.date, hours.from, ground.zone),
        instant_at(model.date, hours.to, ground.zone),
    );
    let shifts = model.people.iter().flat_map(|person| &person.days).filter_map(|day| day.shift);
    let open = model.intervals.iter().map(|interval| interval.span);
    let all = open.chain(shifts).chain(of_lead).filter_map(|span| span.intersection(day));
    let (start, end) = all
        .fold((day.end(), day.start()), |(start, end), span| (start.min(span.start()), end.max(span.end())));
    Span::new(hour_before(start, ground.zone).max(day.start()), hour_after(end, ground.zone).min(day.end()))
        .unwrap_or(day)
}

fn hour_before(at: Instant, zone: Tz) -> Instant {
    let local = at.with_timezone(&zone);
    at - Duration::seconds(i64::from(local.minute() * 60 + local.second()))
}

fn hour_after(at: Instant, zone: Tz) -> Instant {
    let before = hour_before(at, zone);
    if before == at { at } else { before + Duration::hours(1) }
}

/// `Wednesday 18 November`
pub(super) fn title(date: NaiveDate) -> String {
    date.format("%A %-d %B").to_string()
}
