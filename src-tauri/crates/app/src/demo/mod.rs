//! The demo team: eight people and their lead, 26 weeks that always end today, made by the code that real data takes.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::{App, AppError, Command, Done, Topic, Undo};

/// Fills an empty file with the demo team.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FillDemo {}

impl Command for FillDemo {
    const NAME: &'static str = "workspace.fill_demo";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    const UNDO: Undo = Undo::Never;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        if !app.read(|reader| reader.settings())?.is_empty() {
            return Err(AppError::refused(
                "This file has a team in it already, so the demo was not put there. Choose an empty file.",
            ));
        }
        fill(app)?;
        Ok(Done {})
    }
}

/// Writes the demo team into an empty file.
pub(crate) fn fill(app: &App) -> Result<(), AppError> {
    app.note_down(|writer| {
        crate::workspace::mark(writer, "set_up", &Value::Bool(true))?;
        crate::workspace::mark(writer, "demo_made_on", &Value::String(app.today().to_string()))
    })
}
