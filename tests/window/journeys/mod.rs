//! One file for each journey.

mod first_day;
mod offline;
mod opening;
mod panel;
mod screens;
mod session;
mod staffing;
mod terminal;
