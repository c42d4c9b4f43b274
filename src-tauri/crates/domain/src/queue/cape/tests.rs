use chrono::NaiveTime;
use chrono_tz::Europe::Copenhagen;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::day::Activity;

const ZONE: Tz = Copenhagen;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(day: &str, time: &str) -> Instant {
    instant_at(date(day), NaiveTime::parse_from_str(time, "%H:%M").unwrap(), ZONE)
}

fn span(day: &str, from: &str, to: &str) -> Span {
    Span::new(at(day, from), at(day, to)).unwrap()
}

fn block(number: u128, span: Span, activity: Activity) -> Block {
    Block {
        id: BlockId(Uuid::from_u128(number)),
        span,
        activity,
        zone: ZONE,
        detail: String::new(),
        person: None,
        source: BlockSource::Hand,
    }
}

const WEDNESDAY: &str = "2026-11-18";
const THURSDAY: &str = "2026-11-19";

fn plan(blocks: &[Block], now: &str) -> CapePlan {
    plan_cape_day(date(WEDNESDAY), blocks, &WorkingHours::default(), at(WEDNESDAY, now), ZONE)
}

#[test]
fn strategic_blocks_move_to_the_first_places_that_fit_after_recovery_and_prevention() {
    let blocks = [
        block(1, span(WEDNESDAY, "14:00", "15:30"), Activity::Engineering),
        block(2, span(WEDNESDAY, "11:30", "12:15"), Activity::Staffing),
        block(3, span(WEDNESDAY, "10:00", "11:30"), Activity::Customers),
        block(4, span(THURSDAY, "08:00", "08:30"), Activity::Meeting),
        block(5, span(THURSDAY, "11:00", "16:30"), Activity::Training),
    ];
    let plan = plan(&blocks, "09:00");
    assert_eq!(plan.recovery, Some(span(THURSDAY, "08:30", "09:00")));
    assert_eq!(plan.prevention, Some(span(THURSDAY, "09:00", "10:00")));
    let moves: Vec<_> = plan.moves.iter().map(|one| (one.block.0.as_u128(), one.to)).collect();
    assert_eq!(
        moves,
        [(2, Some(span(THURSDAY, "10:00", "10:45"))), (1, Some(span("2026-11-20", "08:00", "09:30")))],
        "in the order of the day, and a place that is too short is passed over"
    );
}

#[test]
fn weekends_are_passed_over_and_five_working_days_are_looked_at() {
    let hours = WorkingHours::default();
    let days: Vec<NaiveDate> = working_days(date(WEDNESDAY), &hours).collect();
    let expected = ["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"].map(date);
    assert_eq!(days, expected);
    assert_eq!(search_end(date(WEDNESDAY), &hours, ZONE), at("2026-11-26", "00:00"));
}

#[test]
fn what_finds_no_place_stays_and_is_named() {
    let full: Vec<Block> = ["2026-11-19", "2026-11-20", "2026-11-23", "2026-11-24", "2026-11-25"]
        .iter()
        .enumerate()
        .map(|(index, day)| block(100 + index as u128, span(day, "08:00", "16:00"), Activity::Training))
        .collect();
    let mut blocks = full;
    blocks.push(block(1, span(WEDNESDAY, "09:00", "11:00"), Activity::Quality));
    let plan = plan(&blocks, "08:00");
    let quality = span(WEDNESDAY, "09:00", "11:00");
    assert_eq!(plan.moves, [CapeMove { block: BlockId(Uuid::from_u128(1)), from: quality, to: None }]);
    assert_eq!(
        plan.prevention,
        Some(span("2026-11-20", "16:00", "17:00")),
        "the first evening took recovery"
    );
}

#[test]
fn of_a_block_under_way_the_rest_moves_where_it_is_worth_it() {
    let blocks = [block(1, span(WEDNESDAY, "10:00", "11:30"), Activity::Quality)];
    assert_eq!(plan(&blocks, "10:32").moves[0].from, span(WEDNESDAY, "10:35", "11:30"));
    assert!(plan(&blocks, "11:20").moves.is_empty(), "ten minutes are not");
    assert!(plan(&blocks, "12:00").moves.is_empty(), "what is over stays as it was");
}

