//! Searching what was written: reading a query with its filters, and telling which text fits it best.
//!
//! What belongs here: `@name`, `#tag`, `from:`, `to:`, `is:`, the order of what was found, and where the words stand in
//! it. What does not: the index and its queries (`store`).

mod dates;
mod fit;
mod hits;
mod kind;
mod query;
#[cfg(test)]
mod tests;

pub use dates::{DateRead, read_date};
pub use fit::{Fit, fit, form_stem};
pub use hits::{Snippet, hits, snippet};
pub use kind::SearchKind;
pub use query::{Sought, read_query};
