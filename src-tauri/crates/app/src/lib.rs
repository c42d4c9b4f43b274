//! Everything a person can do, one Command each, behind one door.
//!
//! The window, `keel` and the tests all call [`Host::call`] with a name and JSON. Rooms are named as in `domain`.

mod app;
pub mod charts;
mod clock;
mod commands;
mod contract;
pub mod day;
pub mod demo;
mod error;
mod host;
mod job;
pub mod notes;
pub mod people;
pub mod place;
pub mod queue;
pub mod staffing;
pub mod week;
pub mod workspace;

pub use app::{App, AppOptions};
pub use clock::Clock;
pub use commands::{call, typescript};
pub use contract::{Command, Done, Topic, Undo};
pub use error::{AppError, Asks, ErrorCode};
pub use formats::pages::Fonts;
pub use host::{Host, HostOptions, Outside};
pub use job::{Job, Progress};
pub use place::Place;
