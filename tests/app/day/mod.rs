//! The split day, through Commands.

mod away;
mod balance;
mod breaks;
mod change;
mod done;
mod editing;
mod lived;
mod meetings;
mod midnight;
mod planning;
mod running;
mod zones;
