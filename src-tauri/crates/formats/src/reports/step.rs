//! How long an interval is, where its rows tell only when they start.

use std::collections::BTreeMap;

use domain::time::Instant;

/// Lengths in minutes that an interval of a report may have.
pub(super) const LENGTHS_MIN: [u32; 6] = [5, 10, 15, 20, 30, 60];

const DAY_MIN: i64 = 24 * 60;

/// The usual step in minutes between one start and the next; steps over a night count only where every step is one of
/// whole days. `None` where that leaves nothing to go by.
pub(super) fn usual_step_min(mut starts: Vec<Instant>) -> Option<u32> {
    starts.sort_unstable();
    starts.dedup();
    let mut steps: BTreeMap<i64, usize> = BTreeMap::new();
    for pair in starts.windows(2) {
        *steps.entry((pair[1] - pair[0]).num_minutes()).or_default() += 1;
    }
    let by_day = steps.keys().all(|step| step % DAY_MIN == 0);
    steps.retain(|step, _| by_day || *step < DAY_MIN);
    // Of steps as frequent the shorter one: the longer ones are gaps.
    let usual = steps.into_iter().rev().max_by_key(|(_, times)| *times)?.0;
    u32::try_from(usual).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(minutes: &[i64]) -> Vec<Instant> {
        minutes.iter().filter_map(|minute| Instant::from_timestamp(minute * 60, 0)).collect()
    }

    #[test]
    fn the_usual_step_is_the_length_and_gaps_and_nights_do_not_count() {
        assert_eq!(usual_step_min(starts(&[0, 30, 60, 90, 600, 630, 660])), Some(30));
        assert_eq!(usual_step_min(starts(&[0, 15, 15, 30, 45])), Some(15), "queues share their starts");
        assert_eq!(usual_step_min(starts(&[0, 1440, 2880])), Some(1440), "that is a report by day");
        assert_eq!(usual_step_min(starts(&[0, 60, 90])), Some(30), "of two as frequent the shorter one");
        assert_eq!(usual_step_min(starts(&[0])), None);
        assert_eq!(usual_step_min(starts(&[540, 2010])), None, "half past nine on the next day says nothing");
    }
}
