//! Capturing, editing, filing and deleting a note.

use domain::notes::{NoteTheme, TokenKind as Kind, parse};
use domain::people::{Person, PersonId};
use serde::{Deserialize, Serialize};
use store::{DoneLineRow, NoteRow};
use ts_rs::TS;

use super::view::{TokenKind, TokenView};
use crate::day::id;
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::Notes, Topic::People, Topic::Done];
/// A capture holds about ten pages.
const LONGEST_NOTE: usize = 20_000;

/// Keeps a capture. One with `+done` goes to the Done list; everything else is a note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Capture {
    pub text: String,
}

/// Where a capture went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Captured {
    pub id: String,
    /// It is on the Done list.
    pub done: bool,
    pub sentence: String,
}

impl Command for Capture {
    const NAME: &'static str = "notes.capture";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Captured;

    fn run(self, app: &App) -> Result<Captured, AppError> {
        let text = checked(&self.text)?;
        let people = people(app)?;
        let tokens = parse(text, &people).tokens;
        let (id, at, zone) = (app.new_id(), app.now(), app.zone());
        if tokens.iter().any(|token| token.kind == Kind::Done) {
            let line = without(text, &tokens, &Kind::Done);
            if line.is_empty() {
                return Err(AppError::refused("Say what was done beside +done."));
            }
            let row = DoneLineRow { id, at, zone, text: line };
            app.change::<Self, _>("Noted as done", |writer| writer.put_done_line(&row))?;
            return Ok(Captured { id: id.to_string(), done: true, sentence: "On the Done list.".into() });
        }
        let note = NoteRow { id, at, zone, text: text.to_owned(), filed: false };
        let named = named(&tokens);
        app.change::<Self, _>("Captured a note", |writer| writer.put_note(&note, &named))?;
        Ok(Captured { id: id.to_string(), done: false, sentence: "Kept as a note.".into() })
    }
}

/// What a capture being typed means so far: its tokens, for the eye.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadCapture {
    pub text: String,
}

/// The tokens of a text.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TokensView {
    pub tokens: Vec<TokenView>,
}

impl Command for ReadCapture {
    const NAME: &'static str = "notes.read_capture";
    const READS: &'static [Topic] = &[Topic::People];
    type Reply = TokensView;

    fn run(self, app: &App) -> Result<TokensView, AppError> {
        Ok(TokensView { tokens: token_views(&self.text, &people(app)?) })
    }
}

/// Changes the words of a note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EditNote {
    pub id: String,
    pub text: String,
}

impl Command for EditNote {
    const NAME: &'static str = "notes.edit";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut note = find(app, &self.id)?;
        let before = std::mem::replace(&mut note.text, checked(&self.text)?.to_owned());
        let named = named_after_edit(app, &note, &before)?;
        app.change::<Self, _>("Edited a note", |writer| writer.put_note(&note, &named))?;
        Ok(Done {})
    }
}

/// Puts a note away as filed, or takes it out again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FileNote {
    pub id: String,
    pub filed: bool,
}

impl Command for FileNote {
    const NAME: &'static str = "notes.file";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut note = find(app, &self.id)?;
        note.filed = self.filed;
        let named = app.read(|reader| reader.people_of_note(note.id))?;
        let label = if self.filed { "Filed a note" } else { "Took a note out again" };
        app.change::<Self, _>(label, |writer| writer.put_note(&note, &named))?;
        Ok(Done {})
    }
}

/// Removes a note.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteNote {
    pub id: String,
}

impl Command for DeleteNote {
    const NAME: &'static str = "notes.delete";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let id = id(&self.id)?;
        let there = app.change::<Self, _>("Deleted a note", |writer| writer.remove_note(id))?;
        if there { Ok(Done {}) } else { Err(AppError::gone("That note")) }
    }
}

fn find(app: &App, text: &str) -> Result<NoteRow, AppError> {
    let id = id(text)?;
    app.read(|reader| reader.note(id))?.ok_or_else(|| AppError::gone("That note"))
}

fn checked(text: &str) -> Result<&str, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AppError::refused("There is nothing to keep yet. Type what you saw or heard."));
    }
    if text.chars().count() > LONGEST_NOTE {
        return Err(AppError::refused("A note holds 20,000 characters. Keep this in two."));
    }
    Ok(text)
}

pub(super) fn people(app: &App) -> Result<Vec<Person>, AppError> {
    Ok(app.read(|reader| reader.people())?.into_iter().map(|(person, _)| person).collect())
}

fn named(tokens: &[domain::notes::Token]) -> Vec<PersonId> {
    let ids = tokens.iter().filter_map(|token| match &token.kind {
        Kind::Person { id, .. } => *id,
        _ => None,
    });
    let mut ids: Vec<PersonId> = ids.collect();
    ids.sort();
    ids.dedup();
    ids
}

/// Whom a note names after its words were changed. Someone it named under an earlier name of theirs stays, for as long
/// as that name still stands in it.
fn named_after_edit(app: &App, note: &NoteRow, before: &str) -> Result<Vec<PersonId>, AppError> {
    let people = people(app)?;
    let (old, new) = (parse(before, &people).tokens, parse(&note.text, &people).tokens);
    let unknown = |tokens: &[domain::notes::Token]| -> Vec<String> {
        let names = tokens.iter().filter_map(|token| match &token.kind {
            Kind::Person { id: None, name } => Some(name.clone()),
            _ => None,
        });
        names.collect()
    };
    let mut ids = named(&new);
    let old_names = unknown(&old);
    if unknown(&new).iter().any(|name| old_names.contains(name)) {
        let found = named(&old);
        let linked = app.read(|reader| reader.people_of_note(note.id))?;
        ids.extend(linked.into_iter().filter(|id| !found.contains(id)));
        ids.sort();
        ids.dedup();
    }
    Ok(ids)
}

/// The text without tokens of one kind, its spaces tidied.
fn without(text: &str, tokens: &[domain::notes::Token], kind: &Kind) -> String {
    let mut rest = String::new();
    let mut at = 0;
    for token in tokens.iter().filter(|token| token.kind == *kind) {
        rest.push_str(&text[at..token.bytes.start]);
        at = token.bytes.end;
    }
    rest.push_str(&text[at..]);
    let lines = rest.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n").trim().to_owned()
}

pub(super) fn token_views(text: &str, people: &[Person]) -> Vec<TokenView> {
    let offset = |units: usize| u32::try_from(units).unwrap_or(u32::MAX);
    let view = |token: domain::notes::Token| {
        let (kind, value, known) = match token.kind {
            Kind::Person { id, name } => (TokenKind::Person, Some(name), id.is_some()),
            Kind::Theme(NoteTheme::Product) => (TokenKind::Product, None, true),
            Kind::Theme(NoteTheme::Service) => (TokenKind::Service, None, true),
            Kind::Theme(NoteTheme::Docs) => (TokenKind::Docs, None, true),
            Kind::ContactNumber(number) => (TokenKind::Contact, Some(number), true),
            Kind::Tag(tag) => (TokenKind::Tag, Some(tag), true),
            Kind::Roadblock => (TokenKind::Roadblock, None, true),
            Kind::Idea => (TokenKind::Idea, None, true),
            Kind::Done => (TokenKind::Done, None, true),
        };
        TokenView { start: offset(token.utf16.start), end: offset(token.utf16.end), kind, value, known }
    };
    parse(text, people).tokens.into_iter().map(view).collect()
}
