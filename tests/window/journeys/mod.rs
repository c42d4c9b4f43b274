//! One file for each journey.

mod offline;
mod opening;
mod panel;
mod screens;
