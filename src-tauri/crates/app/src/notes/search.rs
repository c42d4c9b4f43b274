//! Search over everything written, and people and contacts beside it.

use domain::notes::search::{Fit, SearchKind, Sought, fit, form_stem, hits, read_query, snippet};
use domain::people::{Person, PersonId};
use domain::time::{Instant, day_span, local_date, moment_words};
use serde::{Deserialize, Serialize};
use store::{FoundLinks, FoundRow, Reader, SearchFor, StoreError};
use ts_rs::TS;
use uuid::Uuid;

use super::found::{ContextView, FoundKind, FoundListView, FoundView, GoTo, Screen};
use crate::day::Team;
use crate::{App, AppError, Command, Topic};

/// Finds what contains all the words: as they stand, by their beginnings, in other forms, inside others. Accents do not
/// matter. `@name`, `#tag`, `from:`, `to:` and `is:` narrow it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Search {
    pub query: String,
    pub limit: Option<u32>,
}

/// Longer queries are no words that someone looks for.
const LONGEST_QUERY: usize = 500;

impl Command for Search {
    const NAME: &'static str = "notes.search";
    const READS: &'static [Topic] = &[
        Topic::Notes,
        Topic::Done,
        Topic::Day,
        Topic::Plan,
        Topic::People,
        Topic::Staffing,
        Topic::Workspace,
    ];
    type Reply = FoundListView;

    fn run(self, app: &App) -> Result<FoundListView, AppError> {
        let limit = self.limit.unwrap_or(20).min(200) as usize;
        let query: String = self.query.chars().take(LONGEST_QUERY).collect();
        let (now, zone) = (app.now(), app.zone());
        app.read(|reader| {
            let people: Vec<Person> = reader.people()?.into_iter().map(|(person, _)| person).collect();
            let sought = read_query(&query, &people, local_date(now, zone));
            let mut found = ranked(reader, &sought, now, zone)?;
            if found.len() < limit {
                beside_someone(reader, &sought, &people, (now, zone), &mut found)?;
            }
            found.truncate(limit);
            let team = Team::new(people);
            let view = |row: FoundRow| found_view(reader, row, &sought, &team, (now, zone));
            let found = found.into_iter().map(view).collect::<Result<_, StoreError>>()?;
            Ok(FoundListView { found, unknown: sought.unknown.clone() })
        })
    }
}

/// What fits, the best first and the newer of equals.
fn ranked(
    reader: &Reader<'_>,
    sought: &Sought,
    now: Instant,
    zone: chrono_tz::Tz,
) -> Result<Vec<FoundRow>, StoreError> {
    if sought.is_empty() {
        return Ok(Vec::new());
    }
    let key = |kind: &SearchKind| (*kind != SearchKind::Idea).then(|| kind.key().to_owned());
    let rows = reader.search(&SearchFor {
        words: sought.words.clone(),
        stems: sought.words.iter().map(|word| form_stem(word).map(str::to_owned)).collect(),
        marks: sought.marks.clone(),
        people: sought.people.clone(),
        from: sought.from.map(|date| day_span(date, zone).start()),
        before: sought.to.map(|date| day_span(date, zone).end()),
        kinds: sought.kinds.iter().filter_map(key).collect(),
        ideas: sought.kinds.contains(&SearchKind::Idea),
    })?;
    let mut fitting: Vec<(Fit, Instant, FoundRow)> = rows
        .into_iter()
        .filter_map(|row| Some((fit(&row.text, &sought.words, &sought.marks)?, row.at, row)))
        .map(|(fit, at, row)| (Fit(fit.0 - older(at, now)), at, row))
        .collect();
    fitting.sort_by_key(|(fit, at, row)| std::cmp::Reverse((*fit, *at, row.id)));
    Ok(fitting.into_iter().map(|(_, _, row)| row).collect())
}

/// What age takes from a fit: little, so that of two that fit alike the newer comes first.
fn older(at: Instant, now: Instant) -> i64 {
    let weeks = (now - at).num_weeks().clamp(0, 1000);
    i64::from((weeks + 1).ilog2()) * 10
}

/// A name among the words may be of whom it was beside, without standing in the text: `elif preview`.
fn beside_someone(
    reader: &Reader<'_>,
    sought: &Sought,
    people: &[Person],
    (now, zone): (Instant, chrono_tz::Tz),
    found: &mut Vec<FoundRow>,
) -> Result<(), StoreError> {
    for (at, word) in sought.words.iter().enumerate() {
        let named = named(word, people);
        if named.is_empty() || word.chars().count() < 3 {
            continue;
        }
        let mut other = sought.clone();
        other.words.remove(at);
        other.people.push(named);
        for row in ranked(reader, &other, now, zone)? {
            if found.iter().all(|known| known.id != row.id) {
                found.push(row);
            }
        }
    }
    Ok(())
}

fn named(word: &str, people: &[Person]) -> Vec<PersonId> {
    let called = |person: &&Person| {
        let name = domain::notes::fold(&person.name);
        name.split(|letter: char| !letter.is_alphanumeric()).any(|part| part.starts_with(word))
    };
    people.iter().filter(called).map(|person| person.id).collect()
}

fn found_view(
    reader: &Reader<'_>,
    row: FoundRow,
    sought: &Sought,
    team: &Team,
    (now, zone): (Instant, chrono_tz::Tz),
) -> Result<FoundView, StoreError> {
    let links = reader.found_links(&row.kind, row.id)?;
    let shown: Vec<String> = sought.words.iter().chain(&sought.marks).cloned().collect();
    let hits = hits(&row.text, &shown);
    let piece = snippet(&row.text, &hits);
    let kind = FoundKind::from_key(&row.kind);
    Ok(FoundView {
        kind,
        id: row.id.to_string(),
        people: links.people.iter().filter_map(|person| team.get(*person)).collect(),
        context: ContextView { text: piece.text, hits: piece.hits },
        go: go_to(kind, row.id, &links, local_date(row.at, zone).to_string()),
        hits,
        when: moment_words(row.at, now, zone),
        at_ms: row.at.timestamp_millis(),
        text: row.text,
    })
}

/// Where something found is looked at.
fn go_to(kind: FoundKind, id: Uuid, links: &FoundLinks, date: String) -> GoTo {
    let to = |screen: Screen, id: Option<String>| GoTo { screen, id };
    let part_of = links.part_of.map(|id| id.to_string());
    let person = links.people.first().map(|person| person.0.to_string());
    match kind {
        FoundKind::Note if part_of.is_some() => to(Screen::Session, part_of),
        FoundKind::Note => to(Screen::Note, Some(id.to_string())),
        FoundKind::Done | FoundKind::Entry | FoundKind::Block | FoundKind::Cape => {
            to(Screen::Day, Some(date))
        }
        FoundKind::Session => to(Screen::Session, Some(id.to_string())),
        FoundKind::Roadblock => to(Screen::Roadblock, Some(id.to_string())),
        FoundKind::Ask => to(Screen::Ask, Some(id.to_string())),
        FoundKind::AskStep => to(Screen::Ask, part_of),
        FoundKind::OneToOne
        | FoundKind::Agenda
        | FoundKind::Commitment
        | FoundKind::Knowledge
        | FoundKind::Recognition
        | FoundKind::Training => to(Screen::Person, person),
    }
}
