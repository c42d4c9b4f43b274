//! What is being typed, kept at each pause, so that a kill loses at most the last second.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, AppError, Command, Done, ErrorCode};

/// Keeps what is being typed in the field `key`; empty forgets it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KeepDraft {
    pub key: String,
    pub text: String,
}

impl Command for KeepDraft {
    const NAME: &'static str = "notes.keep_draft";
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        if self.key.len() > 64 || self.text.len() > 200_000 {
            return Err(AppError::new(ErrorCode::BadCall, "That is too long for a draft."));
        }
        app.note_down(|writer| writer.put_draft(&self.key, &self.text))?;
        Ok(Done {})
    }
}

/// What was being typed in the field `key`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadDraft {
    pub key: String,
}

/// Empty where nothing was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DraftView {
    pub text: String,
}

impl Command for ReadDraft {
    const NAME: &'static str = "notes.draft";
    type Reply = DraftView;

    fn run(self, app: &App) -> Result<DraftView, AppError> {
        let text = app.read(|reader| reader.draft(&self.key))?.unwrap_or_default();
        Ok(DraftView { text })
    }
}
