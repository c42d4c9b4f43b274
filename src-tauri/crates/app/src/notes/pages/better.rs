//! What a week changed for the better, by name: to paste where the week is told. Quiet work has the same place as loud
//! work, and nobody comes first but by the alphabet.

use chrono::{Days, NaiveDate};
use domain::time::week_start;
use formats::pages::{Page, Part, Section};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Made;
use super::left_out::LeftOut;
use super::person::{recognition, section};
use crate::people::{ListRecognitions, RecognitionView};
use crate::{App, AppError, Command};

/// The weeks before and after the one that is shown, by their first days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageWeeks {
    pub earlier: NaiveDate,
    /// `null` where it has not begun.
    pub later: Option<NaiveDate>,
}

impl PageWeeks {
    pub(super) fn around(app: &App, week_of: Option<NaiveDate>) -> Result<Self, AppError> {
        let (first, last) = week(app, week_of)?;
        let later = moved(last, 1)?;
        let earlier = first.checked_sub_days(Days::new(7)).ok_or_else(no_week)?;
        Ok(Self { earlier, later: Some(later).filter(|later| *later <= app.today()) })
    }
}

pub(super) fn page(app: &App, week_of: Option<NaiveDate>) -> Result<Made, AppError> {
    let (first, last) = week(app, week_of)?;
    let told = ListRecognitions { from: first, to: last }.run(app)?.recognitions;
    let mut sections: Vec<Section> =
        told.chunk_by(|one, next| one.person.id == next.person.id).map(of_one).collect();
    if sections.is_empty() {
        let nothing = "Nothing is written down for this week.".to_owned();
        sections.push(Section { heading: String::new(), parts: vec![Part::Paragraph(nothing)] });
    }
    Ok(Made {
        page: Page {
            title: "Changed for the better".into(),
            line: format!("{} to {}", first.format("%a %-d %b"), last.format("%a %-d %b %Y")),
            sections,
            foot: String::new(),
        },
        left_out: LeftOut::default(),
        date: first.to_string(),
    })
}

fn of_one(told: &[RecognitionView]) -> Section {
    let name = told.first().map_or("", |one| one.person.name.as_str());
    section(name, told.iter().map(recognition))
}

/// The first and the last day of a week, which starts when the lead's does.
fn week(app: &App, of: Option<NaiveDate>) -> Result<(NaiveDate, NaiveDate), AppError> {
    let first = week_start(of.unwrap_or_else(|| app.today()), app.settings()?.hours.week_starts);
    Ok((first, moved(first, 6)?))
}

fn moved(date: NaiveDate, days: u64) -> Result<NaiveDate, AppError> {
    date.checked_add_days(Days::new(days)).ok_or_else(no_week)
}

fn no_week() -> AppError {
    AppError::refused("There is no such week on the calendar. Choose another one.")
}
