//! The roster, read: every person's work, patterns, exceptions and time off as one value.

use std::collections::{BTreeMap, HashMap};

use chrono::{Days, NaiveDate, Weekday};
use chrono_tz::Tz;
use domain::people::PersonId;
use domain::people::roster::{
    OutKind, PartId, PartKind, Pattern, PatternId, PersonRoster, PlannedPart, ShiftPlan, TimeOff, TimeOffId,
    Work,
};
use domain::time::ClockSpan;
use rusqlite::{Row, params};
use uuid::Uuid;

use crate::rows::{bad_text, date, date_or_none, keyed, zone};
use crate::{Reader, StoreError};

/// Exceptions and time off this far after the days asked for say when someone is back.
const LOOK_AHEAD_DAYS: u64 = 130;

impl Reader<'_> {
    /// The roster of everyone in the file, in the order of [`people`](Self::people), with what touches the dates from
    /// `from_on` to `until_on` and the four months after. `zone` is the one of people without a roster.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn rosters(
        &self,
        from_on: NaiveDate,
        until_on: NaiveDate,
        zone: Tz,
    ) -> Result<Vec<PersonRoster>, StoreError> {
        // A night shift of the day before reaches into the first.
        let from_on = from_on.checked_sub_days(Days::new(1)).unwrap_or(from_on);
        let until_on = until_on.checked_add_days(Days::new(LOOK_AHEAD_DAYS)).unwrap_or(until_on);
        let mut work = self.work()?;
        let mut patterns = self.patterns()?;
        let mut exceptions = self.exceptions(from_on, until_on)?;
        let mut time_off = self.time_off_in(from_on, until_on)?;
        let people = self.people()?;
        let mut roster = |person: PersonId, left_at| {
            let (zone, work) = work.remove(&person).unwrap_or((zone, Work::default()));
            PersonRoster {
                person,
                zone,
                work,
                patterns: patterns.remove(&person).unwrap_or_default(),
                exceptions: exceptions.remove(&person).unwrap_or_default(),
                time_off: time_off.remove(&person).unwrap_or_default(),
                left_at,
            }
        };
        Ok(people.into_iter().map(|(person, left_at)| roster(person.id, left_at)).collect())
    }

    /// One stretch of time off and whose it is.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn time_off(&self, id: TimeOffId) -> Result<Option<(PersonId, TimeOff)>, StoreError> {
        let mut statement = self.0.prepare_cached(&format!("{TIME_OFF} WHERE id = ?1"))?;
        Ok(statement.query_map([id.0], time_off)?.next().transpose()?)
    }

    fn work(&self) -> Result<HashMap<PersonId, (Tz, Work)>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT person_id, zone, weekly_min, channels, skills, starts_on, ramp FROM person_work",
        )?;
        let rows = statement.query_map([], |row| {
            let work = Work {
                weekly_min: row.get(2)?,
                channels: list(row, 3)?,
                skills: list(row, 4)?,
                starts_on: date_or_none(row, 5)?,
                ramp: row.get(6)?,
            };
            Ok((PersonId(row.get(0)?), (zone(row, 1)?, work)))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn patterns(&self) -> Result<HashMap<PersonId, Vec<Pattern>>, StoreError> {
        let mut parts: HashMap<Uuid, Vec<PlannedPart>> = HashMap::new();
        let mut statement = self.0.prepare_cached(
            "SELECT pattern_id, id, kind, start_min, end_min, label FROM roster_pattern_part",
        )?;
        for row in statement.query_map([], |row| Ok((row.get(0)?, part(row, 1)?)))? {
            let (pattern, part) = row?;
            parts.entry(pattern).or_default().push(part);
        }
        let mut statement = self.0.prepare_cached(
            "SELECT person_id, id, weekday, from_on, until_on, start_min, end_min FROM roster_pattern
             ORDER BY person_id, from_on, weekday, id",
        )?;
        let mut patterns: HashMap<PersonId, Vec<Pattern>> = HashMap::new();
        let rows = statement.query_map([], |row| {
            let id: Uuid = row.get(1)?;
            let weekday: u8 = row.get(2)?;
            let pattern = Pattern {
                id: PatternId(id),
                weekday: Weekday::try_from(weekday).map_err(|error| bad_text(2, &error.to_string()))?,
                from_on: date(row, 3)?,
                until_on: date_or_none(row, 4)?,
                plan: plan(hours(row, 5)?, parts.remove(&id).unwrap_or_default())?,
            };
            Ok((PersonId(row.get(0)?), pattern))
        })?;
        for row in rows {
            let (person, pattern) = row?;
            patterns.entry(person).or_default().push(pattern);
        }
        Ok(patterns)
    }

    fn exceptions(&self, from_on: NaiveDate, until_on: NaiveDate) -> Result<Exceptions, StoreError> {
        let bounds = params![from_on.to_string(), until_on.to_string()];
        let mut parts: HashMap<(Uuid, NaiveDate), Vec<PlannedPart>> = HashMap::new();
        let mut statement = self.0.prepare_cached(
            "SELECT person_id, on_date, id, kind, start_min, end_min, label FROM roster_part
             WHERE on_date BETWEEN ?1 AND ?2",
        )?;
        for row in statement.query_map(bounds, |row| Ok(((row.get(0)?, date(row, 1)?), part(row, 2)?)))? {
            let (day, part) = row?;
            parts.entry(day).or_default().push(part);
        }
        let mut statement = self.0.prepare_cached(
            "SELECT person_id, on_date, start_min, end_min FROM roster_day WHERE on_date BETWEEN ?1 AND ?2",
        )?;
        let mut exceptions = Exceptions::new();
        let rows = statement.query_map(bounds, |row| {
            let (person, on): (Uuid, NaiveDate) = (row.get(0)?, date(row, 1)?);
            let shift = match row.get::<_, Option<u32>>(2)? {
                None => None,
                Some(_) => Some(plan(hours(row, 2)?, parts.remove(&(person, on)).unwrap_or_default())?),
            };
            Ok((PersonId(person), on, shift))
        })?;
        for row in rows {
            let (person, on, shift) = row?;
            exceptions.entry(person).or_default().insert(on, shift);
        }
        Ok(exceptions)
    }

    fn time_off_in(
        &self,
        from_on: NaiveDate,
        until_on: NaiveDate,
    ) -> Result<HashMap<PersonId, Vec<TimeOff>>, StoreError> {
        let sql =
            format!("{TIME_OFF} WHERE until_on >= ?1 AND from_on <= ?2 ORDER BY from_on, start_min, id");
        let mut statement = self.0.prepare_cached(&sql)?;
        let bounds = params![from_on.to_string(), until_on.to_string()];
        let mut all: HashMap<PersonId, Vec<TimeOff>> = HashMap::new();
        for row in statement.query_map(bounds, time_off)? {
            let (person, time_off) = row?;
            all.entry(person).or_default().push(time_off);
        }
        Ok(all)
    }
}

type Exceptions = HashMap<PersonId, BTreeMap<NaiveDate, Option<ShiftPlan>>>;

const TIME_OFF: &str =
    "SELECT person_id, id, kind, from_on, until_on, start_min, end_min, label FROM time_off";

fn time_off(row: &Row<'_>) -> rusqlite::Result<(PersonId, TimeOff)> {
    let hours = match row.get::<_, Option<u32>>(5)? {
        None => None,
        Some(_) => Some(hours(row, 5)?),
    };
    let kind = keyed(row, 2, OutKind::from_key)?;
    let dates = (date(row, 3)?, date(row, 4)?);
    let label: String = row.get(7)?;
    let time_off = TimeOff::new(TimeOffId(row.get(1)?), kind, dates, hours, &label)
        .map_err(|error| bad_text(3, &error.to_string()))?;
    Ok((PersonId(row.get(0)?), time_off))
}

/// Hours from a column of their start and the one after it.
fn hours(row: &Row<'_>, start: usize) -> rusqlite::Result<ClockSpan> {
    let (from, to) = (row.get(start)?, row.get(start + 1)?);
    ClockSpan::new(from, to).ok_or_else(|| bad_text(start, &format!("{from} to {to} are no hours")))
}

/// A part from its id and the columns after it.
fn part(row: &Row<'_>, id: usize) -> rusqlite::Result<PlannedPart> {
    Ok(PlannedPart {
        id: PartId(row.get(id)?),
        kind: keyed(row, id + 1, PartKind::from_key)?,
        hours: hours(row, id + 2)?,
        label: row.get(id + 4)?,
    })
}

fn plan(hours: ClockSpan, parts: Vec<PlannedPart>) -> rusqlite::Result<ShiftPlan> {
    ShiftPlan::new(hours, parts).map_err(|error| bad_text(0, &error.to_string()))
}

fn list<T: serde::de::DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<Vec<T>> {
    let text: String = row.get(column)?;
    serde_json::from_str(&text).map_err(|_| bad_text(column, &format!("{text} is no list")))
}
