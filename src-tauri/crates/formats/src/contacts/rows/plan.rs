//! Which cell of a row holds what, worked out once per file.

use super::super::field::Field;
use super::super::mapping::Mapping;
use super::super::source::LIST_MARK;
use super::super::vendor::Vendor;
use crate::FormatError;
use crate::text::Cells;

const LONGEST_TEXT: usize = 200;

/// Which cells hold which field.
pub(in crate::contacts) struct Plan {
    /// Indexes of cells by `Field as usize`.
    cells_of: Vec<Vec<usize>>,
    names: Vec<String>,
    pub(super) vendor: Vendor,
}

impl Plan {
    /// Fits a mapping to the columns as they stand in the file.
    ///
    /// # Errors
    /// Where no column is mapped to the number or the opening time, or the mapped one is not in the file.
    pub(in crate::contacts) fn new(mapping: &Mapping, columns: &[String]) -> Result<Self, FormatError> {
        let mut cells_of = vec![Vec::new(); Field::ALL.len()];
        for (at, name) in columns.iter().enumerate() {
            let field = mapping.field_of(name);
            if field != Field::LeaveOut {
                cells_of[field as usize].push(at);
            }
        }
        let needed =
            [(Field::Number, FormatError::NoNumberColumn), (Field::OpenedAt, FormatError::NoOpenedColumn)];
        for (field, missing) in needed {
            if cells_of[field as usize].is_empty() {
                let gone = mapping.columns.iter().find(|column| column.field == field);
                return Err(gone.map_or(missing, |c| FormatError::ColumnGone { column: c.name.clone() }));
            }
        }
        Ok(Self { cells_of, names: columns.to_vec(), vendor: mapping.vendor })
    }

    pub(super) fn cells(&self, field: Field) -> &[usize] {
        self.cells_of.get(field as usize).map_or(&[], Vec::as_slice)
    }

    pub(in crate::contacts) fn name(&self, at: usize) -> &str {
        self.names.get(at).map_or("", String::as_str)
    }

    /// The row as it stands, without the columns that are left out.
    pub(in crate::contacts) fn text(&self, cells: &Cells) -> String {
        let used = (0..self.names.len()).filter(|at| self.cells_of.iter().any(|list| list.contains(at)));
        shortened(
            &used.map(|at| cells.get(at)).filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join("; "),
        )
    }
}

/// At most 200 characters, on one line.
pub(crate) fn shortened(text: &str) -> String {
    let one_line = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(LIST_MARK, ",");
    if one_line.chars().count() <= LONGEST_TEXT {
        return one_line;
    }
    one_line.chars().take(LONGEST_TEXT - 1).chain(['…']).collect()
}
