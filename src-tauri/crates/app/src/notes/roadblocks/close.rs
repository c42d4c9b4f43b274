//! How a roadblock ends: removed, or accepted with a reason; and how it comes back.

use domain::notes::{Roadblock, RoadblockState};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CHANGES;
use crate::{App, AppError, Command, Done, Undo};

/// It is out of the way, and how.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RemoveRoadblock {
    pub id: String,
    /// How it was removed; may be empty.
    pub how: String,
}

impl Command for RemoveRoadblock {
    const NAME: &'static str = "notes.remove_roadblock";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let of = open(app, &self.id)?;
        let label = format!("Removed the roadblock “{}”", of.title);
        let of = closed(app, of, RoadblockState::Removed, &self.how)?;
        app.change::<Self, _>(&label, |writer| writer.put_roadblock(&of))?;
        Ok(Done {})
    }
}

/// It stays, for a reason.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AcceptRoadblock {
    pub id: String,
    pub reason: String,
}

impl Command for AcceptRoadblock {
    const NAME: &'static str = "notes.accept_roadblock";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let of = open(app, &self.id)?;
        let label = format!("Accepted the roadblock “{}”", of.title);
        let of = closed(app, of, RoadblockState::Accepted, &self.reason)?;
        if of.reason.is_empty() {
            return Err(AppError::refused("Say why it is accepted, so that whoever meets it knows."));
        }
        app.change::<Self, _>(&label, |writer| writer.put_roadblock(&of))?;
        Ok(Done {})
    }
}

/// It came back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReopenRoadblock {
    pub id: String,
}

impl Command for ReopenRoadblock {
    const NAME: &'static str = "notes.reopen_roadblock";
    const CHANGES: &'static [crate::Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let of = super::find(app, &self.id)?;
        if of.state == RoadblockState::Open {
            return Err(AppError::refused("That roadblock is open already."));
        }
        let label = format!("Reopened the roadblock “{}”", of.title);
        let of = Roadblock { state: RoadblockState::Open, closed: None, reopened: Some(app.now()), ..of };
        app.change::<Self, _>(&label, |writer| writer.put_roadblock(&of))?;
        Ok(Done {})
    }
}

fn open(app: &App, text: &str) -> Result<Roadblock, AppError> {
    let of = super::find(app, text)?;
    if of.state == RoadblockState::Open {
        Ok(of)
    } else {
        Err(AppError::refused("That roadblock is closed already."))
    }
}

fn closed(app: &App, of: Roadblock, state: RoadblockState, reason: &str) -> Result<Roadblock, AppError> {
    let reason = reason.trim();
    if reason.chars().count() > 2000 {
        return Err(AppError::refused("That holds 2,000 characters. Shorten it."));
    }
    Ok(Roadblock { state, closed: Some(app.now().max(of.opened)), reason: reason.to_owned(), ..of })
}
