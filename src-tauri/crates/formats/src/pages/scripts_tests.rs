//! Pages in scripts that Inter lacks, in the cut fonts of the tests.

use unicode_bidi::ParagraphBidiInfo;

use super::cast::{Actor, Cast, Choice, Inter};
use super::paper::{Setter, WIDTH};
use super::stretch::Legible;
use super::*;
use crate::fonts::tests::folder;

fn fonts() -> Fonts {
    Fonts::in_folders(vec![folder()])
}

fn page(heading: &str, words: &str) -> Page {
    let quote = Part::Quote { words: words.into(), source: "chat 48164".into() };
    Page {
        title: "What customers said".into(),
        sections: vec![Section { heading: heading.into(), parts: vec![quote] }],
        ..Page::default()
    }
}

/// The typefaces in a PDF, without the six letters that tell cut ones apart.
fn typefaces(bytes: &[u8]) -> Vec<String> {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let mut names = Vec::new();
    for object in document.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        if !font.has_type(b"Font") || font.has(b"CIDSystemInfo") {
            continue;
        }
        names.push(match font.get(b"BaseFont").and_then(lopdf::Object::as_name) {
            Ok(name) => String::from_utf8_lossy(&name[7..]).into_owned(),
            Err(_) => String::from_utf8_lossy(font.get(b"Subtype").and_then(lopdf::Object::as_name).unwrap())
                .into_owned(),
        });
    }
    names.sort();
    names
}

fn text_of(bytes: &[u8]) -> String {
    lopdf::Document::load_mem(bytes).unwrap().extract_text(&[1]).unwrap()
}

#[test]
fn words_in_another_script_are_drawn_in_a_font_that_has_them() {
    let written = pdf(&page("Quotes", "Elif heard شكراً and हिन्दी, then שלום"), &fonts()).unwrap();
    assert_eq!(written.lacking, 0);
    assert_eq!(
        typefaces(&written.bytes),
        [
            "Inter-Regular",
            "Inter-SemiBold",
            "NotoSansArabic-Regular",
            "NotoSansDevanagari-Regular",
            "NotoSansHebrew-Regular"
        ]
    );
}

#[test]
fn a_heading_takes_the_bold_face_where_there_is_one() {
    let written = pdf(&page("السلام שלום", "plain"), &fonts()).unwrap();
    assert_eq!(
        typefaces(&written.bytes),
        ["Inter-Regular", "Inter-SemiBold", "NotoSansArabic-Bold", "NotoSansHebrew-Regular"]
    );
}

#[test]
fn letters_are_told_one_by_one_from_right_to_left() {
    // Lam and alef are one glyph, and the mark stands over its letter: each is still told by itself.
    for (word, turned) in [("שלום", "םולש"), ("لا", "ال"), ("شكراً", "ًاركش")] {
        let text = text_of(&pdf(&page("Quotes", word), &fonts()).unwrap().bytes);
        assert!(text.contains(turned), "{word}: {text}");
    }
}

#[test]
fn a_reader_of_pdf_gives_back_the_text_in_its_order() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    for words in ["السلام", "لا أدخل شكراً", "שלום אני", "हिन्दी", "then 42% and plain words"]
    {
        let page = Page { title: words.into(), ..Page::default() };
        std::fs::write(&file, pdf(&page, &fonts()).unwrap().bytes).unwrap();
        let Ok(read) = std::process::Command::new("pdftotext").arg(&file).arg("-").output() else {
            println!("skipped: there is no pdftotext here");
            return;
        };
        // It marks the directions that it found.
        let text = String::from_utf8_lossy(&read.stdout);
        let text = text.replace(['\u{202a}', '\u{202b}', '\u{202c}'], "");
        assert_eq!(text.trim(), words);
    }
}

