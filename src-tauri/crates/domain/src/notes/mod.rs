//! What was seen or heard: the capture syntax, sessions, roadblocks, and what was taken to others.

mod about;
mod alike;
mod ask;
mod capture;
mod due;
mod fold;
mod hours;
mod mention;
mod quote;
mod roadblock;
pub mod search;
mod session;

pub use about::{AboutKind, about};
pub use alike::{Alike, alike};
pub use ask::{Ask, AskState, AskStep, TakenTo, silent_days, silent_words};
pub use capture::{Capture, NoteTheme, Token, TokenKind, parse};
pub use due::{Beside, due_words, is_due, longest_ago_first, week_words};
pub use fold::fold;
pub use hours::{HoursAMonth, Loss, Per, Sureness, WEEKS_A_MONTH, hours_number, hours_of_one};
pub use mention::Names;
pub use quote::quotes;
pub use roadblock::{LONGEST_TITLE, Roadblock, RoadblockState, roadblock_title};
pub use session::{Session, Sharing, session_group, week_of_work};
