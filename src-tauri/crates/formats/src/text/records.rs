//! Rows of a CSV file, with the physical line each starts at, in bounded memory.

use csv_core::ReadRecordResult;

use super::cells::Cells;
use super::quotes::Quotes;
use super::reader::TextReader;
use crate::FormatError;

/// A row longer than this has a quote that was never closed.
const LONGEST_ROW: usize = 1024 * 1024;
/// A line longer than this is no table, and must not fill the memory.
const LONGEST_LINE: usize = 16 * 1024 * 1024;

/// One row, or a line that is none.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Framed {
    /// The cells are in the [`Cells`] that were handed in.
    Row { line: u64 },
    /// A quote opens in this line and is never closed; the next line is read as a row of its own.
    QuoteNotClosed { line: u64, text: String },
    /// Bytes that the encoding does not have.
    NotInEncoding { line: u64, text: String },
}

/// Reads rows one after the other. Blank lines are not rows.
pub(crate) struct Records {
    reader: TextReader,
    delimiter: u8,
    terminator: u8,
    core: csv_core::Reader,
    buffer: Vec<u8>,
    start: usize,
    at_end: bool,
    line: u64,
}

/// A row as bytes `start..end` of the buffer, without its line end.
struct Span {
    start: usize,
    end: usize,
    line: u64,
    quoted: bool,
    closed: bool,
}

impl Records {
    pub(crate) fn new(reader: TextReader, delimiter: u8, terminator: u8) -> Self {
        let core = csv_core::ReaderBuilder::new()
            .delimiter(delimiter)
            .terminator(csv_core::Terminator::Any(b'\n'))
            .build();
        Self { reader, delimiter, terminator, core, buffer: Vec::new(), start: 0, at_end: false, line: 1 }
    }

    /// Bytes of the file taken in so far.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.reader.bytes_read()
    }

    /// The next row into `cells`; `None` after the last.
    pub(crate) fn next(&mut self, cells: &mut Cells) -> Result<Option<Framed>, FormatError> {
        loop {
            let Some(span) = self.frame()? else { return Ok(None) };
            if span.start == span.end {
                continue;
            }
            let line = span.line;
            if !span.closed {
                return Ok(Some(Framed::QuoteNotClosed { line, text: self.text(&span) }));
            }
            if self.decode(&span, cells) {
                return Ok(Some(Framed::Row { line }));
            }
            return Ok(Some(Framed::NotInEncoding { line, text: self.text(&span) }));
        }
    }

    fn text(&self, span: &Span) -> String {
        let bytes = &self.buffer[span.start..span.end.min(span.start + 1024)];
        String::from_utf8_lossy(bytes).into_owned()
    }

    /// Finds the end of the row that begins at `start` and steps over it.
    fn frame(&mut self) -> Result<Option<Span>, FormatError> {
        let mut quotes = Quotes::new(self.delimiter);
        let (mut scanned, mut lines, mut quoted) = (0, 0_u64, false);
        let mut first_line: Option<(usize, usize)> = None;
        loop {
            let Some((end, next)) = self.line_end(scanned)? else {
                // Nothing left: either the end of the file, or a row that never closed.
                return Ok(first_line.map(|(end, next)| self.broken(end, next)));
            };
            let text = &self.buffer[self.start + scanned..self.start + end];
            let has_quote = memchr::memchr(b'"', text).is_some();
            if has_quote || quotes.is_open() {
                quotes.follow(text);
            }
            quoted |= has_quote;
            lines += 1;
            let first = *first_line.get_or_insert((end, next));
            let spans_lines = lines > 1;
            if (spans_lines && quotes.is_torn()) || (quotes.is_open() && next > LONGEST_ROW) {
                return Ok(Some(self.broken(first.0, first.1)));
            }
            if !quotes.is_open() {
                let span =
                    Span { start: self.start, end: self.start + end, line: self.line, quoted, closed: true };
                self.start += next;
                self.line += lines;
                return Ok(Some(span));
            }
            scanned = next;
        }
    }

    /// Gives up on the row and steps over its first line alone.
    fn broken(&mut self, end: usize, next: usize) -> Span {
        let span =
            Span { start: self.start, end: self.start + end, line: self.line, quoted: true, closed: false };
        self.start += next;
        self.line += 1;
        span
    }

    /// End of the line that begins `from` bytes into the row, and where the next begins, both relative to `start`.
    fn line_end(&mut self, from: usize) -> Result<Option<(usize, usize)>, FormatError> {
        let mut searched = from;
        loop {
            let pending = &self.buffer[self.start + searched..];
            if let Some(at) = memchr::memchr(self.terminator, pending) {
                let end = searched + at;
                return Ok(Some((self.without_return(from, end), end + 1)));
            }
            searched += pending.len();
            if self.at_end {
                return Ok((searched > from).then(|| (self.without_return(from, searched), searched)));
            }
            if searched - from > LONGEST_LINE {
                return Err(FormatError::LineTooLong { line: self.line });
            }
            self.buffer.drain(..self.start);
            self.start = 0;
            self.at_end = !self.reader.fill(&mut self.buffer)?;
        }
    }

    fn without_return(&self, from: usize, end: usize) -> usize {
        let returned = end > from && self.buffer[self.start + end - 1] == b'\r';
        if returned { end - 1 } else { end }
    }

    /// Splits the row into cells; `false` where it is not valid UTF-8.
    fn decode(&mut self, span: &Span, cells: &mut Cells) -> bool {
        let row = &self.buffer[span.start..span.end];
        let (mut bytes, mut ends) = cells.take_buffers();
        if span.quoted {
            unquote(&mut self.core, row, &mut bytes, &mut ends);
        } else {
            let mut from = 0;
            for at in memchr::memchr_iter(self.delimiter, row) {
                bytes.extend_from_slice(&row[from..at]);
                ends.push(bytes.len());
                from = at + 1;
            }
            bytes.extend_from_slice(&row[from..]);
            ends.push(bytes.len());
        }
        cells.put_back(bytes, ends)
    }
}

/// Lets `csv-core` remove quotes and escapes. The output is never longer than the row.
fn unquote(core: &mut csv_core::Reader, row: &[u8], bytes: &mut Vec<u8>, ends: &mut Vec<usize>) {
    core.reset();
    bytes.resize(row.len() + 1, 0);
    ends.resize(64, 0);
    let (mut taken, mut written, mut cells) = (0, 0, 0);
    loop {
        let (result, read, wrote, ended) =
            core.read_record(&row[taken..], &mut bytes[written..], &mut ends[cells..]);
        taken += read;
        written += wrote;
        cells += ended;
        match result {
            ReadRecordResult::InputEmpty => {}
            ReadRecordResult::OutputFull => bytes.resize(bytes.len() * 2, 0),
            ReadRecordResult::OutputEndsFull => ends.resize(ends.len() * 2, 0),
            ReadRecordResult::Record | ReadRecordResult::End => break,
        }
    }
    bytes.truncate(written);
    ends.truncate(cells);
}
