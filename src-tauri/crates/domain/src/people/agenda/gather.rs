//! What comes on the agenda by itself, and in which words.

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use uuid::Uuid;

use super::AgendaKind;
use crate::people::roster::{OutKind, TimeOff};
use crate::people::{Commitment, CommitmentState, PromisedBy, Training, days_words, near_date, short_date};
use crate::time::{Instant, day_span, local_date};

/// Where there was no talk yet, this many days back are looked at.
const FIRST_TALK_DAYS: u64 = 28;
/// Of many hours beside someone the newest are asked about.
const MOST_HOURS: usize = 3;
/// Time off that starts within so many days.
const TIME_OFF_DAYS: u64 = 30;
/// An idea is asked about for so long; then it stands on the page alone.
const IDEA_DAYS: u64 = 90;
/// The longest quotation of what someone wrote, in characters.
const LONGEST_QUOTE: usize = 90;

/// A session with someone, ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HourBeside {
    pub id: Uuid,
    pub start: Instant,
    pub end: Instant,
}

/// A roadblock that someone met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MetRoadblock {
    pub id: Uuid,
    pub title: String,
    pub opened_at: Instant,
    /// When it was met last, or reopened.
    pub news_at: Instant,
    /// When it was removed; none while it is open. Accepted ones are not gathered.
    pub removed_at: Option<Instant>,
}

/// An idea of theirs that nothing came of yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwedIdea {
    pub note_id: Uuid,
    pub at: Instant,
    /// Its words without marks; none where the note is not to leave.
    pub words: Option<String>,
}

/// Something they changed for the better.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Untold {
    pub id: Uuid,
    pub at: Instant,
    pub title: String,
}

/// What an agenda is gathered from; all of it of one person.
#[derive(Debug, Clone, Default)]
pub struct Ground {
    /// When the last talk was.
    pub last_talk: Option<Instant>,
    pub hours: Vec<HourBeside>,
    pub roadblocks: Vec<MetRoadblock>,
    pub commitments: Vec<Commitment>,
    pub trainings: Vec<Training>,
    pub ideas: Vec<OwedIdea>,
    pub time_off: Vec<TimeOff>,
    pub recognitions: Vec<Untold>,
}

/// Where and when the agenda is looked at.
#[derive(Debug, Clone, Copy)]
pub struct GatheredFrom {
    pub now: Instant,
    pub zone: Tz,
}

/// A line that came by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Gathered {
    /// What it comes from: `roadblock:<id>`. Where a date matters it is part of it, so that another one is new.
    pub origin: String,
    pub kind: AgendaKind,
    pub text: String,
    /// `roadblock, 9 days`
    pub source: String,
    /// When something happened to it last: a dropped one comes back where that was after it was dropped.
    pub news_at: Instant,
    /// Where it stands among the lines, smaller first; the same however many others there are.
    pub place: f64,
}

/// Everything that belongs on the agenda, in order: by kind, then the longest ago first.
pub fn gather(ground: &Ground, from: GatheredFrom) -> Vec<Gathered> {
    let today = local_date(from.now, from.zone);
    let first = today.checked_sub_days(Days::new(FIRST_TALK_DAYS)).unwrap_or(today);
    let frame =
        Frame { from, today, since: ground.last_talk.unwrap_or_else(|| day_span(first, from.zone).start()) };
    let mut lines: Vec<Gathered> = Vec::new();
    let hours = ground.hours.iter().filter(|hour| hour.start > frame.since && hour.end <= from.now);
    let mut hours: Vec<&HourBeside> = hours.collect();
    hours.sort_by_key(|hour| (std::cmp::Reverse(hour.start), hour.id));
    lines.extend(hours.into_iter().take(MOST_HOURS).map(|hour| frame.hour(hour)));
    lines.extend(ground.recognitions.iter().map(|untold| frame.recognition(untold)));
    lines.extend(ground.ideas.iter().filter_map(|idea| frame.idea(idea)));
    lines.extend(ground.commitments.iter().filter_map(|commitment| frame.commitment(commitment)));
    lines.extend(ground.roadblocks.iter().filter_map(|roadblock| frame.roadblock(roadblock)));
    lines.extend(ground.trainings.iter().filter_map(|training| frame.training(training)));
    lines.extend(ground.time_off.iter().filter_map(|time_off| frame.time_off(time_off)));
    lines.sort_by(|one, other| one.place.total_cmp(&other.place).then_with(|| one.origin.cmp(&other.origin)));
    // Between any two there is room for a third.
    for at in 1..lines.len() {
        lines[at].place = lines[at].place.max(lines[at - 1].place + 1e-6);
    }
    lines
}

