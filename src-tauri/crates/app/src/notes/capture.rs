//! Capturing: what was typed goes to the notes, to the Done list, and where its marks say.

use domain::notes::{Names, Sharing};
use domain::notes::{NoteTheme, TokenKind as Kind, parse};
use domain::people::Person;
use domain::time::Instant;
use serde::{Deserialize, Serialize};
use store::{DoneLineRow, NoteRow, StoreError, Writer};
use ts_rs::TS;
use uuid::Uuid;

use super::view::{TokenKind, TokenView};
use super::write::{NoteContext, write_note};
use crate::day::{Ms, instant};
use crate::{App, AppError, Command, Topic, Undo};

pub(super) const CHANGES: &[Topic] = &[Topic::Notes, Topic::People, Topic::Done];
/// A capture holds about ten pages.
const LONGEST_NOTE: usize = 20_000;

/// Keeps a capture. One with `+done` goes to the Done list; everything else is a note. In a session it is a note in any
/// case. `!roadblock` opens a roadblock, or tells of the one it `joins`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Capture {
    pub text: String,
    /// The session it is taken in.
    pub session_id: Option<String>,
    /// The roadblock that it tells of again.
    pub joins: Option<String>,
    /// When it was, where that is not now.
    pub at_ms: Option<Ms>,
}

/// Where a capture went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Captured {
    pub id: String,
    /// It is on the Done list.
    pub done: bool,
    pub sentence: String,
    /// The roadblock it opened or told of again.
    pub roadblock_id: Option<String>,
}

impl Command for Capture {
    const NAME: &'static str = "notes.capture";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Captured;

    fn run(self, app: &App) -> Result<Captured, AppError> {
        let names = Names::of(&people(app)?);
        let kept = ToKeep::read(app, &names, &self)?;
        let label = if kept.note.is_some() { "Captured a note" } else { "Noted as done" };
        let roadblock = app.change::<Self, _>(label, |writer| kept.write(app, writer, &names))?;
        Ok(kept.told(roadblock))
    }
}

impl Capture {
    /// When it was: as said, else now; what is added to a session that is over stands at its end.
    fn at(&self, app: &App, session: Option<&domain::notes::Session>) -> Result<Instant, AppError> {
        let now = app.now();
        let at = match self.at_ms {
            Some(ms) => instant(ms)?,
            None => session.and_then(|session| session.end).unwrap_or(now),
        };
        if at > now {
            return Err(AppError::refused("That time is still ahead. Take one up to now."));
        }
        Ok(at)
    }
}

/// A capture that was read and found good, with nothing written yet.
pub(super) struct ToKeep {
    id: Uuid,
    note: Option<NoteRow>,
    line: Option<DoneLineRow>,
    joins: Option<domain::notes::Roadblock>,
    /// Whom the session it goes into is beside; empty without one.
    beside: Option<String>,
}

impl ToKeep {
    /// # Errors
    /// Where there is nothing to keep, too much of it, or what it belongs to is gone.
    pub(super) fn read(app: &App, names: &Names, capture: &Capture) -> Result<Self, AppError> {
        let text = checked(&capture.text)?;
        let tokens = names.read(text).tokens;
        let session =
            capture.session_id.as_deref().map(|text| super::sessions::find(app, text)).transpose()?;
        let joins = capture.joins.as_deref().map(|text| super::roadblocks::find(app, text)).transpose()?;
        let (id, at) = (app.new_id(), capture.at(app, session.as_ref())?);
        let zone = session.as_ref().map_or_else(|| app.zone(), |session| session.zone);
        let done = tokens.iter().any(|token| token.kind == Kind::Done);
        let line = done.then(|| without(text, &tokens, &Kind::Done)).map(|text| {
            let note = session.as_ref().map(|_| id);
            DoneLineRow { id: if note.is_some() { app.new_id() } else { id }, at, zone, text, note }
        });
        if line.as_ref().is_some_and(|line| line.text.is_empty()) {
            return Err(AppError::refused("Say what was done beside +done."));
        }
        let note = (session.is_some() || !done).then(|| NoteRow {
            id,
            at,
            zone,
            text: text.to_owned(),
            filed: false,
            session: session.as_ref().map(|session| session.id),
            sharing: Sharing::Unmarked,
        });
        let beside = session.map(|session| super::sessions::name_beside(app, &session)).transpose()?;
        Ok(Self { id, note, line, joins, beside })
    }

