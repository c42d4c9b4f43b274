//! Bytes of a file to text, and text to rows of cells.
//!
//! What belongs here: encodings, delimiters, quotes, line numbers. What does not: what a cell means.

mod cells;
mod delimiter;
mod encoding;
mod quotes;
mod reader;
mod records;
#[cfg(test)]
mod samples_test;

pub(crate) use cells::Cells;
pub(crate) use delimiter::{Layout, sniff_layout};
pub use encoding::Encoding;
pub(crate) use encoding::{Sniffed, decode_bytes, sniff_encoding};
pub(crate) use reader::{TextReader, TextStream};
pub(crate) use records::{Framed, Records};