struct Frame {
    from: GatheredFrom,
    today: NaiveDate,
    since: Instant,
}

impl Frame {
    fn line(
        &self,
        kind: AgendaKind,
        origin: String,
        at: Instant,
        (text, source): (String, String),
    ) -> Gathered {
        // Days since 1970 stay under a hundred thousand, so that the kinds do not mix.
        let within = at.timestamp() as f64 / 86_400.0 / 100.0;
        let place = f64::from(kind as u8) * 1000.0 + within.clamp(0.0, 999.0);
        Gathered { origin, kind, text, source, news_at: at, place }
    }

    fn date(&self, at: Instant) -> NaiveDate {
        local_date(at, self.from.zone)
    }

    fn hour(&self, hour: &HourBeside) -> Gathered {
        let minutes = (hour.end - hour.start).num_minutes();
        let what = if (40..=80).contains(&minutes) { "hour" } else { "time" };
        let date = self.date(hour.start);
        let text = format!("How was the {what} beside you {}?", on_words(date, self.today));
        let source = format!("session, {}, {minutes} min", near_date(date, self.today));
        self.line(AgendaKind::Session, format!("session:{}", hour.id), hour.start, (text, source))
    }

    fn recognition(&self, untold: &Untold) -> Gathered {
        let text = format!("Thank you: {}.", untold.title.trim_end_matches('.'));
        let source = format!("recognition, {}", short_date(self.date(untold.at), self.today));
        self.line(AgendaKind::Recognition, format!("recognition:{}", untold.id), untold.at, (text, source))
    }

    fn idea(&self, idea: &OwedIdea) -> Option<Gathered> {
        let date = self.date(idea.at);
        let oldest = self.today.checked_sub_days(Days::new(IDEA_DAYS))?;
        let text = match &idea.words {
            Some(words) => format!("Your idea, “{}”: what comes of it?", shortened(words)),
            None => format!("Your idea {}: what comes of it?", on_words(date, self.today)),
        };
        let source = format!("idea, {}", days_words(date, self.today));
        let line = || self.line(AgendaKind::Idea, format!("idea:{}", idea.note_id), idea.at, (text, source));
        (date >= oldest).then(line)
    }

    fn commitment(&self, commitment: &Commitment) -> Option<Gathered> {
        let made = short_date(self.date(commitment.made_at), self.today);
        let due = commitment.due_on.map(|due_on| short_date(due_on, self.today));
        let text = match commitment.promised_by {
            PromisedBy::Person => format!("“{}”: what gets in the way?", shortened(&commitment.text)),
            PromisedBy::Lead => format!("My promise, “{}”: where it stands", shortened(&commitment.text)),
        };
        let overdue = commitment.overdue(self.today);
        let source = match due {
            Some(due) if overdue => format!("commitment, {made}, was due {due}"),
            Some(due) => format!("commitment, {made}, due {due}"),
            None => format!("commitment, {made}"),
        };
        // That its day has passed is news.
        let origin = format!("commitment:{}{}", commitment.id, if overdue { ":overdue" } else { "" });
        (commitment.state == CommitmentState::Open)
            .then(|| self.line(AgendaKind::Commitment, origin, commitment.made_at, (text, source)))
    }

