//! What the file must withstand: a kill at any moment, a full or read-only disk, damage, files of other programs.
//!
//! `EVENKEEL_KILLS` sets how many times a process is killed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot be set up has failed, and says where"
)]

mod child;
mod damaged;
mod disk;
mod fixtures;
mod kills;
mod strangers;
