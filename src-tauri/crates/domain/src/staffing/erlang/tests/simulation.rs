//! The formulas against a queue that is lived through, contact by contact.

use super::super::{LiveLoad, outcome};
use super::load;
use crate::queue::Waits;

const BATCHES: usize = 40;
const CONTACTS_A_BATCH: usize = 10_000;

/// Waits, answered in time, average wait, busy share, gave up: of one stretch of contacts.
type Seen = [f64; 5];

/// First come, first served by whoever is free first; a contact whose patience ends before that leaves no trace. Times
/// between contacts, handle times and patience are exponential.
fn live(load: &LiveLoad, people: usize, seed: u64) -> Vec<Seen> {
    let mut chance = fastrand::Rng::with_seed(seed);
    let mut after = |mean: f64| -mean * (1.0 - chance.f64()).ln();
    let (mut now, mut free_at) = (0.0, vec![0.0_f64; people]);
    let mut stretch = || {
        let (start, mut seen) = (now, [0.0; 5]);
        for _ in 0..CONTACTS_A_BATCH {
            now += after(3600.0 / load.offered_per_hour);
            let first = (0..people).min_by(|one, other| free_at[*one].total_cmp(&free_at[*other])).unwrap();
            let offered_wait = (free_at[first] - now).max(0.0);
            let patience = load.patience_s.map_or(f64::INFINITY, &mut after);
            seen[0] += f64::from(offered_wait > 0.0);
            seen[2] += offered_wait.min(patience);
            if patience < offered_wait {
                seen[4] += 1.0;
                continue;
            }
            seen[1] += f64::from(offered_wait <= load.target_s);
            let handle_time = after(load.handle_time_s);
            seen[3] += handle_time;
            free_at[first] = now + offered_wait + handle_time;
        }
        let contacts = CONTACTS_A_BATCH as f64;
        let busy = seen[3] / (people as f64 * (now - start));
        [seen[0] / contacts, seen[1] / contacts, seen[2] / contacts, busy, seen[4] / contacts]
    };
    // The first stretch starts from an empty queue and does not count.
    stretch();
    (0..BATCHES).map(|_| stretch()).collect()
}

#[test]
fn a_queue_that_is_lived_through_does_what_the_formulas_say() {
    let situations = [
        ("busy phones", load(200.0, 180.0, Some(180.0), 20.0), 10),
        ("calm phones", load(90.0, 300.0, Some(60.0), 20.0), 10),
        ("overrun", load(60.0, 300.0, Some(240.0), 30.0), 3),
        ("one person", load(8.0, 300.0, Some(600.0), 60.0), 1),
        ("without an end of patience", load(200.0, 180.0, None, 20.0), 13),
    ];
    let names = ["wait probability", "answered in time", "average wait", "occupancy", "abandoned"];
    for (place, (situation, load, people)) in situations.iter().enumerate() {
        let seen = live(load, *people, 2026 + place as u64);
        let said = outcome(load, *people as u32);
        let said = [
            said.wait_probability,
            said.answered_in_time,
            said.average_wait_s.unwrap(),
            said.occupancy,
            said.abandoned,
        ];
        for (figure, name) in names.iter().enumerate() {
            let mean = seen.iter().map(|batch| batch[figure]).sum::<f64>() / BATCHES as f64;
            let spread = seen.iter().map(|batch| (batch[figure] - mean).powi(2)).sum::<f64>();
            let error = (spread / (BATCHES * (BATCHES - 1)) as f64).sqrt();
            // Of 25 figures one falls outside three and a half standard errors once in a hundred seeds.
            assert!(
                (mean - said[figure]).abs() <= 3.5 * error,
                "{situation}, {name}: seen {mean:.5} ± {error:.5}, said {:.5}",
                said[figure]
            );
            assert!(error < 0.05 * mean.max(0.1), "{situation}, {name}: too few contacts to say anything");
        }
    }
}

/// What a report of `stretches` tells of waiting: the busy share is not in it.
fn reported(stretches: &[Seen]) -> Waits {
    let contacts = CONTACTS_A_BATCH as f64;
    let sum = |figure: usize| stretches.iter().map(|seen| seen[figure] * contacts).sum::<f64>();
    Waits { intervals: 1, waited_s: sum(2), gave_up: sum(4).round() as u64, ..Waits::default() }
}

#[test]
fn patience_is_learnt_back_from_a_queue_that_is_lived_through() {
    for (place, (patience_s, load, people)) in [
        (180.0, load(200.0, 180.0, Some(180.0), 20.0), 10),
        (60.0, load(90.0, 300.0, Some(60.0), 20.0), 10),
        (240.0, load(60.0, 300.0, Some(240.0), 30.0), 3),
        (600.0, load(8.0, 300.0, Some(600.0), 60.0), 1),
    ]
    .into_iter()
    .enumerate()
    {
        let stretches = live(&load, people, 1904 + place as u64);
        let waits = reported(&stretches);
        let mean_s = waits.waited_s / waits.gave_up as f64;
        let error_s = patience_s / (waits.gave_up as f64).sqrt();
        assert!((mean_s - patience_s).abs() < 3.5 * error_s, "{patience_s}: {mean_s:.2} ± {error_s:.2}");
        assert!(error_s < 0.02 * patience_s, "{patience_s}: too few gave up to say anything");
        let inside = stretches.iter().filter(|seen| {
            let learnt = reported(std::slice::from_ref(seen)).patience().unwrap();
            (f64::from(learnt.low_s)..=f64::from(learnt.high_s)).contains(&patience_s)
        });
        // Four of five of 40 stretches are 32; three deviations more or less.
        let inside = inside.count();
        assert!((24..=39).contains(&inside), "{patience_s}: in the likely range of {inside} of 40 stretches");
    }
}
