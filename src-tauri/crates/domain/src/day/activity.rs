//! What time is for, and which lane that puts it in.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where an activity is drawn: on one of the two lanes, or on neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    FrontLine,
    Strategic,
    Neither,
}

/// What a block or an entry is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Activity {
    Customers,
    Alongside,
    Staffing,
    Training,
    Quality,
    Advocacy,
    Engineering,
    Product,
    SelfHelp,
    Meeting,
    Break,
}

impl Activity {
    pub const ALL: [Activity; 11] = [
        Activity::Customers,
        Activity::Alongside,
        Activity::Staffing,
        Activity::Training,
        Activity::Quality,
        Activity::Advocacy,
        Activity::Engineering,
        Activity::Product,
        Activity::SelfHelp,
        Activity::Meeting,
        Activity::Break,
    ];

    /// The lane an activity is drawn on; only the two lanes count in the balance.
    pub fn lane(self) -> Lane {
        match self {
            Activity::Customers | Activity::Alongside => Lane::FrontLine,
            Activity::Meeting | Activity::Break => Lane::Neither,
            _ => Lane::Strategic,
        }
    }

    /// The word on screen.
    pub fn label(self) -> &'static str {
        match self {
            Activity::Customers => "Customers",
            Activity::Alongside => "Alongside",
            Activity::Staffing => "Staffing",
            Activity::Training => "Training",
            Activity::Quality => "Quality",
            Activity::Advocacy => "Advocacy",
            Activity::Engineering => "Engineering",
            Activity::Product => "Product",
            Activity::SelfHelp => "Self-help",
            Activity::Meeting => "Meeting",
            Activity::Break => "Break",
        }
    }

    /// The name in the file and in commands, as serde writes it.
    pub fn key(self) -> &'static str {
        match self {
            Activity::Customers => "customers",
            Activity::Alongside => "alongside",
            Activity::Staffing => "staffing",
            Activity::Training => "training",
            Activity::Quality => "quality",
            Activity::Advocacy => "advocacy",
            Activity::Engineering => "engineering",
            Activity::Product => "product",
            Activity::SelfHelp => "self_help",
            Activity::Meeting => "meeting",
            Activity::Break => "break",
        }
    }

    /// The activity of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|activity| activity.key() == key)
    }
}
