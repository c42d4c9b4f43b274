//! What the Commands of the day share: arguments made into values, and an edit of the lived day written once.

use std::str::FromStr;

use chrono::{DateTime, Duration};
use domain::day::{BlockId, Edit, Entry, EntryId, Timeline, TimelineError};
use domain::people::{Person, PersonId};
use domain::time::{Instant, Span, clock};
use uuid::Uuid;

use super::{Ms, PersonRef};
use crate::{App, AppError, Command, ErrorCode};

/// An instant from the screen, in whole seconds. What lies before 1970 is a slip of the hand: no log goes back so far.
pub(crate) fn instant(ms: Ms) -> Result<Instant, AppError> {
    if ms < 0 {
        return Err(AppError::refused("That lies before 1970. Check the year."));
    }
    DateTime::from_timestamp(ms.div_euclid(1000), 0)
        .ok_or_else(|| AppError::new(ErrorCode::BadCall, format!("{ms} is no moment in time.")))
}

pub(crate) fn span(start_ms: Ms, end_ms: Ms) -> Result<Span, AppError> {
    Ok(Span::new(instant(start_ms)?, instant(end_ms)?)?)
}

pub(crate) fn id(text: &str) -> Result<Uuid, AppError> {
    Uuid::from_str(text).map_err(|_| AppError::new(ErrorCode::BadCall, format!("{text} is no id.")))
}

pub(crate) fn entry_id(text: &str) -> Result<EntryId, AppError> {
    id(text).map(EntryId)
}

pub(crate) fn block_id(text: &str) -> Result<BlockId, AppError> {
    id(text).map(BlockId)
}

/// The person meant, who must be in the file.
pub(crate) fn person(app: &App, text: Option<&str>) -> Result<Option<PersonId>, AppError> {
    let Some(text) = text else { return Ok(None) };
    let id = PersonId(id(text)?);
    let known = app.read(|reader| reader.people())?.iter().any(|(person, _)| person.id == id);
    if known { Ok(Some(id)) } else { Err(AppError::gone("That person")) }
}

/// Details are one line of at most this many characters.
const LONGEST_DETAIL: usize = 200;

pub(crate) fn detail(text: &str) -> Result<String, AppError> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() > LONGEST_DETAIL {
        return Err(AppError::refused(format!(
            "A detail holds {LONGEST_DETAIL} characters. Keep the rest as a note (Ctrl J)."
        )));
    }
    Ok(line)
}

/// The entry that is meant, or that it is gone.
pub(crate) fn find_entry(app: &App, id: EntryId) -> Result<Entry, AppError> {
    app.read(|reader| reader.entry(id))?.ok_or_else(|| AppError::gone("That entry"))
}

/// `Quality, 09:10 to 09:40`
pub(crate) fn entry_words(entry: &Entry) -> String {
    let from = clock(entry.start, entry.zone);
    match entry.end {
        Some(end) => format!("{}, {from} to {}", entry.activity.label(), clock(end, entry.zone)),
        None => format!("{}, since {from}", entry.activity.label()),
    }
}

/// The stretch that moving an entry to `target` may touch: where it is, where it goes, and all between.
pub(crate) fn between(entry: &Entry, target: Span, now: Instant) -> Result<Span, AppError> {
    let old = entry.span(now).unwrap_or(target);
    Ok(Span::new(old.start().min(target.start()), old.end().max(target.end()))?)
}

/// Reads the entries around `around`, lets `op` edit them, and writes what changed: one transaction, one undo.
pub(crate) fn edit_entries<C: Command>(
    app: &App,
    label: &str,
    around: Span,
    op: impl FnOnce(&mut Timeline) -> Result<Edit, TimelineError>,
) -> Result<(), AppError> {
    let now = app.now();
    app.change::<C, _>(label, |writer| {
        let margin = Duration::days(1);
        let window = Span::new(around.start() - margin, around.end().max(now) + margin).unwrap_or(around);
        let edited =
            Timeline::new(writer.entries_in(window)?, now).and_then(|mut timeline| op(&mut timeline));
        match edited {
            Ok(edit) => writer.put_entries(&edit.put, &edit.removed).map(|()| Ok(())),
            // Nothing was written, so there is nothing to take back.
            Err(error) => Ok(Err(AppError::from(error))),
        }
    })?
}

/// The whole team as references, for views.
pub(crate) struct Team {
    pub people: Vec<Person>,
    refs: Vec<PersonRef>,
}

impl Team {
    pub(crate) fn new(people: Vec<Person>) -> Self {
        let shorts = domain::people::short_names(&people);
        let refs = people
            .iter()
            .zip(shorts)
            .map(|(person, short)| PersonRef {
                id: person.id.0.to_string(),
                name: person.name.clone(),
                short,
                initials: domain::people::initials(&person.name),
            })
            .collect();
        Self { people, refs }
    }

    pub(crate) fn get(&self, id: PersonId) -> Option<PersonRef> {
        self.people.iter().position(|person| person.id == id).map(|index| self.refs[index].clone())
    }

    pub(crate) fn refs(&self) -> &[PersonRef] {
        &self.refs
    }
}
