//! A query as it is typed, taken apart into words and filters.

use chrono::NaiveDate;

use super::super::capture::TokenKind;
use super::super::fold;
use super::super::mention::{known_names, person_at};
use super::dates::{DateRead, read_date};
use super::kind::{SearchKind, kinds_of};
use crate::people::{Person, PersonId};

/// What is sought. Words and marks are folded: no accents, no capitals.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sought {
    /// All of them must be in it, in any order.
    pub words: Vec<String>,
    /// `#refund`, `#48102`, `@zoe`: must stand in it as typed, or as the beginning of a tag.
    pub marks: Vec<String>,
    /// One of each group must have to do with it.
    pub people: Vec<Vec<PersonId>>,
    /// First and last date, both included.
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
    /// Any of them; none is all.
    pub kinds: Vec<SearchKind>,
    /// Sentences about filters that name nobody or nothing.
    pub unknown: Vec<String>,
}

impl Sought {
    /// Whether there is anything to go by.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && !self.has_filters()
    }

    pub fn has_filters(&self) -> bool {
        !self.marks.is_empty()
            || !self.people.is_empty()
            || !self.kinds.is_empty()
            || self.from.is_some()
            || self.to.is_some()
    }
}

/// More words than this narrow nothing.
const MOST_WORDS: usize = 12;

/// Reads a query as seen from `today`. Never fails: a filter that cannot be read is said in `unknown`, and one that is
/// only begun (`from:`, `@`) waits.
pub fn read_query(text: &str, people: &[Person], today: NaiveDate) -> Sought {
    let mut sought = Sought::default();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let Some(first) = rest.chars().next() else { break };
        rest = match first {
            '@' => read_person(&rest[1..], people, &mut sought),
            '#' => read_tag(&rest[1..], &mut sought),
            _ => match filter_at(rest) {
                Some((name, after)) => read_filter(name, after, today, &mut sought),
                None => {
                    let (word, after) = split_word(rest);
                    add_words(word, &mut sought);
                    after
                }
            },
        };
    }
    sought.words.truncate(MOST_WORDS);
    if let (Some(from), Some(to)) = (sought.from, sought.to)
        && from > to
    {
        sought.unknown.push("from: is after to:, so nothing lies between them. Turn them around.".into());
    }
    sought
}

/// `from`, `to` or `is` where the text starts with it and a colon, and what comes after.
fn filter_at(text: &str) -> Option<(&'static str, &str)> {
    ["from", "to", "is"].into_iter().find_map(|name| {
        let head = text.get(..name.len())?;
        let after = text.get(name.len()..)?.strip_prefix(':')?;
        head.eq_ignore_ascii_case(name).then_some((name, after))
    })
}

fn split_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(char::is_whitespace).unwrap_or(text.len()))
}

fn add_words(text: &str, sought: &mut Sought) {
    let words = text.split(|letter: char| !letter.is_alphanumeric()).map(fold);
    sought.words.extend(words.filter(|word| !word.is_empty()));
}

/// Reads the name after an `@`: someone in full or by the beginning of a name. What nobody is called must stand in the
/// text as it was typed.
fn read_person<'a>(text: &'a str, people: &[Person], sought: &mut Sought) -> &'a str {
    let length = match person_at(text, &known_names(people)) {
        Some((TokenKind::Person { id: Some(id), .. }, length)) => {
            let (typed, after) = text.split_at(length);
            // `@El` may mean Elif and Ellen alike, and `@Dev` Devi as well for as long as nothing follows.
            let begun = if after.is_empty() { begin_with(typed, people) } else { Vec::new() };
            sought.people.push(if begun.is_empty() { vec![id] } else { begun });
            return after;
        }
        Some((_, length)) => length,
        None => return text,
    };
    let (typed, after) = text.split_at(length);
    let begun = begin_with(typed, people);
    if begun.is_empty() {
        sought.marks.push(format!("@{}", fold(typed)));
        sought
            .unknown
            .push(format!("Nobody on the team is called {typed}. Looked for @{typed} as it was written."));
    } else {
        sought.people.push(begun);
    }
    after
}