#[test]
fn meetings_of_a_calendar_stay_where_others_expect_them() {
    let mut meeting = block(1, span(WEDNESDAY, "13:00", "14:00"), Activity::Product);
    meeting.source = BlockSource::Calendar;
    assert!(plan(&[meeting], "09:00").moves.is_empty());
}

#[test]
fn a_week_without_working_days_has_no_places() {
    let never = WorkingHours { days: Vec::new(), ..WorkingHours::default() };
    let blocks = [block(1, span(WEDNESDAY, "10:00", "11:00"), Activity::Quality)];
    let plan = plan_cape_day(date(WEDNESDAY), &blocks, &never, at(WEDNESDAY, "09:00"), ZONE);
    assert_eq!((plan.recovery, plan.prevention, plan.moves[0].to), (None, None, None));
}

#[test]
fn places_keep_to_the_clock_over_a_change_of_it() {
    // The clocks go back on Sunday 25 October 2026.
    let friday = date("2026-10-23");
    let plan = plan_cape_day(friday, &[], &WorkingHours::default(), at("2026-10-23", "09:00"), ZONE);
    assert_eq!(plan.recovery, Some(span("2026-10-26", "08:00", "08:30")));
}

#[test]
fn the_budget_counts_the_weeks_before_and_what_is_declared_ahead() {
    let days: BTreeSet<NaiveDate> =
        ["2026-10-21", "2026-10-22", "2026-11-03", "2026-11-20"].map(date).into_iter().collect();
    assert_eq!(cape_days_used(&days, 4, date(WEDNESDAY)), 3, "21 October is four weeks ago");
}

#[test]
fn weeks_are_complete_and_one_without_a_lived_day_is_a_gap() {
    let days = BTreeSet::from(["2026-11-03", "2026-11-05", "2026-11-17"].map(date));
    let lived = BTreeSet::from(["2026-10-20", "2026-11-09"].map(date));
    let weeks = cape_weeks(&days, &lived, date(WEDNESDAY), Weekday::Mon);
    let expected = [
        ("2026-10-19", Some(0.0)),
        ("2026-10-26", None),
        ("2026-11-02", Some(2.0)),
        ("2026-11-09", Some(0.0)),
    ];
    assert_eq!(weeks, expected.map(|(week, count)| (date(week), count)), "this week is not over yet");
    assert!(cape_weeks(&BTreeSet::new(), &BTreeSet::new(), date(WEDNESDAY), Weekday::Mon).is_empty());
}

proptest! {
    #[test]
    fn nothing_placed_overlaps_anything_and_nothing_gets_shorter(
        starts in prop::collection::vec((0_i64..6 * 96, 1_i64..16, 0_usize..4), 0..30),
        now in 0_i64..96,
    ) {
        let from = at(WEDNESDAY, "00:00");
        let quarter = |quarters: i64| from + Duration::minutes(15 * quarters);
        let activities = [Activity::Quality, Activity::Customers, Activity::Meeting, Activity::Break];
        let blocks: Vec<Block> = starts.iter().enumerate().map(|(index, (start, long, activity))| {
            let span = Span::new(quarter(*start), quarter(start + long)).unwrap();
            block(index as u128, span, activities[*activity])
        }).collect();
        let plan = plan_cape_day(date(WEDNESDAY), &blocks, &WorkingHours::default(), quarter(now), ZONE);
        let mut placed: Vec<Span> = plan.moves.iter().filter_map(|one| one.to).collect();
        placed.extend(plan.recovery);
        placed.extend(plan.prevention);
        for (index, one) in placed.iter().enumerate() {
            prop_assert!(placed[..index].iter().all(|other| !other.overlaps(*one)));
            prop_assert!(blocks.iter().all(|block| !block.span.overlaps(*one)));
        }
        for one in &plan.moves {
            prop_assert!(one.to.is_none_or(|to| to.seconds() == one.from.seconds()));
        }
    }
}
