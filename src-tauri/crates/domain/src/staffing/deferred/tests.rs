use proptest::prelude::*;

use super::*;

const HOUR_S: f64 = 3600.0;
/// Eight minutes.
const EMAIL_S: f64 = 480.0;

fn step(came: f64, people: f64) -> Step {
    Step {
        seconds: HOUR_S,
        came: vec![Came { contacts: came, handle_time_s: EMAIL_S }],
        capacity_s: people * HOUR_S,
    }
}

fn waiting(contacts: f64, hours: f64) -> Waiting {
    Waiting { contacts, handle_time_s: EMAIL_S, age_s: hours * HOUR_S }
}

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-6
}

#[test]
fn what_waits_is_worked_off_oldest_first() {
    // An hour of one person is 7.5 emails.
    let flow = flow(&[waiting(5.0, 1.0), waiting(5.0, 9.0)], &[step(0.0, 1.0)], 8.0 * HOUR_S);
    assert!(close(flow.levels[0].contacts, 2.5) && close(flow.levels[0].work_s, 2.5 * EMAIL_S));
    assert!(close(flow.levels[0].oldest_s.unwrap(), 2.0 * HOUR_S), "the five of nine hours are gone");
    assert!(close(flow.answered_in_time, 2.5), "those five were too late before");
    assert!(close(flow.late, 0.0), "what was too late at the start is nobody's to save");
}

#[test]
fn more_than_people_can_do_is_late_from_the_day_it_no_longer_fits() {
    // Ten come and 7.5 are answered an hour: after 8 hours 20 wait, almost three hours of work.
    let steps: Vec<Step> = (0..40).map(|_| step(10.0, 1.0)).collect();
    let flow = flow(&[], &steps, 4.0 * HOUR_S);
    assert_eq!(flow.in_time[0], Some(1.0));
    assert_eq!(flow.in_time[20], Some(0.0));
    assert!(flow.late > 0.0);
    let (late, there) = flow.at_risk(18);
    assert!(late > 0.1 * there, "{late} of {there}");
}

#[test]
fn what_still_waits_within_its_target_is_not_decided() {
    let flow = flow(&[], &[step(4.0, 0.0)], 8.0 * HOUR_S);
    assert_eq!((flow.in_time[0], flow.late), (None, 0.0));
    assert_eq!(flow.left.len(), 1);
    assert!(close(flow.left[0].age_s, HOUR_S / 2.0), "it came in the middle of the hour");
}

#[test]
fn one_more_half_hour_saves_as_many_as_it_answers_while_the_target_is_near() {
    // 60 wait that are 5 hours old; in the three hours left one person answers 22.
    let steps: Vec<Step> = (0..8).map(|_| step(0.0, 1.0)).collect();
    let without = flow(&[waiting(60.0, 5.0)], &steps, 8.0 * HOUR_S);
    let mut helped = steps;
    helped[0].capacity_s += HOUR_S / 2.0;
    let with = flow(&[waiting(60.0, 5.0)], &helped, 8.0 * HOUR_S);
    assert!(close(without.late - with.late, HOUR_S / 2.0 / EMAIL_S));
}

#[test]
fn clear_is_the_usual_level_with_nothing_older_than_a_working_day() {
    let usual = Usual { low: 1.0, high: 4.0 };
    let start =
        |contacts, hours| Level { contacts, work_s: 0.0, oldest_s: Some(hours * HOUR_S), answered: 0.0 };
    let steps: Vec<Step> = (0..4).map(|_| step(0.0, 1.0)).collect();
    let levels = flow(&[waiting(20.0, 12.0)], &steps, 8.0 * HOUR_S).levels;
    assert_eq!(clear_at(&start(20.0, 12.0), &levels, usual, 9.0 * HOUR_S), Clear::At(2), "20, 12.5, 5, none");
    assert_eq!(clear_at(&start(3.0, 2.0), &levels, usual, 9.0 * HOUR_S), Clear::Now);
    assert_eq!(
        clear_at(&start(3.0, 10.0), &levels[..2], usual, 9.0 * HOUR_S),
        Clear::Later,
        "too old is not clear"
    );
}

#[test]
fn the_usual_level_is_the_middle_half_of_past_ones() {
    assert_eq!(Usual::of(&[40.0, 50.0, 60.0, 70.0, 10.0]), Some(Usual { low: 40.0, high: 60.0 }));
    assert_eq!(Usual::of(&[40.0; 4]), None);
}

prop_compose! {
    fn any_step()(seconds in 60.0..7200.0_f64, came in 0.0..50.0_f64, handle_time_s in 10.0..5000.0_f64, people in 0.0..6.0_f64) -> Step {
        Step { seconds, came: vec![Came { contacts: came, handle_time_s }], capacity_s: people * seconds }
    }
}

proptest! {
    #[test]
    fn nothing_is_lost_and_nothing_made(
        steps in prop::collection::vec(any_step(), 0..30),
        waits in prop::collection::vec((0.0..40.0_f64, 0.0..200_000.0_f64), 0..10),
    ) {
        let waits: Vec<Waiting> = waits.iter().map(|(contacts, age_s)| Waiting { contacts: *contacts, handle_time_s: EMAIL_S, age_s: *age_s }).collect();
        let came: f64 = waits.iter().map(|one| one.contacts).sum::<f64>()
            + steps.iter().flat_map(|step| &step.came).map(|came| came.contacts).sum::<f64>();
        let flow = flow(&waits, &steps, 28_800.0);
        let answered: f64 = flow.levels.iter().map(|level| level.answered).sum();
        let left: f64 = flow.left.iter().map(|one| one.contacts).sum();
        prop_assert!((came - answered - left).abs() < 1e-6 * (1.0 + came));
        for (step, level) in steps.iter().zip(&flow.levels) {
            prop_assert!(level.answered * step.came[0].handle_time_s.min(EMAIL_S).min(10.0) <= step.capacity_s + 1e-6);
            prop_assert!(level.contacts >= 0.0);
        }
        for step in 0..steps.len() {
            let (late, there) = flow.at_risk(step);
            prop_assert!(late <= there + 1e-9 && late >= 0.0);
        }
        prop_assert!(flow.in_time.iter().flatten().all(|share| (0.0..=1.0 + 1e-9).contains(share)));
    }

    #[test]
    fn more_time_never_makes_more_of_them_late(
        steps in prop::collection::vec(any_step(), 1..20), which in 0..20_usize, extra in 0.0..20_000.0_f64,
    ) {
        let before = flow(&[waiting(30.0, 6.0)], &steps, 28_800.0);
        let mut helped = steps;
        let which = which % helped.len();
        helped[which].capacity_s += extra;
        let after = flow(&[waiting(30.0, 6.0)], &helped, 28_800.0);
        prop_assert!(after.late <= before.late + 1e-6);
    }
}
