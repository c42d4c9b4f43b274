//! What was seen beside someone: hours, roadblocks, ideas.

use chrono_tz::Tz;
use domain::day::{Activity, Block};
use domain::notes::{RoadblockState, Sureness, parse};
use domain::people::{Person, short_date};
use domain::time::{Instant, clock, day_words, local_date};
use store::{HourRow, IdeaRow, MetRow, SharedNoteRow};

use super::view::{IdeaView, MetRoadblockView, PersonSession, SharedNoteView};

/// As many hours as the page shows.
pub(super) const SHOWN_HOURS: u32 = 6;

/// Where and when the page is looked at.
#[derive(Clone, Copy)]
pub(super) struct Moment {
    pub now: Instant,
    pub zone: Tz,
}

impl Moment {
    fn day(self, at: Instant) -> String {
        let (date, today) = (local_date(at, self.zone), local_date(self.now, self.zone));
        match (today - date).num_days() {
            0 => "today".to_owned(),
            1 => "yesterday".to_owned(),
            -6..=-1 => date.format("%a").to_string(),
            _ => short_date(date, today),
        }
    }
}

/// A planned hour beside someone.
pub(super) fn planned(block: &Block, moment: Moment) -> Option<PersonSession> {
    let (start, end) = (block.span.start(), block.span.end());
    let title = format!("{} to {}", clock(start, moment.zone), clock(end, moment.zone));
    let line =
        if block.detail.is_empty() { "planned".to_owned() } else { format!("{}, planned", block.detail) };
    (block.activity == Activity::Alongside && start > moment.now).then(|| PersonSession {
        id: None,
        block_id: Some(block.id.0.to_string()),
        when: moment.day(start),
        title,
        line,
        start_ms: start.timestamp_millis(),
        running: false,
    })
}

/// An hour that was held, or that runs.
pub(super) fn held(hour: &HourRow, moment: Moment) -> PersonSession {
    let minutes = (hour.end.unwrap_or(moment.now) - hour.start).num_minutes().max(0);
    let what = match hour.channel.as_deref() {
        Some("phone") => "Phone",
        Some("chat") => "Chat",
        Some("email") => "Email",
        _ => "Beside",
    };
    let counts = [(hour.notes, "note"), (hour.roadblocks, "roadblock"), (hour.ideas, "idea")];
    let counted: Vec<String> =
        counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, word)| plural(count, word)).collect();
    PersonSession {
        id: Some(hour.id.to_string()),
        block_id: None,
        when: moment.day(hour.start),
        title: format!("{what}, {minutes} min"),
        line: if counted.is_empty() { "no notes".to_owned() } else { counted.join(", ") },
        start_ms: hour.start.timestamp_millis(),
        running: hour.end.is_none(),
    }
}

fn plural(count: u32, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

/// A roadblock someone met.
pub(super) fn met(row: &MetRow, days_a_week: f64, moment: Moment) -> MetRoadblockView {
    let today = local_date(moment.now, moment.zone);
    let age_days = (today - local_date(row.opened_at, moment.zone)).num_days().max(0);
    let state = RoadblockState::from_key(&row.state).unwrap_or(RoadblockState::Open);
    let hours = row.loss.hours_a_month(days_a_week).map(|hours| hours.hours);
    let closed = row.closed_at.map(|at| short_date(local_date(at, moment.zone), today)).unwrap_or_default();
    let line = match (state, row.loss.sureness) {
        (RoadblockState::Removed, _) => format!("removed {closed}"),
        (RoadblockState::Accepted, _) => format!("accepted {closed}"),
        (RoadblockState::Open, Sureness::SeenOnce) if row.reports > 1 => plural(row.reports, "report"),
        (RoadblockState::Open, sureness) if hours.is_some() => sureness.words().to_owned(),
        (RoadblockState::Open, _) => plural(row.reports, "report"),
    };
    MetRoadblockView {
        id: row.id.to_string(),
        title: row.title.clone(),
        state,
        age_days,
        age: if age_days == 0 { "today".to_owned() } else { format!("{age_days} d") },
        hours,
        hours_words: hours.map(domain::notes::hours_number).unwrap_or_default(),
        sureness: row.loss.sureness,
        next_step: row.next_step.clone(),
        reports: row.reports,
        line,
    }
}

/// Open ones first, the most hours first, then the oldest; what was closed after them, the newest first.
pub(super) fn in_order(mut met: Vec<MetRoadblockView>) -> Vec<MetRoadblockView> {
    met.sort_by(|one, other| {
        let closed = |view: &MetRoadblockView| view.state != RoadblockState::Open;
        let hours = |view: &MetRoadblockView| view.hours.unwrap_or(0.0);
        closed(one)
            .cmp(&closed(other))
            .then_with(|| hours(other).total_cmp(&hours(one)))
            .then_with(|| other.age_days.cmp(&one.age_days))
            .then_with(|| one.id.cmp(&other.id))
    });
    met
}

/// An idea of theirs.
pub(super) fn idea(row: &IdeaRow, people: &[Person], moment: Moment) -> IdeaView {
    let today = local_date(moment.now, moment.zone);
    let taken = |(title, state): &(String, String)| {
        let word = match state.as_str() {
            "shipped" => "shipped",
            "declined" => "declined",
            "answered" => "answered",
            _ => "asked for",
        };
        format!("{title}, {word}")
    };
    IdeaView {
        note_id: row.note_id.to_string(),
        text: parse(&row.text, people).plain(&row.text),
        when: day_words(local_date(row.at, moment.zone), today),
        workaround: row.session.is_some(),
        came_of: row.recognised.clone().or_else(|| row.asked.as_ref().map(taken)),
    }
}

/// A note that may be shared with them.
pub(super) fn shared(row: &SharedNoteRow, moment: Moment) -> SharedNoteView {
    let today = local_date(moment.now, moment.zone);
    SharedNoteView {
        note_id: row.note_id.to_string(),
        text: row.text.clone(),
        when: day_words(local_date(row.at, moment.zone), today),
    }
}
