use proptest::prelude::*;

use super::*;

fn loss(minutes: f64, times: f64, per: Per, people: u32, sureness: Sureness) -> Loss {
    Loss {
        minutes: Some(minutes),
        times: Some(times),
        per,
        people: Some(people),
        sureness,
        counted_weeks: (sureness == Sureness::Counted).then_some(3.0),
    }
}

#[test]
fn minutes_times_people_make_hours_a_month() {
    for (loss, hours, range, words) in [
        (loss(2.0, 3.0, Per::Day, 8, Sureness::SeenOnce), "17", "8 to 30", "2 min × 3 a day × 8, seen once"),
        (loss(12.0, 2.0, Per::Week, 6, Sureness::Counted), "10", "8 to 13", "12 min × 2 a week × 6, counted"),
        (loss(1.5, 8.0, Per::Week, 8, Sureness::Counted), "7", "6 to 8", "1½ min × 8 a week × 8, counted"),
        (loss(6.0, 3.0, Per::Week, 4, Sureness::Estimated), "5", "3 to 9", "6 min × 3 a week × 4, estimated"),
        (
            loss(20.0, 1.0, Per::Week, 3, Sureness::Estimated),
            "4",
            "2 to 7",
            "20 min × 1 a week × 3, estimated",
        ),
        (
            loss(4.0, 2.0, Per::Week, 1, Sureness::SeenOnce),
            "0.6",
            "0.3 to 1",
            "4 min × 2 a week × 1, seen once",
        ),
        (
            loss(30.0, 2.0, Per::Month, 1, Sureness::Estimated),
            "1",
            "0.5 to 1.6",
            "30 min × 2 a month × 1, estimated",
        ),
    ] {
        let found = loss.hours_a_month(5.0).unwrap();
        assert_eq!(hours_number(found.hours), hours, "{words}");
        assert_eq!(found.range_words(), range, "{words}");
        assert_eq!(loss.words(), words);
    }
}

#[test]
fn what_is_not_known_makes_no_hours_and_no_words() {
    let nothing = Loss::default();
    assert_eq!((nothing.hours_a_month(5.0), nothing.words()), (None, String::new()));
    let half = Loss { minutes: Some(4.0), people: Some(2), ..Loss::default() };
    assert_eq!((half.hours_a_month(5.0), half.words()), (None, "4 min × 2, seen once".to_owned()));
}

#[test]
fn a_team_of_six_days_loses_more_than_one_of_five() {
    let daily = loss(2.0, 3.0, Per::Day, 8, Sureness::SeenOnce);
    let ratio = daily.hours_a_month(6.0).unwrap().hours / daily.hours_a_month(5.0).unwrap().hours;
    assert!((ratio - 1.2).abs() < 1e-12);
}

#[test]
fn what_it_frees_is_said_in_people() {
    let hours = |hours, low, high| HoursAMonth { hours, low, high };
    for (hours, words) in [
        (hours(45.0, 15.0, 75.0), Some("about 0.3 of a person (0.1 to 0.5)")),
        (hours(150.0, 120.0, 180.0), Some("about one person (0.8 to 1.2)")),
        (hours(300.0, 240.0, 360.0), Some("about 2.0 people (1.6 to 2.4)")),
        (hours(6.0, 3.0, 11.0), Some("under a tenth of a person (up to 0.1)")),
        (hours(2.0, 1.0, 4.0), Some("under a tenth of a person")),
    ] {
        assert_eq!(hours.frees_words(150.0).as_deref(), words);
    }
    assert_eq!(hours(2.0, 1.0, 4.0).frees_words(0.0), None, "nobody is on the roster");
}

fn any_loss() -> impl Strategy<Value = Loss> {
    let sureness = prop::sample::select(Sureness::ALL.to_vec());
    let per = prop::sample::select(Per::ALL.to_vec());
    (0.1..1440.0_f64, 0.1..1000.0_f64, per, 1..1000_u32, sureness, prop::option::of(0.1..520.0_f64)).prop_map(
        |(minutes, times, per, people, sureness, counted_weeks)| Loss {
            minutes: Some(minutes),
            times: Some(times),
            per,
            people: Some(people),
            sureness,
            counted_weeks,
        },
    )
}

proptest! {
    #[test]
    fn the_range_holds_the_figure(loss in any_loss(), days in 1.0..7.0_f64) {
        let found = loss.hours_a_month(days).unwrap();
        prop_assert!(0.0 < found.low && found.low < found.hours && found.hours < found.high, "{found:?}");
        prop_assert!(found.high.is_finite());
    }

    #[test]
    fn twice_the_people_lose_twice_the_hours(loss in any_loss()) {
        let twice = Loss { people: loss.people.map(|people| people * 2), ..loss.clone() };
        let (once, twice) = (loss.hours_a_month(5.0).unwrap(), twice.hours_a_month(5.0).unwrap());
        prop_assert!((twice.hours / once.hours - 2.0).abs() < 1e-9);
    }

    #[test]
    fn counting_for_longer_is_never_less_sure(loss in any_loss(), weeks in 1.0..50.0_f64) {
        let counted = |weeks| Loss { sureness: Sureness::Counted, counted_weeks: Some(weeks), ..loss.clone() };
        let width = |loss: Loss| {
            let found = loss.hours_a_month(5.0).unwrap();
            (found.high - found.low) / found.hours
        };
        prop_assert!(width(counted(weeks * 2.0)) < width(counted(weeks)));
        let once = Loss { sureness: Sureness::SeenOnce, ..loss.clone() };
        let estimated = Loss { sureness: Sureness::Estimated, ..loss.clone() };
        prop_assert!(width(estimated) < width(once));
    }
}
