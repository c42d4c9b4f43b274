//! A theme as one sheet to take to product, engineering or the help centre: counts, quotes, what is asked for.

use std::collections::HashSet;

use domain::notes::{Names, NoteTheme, Sharing, quotes};
use domain::time::{day_words, local_date, week_start};
use formats::pages::{Fonts, Page, Part, Section, pdf};
use store::NoteRow;

use super::left_out::LeftOut;
use super::{Made, words};
use crate::notes::rows::NoteRows;
use crate::{App, AppError};

/// More notes than this are no selection.
const MOST_NOTES: usize = 500;
const LONGEST_TITLE: usize = 200;
const LONGEST_WANTED: usize = 4000;

/// The selected notes on one sheet. Private ones never leave, even when they are selected.
pub(super) fn page(
    app: &App,
    theme: NoteTheme,
    note_ids: &[String],
    title: Option<&str>,
    wanted: Option<&str>,
) -> Result<Made, AppError> {
    if note_ids.is_empty() {
        return Err(AppError::refused("No note is selected. Select what the page should tell of."));
    }
    if note_ids.len() > MOST_NOTES {
        return Err(AppError::refused(format!("A page tells of {MOST_NOTES} notes at most. Select fewer.")));
    }
    let title = within(title, LONGEST_TITLE, "A title")?;
    let wanted = within(wanted, LONGEST_WANTED, "What is asked for")?;
    let ids = note_ids.iter().map(|id| crate::day::id(id)).collect::<Result<Vec<_>, _>>()?;
    let first_day = app.settings()?.hours.week_starts;
    app.read(|reader| {
        let mut notes = Vec::new();
        for id in ids {
            notes.extend(reader.note(id)?);
        }
        notes.sort_by_key(|note| std::cmp::Reverse((note.at, note.id)));
        notes.dedup_by_key(|note| note.id);
        let before = notes.len();
        notes.retain(|note| note.sharing != Sharing::Private);
        let private = before - notes.len();
        let rows = NoteRows::of(reader, &notes, app.now(), app.zone())?;
        let names = Names::of(&rows.team.people);
        let told: Vec<Told> = notes.iter().map(|note| told(app, note, &rows, &names)).collect();
        let counts = counts(&notes, &rows, first_day);
        let title = title.clone().unwrap_or_else(|| format!("{}: what customers say", theme_words(theme)));
        let line = span_words(app, &notes);
        let draft = |shown: usize| draft(&title, &line, &counts, &told, shown, wanted.as_deref());
        let shown = fitting(told.len(), app.fonts(), &draft);
        Ok(Made {
            page: draft(shown),
            left_out: LeftOut { private, no_room: told.len() - shown, ..LeftOut::default() },
            date: app.today().to_string(),
        })
    })
}

/// How many notes one sheet of paper holds beside the counts and what is asked for; one at least.
fn fitting(notes: usize, fonts: &Fonts, draft: &dyn Fn(usize) -> Page) -> usize {
    let fits = |shown: usize| pdf(&draft(shown), fonts).is_ok_and(|pdf| pdf.sheets == 1);
    if notes <= 1 || fits(notes) {
        return notes;
    }
    let (mut low, mut high) = (1, notes);
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if fits(middle) { low = middle } else { high = middle }
    }
    low
}

fn within(text: Option<&str>, longest: usize, what: &str) -> Result<Option<String>, AppError> {
    let text = text.map(str::trim).filter(|text| !text.is_empty());
    match text {
        Some(text) if text.chars().count() > longest => {
            Err(AppError::refused(format!("{what} holds {longest} characters. Shorten it.")))
        }
        text => Ok(text.map(str::to_owned)),
    }
}

fn theme_words(theme: NoteTheme) -> &'static str {
    match theme {
        NoteTheme::Product => "Product",
        NoteTheme::Service => "Service",
        NoteTheme::Docs => "Documentation",
    }
}

/// A note on the page: a customer's words where it has them, else what was heard.
struct Told {
    quote: bool,
    words: String,
    source: String,
}

fn told(app: &App, note: &NoteRow, rows: &NoteRows, names: &Names) -> Told {
    let quoted: Vec<String> =
        quotes(&note.text).into_iter().map(|range| words::stretch(&note.text, range)).collect();
    let contacts = rows.view(note).contacts;
    let contacts =
        contacts.into_iter().map(|contact| contact.words.unwrap_or(format!("#{}", contact.number)));
    let mut source: Vec<String> = contacts.collect();
    source.push(day_words(local_date(note.at, note.zone), app.today()));
    let source = source.join(", ");
    if quoted.is_empty() {
        return Told { quote: false, words: words::plain(&note.text, names), source };
    }
    Told { quote: true, words: quoted.join("\n"), source }
}

/// The page with the first `shown` notes, quotes before what was heard.
fn draft(
    title: &str,
    line: &str,
    counts: &[(String, String)],
    told: &[Told],
    shown: usize,
    wanted: Option<&str>,
) -> Page {
    let quotes = told.iter().filter(|one| one.quote);
    let heard = told.iter().filter(|one| !one.quote);
    let mut quote_parts = Vec::new();
    let mut items = Vec::new();
    for one in quotes.chain(heard).take(shown) {
        if one.quote {
            quote_parts.push(Part::Quote { words: one.words.clone(), source: one.source.clone() });
        } else {
            items.push((one.words.clone(), one.source.clone()));
        }
    }
    let rest = told.len() - shown;
    let heard_parts = if items.is_empty() { Vec::new() } else { vec![Part::List(items)] };
    let count_parts = if counts.is_empty() { Vec::new() } else { vec![Part::Counts(counts.to_vec())] };
    Page {
        title: title.to_owned(),
        line: line.to_owned(),
        sections: vec![
            Section { heading: String::new(), parts: count_parts },
            Section { heading: "In customers’ words".into(), parts: quote_parts },
            Section { heading: "What was heard".into(), parts: heard_parts },
            Section {
                heading: "What is asked for".into(),
                parts: wanted.map(|text| Part::Paragraph(text.to_owned())).into_iter().collect(),
            },
        ],
        foot: match rest {
            0 => String::new(),
            1 => "The counts rest on 1 more note.".into(),
            rest => format!("The counts rest on {rest} more notes."),
        },
    }
}

/// What the page leads with, of the notes that may leave.
fn counts(notes: &[NoteRow], rows: &NoteRows, first_day: chrono::Weekday) -> Vec<(String, String)> {
    let contacts: HashSet<&String> = notes.iter().flat_map(|note| rows.contacts(note.id)).collect();
    let people: HashSet<_> = notes.iter().flat_map(|note| rows.people(note.id)).collect();
    let weeks: HashSet<_> =
        notes.iter().map(|note| week_start(local_date(note.at, note.zone), first_day)).collect();
    [
        (notes.len(), "note", "notes"),
        (contacts.len(), "contact named", "contacts named"),
        (people.len(), "person it was heard with", "people it was heard with"),
        (weeks.len(), "week in which it came up", "weeks in which it came up"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, one, many)| (if count == 1 { one } else { many }.to_owned(), count.to_string()))
    .collect()
}

/// `Thu 8 Oct to Tue 17 Nov`
fn span_words(app: &App, notes: &[NoteRow]) -> String {
    let day = |note: &NoteRow| day_words(local_date(note.at, note.zone), app.today());
    match (notes.last().map(day), notes.first().map(day)) {
        (Some(first), Some(last)) if first != last => format!("{first} to {last}"),
        (Some(first), _) => first,
        _ => String::new(),
    }
}
