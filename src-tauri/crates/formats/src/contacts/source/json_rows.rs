//! Rows of JSON: a document with a list of contacts somewhere in it, or one contact per line.

use std::cell::Cell;
use std::io::{BufRead, BufReader};
use std::ops::ControlFlow;
use std::path::Path;

use serde::de::DeserializeSeed;
use serde_json::Value;

use super::super::mapping::Container;
use super::flatten::Flattener;
use super::json_walk::{Lists, Walk};
use super::{Found, Visit, Visitor};
use crate::FormatError;
use crate::text::{Cells, Encoding, Sniffed, TextReader, TextStream};

/// What vendors call their list; side-loaded people and groups may be longer lists.
const USUAL_NAMES: [&str; 10] = [
    "tickets",
    "conversations",
    "issues",
    "incidents",
    "contacts",
    "cases",
    "results",
    "records",
    "data",
    "result",
];

/// A line that is a contact has one of these.
const OF_A_CONTACT: [&str; 9] = [
    "id",
    "number",
    "key",
    "ticket_id",
    "case_id",
    "conversation_id",
    "created_at",
    "createdAt",
    "opened_at",
];

const LONGEST_LINE: u64 = 16 * 1024 * 1024;

pub(super) fn looks_like_json(path: &Path, encoding: Encoding) -> Result<bool, FormatError> {
    let mut head = Vec::new();
    TextReader::open(path, encoding)?.fill(&mut head)?;
    let first = head.iter().find(|byte| !byte.is_ascii_whitespace());
    Ok(matches!(first, Some(b'{' | b'[')))
}

pub(super) fn find(path: &Path, sniffed: Sniffed) -> Result<Found, FormatError> {
    let encoding = sniffed.encoding;
    let per_line = is_per_line(path, encoding)?;
    let rows_at = if per_line { String::new() } else { list_in(path, encoding)? };
    let columns = columns(path, encoding, &rows_at, per_line)?;
    if columns.is_empty() {
        return Err(FormatError::JsonWithoutRows);
    }
    Ok(Found { container: Container::Json { encoding, rows_at, per_line }, columns, sniffed: Some(sniffed) })
}

/// The first line is an object of its own that is not a document around a list.
fn is_per_line(path: &Path, encoding: Encoding) -> Result<bool, FormatError> {
    let mut lines = BufReader::new(TextStream::open(path, encoding)?);
    let mut line = Vec::new();
    while line.iter().all(u8::is_ascii_whitespace) {
        line.clear();
        if next_line(&mut lines, &mut line, path)? == 0 {
            return Ok(false);
        }
    }
    let Ok(Value::Object(object)) = serde_json::from_slice::<Value>(&line) else { return Ok(false) };
    let is_document = USUAL_NAMES.iter().any(|name| object.get(*name).is_some_and(Value::is_array));
    let is_contact = OF_A_CONTACT.iter().any(|name| object.contains_key(*name));
    Ok(is_contact && !is_document && !object.contains_key("_embedded"))
}

fn next_line(
    lines: &mut BufReader<TextStream>,
    line: &mut Vec<u8>,
    path: &Path,
) -> Result<usize, FormatError> {
    use std::io::Read;
    lines
        .by_ref()
        .take(LONGEST_LINE)
        .read_until(b'\n', line)
        .map_err(|error| FormatError::unreadable(path, &error))
}

/// The path to the list of contacts: one with a usual name, else the longest.
fn list_in(path: &Path, encoding: Encoding) -> Result<String, FormatError> {
    let mut found = Vec::new();
    let mut parser = serde_json::Deserializer::from_reader(BufReader::new(TextStream::open(path, encoding)?));
    let lists = Lists { path: String::new(), depth: 0, found: &mut found };
    lists.deserialize(&mut parser).map_err(|error| broken(&error))?;
    parser.end().map_err(|error| broken(&error))?;
    let rank = |path: &str| {
        let last = path.rsplit('.').next().unwrap_or(path);
        USUAL_NAMES.iter().rev().position(|name| *name == last).map_or(0, |at| at + 1)
    };
    found
        .into_iter()
        .max_by_key(|(path, objects)| (rank(path), *objects))
        .map(|(path, _)| path)
        .ok_or(FormatError::JsonWithoutRows)
}

