use proptest::prelude::*;

use super::*;
use crate::queue::Channel;
use crate::workspace::StaffingSettings;

const HALF_HOUR_S: f64 = 1800.0;

fn calls(contacts: f64) -> Demand {
    Demand { channel: Channel::Phone, contacts, handle_time_s: 360.0, patience_s: None }
}

fn chats(contacts: f64) -> Demand {
    Demand { channel: Channel::Chat, contacts, handle_time_s: 600.0, patience_s: None }
}

fn emails(contacts: f64) -> Demand {
    Demand { channel: Channel::Email, contacts, handle_time_s: 480.0, patience_s: None }
}

fn seat(channels: &[Channel]) -> Seat {
    Seat { skills: Skills::of(channels), share: 1.0 }
}

fn covered(demand: &[Demand], seats: &[Seat]) -> Coverage {
    let settings = StaffingSettings::default();
    cover(&needs(demand, HALF_HOUR_S, &settings), seats, settings.max_occupancy)
}

#[test]
fn the_people_required_meet_the_target_and_one_fewer_misses_it() {
    let settings = StaffingSettings::default();
    let need = needs(&[calls(20.0)], HALF_HOUR_S, &settings);
    let required = need[0].required as usize;
    let phone = vec![seat(&[Channel::Phone]); required];
    assert!(!cover(&need, &phone, 0.85).is_missed());
    assert!(cover(&need, &phone[1..], 0.85).is_missed());
}

#[test]
fn email_is_no_live_need_and_takes_what_is_left() {
    let both = [seat(&[Channel::Phone, Channel::Email])];
    assert!(needs(&[emails(40.0)], HALF_HOUR_S, &StaffingSettings::default()).is_empty());
    let quiet = covered(&[emails(40.0)], &both);
    assert_eq!((quiet.in_time(), quiet.free), (None, 0.85));
    // One call of six minutes in half an hour keeps one person busy for a fifth of it.
    let one_call = covered(&[calls(1.0), emails(40.0)], &both);
    assert!((one_call.free - (0.85 - 0.2)).abs() < 1e-9, "{}", one_call.free);
}

#[test]
fn who_takes_no_email_clears_none() {
    assert_eq!(covered(&[calls(1.0)], &[seat(&[Channel::Phone])]).free, 0.0);
    let chat_and_email = covered(&[calls(1.0)], &[seat(&[Channel::Chat, Channel::Email])]);
    assert_eq!(chat_and_email.free, 0.85, "nobody chats, so all of it is left");
}

#[test]
fn those_who_take_both_go_where_more_are_required() {
    let both = [Channel::Phone, Channel::Chat];
    let seats = vec![seat(&both); 6];
    let demand = [calls(16.0), chats(6.0)];
    let cover = covered(&demand, &seats);
    let (phone, chat) = (&cover.live[0], &cover.live[1]);
    let share = f64::from(phone.required) / f64::from(phone.required + chat.required);
    assert!((phone.people - 6.0 * share).abs() < 1e-9);
    assert!((phone.people + chat.people - 6.0).abs() < 1e-9);
}

#[test]
fn those_who_take_one_channel_stay_on_it_and_the_others_even_it_out() {
    let mut seats = vec![seat(&[Channel::Phone]); 5];
    seats.push(seat(&[Channel::Phone, Channel::Chat]));
    let cover = covered(&[calls(4.0), chats(6.0)], &seats);
    assert_eq!((cover.live[0].people, cover.live[1].people), (5.0, 1.0));
}

#[test]
fn in_time_is_weighted_by_what_is_offered() {
    let seats = [seat(&[Channel::Phone]), seat(&[Channel::Phone]), seat(&[Channel::Chat])];
    let cover = covered(&[calls(4.0), chats(1.0)], &seats);
    let by_hand = (4.0 * cover.live[0].in_time + cover.live[1].in_time) / 5.0;
    assert!((cover.in_time().unwrap() - by_hand).abs() < 1e-12);
}

#[test]
fn deferred_work_and_occupancy_can_require_more_than_live_work_alone() {
    let settings = StaffingSettings::default();
    let need = needs(&[calls(1.0)], HALF_HOUR_S, &settings);
    assert_eq!(people_required(&need, 0.0, 0.85), need[0].required);
    assert_eq!(
        people_required(&need, 3.2, 0.85),
        4,
        "0.2 on the phone and 3.2 on email keep 4 people at 85 %"
    );
    assert_eq!(people_required(&[], 0.0, 0.85), 0);
}

#[test]
fn with_nobody_there_nobody_is_answered() {
    let cover = covered(&[calls(5.0)], &[]);
    assert_eq!((cover.in_time(), cover.free, cover.people), (Some(0.0), 0.0, 0.0));
}

#[test]
fn an_unsaid_skill_is_every_skill() {
    assert_eq!(Skills::of(&[]), Skills::ALL);
    assert!(Skills::of(&[Channel::Other]).deferred);
}

prop_compose! {
    fn any_seat()(phone: bool, chat: bool, deferred: bool, share in 0.0..=1.0_f64) -> Seat {
        Seat { skills: Skills { phone, chat, deferred }, share }
    }
}

proptest! {
    #[test]
    fn one_more_person_never_does_worse_in_time_nor_for_email(
        seats in prop::collection::vec(any_seat(), 0..10),
        phone in 0.0..40.0_f64, chat in 0.0..30.0_f64,
    ) {
        let demand = [calls(phone), chats(chat)];
        let before = covered(&demand, &seats);
        let mut more = seats;
        more.push(seat(&[Channel::Email]));
        let after = covered(&demand, &more);
        prop_assert_eq!(before.in_time(), after.in_time());
        prop_assert!((after.free - before.free - 0.85).abs() < 1e-9);
    }

    #[test]
    fn nobody_is_split_into_more_than_they_are(
        seats in prop::collection::vec(any_seat(), 0..10),
        phone in 0.0..40.0_f64, chat in 0.0..30.0_f64,
    ) {
        let cover = covered(&[calls(phone), chats(chat)], &seats);
        let live: f64 = seats.iter().filter(|seat| seat.skills.phone || seat.skills.chat).map(|seat| seat.share).sum();
        prop_assert!((cover.live.iter().map(|channel| channel.people).sum::<f64>() - live).abs() < 1e-9);
        let deferred: f64 = seats.iter().filter(|seat| seat.skills.deferred).map(|seat| seat.share).sum();
        prop_assert!(cover.free >= 0.0 && cover.free <= deferred * 0.85 + 1e-9);
        for channel in &cover.live {
            prop_assert!((0.0..=1.0).contains(&channel.in_time));
        }
    }
}
