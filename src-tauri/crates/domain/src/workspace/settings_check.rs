//! What settings must hold, each with its sentence.

use super::staffing_check::check_staffing;
use super::{BreakSettings, Settings, WorkingHours};

/// The longest words of a nudge, in characters.
const LONGEST_WORDS: usize = 80;
/// The longest name of the lead or the team, in characters.
const LONGEST_NAME: usize = 80;
/// A handle time: 5 seconds to 8 hours.
const HANDLE_TIME_S: std::ops::RangeInclusive<u32> = 5..=28_800;
const DAY_MIN: u32 = 24 * 60;

/// Why settings cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    #[error("The name of the {whose} has more than 80 characters. Shorten it.")]
    NameTooLong { whose: &'static str },
    #[error("No working day is chosen. Choose at least one.")]
    NoWorkingDay,
    #[error("A working day is chosen twice. Choose each day once.")]
    WorkingDayTwice,
    #[error("The working day must end after it starts. Choose a later end.")]
    HoursEndBeforeStart,
    #[error(
        "The band runs from {low} to {high} %. Choose a lower end below the upper one, both from 0 to 100."
    )]
    Band { low: u32, high: u32 },
    #[error(
        "The breaks would take the whole day. Choose at most 12 short breaks and less than 24 hours in all."
    )]
    BreaksTooLong,
    #[error("A short break lasts at least 5 minutes, or there is none. Choose a longer one.")]
    ShortBreakTooShort,
    #[error(
        "The nudge comes after {nudge_min} min and the firm one after {firm_min} min. Choose at least 5 min for the first, and a later time, within a day, for the firm one."
    )]
    Nudges { nudge_min: u32, firm_min: u32 },
    #[error("The words of a nudge have more than 80 characters. Shorten them.")]
    WordsTooLong,
    #[error("No channel is chosen. Choose at least one.")]
    NoChannel,
    #[error("A channel is chosen twice. Choose each channel once.")]
    ChannelTwice,
    #[error("The handle time of {channel} must be between 5 seconds and 8 hours. Type another.")]
    HandleTime { channel: &'static str },
    #[error("Idle time is asked about after {minutes} min. Choose 1 to 480 minutes.")]
    Idle { minutes: u32 },
    #[error("Everyone is sat with at least every {weeks} weeks. Choose 1 to 26 weeks.")]
    Shadowing { weeks: u32 },
    #[error("An interval of {minutes} min is not known. Choose 30 or 15 minutes.")]
    Interval { minutes: u32 },
    #[error(
        "The target of {channel} must be 1 to 99 % within 1 second to 1 hour: with live work some always wait. Type another."
    )]
    Target { channel: &'static str },
    #[error("The target of email must be 1 to 100 % within 1 to 400 business hours. Type another.")]
    DeferredTarget,
    #[error("The patience on {channel} must be between 1 second and 2 hours, or left empty. Type another.")]
    Patience { channel: &'static str },
    #[error("The maximum occupancy must be between 50 and 100 %. Type another.")]
    Occupancy,
    #[error(
        "Chats at a time must start with 1, never fall, and never exceed their number, as in 1, 1.7, 2.5, 2.9. Type them again."
    )]
    Concurrency,
    #[error("New people must start at 1 to 100 % and be full after 1 to 52 weeks. Type other figures.")]
    Ramp,
    #[error(
        "The queue would never be open. Choose the hours of at least one day, or leave them to your own working hours."
    )]
    NeverOpen,
    #[error("Cape days must be at most 20 in 1 to 26 weeks. Type other figures.")]
    Cape,
    #[error(
        "The public holidays of '{code}' are not known. Choose a country by its two capital letters, as DK or US, or none."
    )]
    Country { code: String },
    #[error("A kind of shrinkage needs a name of at most 60 characters. Type one.")]
    ShrinkageName,
    #[error("The shrinkage “{name}” must be 0 to 99 %. Type another figure.")]
    ShrinkageShare { name: String },
    #[error("Shrinkage of over 90 % or in over 20 parts leaves nobody to answer. Take something off.")]
    ShrinkageTooMuch,
}

impl Settings {
    /// Whether every rule can work with these settings.
    ///
    /// # Errors
    /// The first rule that is broken, in the order of the settings.
    pub fn check(&self) -> Result<(), SettingsError> {
        check_name("lead", &self.lead_name)?;
        check_name("team", &self.team_name)?;
        check_hours(&self.hours)?;
        let (low, high) = (self.band_low, self.band_high);
        ensure(low < high && high <= 100, || SettingsError::Band { low, high })?;
        check_breaks(&self.breaks)?;
        ensure(!self.channels.is_empty(), || SettingsError::NoChannel)?;
        ensure(!has_twice(&self.channels), || SettingsError::ChannelTwice)?;
        for (channel, seconds) in [
            ("phone", self.phone_handle_time_s),
            ("chat", self.chat_handle_time_s),
            ("email", self.email_handle_time_s),
        ] {
            let fits = seconds.is_none_or(|seconds| HANDLE_TIME_S.contains(&seconds));
            ensure(fits, || SettingsError::HandleTime { channel })?;
        }
        ensure((1..=480).contains(&self.idle_min), || SettingsError::Idle { minutes: self.idle_min })?;
        let weeks = self.shadow_every_weeks;
        ensure((1..=26).contains(&weeks), || SettingsError::Shadowing { weeks })?;
        check_staffing(&self.staffing)
    }
}

fn check_name(whose: &'static str, name: &str) -> Result<(), SettingsError> {
    ensure(name.chars().count() <= LONGEST_NAME, || SettingsError::NameTooLong { whose })
}

fn check_hours(hours: &WorkingHours) -> Result<(), SettingsError> {
    ensure(!hours.days.is_empty(), || SettingsError::NoWorkingDay)?;
    ensure(!has_twice(&hours.days), || SettingsError::WorkingDayTwice)?;
    ensure(hours.from < hours.to, || SettingsError::HoursEndBeforeStart)
}

fn check_breaks(breaks: &BreakSettings) -> Result<(), SettingsError> {
    let all_min = breaks.short_breaks.checked_mul(breaks.short_break_min);
    let all_min = all_min.and_then(|short| short.checked_add(breaks.lunch_min));
    let fits = breaks.short_breaks <= 12 && all_min.is_some_and(|minutes| minutes < DAY_MIN);
    ensure(fits, || SettingsError::BreaksTooLong)?;
    ensure(breaks.short_breaks == 0 || breaks.short_break_min >= 5, || SettingsError::ShortBreakTooShort)?;
    let (nudge_min, firm_min) = (breaks.nudge_after_min, breaks.firm_after_min);
    ensure(5 <= nudge_min && nudge_min < firm_min && firm_min <= DAY_MIN, || SettingsError::Nudges {
        nudge_min,
        firm_min,
    })?;
    let words = [&breaks.nudge_words, &breaks.firm_words];
    ensure(words.iter().all(|words| words.chars().count() <= LONGEST_WORDS), || SettingsError::WordsTooLong)
}

pub(super) fn ensure(holds: bool, otherwise: impl FnOnce() -> SettingsError) -> Result<(), SettingsError> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

fn has_twice<T: PartialEq>(items: &[T]) -> bool {
    items.iter().enumerate().any(|(index, item)| items[..index].contains(item))
}

#[cfg(test)]
mod tests;
