//! The week: one page that tells how it went and what the next one needs, made of what the other rooms know.
//!
//! What belongs here: which facts are told, in which order, and how many of each. What does not: how a fact is found (the
//! room it belongs to), how a page is written (`formats::pages`), and what the lead chooses, which comes with the planning
//! session.

mod ahead;
mod asked;
mod better;
mod brief;
mod done;
mod went;

pub(crate) use brief::brief;
