//! The likely range of a count where few come. Whole numbers of none, one or two lie about their mean, not about what a
//! single past day happened to bring.
//!
//! The count is negative binomial: chance in counting around a level that is itself not known exactly. Its ends are
//! mid-quantiles (Ma, Genton and Parzen 2011), which move steadily as the mean does where plain quantiles would jump.

use super::outcome::IntervalForecast;

/// Contacts in an interval that are few.
pub(super) const FEW: f64 = 5.0;
const LOW: f64 = 0.1;
const HIGH: f64 = 0.9;
/// Counts that are looked through, far beyond what [`FEW`] can bring.
const MOST: u32 = 400;

/// The range around `usual` contacts (over 0, under [`FEW`]) with `level_variance` as the relative variance of the
/// level, widened to hold `expected`.
pub(super) fn around(expected: f64, usual: f64, level_variance: f64) -> IntervalForecast {
    IntervalForecast {
        expected,
        low: mid_quantile(usual, level_variance, LOW).min(expected),
        high: mid_quantile(usual, level_variance, HIGH).max(expected),
    }
}

/// The count below which `share` of the distribution lies, half of a whole number's probability on either side of it.
fn mid_quantile(mean: f64, level_variance: f64, share: f64) -> f64 {
    let spread = level_variance.max(1e-9);
    let ratio = mean / (1.0 + spread * mean);
    let mut probability = (-(spread * mean).ln_1p() / spread).exp();
    let mut below = 0.0;
    let mut before: Option<f64> = None;
    for count in 0..MOST {
        let count = f64::from(count);
        let middle = below + 0.5 * probability;
        if middle >= share {
            // Between the two whole numbers whose middles lie around the share.
            return before.map_or(0.0, |before| count - (middle - share) / (middle - before));
        }
        before = Some(middle);
        below += probability;
        probability *= ratio * (1.0 + count * spread) / (count + 1.0);
    }
    f64::from(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand_the_middles_of_a_poisson_count_of_one() {
        // 0.184, 0.552, 0.828, 0.950: the 90th percentile lies 0.59 of the way from two to three.
        let range = around(1.0, 1.0, 0.0);
        assert_eq!(range.low, 0.0);
        assert!((range.high - 2.589).abs() < 1e-3, "{}", range.high);
    }

    #[test]
    fn a_level_that_is_less_known_makes_it_wider_and_more_contacts_move_it_up() {
        let width = |variance| around(3.0, 3.0, variance).high - around(3.0, 3.0, variance).low;
        assert!(width(0.0) < width(0.1) && width(0.1) < width(0.5));
        let mut before = 0.0;
        for tenths in 1..50 {
            let high = around(0.0, f64::from(tenths) / 10.0, 0.05).high;
            assert!(high >= before, "{high} after {before}");
            before = high;
        }
    }

    #[test]
    fn what_is_expected_lies_in_it_even_where_last_week_was_odd() {
        let range = around(9.0, 1.0, 0.05);
        assert_eq!((range.expected, range.high), (9.0, 9.0));
        assert_eq!(around(0.0, 4.0, 0.05).low, 0.0);
    }
}
