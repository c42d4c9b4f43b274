//! The team with its rosters, for every Command that asks who works when.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::people::PersonId;
use domain::people::roster::PersonRoster;
use domain::time::day_span;
use store::{Reader, StoreError};

use crate::day::{PersonRef, Team, id};
use crate::{App, AppError};

/// Everyone who was on the team on one of the days asked for, by name, with their roster.
pub(crate) struct TeamRoster {
    pub people: Vec<(PersonRef, PersonRoster)>,
}

/// Reads the rosters for the dates from `from_on` to `until_on`. `zone` is the lead's; who left before is left out.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn team_roster(
    reader: &Reader<'_>,
    from_on: NaiveDate,
    until_on: NaiveDate,
    zone: Tz,
) -> Result<TeamRoster, StoreError> {
    let rows = reader.people()?;
    let team = Team::new(rows.iter().map(|(person, _)| person.clone()).collect());
    let rosters = reader.rosters(from_on, until_on, zone)?;
    let since = day_span(from_on, zone).start();
    let mut people: Vec<(PersonRef, PersonRoster)> = rows
        .iter()
        .zip(rosters)
        .filter(|((_, left_at), _)| left_at.is_none_or(|left_at| left_at > since))
        .filter_map(|((person, _), roster)| Some((team.get(person.id)?, roster)))
        .collect();
    people.sort_by_key(|(person, _)| domain::notes::fold(&person.name));
    Ok(TeamRoster { people })
}

impl TeamRoster {
    /// The person of that id, who must still be on the team.
    ///
    /// # Errors
    /// Where the id is none, or its person is gone.
    pub(crate) fn get(&self, text: &str) -> Result<&(PersonRef, PersonRoster), AppError> {
        let wanted = PersonId(id(text)?);
        let found = self.people.iter().find(|(_, roster)| roster.person == wanted);
        found.ok_or_else(|| AppError::gone("That person"))
    }
}

impl App {
    /// The rosters around one date.
    pub(super) fn roster_on(&self, date: NaiveDate) -> Result<TeamRoster, AppError> {
        self.read(|reader| team_roster(reader, date, date, self.zone()))
    }
}
