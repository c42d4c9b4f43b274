//! Which character separates cells, and which ends a line.

use super::quotes::Quotes;

/// How the text of a CSV file is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Layout {
    pub delimiter: u8,
    pub terminator: u8,
    /// Excel's `sep=;` stands in the first line; the header follows.
    pub says_so: bool,
}

const CANDIDATES: [u8; 4] = [b',', b';', b'\t', b'|'];
const ROWS_LOOKED_AT: usize = 50;

/// Finds the layout in the first piece of a file. Of several delimiters the one wins that gives the most rows with
/// as many cells as the first row; a comma where nothing separates.
pub(crate) fn sniff_layout(head: &[u8]) -> Layout {
    let has_newline = memchr::memchr(b'\n', head).is_some();
    let terminator = if !has_newline && memchr::memchr(b'\r', head).is_some() { b'\r' } else { b'\n' };
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', delimiter, b'\r' | b'\n', ..] = head {
        return Layout { delimiter: *delimiter, terminator, says_so: true };
    }
    let best = CANDIDATES.into_iter().rev().max_by_key(|delimiter| agreement(head, *delimiter, terminator));
    Layout { delimiter: best.unwrap_or(b','), terminator, says_so: false }
}

/// Rows that agree with the first, times its number of separators; ties go to the more cells.
fn agreement(head: &[u8], delimiter: u8, terminator: u8) -> (usize, usize) {
    let mut counts = Vec::with_capacity(ROWS_LOOKED_AT);
    let mut quotes = Quotes::new(delimiter);
    let mut cells = 0;
    for line in head.split(|byte| *byte == terminator) {
        if line.is_empty() || line == b"\r" {
            continue;
        }
        cells += separators(line, delimiter, quotes.is_open());
        quotes.follow(line.strip_suffix(b"\r").unwrap_or(line));
        if quotes.is_open() {
            continue;
        }
        counts.push(std::mem::take(&mut cells));
        if counts.len() == ROWS_LOOKED_AT {
            break;
        }
    }
    let Some(&first) = counts.iter().max_by_key(|count| counts.iter().filter(|other| other == count).count())
    else {
        return (0, 0);
    };
    let agreeing = counts.iter().filter(|count| **count == first).count();
    if first == 0 { (0, 0) } else { (agreeing * 100 / counts.len(), first) }
}

/// Delimiters outside quotes; good enough for a vote.
fn separators(line: &[u8], delimiter: u8, open: bool) -> usize {
    let mut inside = open;
    let mut found = 0;
    for byte in line {
        if *byte == b'"' {
            inside = !inside;
        } else if *byte == delimiter && !inside {
            found += 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_delimiter_that_rows_agree_on_wins() {
        assert_eq!(sniff_layout(b"a;b;c\n1;O'Brien, Pat;3\n2;x;\"y, z, w\"\n").delimiter, b';');
        assert_eq!(sniff_layout(b"a,b,c\r\n1,\"x; y; z\",3\r\n").delimiter, b',');
        assert_eq!(sniff_layout(b"a\tb\n1\t2, 3\n").delimiter, b'\t');
        assert_eq!(sniff_layout(b"a|b\n1|2\n").delimiter, b'|');
        assert_eq!(sniff_layout(b"one\ntwo\n").delimiter, b',');
    }

    #[test]
    fn a_line_for_excel_names_the_delimiter() {
        let layout = sniff_layout(b"sep=;\r\na;b\r\n");
        assert_eq!((layout.delimiter, layout.says_so), (b';', true));
    }

    #[test]
    fn an_old_macintosh_file_ends_its_lines_with_returns() {
        assert_eq!(sniff_layout(b"a,b\r1,2\r").terminator, b'\r');
    }
}
