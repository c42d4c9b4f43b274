//! The roster: shifts, lunches, time off, and where everyone is now.
//!
//! `view` is what the screen sees, `team` who is on it with what; the other files hold the Commands, by what they
//! change.

mod day;
mod draw;
mod import;
mod look;
mod out;
mod out_words;
mod parts;
mod shift;
mod team;
mod view;
mod whereabouts;
mod work;

pub(in crate::people) use draw::{Frame, line};
pub use import::{
    ImportRoster, PreviewRoster, RosterColumnView, RosterPreview, RosterReport, RosterRowView,
    SaveRosterRefusals,
};
pub use look::ViewRoster;
pub use out::{MarkBack, MarkOut, TakeBackOut};
pub use parts::{AddPart, DeletePart, PlacePart};
pub use shift::{ClearShift, FollowPattern, PlaceShift};
pub(crate) use team::{TeamRoster, team_roster};
pub use view::{
    MarkedOut, OutView, PartView, PatternDayView, PatternPartView, RosterDateView, RosterDayView,
    RosterLineView, RosterView, ShiftView, WhereState, WhereView, WhereaboutsView, WorkView,
};
pub use whereabouts::ViewWhereabouts;
pub(in crate::people) use whereabouts::place_now;
pub use work::{PatternDay, SetPattern, SetWork};
