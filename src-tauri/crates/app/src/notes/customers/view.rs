//! What the screen sees of themes and asks.

use domain::notes::{AskState, NoteTheme, TakenTo};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::day::Ms;
use crate::notes::NoteView;

/// What was taken to others, and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AskView {
    pub id: String,
    pub title: String,
    pub taken_to: TakenTo,
    /// Who was asked there; may be empty.
    pub name: String,
    pub state: AskState,
    /// `Thu 8 Oct`
    pub asked: String,
    #[ts(type = "number")]
    pub asked_ms: Ms,
    /// Days since the last word, where more is to come.
    pub silent_days: Option<u32>,
    /// `silent for 16 days`, from a week on.
    pub silent: Option<String>,
    pub notes: u32,
    /// What was heard back, in order.
    pub steps: Vec<AskStepView>,
    pub roadblock_id: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AskStepView {
    /// `Mon 17:40`, `Thu 8 Oct`
    pub at: String,
    #[ts(type = "number")]
    pub at_ms: Ms,
    pub state: AskState,
    pub text: String,
}

/// Those from which more is to come first, then newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct AsksView {
    pub asks: Vec<AskView>,
}

/// A theme with how much was said of it lately.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ThemeRow {
    pub theme: NoteTheme,
    /// Notes of the last four weeks.
    pub notes: u32,
    /// Of them, those since the theme was last taken somewhere.
    pub fresh: u32,
    /// Asks from which more is to come.
    pub asks_open: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ThemesView {
    /// `30 notes in 4 weeks`
    pub line: String,
    pub themes: Vec<ThemeRow>,
}

/// A note of a theme, and where it was taken already.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ThemeNote {
    pub note: NoteView,
    /// `to Lena, Thu 8 Oct`
    pub taken: Option<String>,
}

/// A figure that a page leads with.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "TallyView")]
pub struct CountView {
    /// `9 contacts named`
    pub words: String,
    pub n: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ThemeView {
    pub theme: NoteTheme,
    /// `14 notes in 4 weeks`
    pub line: String,
    /// Newest first.
    pub notes: Vec<ThemeNote>,
    pub counts: Vec<CountView>,
    pub asks: Vec<AskView>,
}
