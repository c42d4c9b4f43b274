//! Deferred work that waits, and when it clears.

use chrono::{Days, NaiveDate};
use domain::queue::Channel;
use domain::staffing::deferred::{Clear, Level, Usual, clear_at, flow};
use domain::staffing::model::Course;
use domain::staffing::sentence::{percent, points};
use domain::time::{Instant, Span, clock, day_span, day_words, hours_minutes, local_date, moment_words};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::ground::Ground;
use super::outlook::{Outlook, target_s};
use super::words::{channel_label, deferred_channels, handle_time_view};
use super::{BacklogPointView, BacklogView, Known};
use crate::day::TickView;
use crate::{App, AppError, Command, Topic};

/// So far ahead it is followed.
const DAYS: u64 = 28;
/// Days of the curve that are drawn at least, and the days after it is clear.
const DRAWN_DAYS: i64 = 2;

/// What waits of deferred work, and when it clears.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewBacklog {}

impl Command for ViewBacklog {
    const NAME: &'static str = "staffing.view_backlog";
    const READS: &'static [Topic] = super::READS;
    type Reply = BacklogView;

    fn run(self, app: &App) -> Result<BacklogView, AppError> {
        let today = app.today();
        let until = today.checked_add_days(Days::new(DAYS)).unwrap_or(today);
        let ground = Ground::gather(app, app.now(), today, until)?;
        let outlook = Outlook::until(&ground, until);
        Ok(view(&ground, &Ahead::of(&ground, &outlook), &outlook))
    }
}

/// The flow on each course of the forecast.
struct Ahead {
    ends: Vec<Instant>,
    levels: [Vec<Level>; 3],
    now: Level,
    usual: Usual,
    clear: [Clear; 3],
    /// Share of what waits and comes today that is answered in time.
    in_time: Option<f64>,
}

impl Ahead {
    fn of(ground: &Ground, outlook: &Outlook<'_>) -> Self {
        let waiting = outlook.waiting();
        // A plain sum of nothing is -0.
        let now = Level {
            contacts: waiting.iter().fold(0.0, |sum, one| sum + one.contacts),
            work_s: waiting.iter().fold(0.0, |sum, one| sum + one.contacts * one.handle_time_s),
            oldest_s: waiting.iter().map(|one| one.age_s).reduce(f64::max),
            answered: 0.0,
        };
        let usual = ground.learned.usual.unwrap_or_else(|| usual_by_target(outlook, ground));
        let (_, ends) = outlook.whole_flow(Course::Expected);
        let day_s = longest_day_s(outlook);
        let flows = Course::ALL.map(|course| flow(waiting, &outlook.whole_flow(course).0, target_s(ground)));
        let clear = [0, 1, 2].map(|course: usize| clear_at(&now, &flows[course].levels, usual, day_s));
        let decided = outlook.backlog(ground.today).map(|backlog| {
            let today = &outlook.models()[0];
            domain::staffing::seat::flow_of(today, &backlog, Course::Expected)
        });
        let in_time = decided.and_then(|flow| {
            let all = flow.answered_in_time + flow.late;
            (all > 0.0).then(|| flow.answered_in_time / all)
        });
        Self { ends, levels: flows.map(|flow| flow.levels), now, usual, clear, in_time }
    }

    fn moment(&self, clear: Clear) -> Option<Instant> {
        match clear {
            Clear::At(step) => self.ends.get(step).copied(),
            Clear::Now | Clear::Later => None,
        }
    }
}

/// Where no habit is known: what comes within the target.
fn usual_by_target(outlook: &Outlook<'_>, ground: &Ground) -> Usual {
    let (steps, _) = outlook.whole_flow(Course::Expected);
    let mut seconds = 0.0;
    let within = steps.iter().take_while(|step| {
        seconds += step.seconds;
        seconds <= target_s(ground)
    });
    let high: f64 = within.flat_map(|step| &step.came).map(|came| came.contacts).sum();
    Usual { low: 0.0, high: high.max(1.0) }
}

/// A working day of the queue in business seconds.
fn longest_day_s(outlook: &Outlook<'_>) -> f64 {
    let longest = outlook.models().iter().map(domain::staffing::model::DayModel::open_s).fold(0.0, f64::max);
    if longest > 0.0 { longest } else { 8.0 * 3600.0 }
}

fn view(ground: &Ground, ahead: &Ahead, outlook: &Outlook<'_>) -> BacklogView {
    let channels = deferred_channels(ground);
    let (known, note) = ground.known_of_contacts(outlook.models());
    let is_told = known == Known::All;
    let clear = ahead.moment(ahead.clear[1]).filter(|_| is_told);
    let drawn = drawn_until(ground, ahead, clear);
    let axis = Span::new(ground.now, drawn).unwrap_or_else(|_| day_span(ground.today, ground.zone));
    let open = ahead.now.contacts;
    let target = ground.settings.staffing.deferred_target;
    let oldest = ground.learned.open.iter().map(|row| row.opened).min();
    BacklogView {
        known,
        note,
        title: title(&channels),
        // Contacts are far below the range of a u32.
        open: open.round() as u32,
        hours: ahead.now.work_s / 3600.0,
        hours_words: hours_words(ahead.now.work_s),
        sentence: sentence(ground, ahead, is_told),
        clear_ms: clear.map(|at| at.timestamp_millis()),
        clear_by: clear.map(|at| moment_ahead(at, ground)),
        likely: if is_told { likely(ground, ahead) } else { None },
        oldest: oldest.map(|at| format!("oldest since {}", moment_words(at, ground.now, ground.zone))),
        in_time: ahead.in_time.filter(|_| is_told),
        target: target.share,
        in_time_words: ahead.in_time.filter(|_| is_told).map(|share| {
            format!(
                "{} within {} business hours, {} is your target",
                percent(share),
                target.within_h,
                points(target.share)
            )
        }),
        handle_time: ground
            .handle_times
            .iter()
            .filter(|(channel, _)| channels.contains(channel))
            .map(handle_time_view)
            .collect(),
        curve: if is_told { curve(ground, ahead, axis) } else { Vec::new() },
        usual_low: ahead.usual.low,
        usual_high: ahead.usual.high,
        usual: usual_words(ahead.usual, ground.learned.usual.is_some()),
        axis_start_ms: axis.start().timestamp_millis(),
        axis_end_ms: axis.end().timestamp_millis(),
        days: days(ground, axis),
        meaning:
            "Clear means back at the usual level, nothing older than a working day. It does not mean zero."
                .into(),
        channels,
    }
}

