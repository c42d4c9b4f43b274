//! The team: who is on it, and what was last noted with each.

mod team;
mod view;

pub use team::{AddPeople, ListPeople, RenamePerson, SetLeft};
pub use view::{LastNoteView, PeopleView, PersonView};
