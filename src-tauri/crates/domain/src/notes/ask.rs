//! What was taken to others on behalf of customers or the team, and what came of it.

use chrono::NaiveDate;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;
use uuid::Uuid;

use crate::time::{Instant, local_date};

/// Where something was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TakenTo {
    Product,
    Engineering,
    HelpCentre,
    Other,
}

impl TakenTo {
    const ALL: [TakenTo; 4] = [TakenTo::Product, TakenTo::Engineering, TakenTo::HelpCentre, TakenTo::Other];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            TakenTo::Product => "product",
            TakenTo::Engineering => "engineering",
            TakenTo::HelpCentre => "help_centre",
            TakenTo::Other => "other",
        }
    }

    /// The place of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|place| place.key() == key)
    }

    /// Within a sentence: `taken to the help centre`.
    pub fn words(self) -> &'static str {
        match self {
            TakenTo::Product => "product",
            TakenTo::Engineering => "engineering",
            TakenTo::HelpCentre => "the help centre",
            TakenTo::Other => "someone else",
        }
    }
}

/// How an ask stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AskState {
    Asked,
    Answered,
    Shipped,
    Declined,
}

impl AskState {
    const ALL: [AskState; 4] = [AskState::Asked, AskState::Answered, AskState::Shipped, AskState::Declined];

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            AskState::Asked => "asked",
            AskState::Answered => "answered",
            AskState::Shipped => "shipped",
            AskState::Declined => "declined",
        }
    }

    /// The state of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Whether more is to come: asked, and answered without a yes or a no to see.
    pub fn is_open(self) -> bool {
        matches!(self, AskState::Asked | AskState::Answered)
    }
}

/// Something taken to others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    pub id: Uuid,
    pub title: String,
    pub taken_to: TakenTo,
    /// Who was asked there.
    pub name: String,
    pub asked: Instant,
    pub zone: Tz,
    pub state: AskState,
    pub roadblock: Option<Uuid>,
}

/// A thing heard back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskStep {
    pub id: Uuid,
    pub at: Instant,
    pub state: AskState,
    pub text: String,
}

/// Days without a word are told of from here on.
const SILENT_FROM_DAYS: i64 = 7;

/// Days on the calendar since the last word, for an ask from which more is to come.
pub fn silent_days(ask: &Ask, steps: &[AskStep], today: NaiveDate) -> Option<i64> {
    let last = steps.iter().map(|step| step.at).max().unwrap_or(ask.asked).max(ask.asked);
    ask.state.is_open().then(|| (today - local_date(last, ask.zone)).num_days().max(0))
}

/// `silent for 16 days`, from a week on.
pub fn silent_words(days: Option<i64>) -> Option<String> {
    days.filter(|days| *days >= SILENT_FROM_DAYS).map(|days| format!("silent for {days} days"))
}
