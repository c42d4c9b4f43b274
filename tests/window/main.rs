//! Journeys in the real window: it is opened under a virtual display and driven through WebDriver, and each journey
//! leaves a picture. What belongs here: what only the real window can show. What does not: rules, which are proven
//! without one.
//!
//! They are ignored by a plain `cargo test`, because they need the built window and a display: `make test-window`.

mod cockpit;
mod desktop;
mod journeys;
mod network;
mod page;
mod panel;
mod stage;
mod typing;
