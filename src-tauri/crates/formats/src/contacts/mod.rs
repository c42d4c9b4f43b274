//! Contacts in: what help desks export, recognised, decoded and read row by row.
//!
//! What belongs here: formats of files and the words of vendors. What does not: which of two versions of a contact
//! is kept, who a person is, what is stored.
//!
//! [`inspect()`] looks at a file and proposes a [`Mapping`]; [`read_contacts`] reads it with one, in bounded memory.

mod field;
mod inspect;
mod inspection;
mod mapping;
mod outcome;
mod read;
mod recognise;
pub(crate) mod rows;
pub(crate) mod source;
mod survey;
mod vendor;

pub use field::Field;
pub use inspect::{InspectOptions, inspect};
pub use inspection::{
    Column, DateOrderFinding, DateOrderQuestion, Fact, Fold, Inspection, Missing, PREVIEW_ROWS, PreviewRow,
    Reading,
};
pub use mapping::{ColumnChoice, Container, Mapping, signature};
pub use outcome::{ReadSummary, Refusal, Step, write_refusals};
pub use read::{OnStep, bytes_total, read_contacts};
pub(crate) use recognise::{is_only_a_number, number_rank};
pub use vendor::Vendor;

pub use crate::dates::DateOrder;
pub use crate::text::Encoding;
