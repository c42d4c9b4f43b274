//! A person's page: everything that is kept of one person, on one page. Nothing on it compares them with anyone.
//!
//! `view` is what the screen sees, `shifts` draws the week, `beside` what was seen beside them.

mod beside;
mod look;
mod shifts;
mod view;

pub use look::ViewPerson;
pub use view::{
    IdeaView, MetRoadblockView, PersonPage, PersonSession, SharedNoteView, ShiftDay, TimeOffLine,
};
