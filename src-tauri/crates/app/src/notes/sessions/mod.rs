//! Sitting beside someone: starting, writing up, changing and reading a session, and who is due.
//!
//! `view` is what the screen sees; the other files hold the Commands, by what they change.

mod change;
mod due;
mod look;
mod run;
mod shift;
mod view;

pub use change::{DeleteSession, DescribeSession};
pub use due::{DueRow, DueView, ViewDue};
pub use look::{ViewSession, ViewSessions};
pub(super) use run::name_beside;
pub use run::{EndSession, StartSession, StartedSession, WriteSession};
pub use shift::{MoveSession, SplitSession};
pub use view::*;

use domain::notes::Session;

use crate::day::id;
use crate::{App, AppError, Topic};

/// What a session changes: its entry is on the day, and what was done is on its list.
const CHANGES: &[Topic] = &[Topic::Notes, Topic::Day, Topic::Done, Topic::People];
/// The most that is kept of what someone would like looked at.
const LONGEST_ASKED: usize = 2000;

/// The session that is meant, or that it is gone.
pub(super) fn find(app: &App, text: &str) -> Result<Session, AppError> {
    let id = id(text)?;
    app.read(|reader| reader.session(id))?.ok_or_else(|| AppError::gone("That session"))
}

fn asked(text: &str) -> Result<String, AppError> {
    let text = text.trim();
    if text.chars().count() > LONGEST_ASKED {
        return Err(AppError::refused("What they would like looked at holds 2,000 characters. Shorten it."));
    }
    Ok(text.to_owned())
}
