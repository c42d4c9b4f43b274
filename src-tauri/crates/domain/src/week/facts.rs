//! The headline of a week and the sentences that lead in: nothing but facts, so that a quiet week reads as one.

use super::words::{firm, listed, number_words};
use crate::time::hours_minutes;

/// What a week is told by, in counts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WeekFacts {
    /// `Week 47`
    pub name: String,
    /// Who changed something for the better, each once, alphabetical.
    pub changed_by: Vec<String>,
    /// How many things they changed.
    pub changes: usize,
    pub roadblocks_removed: usize,
    /// How many people the lead sat with, and for how long in all.
    pub sat_with: usize,
    pub sat_min: i64,
    pub cape_days: usize,
    /// The days of the next week on which people are short: `Monday`.
    pub short_on: Vec<String>,
}

/// `Week 47: two changes for the better, one roadblock out of the way.` Without either, the name alone.
pub fn headline(facts: &WeekFacts) -> String {
    let counted = |count: usize, one: &str, many: &str| match count {
        0 => None,
        1 => Some(format!("one {one}")),
        count => Some(format!("{} {many}", number_words(count))),
    };
    let told: Vec<String> = [
        counted(facts.changes, "change for the better", "changes for the better"),
        counted(facts.roadblocks_removed, "roadblock out of the way", "roadblocks out of the way"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if told.is_empty() { facts.name.clone() } else { format!("{}: {}", facts.name, told.join(", ")) }
}

/// What the headline leaves unsaid, in sentences; empty where there is nothing to say.
pub fn lead_in(facts: &WeekFacts, lead: &str) -> String {
    let mut said = Vec::new();
    if !facts.changed_by.is_empty() {
        said.push(format!("Thank you, {}.", listed(&facts.changed_by)));
    }
    let lead = if lead.is_empty() { "The lead" } else { lead };
    if facts.sat_with > 0 {
        let people = if facts.sat_with == 1 { "person" } else { "people" };
        let (with, sat) = (number_words(facts.sat_with), firm(&hours_minutes(facts.sat_min)));
        said.push(format!("{lead} sat beside {with} {people} for {sat}."));
    }
    match facts.cape_days {
        0 => {}
        1 => said.push("One day was given to the queue as a cape day.".into()),
        days => {
            said.push(format!("{} days were given to the queue as cape days.", capital(&number_words(days))))
        }
    }
    if !facts.short_on.is_empty() {
        said.push(format!("Next week is short of people on {}.", listed(&facts.short_on)));
    }
    said.join(" ")
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
