//! The agenda as it stands.

use chrono::Duration;
use domain::day::{Activity, Block};
use domain::notes::parse;
use domain::people::agenda::{
    AgendaKind, GatheredFrom, Ground, HourBeside, Line, MetRoadblock, OwedIdea, Untold, gather, join,
};
use domain::people::{Person, PersonId, near_date};
use domain::time::{Span, clock, local_date};
use serde::{Deserialize, Serialize};
use store::{IdeaRow, MetRow, Reader, StoreError};
use ts_rs::TS;

use super::super::commitments::{self, CommitmentView};
use super::super::text::person_of;
use crate::day::{PersonRef, Team};
use crate::{App, AppError, Command, Topic};

/// What a planned one-to-one is called.
pub(super) const TITLE: &str = "One-to-one";
/// How far ahead the next one is looked for.
const AHEAD_DAYS: i64 = 60;
/// Hours beside someone that are looked at; more never come on an agenda.
const MOST_HOURS: u32 = 20;

/// What to talk about with someone next.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewAgenda {
    pub person_id: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaView {
    pub person: PersonRef,
    /// `Fri 20, 15:00, 30 min`
    pub planned: Option<String>,
    pub block_id: Option<String>,
    pub items: Vec<AgendaItem>,
    /// The talk before.
    pub last: Option<LastTalk>,
}

/// A line of the agenda. One that came by itself has an origin, one that the lead made something of an id.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaItem {
    pub id: Option<String>,
    pub origin: Option<String>,
    pub kind: AgendaKind,
    pub text: String,
    /// `roadblock, 9 days`; empty where it was typed.
    pub source: String,
}

/// The talk before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LastTalk {
    pub id: String,
    /// `Fri 6 Nov`
    pub when: String,
    pub summary: String,
    /// What was promised in it, and how that stands.
    pub commitments: Vec<CommitmentView>,
}

impl Command for ViewAgenda {
    const NAME: &'static str = "people.agenda";
    const READS: &'static [Topic] =
        &[Topic::People, Topic::Notes, Topic::Roster, Topic::Plan, Topic::Day, Topic::Workspace];
    type Reply = AgendaView;

    fn run(self, app: &App) -> Result<AgendaView, AppError> {
        let person = person_of(app, &self.person_id)?;
        let (now, zone, today) = (app.now(), app.zone(), app.today());
        let from = GatheredFrom { now, zone };
        app.read(|reader| {
            let people: Vec<Person> = reader.people()?.into_iter().map(|(person, _)| person).collect();
            let items = lines(reader, person.id, from)?.into_iter().map(item).collect();
            let next = next_talk(reader, person.id, from)?;
            let last = match reader.last_one_to_one(person.id)? {
                None => None,
                Some(talk) => {
                    let promised = reader.commitments_of(person.id)?;
                    let of_it = promised.iter().filter(|commitment| commitment.one_to_one == Some(talk.id));
                    Some(LastTalk {
                        id: talk.id.to_string(),
                        when: domain::time::day_words(local_date(talk.held_at, talk.zone), today),
                        summary: talk.summary,
                        commitments: of_it.map(|commitment| commitments::view(commitment, app)).collect(),
                    })
                }
            };
            let person = Team::new(people).get(person.id);
            Ok(person.map(|person| AgendaView {
                person,
                planned: next.as_ref().map(|block| planned_words(block, from)),
                block_id: next.map(|block| block.id.0.to_string()),
                items,
                last,
            }))
        })?
        .ok_or_else(|| AppError::gone("That person"))
    }
}

fn item(line: Line) -> AgendaItem {
    AgendaItem {
        id: line.id.map(|id| id.to_string()),
        origin: line.origin,
        kind: line.kind,
        text: line.text,
        source: line.source,
    }
}

/// `Fri 20, 15:00, 30 min`
fn planned_words(block: &Block, from: GatheredFrom) -> String {
    let today = local_date(from.now, from.zone);
    let date = local_date(block.span.start(), from.zone);
    let day = if date == today { "Today".to_owned() } else { near_date(date, today) };
    format!("{day}, {}, {} min", clock(block.span.start(), from.zone), block.span.minutes())
}

/// The next planned one-to-one with someone, one that is on included.
fn next_talk(reader: &Reader<'_>, person: PersonId, from: GatheredFrom) -> Result<Option<Block>, StoreError> {
    let Ok(ahead) = Span::new(from.now, from.now + Duration::days(AHEAD_DAYS)) else { return Ok(None) };
    let blocks = reader.blocks_in(ahead)?.into_iter().map(|row| row.block);
    let mut talks = blocks.filter(|block| {
        block.person == Some(person)
            && block.activity == Activity::Alongside
            && block.detail.to_lowercase().starts_with(&TITLE.to_lowercase())
    });
    Ok(talks.next())
}

/// The lines of someone's agenda, in order.
pub(super) fn lines(
    reader: &Reader<'_>,
    person: PersonId,
    from: GatheredFrom,
) -> Result<Vec<Line>, StoreError> {
    let ground = ground(reader, person, from)?;
    Ok(join(gather(&ground, from), &reader.agenda_items(person)?))
}

fn ground(reader: &Reader<'_>, person: PersonId, from: GatheredFrom) -> Result<Ground, StoreError> {
    let today = local_date(from.now, from.zone);
    let people: Vec<Person> = reader.people()?.into_iter().map(|(person, _)| person).collect();
    let rosters = reader.rosters(today, today, from.zone)?;
    let hours = reader.hours_beside(person, MOST_HOURS)?;
    let ended = hours
        .into_iter()
        .filter_map(|hour| hour.end.map(|end| HourBeside { id: hour.id, start: hour.start, end }));
    Ok(Ground {
        last_talk: reader.last_one_to_one(person)?.map(|talk| talk.held_at),
        hours: ended.collect(),
        roadblocks: reader.roadblocks_met_by(person)?.into_iter().filter_map(met).collect(),
        commitments: reader.commitments_of(person)?,
        trainings: reader.trainings_of(person)?,
        ideas: reader.ideas_of(person)?.into_iter().filter_map(|idea| owed(idea, &people)).collect(),
        time_off: rosters
            .into_iter()
            .find(|roster| roster.person == person)
            .map_or_else(Vec::new, |roster| roster.time_off),
        recognitions: reader
            .recognitions_of(person)?
            .into_iter()
            .map(|row| Untold { id: row.id, at: row.at, title: row.title })
            .collect(),
    })
}

/// What is accepted is no question any more, and what only private notes tell of is not for their eyes.
fn met(row: MetRow) -> Option<MetRoadblock> {
    (row.state != "accepted" && !row.private).then_some(MetRoadblock {
        id: row.id,
        title: row.title,
        opened_at: row.opened_at,
        news_at: row.reopened_at.map_or(row.met_at, |reopened| reopened.max(row.met_at)),
        removed_at: row.closed_at,
    })
}

/// An idea that nothing came of yet. The agenda is shown to its person: what is private, or was seen beside them and not
/// marked to be shared, is named by its day alone.
fn owed(idea: IdeaRow, people: &[Person]) -> Option<OwedIdea> {
    if idea.recognised.is_some() || idea.asked.is_some() || idea.sharing == "private" {
        return None;
    }
    let may_leave = idea.sharing == "shareable" || idea.session.is_none();
    let words = may_leave.then(|| parse(&idea.text, people).plain(&idea.text));
    Some(OwedIdea { note_id: idea.note_id, at: idea.at, words: words.filter(|words| !words.is_empty()) })
}
