//! Notes by what they are about: product, service, docs.

use std::collections::{HashMap, HashSet};

use chrono::Duration;
use domain::notes::NoteTheme;
use domain::time::{Instant, Span, day_words, local_date, week_start};
use serde::{Deserialize, Serialize};
use store::{NoteRow, Reader, StoreError};
use ts_rs::TS;
use uuid::Uuid;

use super::asks::ask_views;
use super::view::{CountView, ThemeNote, ThemeRow, ThemeView, ThemesView};
use crate::notes::rows::NoteRows;
use crate::{App, AppError, Command, Topic};

const READS: &[Topic] = &[Topic::Notes, Topic::People, Topic::Contacts, Topic::Settings, Topic::Workspace];
/// What counts as lately.
const WEEKS: u32 = 4;

/// What customers said lately, by theme.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewThemes {}

impl Command for ViewThemes {
    const NAME: &'static str = "notes.themes";
    const READS: &'static [Topic] = READS;
    type Reply = ThemesView;

    fn run(self, app: &App) -> Result<ThemesView, AppError> {
        let span = lately(app.now(), WEEKS);
        app.read(|reader| {
            let row = |theme: NoteTheme| {
                let notes = reader.notes_of_theme(theme, span)?;
                let taken = reader.theme_last_taken(theme)?;
                let fresh = notes.iter().filter(|note| taken.is_none_or(|taken| note.at > taken));
                let asks = reader.asks_of_theme(theme)?;
                Ok(ThemeRow {
                    theme,
                    fresh: count(fresh.count()),
                    notes: count(notes.len()),
                    asks_open: count(asks.iter().filter(|ask| ask.state.is_open()).count()),
                })
            };
            let line = notes_words(reader.themed_notes_in(span)?, WEEKS);
            Ok(ThemesView {
                line,
                themes: NoteTheme::ALL.into_iter().map(row).collect::<Result<_, StoreError>>()?,
            })
        })
    }
}

/// The notes of a theme, with what a page about them leads with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewTheme {
    pub theme: NoteTheme,
    /// How far back; four weeks where it is missing.
    pub weeks: Option<u32>,
}

impl Command for ViewTheme {
    const NAME: &'static str = "notes.theme";
    const READS: &'static [Topic] = READS;
    type Reply = ThemeView;

    fn run(self, app: &App) -> Result<ThemeView, AppError> {
        let weeks = self.weeks.unwrap_or(WEEKS).clamp(1, 520);
        let settings = app.settings()?;
        app.read(|reader| {
            let notes = reader.notes_of_theme(self.theme, lately(app.now(), weeks))?;
            let rows = NoteRows::of(reader, &notes, app.now(), app.zone())?;
            let asks = reader.asks_of_theme(self.theme)?;
            let taken = taken(app, reader, &asks)?;
            let note =
                |note: &NoteRow| ThemeNote { note: rows.view(note), taken: taken.get(&note.id).cloned() };
            Ok(ThemeView {
                theme: self.theme,
                line: notes_words(count(notes.len()), weeks),
                counts: counts(&rows, &notes, weeks, settings.hours.week_starts),
                notes: notes.iter().map(note).collect(),
                asks: ask_views(app, reader, asks)?,
            })
        })
    }
}

/// Where each note was taken last.
fn taken(
    app: &App,
    reader: &Reader<'_>,
    asks: &[domain::notes::Ask],
) -> Result<HashMap<Uuid, String>, StoreError> {
    let mut taken = HashMap::new();
    // Newest first, so that the first word stands.
    for ask in asks {
        let to = if ask.name.is_empty() { ask.taken_to.words() } else { &ask.name };
        let words = format!("to {to}, {}", day_words(local_date(ask.asked, ask.zone), app.today()));
        for note in reader.notes_of_ask(ask.id)? {
            taken.entry(note).or_insert_with(|| words.clone());
        }
    }
    Ok(taken)
}

/// What a page leads with: notes, contacts, people they were heard with, weeks.
fn counts(rows: &NoteRows, notes: &[NoteRow], weeks: u32, first: chrono::Weekday) -> Vec<CountView> {
    let distinct = |all: Vec<String>| all.into_iter().collect::<HashSet<_>>().len();
    let contacts = distinct(notes.iter().flat_map(|note| rows.contacts(note.id).to_vec()).collect());
    let people =
        distinct(notes.iter().flat_map(|note| rows.people(note.id)).map(|id| id.0.to_string()).collect());
    let in_weeks = distinct(
        notes.iter().map(|note| week_start(local_date(note.at, note.zone), first).to_string()).collect(),
    );
    let of = |n: usize, one: &str, many: &str| CountView {
        words: if n == 1 { format!("1 {one}") } else { format!("{n} {many}") },
        n: count(n),
    };
    let mut counts = vec![of(notes.len(), "note", "notes")];
    if contacts > 0 {
        counts.push(of(contacts, "contact named", "contacts named"));
    }
    if people > 0 {
        counts.push(of(people, "person it was heard with", "people it was heard with"));
    }
    if weeks > 1 && in_weeks > 0 {
        counts.push(of(in_weeks, "week in which it came up", "weeks in which it came up"));
    }
    counts
}

fn lately(now: Instant, weeks: u32) -> Span {
    let second = Duration::seconds(1);
    Span::new(now - Duration::weeks(i64::from(weeks)), now + second)
        .unwrap_or_else(|_| domain::time::day_span(now.date_naive(), chrono_tz::UTC))
}

fn notes_words(notes: u32, weeks: u32) -> String {
    let notes = if notes == 1 { "1 note".to_owned() } else { format!("{notes} notes") };
    if weeks == 1 { format!("{notes} in a week") } else { format!("{notes} in {weeks} weeks") }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
