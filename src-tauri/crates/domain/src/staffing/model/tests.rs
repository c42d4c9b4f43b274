use chrono::Days;

use super::samples::{around, at, date, day, person, span};
use super::*;

const PHONE: [Channel; 1] = [Channel::Phone];

fn people_at(model: &DayModel, text: &str) -> f64 {
    model.seats(span(text)).iter().map(|seat| seat.share).sum()
}

#[test]
fn who_is_at_lunch_is_in_no_seat() {
    let model = day(4, &PHONE, Channel::Phone, |_| 10.0);
    assert_eq!((people_at(&model, "11:30-12:00"), people_at(&model, "12:00-12:30")), (4.0, 0.0));
}

#[test]
fn what_no_roster_shows_is_taken_off_the_team_and_not_off_the_lead() {
    let mut model = day(4, &PHONE, Channel::Phone, |_| 10.0);
    model.settings.shrinkage = StaffingSettings::default().shrinkage;
    let lost = model.settings.unrostered_shrinkage();
    assert!((people_at(&model, "10:00-10:30") - 4.0 * (1.0 - lost)).abs() < 1e-12);
    let joined = model.changed(&Change::LeadJoins(span("10:00-10:15"))).unwrap();
    assert!((people_at(&joined, "10:00-10:30") - 4.0 * (1.0 - lost) - 0.5).abs() < 1e-12);
}

#[test]
fn minus_one_takes_one_from_everybody_together() {
    let model = day(4, &PHONE, Channel::Phone, |_| 10.0).changed(&Change::MinusOne).unwrap();
    assert!((people_at(&model, "10:00-10:30") - 3.0).abs() < 1e-12);
    assert_eq!(people_at(&model, "12:00-12:30"), 0.0, "of nobody, nobody is taken");
}

#[test]
fn someone_out_is_gone_all_day_and_only_once() {
    let model = day(4, &PHONE, Channel::Phone, |_| 10.0);
    let who = model.people[1].id;
    let without = model.changed(&Change::PersonOut(who)).unwrap();
    assert_eq!(people_at(&without, "10:00-10:30"), 3.0);
    assert_eq!(without.changed(&Change::PersonOut(who)), Err(ChangeError::NoShift));
}

#[test]
fn a_moved_lunch_frees_its_old_time_and_takes_the_new() {
    let model = day(1, &PHONE, Channel::Phone, |_| 10.0);
    let (who, lunch) = (model.people[0].id, model.people[0].days[0].parts[0].id);
    let to = |text| Change::PartMoved { person: who, part: lunch, to: at(text) };
    let moved = model.clone().changed(&to("13:00")).unwrap();
    assert_eq!((people_at(&moved, "12:00-12:30"), people_at(&moved, "13:00-13:30")), (1.0, 0.0));
    let refused = model.changed(&to("17:45")).unwrap_err();
    assert_eq!(refused.to_string(), "Person 1’s shift runs from 08:00 to 18:00. Keep it inside.");
}

#[test]
fn volume_scales_one_channel_or_all() {
    let mut model = day(1, &PHONE, Channel::Phone, |_| 10.0);
    model.intervals[0].channels.push(ChannelForecast { channel: Channel::Email, contacts: around(5.0) });
    let contacts = |model: &DayModel| {
        model.intervals[0].channels.iter().map(|one| one.contacts.expected).collect::<Vec<_>>()
    };
    let calls = model.clone().changed(&Change::Volume { times: 1.2, channel: Some(Channel::Phone) }).unwrap();
    assert_eq!(contacts(&calls), [12.0, 5.0]);
    let all = model.clone().changed(&Change::Volume { times: 0.0, channel: None }).unwrap();
    assert_eq!(contacts(&all), [0.0, 0.0]);
    for times in [-0.1, 6.1, f64::NAN] {
        let refused = model.clone().changed(&Change::Volume { times, channel: None });
        assert_eq!(refused, Err(ChangeError::Volume), "{times}");
    }
}

#[test]
fn someone_new_is_half_a_seat_in_the_first_week_and_none_before_it() {
    let model = day(0, &PHONE, Channel::Phone, |_| 10.0);
    let hire = |starts_on| Change::NewHire { skills: Skills::of(&PHONE), starts_on };
    let started = model.clone().changed(&hire(date())).unwrap();
    assert_eq!(people_at(&started, "10:00-10:30"), 0.5);
    let tomorrow = date().checked_add_days(Days::new(1)).unwrap();
    assert_eq!(people_at(&model.changed(&hire(tomorrow)).unwrap(), "10:00-10:30"), 0.0);
}

#[test]
fn joining_twice_is_joining_once() {
    let join = Change::LeadJoins(span("10:00-11:00"));
    let model = day(0, &PHONE, Channel::Phone, |_| 10.0).changed(&join).unwrap().changed(&join).unwrap();
    assert_eq!(people_at(&model, "10:00-10:30"), 1.0);
}

#[test]
fn a_person_in_training_all_day_is_rostered_and_in_no_seat() {
    let mut model = day(0, &PHONE, Channel::Phone, |_| 10.0);
    assert!(!model.is_rostered());
    let mut trainee = person(7, &PHONE);
    trainee.days[0].parts[0].span = span("8:00-18:00");
    model.people.push(trainee);
    assert!(model.is_rostered());
    assert_eq!(people_at(&model, "10:00-10:30"), 0.0);
}
