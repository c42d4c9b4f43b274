//! One row of cells to one contact, or the reason why not.

use chrono::TimeDelta;
use domain::queue::{Channel, ContactRecord, ContactStatus, Satisfaction};
use domain::time::Instant;

use super::super::field::Field;
use super::super::mapping::Mapping;
use super::super::source::LIST_MARK;
use super::super::vendor::Vendor;
use super::lengths::{FIRST_REPLY_AFTER, SOLVED_AFTER};
use super::memo::Memo;
use super::plan::Plan;
use super::words::{
    Said, channel_of, is_blank, name_of, priority_of, satisfaction_of, status_of, usual_channel,
};
use crate::FormatError;
use crate::dates::{DateOrder, DateText, LocalTimes, Moment, Numeric, parse_date, question};
use crate::text::Cells;

/// Clocks of two systems, and files that leave the seconds out, may differ by this much.
const TOLERANCE: TimeDelta = TimeDelta::seconds(60);

/// Bytes of a contact's number; what is longer is a text in the wrong column.
const LONGEST_NUMBER: usize = 200;

/// Why a row is not taken, or the whole reading ends.
#[derive(Debug)]
pub(in crate::contacts) enum RowTrouble {
    Refused {
        column: Option<usize>,
        reason: String,
    },
    /// A date that reads both ways, and nobody has said which.
    Unanswered(FormatError),
}

pub(super) fn refused<T>(column: Option<usize>, reason: impl Into<String>) -> Result<T, RowTrouble> {
    Err(RowTrouble::Refused { column, reason: reason.into() })
}

/// A date of a row. `later` differs where a clock shows the time twice.
#[derive(Debug, Clone, Copy)]
struct Dated {
    at: usize,
    earlier: Instant,
    later: Instant,
}

impl Dated {
    /// The earlier one, unless it would come before the opening and the later would not.
    fn after(self, opened: Instant) -> Instant {
        if self.earlier < opened && opened <= self.later { self.later } else { self.earlier }
    }
}

/// Reads rows by a plan.
pub(in crate::contacts) struct RowReader {
    pub plan: Plan,
    order: Option<DateOrder>,
    times: LocalTimes,
    statuses: Memo<Option<Said>>,
    channels: Memo<Channel>,
    priorities: Memo<Option<String>>,
    ratings: Memo<Option<Satisfaction>>,
    names: Memo<Option<String>>,
}

impl RowReader {
    pub(in crate::contacts) fn new(plan: Plan, mapping: &Mapping) -> Self {
        Self {
            plan,
            order: mapping.date_order,
            times: LocalTimes::new(mapping.zone),
            statuses: Memo::new(),
            channels: Memo::new(),
            priorities: Memo::new(),
            ratings: Memo::new(),
            names: Memo::new(),
        }
    }

