//! How far forecasts were off.

use super::outcome::Measured;

/// Sums that a [`Measured`] is made of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    off: f64,
    over: f64,
    came: f64,
    inside: u32,
    open: u32,
}

impl Sums {
    pub(super) fn add(&mut self, expected: f64, came: f64) {
        self.off += (expected - came).abs();
        self.over += expected - came;
        self.came += came;
    }

    /// Intervals in which nothing was expected and nothing came are closed, and say nothing about a range.
    pub(super) fn add_range(&mut self, low: f64, high: f64, came: f64) {
        if high > 0.0 || came > 0.0 {
            self.open += 1;
            self.inside += u32::from(low <= came && came <= high);
        }
    }

    pub(super) fn join(&mut self, other: &Sums) {
        self.off += other.off;
        self.over += other.over;
        self.came += other.came;
        self.inside += other.inside;
        self.open += other.open;
    }

    pub(super) fn measured(&self) -> Measured {
        if self.came <= 0.0 {
            return Measured::default();
        }
        Measured { wape: self.off / self.came, bias: self.over / self.came }
    }

    /// Share of intervals inside their range, 0..1; 0 where none was open.
    pub(super) fn inside_range(&self) -> f64 {
        if self.open == 0 { 0.0 } else { f64::from(self.inside) / f64::from(self.open) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.came <= 0.0
    }
}
