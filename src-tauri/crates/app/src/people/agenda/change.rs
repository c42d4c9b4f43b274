//! Lines of an agenda typed, worded anew, moved and dropped.

use domain::people::PersonId;
use domain::people::agenda::{GatheredFrom, KeptItem, KeptState, Line, place_before};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::super::text::{line, person_of};
use super::look::lines;
use crate::day::{Made, id};
use crate::{App, AppError, Command, Done, Topic, Undo};

const CHANGES: &[Topic] = &[Topic::People];
const LONGEST: usize = 500;

/// Types a line, or words one anew.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct PutAgendaItem {
    pub person_id: String,
    /// The line that is worded anew, where the lead made something of it before.
    pub id: Option<String>,
    /// The line that is worded anew, where it came by itself.
    pub origin: Option<String>,
    pub text: String,
    /// The id or origin of the line it is put before; missing: where it is, a new one at the end.
    pub before: Option<String>,
}

impl Command for PutAgendaItem {
    const NAME: &'static str = "people.put_agenda_item";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Made;

    fn run(self, app: &App) -> Result<Made, AppError> {
        let agenda = Agenda::read(app, &self.person_id)?;
        let text = line(&self.text, LONGEST, "Type what to talk about.")?;
        let known = match (&self.id, &self.origin) {
            (None, None) => None,
            (id, origin) => Some(agenda.find(id.as_deref(), origin.as_deref())?),
        };
        let place = match (&self.before, known) {
            (None, Some(known)) => agenda.lines[known].place,
            (before, _) => agenda.place(before.as_deref())?,
        };
        let item = KeptItem { text, place, ..agenda.kept(app, known) };
        let label =
            if known.is_some() { "Worded a line of the agenda anew" } else { "Put a line on the agenda" };
        agenda.keep::<Self>(app, label, &item)?;
        Ok(Made { id: item.id.to_string() })
    }
}

/// Puts a line before another, or at the end.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct MoveAgendaItem {
    pub person_id: String,
    pub id: Option<String>,
    pub origin: Option<String>,
    /// The id or origin of the line it goes before; missing: the end.
    pub before: Option<String>,
}

impl Command for MoveAgendaItem {
    const NAME: &'static str = "people.move_agenda_item";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let agenda = Agenda::read(app, &self.person_id)?;
        let known = agenda.find(self.id.as_deref(), self.origin.as_deref())?;
        let place = agenda.place(self.before.as_deref())?;
        let item = KeptItem { place, ..agenda.kept(app, Some(known)) };
        agenda.keep::<Self>(app, "Moved a line of the agenda", &item)
    }
}

/// Takes a line off the agenda. One that came by itself returns only when something new happens to what it comes from.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct DropAgendaItem {
    pub person_id: String,
    pub id: Option<String>,
    pub origin: Option<String>,
}

impl Command for DropAgendaItem {
    const NAME: &'static str = "people.drop_agenda_item";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let agenda = Agenda::read(app, &self.person_id)?;
        let known = agenda.find(self.id.as_deref(), self.origin.as_deref())?;
        let item = KeptItem { state: KeptState::Dropped, at: app.now(), ..agenda.kept(app, Some(known)) };
        agenda.keep::<Self>(app, "Took a line off the agenda", &item)
    }
}

/// The agenda that a change is made to.
pub(super) struct Agenda {
    pub person: PersonId,
    pub lines: Vec<Line>,
}

impl Agenda {
    pub(super) fn read(app: &App, person: &str) -> Result<Self, AppError> {
        let person = person_of(app, person)?.id;
        let from = GatheredFrom { now: app.now(), zone: app.zone() };
        Ok(Self { person, lines: app.read(|reader| lines(reader, person, from))? })
    }

    /// Writes a line as it is now, one step to undo.
    fn keep<C: Command>(&self, app: &App, label: &str, item: &KeptItem) -> Result<Done, AppError> {
        app.change::<C, _>(label, |writer| writer.put_agenda_item(self.person, item))?;
        Ok(Done {})
    }

    /// The place in `lines` of the line with that id or origin.
    fn find(&self, wanted: Option<&str>, origin: Option<&str>) -> Result<usize, AppError> {
        let wanted: Option<Uuid> = wanted.map(id).transpose()?;
        let is_it = |line: &Line| match (wanted, origin) {
            (Some(wanted), _) => line.id == Some(wanted),
            (None, Some(origin)) => line.origin.as_deref() == Some(origin),
            (None, None) => false,
        };
        self.lines.iter().position(is_it).ok_or_else(|| AppError::gone("That line of the agenda"))
    }

    /// The place in `lines` of what is named by its id or its origin.
    pub(super) fn find_either(&self, text: &str) -> Option<usize> {
        let named = |line: &Line| {
            line.origin.as_deref() == Some(text) || line.id.is_some_and(|id| id.to_string() == text)
        };
        self.lines.iter().position(named)
    }

    /// Where a line stands that is put before another; with none, at the end.
    fn place(&self, before: Option<&str>) -> Result<f64, AppError> {
        let Some(before) = before else { return Ok(place_before(&self.lines, self.lines.len())) };
        let index =
            self.find_either(before).ok_or_else(|| AppError::gone("The line it was to stand before"))?;
        Ok(place_before(&self.lines, index))
    }

    /// The row of a line, new where the lead made nothing of it yet, or of a line that is typed.
    pub(super) fn kept(&self, app: &App, known: Option<usize>) -> KeptItem {
        let line = known.and_then(|known| self.lines.get(known));
        KeptItem {
            id: line.and_then(|line| line.id).unwrap_or_else(|| app.new_id()),
            origin: line.and_then(|line| line.origin.clone()),
            text: line.map_or_else(String::new, |line| line.text.clone()),
            place: line.map_or(0.0, |line| line.place),
            state: KeptState::Open,
            one_to_one: None,
            at: app.now(),
        }
    }
}
