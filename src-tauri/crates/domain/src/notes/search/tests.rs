use chrono::NaiveDate;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::people::{Person, PersonId};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A Wednesday.
fn today() -> NaiveDate {
    date("2026-11-18")
}

fn team() -> Vec<Person> {
    let person =
        |number: u128, name: &str| Person { id: PersonId(Uuid::from_u128(number)), name: name.into() };
    vec![
        person(1, "Elif Kaya"),
        person(2, "Dev Raman"),
        person(3, "Tomasz Zieliński-Brandt"),
        person(4, "Devi Rao"),
    ]
}

fn read(text: &str) -> Sought {
    read_query(text, &team(), today())
}

fn ids(numbers: &[u128]) -> Vec<PersonId> {
    numbers.iter().map(|number| PersonId(Uuid::from_u128(*number))).collect()
}

#[test]
fn dates_are_read_as_a_person_types_them() {
    for (text, first, last) in [
        ("2026-10-01", "2026-10-01", "2026-10-01"),
        ("oct", "2026-10-01", "2026-10-31"),
        ("December", "2025-12-01", "2025-12-31"),
        ("nov", "2026-11-01", "2026-11-30"),
        ("1 oct", "2026-10-01", "2026-10-01"),
        ("oct 1", "2026-10-01", "2026-10-01"),
        ("1 Oct 2024", "2024-10-01", "2024-10-01"),
        ("oct 2024", "2024-10-01", "2024-10-31"),
        ("29 feb", "2024-02-29", "2024-02-29"),
        ("yesterday", "2026-11-17", "2026-11-17"),
        ("monday", "2026-11-16", "2026-11-16"),
        ("wed", "2026-11-18", "2026-11-18"),
        ("thursday", "2026-11-12", "2026-11-12"),
        ("3 weeks", "2026-10-28", "2026-10-28"),
        ("3w", "2026-10-28", "2026-10-28"),
        ("2 months ago", "2026-09-18", "2026-09-18"),
        ("last year", "2025-11-18", "2025-11-18"),
        ("2025", "2025-01-01", "2025-12-31"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026-W47", "2026-11-16", "2026-11-22"),
    ] {
        assert_eq!(read_date(text, today()), DateRead::Dates(date(first), date(last)), "{text}");
    }
}

#[test]
fn the_order_of_day_and_month_is_never_guessed() {
    for text in ["1.10.2026", "01/10/2026", "1.10.", "10-1-26"] {
        assert_eq!(read_date(text, today()), DateRead::TwoWays, "{text}");
    }
    for text in ["soon", "31 feb", "99999999999 weeks", "ma"] {
        assert!(matches!(read_date(text, today()), DateRead::Unread | DateRead::TwoWays), "{text}");
    }
}

#[test]
fn filters_stand_anywhere_between_the_words() {
    let sought = read("refund @Elif from:oct #48102 is:roadblock Preview to:\"2 weeks\"");
    assert_eq!(sought.words, ["refund", "preview"]);
    assert_eq!(sought.marks, ["#48102"]);
    assert_eq!(sought.people, [ids(&[1])]);
    assert_eq!((sought.from, sought.to), (Some(date("2026-10-01")), Some(date("2026-11-04"))));
    assert_eq!(sought.kinds, [SearchKind::Roadblock]);
    assert!(sought.unknown.is_empty(), "{:?}", sought.unknown);
}

#[test]
fn a_date_of_several_words_needs_no_quotes() {
    let sought = read("from:1 oct refund");
    assert_eq!((sought.from, sought.words), (Some(date("2026-10-01")), vec!["refund".to_owned()]));
    let sought = read("from:3 weeks");
    assert_eq!(sought.from, Some(date("2026-10-28")));
    let sought = read("from:oct 48102");
    assert_eq!((sought.from, sought.words), (Some(date("2026-10-01")), vec!["48102".to_owned()]));
}

#[test]
fn a_name_is_found_by_its_beginning_and_in_full() {
    assert_eq!(read("@Elif Kaya preview").people, [ids(&[1])]);
    assert_eq!(read("@Elif Kaya preview").words, ["preview"]);
    assert_eq!(read("@zieli").people, [ids(&[3])]);
    assert_eq!(read("@Dev").people, [ids(&[2, 4])], "more may follow");
    assert_eq!(read("@Dev echo").people, [ids(&[2])]);
}

#[test]
fn a_filter_that_names_nobody_or_nothing_is_said() {
    let sought = read("@Zoe from:1.10.2026 to:soon is:sandwich jam");
    assert_eq!((sought.words, sought.marks), (vec!["jam".to_owned()], vec!["@zoe".to_owned()]));
    assert_eq!(sought.unknown.len(), 4, "{:?}", sought.unknown);
    assert!(sought.unknown[1].contains("two dates") && sought.unknown[3].contains("one-to-one"));
    assert_eq!(read("from:2026-10-02 to:2026-10-01").unknown.len(), 1);
}

#[test]
fn what_is_only_begun_waits() {
    for text in ["from:", "@", "#", "is:", "from:\"", "jam from:"] {
        assert!(read(text).unknown.is_empty(), "{text}");
    }
    assert_eq!(read("is:road").kinds, [SearchKind::Roadblock]);
    assert_eq!(read("is:asks").kinds, [SearchKind::Ask, SearchKind::AskStep]);
    assert_eq!(read("is:one-to-one").kinds, [SearchKind::OneToOne]);
    assert_eq!(read("see from there:").words, ["see", "from", "there"], "words stay words");
}

fn fits(text: &str, words: &[&str]) -> Option<Fit> {
    fit(text, &words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>(), &[])
}

#[test]
fn word_forms_find_each_other_whatever_the_language() {
    for (text, word) in [
        ("They were refunded", "refunds"),
        ("a refund", "refunded"),
        ("refunding takes days", "refunded"),
        ("the policies", "policy"),
        ("one policy", "policies"),
        ("Rechnungen offen", "rechnung"),
        ("eine Rechnung", "rechnungen"),
        ("les factures", "facture"),
        ("factura nueva", "facturas"),
    ] {
        assert!(fits(text, &[word]).is_some(), "{word} in {text}");
    }
    assert!(fits("international calls", &["internal"]).is_none(), "another word");
    assert!(fits("a reform", &["refund"]).is_none());
}

#[test]
fn what_is_nearer_to_the_words_comes_first() {
    let order = |words: &[&str], texts: [&str; 2]| {
        assert!(fits(texts[0], words) > fits(texts[1], words), "{words:?}: {texts:?}");
    };
    order(&["export"], ["the export fails", "exporting fails"]);
    order(&["export"], ["exporting fails", "the Rechnungsexport fails"]);
    order(&["sender", "name"], ["the sender name is cut", "a name for the sender"]);
    order(&["refunds"], ["refunds are late", "it was refunded"]);
    order(&["late"], ["late", "late because of a very long story that goes on and on and on"]);
}

#[test]
fn a_mark_stands_as_it_was_typed_or_begins_a_tag() {
    let has = |text: &str, mark: &str| fit(text, &[], &[mark.to_owned()]).is_some();
    assert!(has("for #48102, again", "#48102") && has("a #refund-flow thing", "#refund"));
    assert!(!has("for 48102", "#48102") && !has("c#sharp", "#sharp"));
}

#[test]
fn hits_count_utf16_units_and_join_where_they_touch() {
    let words = ["zolw".to_owned(), "lw".to_owned(), "x".to_owned()];
    assert_eq!(hits("𝒳 Żółw", &words), vec![(3, 7)]);
    assert_eq!(hits("", &words), vec![]);
    assert_eq!(hits("refunded twice", &["refunds".to_owned()]), vec![(0, 8)], "another form");
    assert_eq!(hits("name", &["a".to_owned()]), vec![], "a letter counts where a word begins");
}

#[test]
fn a_snippet_shows_the_first_hit_and_keeps_the_hits_on_the_words() {
    let text = format!("{} the 𝒳 preview freezes {}", "before ".repeat(60), "after ".repeat(60));
    let found = snippet(&text, &hits(&text, &["preview".to_owned()]));
    let units: Vec<u16> = found.text.encode_utf16().collect();
    let (from, to) = found.hits[0];
    assert_eq!(String::from_utf16_lossy(&units[from as usize..to as usize]), "preview");
    assert!(found.text.starts_with('…') && found.text.ends_with('…'), "{}", found.text);
    assert!(found.text.chars().count() <= 142);
    assert_eq!(snippet("one\nline", &[]).text, "one line");
}

proptest! {
    #[test]
    fn any_query_is_read_and_any_text_is_shown(query in "[@#:\"a-zA-Zéß0-9 .\\-𝒳👍\u{301}]{0,60}", text in "\\PC{0,400}") {
        let sought = read_query(&query, &team(), today());
        let found = hits(&text, &sought.words);
        let units = text.encode_utf16().count() as u32;
        prop_assert!(found.iter().all(|(from, to)| from < to && *to <= units));
        let piece = snippet(&text, &found);
        let length = piece.text.encode_utf16().count() as u32;
        prop_assert!(piece.hits.iter().all(|(from, to)| from < to && *to <= length));
        prop_assert!(fit(&text, &sought.words, &sought.marks).is_some() || !sought.is_empty());
    }

    #[test]
    fn every_date_is_read_or_said(text in "\\PC{0,20}|[0-9a-z ./-]{0,14}") {
        let _ = read_date(&text, today());
    }
}

#[test]
fn what_is_on_no_calendar_is_told_from_what_could_be_two_dates_and_from_words() {
    for text in ["2026-13-40", "2026-02-31", "2026-00-01", "31.02.2026", "32/13/26", "2026-13", "31.02."] {
        assert_eq!(read_date(text, today()), DateRead::NotThere, "{text}");
    }
    for text in ["1.10.2026", "10/1/26", "29.02.", "1/2"] {
        assert_eq!(read_date(text, today()), DateRead::TwoWays, "{text}");
    }
    assert_eq!(
        read("from:2026-13-40 echo").unknown,
        ["from:2026-13-40 is on no calendar. Check the month and the day; it was left out."]
    );
}
