//! Behaviour through Commands, with a stopped clock and real files on disk. One file a room.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a test that cannot be set up has failed, and says where"
)]

mod calendar;
mod contract;
mod day;
mod demo;
mod field_notes;
mod notes;
mod pages;
mod people;
mod property;
mod queue;
mod search;
mod search_golden;
mod staffing;
mod week;
mod workspace;
