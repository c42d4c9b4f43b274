//! What keeps people from caring for customers: listing, changing, closing and joining roadblocks.
//!
//! `view` is what the screen sees, `rows` makes it; the other files hold the Commands, by what they change.

mod change;
mod close;
mod join;
mod look;
mod rows;
mod view;

pub(super) use change::line;
pub use change::{AddRoadblock, AddedRoadblock, ChangeRoadblock};
pub use close::{AcceptRoadblock, RemoveRoadblock, ReopenRoadblock};
pub use join::{JoinRoadblocks, SimilarListView, SimilarRoadblocks, SimilarView};
pub use look::{OpenOrClosed, ViewRoadblock, ViewRoadblocks};
pub use view::*;

use domain::notes::Roadblock;

use crate::day::id;
use crate::{App, AppError, Topic};

const CHANGES: &[Topic] = &[Topic::Notes, Topic::People, Topic::Done];

/// The roadblock that is meant, or that it is gone.
pub(super) fn find(app: &App, text: &str) -> Result<Roadblock, AppError> {
    let id = id(text)?;
    app.read(|reader| reader.roadblock(id))?.ok_or_else(|| AppError::gone("That roadblock"))
}
