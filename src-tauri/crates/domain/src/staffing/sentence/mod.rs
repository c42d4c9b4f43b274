//! What is said about the lead's seat: one or two sentences, why, and what else there is.
//!
//! What belongs here: words made of stretches. What does not: the figures (`seat`), how much is known (`app`).

mod lines;
mod patience;
#[cfg(test)]
mod tests;
mod why;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use lines::{SeatWords, seat_lines, stretch_sentence};
pub use patience::{patience_words, reported_patience_words};
pub use why::{ChannelWords, WhyInput, why};

use super::Verdict;
use crate::day::Tone;

/// How a piece of a sentence looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Look {
    Plain,
    Strong,
    /// Strong, in the colour of the front line.
    Front,
    /// Strong, in the colour of what is short.
    Alert,
    Quiet,
}

/// A piece of a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "PieceView")]
pub struct Piece {
    pub text: String,
    pub look: Look,
}

/// A sentence about the lead's seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[ts(rename = "SeatLineView")]
pub struct SeatLine {
    pub tone: Tone,
    pub pieces: Vec<Piece>,
    /// The pieces as one text.
    pub text: String,
    /// What it is about; `null` where it is about the data.
    pub verdict: Option<Verdict>,
}

impl SeatLine {
    /// A line of `pieces`, which hold their own blanks.
    pub fn of(tone: Tone, verdict: Option<Verdict>, pieces: Vec<Piece>) -> Self {
        let text = pieces.iter().map(|piece| piece.text.as_str()).collect();
        Self { tone, pieces, text, verdict }
    }
}

/// Text of a look.
pub fn piece(look: Look, text: impl Into<String>) -> Piece {
    Piece { text: text.into(), look }
}

/// `61 %`
pub fn percent(share: f64) -> String {
    format!("{} %", points(share))
}

/// `61`
pub fn points(share: f64) -> i64 {
    // A share is far below the range of an i64.
    (share * 100.0).round() as i64
}

/// `77 to 88 %`, or `80 %` where both ends read the same.
pub fn percent_range(low: f64, high: f64) -> String {
    if points(low) == points(high) { percent(low) } else { format!("{} to {}", points(low), percent(high)) }
}

/// `8 to 14`, or `8` where both ends read the same.
pub fn count_range(low: f64, high: f64) -> String {
    let (low, high) = (low.round(), high.round());
    if low == high { format!("{low:.0}") } else { format!("{low:.0} to {high:.0}") }
}
