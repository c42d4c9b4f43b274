//! The roster drawn as views.

use chrono::{Datelike, Duration, NaiveDate};
use chrono_tz::Tz;
use domain::people::roster::{Part, Pattern, PersonDay, PersonRoster, Work, person_day};
use domain::queue::Channel;
use domain::time::{Instant, Span, axis, clock, clock_words, day_span, day_words, local_time};
use domain::workspace::Settings;

use super::TeamRoster;
use super::out_words::out_words;
use super::view::{
    OutView, PartView, PatternDayView, PatternPartView, RosterDateView, RosterDayView, RosterLineView,
    ShiftView, WorkView,
};
use crate::day::{PersonRef, TickView};

/// What every line is drawn with.
pub(in crate::people) struct Frame<'a> {
    pub zone: Tz,
    pub today: NaiveDate,
    pub settings: &'a Settings,
    pub team: &'a TeamRoster,
}

/// The dates, each with its axis.
pub(super) fn dates(frame: &Frame, days: &[NaiveDate]) -> Vec<RosterDateView> {
    days.iter().map(|date| date_view(frame, *date)).collect()
}

fn date_view(frame: &Frame, date: NaiveDate) -> RosterDateView {
    let span = drawn(frame, date);
    let tick = |tick: domain::time::Tick| TickView { at_ms: tick.at.timestamp_millis(), label: tick.label };
    RosterDateView {
        date,
        title: day_words(date, frame.today),
        is_today: date == frame.today,
        axis_start_ms: span.start().timestamp_millis(),
        axis_end_ms: span.end().timestamp_millis(),
        ticks: axis(span, frame.zone).into_iter().map(tick).collect(),
    }
}

/// Opening hours, widened to full hours around shifts outside them; the whole day where there is neither.
fn drawn(frame: &Frame, date: NaiveDate) -> Span {
    let ramp = frame.settings.staffing.ramp;
    let shifts = frame.team.people.iter().filter_map(|(_, roster)| person_day(roster, date, ramp).shift);
    let open = frame.settings.open_on(date.weekday()).and_then(|open| open.on(date, frame.zone));
    let all: Vec<Span> = shifts.chain(open).collect();
    let start = all.iter().map(|span| span.start()).min().map(|at| full_hour(at, frame.zone, false));
    let end = all.iter().map(|span| span.end()).max().map(|at| full_hour(at, frame.zone, true));
    let drawn = start.zip(end).and_then(|(start, end)| Span::new(start, end).ok());
    drawn.unwrap_or_else(|| day_span(date, frame.zone))
}

/// The full hour of the local clock at or before `at`, or at or after it.
fn full_hour(at: Instant, zone: Tz, after: bool) -> Instant {
    use chrono::Timelike;
    let over = local_time(at, zone).num_seconds_from_midnight() % 3600;
    let before = at - Duration::seconds(i64::from(over));
    if after && over > 0 { before + Duration::hours(1) } else { before }
}

/// One person's line.
pub(in crate::people) fn line(
    frame: &Frame,
    person: &PersonRef,
    roster: &PersonRoster,
    days: &[NaiveDate],
) -> RosterLineView {
    let ramp = frame.settings.staffing.ramp;
    let day = |date: &NaiveDate| day_view(frame, roster, &person_day(roster, *date, ramp));
    let first = days.first().copied().unwrap_or(frame.today);
    RosterLineView {
        person: person.clone(),
        work: work_view(&roster.work, roster.zone, &frame.settings.channels),
        pattern: pattern_view(roster, first),
        days: days.iter().map(day).collect(),
    }
}

fn work_view(work: &Work, zone: Tz, team: &[Channel]) -> WorkView {
    let words: Vec<&str> = work.channels(team).iter().copied().map(Channel::key).collect();
    WorkView {
        weekly_hours: work.weekly_min.map(|minutes| f64::from(minutes) / 60.0),
        channels: work.channels.clone(),
        channel_words: words.join(", "),
        skills: work.skills.clone(),
        starts_on: work.starts_on,
        ramp: work.ramp,
        zone: zone.name().to_owned(),
    }
}

