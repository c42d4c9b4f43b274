//! Chance for the demo team: seeded, so that the same day always brings the same demo.

use domain::time::Instant;
use uuid::Uuid;

/// SplitMix64 (Steele, Lea and Flood, 2014).
pub(super) struct Chance(u64);

impl Chance {
    /// A stream of its own for each `topic` and `day`, so that a change to one leaves the others as they are.
    pub(super) fn of(topic: &str, day: i64) -> Self {
        // FNV-1a (Fowler, Noll and Vo) spreads the topic over the seed.
        let hash = topic.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Self(hash ^ day.unsigned_abs().wrapping_mul(0x9e37_79b9_7f4a_7c15))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to just under 1.
    pub(super) fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True in `share` of the cases.
    pub(super) fn happens(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// A whole number from `from` to `to`, both included.
    pub(super) fn between(&mut self, from: i64, to: i64) -> i64 {
        let width = (to - from + 1).max(1) as f64;
        from + (self.unit() * width) as i64
    }

    /// One of `all`, which is not empty.
    pub(super) fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        let index = (self.unit() * all.len() as f64) as usize;
        &all[index.min(all.len() - 1)]
    }

    /// The index of a weight, as often as it weighs.
    pub(super) fn weighted(&mut self, weights: impl Iterator<Item = f64> + Clone) -> usize {
        let mut left = self.unit() * weights.clone().sum::<f64>();
        let mut last = 0;
        for (index, weight) in weights.enumerate() {
            last = index;
            left -= weight;
            if left < 0.0 {
                break;
            }
        }
        last
    }

    /// About normal, mean 0 and deviation 1: twelve uniform numbers less six.
    pub(super) fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// Exponential with this mean.
    pub(super) fn wait(&mut self, mean: f64) -> f64 {
        -(1.0 - self.unit()).ln() * mean
    }

    /// Poisson with this mean, which stays under a hundred here (Knuth's product of uniforms).
    pub(super) fn poisson(&mut self, mean: f64) -> u32 {
        let floor = (-mean).exp();
        let mut product = self.unit();
        let mut count = 0;
        while product > floor {
            product *= self.unit();
            count += 1;
        }
        count
    }

    /// An id of its time, as those that the lead's own writing gets.
    pub(super) fn id(&mut self, at: Instant) -> Uuid {
        let mut bytes = [0; 10];
        bytes[..8].copy_from_slice(&self.next().to_le_bytes());
        bytes[8..].copy_from_slice(&self.next().to_le_bytes()[..2]);
        let millis = u64::try_from(at.timestamp_millis()).unwrap_or(0);
        uuid::Builder::from_unix_timestamp_millis(millis, &bytes).into_uuid()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_topic_and_day_bring_the_same_chance() {
        let draw = |topic, day| Chance::of(topic, day).next();
        assert_eq!(draw("contacts", 3), draw("contacts", 3));
        assert_ne!(draw("contacts", 3), draw("contacts", 4));
        assert_ne!(draw("contacts", 3), draw("days", 3));
    }

    #[test]
    fn counts_scatter_around_their_mean_as_poisson_does() {
        let mut chance = Chance::of("poisson", 1);
        let counts: Vec<f64> = (0..20_000).map(|_| f64::from(chance.poisson(6.0))).collect();
        let mean = counts.iter().sum::<f64>() / counts.len() as f64;
        let variance = counts.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / counts.len() as f64;
        assert!((mean - 6.0).abs() < 0.1, "mean {mean}");
        assert!((variance - 6.0).abs() < 0.3, "variance {variance}");
    }

    #[test]
    fn what_weighs_nothing_is_never_drawn() {
        let mut chance = Chance::of("weights", 1);
        let drawn: Vec<usize> = (0..1000).map(|_| chance.weighted([1.0, 0.0, 3.0].iter().copied())).collect();
        assert!(!drawn.contains(&1));
        let heavy = drawn.iter().filter(|index| **index == 2).count();
        assert!((700..800).contains(&heavy), "{heavy} of 1000");
    }
}
