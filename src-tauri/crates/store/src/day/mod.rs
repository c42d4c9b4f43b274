//! Rows of the split day.

mod aside;
mod blocks;
mod entries;

pub use aside::{AwayRow, DoneLineRow};
pub use blocks::{BlockRow, CalendarRow};
use domain::time::Span;
use rusqlite::Row;

use crate::rows::instant;

/// A span from a column of its start and the one after it.
fn span(row: &Row<'_>, start: usize) -> rusqlite::Result<Span> {
    Span::new(instant(row, start)?, instant(row, start + 1)?).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(start, rusqlite::types::Type::Integer, Box::new(error))
    })
}
