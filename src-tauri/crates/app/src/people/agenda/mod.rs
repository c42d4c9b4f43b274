//! One-to-ones: an agenda that gathers itself, is changed by hand, and ends with at most two commitments.
//!
//! `look` shows it, `change` moves and words its lines, `hold` ends the talk, `plan` gives it a time.

mod change;
mod hold;
mod look;
mod plan;

pub use change::{DropAgendaItem, MoveAgendaItem, PutAgendaItem};
pub use hold::{HoldOneToOne, NewCommitment};
pub use look::{AgendaItem, AgendaView, LastTalk, ViewAgenda};
pub use plan::PlanOneToOne;
