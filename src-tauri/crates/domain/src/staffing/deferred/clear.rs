//! When the backlog is clear: back at its usual level, nothing older than a working day. Not zero.

use super::Level;

/// How much usually waits when the queue closes, in contacts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Usual {
    pub low: f64,
    pub high: f64,
}

impl Usual {
    /// The quarter and three-quarter points of past closing levels; `None` of fewer than five, which show no habit.
    pub fn of(closing: &[f64]) -> Option<Self> {
        if closing.len() < 5 {
            return None;
        }
        let mut sorted: Vec<f64> = closing.iter().map(|level| level.max(0.0)).collect();
        sorted.sort_by(f64::total_cmp);
        let at = |share: f64| {
            let place = share * (sorted.len() - 1) as f64;
            let below = place.floor() as usize;
            let above = (below + 1).min(sorted.len() - 1);
            sorted[below] + (sorted[above] - sorted[below]) * place.fract()
        };
        Some(Self { low: at(0.25), high: at(0.75) })
    }
}

/// When the backlog is clear.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Clear {
    /// It is now.
    Now,
    /// At the end of this step.
    At(usize),
    /// Not within the steps.
    Later,
}

/// The first step at whose end no more waits than usual and nothing is older than `working_day_s` business seconds.
/// `now` is the level before the first step.
pub fn clear_at(now: &Level, levels: &[Level], usual: Usual, working_day_s: f64) -> Clear {
    // Half a contact more is no other level.
    let is_clear = |level: &Level| {
        level.contacts <= usual.high + 0.5 && level.oldest_s.is_none_or(|age_s| age_s <= working_day_s)
    };
    if is_clear(now) {
        return Clear::Now;
    }
    levels.iter().position(is_clear).map_or(Clear::Later, Clear::At)
}
