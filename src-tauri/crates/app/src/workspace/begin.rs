//! First run: three questions, and the file is the lead's.

use domain::people::{Person, parse_names};
use domain::queue::Channel;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::settings::{from_view, to_view};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Starts a file: when the lead works, who is on the team, how customers get in touch.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Begin {
    /// 0 is Monday.
    pub days: Vec<u32>,
    pub from: String,
    pub to: String,
    /// A list as typed or pasted.
    pub names: String,
    pub channels: Vec<Channel>,
}

impl Command for Begin {
    const NAME: &'static str = "workspace.begin";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    const UNDO: Undo = Undo::Never;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let mut view = to_view(&app.settings()?);
        view.days = self.days;
        view.from = self.from;
        view.to = self.to;
        view.channels = self.channels;
        let settings = from_view(view)?;
        let (names, refused) = parse_names(&self.names);
        if let Some(error) = refused.first() {
            return Err(AppError::refused(error.to_string()));
        }
        app.note_down(|writer| {
            super::write_settings(writer, &settings)?;
            super::mark(writer, "set_up", &Value::Bool(true))?;
            let known = writer.people()?;
            for name in names {
                if known.iter().all(|(person, _)| person.name != name) {
                    writer.put_person(&Person { id: app.new_person_id(), name }, None)?;
                }
            }
            Ok(())
        })?;
        Ok(Done {})
    }
}
