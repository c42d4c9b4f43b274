//! What the screen sees of the team.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Ms;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonView {
    pub id: String,
    pub name: String,
    pub short: String,
    pub initials: String,
    /// They have left the team; what was written with them stays.
    pub left: bool,
    /// What was last noted with them.
    pub last_note: Option<LastNoteView>,
    pub notes: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LastNoteView {
    pub note_id: String,
    pub text: String,
    #[ts(type = "number")]
    pub at_ms: Ms,
    /// `today 10:57`, `Mon 16 Nov`
    pub when: String,
}

/// The team, alphabetical; those who left come after.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PeopleView {
    pub people: Vec<PersonView>,
}
