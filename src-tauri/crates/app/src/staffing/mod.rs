//! Staffing: forecast, coverage, backlog, and where the lead's hour counts.
//!
//! `view` is what the screen sees; the other files hold the Commands, by what they answer.

mod backlog;
mod came;
mod change;
mod countries;
mod day;
mod draw;
mod events;
mod forecast_file;
mod frame;
mod ground;
mod keep;
mod known;
mod known_before;
mod learned;
mod live;
mod needs_me;
mod options;
mod outlook;
mod patience;
mod reach;
mod trust;
mod view;
mod week;
mod what_if;
mod why;
mod words;

use crate::Topic;

pub use backlog::ViewBacklog;
pub(crate) use came::{CameOn, CameWeek, Reported, came_in_week};
pub use change::StaffingChange;
pub use countries::{CountriesView, CountryView, ListCountries};
pub use day::ViewCoverageDay;
pub use events::{AddEvent, ChangeEvent, DeleteEvent, ViewEvents};
pub use forecast_file::{
    BacktestFile, BacktestView, FileForecastView, FileIntervalView, ForecastFile, ForecastMethod,
    MeasuredView,
};
pub use keep::{KeepWhatIf, KeptView};
pub(crate) use learned::Memory;
pub use live::{
    LiveFileView, LiveOutcomeView, LiveRequirementView, LiveRowView, ReckonLive, ReckonLiveFile, RequireLive,
};
pub use needs_me::NeedsMe;
pub use patience::ViewPatience;
pub use trust::ViewTrust;
pub use view::*;
pub use week::ViewCoverageWeek;
pub(crate) use week::coverage_of_week;
pub use what_if::WhatIf;
pub(crate) use words::channel_label;

/// What every answer about staffing rests on.
const READS: &[Topic] = &[
    Topic::Contacts,
    Topic::People,
    Topic::Roster,
    Topic::Plan,
    Topic::Staffing,
    Topic::Settings,
    Topic::Workspace,
];
