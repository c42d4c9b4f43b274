//! What Today asks first, answered while the page that will ask is still starting. What belongs here: that list, and
//! nothing that could differ from asking through the door a moment later.

use serde_json::Value;

use crate::{Host, Job};

/// Asked without arguments by every first paint of Today.
const ASKED: [&str; 4] = ["workspace.view", "day.view", "day.balance", "day.done"];

impl Host {
    /// The answers to what the first screen asks without arguments: an object, by Command. What is refused is left
    /// out: the page asks for it itself and shows the sentence.
    pub fn first_answers(&self) -> Value {
        let answer = |name: &str| {
            let reply = self.call(name, Value::Null, &Job::default()).ok()?;
            Some((name.to_owned(), reply))
        };
        ASKED.into_iter().filter_map(answer).collect()
    }
}
