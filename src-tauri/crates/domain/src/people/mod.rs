//! The team.

mod names;
pub mod roster;

pub(crate) use names::name_with_initial;
pub use names::{LONGEST_NAME, NameError, clean_name, first_name, initials, parse_names, short_names};

use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PersonId(pub Uuid);

/// Someone on the team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    /// The full name as the lead typed it, trimmed, at most 80 characters, never empty.
    pub name: String,
}
