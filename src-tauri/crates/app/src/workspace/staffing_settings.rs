//! The settings of staffing between the rules (shares, minutes) and the screen (per cent, `08:00`).

use domain::staffing::holidays::is_known;
use domain::time::{ClockSpan, DAY_MIN, clock_words, minute};
use domain::workspace::{DeferredTarget, RampSettings, ServiceTarget, ShrinkageItem, StaffingSettings};

use super::settings::{time, weekday};
use super::{OpenDayView, SettingsView, ShrinkageView, StaffingSettingsView};
use crate::AppError;

/// Whole per cents that a live target may ask for.
const MOST_LIVE_PCT: u32 = 99;

pub(super) fn to_view(staffing: &StaffingSettings) -> StaffingSettingsView {
    let opening = staffing.opening.as_ref().map(|week| {
        let open = (0..).zip(week).filter_map(|(day, hours)| hours.map(|hours| (day, hours)));
        open.map(|(day, hours)| open_day(day, hours)).collect()
    });
    let shrinkage = staffing.shrinkage.iter().map(|item| ShrinkageView {
        name: item.name.clone(),
        pct: per_cent(item.share),
        in_roster: item.in_roster,
    });
    StaffingSettingsView {
        interval_min: staffing.interval_min,
        phone_target_pct: per_cent(staffing.phone_target.share),
        phone_within_s: staffing.phone_target.within_s,
        chat_target_pct: per_cent(staffing.chat_target.share),
        chat_within_s: staffing.chat_target.within_s,
        deferred_target_pct: per_cent(staffing.deferred_target.share),
        deferred_within_h: staffing.deferred_target.within_h,
        phone_patience_s: staffing.phone_patience_s,
        chat_patience_s: staffing.chat_patience_s,
        max_occupancy_pct: per_cent(staffing.max_occupancy),
        chat_concurrency: staffing.chat_concurrency.clone(),
        ramp_first_pct: per_cent(staffing.ramp.first),
        ramp_weeks: staffing.ramp.weeks,
        opening,
        cape_days: staffing.cape_days,
        cape_weeks: staffing.cape_weeks,
        country: staffing.country.clone(),
        shrinkage: shrinkage.collect(),
    }
}

/// Settings as a file may have kept them before these rules were narrowed, brought inside them, so that it still opens.
pub(super) fn eased(mut view: SettingsView) -> SettingsView {
    let staffing = &mut view.staffing;
    staffing.phone_target_pct = staffing.phone_target_pct.min(MOST_LIVE_PCT);
    staffing.chat_target_pct = staffing.chat_target_pct.min(MOST_LIVE_PCT);
    staffing.country = staffing.country.take().filter(|code| is_known(code));
    view
}

/// # Errors
/// Where a day, or the hours of one, cannot be read.
pub(super) fn from_view(view: StaffingSettingsView) -> Result<StaffingSettings, AppError> {
    let target = |pct, within_s| ServiceTarget { share: share(pct), within_s };
    let opening = view.opening.map(open_week).transpose()?;
    let shrinkage = view.shrinkage.into_iter().map(|item| ShrinkageItem {
        name: item.name.trim().to_owned(),
        share: share(item.pct),
        in_roster: item.in_roster,
    });
    Ok(StaffingSettings {
        interval_min: view.interval_min,
        phone_target: target(view.phone_target_pct, view.phone_within_s),
        chat_target: target(view.chat_target_pct, view.chat_within_s),
        deferred_target: DeferredTarget {
            share: share(view.deferred_target_pct),
            within_h: view.deferred_within_h,
        },
        phone_patience_s: view.phone_patience_s,
        chat_patience_s: view.chat_patience_s,
        max_occupancy: share(view.max_occupancy_pct),
        chat_concurrency: view.chat_concurrency,
        ramp: RampSettings { first: share(view.ramp_first_pct), weeks: view.ramp_weeks },
        opening,
        cape_days: view.cape_days,
        cape_weeks: view.cape_weeks,
        country: view.country.map(|code| code.trim().to_uppercase()).filter(|code| !code.is_empty()),
        shrinkage: shrinkage.collect(),
    })
}

fn open_day(day: u32, hours: ClockSpan) -> OpenDayView {
    OpenDayView { day, from: clock_words(hours.from_min()), to: clock_words(hours.to_min()) }
}

fn open_week(days: Vec<OpenDayView>) -> Result<[Option<ClockSpan>; 7], AppError> {
    let mut week = [None; 7];
    for open in days {
        let day = weekday(open.day)?;
        let from_min = minute(time(&open.from)?);
        let to_min = if open.to.trim() == "24:00" { DAY_MIN } else { minute(time(&open.to)?) };
        let hours = ClockSpan::new(from_min, to_min).ok_or_else(|| {
            AppError::refused(format!(
                "The queue would close at {} and open at {}. Choose a later end.",
                open.to, open.from
            ))
        })?;
        week[day.num_days_from_monday() as usize] = Some(hours);
    }
    Ok(week)
}

fn share(per_cent: u32) -> f64 {
    f64::from(per_cent) / 100.0
}

fn per_cent(share: f64) -> u32 {
    // From 0 to 100 by the rules of settings.
    (share * 100.0).round() as u32
}

#[cfg(test)]
mod tests {
    use super::super::settings::{from_view, to_view};
    use super::*;

    #[test]
    fn settings_that_were_kept_before_a_rule_was_narrowed_still_open() {
        let mut view = to_view(&domain::workspace::Settings::default());
        view.staffing.phone_target_pct = 100;
        view.staffing.country = Some("ZZ".into());
        assert!(from_view(view.clone()).is_err());
        let eased = eased(view).staffing;
        assert_eq!((eased.phone_target_pct, eased.chat_target_pct, eased.country), (99, 80, None));
    }
}
