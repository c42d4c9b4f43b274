//! How much of a usual day a holiday brings, learnt from the holidays of the history.

use chrono::NaiveDate;

use super::Adjustments;

/// Holidays from which on their mean counts.
pub(super) const ENOUGH: usize = 2;
/// What is assumed before: many teams are closed or answer with a few people, and some customers write all the same.
pub(super) const ASSUMED: f64 = 0.2;

/// What past holidays brought, as shares of a usual day.
#[derive(Debug, Clone, Default)]
pub(super) struct Holidays {
    shares: Vec<f64>,
    /// Holidays on working days of which nothing is in the data.
    absent: usize,
}

/// Where a share comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    Learnt,
    /// None of the past ones is in the data: the team is closed on them.
    NeverThere,
    Assumed,
}

impl Holidays {
    /// Takes in a past holiday: what came, if that is known, and what was due were it none.
    pub(super) fn learn(&mut self, came: Option<f64>, due: f64, works: bool) {
        match came {
            Some(came) if works && due > 0.0 => self.shares.push((came / due).min(3.0)),
            None if works => self.absent += 1,
            _ => {}
        }
    }

    /// The share of a usual day that a holiday without a multiplier of its own brings.
    pub(super) fn share(&self) -> (f64, Source) {
        if self.shares.len() >= ENOUGH {
            // The middle one: a holiday that nobody keeps says nothing about the others.
            let mut sorted = self.shares.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            let half = sorted.len() / 2;
            (0.5 * (sorted[half] + sorted[(sorted.len() - 1) / 2]), Source::Learnt)
        } else if self.shares.is_empty() && self.absent >= ENOUGH {
            (0.0, Source::NeverThere)
        } else {
            (ASSUMED, Source::Assumed)
        }
    }

    pub(super) fn multiplier(&self, adjustments: &Adjustments, date: NaiveDate) -> f64 {
        let own = adjustments.holidays.get(&date).copied().flatten();
        own.filter(|own| own.is_finite()).map_or_else(|| self.share().0, |own| own.max(0.0))
    }
}
