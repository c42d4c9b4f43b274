//! The roster, written. What a person's roster may be is decided before: a [`ShiftPlan`] cannot be wrong.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::people::PersonId;
use domain::people::roster::{Pattern, PlannedPart, ShiftPlan, TimeOff, TimeOffId, Work};
use domain::queue::Channel;
use rusqlite::params;

use crate::{StoreError, Writer};

impl Writer<'_> {
    /// Writes what someone does, and on whose clock their hours are meant.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_work(&self, person: PersonId, work: &Work, zone: Tz) -> Result<(), StoreError> {
        let channels: Vec<&str> = work.channels.iter().copied().map(Channel::key).collect();
        self.0
            .prepare_cached(
                "INSERT INTO person_work (person_id, zone, weekly_min, channels, skills, starts_on, ramp)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
                 ON CONFLICT (person_id) DO UPDATE SET zone = excluded.zone, weekly_min = excluded.weekly_min,
                   channels = excluded.channels, skills = excluded.skills, starts_on = excluded.starts_on,
                   ramp = excluded.ramp",
            )?
            .execute(params![
                person.0,
                zone.name(),
                work.weekly_min,
                serde_json::json!(channels).to_string(),
                serde_json::json!(work.skills).to_string(),
                work.starts_on.map(|on| on.to_string()),
                work.ramp
            ])?;
        Ok(())
    }

    /// Writes the weekly patterns of a person in the place of those there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_patterns(&self, person: PersonId, patterns: &[Pattern]) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "DELETE FROM roster_pattern_part
                 WHERE pattern_id IN (SELECT id FROM roster_pattern WHERE person_id = ?1)",
            )?
            .execute([person.0])?;
        self.0.prepare_cached("DELETE FROM roster_pattern WHERE person_id = ?1")?.execute([person.0])?;
        for pattern in patterns {
            let hours = pattern.plan.hours();
            self.0
                .prepare_cached(
                    "INSERT INTO roster_pattern (id, person_id, weekday, from_on, until_on, start_min, end_min)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                )?
                .execute(params![
                    pattern.id.0,
                    person.0,
                    pattern.weekday.num_days_from_monday(),
                    pattern.from_on.to_string(),
                    pattern.until_on.map(|on| on.to_string()),
                    hours.from_min(),
                    hours.to_min()
                ])?;
            for PlannedPart { id, kind, hours, label } in pattern.plan.parts() {
                self.0
                    .prepare_cached(
                        "INSERT INTO roster_pattern_part (id, pattern_id, kind, start_min, end_min, label)
                         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    )?
                    .execute(params![
                        id.0,
                        pattern.id.0,
                        kind.key(),
                        hours.from_min(),
                        hours.to_min(),
                        label
                    ])?;
            }
        }
        Ok(())
    }

    /// Writes what holds on a date instead of the pattern; without a plan there is no shift.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_exception(
        &self,
        person: PersonId,
        on: NaiveDate,
        plan: Option<&ShiftPlan>,
    ) -> Result<(), StoreError> {
        let date = on.to_string();
        self.0
            .prepare_cached("DELETE FROM roster_part WHERE person_id = ?1 AND on_date = ?2")?
            .execute(params![person.0, date])?;
        let hours = plan.map(ShiftPlan::hours);
        self.0
            .prepare_cached(
                "INSERT INTO roster_day (person_id, on_date, start_min, end_min) VALUES (?1, ?2, ?3, ?4)
                 ON CONFLICT (person_id, on_date) DO UPDATE SET start_min = excluded.start_min,
                   end_min = excluded.end_min",
            )?
            .execute(params![
                person.0,
                date,
                hours.map(|hours| hours.from_min()),
                hours.map(|hours| hours.to_min())
            ])?;
        for PlannedPart { id, kind, hours, label } in plan.map(ShiftPlan::parts).unwrap_or_default() {
            self.0
                .prepare_cached(
                    "INSERT INTO roster_part (id, person_id, on_date, kind, start_min, end_min, label)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
                )?
                .execute(params![
                    id.0,
                    person.0,
                    date,
                    kind.key(),
                    hours.from_min(),
                    hours.to_min(),
                    label
                ])?;
        }
        Ok(())
    }

    /// Lets the pattern hold again on a date.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_exception(&self, person: PersonId, on: NaiveDate) -> Result<(), StoreError> {
        let day = params![person.0, on.to_string()];
        self.0
            .prepare_cached("DELETE FROM roster_part WHERE person_id = ?1 AND on_date = ?2")?
            .execute(day)?;
        self.0
            .prepare_cached("DELETE FROM roster_day WHERE person_id = ?1 AND on_date = ?2")?
            .execute(day)?;
        Ok(())
    }

    /// Writes time off, new or changed.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_time_off(&self, person: PersonId, time_off: &TimeOff) -> Result<(), StoreError> {
        let hours = time_off.hours();
        self.0
            .prepare_cached(
                "INSERT INTO time_off (id, person_id, from_on, until_on, kind, start_min, end_min, label)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
                 ON CONFLICT (id) DO UPDATE SET from_on = excluded.from_on, until_on = excluded.until_on,
                   kind = excluded.kind, start_min = excluded.start_min, end_min = excluded.end_min,
                   label = excluded.label",
            )?
            .execute(params![
                time_off.id.0,
                person.0,
                time_off.from_on().to_string(),
                time_off.until_on().to_string(),
                time_off.kind.key(),
                hours.map(|hours| hours.from_min()),
                hours.map(|hours| hours.to_min()),
                time_off.label()
            ])?;
        Ok(())
    }

    /// Removes time off.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn remove_time_off(&self, id: TimeOffId) -> Result<(), StoreError> {
        self.0.prepare_cached("DELETE FROM time_off WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}
