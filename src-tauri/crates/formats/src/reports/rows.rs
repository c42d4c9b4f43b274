//! One row of a report.

use chrono::NaiveDate;
use chrono_tz::Tz;
use domain::queue::Channel;

use super::columns::{Column, Role, channel_of};
use super::figures::{Count, Unit, count, is_blank};
use super::timed::{Lengths, TooLong};
use super::totals::is_total;
use super::when::{At, at, both_ends, date_of, length_s};
use crate::contacts::{Refusal, rows::shortened};
use crate::dates::DateOrder;

/// Letters of a queue's name that are kept.
const LONGEST_QUEUE: usize = 120;

/// One row and the line it stands on.
pub(super) struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

/// How the rows of a file are read.
pub(super) struct Reading<'a> {
    pub names: &'a [String],
    pub columns: &'a [Column],
    pub order: Option<DateOrder>,
    pub zone: Tz,
    /// For lengths of time whose header names no unit.
    pub unit: Unit,
    /// For rows that do not say.
    pub channel: Option<Channel>,
    /// Rows of all queues together are left out, because the queues stand beside them.
    pub has_queues: bool,
}

/// What a row says, its start not yet an instant.
#[derive(Debug)]
pub(super) struct Told {
    pub start: At,
    pub length_s: Option<i64>,
    pub channel: Option<Channel>,
    pub queue: String,
    pub counts: [u32; 3],
    pub lengths: Lengths,
}

/// What becomes of a row.
#[derive(Debug)]
pub(super) enum Taken {
    Told(Told),
    LeftOut,
    Refused(Refusal),
}

impl Row {
    /// The cell of the column with that role, trimmed; blank where there is none.
    pub(super) fn cell<'r>(&'r self, columns: &[Column], role: Role) -> &'r str {
        let index = columns.iter().position(|column| column.role == Some(role));
        index.and_then(|index| self.cells.get(index)).map_or("", |cell| cell.trim())
    }

    fn refused(&self, reading: &Reading<'_>, role: Role, reason: String) -> Taken {
        Taken::Refused(self.refusal(reading.name_of(role), reason))
    }

    pub(super) fn refusal(&self, column: Option<String>, reason: String) -> Refusal {
        Refusal { line: self.line, column, reason, text: shortened(&self.cells.join("; ")) }
    }
}

