//! What the screen sees of a roster that is imported.

use formats::contacts::DateOrder;
use formats::roster::RosterLayout;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::queue::{RefusalView, rows, thousands};

/// A roster before anything is written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterPreview {
    pub file_name: String,
    /// `null` while it is open which number of its dates is the day.
    pub layout: Option<RosterLayout>,
    /// `One shift or absence a row`
    pub layout_words: String,
    pub columns: Vec<RosterColumnView>,
    pub date_order: Option<DateOrder>,
    /// What has to be answered first, where something has.
    pub question: Option<String>,
    /// The first rows as they are read.
    pub rows: Vec<RosterRowView>,
    /// What importing would do; `null` while a question is open.
    pub report: Option<RosterReport>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RosterColumnView {
    pub name: String,
    /// `start`, `activity`, …; `null`: left out.
    pub read_as: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RosterRowView {
    #[ts(type = "number")]
    pub line: u64,
    pub name: String,
    /// `Wed 18 Nov 2026, 08:30 to 17:00`
    pub words: String,
}

/// How the import of a roster went. Counts are of what the rows say; a row of a week says something for each day.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RosterReport {
    pub dry_run: bool,
    #[ts(type = "number")]
    pub read: u64,
    #[ts(type = "number")]
    pub added: u64,
    #[ts(type = "number")]
    pub updated: u64,
    #[ts(type = "number")]
    pub unchanged: u64,
    #[ts(type = "number")]
    pub refused: u64,
    pub refusals: Vec<RefusalView>,
    /// Names that nobody on the team has; their rows were refused, unless they were to be added.
    pub unknown: Vec<String>,
    /// Who was added to the team.
    pub added_people: Vec<String>,
    /// Whose channels the file changed.
    pub channels_of: Vec<String>,
    pub sentence: String,
}

impl RosterReport {
    /// `9 rows from roster.csv: 8 new, 1 refused. Nobody on the team is called Noor Haddad.`
    pub(super) fn put_in_words(&mut self, file: &str) {
        let verb = if self.dry_run { "would be new" } else { "new" };
        let mut parts =
            vec![format!("{} {verb}", thousands(self.added)), format!("{} updated", thousands(self.updated))];
        for (count, word) in [(self.unchanged, "already so"), (self.refused, "refused")] {
            if count > 0 {
                parts.push(format!("{} {word}", thousands(count)));
            }
        }
        let mut sentence = format!("{} from {file}: {}.", rows(self.read), parts.join(", "));
        if !self.added_people.is_empty() {
            let verb = if self.dry_run { "Would join the team" } else { "Joined the team" };
            sentence.push_str(&format!(" {verb}: {}.", self.added_people.join(", ")));
        }
        if !self.unknown.is_empty() {
            sentence.push_str(&format!(" Nobody on the team is called {}.", self.unknown.join(", ")));
        }
        if !self.channels_of.is_empty() {
            sentence.push_str(&format!(" Channels changed: {}.", self.channels_of.join(", ")));
        }
        self.sentence = sentence;
    }
}
