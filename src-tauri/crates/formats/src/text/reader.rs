//! A file as UTF-8 bytes, decoded piece by piece.

use std::cell::Cell;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use encoding_rs::{Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::encoding::Encoding;
use crate::FormatError;
use crate::file;

const PIECE: usize = 256 * 1024;

/// Reads a file of any [`Encoding`] as UTF-8, without its byte order mark.
pub(crate) struct TextReader {
    file: File,
    path: PathBuf,
    decoder: Option<Decoder>,
    raw: Vec<u8>,
    bytes_read: u64,
    at_end: bool,
}

impl TextReader {
    pub(crate) fn open(path: &Path, encoding: Encoding) -> Result<Self, FormatError> {
        let file = file::open(path)?;
        let decoder = match encoding {
            Encoding::Utf8 => None,
            Encoding::Utf16Le => Some(UTF_16LE.new_decoder_with_bom_removal()),
            Encoding::Utf16Be => Some(UTF_16BE.new_decoder_with_bom_removal()),
            Encoding::Windows1252 => Some(WINDOWS_1252.new_decoder_without_bom_handling()),
        };
        Ok(Self { file, path: path.to_path_buf(), decoder, raw: Vec::new(), bytes_read: 0, at_end: false })
    }

    /// Bytes of the file taken in so far, in its own encoding.
    pub(crate) fn bytes_read(&self) -> u64 {
        self.bytes_read
    }

    /// Appends the next piece of text; `false` at the end of the file.
    pub(crate) fn fill(&mut self, out: &mut Vec<u8>) -> Result<bool, FormatError> {
        if self.at_end {
            return Ok(false);
        }
        let first = self.bytes_read == 0;
        let read =
            if self.decoder.is_some() { self.fill_decoded(out)? } else { self.fill_plain(out, first)? };
        self.bytes_read += read as u64;
        self.at_end = read == 0;
        Ok(read > 0)
    }

    fn fill_plain(&mut self, out: &mut Vec<u8>, first: bool) -> Result<usize, FormatError> {
        let before = out.len();
        let read = self.file.by_ref().take(PIECE as u64).read_to_end(out);
        let read = read.map_err(|error| FormatError::unreadable(&self.path, &error))?;
        if first && out[before..].starts_with(&[0xEF, 0xBB, 0xBF]) {
            out.drain(before..before + 3);
        }
        Ok(read)
    }

    fn fill_decoded(&mut self, out: &mut Vec<u8>) -> Result<usize, FormatError> {
        self.raw.clear();
        let read = self.file.by_ref().take(PIECE as u64).read_to_end(&mut self.raw);
        let read = read.map_err(|error| FormatError::unreadable(&self.path, &error))?;
        let Some(decoder) = &mut self.decoder else { return Ok(read) };
        let before = out.len();
        let room = decoder.max_utf8_buffer_length(read).unwrap_or(read * 3 + 16);
        out.resize(before + room, 0);
        let (_, _, written, _) = decoder.decode_to_utf8(&self.raw, &mut out[before..], read == 0);
        out.truncate(before + written);
        Ok(read)
    }
}

/// A [`TextReader`] for parsers that want a stream.
pub(crate) struct TextStream {
    reader: TextReader,
    piece: Vec<u8>,
    at: usize,
    /// Shared with whoever watches the progress while a parser owns the stream.
    taken: Rc<Cell<u64>>,
}

impl TextStream {
    pub(crate) fn open(path: &Path, encoding: Encoding) -> Result<Self, FormatError> {
        Ok(Self { reader: TextReader::open(path, encoding)?, piece: Vec::new(), at: 0, taken: Rc::default() })
    }

    /// Bytes of the file taken in so far; follows the stream.
    pub(crate) fn bytes_taken(&self) -> Rc<Cell<u64>> {
        Rc::clone(&self.taken)
    }
}

impl Read for TextStream {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        while self.at == self.piece.len() {
            self.piece.clear();
            self.at = 0;
            if !self.reader.fill(&mut self.piece).map_err(std::io::Error::other)? {
                return Ok(0);
            }
            self.taken.set(self.reader.bytes_read());
        }
        let count = into.len().min(self.piece.len() - self.at);
        into[..count].copy_from_slice(&self.piece[self.at..self.at + count]);
        self.at += count;
        Ok(count)
    }
}
