//! Times of many calls, in milliseconds.

use std::time::Duration;

#[derive(Default)]
pub struct Latency {
    times_ms: Vec<f64>,
}

impl Latency {
    pub fn add(&mut self, took: Duration) {
        self.times_ms.push(took.as_secs_f64() * 1000.0);
    }

    pub fn count(&self) -> usize {
        self.times_ms.len()
    }

    /// The time that this share of the calls stayed under; 0 to 1.
    pub fn quantile(&self, share: f64) -> f64 {
        let mut sorted = self.times_ms.clone();
        sorted.sort_by(f64::total_cmp);
        // The share is between 0 and 1, so the index is within the list.
        let index = ((sorted.len() as f64 * share) as usize).min(sorted.len().saturating_sub(1));
        sorted.get(index).copied().unwrap_or(0.0)
    }

    pub fn most(&self) -> f64 {
        self.times_ms.iter().copied().fold(0.0, f64::max)
    }
}
