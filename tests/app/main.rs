//! Behaviour through Commands, with a stopped clock and real files on disk. One file a room.

mod calendar;
mod contract;
mod day;
mod demo;
mod notes;
mod people;
mod property;
mod queue;
mod workspace;