fn broken(error: &serde_json::Error) -> FormatError {
    let text = error.to_string();
    let reason = text.split(" at line ").next().unwrap_or(&text).to_string();
    FormatError::Json { line: error.line(), column: error.column(), reason }
}

pub(super) fn columns(
    path: &Path,
    encoding: Encoding,
    rows_at: &str,
    per_line: bool,
) -> Result<Vec<String>, FormatError> {
    let mut flattener = Flattener::growing();
    let mut cells = Cells::default();
    each_object(path, encoding, rows_at, per_line, &mut |object| {
        if let Object::Value { value, .. } = object {
            flattener.flatten(&value, &mut cells);
        }
        ControlFlow::Continue(())
    })?;
    Ok(flattener.names())
}

pub(super) fn read(
    path: &Path,
    encoding: Encoding,
    rows_at: &str,
    per_line: bool,
    columns: &[String],
    visit: &mut Visitor,
) -> Result<bool, FormatError> {
    let mut flattener = Flattener::of(columns);
    let mut cells = Cells::default();
    each_object(path, encoding, rows_at, per_line, &mut |object| match object {
        Object::Value { line, value, bytes_read } => {
            flattener.flatten(&value, &mut cells);
            visit(Visit::Row { line, cells: &cells, bytes_read })
        }
        Object::Broken { line, reason, text } => visit(Visit::Broken { line, reason, text }),
    })
}

enum Object {
    Value { line: u64, value: Value, bytes_read: u64 },
    Broken { line: u64, reason: String, text: String },
}

fn each_object(
    path: &Path,
    encoding: Encoding,
    rows_at: &str,
    per_line: bool,
    each: &mut dyn FnMut(Object) -> ControlFlow<()>,
) -> Result<bool, FormatError> {
    if per_line { each_line(path, encoding, each) } else { each_member(path, encoding, rows_at, each) }
}

fn each_line(
    path: &Path,
    encoding: Encoding,
    each: &mut dyn FnMut(Object) -> ControlFlow<()>,
) -> Result<bool, FormatError> {
    let mut lines = BufReader::new(TextStream::open(path, encoding)?);
    let (mut text, mut line, mut bytes_read) = (Vec::new(), 0, 0);
    loop {
        text.clear();
        let read = next_line(&mut lines, &mut text, path)?;
        if read == 0 {
            return Ok(false);
        }
        line += 1;
        bytes_read += read as u64;
        if text.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        let object = match serde_json::from_slice::<Value>(&text) {
            Ok(value @ Value::Object(_)) => Object::Value { line, value, bytes_read },
            Ok(_) => Object::Broken { line, reason: "The line is not a contact".into(), text: lossy(&text) },
            Err(error) => Object::Broken {
                line,
                reason: format!("The JSON breaks at column {}", error.column()),
                text: lossy(&text),
            },
        };
        if each(object).is_break() {
            return Ok(true);
        }
    }
}

fn lossy(text: &[u8]) -> String {
    String::from_utf8_lossy(&text[..text.len().min(1024)]).trim().to_string()
}

fn each_member(
    path: &Path,
    encoding: Encoding,
    rows_at: &str,
    each: &mut dyn FnMut(Object) -> ControlFlow<()>,
) -> Result<bool, FormatError> {
    let stopped = Cell::new(false);
    let keys: Vec<&str> = rows_at.split('.').filter(|key| !key.is_empty()).collect();
    let stream = TextStream::open(path, encoding)?;
    let taken = stream.bytes_taken();
    let mut parser = serde_json::Deserializer::from_reader(BufReader::new(stream));
    let mut line = 0;
    let mut hand_out = |value: Value| {
        line += 1;
        let bytes_read = taken.get();
        match value {
            Value::Object(_) => each(Object::Value { line, value, bytes_read }),
            other => each(Object::Broken {
                line,
                reason: "This member of the list is not a contact".into(),
                text: other.to_string().chars().take(200).collect(),
            }),
        }
    };
    let walk = Walk { path: &keys, each: &mut hand_out, stopped: &stopped };
    let walked = walk.deserialize(&mut parser).and_then(|()| parser.end());
    match walked {
        _ if stopped.get() => Ok(true),
        Ok(()) => Ok(false),
        Err(error) => Err(broken(&error)),
    }
}
