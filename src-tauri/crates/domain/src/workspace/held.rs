//! Until when the backups that are there hold what was erased from the file meanwhile.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::{BackupInfo, BackupKind, keep};
use crate::time::{Instant, instant_at, local_date};

/// Until when backups are held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The day on which the last of the daily ones goes, where there are any.
    pub until: Option<NaiveDate>,
    /// Those by hand, before an update and before a restore: how many stay for as long as nobody removes them.
    pub stay: usize,
}

/// Until when `backups` stay, if from now on one is taken a week. More of them let go sooner, none at all later: days
/// without one push nothing out.
pub fn held_until(backups: &[BackupInfo], now: Instant, zone: Tz) -> Held {
    const MOST_WEEKS: u64 = 60;
    let daily: Vec<BackupInfo> =
        backups.iter().copied().filter(|backup| backup.kind == BackupKind::Daily).collect();
    let today = local_date(now, zone);
    let newest = daily.iter().map(|backup| local_date(backup.taken_at, zone)).max();
    let from = newest.map(|newest| newest.max(today));
    let sunday = from.and_then(|from| {
        from.checked_add_days(Days::new(u64::from(6 - from.weekday().num_days_from_monday())))
    });
    let mut there = daily.clone();
    let until = sunday.and_then(|sunday| {
        (1..MOST_WEEKS).find_map(|week| {
            let on = sunday.checked_add_days(Days::new(7 * week))?;
            let at = instant_at(on, NaiveTime::from_hms_opt(12, 0, 0)?, zone);
            there.push(BackupInfo { taken_at: at, kind: BackupKind::Daily });
            let stays = keep(&there, at, zone);
            stays.iter().take(daily.len()).all(|stays| !stays).then_some(on)
        })
    });
    Held { until, stay: backups.len() - daily.len() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Copenhagen;

    fn backup(at: &str, kind: BackupKind) -> BackupInfo {
        BackupInfo { taken_at: at.parse().unwrap(), kind }
    }

    #[test]
    fn daily_backups_go_eight_weeks_after_the_week_of_the_newest() {
        let now: Instant = "2026-11-18T10:08:00Z".parse().unwrap();
        let backups = [
            backup("2026-11-17T08:00:00Z", BackupKind::Daily),
            backup("2026-11-10T08:00:00Z", BackupKind::Daily),
            backup("2026-11-12T08:00:00Z", BackupKind::Manual),
            backup("2026-11-01T08:00:00Z", BackupKind::BeforeMigration),
        ];
        let held = held_until(&backups, now, Copenhagen);
        assert_eq!(held, Held { until: "2027-01-17".parse().ok(), stay: 2 });
        assert_eq!(held_until(&[], now, Copenhagen), Held { until: None, stay: 0 });
    }
}