/// Of each weekday the pattern that holds in the week from `first` on, or the next that will.
fn pattern_view(roster: &PersonRoster, first: NaiveDate) -> Vec<PatternDayView> {
    let week = first + Duration::days(6);
    let current = |pattern: &&Pattern| pattern.until_on.is_none_or(|until| until >= first);
    let mut shown: Vec<&Pattern> = Vec::new();
    for pattern in roster.patterns.iter().filter(current) {
        match shown.iter_mut().find(|other| other.weekday == pattern.weekday) {
            // The newest of those that hold, else the earliest of those to come.
            Some(other) if pattern.from_on <= week => *other = pattern,
            Some(_) => {}
            None => shown.push(pattern),
        }
    }
    shown.sort_by_key(|pattern| pattern.weekday.num_days_from_monday());
    shown.into_iter().map(pattern_day).collect()
}

fn pattern_day(pattern: &Pattern) -> PatternDayView {
    let time = |minute: u32| clock_words(minute % domain::time::DAY_MIN);
    let parts = pattern.plan.parts().iter().map(|part| PatternPartView {
        kind: part.kind,
        from: time(part.hours.from_min()),
        to: time(part.hours.to_min()),
        label: part.label.clone(),
    });
    PatternDayView {
        day: pattern.weekday.num_days_from_monday(),
        from: time(pattern.plan.hours().from_min()),
        to: time(pattern.plan.hours().to_min()),
        parts: parts.collect(),
        from_on: pattern.from_on,
        until_on: pattern.until_on,
    }
}

fn day_view(frame: &Frame, roster: &PersonRoster, day: &PersonDay) -> RosterDayView {
    let shift = day.shift.map(|span| ShiftView {
        start_ms: span.start().timestamp_millis(),
        end_ms: span.end().timestamp_millis(),
        from: clock(span.start(), frame.zone),
        to: clock(span.end(), frame.zone),
    });
    let outs: Vec<OutView> = day
        .out
        .iter()
        .map(|out| OutView {
            id: out.id.0.to_string(),
            kind: out.kind,
            start_ms: out.span.start().timestamp_millis(),
            end_ms: out.span.end().timestamp_millis(),
            whole_day: out.whole_day,
            label: out.label.clone(),
            words: out_words(out, day, frame.zone, frame.today),
        })
        .collect();
    let parts: Vec<PartView> = day.parts.iter().map(|part| part_view(part, frame.zone)).collect();
    RosterDayView {
        date: day.date,
        sentence: sentence(frame, roster, shift.as_ref(), &parts, &outs),
        shift,
        parts,
        outs,
        is_exception: day.is_exception,
        seat_pct: (day.ramp * 100.0).round() as u32,
    }
}

fn part_view(part: &Part, zone: Tz) -> PartView {
    let words = if part.label.is_empty() { part.kind.key().to_owned() } else { part.label.clone() };
    PartView {
        id: part.id.0.to_string(),
        kind: part.kind,
        start_ms: part.span.start().timestamp_millis(),
        end_ms: part.span.end().timestamp_millis(),
        from: clock(part.span.start(), zone),
        to: clock(part.span.end(), zone),
        label: part.label.clone(),
        words,
    }
}

/// `08:00 to 16:30, lunch 11:30 to 12:00, appointment, until 11:30`
fn sentence(
    frame: &Frame,
    roster: &PersonRoster,
    shift: Option<&ShiftView>,
    parts: &[PartView],
    outs: &[OutView],
) -> String {
    let mut words = match shift {
        Some(shift) => vec![format!("{} to {}", shift.from, shift.to)],
        None => vec!["No shift".to_owned()],
    };
    words.extend(parts.iter().map(|part| format!("{} {} to {}", part.words, part.from, part.to)));
    words.extend(outs.iter().map(|out| out.words.clone()));
    if roster.zone != frame.zone && shift.is_some() {
        words.push(format!("works in {}", roster.zone.name()));
    }
    words.join(", ")
}
