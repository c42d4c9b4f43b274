//! The brief: the week on one page, recognitions first.

use chrono::{NaiveDate, TimeZone, Utc};
use domain::notes::Names;
use domain::people::{Person, first_name};
use domain::time::{Instant, clock, local_date};
use domain::week::{Week, WeekFacts, headline, lead_in};
use domain::workspace::Settings;
use formats::pages::{Page, Part, Section, sheets};

use super::ahead::{self, Ahead};
use super::asked::{self, Asked};
use super::better;
use super::done::{self, DoneWeek};
use super::went::{self, Went};
use crate::day::Team;
use crate::notes::pages::{LeftOut, Made};
use crate::people::RecognitionView;
use crate::{App, AppError};

/// How many lines of a kind are told, tried one after the other until the page is one sheet.
const LINES: [usize; 3] = [9, 4, 1];

/// How much is told, and where: what differs between a page that is one sheet and one that is not.
#[derive(Debug, Clone, Copy)]
struct Layout {
    /// Lines of a kind at most, by part: `DONE`, `AHEAD`, `ASKED`.
    most: [usize; 3],
    side: Side,
}

const DONE: usize = 0;
const AHEAD: usize = 1;
const ASKED: usize = 2;

/// Where the next week stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    /// In a row of its own, so that what is beside each other begins at one height.
    InRow,
    /// Under what is told of this week, where that leaves less of the sheet empty.
    Left,
    Right,
}

/// What every section is told with.
pub(super) struct Around {
    pub week: Week,
    /// The moment that everything is told of: the interval of the forecast that `now` lies in, so that a page that is
    /// looked at for a minute stays the page that was shown.
    pub as_of: Instant,
    pub settings: Settings,
    pub team: Team,
    pub names: Names,
}

/// Everything a brief is made of.
struct Told {
    around: Around,
    better: Vec<RecognitionView>,
    done: DoneWeek,
    went: Went,
    /// Of a week that still lies ahead, or that has begun.
    ahead: Option<(Week, Ahead, Asked)>,
}

/// The brief of the week that `week_of` lies in; of this week where none is given.
///
/// # Errors
/// Where the file cannot be read, or there is no such week.
pub(crate) fn brief(app: &App, week_of: Option<NaiveDate>) -> Result<Made, AppError> {
    let told = gather(app, week_of)?;
    let page = fitted(app, &told)?;
    let asked = told.ahead.as_ref().map_or(0, |(.., asked)| asked.private);
    Ok(Made {
        page,
        left_out: LeftOut {
            private: told.done.remarks,
            roadblocks: told.done.private + asked,
            ..LeftOut::default()
        },
        date: told.around.week.first().to_string(),
    })
}

/// The page with as much as one sheet holds: first as many lines of every kind alike, then what still has room. Where
/// recognitions alone take more than a sheet, it is as short as it can be.
fn fitted(app: &App, told: &Told) -> Result<Page, AppError> {
    let fits = |layout: Layout| Ok::<_, AppError>(sheets(&draft(app, told, layout), app.fonts())? <= 1);
    let sides = [Side::InRow, Side::Left, Side::Right];
    for (most, side) in LINES.into_iter().flat_map(|most| sides.map(|side| (most, side))) {
        let mut layout = Layout { most: [most; 3], side };
        if !fits(layout)? {
            continue;
        }
        for more in LINES.into_iter().rev().filter(|more| *more > most) {
            for part in [AHEAD, ASKED, DONE] {
                let mut longer = layout;
                longer.most[part] = more;
                if fits(longer)? {
                    layout = longer;
                }
            }
        }
        return Ok(draft(app, told, layout));
    }
    Ok(draft(app, told, Layout { most: [1; 3], side: Side::InRow }))
}

fn gather(app: &App, week_of: Option<NaiveDate>) -> Result<Told, AppError> {
    let settings = app.settings()?;
    let today = app.today();
    let no_week = || AppError::refused("There is no such week on the calendar. Choose another one.");
    let week = Week::of(week_of.unwrap_or(today), settings.hours.week_starts).ok_or_else(no_week)?;
    let people: Vec<Person> =
        app.read(|reader| reader.people())?.into_iter().map(|(person, _)| person).collect();
    let around = Around {
        week,
        as_of: as_of(app.now(), settings.staffing.interval_min),
        settings,
        names: Names::of(&people),
        team: Team::new(people),
    };
    let next = week.following().filter(|next| next.last() >= today);
    let ahead = match next {
        Some(next) => Some((next, ahead::of_week(app, &around, next)?, asked::open(app, &around)?)),
        None => None,
    };
    Ok(Told {
        better: better::of_week(app, week)?,
        done: done::of_week(app, &around)?,
        went: went::of_week(app, &around)?,
        ahead,
        around,
    })
}

