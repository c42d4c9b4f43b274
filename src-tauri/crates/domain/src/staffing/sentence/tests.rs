use chrono_tz::Europe::Copenhagen;

use super::*;
use crate::queue::Patience;
use crate::staffing::forecast::IntervalForecast;
use crate::staffing::model::samples::{at, span};
use crate::staffing::seat::Stretch;

fn stretch(hours: &str, verdict: Verdict, without: f64, with: f64) -> Stretch {
    Stretch {
        span: span(hours),
        ahead: span(hours),
        verdict,
        contacts: 91.0,
        in_time: Some(without),
        in_time_with: Some(with),
        target: Some(0.8),
        likely: Some((0.77, 0.88)),
        likely_without: Some((0.83, 0.9)),
        minus_one: Some(0.43),
        short_by: if verdict == Verdict::ShortEitherWay { 3 } else { 1 },
        most_required: (7, 6.0),
        helped: 20.0,
        saved: IntervalForecast::default(),
        live_missed: verdict != Verdict::WillHold,
    }
}

fn the_day() -> Vec<Stretch> {
    vec![
        stretch("8:00-10:00", Verdict::WillHold, 0.86, 0.95),
        stretch("10:00-11:30", Verdict::NeedsYou, 0.61, 0.83),
        stretch("11:30-15:00", Verdict::WillHold, 0.87, 0.95),
        stretch("15:00-15:30", Verdict::ShortEitherWay, 0.25, 0.28),
        stretch("15:30-18:00", Verdict::WillHold, 0.9, 0.95),
    ]
}

fn words(now: &str) -> SeatWords<'static> {
    SeatWords { now: at(now), zone: Copenhagen, deferred: "emails" }
}

fn said(now: &str) -> Vec<String> {
    seat_lines(&the_day(), words(now)).into_iter().map(|line| line.text).collect()
}

#[test]
fn it_says_until_when_the_lead_is_needed_and_what_that_changes() {
    assert_eq!(
        said("11:08"),
        [
            "The front line needs you until 11:30. With you, 10:00 to 11:30 goes from 61 % to 83 % answered in time \
             (likely 77 to 88 %).",
            "Then it will hold without you until 15:00. 15:00 to 15:30 is short either way, by 3: one seat changes 25 to 28 %.",
        ]
    );
}

#[test]
fn of_a_stretch_that_has_begun_it_speaks_of_what_is_left() {
    let begun =
        Stretch { ahead: span("11:00-11:30"), ..stretch("10:00-11:30", Verdict::NeedsYou, 0.58, 0.79) };
    assert_eq!(
        seat_lines(&[begun], words("11:08"))[0].text,
        "The front line needs you until 11:30. With you, 11:00 to 11:30 goes from 58 % to 79 % answered in time \
         (likely 77 to 88 %)."
    );
}

#[test]
fn it_says_as_plainly_that_the_queue_will_hold() {
    assert_eq!(
        said("12:00"),
        [
            "The queue will hold without you until 15:00. 87 % answered in time (likely 83 to 90 %).",
            "Then 15:00 to 15:30 is short either way, by 3: one seat changes 25 to 28 %.",
        ]
    );
    assert_eq!(
        said("16:00"),
        [
            "The queue will hold without you for the rest of the day. 90 % answered in time (likely 83 to 90 %)."
        ]
    );
}

#[test]
fn short_either_way_is_a_case_for_something_else_than_the_lead() {
    assert_eq!(
        said("15:10"),
        [
            "Short either way until 15:30, by 3: one seat changes 25 to 28 %.",
            "Then it will hold without you for the rest of the day.",
        ]
    );
}

#[test]
fn before_it_opens_and_after_it_closes_nothing_is_claimed_about_now() {
    assert_eq!(said("7:00")[0], "The queue opens at 08:00 and will hold without you until 10:00.");
    assert_eq!(said("18:00"), ["The queue is closed for today."]);
}

