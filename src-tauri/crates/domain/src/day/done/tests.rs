//! What gathers in the Done list.

use super::*;
use crate::day::samples::{ZONE, at, date, entry, on, today};
use crate::people::PersonId;
use crate::time::day_span;
use Activity::{Alongside, Break, Customers, Quality};

fn texts(written: &[DoneItem], entries: &[Entry]) -> Vec<String> {
    let dev = Person { id: PersonId(Uuid::from_u128(1)), name: "Dev Raman".to_owned() };
    let items = gather(written, entries, &[dev], day_span(today(), ZONE), at("17:30"));
    items.into_iter().map(|item| item.text).collect()
}

fn typed(at: Instant, text: &str) -> DoneItem {
    DoneItem { id: Uuid::from_u128(9), at, kind: DoneKind::Typed, text: text.to_owned(), activity: None }
}

#[test]
fn the_list_is_newest_first_whatever_its_lines_come_from() {
    let dev = Some(PersonId(Uuid::from_u128(1)));
    let entries = [
        Entry { detail: "Amina".to_owned(), ..entry(1, "08:00", Some("08:35"), Quality) },
        entry(2, "09:48", Some("10:02"), Break),
        Entry { person: dev, ..entry(3, "13:00", Some("13:40"), Alongside) },
    ];
    let written = [typed(at("09:22"), "Helped Elif with a part refund")];
    let expected = [
        "40 minutes beside Dev",
        "A break of 14 minutes",
        "Helped Elif with a part refund",
        "Quality: Amina, 35 min",
    ];
    assert_eq!(texts(&written, &entries), expected);
}

#[test]
fn what_is_too_short_unnamed_or_still_running_makes_no_line() {
    let named = |entry: Entry| Entry { detail: "Amina".to_owned(), ..entry };
    let entries = [
        named(entry(1, "08:00", Some("08:14"), Quality)),
        entry(2, "08:20", Some("09:00"), Quality),
        named(entry(3, "09:00", Some("10:00"), Customers)),
        entry(4, "10:00", Some("10:04"), Break),
        entry(5, "10:10", Some("11:00"), Alongside),
        named(entry(6, "17:01", Some("17:59"), Quality)),
        named(entry(7, "17:59", None, Quality)),
    ];
    assert_eq!(texts(&[], &entries), Vec::<String>::new());
    let enough = [named(entry(1, "08:00", Some("08:15"), Quality))];
    assert_eq!(texts(&[], &enough), ["Quality: Amina, 15 min"]);
}

#[test]
fn only_what_ended_on_the_day_is_in_its_list() {
    let entries = [
        Entry {
            detail: "late".to_owned(),
            start: on("2026-11-17", "23:00"),
            ..entry(1, "00:00", Some("00:30"), Quality)
        },
        Entry {
            detail: "later".to_owned(),
            end: Some(on("2026-11-19", "00:30")),
            ..entry(2, "23:30", None, Quality)
        },
    ];
    let midnight = on("2026-11-19", "00:00");
    let to_midnight =
        Entry { detail: "late".to_owned(), end: Some(midnight), ..entry(3, "22:00", None, Quality) };
    let gathered = gather(&[], &[to_midnight], &[], day_span(today(), ZONE), midnight);
    assert_eq!(gathered.len(), 1, "the end of a day belongs to it");
    let written =
        [typed(on("2026-11-17", "12:00"), "yesterday"), typed(on("2026-11-19", "12:00"), "tomorrow")];
    assert_eq!(texts(&written, &entries), ["Quality: late, 1 h 30"]);
    let whole = day_span(date("2026-11-19"), ZONE);
    assert_eq!(gather(&written, &entries, &[], whole, on("2026-11-19", "13:00")).len(), 2);
}

#[test]
fn a_line_names_the_row_it_comes_from() {
    let entries = [entry(2, "09:40", Some("09:50"), Break), entry(3, "09:50", Some("10:02"), Break)];
    let items = gather(&[], &entries, &[], day_span(today(), ZONE), at("18:00"));
    assert_eq!(items.len(), 1, "two breaks in a row are one");
    assert_eq!((items[0].id, items[0].at, items[0].kind), (entries[1].id.0, at("10:02"), DoneKind::Break));
    assert_eq!(items[0].text, "A break of 22 minutes");
}