    /// Answers the roadblock it opened or told of again.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub(super) fn write(
        &self,
        app: &App,
        writer: &Writer<'_>,
        names: &Names,
    ) -> Result<Option<Uuid>, StoreError> {
        if let Some(line) = &self.line {
            writer.put_done_line(line)?;
        }
        let Some(note) = &self.note else { return Ok(None) };
        let context = NoteContext { joins: self.joins.as_ref().map(|of| of.id), ..NoteContext::default() };
        write_note(writer, names, note, &context, &mut || app.new_id())
    }

    pub(super) fn id(&self) -> Uuid {
        self.id
    }

    /// The same under another id. Of what is kept at one instant, the order of the ids is that of the lines.
    pub(super) fn with_id(self, id: Uuid) -> Self {
        let anew = |old: Uuid| if old == self.id { id } else { old };
        let line = self.line.map(|line| DoneLineRow { id: anew(line.id), note: line.note.map(anew), ..line });
        Self { id, note: self.note.map(|note| NoteRow { id, ..note }), line, ..self }
    }

    /// Where it went.
    pub(super) fn told(&self, roadblock: Option<Uuid>) -> Captured {
        let kept = match self.beside.as_deref() {
            None => "Kept as a note".to_owned(),
            Some("") => "Kept in the session".to_owned(),
            Some(name) => format!("Kept in the session beside {name}"),
        };
        let done = self.line.is_some();
        let sentence = match (&self.note, &self.joins, roadblock) {
            (None, ..) => "On the Done list.".to_owned(),
            (_, Some(of), _) => format!("{kept}, told of “{}” again.", of.title),
            (_, None, Some(_)) => format!("{kept}, and in the list of roadblocks."),
            (_, None, None) if done => format!("{kept}, and on the Done list."),
            (_, None, None) => format!("{kept}."),
        };
        Captured { id: self.id.to_string(), done, sentence, roadblock_id: roadblock.map(|id| id.to_string()) }
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
        Ok(TokensView { tokens: token_views(&parse(&self.text, &people(app)?)) })
    }
}

pub(super) fn checked(text: &str) -> Result<&str, AppError> {
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

/// The tokens of a text that was read.
pub(super) fn token_views(capture: &domain::notes::Capture) -> Vec<TokenView> {
    let offset = |units: usize| u32::try_from(units).unwrap_or(u32::MAX);
    let view = |token: &domain::notes::Token| {
        let (kind, value, known) = match &token.kind {
            Kind::Person { id, name } => (TokenKind::Person, Some(name.clone()), id.is_some()),
            Kind::Theme(NoteTheme::Product) => (TokenKind::Product, None, true),
            Kind::Theme(NoteTheme::Service) => (TokenKind::Service, None, true),
            Kind::Theme(NoteTheme::Docs) => (TokenKind::Docs, None, true),
            Kind::ContactNumber(number) => (TokenKind::Contact, Some(number.clone()), true),
            Kind::Tag(tag) => (TokenKind::Tag, Some(tag.clone()), true),
            Kind::Roadblock => (TokenKind::Roadblock, None, true),
            Kind::Idea => (TokenKind::Idea, None, true),
            Kind::Done => (TokenKind::Done, None, true),
        };
        TokenView { start: offset(token.utf16.start), end: offset(token.utf16.end), kind, value, known }
    };
    capture.tokens.iter().map(view).collect()
}
