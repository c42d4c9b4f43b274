//! Names as leads paste them.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::people::PersonId;

fn team(names: &[&str]) -> Vec<Person> {
    let person = |(number, name): (usize, &&str)| Person {
        id: PersonId(Uuid::from_u128(number as u128)),
        name: (*name).to_owned(),
    };
    names.iter().enumerate().map(person).collect()
}

#[test]
fn initials_are_those_of_the_first_and_the_last_word() {
    for (name, letters) in [
        ("Tomasz Zieliński-Brandt", "TZ"),
        ("Elif Kaya", "EK"),
        ("Elif", "E"),
        ("jan van der berg", "JB"),
        ("(Bo) Åse", "BÅ"),
        ("", ""),
        ("🙂", ""),
    ] {
        assert_eq!(initials(name), letters, "{name}");
    }
}

#[test]
fn a_first_name_gets_an_initial_only_where_two_share_it() {
    let people = team(&["Elif Kaya", "Dev Raman", "Elif Demir", "élif Kurt", "Ana Silva", "Ana Souza", "Bo"]);
    let short = short_names(&people);
    assert_eq!(short, ["Elif Kaya", "Dev", "Elif D", "élif Kurt", "Ana Silva", "Ana Souza", "Bo"]);
}

#[test]
fn a_pasted_list_becomes_names() {
    let text = "1. Amina Yusuf\n2) Dev  Raman\r\n- Elif Kaya <elif@example.org>; \"Ben Carter\"\t• Jonas Weber,,\n\
                dev raman\n  \n10: Åse Lund";
    let names = ["Amina Yusuf", "Dev Raman", "Elif Kaya", "Ben Carter", "Jonas Weber", "Åse Lund"];
    assert_eq!(parse_names(text), (names.map(str::to_owned).to_vec(), vec![]));
}

#[test]
fn a_name_that_starts_with_a_digit_keeps_it() {
    assert_eq!(parse_names("3rd shift\n50 Cent").0, ["3rd shift", "50 Cent"]);
}

#[test]
fn what_cannot_be_a_name_says_why() {
    assert_eq!(clean_name("  "), Err(NameError::Missing));
    assert_eq!(clean_name(" Elif\u{a0} Kaya "), Ok("Elif Kaya".to_owned()));
    let (names, errors) = parse_names(&format!("Dev\n{}\nBe\u{7}n", "x".repeat(81)));
    assert_eq!(names, ["Dev"]);
    let sentences: Vec<String> = errors.iter().map(ToString::to_string).collect();
    let expected = [
        "“xxxxxxxxxxxxxxxxxxxx…” has more than 80 characters. Shorten it.",
        "“Ben” has a character that cannot be shown. Type the name again.",
    ];
    assert_eq!(sentences, expected);
    assert_eq!(clean_name(&"ø".repeat(80)), Ok("ø".repeat(80)), "characters are counted, not bytes");
}

proptest! {
    #[test]
    fn any_text_gives_names_that_can_be_kept(text in "\\PC{0,60}|[ -~\\n\\t,;]{0,200}") {
        let (names, _) = parse_names(&text);
        for name in &names {
            prop_assert_eq!(clean_name(name), Ok(name.clone()));
            prop_assert!(!name.contains(['\n', ',', ';', '\t']));
        }
        let mut lower: Vec<String> = names.iter().map(|name| name.to_lowercase()).collect();
        lower.sort();
        lower.dedup();
        prop_assert_eq!(lower.len(), names.len(), "each once");
        prop_assert!(initials(&text).chars().count() <= 6);
    }
}
