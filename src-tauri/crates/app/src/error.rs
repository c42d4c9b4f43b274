//! Errors at the border: a code only where a screen acts on it, and a sentence for the lead.

use domain::day::{BlockError, TimelineError};
use domain::people::roster::RosterError;
use domain::staffing::model::ChangeError;
use domain::time::EmptySpan;
use serde::{Deserialize, Serialize};
use store::StoreError;
use ts_rs::TS;

/// What a screen may act on. Everything else is `refused`: its sentence is shown and that is all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// A rule said no.
    Refused,
    /// It was there and is gone.
    Gone,
    /// The file on disk: the words stay on the screen until there is room.
    DiskFull,
    ReadOnly,
    Damaged,
    Newer,
    NotOurs,
    CannotOpen,
    Busy,
    /// Another window has the file; it was asked to come forward.
    AlreadyOpen,
    /// The import needs an answer or a column before anything can be read.
    NeedsAnswer,
    Cancelled,
    /// The caller's words are off: an unknown name, arguments of another shape.
    BadCall,
}

/// What a file leaves open that a person can say. It does not cross to the screen, which asks on its preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asks {
    /// Which number of a date is the day.
    DateOrder,
    /// Which column holds what is missing.
    Column,
    /// Whether a report counts calls or chats.
    Channel,
}

/// What went wrong, for the lead: what, where and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS, thiserror::Error)]
#[error("{message}")]
pub struct AppError {
    pub code: ErrorCode,
    pub message: String,
    pub detail: Option<String>,
    /// What to answer, where [`ErrorCode::NeedsAnswer`] asks for something that can be said.
    #[serde(skip)]
    #[ts(skip)]
    pub asks: Option<Asks>,
}

impl AppError {
    pub fn new(code: ErrorCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), detail: None, asks: None }
    }

    /// A question that the caller can answer.
    pub fn asking(asks: Asks, question: impl Into<String>) -> Self {
        Self { asks: Some(asks), ..Self::new(ErrorCode::NeedsAnswer, question) }
    }

    /// A rule said no, in a sentence.
    pub fn refused(message: impl Into<String>) -> Self {
        Self::new(ErrorCode::Refused, message)
    }

    pub fn gone(what: &str) -> Self {
        Self::new(ErrorCode::Gone, format!("{what} is no longer there. It may have been removed or undone."))
    }
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        let code = match &error {
            StoreError::Full => ErrorCode::DiskFull,
            StoreError::ReadOnly { .. } => ErrorCode::ReadOnly,
            StoreError::Damaged { .. } | StoreError::Unreadable { .. } | StoreError::SchemaChanged { .. } => {
                ErrorCode::Damaged
            }
            StoreError::Newer { .. } => ErrorCode::Newer,
            StoreError::NotOurs { .. } => ErrorCode::NotOurs,
            StoreError::CannotOpen { .. } => ErrorCode::CannotOpen,
            StoreError::Busy | StoreError::ImportUnderWay => ErrorCode::Busy,
            _ => ErrorCode::Refused,
        };
        Self::new(code, error.to_string())
    }
}

impl From<TimelineError> for AppError {
    fn from(error: TimelineError) -> Self {
        Self::refused(error.to_string())
    }
}

impl From<RosterError> for AppError {
    fn from(error: RosterError) -> Self {
        Self::refused(error.to_string())
    }
}

impl From<ChangeError> for AppError {
    fn from(error: ChangeError) -> Self {
        Self::refused(error.to_string())
    }
}

impl From<BlockError> for AppError {
    fn from(error: BlockError) -> Self {
        Self::refused(error.to_string())
    }
}

impl From<EmptySpan> for AppError {
    fn from(_: EmptySpan) -> Self {
        Self::refused("That would end before it starts. Give it an end after its start.")
    }
}

impl From<formats::FormatError> for AppError {
    fn from(error: formats::FormatError) -> Self {
        use formats::FormatError as Error;
        let asks = match &error {
            Error::DateOrderOpen { .. } => Some(Asks::DateOrder),
            Error::NoOpenedColumn | Error::NoNumberColumn | Error::ColumnGone { .. } => Some(Asks::Column),
            Error::ReportChannelOpen { .. } => Some(Asks::Channel),
            _ => None,
        };
        Self { asks, ..Self::new(ErrorCode::NeedsAnswer, error.to_string()) }
    }
}