impl Reading<'_> {
    /// What the file calls the column with that role.
    pub(super) fn name_of(&self, role: Role) -> Option<String> {
        let index = self.columns.iter().position(|column| column.role == Some(role))?;
        self.names.get(index).cloned()
    }

    /// The column that says when: one with starts, else the one with dates.
    fn start_role(&self) -> Role {
        let has_start = self.columns.iter().any(|column| column.role == Some(Role::Start));
        if has_start { Role::Start } else { Role::Date }
    }

    /// Reads a row; `date` is the one told last, for rows below it that tell only a time.
    pub(super) fn take(&self, row: &Row, date: &mut Option<NaiveDate>) -> Taken {
        let role = self.start_role();
        let start_cell = row.cell(self.columns, role);
        let date_cell = row.cell(self.columns, Role::Date);
        if is_total(row, self, start_cell, date_cell)
            || row.cells.iter().map(|c| c.trim()).eq(self.names.iter().map(|n| n.trim()))
        {
            return Taken::LeftOut;
        }
        if role == Role::Start && !is_blank(date_cell) {
            match date_of(date_cell, self.order, self.zone) {
                Some(told) => *date = Some(told),
                None => {
                    return row.refused(self, Role::Date, format!("The date “{date_cell}” does not exist"));
                }
            }
        }
        let (from, to) = both_ends(start_cell);
        let Some(start) = at(from, *date, self.order) else {
            let reason = if start_cell.is_empty() {
                "The row does not say when its interval starts".to_owned()
            } else if super::when::when(from).is_some() {
                format!("“{start_cell}” is a time without a date")
            } else {
                format!("“{start_cell}” is no time that exists")
            };
            return row.refused(self, role, reason);
        };
        let end_cell = row.cell(self.columns, Role::End);
        let end = to.or_else(|| (!is_blank(end_cell)).then_some(end_cell));
        let length_s = match end.map(|end| length_s(start, end, self.order)) {
            Some(None) => {
                return row.refused(self, Role::End, "The interval does not end after its start".into());
            }
            length => length.flatten(),
        };
        self.figures(row, start, length_s)
    }

    fn figures(&self, row: &Row, start: At, length_s: Option<i64>) -> Taken {
        let mut read = [None; 3];
        for (place, role) in [Role::Offered, Role::Answered, Role::Abandoned].into_iter().enumerate() {
            let cell = row.cell(self.columns, role);
            read[place] = match count(cell) {
                Count::Blank => None,
                Count::Known(number) => Some(number),
                Count::Bad => {
                    return row.refused(self, role, format!("“{cell}” is no count from 0 to 1,000,000"));
                }
            };
        }
        let Some(counts) = all_three(read) else {
            let reason = "The row tells fewer than two of offered, answered and abandoned";
            let blank = read == [None; 3];
            return if blank { Taken::LeftOut } else { row.refused(self, Role::Offered, reason.into()) };
        };
        if let Some((role, reason)) = impossible(counts, read) {
            return row.refused(self, role, reason);
        }
        let queue = row.cell(self.columns, Role::Queue).split_whitespace().collect::<Vec<_>>().join(" ");
        let channel = match self.channel(row, &queue) {
            Ok(channel) => channel,
            Err(refused) => return refused,
        };
        match self.lengths(row, counts) {
            Err(TooLong { role, cell, what }) => {
                row.refused(self, role, format!("“{cell}” is no {what} below 5 hours"))
            }
            Ok(lengths) => {
                let queue = queue.chars().take(LONGEST_QUEUE).collect();
                Taken::Told(Told { start, length_s, channel, queue, counts, lengths })
            }
        }
    }

    /// By the row's channel, else its queue, else the header; else what the lead said.
    fn channel(&self, row: &Row, queue: &str) -> Result<Option<Channel>, Taken> {
        let words = |text: &str| {
            let lower = text.to_lowercase().replace(['_', '-', '/', '(', ')', '.', ','], " ");
            channel_of(&lower.split_whitespace().collect::<Vec<_>>())
        };
        let told = row.cell(self.columns, Role::Channel);
        if !is_blank(told) {
            return match words(told) {
                Some(channel) => Ok(Some(channel)),
                None => Err(row.refused(
                    self,
                    Role::Channel,
                    format!("“{told}” is neither phone nor chat, and other work is not counted by interval"),
                )),
            };
        }
        let headers = || self.columns.iter().find_map(|column| column.channel);
        Ok(words(queue).or_else(headers).or(self.channel))
    }
}

/// Why counts cannot be of one interval, and the column at fault. One contact more than offered may be rounding.
fn impossible(counts: [u32; 3], read: [Option<u32>; 3]) -> Option<(Role, String)> {
    let [offered, answered, abandoned] = counts;
    if answered > offered {
        return Some((Role::Answered, format!("More were answered ({answered}) than offered ({offered})")));
    }
    if abandoned > offered {
        return Some((Role::Abandoned, format!("More gave up ({abandoned}) than were offered ({offered})")));
    }
    let told = read.iter().all(Option::is_some);
    let together = answered.saturating_add(abandoned);
    (told && together > offered.saturating_add(1)).then(|| {
        let reason =
            format!("{answered} answered and {abandoned} abandoned are more than the {offered} offered");
        (Role::Abandoned, reason)
    })
}

/// Offered, answered and abandoned, the third of two.
fn all_three(read: [Option<u32>; 3]) -> Option<[u32; 3]> {
    Some(match read {
        [Some(offered), Some(answered), Some(abandoned)] => [offered, answered, abandoned],
        [Some(offered), Some(answered), None] => [offered, answered, offered.saturating_sub(answered)],
        [Some(offered), None, Some(abandoned)] => [offered, offered.saturating_sub(abandoned), abandoned],
        [None, Some(answered), Some(abandoned)] => [answered.saturating_add(abandoned), answered, abandoned],
        _ => return None,
    })
}