    fn roadblock(&self, roadblock: &MetRoadblock) -> Option<Gathered> {
        let (text, source) = match roadblock.removed_at {
            Some(removed_at) if removed_at <= self.since => return None,
            Some(removed_at) => {
                let date = self.date(removed_at);
                (
                    format!("{}: is it gone since {}?", roadblock.title, since_words(date, self.today)),
                    format!("roadblock, removed {}", near_date(date, self.today)),
                )
            }
            None => (
                format!("{}: is it still in the way?", roadblock.title),
                format!("roadblock, {}", days_words(self.date(roadblock.opened_at), self.today)),
            ),
        };
        let mut line = self.line(
            AgendaKind::Roadblock,
            format!(
                "roadblock:{}{}",
                roadblock.id,
                if roadblock.removed_at.is_some() { ":removed" } else { "" }
            ),
            roadblock.opened_at,
            (text, source),
        );
        line.news_at = roadblock.removed_at.unwrap_or(roadblock.news_at);
        Some(line)
    }

    fn training(&self, training: &Training) -> Option<Gathered> {
        let on = training.next_due_on().filter(|_| training.due(self.today))?;
        let title = &training.title;
        let text = if on < self.today {
            format!("{title} was due {}: when is there time for it?", short_date(on, self.today))
        } else {
            format!("{title}, by {}: when is there time for it?", short_date(on, self.today))
        };
        let source = format!("{} {}", training.kind.key(), training.words(self.today));
        let origin =
            format!("training:{}:{on}{}", training.id, if on < self.today { ":overdue" } else { "" });
        Some(self.line(AgendaKind::Training, origin, day_span(on, self.from.zone).start(), (text, source)))
            .map(|line| Gathered { news_at: self.since.min(line.news_at), ..line })
    }

    /// Whole days ahead. Why someone is out is theirs to say, so being sick is not brought up.
    fn time_off(&self, time_off: &TimeOff) -> Option<Gathered> {
        let (from_on, until_on) = (time_off.from_on(), time_off.until_on());
        let last = self.today.checked_add_days(Days::new(TIME_OFF_DAYS))?;
        let asked = time_off.whole_day() && matches!(time_off.kind, OutKind::Leave | OutKind::Other);
        if !asked || from_on <= self.today || from_on > last {
            return None;
        }
        let when = near_date(from_on, self.today);
        let text = format!("Away from {when}: what is to be handed over?");
        let source = if from_on == until_on {
            format!("time off, {when}")
        } else {
            format!("time off, {when} to {}", near_date(until_on, self.today))
        };
        let origin = format!("time_off:{}:{from_on}", time_off.id.0);
        Some(self.line(
            AgendaKind::TimeOff,
            origin,
            day_span(from_on, self.from.zone).start(),
            (text, source),
        ))
        .map(|line| Gathered { news_at: self.since.min(line.news_at), ..line })
    }
}

/// `today`, `yesterday`, `on Tuesday` within six days, else `on Tue 3 Nov`.
fn on_words(date: NaiveDate, today: NaiveDate) -> String {
    match (today - date).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        _ => format!("on {}", since_words(date, today)),
    }
}

/// `today`, `yesterday`, `Tuesday` within six days, else `Tue 3 Nov`.
fn since_words(date: NaiveDate, today: NaiveDate) -> String {
    match (today - date).num_days() {
        0 => "today".to_owned(),
        1 => "yesterday".to_owned(),
        2..=6 => date.format("%A").to_string(),
        _ => crate::time::day_words(date, today),
    }
}

/// The first words of a text, in one line, cut between words.
fn shortened(text: &str) -> String {
    let mut short = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        letters += word.chars().count() + 1;
        if letters > LONGEST_QUOTE && !short.is_empty() {
            short.push('…');
            return short;
        }
        if !short.is_empty() {
            short.push(' ');
        }
        short.push_str(word);
    }
    let end = short.trim_end_matches('.').len();
    short.truncate(end);
    short
}
