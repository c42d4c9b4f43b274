//! One file for each journey.

mod dialog;
mod first_day;
mod offline;
mod opening;
mod panel;
mod screens;
mod session;
mod staffing;
mod terminal;
