//! After time with customers ends, one line is offered for what was heard.

use chrono::Duration;
use domain::day::Activity;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{App, AppError, Command, Done, Topic};

const DECLINED: &str = "heard_declined_entry";
/// Shorter time with customers offers nothing.
const SHORTEST_MIN: i64 = 10;
/// What was heard is forgotten by then.
const OFFERED_FOR_MIN: i64 = 60;

/// The line to offer, where time with customers has just ended and nothing was kept since.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfferHeard {}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HeardOffer {
    pub entry_id: String,
    pub minutes: u32,
    /// `46 min with customers. What did you hear?`
    pub words: String,
}

impl Command for OfferHeard {
    const NAME: &'static str = "notes.offer_heard";
    const READS: &'static [Topic] = &[Topic::Day, Topic::Notes, Topic::Workspace];
    type Reply = Option<HeardOffer>;

    fn run(self, app: &App) -> Result<Option<HeardOffer>, AppError> {
        let now = app.now();
        app.read(|reader| {
            let entries = reader.last_entry_before(now + Duration::seconds(1), 3)?;
            // Only the newest that ended: what came before was offered in its time.
            let ended = entries.into_iter().find_map(|entry| entry.end.map(|end| (end, entry)));
            let Some((end, entry)) = ended else { return Ok(None) };
            let minutes = (end - entry.start).num_minutes();
            let declined = reader.window_state(DECLINED)?;
            let offered = entry.activity == Activity::Customers
                && minutes >= SHORTEST_MIN
                && end <= now
                && now - end <= Duration::minutes(OFFERED_FOR_MIN)
                && declined.as_deref() != Some(&entry.id.0.to_string())
                && reader.notes_since(end)? == 0;
            Ok(offered.then(|| HeardOffer {
                entry_id: entry.id.0.to_string(),
                minutes: u32::try_from(minutes).unwrap_or(0),
                words: format!("{} with customers. What did you hear?", domain::time::hours_minutes(minutes)),
            }))
        })
    }
}

/// Nothing worth a line this time.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeclineHeard {
    pub entry_id: String,
}

impl Command for DeclineHeard {
    const NAME: &'static str = "notes.decline_heard";
    const CHANGES: &'static [Topic] = &[Topic::Notes];
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let id = domain::day::EntryId(crate::day::id(&self.entry_id)?);
        if app.read(|reader| reader.entry(id))?.is_none() {
            return Err(AppError::gone("That time with customers"));
        }
        app.note_down(|writer| writer.put_window_state(DECLINED, &id.0.to_string()))?;
        Ok(Done {})
    }
}
