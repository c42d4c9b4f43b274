//! `keel` as a person or a script meets it: the real program on real files, in a data folder that is thrown away.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test ends where its ground is missing")]
#![allow(clippy::print_stdout, reason = "a skipped test says so")]

mod chart;
mod clock;
mod day;
mod desk;
mod erlang;
mod forecast;
mod help;
mod import;
mod notes;
mod report;
mod roster;
mod staffing;
mod tickets;
mod traced;
mod workspace;
