//! Rosters in from files.
