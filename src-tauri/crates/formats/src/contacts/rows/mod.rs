//! From the cells of a row to a contact.
//!
//! What belongs here: the words, numbers and times in cells, and which rows are refused. What does not: files.

mod fold;
mod lengths;
mod memo;
mod plan;
mod quantity;
mod read_row;
mod words;

pub(super) use fold::MessageFold;
pub(super) use plan::Plan;
pub(crate) use plan::shortened;
pub(super) use read_row::{RowReader, RowTrouble};
pub(super) use words::is_blank;
