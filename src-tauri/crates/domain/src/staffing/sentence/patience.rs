//! When who waits is taken to give up, and where that is known from.

use crate::queue::{ENOUGH_GAVE_UP, LearntPatience, NotLearnt, PATIENCE_WEEKS, Patience};

/// When who waits gives up, as it is reckoned with, and its source:
/// `Who waits gives up after 90 seconds on average, your figure.`
pub fn patience_words(patience: Patience) -> String {
    let after = |seconds: u32| {
        let noun = if seconds == 1 { "second" } else { "seconds" };
        format!("Who waits gives up after {seconds} {noun} on average")
    };
    match patience {
        Patience::Own(seconds) => format!("{}, your figure.", after(seconds)),
        Patience::Report(LearntPatience { seconds, low_s, high_s, gave_up }) => format!(
            "{} (likely {low_s} to {high_s}), from interval reports, mean of {gave_up} who gave up.",
            after(seconds)
        ),
        Patience::NotKnown => "When who waits gives up is not known, so nobody is taken to.".into(),
    }
}

/// What interval reports tell of patience, for beside a figure that is not theirs; why they tell none, where they do not.
pub fn reported_patience_words(told: Result<LearntPatience, NotLearnt>) -> String {
    let weeks = PATIENCE_WEEKS;
    match told {
        Ok(LearntPatience { seconds, low_s, high_s, gave_up }) => {
            format!(
                "Interval reports tell {seconds} seconds (likely {low_s} to {high_s}), mean of {gave_up} who gave up."
            )
        }
        Err(NotLearnt::NoWaits) => {
            "Interval reports do not tell how long people waited. With the average speed of answer and time to abandon \
             this is learnt from them."
                .into()
        }
        Err(NotLearnt::TimeToAbandonMissing) => {
            "Interval reports lack the average time to abandon, or tell it as 0. With it this is learnt from them.".into()
        }
        Err(NotLearnt::TooFew { gave_up }) => {
            let who = if gave_up == 0 { "nobody".to_owned() } else { format!("only {gave_up}") };
            format!(
                "In {weeks} weeks of interval reports {who} gave up; from {ENOUGH_GAVE_UP} on this is learnt from them."
            )
        }
        Err(NotLearnt::AnswersWithoutWait) => {
            "Interval reports tell an average speed of answer of 0 though others gave up, so how long people waited \
             was not measured and this is not learnt from them. Look whether that column is filled."
                .into()
        }
        Err(NotLearnt::NotSensible) => {
            "Interval reports tell a mean under five seconds or over two hours, which is no patience, so this is \
             not learnt from them. Look whether their times are in seconds."
                .into()
        }
    }
}
