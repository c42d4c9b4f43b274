//! What the capture syntax takes for a mark, and what stays text.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use TokenKind::{ContactNumber, Done, Idea, Roadblock, Tag};

fn person(number: u128, name: &str) -> Person {
    Person { id: PersonId(Uuid::from_u128(number)), name: name.to_owned() }
}

fn team() -> Vec<Person> {
    vec![
        person(1, "Dev Raman"),
        person(2, "Tomasz Zieliński-Brandt"),
        person(3, "Elif Kaya"),
        person(4, "Elif Demir"),
        person(5, "Åse Lund"),
    ]
}

/// Each token's text and kind.
fn read(text: &str) -> Vec<(&str, TokenKind)> {
    let tokens = parse(text, &team()).tokens;
    tokens.into_iter().map(|token| (&text[token.bytes], token.kind)).collect()
}

fn meant(number: u128, name: &str) -> TokenKind {
    TokenKind::Person { id: Some(PersonId(Uuid::from_u128(number))), name: name.to_owned() }
}

fn unknown(name: &str) -> TokenKind {
    TokenKind::Person { id: None, name: name.to_owned() }
}

#[test]
fn the_example_of_the_design_reads_as_it_is_drawn() {
    let expected = vec![("@Dev", meant(1, "Dev Raman")), ("!roadblock", Roadblock)];
    assert_eq!(read("@Dev echo on line 2 again !roadblock"), expected);
}

#[test]
fn a_name_is_found_by_its_longest_form_without_capitals_and_accents() {
    let tomasz = meant(2, "Tomasz Zieliński-Brandt");
    for text in ["@tomasz", "@Tomasz Z", "@TOMASZ ZIELINSKI-BRANDT", "@Tomasz Zieliński-Brandt"] {
        assert_eq!(read(&format!("{text}, and more")), [(text, tomasz.clone())]);
    }
    assert_eq!(read("@Tomasz Zett"), [("@Tomasz", tomasz)]);
    assert_eq!(read("@ase"), [("@ase", meant(5, "Åse Lund"))]);
    assert_eq!(read("@A\u{30a}se!"), [("@A\u{30a}se", meant(5, "Åse Lund"))], "an accent typed apart");
}

#[test]
fn a_first_name_that_two_share_means_neither_until_it_says_which() {
    assert_eq!(read("@Elif is out"), [("@Elif", unknown("Elif"))]);
    assert_eq!(read("@Elif K is out"), [("@Elif K", meant(3, "Elif Kaya"))]);
    assert_eq!(read("@elif demir"), [("@elif demir", meant(4, "Elif Demir"))]);
}

#[test]
fn a_name_ends_where_its_word_ends() {
    assert_eq!(
        read("@Dev's list (@dev)"),
        [("@Dev", meant(1, "Dev Raman")), ("@dev", meant(1, "Dev Raman"))]
    );
    assert_eq!(
        read("@Devon @Dev-Ops @j.doe."),
        [("@Devon", unknown("Devon")), ("@Dev-Ops", unknown("Dev-Ops")), ("@j.doe", unknown("j.doe")),]
    );
}

#[test]
fn themes_numbers_and_tags_share_the_hash() {
    let expected = vec![
        ("#product", TokenKind::Theme(NoteTheme::Product)),
        ("#Service", TokenKind::Theme(NoteTheme::Service)),
        ("#docs", TokenKind::Theme(NoteTheme::Docs)),
        ("#48102", ContactNumber("48102".to_owned())),
        ("#SUP-12", ContactNumber("SUP-12".to_owned())),
        ("#INC0000045", ContactNumber("INC0000045".to_owned())),
        ("#7", ContactNumber("7".to_owned())),
        ("#Q4", Tag("Q4".to_owned())),
        ("#refunds", Tag("refunds".to_owned())),
        ("#q4", Tag("q4".to_owned())),
        ("#2nd-line", Tag("2nd-line".to_owned())),
        ("#productive", Tag("productive".to_owned())),
    ];
    let text =
        "#product #Service #docs #48102 #SUP-12, #INC0000045 #7 #Q4 (#refunds) #q4 #2nd-line- #productive";
    assert_eq!(read(text), expected);
}

