//! The file as a table: which column is the time, which one numbers contacts, and the rows.

use std::path::{Path, PathBuf};

use super::error::ArrivalsError;
use crate::FormatError;
use crate::contacts::{is_only_a_number, number_rank};
use crate::dates::{DateText, parse_date};
use crate::text::{Cells, Encoding, Framed, Records, TextReader, sniff_encoding, sniff_layout};

/// Rows that show which column holds the time.
const ROWS_LOOKED_AT: usize = 20;

/// A row's time, the cell after it where there is one, and what numbers its contact.
pub(super) struct Row {
    pub line: u64,
    pub time: DateText,
    /// The time as it stands in the file.
    pub text: String,
    pub count: Option<String>,
    pub id: String,
}

/// A file whose columns are known.
pub(super) struct Table {
    path: PathBuf,
    encoding: Encoding,
    delimiter: u8,
    terminator: u8,
    /// The first line says what the delimiter is, and is no row.
    says_delimiter: bool,
    /// The column of the time.
    pub time: usize,
    /// The column that numbers contacts, by its name.
    pub id: Option<usize>,
    /// Names of the columns; none where the file begins with its first row.
    names: Vec<String>,
}

impl Table {
    pub(super) fn open(path: &Path) -> Result<Self, ArrivalsError> {
        let encoding = sniff_encoding(path)?.encoding;
        let mut head = Vec::new();
        TextReader::open(path, encoding)?.fill(&mut head)?;
        let layout = sniff_layout(&head);
        let mut table = Self {
            path: path.to_owned(),
            encoding,
            delimiter: layout.delimiter,
            terminator: layout.terminator,
            says_delimiter: layout.says_so,
            time: 0,
            id: None,
            names: Vec::new(),
        };
        table.look()?;
        Ok(table)
    }

    /// The time is the first column that holds times in most of the first rows; the first of all where none does.
    fn look(&mut self) -> Result<(), ArrivalsError> {
        let mut records = self.records()?;
        let mut cells = Cells::default();
        let mut times: Vec<usize> = Vec::new();
        let mut first: Vec<String> = Vec::new();
        let mut rows = 0;
        while rows < ROWS_LOOKED_AT
            && let Some(framed) = records.next(&mut cells)?
        {
            if !matches!(framed, Framed::Row { .. }) {
                continue;
            }
            rows += 1;
            if first.is_empty() && !(self.says_delimiter && rows == 1) && !cells.is_blank() {
                first = cells.iter().map(|cell| cell.trim().to_owned()).collect();
            }
            times.resize(times.len().max(cells.len()), 0);
            for (column, cell) in cells.iter().enumerate() {
                times[column] += usize::from(parse_date(cell.trim()) != DateText::NotADate);
            }
        }
        // The header is one of the rows.
        self.time = times.iter().position(|times| 2 * times + 1 >= rows && *times > 0).unwrap_or(0);
        let begins = first.get(self.time).is_some_and(|cell| parse_date(cell) != DateText::NotADate);
        self.names = if begins { Vec::new() } else { first };
        let numbers = (0..).zip(&self.names).filter(|(column, _)| *column != self.time);
        let ranked = numbers.filter_map(|(column, name)| Some((number_rank(name)?, column)));
        self.id = ranked.min().map(|(_, column)| column);
        Ok(())
    }

    fn records(&self) -> Result<Records, FormatError> {
        let reader = TextReader::open(&self.path, self.encoding)?;
        Ok(Records::new(reader, self.delimiter, self.terminator))
    }

    /// Hands over every row that is not blank, the header included.
    pub(super) fn each(&self, visit: &mut dyn FnMut(u64, &Cells)) -> Result<(), ArrivalsError> {
        let mut records = self.records()?;
        let mut cells = Cells::default();
        let mut is_first = true;
        while let Some(framed) = records.next(&mut cells)? {
            let line = match framed {
                Framed::Row { line } => line,
                Framed::QuoteNotClosed { line, .. } => return Err(ArrivalsError::Quote { line }),
                Framed::NotInEncoding { line, .. } => return Err(ArrivalsError::Encoding { line }),
            };
            let says_delimiter = std::mem::take(&mut is_first) && self.says_delimiter;
            if !says_delimiter && !cells.is_blank() {
                visit(line, &cells);
            }
        }
        Ok(())
    }

    /// Every row but the header.
    pub(super) fn rows(&self) -> Result<Vec<Row>, ArrivalsError> {
        let mut rows = Vec::new();
        self.each(&mut |line, cells| {
            let text = cells.get(self.time).trim();
            let has_count = self.time == 0 && cells.len() > 1;
            let count = has_count.then(|| cells.get(1).trim().to_owned());
            let id = self.id.map_or("", |id| cells.get(id).trim()).to_owned();
            rows.push(Row { line, time: parse_date(text), text: text.to_owned(), count, id });
        })?;
        if rows.is_empty() {
            return Err(FormatError::Empty.into());
        }
        if rows.first().is_some_and(|row| row.time == DateText::NotADate) {
            rows.remove(0);
        }
        if rows.is_empty() { Err(ArrivalsError::HeaderOnly) } else { Ok(rows) }
    }

    /// Writes into `rows` what stands in another column than the one that is called a number.
    pub(super) fn number(&self, rows: &mut [Row], id: usize) -> Result<(), ArrivalsError> {
        let mut rows = rows.iter_mut().peekable();
        self.each(&mut |line, cells| {
            if let Some(row) = rows.next_if(|row| row.line == line) {
                row.id = cells.get(id).trim().to_owned();
            }
        })
    }

    pub(super) fn has_header(&self) -> bool {
        !self.names.is_empty()
    }

    /// `'opened_at'`, or `column 3` where there are no names.
    pub(super) fn name(&self, column: usize) -> String {
        match self.names.get(column).filter(|name| !name.is_empty()) {
            Some(name) => format!("'{name}'"),
            None => format!("column {}", column + 1),
        }
    }

    /// Whether a column is called as only the number of a contact is: `ticket id`, but not `number`, which counts too.
    pub(super) fn is_surely_a_number(&self, column: usize) -> bool {
        self.names.get(column).is_some_and(|name| is_only_a_number(name))
    }
}
