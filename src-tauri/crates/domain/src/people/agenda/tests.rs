//! What comes on an agenda, in which order, and what stays away.

use chrono::Duration;
use chrono_tz::Europe::Copenhagen;
use uuid::Uuid;

use super::*;
use crate::people::roster::{OutKind, TimeOff, TimeOffId};
use crate::people::{Commitment, CommitmentState, PersonId, PromisedBy, Training, TrainingKind};
use crate::time::Instant;

fn at(text: &str) -> Instant {
    text.parse().unwrap()
}

fn from() -> GatheredFrom {
    GatheredFrom { now: at("2026-11-18T10:08:00Z"), zone: Copenhagen }
}

fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

fn hour(number: u128, start: &str, minutes: i64) -> HourBeside {
    HourBeside { id: id(number), start: at(start), end: at(start) + Duration::minutes(minutes) }
}

fn roadblock(number: u128, opened: &str, removed: Option<&str>) -> MetRoadblock {
    MetRoadblock {
        id: id(number),
        title: "Echo on line 2".into(),
        opened_at: at(opened),
        news_at: at(opened),
        removed_at: removed.map(at),
    }
}

fn commitment(number: u128, promised_by: PromisedBy, due_on: Option<&str>) -> Commitment {
    Commitment {
        id: id(number),
        person: PersonId(id(1)),
        promised_by,
        text: "Say what happens next".into(),
        made_at: at("2026-11-02T09:00:00Z"),
        zone: Copenhagen,
        due_on: due_on.map(|on| on.parse().unwrap()),
        state: CommitmentState::Open,
        closed_at: None,
        outcome: String::new(),
        one_to_one: None,
    }
}

fn training(number: u128, due_on: &str) -> Training {
    Training {
        id: id(number),
        person: PersonId(id(1)),
        title: "Data protection".into(),
        kind: TrainingKind::Policy,
        due_on: due_on.parse().ok(),
        done_on: None,
        renew_months: Some(12),
        with_whom: String::new(),
    }
}

fn time_off(number: u128, kind: OutKind, from_on: &str, until_on: &str) -> TimeOff {
    let dates = (from_on.parse().unwrap(), until_on.parse().unwrap());
    TimeOff::new(TimeOffId(id(number)), kind, dates, None, "").unwrap()
}

fn full() -> Ground {
    Ground {
        last_talk: Some(at("2026-11-06T14:00:00Z")),
        hours: vec![hour(10, "2026-11-17T09:15:00Z", 61), hour(11, "2026-11-05T09:00:00Z", 60)],
        roadblocks: vec![
            roadblock(20, "2026-11-09T09:00:00Z", None),
            roadblock(21, "2026-09-09T09:00:00Z", Some("2026-11-17T09:00:00Z")),
            roadblock(22, "2026-09-09T09:00:00Z", Some("2026-11-01T09:00:00Z")),
        ],
        commitments: vec![
            commitment(30, PromisedBy::Person, None),
            commitment(31, PromisedBy::Lead, Some("2026-11-16")),
        ],
        trainings: vec![training(40, "2026-11-30"), training(41, "2026-12-31")],
        ideas: vec![
            OwedIdea {
                note_id: id(50),
                at: at("2026-11-06T09:00:00Z"),
                words: Some("One link for all.".into()),
            },
            OwedIdea { note_id: id(51), at: at("2026-11-17T09:00:00Z"), words: None },
            OwedIdea { note_id: id(52), at: at("2026-06-17T09:00:00Z"), words: Some("Old".into()) },
        ],
        time_off: vec![
            time_off(60, OutKind::Leave, "2026-12-14", "2026-12-18"),
            time_off(61, OutKind::Sick, "2026-11-23", "2026-11-23"),
        ],
        recognitions: vec![Untold {
            id: id(70),
            at: at("2026-11-12T09:00:00Z"),
            title: "SEPA article".into(),
        }],
    }
}

fn said(lines: &[Line]) -> Vec<String> {
    lines.iter().map(|line| format!("{} | {}", line.text, line.source)).collect()
}

#[test]
fn everything_since_the_last_talk_comes_in_a_fixed_order_and_names_its_source() {
    let lines = join(gather(&full(), from()), &[]);
    assert_eq!(
        said(&lines),
        [
            "How was the hour beside you yesterday? | session, Tue 17, 61 min",
            "Thank you: SEPA article. | recognition, 12 Nov",
            "Your idea, “One link for all”: what comes of it? | idea, 12 days",
            "Your idea yesterday: what comes of it? | idea, 1 day",
            "“Say what happens next”: what gets in the way? | commitment, 2 Nov",
            "My promise, “Say what happens next”: where it stands | commitment, 2 Nov, was due 16 Nov",
            "Echo on line 2: is it gone since yesterday? | roadblock, removed Tue 17",
            "Echo on line 2: is it still in the way? | roadblock, 9 days",
            "Data protection, by 30 Nov: when is there time for it? | policy due 30 Nov",
            "Away from Mon 14 Dec: what is to be handed over? | time off, Mon 14 Dec to Fri 18 Dec",
        ]
    );
    let mut turned = full();
    turned.commitments.reverse();
    turned.roadblocks.reverse();
    turned.ideas.reverse();
    assert_eq!(join(gather(&turned, from()), &[]), lines, "the order of what is read does not matter");
}

