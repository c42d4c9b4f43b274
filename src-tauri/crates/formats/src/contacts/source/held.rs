//! Rows of a file that is small enough to be held: rosters and reports, not contacts.

use std::ops::ControlFlow;
use std::path::Path;

use super::super::outcome::Refusal;
use super::super::rows::shortened;
use super::{Found, Visit, read};
use crate::FormatError;

/// How many rows a file may have, and what is said of one with more, or with none.
pub(crate) struct Limits {
    pub most: usize,
    pub too_long: FormatError,
    pub without_rows: FormatError,
}

/// Every row that is not blank, made of its line and its cells, and the lines that could not become one.
///
/// # Errors
/// Unreadable, or outside the limits.
pub(crate) fn hold<R>(
    path: &Path,
    found: &Found,
    limits: Limits,
    make: fn(u64, Vec<String>) -> R,
) -> Result<(Vec<R>, Vec<Refusal>), FormatError> {
    let mut rows = Vec::new();
    let mut refusals = Vec::new();
    let stopped = read(path, &found.container, &found.columns, &mut |visit| {
        match visit {
            Visit::Row { line, cells, .. } if !cells.is_blank() => {
                rows.push(make(line, cells.iter().map(str::to_owned).collect()));
            }
            Visit::Broken { line, reason, text } => {
                refusals.push(Refusal { line, column: None, reason, text: shortened(&text) });
            }
            Visit::Row { .. } | Visit::Remark(_) => {}
        }
        if rows.len() > limits.most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    })?;
    if stopped {
        return Err(limits.too_long);
    }
    if rows.is_empty() && refusals.is_empty() { Err(limits.without_rows) } else { Ok((rows, refusals)) }
}