/// `Email, waiting`
fn title(channels: &[Channel]) -> String {
    let labels: Vec<&str> = channels.iter().map(|channel| channel_label(*channel)).collect();
    match labels.as_slice() {
        [] => "Email, waiting".into(),
        [first, rest @ ..] => {
            let rest: String = rest.iter().map(|label| format!(" and {}", label.to_lowercase())).collect();
            format!("{first}{rest}, waiting")
        }
    }
}

/// `42 h`; under ten hours to the minute.
fn hours_words(work_s: f64) -> String {
    if work_s >= 36_000.0 {
        return format!("{:.0} h", work_s / 3600.0);
    }
    // Seconds of work are far below the range of an i64.
    hours_minutes((work_s / 60.0).round() as i64)
}

/// `queued, 312 open, clear by Thu 15:00`
fn sentence(ground: &Ground, ahead: &Ahead, is_told: bool) -> String {
    let open = ahead.now.contacts.round();
    let clear = match ahead.clear[1] {
        _ if !is_told => String::new(),
        Clear::Now => ", at its usual level".into(),
        Clear::At(_) => {
            let at = ahead.moment(ahead.clear[1]);
            at.map_or_else(String::new, |at| format!(", clear by {}", moment_ahead(at, ground)))
        }
        Clear::Later => ", not clear within four weeks".into(),
    };
    format!("queued, {open:.0} open{clear}")
}

/// `likely between Thu 11:30 and Fri 09:30`: where few come, and where many do.
fn likely(ground: &Ground, ahead: &Ahead) -> Option<String> {
    ahead.moment(ahead.clear[1])?;
    let words = |clear: Clear| match clear {
        Clear::Now => Some("now".to_owned()),
        Clear::At(_) => ahead.moment(clear).map(|at| moment_ahead(at, ground)),
        Clear::Later => None,
    };
    let soonest = words(ahead.clear[0])?;
    Some(match words(ahead.clear[2]) {
        Some(latest) if latest == soonest => format!("likely {latest}"),
        Some(latest) => format!("likely between {soonest} and {latest}"),
        None => format!("likely {soonest} at the soonest, and not within four weeks where many come"),
    })
}

/// `15:00` today, `Thu 15:00` within six days, else `Mon 30 Nov 15:00`.
fn moment_ahead(at: Instant, ground: &Ground) -> String {
    let date = local_date(at, ground.zone);
    let time = clock(at, ground.zone);
    match (date - ground.today).num_days() {
        0 => format!("today {time}"),
        1..=6 => format!("{} {time}", date.format("%a")),
        _ => format!("{} {time}", day_words(date, ground.today)),
    }
}

fn drawn_until(ground: &Ground, ahead: &Ahead, clear: Option<Instant>) -> Instant {
    let far = clear.map_or(ground.today, |at| local_date(at, ground.zone));
    let least = ground.today + chrono::Duration::days(DRAWN_DAYS - 1);
    let last = if clear.is_some() { far.max(least) } else { ground.today + chrono::Duration::days(7) };
    let within = ahead.ends.iter().copied().take_while(|end| local_date(*end, ground.zone) <= last);
    within.last().unwrap_or_else(|| day_span(last, ground.zone).end())
}

fn curve(ground: &Ground, ahead: &Ahead, axis: Span) -> Vec<BacklogPointView> {
    let now = ahead.now.contacts;
    let first = BacklogPointView { at_ms: ground.now.timestamp_millis(), open: now, low: now, high: now };
    let point = |(step, end): (usize, &Instant)| {
        let at = |course: usize| ahead.levels[course].get(step).map(|level| level.contacts);
        Some(BacklogPointView { at_ms: end.timestamp_millis(), open: at(1)?, low: at(0)?, high: at(2)? })
    };
    let drawn = ahead.ends.iter().enumerate().take_while(|(_, end)| **end <= axis.end());
    std::iter::once(first).chain(drawn.filter_map(point)).collect()
}

fn usual_words(usual: Usual, is_habit: bool) -> String {
    if is_habit {
        return format!("usual level, {:.0} to {:.0}", usual.low, usual.high);
    }
    format!("up to {:.0}: what comes within the target", usual.high)
}

/// `Wed`, `Thu` at the start of each day of the axis.
fn days(ground: &Ground, axis: Span) -> Vec<TickView> {
    let first = local_date(axis.start(), ground.zone);
    let last = local_date(axis.end() - chrono::Duration::seconds(1), ground.zone);
    let tick = |date: NaiveDate| TickView {
        at_ms: day_span(date, ground.zone).start().max(axis.start()).timestamp_millis(),
        label: date.format("%a").to_string(),
    };
    first.iter_days().take_while(|date| *date <= last).map(tick).collect()
}