/// Everyone with a name that begins so: the whole of it or a part.
fn begin_with(typed: &str, people: &[Person]) -> Vec<PersonId> {
    let typed = fold(typed);
    let fits = |person: &&Person| {
        let name = fold(&person.name);
        let parts = name.split(|letter: char| letter.is_whitespace() || letter == '-');
        name.starts_with(&typed) || parts.into_iter().any(|part| part.starts_with(&typed))
    };
    people.iter().filter(fits).map(|person| person.id).collect()
}

fn read_tag<'a>(text: &'a str, sought: &mut Sought) -> &'a str {
    let (word, after) = split_word(text);
    let tag = word.trim_end_matches(|letter: char| !letter.is_alphanumeric());
    if !tag.is_empty() {
        sought.marks.push(format!("#{}", fold(tag)));
    }
    after
}

fn read_filter<'a>(name: &str, text: &'a str, today: NaiveDate, sought: &mut Sought) -> &'a str {
    let (value, after) = value_at(text, name != "is", today);
    if value.trim().is_empty() {
        return after;
    }
    if name == "is" {
        read_kind(value, sought);
        return after;
    }
    match read_date(value, today) {
        DateRead::Dates(first, last) => {
            if name == "from" {
                sought.from = Some(first);
            } else {
                sought.to = Some(last);
            }
        }
        DateRead::TwoWays => sought.unknown.push(format!(
            "{name}:{value} could be two dates. Write it like 2026-10-01 or \"1 oct\"; it was left out."
        )),
        DateRead::NotThere => sought
            .unknown
            .push(format!("{name}:{value} is on no calendar. Check the month and the day; it was left out.")),
        DateRead::Unread => sought.unknown.push(format!(
            "{name}:{value} is no date. Write it like 2026-10-01, oct, monday or \"3 weeks\"; it was left out."
        )),
    }
    after
}

/// The value of a filter: in quotes, or a word; of a date also the words that go on with it (`1 oct`, `3 weeks`).
fn value_at(text: &str, date: bool, today: NaiveDate) -> (&str, &str) {
    if let Some(quoted) = text.strip_prefix(['"', '“', '”']) {
        let end = quoted.find(['"', '“', '”']).unwrap_or(quoted.len());
        let after = quoted.get(end..).unwrap_or_default();
        return (&quoted[..end], after.trim_start_matches(['"', '“', '”']));
    }
    let (word, after) = split_word(text);
    if !date || word.is_empty() {
        return (word, after);
    }
    let reads = |length: usize| matches!(read_date(&text[..length], today), DateRead::Dates(..));
    let mut length = word.len();
    for words in 2..=3 {
        let Some(longer) = end_of_words(text, words) else { break };
        // `from:oct 48102` is October and a number; `from:1 oct` is a day.
        if reads(longer) && text[..longer].split_whitespace().all(|part| part.len() <= 10) {
            length = longer;
        }
    }
    text.split_at(length)
}

/// Where the first `count` words of a text end, where there are so many.
fn end_of_words(text: &str, count: usize) -> Option<usize> {
    let mut at = 0;
    for _ in 0..count {
        at += text.get(at..)?.find(|letter: char| !letter.is_whitespace())?;
        let rest = text.get(at..)?;
        at += rest.find(char::is_whitespace).unwrap_or(rest.len());
    }
    Some(at)
}

fn read_kind(value: &str, sought: &mut Sought) {
    let kinds = kinds_of(value);
    if kinds.is_empty() {
        let known: Vec<String> = SearchKind::ALL.iter().map(|kind| kind.key().replace('_', "-")).collect();
        sought
            .unknown
            .push(format!("is:{value} is not known; it was left out. There are {}.", known.join(", ")));
    }
    sought.kinds.extend(kinds);
}
