//! Which encoding a file is in: by its first bytes, else by checking every byte.

use std::fs::File;
use std::io::{Read, Seek};
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::FormatError;
use crate::file;

/// How the bytes of a file become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
}

impl Encoding {
    pub fn label(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// What looking at the bytes found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Sniffed {
    pub encoding: Encoding,
    /// How sure, for the screen.
    pub why: &'static str,
    /// Size of the file in bytes.
    pub bytes: u64,
}

const HEAD: usize = 64 * 1024;

/// Finds the encoding of a file. A file that is valid UTF-8 throughout is never read as anything else; one in which
/// torn bytes are fewer than whole characters beyond ASCII is UTF-8 too, because text in Windows-1252 hardly ever
/// spells one.
///
/// # Errors
/// Unreadable, empty, or not text.
pub(crate) fn sniff_encoding(path: &Path) -> Result<Sniffed, FormatError> {
    let unreadable = |error: std::io::Error| FormatError::unreadable(path, &error);
    let mut file = file::open(path)?;
    let bytes = file.metadata().map_err(unreadable)?.len();
    let mut head = Vec::with_capacity(HEAD);
    file.by_ref().take(HEAD as u64).read_to_end(&mut head).map_err(unreadable)?;
    if head.is_empty() {
        return Err(FormatError::Empty);
    }
    let marked = |encoding| Ok(Sniffed { encoding, why: "the file says so in its first bytes", bytes });
    match head.as_slice() {
        [0xEF, 0xBB, 0xBF, ..] => return marked(Encoding::Utf8),
        [0xFF, 0xFE, ..] => return marked(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => return marked(Encoding::Utf16Be),
        _ => {}
    }
    if let Some(encoding) = utf16_by_zeros(&head) {
        return Ok(Sniffed { encoding, why: "every second byte is empty", bytes });
    }
    file.rewind().map_err(unreadable)?;
    match check_bytes(&mut file).map_err(unreadable)? {
        Checked::Utf8 => Ok(Sniffed { encoding: Encoding::Utf8, why: "every byte checked", bytes }),
        Checked::TornUtf8 => Ok(Sniffed { encoding: Encoding::Utf8, why: "some bytes are torn", bytes }),
        Checked::EightBit => Ok(Sniffed {
            encoding: Encoding::Windows1252,
            why: "not UTF-8 throughout, so the usual one of Western Windows",
            bytes,
        }),
        Checked::NotText { line } => Err(FormatError::NotText { line }),
    }
}

/// Latin text in UTF-16 without a mark has zeros in nearly every second byte, always on the same side.
fn utf16_by_zeros(head: &[u8]) -> Option<Encoding> {
    let pairs = head.len() / 2;
    if pairs < 4 {
        return None;
    }
    let zeros = |side: usize| head.chunks_exact(2).filter(|pair| pair[side] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    if second * 10 > pairs * 7 && first * 20 < pairs {
        Some(Encoding::Utf16Le)
    } else if first * 10 > pairs * 7 && second * 20 < pairs {
        Some(Encoding::Utf16Be)
    } else {
        None
    }
}

enum Checked {
    Utf8,
    TornUtf8,
    EightBit,
    NotText { line: u64 },
}

/// How much of a file is UTF-8.
#[derive(Default)]
struct Tally {
    /// Characters beyond ASCII.
    whole: u64,
    /// Bytes that no character is made of.
    torn: u64,
}

impl Tally {
    /// Counts a piece. Answers how many bytes at its end may go on in the next one; none where it is the last.
    fn count(&mut self, piece: &[u8], last: bool) -> usize {
        let mut rest = piece;
        loop {
            let Err(error) = std::str::from_utf8(rest) else {
                self.whole += leads(rest);
                return 0;
            };
            let (good, bad) = rest.split_at(error.valid_up_to());
            self.whole += leads(good);
            match error.error_len() {
                None if !last => return bad.len(),
                None => {
                    self.torn += 1;
                    return 0;
                }
                Some(length) => {
                    self.torn += 1;
                    rest = &bad[length..];
                }
            }
        }
    }

    fn verdict(&self) -> Checked {
        match self.torn {
            0 => Checked::Utf8,
            torn if torn < self.whole => Checked::TornUtf8,
            _ => Checked::EightBit,
        }
    }
}

/// Characters beyond ASCII in valid UTF-8: each has one byte that leads.
fn leads(text: &[u8]) -> u64 {
    text.iter().filter(|byte| **byte >= 0xC0).count() as u64
}

/// Reads to the end in pieces; a character may lie across two of them.
fn check_bytes(file: &mut File) -> std::io::Result<Checked> {
    let mut buffer = vec![0_u8; 256 * 1024];
    let mut kept = 0;
    let mut line = 1;
    let mut tally = Tally::default();
    loop {
        let read = file.read(&mut buffer[kept..])?;
        let filled = &buffer[kept..kept + read];
        if let Some(at) = filled.iter().position(|byte| *byte == 0) {
            return Ok(Checked::NotText {
                line: line + memchr::memchr_iter(b'\n', &filled[..at]).count() as u64,
            });
        }
        line += memchr::memchr_iter(b'\n', filled).count() as u64;
        let end = kept + read;
        kept = 0;
        let left = tally.count(&buffer[..end], read == 0);
        if left > 0 {
            kept = left;
            buffer.copy_within(end - left..end, 0);
        }
        if read == 0 {
            return Ok(tally.verdict());
        }
    }
}

/// Bytes of a small file as text, whatever encoding they are in; never fails.
pub(crate) fn decode_bytes(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    let (encoding, skipped) = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, skipped)) => (encoding, skipped),
        None => {
            let mut tally = Tally::default();
            tally.count(bytes, true);
            match tally.verdict() {
                Checked::Utf8 | Checked::TornUtf8 => (encoding_rs::UTF_8, 0),
                _ => (encoding_rs::WINDOWS_1252, 0),
            }
        }
    };
    encoding.decode_without_bom_handling(&bytes[skipped..]).0
}
