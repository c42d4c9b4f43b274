//! The day's sentence: what is on, and what waits. Built from values; it claims nothing about now from old data.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Activity, Balance, Block, BlockSource, Entry, Lane, Unlived};
use crate::people::{Person, PersonId, first_name};
use crate::queue::WaitingSummary;
use crate::time::{Instant, Span, clock, day_words, hours_minutes, local_date, moment_words};

/// Which icon and colour a line has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Front,
    Strategic,
    Neutral,
    /// About data that is too old to speak of now.
    Stale,
}

/// A line: what stands out, then the rest. Together they read as one sentence or two, a space between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Line {
    pub tone: Tone,
    pub strong: String,
    pub rest: String,
}

/// One or two lines.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DaySentence {
    pub lines: Vec<Line>,
}

/// What the sentence is made of.
#[derive(Debug, Clone, Copy)]
pub struct SentenceInput<'a> {
    pub now: Instant,
    /// The zone the lead is in.
    pub zone: Tz,
    /// The day shown. Only of the day that `now` is in are there sentences about now.
    pub day: Span,
    /// The entry that runs now.
    pub running: Option<&'a Entry>,
    /// The blocks of the day shown, in any order.
    pub blocks: &'a [Block],
    /// As [`unlived`](super::unlived) answers for the day shown.
    pub unlived: Option<&'a Unlived>,
    pub balance: &'a Balance,
    /// What waits, as soon as there was an import.
    pub waiting: Option<&'a WaitingSummary>,
    pub people: &'a [Person],
}

/// The sentence at the top of Today: what is on, then what waits or, without contacts, how the balance stands.
pub fn day_sentence(input: &SentenceInput<'_>) -> DaySentence {
    if input.day.end() <= input.now {
        return DaySentence { lines: vec![past_line(input)] };
    }
    if input.now < input.day.start() {
        return DaySentence { lines: vec![coming_line(input)] };
    }
    let mut lines = vec![now_line(input)];
    lines.extend(input.waiting.map(|waiting| waiting_line(waiting, input)).or_else(|| balance_line(input)));
    DaySentence { lines }
}

fn now_line(input: &SentenceInput<'_>) -> Line {
    let planned = planned_now(input);
    let next = next_block(input);
    let Some(running) = input.running else {
        let (tone, rest) = match (planned, next) {
            (Some(block), _) => (
                tone(block.activity),
                format!("{} is planned until {}.", name(block, input), end(block, input)),
            ),
            (None, Some(next)) => (
                tone(next.activity),
                format!("{} is planned from {}.", name(next, input), start(next, input)),
            ),
            (None, None) if input.blocks.is_empty() => {
                (Tone::Neutral, "Nothing is planned today.".to_owned())
            }
            (None, None) => (Tone::Neutral, "Nothing more is planned today.".to_owned()),
        };
        return Line { tone, strong: "Nothing is running.".to_owned(), rest };
    };
    let running_name = entry_name(running, input.people);
    let as_planned = planned.filter(|block| block.activity == running.activity);
    let strong = match as_planned {
        Some(block) => format!("{running_name} until {}.", end(block, input)),
        None => format!("{running_name} since {}.", moment_words(running.start, input.now, input.zone)),
    };
    let rest = match (as_planned, planned, next) {
        (Some(block), _, Some(next)) if next.span.start() <= block.span.end() => {
            format!("Then {}.", name(next, input))
        }
        (Some(_), _, Some(next)) => format!("Then {} at {}.", name(next, input), start(next, input)),
        (None, Some(block), _) => format!("{} is planned until {}.", name(block, input), end(block, input)),
        (None, None, Some(next)) => format!("{} is planned from {}.", name(next, input), start(next, input)),
        (_, _, None) if input.blocks.is_empty() => "Nothing is planned today.".to_owned(),
        (_, _, None) => "Nothing more is planned today.".to_owned(),
    };
    Line { tone: tone(running.activity), strong, rest }
}

fn past_line(input: &SentenceInput<'_>) -> Line {
    let (strong, rest) = match input.unlived {
        Some(Unlived { name, span, zone, .. }) => {
            let (from, to) = (clock(span.start(), *zone), clock(span.end(), *zone));
            (format!("{name}, {from} to {to},"), "has no entry yet.")
        }
        None => ("A past day.".to_owned(), "What was lived can be added, moved, split and retyped."),
    };
    Line { tone: Tone::Neutral, strong, rest: rest.to_owned() }
}

