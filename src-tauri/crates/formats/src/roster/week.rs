//! A week as a grid: a name, and a column for each weekday or date.

use chrono::{Days, NaiveDate, Weekday};

use super::columns::{Role, date_of};
use super::read::{Row, Taken};
use super::when::{Reading, stretches};
use super::words::{About, about};
use super::{Said, What};
use crate::contacts::Refusal;

/// Reads a row: one thing said for each cell that is not blank.
pub(super) fn take(row: &Row, roles: &[Option<Role>], columns: &[String], reading: Reading) -> Taken {
    let name = row.name(roles);
    if name.is_empty() {
        return vec![Err(row.refused(Some("name"), "The row names nobody"))];
    }
    let monday = match week(row, roles, reading) {
        Ok(monday) => monday,
        Err(refusal) => return vec![Err(refusal)],
    };
    let mut taken = Taken::new();
    for ((column, role), cell) in columns.iter().zip(roles).zip(&row.cells) {
        let day = match role {
            Some(Role::Weekday(weekday)) => match monday {
                Some(monday) => Day::On(on(monday, *weekday)),
                None => Day::Weekly(*weekday),
            },
            Some(Role::Day) => match date_of(column, reading) {
                Some(date) => Day::On(date),
                None => continue,
            },
            _ => continue,
        };
        // Nothing is said of a blank date; a blank weekday of a pattern is a day without a shift.
        if cell.trim().is_empty() && matches!(day, Day::On(_)) {
            continue;
        }
        let all = self::cell(day, cell.trim()).map_err(|reason| row.refused(Some(column), reason));
        match all {
            Ok(all) => taken
                .extend(all.into_iter().map(|what| Ok(Said { line: row.line, name: name.clone(), what }))),
            Err(refusal) => taken.push(Err(refusal)),
        }
    }
    taken
}

/// What a cell speaks of: a date, or a weekday of the pattern.
#[derive(Clone, Copy)]
enum Day {
    On(NaiveDate),
    Weekly(Weekday),
}

fn cell(day: Day, cell: &str) -> Result<Vec<What>, String> {
    let word = if cell.is_empty() { Some(About::Off) } else { about(cell) };
    match (word, day) {
        (Some(About::Off), Day::On(on)) => Ok(vec![What::NoShift { on }]),
        (Some(About::Off), Day::Weekly(weekday)) => Ok(vec![What::Weekly { weekday, hours: Vec::new() }]),
        (Some(About::Out(kind)), Day::On(on)) => {
            Ok(vec![What::Out { from_on: on, until_on: on, kind, hours: None, label: String::new() }])
        }
        (Some(About::Out(kind)), Day::Weekly(weekday)) => Ok(vec![What::WeeklyOut { weekday, kind }]),
        (Some(About::Shift | About::Part(_)), _) | (None, _) => {
            let hours = stretches(cell).ok_or_else(|| {
                format!("“{cell}” is neither hours such as 08:00-16:30 nor off, leave or sick")
            })?;
            Ok(match day {
                Day::Weekly(weekday) => vec![What::Weekly { weekday, hours }],
                Day::On(on) => {
                    hours.into_iter().map(|hours| What::Shift { on, hours, channels: Vec::new() }).collect()
                }
            })
        }
    }
}

/// The Monday of the week that a row names: a date in it, or `2026-W47`.
fn week(row: &Row, roles: &[Option<Role>], reading: Reading) -> Result<Option<NaiveDate>, Refusal> {
    let cell = row.cell(roles, Role::Week);
    if cell.is_empty() {
        return Ok(None);
    }
    let iso = cell.split_once("-W").or_else(|| cell.split_once(" W")).and_then(|(year, week)| {
        NaiveDate::from_isoywd_opt(year.trim().parse().ok()?, week.trim().parse().ok()?, Weekday::Mon)
    });
    let monday = iso.or_else(|| {
        let date = reading.date(cell)?;
        use chrono::Datelike;
        date.checked_sub_days(Days::new(u64::from(date.weekday().num_days_from_monday())))
    });
    let refused =
        || row.refused(Some("week"), format!("“{cell}” is no week. Write a date in it, or 2026-W47"));
    monday.map(Some).ok_or_else(refused)
}

fn on(monday: NaiveDate, weekday: Weekday) -> NaiveDate {
    monday.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday()))).unwrap_or(monday)
}
