//! Many captures at once: lines of a text, each kept as if it had been captured by itself.

use domain::notes::Names;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use super::capture::{CHANGES, Capture, Captured, ToKeep, people};
use crate::{App, AppError, Command, ErrorCode, Topic, Undo};

/// More are no lines of one hand; they are kept in several goes.
const MOST_LINES: usize = 5000;

/// Keeps each line as a capture, all in one write and one step to undo. One that is refused does not stop the others.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaptureLines {
    pub lines: Vec<String>,
}

/// Where the lines went, those that were kept in their order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CapturedLines {
    pub kept: Vec<Captured>,
    pub refused: Vec<RefusedLine>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RefusedLine {
    /// Counted from 0.
    pub index: u32,
    pub reason: String,
}

impl Command for CaptureLines {
    const NAME: &'static str = "notes.capture_lines";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = CapturedLines;

    fn run(self, app: &App) -> Result<CapturedLines, AppError> {
        if self.lines.len() > MOST_LINES {
            return Err(AppError::refused("5,000 lines are kept at once. Keep these in several goes."));
        }
        let names = Names::of(&people(app)?);
        let (mut to_keep, mut refused) = (Vec::new(), Vec::new());
        for (index, text) in (0..).zip(self.lines) {
            let capture = Capture { text, session_id: None, joins: None, at_ms: None };
            match ToKeep::read(app, &names, &capture) {
                Ok(read) => to_keep.push(read),
                Err(error) if error.code == ErrorCode::Refused => {
                    refused.push(RefusedLine { index, reason: error.message });
                }
                Err(error) => return Err(error),
            }
        }
        if to_keep.is_empty() {
            return Ok(CapturedLines { kept: Vec::new(), refused });
        }
        let mut ids: Vec<Uuid> = to_keep.iter().map(ToKeep::id).collect();
        ids.sort();
        let to_keep: Vec<ToKeep> = to_keep.into_iter().zip(ids).map(|(one, id)| one.with_id(id)).collect();
        let label = match to_keep.len() {
            1 => "Captured a line".to_owned(),
            lines => format!("Captured {} lines", crate::queue::thousands(lines as u64)),
        };
        let roadblocks = app.change::<Self, _>(&label, |writer| {
            to_keep.iter().map(|one| one.write(app, writer, &names)).collect::<Result<Vec<_>, _>>()
        })?;
        let kept = to_keep.iter().zip(roadblocks).map(|(one, roadblock)| one.told(roadblock)).collect();
        Ok(CapturedLines { kept, refused })
    }
}