#[test]
fn a_line_of_two_directions_stands_as_it_is_read() {
    let (inter, fonts) = (Inter::read().unwrap(), fonts());
    let line = "abc שלום (42) אני!";
    let choice = Choice::of(&page("", line), &inter, &fonts.look());
    let cast = Cast::of(&inter, &choice).unwrap();
    let legible = Legible::of(line, Weight::Regular, &cast);
    let bidi = ParagraphBidiInfo::new(&legible.text, None);
    let shown = |range: std::ops::Range<usize>| -> Vec<(String, bool)> {
        let stretches = legible.stretches(&bidi, &range).into_iter();
        stretches.map(|stretch| (stretch.text, stretch.rtl)).collect()
    };
    let owned = |text: &str, rtl: bool| (text.to_owned(), rtl);
    assert_eq!(
        shown(0..line.len()),
        [
            owned("abc ", false),
            owned("אני", true),
            owned(") ", true),
            owned("42", false),
            owned(" (", true),
            owned("שלום", true),
            owned("!", false),
        ]
    );
    assert_eq!(shown(0..12), [owned("abc ", false), owned("שלום", true)], "a part of it as well");
}

#[test]
fn words_from_right_to_left_end_at_the_right_of_the_paper() {
    let (inter, fonts) = (Inter::read().unwrap(), fonts());
    for (words, begins_left) in [("שלום אני abc", false), ("abc שלום", true)] {
        let page = page("", words);
        let choice = Choice::of(&page, &inter, &fonts.look());
        let cast = Cast::of(&inter, &choice).unwrap();
        let paper = Setter { cast: &cast, lacking: 0 }.paper(&page, "");
        let hebrew = |piece: &&super::sheet::Piece| matches!(piece.stretch.actor, Actor::Stranger(..));
        let piece = paper.sheets[0].pieces.iter().rfind(hebrew).unwrap();
        assert_eq!(piece.x < WIDTH / 2.0, begins_left, "{words} at {}", piece.x);
        assert_eq!(paper.sheets[0].bars[0].x < WIDTH / 2.0, begins_left, "the bar beside it");
        let source = paper.sheets[0].pieces.last().unwrap();
        assert_eq!(source.stretch.text, "chat 48164");
        assert_eq!(source.x < WIDTH / 2.0, begins_left, "where it is from stands under it");
    }
}

#[test]
fn an_emoji_is_drawn_in_its_colours() {
    let written = pdf(&page("Quotes", "great 👍🏽 thanks"), &fonts()).unwrap();
    assert_eq!(written.lacking, 0);
    assert!(typefaces(&written.bytes).contains(&"Type3".to_owned()), "{:?}", typefaces(&written.bytes));
}

#[test]
fn what_no_font_has_is_told_before_and_written_as_its_number() {
    let page = page("Quotes", "שלום, 東京! and שלום東 again");
    assert_eq!(not_in_pdf(&page, &fonts()), ["東京", "שלום東"]);
    let written = pdf(&page, &fonts()).unwrap();
    assert_eq!(written.lacking, 3);
    let text = text_of(&written.bytes);
    assert!(
        text.contains("[U+6771][U+4EAC]") && text.contains("3 letters for which there was no font"),
        "{text}"
    );
    assert_eq!(not_in_pdf(&page, &Fonts::none()), ["שלום", "東京", "שלום東"]);
}

#[test]
fn the_same_page_gives_the_same_bytes_whatever_was_asked_before() {
    let page = page("Quotes السلام", "שלום हिन्दी 👍");
    let (fresh, asked) = (fonts(), fonts());
    for other in ["👍", "कृपया", "東京"] {
        pdf(&super::scripts_tests::page("", other), &asked).unwrap();
    }
    assert_eq!(pdf(&page, &fresh).unwrap(), pdf(&page, &asked).unwrap());
}

proptest::proptest! {
    #[test]
    fn what_is_told_before_is_what_happens(text in "[a-c (1אלםلاأش\u{64b}कृ\u{94d}ह👍\u{1f3fd}東\u{200f}\u{200d}\u{fe0f}]{0,40}|\\PC{0,60}") {
        let page = page(&text, &text);
        let written = pdf(&page, &fonts()).unwrap();
        proptest::prop_assert_eq!(written.lacking == 0, not_in_pdf(&page, &fonts()).is_empty());
        proptest::prop_assert!(written.sheets >= 1);
    }
}
