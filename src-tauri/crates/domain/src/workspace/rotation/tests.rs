//! Which backups stay.

use chrono::{DateTime, Duration};
use chrono_tz::America::New_York;
use chrono_tz::Europe::Copenhagen;
use proptest::prelude::*;

use super::*;
use BackupKind::{BeforeMigration, BeforeRestore, Daily, Manual};

fn now() -> Instant {
    "2026-11-18T10:00:00Z".parse().expect("an instant")
}

fn hours_ago(hours: i64, kind: BackupKind) -> BackupInfo {
    BackupInfo { taken_at: now() - Duration::hours(hours), kind }
}

/// Ages in days of what stays, of one daily backup at ten o'clock on each of the last `days` days.
fn ages_kept(days: i64) -> Vec<i64> {
    let backups: Vec<BackupInfo> = (0..days).map(|day| hours_ago(day * 24, Daily)).collect();
    let kept = keep(&backups, now(), Copenhagen);
    kept.iter().zip(0..).filter(|(kept, _)| **kept).map(|(_, age)| age).collect()
}

#[test]
fn seven_days_and_eight_weeks_stay() {
    assert_eq!(ages_kept(5), [0, 1, 2, 3, 4]);
    // 18 November is a Wednesday: the newest of the weeks before are their Sundays, 3 days ago and each 7 before.
    assert_eq!(ages_kept(100), [0, 1, 2, 3, 4, 5, 6, 10, 17, 24, 31, 38, 45]);
}

#[test]
fn of_several_in_a_day_the_newest_stays() {
    let backups = [hours_ago(3, Daily), hours_ago(1, Daily), hours_ago(2, Daily)];
    assert_eq!(keep(&backups, now(), Copenhagen), [false, true, false]);
}

#[test]
fn a_day_is_the_local_one() {
    // 23:30 and 00:30 in Copenhagen: two days there, one day in New York.
    let at = |text: &str| BackupInfo { taken_at: text.parse().expect("an instant"), kind: Daily };
    let backups = [at("2026-11-16T22:30:00Z"), at("2026-11-16T23:30:00Z"), at("2026-11-18T09:00:00Z")];
    assert_eq!(keep(&backups, now(), Copenhagen), [true, true, true]);
    assert_eq!(keep(&backups, now(), New_York), [false, true, true]);
}

#[test]
fn a_holiday_pushes_nothing_out() {
    let backups: Vec<BackupInfo> = (40..47).map(|day| hours_ago(day * 24, Daily)).collect();
    assert_eq!(keep(&backups, now(), Copenhagen), [true; 7]);
}

#[test]
fn those_made_for_a_reason_stay_and_at_most_eight_of_each() {
    let before: Vec<BackupInfo> = (0..10).map(|day| hours_ago(day * 24 * 60, BeforeMigration)).collect();
    let kept = keep(&before, now(), Copenhagen);
    assert_eq!(kept.iter().filter(|kept| **kept).count(), 8);
    assert!(!kept[8] && !kept[9], "the oldest go");
    let manual: Vec<BackupInfo> = (0..40).map(|day| hours_ago(day * 24 * 60, Manual)).collect();
    assert_eq!(keep(&manual, now(), Copenhagen), [true; 40]);
}

#[test]
fn a_backup_from_a_clock_that_was_ahead_stays_and_takes_no_place() {
    let mut backups: Vec<BackupInfo> = (0..7).map(|day| hours_ago(day * 24, Daily)).collect();
    backups.push(hours_ago(-24 * 400, Daily));
    assert_eq!(keep(&backups, now(), Copenhagen), [true; 8]);
}

fn backups() -> impl Strategy<Value = Vec<BackupInfo>> {
    let kind = prop::sample::select(vec![Daily, Daily, Daily, BeforeMigration, BeforeRestore, Manual]);
    let one = (-2_000..100_000_i64, kind)
        .prop_map(|(minutes, kind)| BackupInfo { taken_at: now() - Duration::minutes(minutes), kind });
    prop::collection::vec(one, 0..80)
}

fn newest_of<K: Ord>(
    backups: &[BackupInfo],
    group: impl Fn(DateTime<chrono_tz::Tz>) -> K,
    count: usize,
) -> Vec<Instant> {
    let mut newest: BTreeMap<K, Instant> = BTreeMap::new();
    for backup in backups.iter().filter(|backup| backup.kind == Daily && backup.taken_at <= now()) {
        let key = group(backup.taken_at.with_timezone(&Copenhagen));
        let at = newest.entry(key).or_insert(backup.taken_at);
        *at = backup.taken_at.max(*at);
    }
    newest.into_values().rev().take(count).collect()
}

proptest! {
    #[test]
    fn what_must_stay_stays_and_a_second_round_takes_nothing(backups in backups()) {
        let kept_flags = keep(&backups, now(), Copenhagen);
        let kept: Vec<BackupInfo> = backups.iter().zip(&kept_flags).filter(|(_, kept)| **kept).map(|(backup, _)| *backup).collect();
        prop_assert_eq!(kept_flags.len(), backups.len());
        let newest = backups.iter().map(|backup| backup.taken_at).max();
        prop_assert_eq!(kept.iter().map(|backup| backup.taken_at).max(), newest, "never the newest");
        let days = newest_of(&backups, |at| at.date_naive(), 7);
        let weeks = newest_of(&backups, |at| at.iso_week(), 8);
        for at in days.iter().chain(&weeks) {
            prop_assert!(kept.iter().any(|backup| backup.taken_at == *at && backup.kind == Daily));
        }
        let count = |kind, list: &[BackupInfo]| list.iter().filter(|backup| backup.kind == kind).count();
        prop_assert_eq!(count(Manual, &kept), count(Manual, &backups));
        prop_assert!(count(BeforeMigration, &kept) >= count(BeforeMigration, &backups).min(8));
        let daily_in_time = kept.iter().filter(|backup| backup.kind == Daily && backup.taken_at <= now()).count();
        prop_assert!(daily_in_time <= 15 + 1);
        prop_assert_eq!(keep(&kept, now(), Copenhagen), vec![true; kept.len()], "idempotent");
    }
}