    /// The contact of a row.
    pub(in crate::contacts) fn read(&mut self, cells: &Cells) -> Result<ContactRecord, RowTrouble> {
        let number = match self.first(Field::Number, cells) {
            Some((at, number)) if number.len() > LONGEST_NUMBER => {
                return refused(Some(at), format!("\"{}…\" is too long for a contact number", brief(number)));
            }
            Some((_, number)) => number.to_string(),
            None => return refused(self.column(Field::Number), "The row has no contact number"),
        };
        let said = self.status(cells)?;
        let Some(opened) = self.date(Field::OpenedAt, cells)? else {
            return refused(self.column(Field::OpenedAt), "The row does not say when the contact was opened");
        };
        let opened_at = opened.earlier;
        let solved_at = self.solved(cells, opened_at)?;
        let status = said.unwrap_or(match solved_at {
            Some(_) => ContactStatus::Solved,
            None => ContactStatus::Open,
        });
        let vendor = self.plan.vendor;
        Ok(ContactRecord {
            number,
            opened_at,
            first_reply_at: self.first_reply(cells, opened_at)?,
            solved_at,
            updated_at: self.date(Field::UpdatedAt, cells)?.map(|date| date.after(opened_at)),
            channel: match self.first(Field::Channel, cells) {
                Some((_, cell)) => self.channels.of(cell, |cell| channel_of(cell, vendor)),
                None => usual_channel(vendor),
            },
            status,
            subject: self.subject(cells),
            assignee: self.assignee(cells),
            group: match self.first(Field::Group, cells) {
                Some((_, cell)) => self.names.of(cell, name_of),
                None => None,
            },
            priority: match self.first(Field::Priority, cells) {
                Some((_, cell)) => self.priorities.of(cell, |cell| priority_of(cell, vendor)),
                None => None,
            },
            driver: self.first(Field::Driver, cells).map(|(_, cell)| cell.trim().to_string()),
            tags: self.tags(cells),
            satisfaction: match self.first(Field::Satisfaction, cells) {
                Some((_, cell)) => self.ratings.of(cell, satisfaction_of),
                None => None,
            },
            reopens: self.reopens(cells)?,
            handle_time_s: self.handle_time(cells)?,
        })
    }

    fn column(&self, field: Field) -> Option<usize> {
        self.plan.cells(field).first().copied()
    }

