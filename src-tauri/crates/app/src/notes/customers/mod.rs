//! What customers said: notes by theme, what was taken where and what came of it, and the line offered after time with
//! customers.

mod asks;
mod heard;
mod themes;
mod view;

pub(crate) use asks::ask_views;
pub use asks::{AnswerAsk, ChangeAsk, DeleteAsk, MadeAsk, TakeAsk, ViewAsks};
pub use heard::{DeclineHeard, HeardOffer, OfferHeard};
pub use themes::{ViewTheme, ViewThemes};
pub use view::*;

use crate::Topic;

const CHANGES: &[Topic] = &[Topic::Notes];
