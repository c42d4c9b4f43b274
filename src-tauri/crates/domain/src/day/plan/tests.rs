//! Blocks: how long they may be, how they split, which overlap.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::day::Activity::{Customers, Quality};
use crate::day::samples::{at, block, span};

#[test]
fn a_block_lasts_from_five_minutes_to_sixteen_hours() {
    assert_eq!(check_block_span(span("08:00", "08:05")), Ok(()));
    assert_eq!(check_block_span(span("08:00", "08:04:59")), Err(BlockError::TooShort));
    assert_eq!(check_block_span(span("06:00", "22:00")), Ok(()));
    assert_eq!(check_block_span(span("06:00", "22:00:01")), Err(BlockError::TooLong));
}

#[test]
fn placing_moves_a_block_and_nothing_else() {
    let planned = block(1, "08:00", "09:00", Quality);
    let moved = planned.place(span("10:00", "10:30")).expect("a place");
    assert_eq!(moved, block(1, "10:00", "10:30", Quality));
    assert_eq!(planned.place(span("10:00", "10:01")), Err(BlockError::TooShort));
}

#[test]
fn a_block_splits_where_both_parts_are_long_enough() {
    let planned = block(1, "08:00", "09:00", Quality);
    let second = BlockId(Uuid::from_u128(2));
    let (first, rest) = planned.split(at("08:05"), second).expect("a split");
    assert_eq!((first, rest), (block(1, "08:00", "08:05", Quality), block(2, "08:05", "09:00", Quality)));
    for time in ["07:00", "08:00", "08:04", "08:56", "09:00", "10:00"] {
        let refusal = planned.split(at(time), second).expect_err("a refusal").to_string();
        let sentence = "Quality, 08:00 to 09:00, cannot be split there: each part lasts at least 5 minutes.";
        assert_eq!(refusal, sentence, "{time}");
    }
}

#[test]
fn blocks_that_touch_do_not_overlap() {
    let blocks = [
        block(1, "08:00", "12:00", Quality),
        block(2, "09:00", "09:30", Customers),
        block(3, "11:00", "12:00", Customers),
        block(4, "12:00", "13:00", Customers),
    ];
    let ids: Vec<u128> = overlaps(&blocks).into_iter().map(|id| id.0.as_u128()).collect();
    assert_eq!(ids, [1, 2, 3]);
}

proptest! {
    #[test]
    fn overlaps_are_those_that_every_pair_shows(times in prop::collection::vec((0..300_i64, 1..60_i64), 0..12)) {
        let make = |(number, (from, length)): (usize, &(i64, i64))| {
            let start = at("08:00") + chrono::Duration::minutes(*from);
            let end = start + chrono::Duration::minutes(*length);
            Block { span: Span::new(start, end).expect("a span"), ..block(number as u128, "08:00", "09:00", Quality) }
        };
        let blocks: Vec<Block> = times.iter().enumerate().map(make).collect();
        let shares = |one: &&Block| blocks.iter().any(|other| other.id != one.id && other.span.overlaps(one.span));
        let expected: BTreeSet<BlockId> = blocks.iter().filter(shares).map(|block| block.id).collect();
        prop_assert_eq!(overlaps(&blocks), expected);
    }
}