fn coming_line(input: &SentenceInput<'_>) -> Line {
    let Some(first) = input.blocks.iter().min_by_key(|block| block.span.start()) else {
        return Line {
            tone: Tone::Neutral,
            strong: "Nothing is planned yet.".to_owned(),
            rest: String::new(),
        };
    };
    let minutes: i64 = input.blocks.iter().map(|block| block.span.minutes()).sum();
    let count = match input.blocks.len() {
        1 => "One block is planned".to_owned(),
        count => format!("{count} blocks are planned"),
    };
    Line {
        tone: tone(first.activity),
        strong: format!("{} comes first, at {}.", name(first, input), start(first, input)),
        rest: format!("{count}, {} in all.", hours_minutes(minutes)),
    }
}

/// Data that is too old is said to be, and nothing is claimed from it.
fn waiting_line(waiting: &WaitingSummary, input: &SentenceInput<'_>) -> Line {
    let Some(newest) = waiting.newest_data else {
        return Line { tone: Tone::Neutral, strong: "No contacts yet.".to_owned(), rest: String::new() };
    };
    if waiting.stale {
        let newest = moment_words(newest, input.now, input.zone);
        let strong = format!("The newest contact is from {newest},");
        return Line { tone: Tone::Stale, strong, rest: "so this says nothing about now.".to_owned() };
    }
    let strong = match waiting.contacts {
        0 => {
            return Line {
                tone: Tone::Strategic,
                strong: "No contact waits.".to_owned(),
                rest: String::new(),
            };
        }
        1 => "1 contact waits,".to_owned(),
        contacts => format!("{contacts} contacts wait,"),
    };
    let work = format!("{} of work", hours_minutes(whole_minutes(waiting.hours)));
    let rest = match waiting.oldest.map(|oldest| since_words(oldest, input)) {
        Some(since) if waiting.contacts > 1 => format!("{work}; the oldest since {since}."),
        Some(since) => format!("{work}, since {since}."),
        None => format!("{work}."),
    };
    Line { tone: Tone::Front, strong, rest }
}

fn balance_line(input: &SentenceInput<'_>) -> Option<Line> {
    let today = local_date(input.now, input.zone);
    let line = |strong: String, rest: String| Line { tone: Tone::Neutral, strong, rest };
    let offer = input.balance.suggestion.map(|suggestion| suggestion.sentence(today));
    match (input.balance.drift, offer) {
        (Some(drift), offer) => Some(line(drift.sentence(), offer.unwrap_or_default())),
        (None, Some(offer)) => Some(line(String::new(), offer)),
        (None, None) => None,
    }
}

/// The block for now: one that matches what runs, else one placed by hand, else the one that started last.
fn planned_now<'a>(input: &SentenceInput<'a>) -> Option<&'a Block> {
    let running = input.running.map(|entry| entry.activity);
    let on_now = input.blocks.iter().filter(|block| block.span.contains(input.now));
    on_now.max_by_key(|block| {
        (Some(block.activity) == running, block.source == BlockSource::Hand, block.span.start())
    })
}

fn next_block<'a>(input: &SentenceInput<'a>) -> Option<&'a Block> {
    input.blocks.iter().filter(|block| input.now < block.span.start()).min_by_key(|block| block.span.start())
}

fn start(block: &Block, input: &SentenceInput<'_>) -> String {
    clock(block.span.start(), input.zone)
}

fn end(block: &Block, input: &SentenceInput<'_>) -> String {
    clock(block.span.end(), input.zone)
}

/// `Customers`, `Alongside Dev`, or a meeting's title.
fn name(block: &Block, input: &SentenceInput<'_>) -> String {
    match block.activity {
        Activity::Meeting => block.name().to_owned(),
        activity => with_person(activity, block.person, input.people),
    }
}

fn entry_name(entry: &Entry, people: &[Person]) -> String {
    match entry.activity {
        Activity::Meeting if !entry.detail.is_empty() => entry.detail.clone(),
        activity => with_person(activity, entry.person, people),
    }
}

fn with_person(activity: Activity, id: Option<PersonId>, people: &[Person]) -> String {
    let person = people.iter().find(|person| activity == Activity::Alongside && Some(person.id) == id);
    match person {
        Some(person) => format!("{} {}", activity.label(), first_name(&person.name)),
        None => activity.label().to_owned(),
    }
}

fn tone(activity: Activity) -> Tone {
    match activity.lane() {
        Lane::FrontLine => Tone::Front,
        Lane::Strategic => Tone::Strategic,
        Lane::Neither => Tone::Neutral,
    }
}

/// `08:12` today, else the date: the hour of an old contact tells nothing.
fn since_words(at: Instant, input: &SentenceInput<'_>) -> String {
    let (date, today) = (local_date(at, input.zone), local_date(input.now, input.zone));
    if date == today { clock(at, input.zone) } else { day_words(date, today) }
}

fn whole_minutes(hours: f64) -> i64 {
    // Hours of work are far below the range of an i64.
    (hours * 60.0).round() as i64
}

#[cfg(test)]
mod tests;
