//! What must hold of the demo at any moment, in any zone; how it looks through Commands is in `tests/app/demo.rs`.

use chrono_tz::Tz;
use domain::day::{Activity, Entry, balance};
use domain::people::Person;
use domain::time::instant_at;

use super::contacts::{Told, contacts};
use super::moment::Moment;
use super::{days, people, plan, written};

const HERE: Tz = Tz::Europe__Copenhagen;

fn moment(local: &str, zone: Tz) -> Moment {
    let local = chrono::NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").unwrap();
    Moment::of(instant_at(local.date(), local.time(), zone), zone)
}

fn lived(moment: &Moment) -> (Vec<Person>, Vec<Entry>) {
    let people = people::people(moment);
    let entries = days::entries(moment, &people).unwrap();
    (people, entries)
}

fn waiting(all: &[Told]) -> usize {
    all.iter().filter(|told| told.solved.is_none()).count()
}

#[test]
fn at_any_minute_of_the_day_it_is_as_long_as_the_day_so_far() {
    for clock in
        ["08:00", "08:01", "08:32", "08:45", "09:23", "10:05", "12:30", "13:20", "16:59", "17:00", "23:50"]
    {
        let moment = moment(&format!("2026-11-18 {clock}"), HERE);
        let (_, entries) = lived(&moment);
        assert!(
            entries
                .iter()
                .all(|entry| entry.start < moment.now && entry.end.is_none_or(|end| end <= moment.now)),
            "something lies ahead at {clock}"
        );
        let runs = entries.last().is_some_and(Entry::is_running);
        assert_eq!(runs, ("08:01".."17:00").contains(&clock), "at {clock}");
    }
}

#[test]
fn the_rules_of_the_day_hold_in_every_zone() {
    for (now, zone) in [
        ("2026-11-06 11:08", Tz::America__New_York),
        ("2026-04-08 09:00", Tz::Pacific__Auckland),
        ("2026-04-30 13:00", Tz::Africa__Cairo),
        ("2026-11-18 08:20", Tz::Asia__Kolkata),
        ("2026-03-29 03:30", HERE),
        ("2026-10-25 02:30", HERE),
    ] {
        let moment = moment(now, zone);
        // `entries` answers with an error where two overlap, `blocks` where one is too short.
        let (people, entries) = lived(&moment);
        assert!(entries.len() > 1000, "{} entries at {now} in {zone}", entries.len());
        let calendar = uuid::Uuid::nil();
        let blocks = plan::blocks(&moment, &people, calendar).unwrap();
        assert!(blocks.len() > 90, "{} blocks at {now} in {zone}", blocks.len());
        assert!(contacts(&moment).len() > 25_000, "at {now} in {zone}");
    }
}

#[test]
fn the_balance_is_that_of_a_lead_who_keeps_both_lanes() {
    for now in
        ["2026-11-18 11:08", "2026-11-20 17:30", "2026-11-22 12:00", "2026-06-05 12:30", "2027-01-01 09:00"]
    {
        let moment = moment(now, HERE);
        let (_, entries) = lived(&moment);
        let balance = balance(&entries, moment.now, HERE, &people::settings());
        let share = balance.fortnight.share.unwrap();
        assert!((0.42..0.51).contains(&share), "{share} at {now}");
        assert_eq!(balance.drift, None, "at {now}");
    }
}

#[test]
fn a_believable_number_of_contacts_waits() {
    let pictures = contacts(&moment("2026-11-18 11:08", HERE));
    assert!((60..=80).contains(&waiting(&pictures)), "{} at the moment of the pictures", waiting(&pictures));
    for now in [
        "2026-11-16 08:05",
        "2026-11-17 09:30",
        "2026-11-19 15:00",
        "2026-11-20 16:50",
        "2026-11-22 12:00",
        "2026-03-31 11:08",
    ] {
        let waiting = waiting(&contacts(&moment(now, HERE)));
        assert!((35..=140).contains(&waiting), "{waiting} wait at {now}");
    }
}

#[test]
fn nothing_is_answered_before_it_came_or_after_now() {
    let moment = moment("2026-11-18 11:08", HERE);
    let now = super::contacts::local_now(&moment);
    for told in contacts(&moment) {
        assert!(told.opened <= now && told.updated() <= now, "{told:?}");
        assert!(told.replied.is_none_or(|replied| told.opened <= replied), "{told:?}");
        assert!(
            told.solved.is_none_or(|solved| told.replied.is_some_and(|replied| replied <= solved)),
            "{told:?}"
        );
    }
}

#[test]
fn every_note_is_in_the_past_and_names_people_of_the_team() {
    for now in ["2026-11-18 09:00", "2026-11-22 12:00"] {
        let moment = moment(now, HERE);
        let people = people::people(&moment);
        let notes = written::notes(&moment, &[]);
        assert!(notes.len() >= 40, "{} notes at {now}", notes.len());
        for (note, _) in &notes {
            assert!(note.at <= moment.now && !note.text.contains('{'), "{}", note.text);
            let named = domain::notes::parse(&note.text, &people).people();
            assert_eq!(named.len(), note.text.matches('@').count(), "a name is on the team: {}", note.text);
        }
        assert!(written::done_lines(&moment).iter().all(|line| line.at <= moment.now));
    }
}

#[test]
fn everyone_was_sat_with() {
    let moment = moment("2026-11-18 17:30", HERE);
    let (people, entries) = lived(&moment);
    for person in people {
        let beside =
            |entry: &&Entry| entry.activity == Activity::Alongside && entry.person == Some(person.id);
        assert!(entries.iter().any(|entry| beside(&entry)), "{}", person.name);
    }
}
