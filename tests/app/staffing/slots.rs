//! What came by quarter hours, against a count over every contact that can be seen.

use std::collections::BTreeMap;

use proptest::prelude::*;
use store::Store;

use super::*;

#[derive(Debug, Clone)]
enum Move {
    /// Contacts by number: the hour opened, the day it changed last, solved or not.
    Import(Vec<(u32, u32, u32, bool)>),
    Undo,
    Redo,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let contact = (0..10_u32, 0..3_u32, 2..15_u32, any::<bool>());
    let one = prop_oneof![
        4 => prop::collection::vec(contact, 1..10).prop_map(Move::Import),
        2 => Just(Move::Undo),
        1 => Just(Move::Redo),
    ];
    prop::collection::vec(one, 1..8)
}

fn file_of(contacts: &[(u32, u32, u32, bool)]) -> String {
    let mut text = String::from("Ticket,Opened at,Updated at,Status,Channel,Subject\n");
    for (number, hour, updated, solved) in contacts {
        let status = if *solved { "Solved" } else { "Open" };
        writeln!(text, "{number},2026-11-01 1{hour}:10,2026-11-{updated:02} 15:00,{status},email,Q").unwrap();
    }
    text
}

/// Contacts opened and answered, each by its quarter hour.
type Counts = BTreeMap<i64, (u32, u32)>;

fn told(store: &Store) -> Counts {
    let rows = store.read(|reader| reader.slots_from(chrono::DateTime::UNIX_EPOCH)).unwrap();
    let some = rows.into_iter().filter(|row| row.opened > 0 || row.answered > 0);
    some.map(|row| (row.start.timestamp(), (row.opened, row.answered))).collect()
}

fn counted(store: &Store) -> Counts {
    let mut counts = Counts::new();
    let slot = |at: chrono::DateTime<chrono::Utc>| at.timestamp().div_euclid(900) * 900;
    for digit in 0..10 {
        for row in store.read(|reader| reader.contacts_by_number(&digit.to_string(), 50)).unwrap() {
            let contact = row.record;
            counts.entry(slot(contact.opened_at)).or_default().0 += 1;
            if !contact.status.is_open() {
                let answered = contact.solved_at.or(contact.updated_at).unwrap_or(contact.opened_at);
                counts.entry(slot(answered)).or_default().1 += 1;
            }
        }
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn the_slots_are_what_counting_every_contact_gives(moves in moves()) {
        let app = TestApp::new();
        let store = Store::open(&app.file(), |_| Ok(())).unwrap();
        for (number, one) in moves.into_iter().enumerate() {
            match one {
                Move::Import(contacts) => import(&app, &format!("{number}.csv"), &file_of(&contacts)),
                Move::Undo => drop(app.undo()),
                Move::Redo => drop(app.redo()),
            }
            prop_assert_eq!(told(&store), counted(&store));
        }
    }
}

#[test]
fn a_file_from_before_the_slots_has_them_after_it_was_opened() {
    let folder = support::folder();
    let file = folder.path().join("older.db");
    std::fs::copy(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/schema-0001.db"), &file)
        .unwrap();
    let store = Store::open(&file, |_| Ok(())).unwrap();
    let counts = told(&store);
    assert_eq!(counts, counted(&store));
    assert_eq!(counts.values().map(|(opened, _)| opened).sum::<u32>(), 1, "the contact of the fixture");
}
