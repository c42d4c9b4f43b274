//! What the mode switch starts.

use super::{Activity, Block, BlockSource, Entry, Lane};
use crate::people::PersonId;
use crate::time::Instant;

/// What *strategic* starts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StrategicChoice {
    /// The strategic block that is planned for now.
    Planned { activity: Activity, detail: String, person: Option<PersonId> },
    /// The activity of the last strategic entry.
    Last { activity: Activity },
    /// Nothing to go by: ask.
    Ask,
}

/// The strategic activity planned at `now`, else the last one lived, else a question.
///
/// Of several blocks at `now`, one placed by hand wins, then the one that started last.
pub fn strategic_choice(blocks: &[Block], entries: &[Entry], now: Instant) -> StrategicChoice {
    let strategic = |activity: Activity| activity.lane() == Lane::Strategic;
    let planned = blocks
        .iter()
        .filter(|block| strategic(block.activity) && block.span.contains(now))
        .max_by_key(|block| (block.source == BlockSource::Hand, block.span.start()));
    if let Some(Block { activity, detail, person, .. }) = planned {
        return StrategicChoice::Planned { activity: *activity, detail: detail.clone(), person: *person };
    }
    let last = entries
        .iter()
        .filter(|entry| strategic(entry.activity) && entry.start <= now)
        .max_by_key(|entry| entry.start);
    last.map_or(StrategicChoice::Ask, |entry| StrategicChoice::Last { activity: entry.activity })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::day::samples::{at, block, entry};

    #[test]
    fn the_planned_strategic_block_comes_first() {
        let blocks =
            [block(1, "09:00", "10:00", Activity::Quality), block(2, "09:00", "10:00", Activity::Customers)];
        let entries = [entry(1, "08:00", Some("08:30"), Activity::Staffing)];
        let choice = strategic_choice(&blocks, &entries, at("09:30"));
        let planned =
            StrategicChoice::Planned { activity: Activity::Quality, detail: String::new(), person: None };
        assert_eq!(choice, planned);
    }

    #[test]
    fn of_two_planned_ones_the_one_placed_by_hand_wins() {
        let imported =
            Block { source: BlockSource::Calendar, ..block(2, "09:20", "10:00", Activity::Product) };
        let blocks = [block(1, "09:00", "10:00", Activity::Quality), imported];
        let choice = strategic_choice(&blocks, &[], at("09:30"));
        assert!(matches!(choice, StrategicChoice::Planned { activity: Activity::Quality, .. }), "{choice:?}");
    }

    #[test]
    fn without_a_planned_one_the_last_strategic_entry_decides() {
        let blocks = [block(1, "09:00", "10:00", Activity::Quality)];
        let entries = [
            entry(1, "07:00", Some("07:30"), Activity::Product),
            entry(2, "08:00", Some("08:30"), Activity::Staffing),
            entry(3, "08:30", Some("09:00"), Activity::Customers),
            entry(4, "11:00", Some("12:00"), Activity::Training),
        ];
        let choice = strategic_choice(&blocks, &entries, at("10:00"));
        assert_eq!(
            choice,
            StrategicChoice::Last { activity: Activity::Staffing },
            "a block ends before its end"
        );
    }

    #[test]
    fn with_nothing_to_go_by_it_asks() {
        let entries = [entry(3, "08:30", None, Activity::Break)];
        assert_eq!(strategic_choice(&[], &entries, at("10:00")), StrategicChoice::Ask);
    }
}