#[test]
fn marks_count_only_where_a_word_starts() {
    assert_eq!(read("!roadblock ?Idea +done"), [("!roadblock", Roadblock), ("?Idea", Idea), ("+done", Done)]);
    for text in [
        "a@b.c",
        "C# and F#",
        "why?idea",
        "why?",
        "wait!roadblock",
        "1+done",
        "+doneness",
        "?ideas",
        "!road",
        "@",
        "#",
        "# 1",
        "!!roadblock",
        "@ Dev",
        "x/@",
        "+ done",
    ] {
        assert_eq!(read(text), [], "{text}");
    }
}

#[test]
fn places_are_told_in_bytes_and_in_utf_16() {
    let tokens = parse("🙂 ø @Åse !roadblock", &team()).tokens;
    let places: Vec<_> = tokens.iter().map(|token| (token.bytes.clone(), token.utf16.clone())).collect();
    assert_eq!(places, [(8..13, 5..9), (14..24, 10..20)]);
}

#[test]
fn people_are_listed_once_and_marks_are_taken_out() {
    let text = "+done Bank import with @Dev and @dev #48102 !roadblock again";
    let capture = parse(text, &team());
    assert_eq!(capture.people(), [PersonId(Uuid::from_u128(1))]);
    assert!(capture.has(&Done) && capture.has(&Roadblock) && !capture.has(&Idea));
    assert_eq!(capture.plain(text), "Bank import with @Dev and @dev #48102 again");
    assert_eq!(parse("+done", &[]).plain("+done"), "");
    assert_eq!(parse("a +done\nb", &[]).plain("a +done\nb"), "a\nb", "lines stay lines");
}

fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,8}",
        prop::sample::select(vec![
            "@",
            "#",
            "!",
            "?",
            "+",
            " ",
            "\n",
            "-",
            "@Dev",
            "@elif k",
            "#SUP-12",
            "#1",
            "!roadblock",
            "?idea",
            "+done",
            "\u{301}",
            "🙂",
            "ß",
            "İ",
            "@Tomasz Zieliński-",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn no_character_is_ever_lost(text in texts()) {
        let tokens = parse(&text, &team()).tokens;
        let (mut again, mut at, mut units) = (String::new(), 0, 0);
        for token in &tokens {
            let between = text.get(at..token.bytes.start);
            prop_assert!(between.is_some(), "in order, without overlap, between letters");
            again.push_str(between.unwrap_or_default());
            units += between.unwrap_or_default().encode_utf16().count();
            let mark = text.get(token.bytes.clone()).unwrap_or_default();
            prop_assert!(mark.chars().count() >= 2, "a mark and a word");
            again.push_str(mark);
            prop_assert_eq!(token.utf16.clone(), units..units + mark.encode_utf16().count());
            units = token.utf16.end;
            at = token.bytes.end;
        }
        again.push_str(text.get(at..).unwrap_or_default());
        prop_assert_eq!(&again, &text);
    }

    #[test]
    fn reading_a_token_again_says_the_same(text in texts()) {
        for token in parse(&text, &team()).tokens {
            let alone = parse(&text[token.bytes.clone()], &team()).tokens;
            prop_assert_eq!(alone.first().map(|token| token.kind.clone()), Some(token.kind));
        }
    }

    #[test]
    fn whatever_is_typed_can_be_read_kept_and_named(
        text in prop_oneof![texts(), any::<String>(), "[@#!?+“” \\n\u{0}-\u{1f}\u{200d}🙂a-c1-3]{0,400}"],
    ) {
        let capture = parse(&text, &team());
        let units = text.encode_utf16().count();
        for (start, end) in crate::notes::quotes(&text) {
            prop_assert!(start < end && end as usize <= units);
            let quoted: Vec<u16> = text.encode_utf16().skip(start as usize).take((end - start) as usize).collect();
            prop_assert!(String::from_utf16(&quoted).is_ok(), "a quotation ends between letters");
        }
        let title = crate::notes::roadblock_title(&text, &capture);
        prop_assert!(!title.is_empty() && title.chars().count() <= crate::notes::LONGEST_TITLE, "{title}");
        let kept = crate::notes::about(&capture, None);
        prop_assert!(kept.windows(2).all(|pair| pair[0] < pair[1]), "each once: {kept:?}");
        let titles = vec![title, "SEPA transfer status in two places".to_owned()];
        for found in crate::notes::alike(&text, &capture, &titles, 3) {
            prop_assert!((1..=100).contains(&found.score));
        }
    }
}
