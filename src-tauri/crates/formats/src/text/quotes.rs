//! Whether a line of CSV ends inside a quoted cell.
//!
//! `csv-core` removes quotes, but does not tell that one was never closed; then everything to the end of the file
//! would become one cell. This follows the same grammar and only keeps the state.

/// Where in the grammar a line ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    CellStart,
    Bare,
    Inside,
    /// Right after a quote inside a quoted cell: it closes the cell, or is the first of two.
    QuoteSeen,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Quotes {
    place: Place,
    delimiter: u8,
    /// Something other than a delimiter followed a closing quote.
    torn: bool,
}

impl Quotes {
    pub(super) fn new(delimiter: u8) -> Self {
        Self { place: Place::CellStart, delimiter, torn: false }
    }

    /// The row goes on in the next line.
    pub(super) fn is_open(&self) -> bool {
        self.place == Place::Inside
    }

    pub(super) fn is_torn(&self) -> bool {
        self.torn
    }

    /// Follows one line, given without its line end.
    pub(super) fn follow(&mut self, line: &[u8]) {
        let mut rest = line;
        while let Some((&byte, after)) = rest.split_first() {
            rest = after;
            self.place = match self.place {
                Place::CellStart if byte == b'"' => Place::Inside,
                Place::CellStart | Place::Bare if byte == self.delimiter => Place::CellStart,
                Place::CellStart | Place::Bare => {
                    // Quotes in the middle of a bare cell are text, as csv-core takes them.
                    let to = memchr::memchr(self.delimiter, rest).unwrap_or(rest.len());
                    rest = &rest[to..];
                    Place::Bare
                }
                Place::Inside if byte == b'"' => Place::QuoteSeen,
                Place::Inside => {
                    let to = memchr::memchr(b'"', rest).unwrap_or(rest.len());
                    rest = &rest[to..];
                    Place::Inside
                }
                Place::QuoteSeen if byte == b'"' => Place::Inside,
                Place::QuoteSeen if byte == self.delimiter => Place::CellStart,
                Place::QuoteSeen => {
                    self.torn |= !byte.is_ascii_whitespace();
                    Place::Bare
                }
            };
        }
        if self.place != Place::Inside {
            self.place = Place::CellStart;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(lines: &[&str]) -> (bool, bool) {
        let mut quotes = Quotes::new(b',');
        for line in lines {
            quotes.follow(line.as_bytes());
        }
        (quotes.is_open(), quotes.is_torn())
    }

    #[test]
    fn a_quoted_cell_goes_on_until_it_is_closed() {
        assert_eq!(after(&["1,\"a"]), (true, false));
        assert_eq!(after(&["1,\"a", "b\",2"]), (false, false));
        assert_eq!(after(&["1,\"a \"\"b\"\"\",2"]), (false, false));
    }

    #[test]
    fn a_quote_inside_a_bare_cell_is_text() {
        assert_eq!(after(&["1,5\" pipe,2"]), (false, false));
    }

    #[test]
    fn text_after_a_closing_quote_shows_that_a_quote_is_missing() {
        assert_eq!(after(&["50112,\"Wrong logo", "50113,\"Hello\",x"]), (false, true));
    }
}