#[test]
fn deferred_contacts_are_counted_not_shared() {
    let saved = IntervalForecast { expected: 12.2, low: 8.0, high: 14.0 };
    let stretch =
        Stretch { live_missed: false, saved, ..stretch("10:00-11:30", Verdict::NeedsYou, 0.8, 0.9) };
    assert_eq!(
        seat_lines(&[stretch], words("10:10"))[0].text,
        "The front line needs you until 11:30. With you, 10:00 to 11:30, 12 more emails are answered in time (likely 8 to 14)."
    );
}

#[test]
fn emails_that_are_late_either_way_are_said_as_such_and_not_as_people_who_lack() {
    let late = Stretch {
        live_missed: false,
        most_required: (1, 6.4),
        short_by: 1,
        saved: IntervalForecast::default(),
        ..stretch("10:00-10:30", Verdict::ShortEitherWay, 1.0, 1.0)
    };
    assert_eq!(
        seat_lines(std::slice::from_ref(&late), words("10:10"))[0].text,
        "Short either way until 10:30: emails miss their target with you and without."
    );
    let input = WhyInput {
        stretch: &late,
        channels: &[],
        out: &[],
        displaces: &[],
        planned: false,
        words: words("10:10"),
    };
    let steps = why(&input);
    let said = "Some of the emails that wait miss their target with you and without; of what comes then, 100 % are answered in time.";
    assert!(steps.contains(&said.to_owned()), "{steps:?}");
}

#[test]
fn the_reasons_can_be_read_aloud() {
    let calls = ChannelWords {
        plural: "calls",
        one: "A call",
        expected: 91.2,
        low: 80.0,
        high: 103.4,
        handle_time: "6:00 min, your figure".into(),
        target: "80 % within 20 seconds".into(),
        patience: Some(patience_words(Patience::Own(90))),
    };
    let steps = why(&WhyInput {
        stretch: &the_day()[1],
        channels: &[calls],
        out: &["Carla is out until 11:30".into()],
        displaces: &["Quality, 10:00 to 10:30".into()],
        planned: false,
        words: words("11:08"),
    });
    assert_eq!(
        steps,
        [
            "Between 10:00 and 11:30, 91 calls (likely 80 to 103) are expected.",
            "A call takes 6:00 min, your figure. The target is 80 % within 20 seconds. \
             Who waits gives up after 90 seconds on average, your figure.",
            "At its tightest 7 people are required and 6 are at work. Carla is out until 11:30.",
            "Without you 61 % are answered in time, with you 83 %: 20 more contacts; 80 is the target.",
            "It would take the place of Quality, 10:00 to 10:30.",
            "With one person fewer and without you it would be 43, not 61 %.",
        ]
    );
}

#[test]
fn one_contact_is_said_as_one() {
    let email = |expected| ChannelWords {
        plural: "emails",
        one: "An email",
        expected,
        low: 0.0,
        high: 2.4,
        handle_time: "8:00 min, assumed".into(),
        target: "90 % within 8 business hours".into(),
        patience: None,
    };
    let expected = |channels: &[ChannelWords]| {
        let (stretch, words) = (&the_day()[1], words("11:08"));
        why(&WhyInput { stretch, channels, out: &[], displaces: &[], planned: false, words }).swap_remove(0)
    };
    assert_eq!(expected(&[email(1.3)]), "Between 10:00 and 11:30, 1 email (likely 0 to 2) is expected.");
    assert_eq!(
        expected(&[email(2.0), email(1.3)]),
        "Between 10:00 and 11:30, 2 emails (likely 0 to 2) and 1 email (likely 0 to 2) are expected."
    );
}

#[test]
fn nothing_is_said_with_an_exclamation_mark_or_blame() {
    for now in ["7:00", "9:00", "11:08", "12:00", "15:10", "16:00", "18:30"] {
        for line in said(now) {
            assert!(
                !line.contains(['!', '?']) && !line.contains("only") && !line.contains("failed"),
                "{line}"
            );
        }
    }
}
