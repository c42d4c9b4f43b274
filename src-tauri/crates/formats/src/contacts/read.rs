//! Reading a file with a mapping, row by row, in bounded memory.

use std::ops::ControlFlow;
use std::path::Path;

use super::field::Field;
use super::inspection::Fold;
use super::mapping::{Container, Mapping};
use super::outcome::{ReadSummary, Refusal, Step};
use super::rows::{MessageFold, Plan, RowReader, RowTrouble, shortened};
use super::source::{self, Visit};
use crate::FormatError;
use crate::text::Cells;

/// Receives steps; `Break` ends the reading.
pub type OnStep<'a> = dyn FnMut(Step) -> ControlFlow<()> + 'a;

/// Size of a file in bytes, the whole of the progress that [`Step::Row`] counts.
///
/// # Errors
/// [`FormatError::Unreadable`].
pub fn bytes_total(path: &Path) -> Result<u64, FormatError> {
    std::fs::metadata(path).map(|file| file.len()).map_err(|error| FormatError::unreadable(path, &error))
}

/// How the rows of a mapping become contacts.
pub(super) fn fold_of(mapping: &Mapping) -> Fold {
    if mapping.has(Field::MessageDirection) { Fold::PerMessage } else { Fold::LastWins }
}

/// Reads every contact of a file.
///
/// Each row becomes a [`Step::Row`] or a [`Step::Refused`], in the order of the file; where rows are messages
/// ([`Fold::PerMessage`]) the contacts come after the last row. Nothing is kept but the row at hand (and, for
/// messages, one record per conversation).
///
/// # Errors
/// Whatever makes the whole file unreadable, [`FormatError::DateOrderOpen`] where a date reads two ways and the
/// mapping does not say which, [`FormatError::HeaderOnly`] where there is no row.
pub fn read_contacts(
    path: &Path,
    mapping: &Mapping,
    on_step: &mut OnStep,
) -> Result<ReadSummary, FormatError> {
    let columns = columns_of(path, mapping)?;
    let reader = RowReader::new(Plan::new(mapping, &columns)?, mapping);
    let fold = fold_of(mapping);
    let mut reading = Reading {
        reader,
        messages: (fold == Fold::PerMessage).then(MessageFold::default),
        on_step,
        rows: 0,
        records: 0,
        refused: 0,
        trouble: None,
        bytes_read: 0,
    };
    let stopped = source::read(path, &mapping.container, &columns, &mut |visit| reading.visit(visit))?;
    if let Some(trouble) = reading.trouble {
        return Err(trouble);
    }
    if reading.rows == 0 && !stopped {
        return Err(FormatError::HeaderOnly);
    }
    let stopped = stopped || reading.hand_out_messages().is_break();
    Ok(ReadSummary { rows: reading.rows, records: reading.records, refused: reading.refused, stopped, fold })
}

/// JSON has its columns in the mapping; looking for them in the file would mean to read it twice.
fn columns_of(path: &Path, mapping: &Mapping) -> Result<Vec<String>, FormatError> {
    match mapping.container {
        Container::Json { .. } => {
            let used = mapping.columns.iter().filter(|column| column.field != Field::LeaveOut);
            Ok(used.map(|column| column.name.clone()).collect())
        }
        _ => source::columns(path, &mapping.container),
    }
}

struct Reading<'a, 'f> {
    reader: RowReader,
    messages: Option<MessageFold>,
    on_step: &'a mut OnStep<'f>,
    rows: u64,
    records: u64,
    refused: u64,
    trouble: Option<FormatError>,
    bytes_read: u64,
}

impl Reading<'_, '_> {
    fn visit(&mut self, visit: Visit) -> ControlFlow<()> {
        match visit {
            Visit::Row { line, cells, bytes_read } => {
                self.rows += 1;
                self.bytes_read = bytes_read;
                self.row(line, cells)
            }
            Visit::Broken { line, reason, text } => {
                self.rows += 1;
                self.refuse(Refusal { line, column: None, reason, text: shortened(&text) })
            }
            Visit::Remark(_) => ControlFlow::Continue(()),
        }
    }

    fn row(&mut self, line: u64, cells: &Cells) -> ControlFlow<()> {
        let trouble = match &mut self.messages {
            Some(messages) => messages.add(line, &mut self.reader, cells).err(),
            None => match self.reader.read(cells) {
                Ok(record) => {
                    self.records += 1;
                    return (self.on_step)(Step::Row { line, record, bytes_read: self.bytes_read });
                }
                Err(trouble) => Some(trouble),
            },
        };
        match trouble {
            None => ControlFlow::Continue(()),
            Some(RowTrouble::Refused { column, reason }) => {
                let column = column.map(|at| self.reader.plan.name(at).to_string());
                self.refuse(Refusal { line, column, reason, text: self.reader.plan.text(cells) })
            }
            Some(RowTrouble::Unanswered(error)) => {
                self.trouble = Some(error);
                ControlFlow::Break(())
            }
        }
    }

    fn refuse(&mut self, refusal: Refusal) -> ControlFlow<()> {
        self.refused += 1;
        (self.on_step)(Step::Refused(refusal))
    }

    fn hand_out_messages(&mut self) -> ControlFlow<()> {
        for (line, record) in self.messages.take().into_iter().flat_map(MessageFold::finish) {
            self.records += 1;
            (self.on_step)(Step::Row { line, record, bytes_read: self.bytes_read })?;
        }
        ControlFlow::Continue(())
    }
}