#[test]
fn without_a_talk_the_last_four_weeks_are_looked_at() {
    let ground = Ground {
        hours: vec![hour(1, "2026-10-20T21:30:00Z", 20), hour(2, "2026-10-21T22:30:00Z", 20)],
        ..Ground::default()
    };
    let lines = gather(&ground, from());
    assert_eq!(lines.len(), 1);
    assert_eq!(lines[0].text, "How was the time beside you on Thu 22 Oct?");
}

fn kept(number: u128, origin: Option<&str>, state: KeptState, at_time: &str) -> KeptItem {
    KeptItem {
        id: id(number),
        origin: origin.map(str::to_owned),
        text: "As I say it".into(),
        place: 100.0,
        state,
        one_to_one: None,
        at: at(at_time),
    }
}

#[test]
fn a_dropped_line_returns_only_when_something_new_happens_to_it() {
    let origin = format!("roadblock:{}", id(20));
    let dropped = kept(1, Some(&origin), KeptState::Dropped, "2026-11-16T09:00:00Z");
    let mut ground =
        Ground { roadblocks: vec![roadblock(20, "2026-11-09T09:00:00Z", None)], ..Ground::default() };
    let lines = |ground: &Ground| join(gather(ground, from()), std::slice::from_ref(&dropped)).len();
    assert_eq!(lines(&ground), 0);
    ground.roadblocks[0].news_at = at("2026-11-17T09:00:00Z");
    assert_eq!(lines(&ground), 1, "it was met again");
    ground.roadblocks[0].news_at = at("2026-11-09T09:00:00Z");
    ground.roadblocks[0].removed_at = Some(at("2026-11-17T12:00:00Z"));
    assert_eq!(lines(&ground), 1, "it was removed");
}

#[test]
fn what_was_talked_about_is_settled_unless_it_is_still_open_or_due() {
    let ground = full();
    let all = gather(&ground, from());
    let talked: Vec<KeptItem> = all
        .iter()
        .enumerate()
        .map(|(at, line)| kept(at as u128, Some(&line.origin), KeptState::Talked, "2026-11-18T10:00:00Z"))
        .collect();
    let kinds: Vec<AgendaKind> = join(all, &talked).iter().map(|line| line.kind).collect();
    let still =
        [AgendaKind::Commitment, AgendaKind::Commitment, AgendaKind::Roadblock, AgendaKind::Roadblock];
    assert_eq!(kinds[..4], still);
    assert_eq!(kinds[4..], [AgendaKind::Training]);
}

#[test]
fn a_line_worded_anew_stays_one_line_when_its_day_passes() {
    let origin = format!("commitment:{}", id(30));
    let worded = kept(1, Some(&origin), KeptState::Open, "2026-11-10T09:00:00Z");
    let ground = Ground {
        commitments: vec![commitment(30, PromisedBy::Person, Some("2026-11-16"))],
        ..Ground::default()
    };
    let lines = join(gather(&ground, from()), &[worded]);
    assert_eq!(said(&lines), ["As I say it | commitment, 2 Nov, was due 16 Nov"]);
    assert_eq!(join(Vec::new(), &[kept(1, Some(&origin), KeptState::Open, "2026-11-10T09:00:00Z")]), []);
}

#[test]
fn typed_lines_come_last_and_any_line_can_go_anywhere() {
    let ground = full();
    let typed = KeptItem {
        place: place_before(&join(gather(&ground, from()), &[]), 99),
        ..kept(9, None, KeptState::Open, "2026-11-10T09:00:00Z")
    };
    let lines = join(gather(&ground, from()), std::slice::from_ref(&typed));
    assert_eq!(lines.last().map(|line| line.kind), Some(AgendaKind::Typed));
    for index in 0..=lines.len() {
        let moved = KeptItem { place: place_before(&lines, index), ..typed.clone() };
        let lines = join(gather(&ground, from()), &[moved]);
        let stands = lines.iter().position(|line| line.kind == AgendaKind::Typed);
        assert_eq!(stands, Some(index.min(lines.len() - 1)));
    }
}
