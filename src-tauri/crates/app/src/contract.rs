//! The contract with the screen: what a Command is, and the TypeScript that is written from it.
//!
//! What belongs here: the trait, the topics, the writer of `contract.ts`. What does not: any feature.

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use ts_rs::TS;

use crate::{App, AppError};

/// What a Command reads or makes stale. The screen refetches by topic, it never guesses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Lived entries, breaks, nudges, the question about time away.
    Day,
    /// Planned blocks and meetings.
    Plan,
    /// Lines of the Done list.
    Done,
    People,
    Notes,
    Contacts,
    Settings,
    /// The file itself: which one is open, its backups.
    Workspace,
}

impl Topic {
    pub const ALL: [Topic; 8] = [
        Topic::Day,
        Topic::Plan,
        Topic::Done,
        Topic::People,
        Topic::Notes,
        Topic::Contacts,
        Topic::Settings,
        Topic::Workspace,
    ];
}

/// How a Command is taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undo {
    /// Its changeset goes into the journal with it.
    Journaled,
    /// It is undone by hiding the batch it brought in.
    Batch,
    /// It reads, or it changes what is not the lead's work: the window, a draft, a file outside.
    Never,
}

/// Something a person can do. Parse, decide with `domain`, write once, reply with a view.
pub trait Command: DeserializeOwned + TS {
    /// `room.verb_noun`
    const NAME: &'static str;
    /// What makes its answer stale.
    const READS: &'static [Topic] = &[];
    /// What it makes stale.
    const CHANGES: &'static [Topic] = &[];
    const UNDO: Undo = Undo::Never;
    type Reply: Serialize + TS;

    /// # Errors
    /// An [`AppError`] whose message is a sentence for the lead.
    fn run(self, app: &App) -> Result<Self::Reply, AppError>;
}

/// The reply of a Command that has nothing to say but that it is done.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, PartialEq, Eq, TS)]
pub struct Done {}