    /// The first cell of a field that is not blank.
    pub(in crate::contacts) fn first<'c>(&self, field: Field, cells: &'c Cells) -> Option<(usize, &'c str)> {
        let found = self.plan.cells(field).iter().map(|at| (*at, cells.get(*at)));
        found.map(|(at, cell)| (at, cell.trim())).find(|(_, cell)| !is_blank(cell))
    }

    /// A first word that is known counts; whether it was thrown away may stand in any of the columns.
    fn status(&mut self, cells: &Cells) -> Result<Option<ContactStatus>, RowTrouble> {
        let mut status = None;
        for at in self.plan.cells(Field::Status) {
            let vendor = self.plan.vendor;
            match self.statuses.of(cells.get(*at), |cell| status_of(cell, vendor)) {
                Some(Said::Deleted) => return refused(Some(*at), "Deleted in the help desk"),
                Some(Said::Status(said)) => status = status.or(Some(said)),
                None => {}
            }
        }
        Ok(status)
    }

    fn date(&mut self, field: Field, cells: &Cells) -> Result<Option<Dated>, RowTrouble> {
        let Some((at, text)) = self.first(field, cells) else { return Ok(None) };
        let mut parsed = parse_date(text);
        if let DateText::Numeric(numeric) = parsed {
            parsed = self.ordered(numeric, text)?;
        }
        match parsed {
            DateText::Moment(Moment::Exact(exact)) => Ok(Some(Dated { at, earlier: exact, later: exact })),
            DateText::Moment(Moment::Local(local)) => {
                let (earlier, later) = self.times.resolve(local);
                Ok(Some(Dated { at, earlier, later }))
            }
            DateText::DoesNotExist => refused(Some(at), self.no_such_date(text)),
            DateText::NotADate | DateText::Numeric(_) => {
                refused(Some(at), format!("\"{}\" is not a date", brief(text)))
            }
        }
    }

    /// A date beside the opening, where the row has one.
    pub(super) fn instant(
        &mut self,
        field: Field,
        cells: &Cells,
        opened: Instant,
    ) -> Result<Option<Instant>, RowTrouble> {
        Ok(self.date(field, cells)?.map(|date| date.after(opened)))
    }

    fn ordered(&self, numeric: Numeric, text: &str) -> Result<DateText, RowTrouble> {
        match self.order {
            Some(order) => Ok(numeric.read(order)),
            None if numeric.first == numeric.second => Ok(numeric.read(DateOrder::DayFirst)),
            None => {
                let question = question(text, &numeric);
                Err(RowTrouble::Unanswered(FormatError::DateOrderOpen {
                    example: text.to_string(),
                    question,
                }))
            }
        }
    }

    /// Names the day, or the time where the day is fine; and the order where the other one would have had it.
    fn no_such_date(&self, text: &str) -> String {
        let day = text.split([' ', 'T']).next().filter(|day| day.len() >= 6).unwrap_or(text);
        let (exists, note) = match (parse_date(day), self.order) {
            (DateText::Moment(_), _) => (true, ""),
            (DateText::Numeric(date), Some(DateOrder::DayFirst)) => (
                date.date(DateOrder::DayFirst).is_some(),
                date.date(DateOrder::MonthFirst).map_or("", |_| " with the day first"),
            ),
            (DateText::Numeric(date), Some(DateOrder::MonthFirst)) => (
                date.date(DateOrder::MonthFirst).is_some(),
                date.date(DateOrder::DayFirst).map_or("", |_| " with the month first"),
            ),
            _ => (false, ""),
        };
        if exists {
            return format!("The time {} does not exist", brief(text));
        }
        format!("The date {} does not exist{note}", brief(day))
    }

    fn solved(&mut self, cells: &Cells, opened: Instant) -> Result<Option<Instant>, RowTrouble> {
        let solved = match self.date(Field::SolvedAt, cells)? {
            Some(date) => Some(date),
            None => self.date(Field::ClosedAt, cells)?,
        };
        let Some(date) = solved else { return self.after_opening(cells, opened, SOLVED_AFTER) };
        let solved = date.after(opened);
        if solved + TOLERANCE < opened {
            return refused(Some(date.at), "Solved before it was opened");
        }
        Ok(Some(solved.max(opened)))
    }

    fn first_reply(&mut self, cells: &Cells, opened: Instant) -> Result<Option<Instant>, RowTrouble> {
        let Some(date) = self.date(Field::FirstReplyAt, cells)? else {
            return self.after_opening(cells, opened, FIRST_REPLY_AFTER);
        };
        let replied = date.after(opened);
        if replied + TOLERANCE < opened {
            return refused(Some(date.at), "Answered before it was opened");
        }
        Ok(Some(replied.max(opened)))
    }

    /// Subjects are the customer's words: only an empty one is blank.
    fn subject(&self, cells: &Cells) -> String {
        let subject = self.plan.cells(Field::Subject).iter().map(|at| cells.get(*at).trim());
        unguarded(subject.clone().find(|cell| !cell.is_empty()).unwrap_or("")).to_string()
    }

    /// First and last name may stand in two columns.
    fn assignee(&mut self, cells: &Cells) -> Option<String> {
        let mut whole: Option<String> = None;
        for at in self.plan.cells(Field::Assignee) {
            let part = self.names.of(cells.get(*at), name_of);
            whole = match (whole, part) {
                (Some(name), Some(part)) => Some(format!("{name} {part}")),
                (name, part) => name.or(part),
            };
        }
        whole
    }

    /// Lists are already apart; else commas or semicolons part tags, and in Zendesk's table spaces.
    fn tags(&self, cells: &Cells) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for at in self.plan.cells(Field::Tags) {
            let cell = cells.get(*at);
            if is_blank(cell) {
                continue;
            }
            let by_spaces = self.plan.vendor == Vendor::Zendesk && !cell.contains([',', LIST_MARK]);
            let parts_here = |c: char| match c {
                LIST_MARK => true,
                ',' | ';' => !cell.contains(LIST_MARK),
                c => by_spaces && c.is_whitespace(),
            };
            for tag in cell.split(parts_here).map(str::trim).filter(|tag| !tag.is_empty()) {
                if !tags.iter().any(|other| other == tag) {
                    tags.push(tag.to_string());
                }
            }
        }
        tags
    }
}

/// Writers that guard against formulas put an apostrophe before them; it is not part of the text.
fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => cell,
    }
}

pub(super) fn brief(text: &str) -> String {
    text.chars().take(40).collect()
}
