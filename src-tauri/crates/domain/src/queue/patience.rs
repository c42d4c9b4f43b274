//! How long who waits waits before they give up, and where that figure comes from. The source is always shown beside it.
//!
//! What belongs here: what reports tell of waiting, as a mean patience. What does not: what follows from it for the share
//! answered in time (`staffing::erlang`).

#[cfg(test)]
mod tests;

/// From this many who gave up on, patience is learnt: its likely range is then about a quarter to each side.
pub const ENOUGH_GAVE_UP: u64 = 30;
/// Reports of the last so many weeks count: long enough for a quiet line, short enough to follow a new announcement.
pub const PATIENCE_WEEKS: i64 = 13;
/// Mean seconds that can be a patience. Under that nobody is queued at all, or what was told is something else.
const SENSIBLE_S: std::ops::RangeInclusive<f64> = 5.0..=7_200.0;
/// Of those who gave up where waiting is told, so large a share may have no time of their own. More would leave out the
/// intervals with the most waiting, and patience would come out too long.
const MOST_UNTOLD: f64 = 0.1;
/// The 90th percentile of the normal distribution: four of five fall inside.
const Z: f64 = 1.281_551_565_5;

/// What interval reports tell of waiting on a channel.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Waits {
    /// Intervals that tell how long the answered waited.
    pub intervals: u64,
    /// Seconds that all offered waited together, those who were answered and those who gave up, of the intervals that
    /// tell both.
    pub waited_s: f64,
    /// Seconds of it that the answered waited.
    pub answered_waited_s: f64,
    /// Those who were answered in these intervals.
    pub answered: u64,
    /// Those who gave up in them.
    pub gave_up: u64,
    /// Those who gave up in intervals that tell only how long the answered waited.
    pub untold: u64,
}

/// A mean patience in whole seconds, with its likely range (80 %).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LearntPatience {
    pub seconds: u32,
    pub low_s: u32,
    pub high_s: u32,
    /// Those who gave up that it rests on, at least [`ENOUGH_GAVE_UP`].
    pub gave_up: u64,
}

/// Why reports tell no patience.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLearnt {
    /// They do not tell how long people waited.
    NoWaits,
    /// They tell how long people waited for an answer, but not how long those who gave up did.
    TimeToAbandonMissing,
    TooFew {
        gave_up: u64,
    },
    /// Others gave up, and yet whoever was answered is told to have waited 0 seconds: that was not measured.
    AnswersWithoutWait,
    /// The mean is under five seconds or over two hours.
    NotSensible,
}

/// The mean patience that staffing is reckoned with, and its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Patience {
    /// The lead's own figure in seconds.
    Own(u32),
    Report(LearntPatience),
    /// Nobody is taken to give up.
    NotKnown,
}

impl Waits {
    /// Adds one interval: its counts, and the mean seconds until an answer and until giving up where they are told. Of
    /// nobody the mean is told as 0.
    pub fn add(&mut self, answered: u32, abandoned: u32, answer_s: Option<f64>, abandon_s: Option<f64>) {
        self.intervals += u64::from(answer_s.is_some());
        match (answer_s, abandon_s) {
            (Some(answer_s), Some(abandon_s)) => {
                let answered_s = f64::from(answered) * answer_s;
                self.waited_s += answered_s + f64::from(abandoned) * abandon_s;
                self.answered_waited_s += answered_s;
                self.answered += u64::from(answered);
                self.gave_up += u64::from(abandoned);
            }
            (Some(_), None) => self.untold += u64::from(abandoned),
            (None, _) => {}
        }
    }

    /// The mean patience: all seconds of waiting / those who gave up. With exponential patience that is what Erlang A
    /// asks for, P(abandon) = E[wait of all offered] / mean patience (Mandelbaum and Zeltyn 2007, Service engineering in
    /// action: the Palm/Erlang-A queue), and it holds whatever the arrivals and however many answer: it is the most
    /// likely mean of exponential times of which only the shortest are seen to their end (Epstein and Sobel 1953, Life
    /// testing). The range is that of a gamma distribution, by Wilson and Hilferty (1931).
    ///
    /// # Errors
    /// Why there is none.
    pub fn patience(&self) -> Result<LearntPatience, NotLearnt> {
        if self.intervals == 0 {
            return Err(NotLearnt::NoWaits);
        }
        if self.untold as f64 > MOST_UNTOLD * self.gave_up.saturating_add(self.untold) as f64 {
            return Err(NotLearnt::TimeToAbandonMissing);
        }
        if self.gave_up < ENOUGH_GAVE_UP {
            return Err(NotLearnt::TooFew { gave_up: self.gave_up });
        }
        if self.answered > 0 && self.answered_waited_s <= 0.0 {
            return Err(NotLearnt::AnswersWithoutWait);
        }
        let count = self.gave_up as f64;
        // Waiting of `count` mean patiences, `z` deviations from what is expected.
        let at =
            |z: f64| self.waited_s / (count * (1.0 - 1.0 / (9.0 * count) + z / (9.0 * count).sqrt()).powi(3));
        let mean_s = self.waited_s / count;
        if !SENSIBLE_S.contains(&mean_s) {
            return Err(NotLearnt::NotSensible);
        }
        // Within two hours and its range by the lines above.
        let whole = |seconds: f64| seconds.round() as u32;
        Ok(LearntPatience {
            seconds: whole(mean_s),
            low_s: whole(at(Z)),
            high_s: whole(at(-Z)),
            gave_up: self.gave_up,
        })
    }
}

impl Patience {
    /// The lead's own figure in seconds, else what reports tell.
    pub fn of(own: Option<u32>, learnt: Option<LearntPatience>) -> Self {
        match (own, learnt) {
            (Some(seconds), _) => Self::Own(seconds),
            (None, Some(learnt)) => Self::Report(learnt),
            (None, None) => Self::NotKnown,
        }
    }

    /// Mean seconds; `None` where nobody is taken to give up.
    pub fn seconds(self) -> Option<u32> {
        match self {
            Self::Own(seconds) => Some(seconds),
            Self::Report(learnt) => Some(learnt.seconds),
            Self::NotKnown => None,
        }
    }
}
