//! Which backups stay: 7 daily, 8 weekly, and those that were made for a reason.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::Datelike;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::time::{Instant, local_date};

/// Why a backup was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum BackupKind {
    Daily,
    BeforeMigration,
    BeforeRestore,
    Manual,
}

/// A backup, as the rotation sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupInfo {
    pub taken_at: Instant,
    pub kind: BackupKind,
}

/// How many local days keep their newest daily backup.
const DAILY: usize = 7;
/// How many ISO weeks keep their newest daily backup.
const WEEKLY: usize = 8;
/// How many of those before a migration, and of those before a restore, stay.
const BEFORE: usize = 8;

/// For each backup, in order, whether it stays.
///
/// What stays: the newest daily one of each of the last 7 days and 8 ISO weeks that have one (days
/// without a backup push nothing out); the last 8 before a migration and the last 8 before a restore; every one made
/// by hand; and what claims to be from later than `now`, because a clock that was wrong must not cost a backup. So
/// the newest of all always stays. Days and weeks are those of `zone`.
pub fn keep(backups: &[BackupInfo], now: Instant, zone: Tz) -> Vec<bool> {
    let mut newest_first: Vec<usize> = (0..backups.len()).collect();
    newest_first.sort_by_key(|index| (Reverse(backups[*index].taken_at), *index));
    let mut keep = vec![false; backups.len()];
    let (mut days, mut weeks) = (BTreeSet::new(), BTreeSet::new());
    let mut before: BTreeMap<BackupKind, usize> = BTreeMap::new();
    for index in newest_first {
        let BackupInfo { taken_at, kind } = backups[index];
        keep[index] = match kind {
            BackupKind::Manual => true,
            _ if taken_at > now => true,
            BackupKind::BeforeMigration | BackupKind::BeforeRestore => {
                let count = before.entry(kind).or_default();
                *count += 1;
                *count <= BEFORE
            }
            BackupKind::Daily => {
                let date = local_date(taken_at, zone);
                let of_day = days.insert(date) && days.len() <= DAILY;
                let of_week = weeks.insert(date.iso_week()) && weeks.len() <= WEEKLY;
                of_day || of_week
            }
        };
    }
    keep
}

#[cfg(test)]
mod tests;
