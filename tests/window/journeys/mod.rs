//! One file for each journey.

mod first_day;
mod new_user;
mod offline;
mod opening;
mod panel;
mod screens;
