//! The split day: a Command for everything the lead does with time.
//!
//! `view` is what the screen sees; the other files hold the Commands, by what they change.

mod away;
mod balance;
mod blocks;
mod calendar;
mod change;
mod done;
mod draw;
mod edit;
mod entries;
mod lived;
mod lived_day;
mod look;
mod meetings;
mod run;
mod view;

pub use away::{AnswerAway, AwayAnswer, Heartbeat, SnoozeNudge};
pub use balance::ViewBalance;
pub(crate) use balance::balance_of;
pub use blocks::{AddBlock, DeleteBlock, DescribeBlock, Made, PlaceBlock, RetypeBlock, SplitBlock};
pub use calendar::ImportCalendar;
pub use change::{ChangeBlock, ChangeEntry};
pub use done::{AddDone, DeleteDone, ViewDone};
pub(crate) use done::{DoneDay, done_on};
pub(crate) use draw::block_view;
pub(crate) use edit::{Team, block_id, entry_words, id, instant, person, span};
pub use entries::{AddEntry, DeleteEntry, DescribeEntry, PlaceEntry, RetypeEntry, SplitEntry};
pub use lived::LiveAsPlanned;
pub(crate) use lived_day::zone_then;
pub use look::ViewDay;
pub use meetings::{ForgetMeetingTitle, ViewMeetings};
pub use run::{SetOnCall, StartActivity, Started, StopActivity};
pub use view::*;
