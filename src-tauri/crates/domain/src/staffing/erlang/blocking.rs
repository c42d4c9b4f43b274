//! Erlang B: the share that finds everyone busy where nobody queues. The other formulas stand on it.

/// The recursion over people, which can be taken further but not back.
#[derive(Debug, Clone, Copy)]
pub struct Blocking {
    offered_erlang: f64,
    people: u32,
    share: f64,
}

impl Blocking {
    /// Starts with nobody, where everyone is blocked.
    pub fn of(offered_erlang: f64) -> Self {
        Self { offered_erlang, people: 0, share: 1.0 }
    }

    /// The share blocked with `people`, at least as many as asked for before.
    ///
    /// B(0) = 1, B(n) = aB(n−1) / (n + aB(n−1)): every term is positive, so nothing is lost to cancellation, and shares
    /// too small for a number become 0 (Jagerman 1974).
    pub fn at(&mut self, people: u32) -> f64 {
        while self.people < people {
            self.people += 1;
            let met = self.offered_erlang * self.share;
            self.share = met / (f64::from(self.people) + met);
        }
        self.share
    }
}