/// The start of the interval that a moment lies in.
fn as_of(now: Instant, interval_min: u32) -> Instant {
    let step_s = i64::from(interval_min.max(1)) * 60;
    let begun = now.timestamp().div_euclid(step_s) * step_s;
    Utc.timestamp_opt(begun, 0).single().unwrap_or(now)
}

/// The page in a layout; recognitions are never cut.
fn draft(app: &App, told: &Told, layout: Layout) -> Page {
    let Told { around, better, done, went, ahead } = told;
    let lead = first_name(&around.settings.lead_name);
    let facts = facts(told);
    let begins = lead_in(&facts, lead);
    let begins = if begins.is_empty() { Vec::new() } else { vec![Part::Paragraph(begins)] };
    let mut left = vec![of_parts("Done", named(done.named(layout.most[DONE])))];
    let mut right = vec![of_parts("How it went", went.parts(app, around))];
    let mut sections =
        vec![of_parts("", begins), of_parts("Changed for the better", named(better::named(better)))];
    if let Some((next, ahead, asked)) = ahead {
        let whom = if lead.is_empty() { "the lead" } else { lead };
        let lanes = if ahead.lanes.is_empty() { Vec::new() } else { vec![Part::Lanes(ahead.lanes.clone())] };
        if layout.side == Side::InRow {
            sections.push(side_by_side(std::mem::take(&mut left), std::mem::take(&mut right)));
        }
        left.push(of_parts(&format!("Where to find {whom}"), lanes));
        let needs = of_parts(&next.name(), named(ahead.named(layout.most[AHEAD], app.zone())));
        if layout.side == Side::Right {
            right.push(needs)
        } else {
            left.push(needs)
        }
        right.push(of_parts("Asked of others", named(asked.named(layout.most[ASKED]))));
    }
    sections.push(side_by_side(left, right));
    sections.retain(|section| !section.parts.is_empty());
    if sections.is_empty() {
        let nothing = if around.week.has(app.today()) {
            "Nothing is written down for this week yet."
        } else {
            "Nothing is written down for this week."
        };
        sections.push(of_parts("", vec![Part::Paragraph(nothing.to_owned())]));
    }
    Page { title: headline(&facts), line: line(around), sections, foot: foot(app, around) }
}

fn facts(told: &Told) -> WeekFacts {
    let mut changed_by: Vec<String> = told.better.iter().map(|one| one.person.short.clone()).collect();
    changed_by.dedup();
    WeekFacts {
        name: told.around.week.name(),
        changed_by,
        changes: told.better.len(),
        roadblocks_removed: told.done.removed.len(),
        sat_with: told.done.sat_with.len(),
        sat_min: told.done.sat_min,
        cape_days: told.went.cape_days(),
        short_on: told.ahead.as_ref().map_or_else(Vec::new, |(_, ahead, _)| ahead.short_on()),
    }
}

/// `Fernwood Support, Mon 16 to Sun 22 November 2026. Written by Nora Halvorsen.`
fn line(around: &Around) -> String {
    let Settings { lead_name, team_name, .. } = &around.settings;
    let mut line = around.week.words();
    if !team_name.is_empty() {
        line = format!("{team_name}, {line}");
    }
    if lead_name.is_empty() { line } else { format!("{line}. Written by {lead_name}.") }
}

/// `Made with Evenkeel, as of Fri 20 Nov 2026 16:00.`
fn foot(app: &App, around: &Around) -> String {
    let zone = app.zone();
    let on = local_date(around.as_of, zone);
    if !around.week.has(on) {
        return "Made with Evenkeel.".to_owned();
    }
    format!("Made with Evenkeel, as of {} {}.", on.format("%a %-d %b %Y"), clock(around.as_of, zone))
}

fn of_parts(heading: &str, parts: Vec<Part>) -> Section {
    Section { heading: heading.to_owned(), parts }
}

/// Names with their texts, where there are any.
fn named(pairs: Vec<(String, String)>) -> Vec<Part> {
    if pairs.is_empty() { Vec::new() } else { vec![Part::Named(pairs)] }
}

/// Two columns, where either has something to say.
fn side_by_side(left: Vec<Section>, right: Vec<Section>) -> Section {
    let is_told = left.iter().chain(&right).any(|section| !section.parts.is_empty());
    of_parts("", if is_told { vec![Part::Columns(left, right)] } else { Vec::new() })
}
