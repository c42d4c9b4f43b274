//! The team: who is on it, and what was last noted with each.

pub(crate) mod roster;
mod team;
mod view;

pub use roster::{
    AddPart, ClearShift, DeletePart, FollowPattern, ImportRoster, MarkBack, MarkOut, MarkedOut, OutView,
    PartView, PatternDay, PatternDayView, PatternPartView, PlacePart, PlaceShift, PreviewRoster,
    RosterColumnView, RosterDateView, RosterDayView, RosterLineView, RosterPreview, RosterReport,
    RosterRowView, RosterView, SetPattern, SetWork, ShiftView, TakeBackOut, ViewRoster, ViewWhereabouts,
    WhereState, WhereView, WhereaboutsView, WorkView,
};
pub use team::{AddPeople, ListPeople, RenamePerson, SetLeft};
pub use view::{LastNoteView, PeopleView, PersonView};
