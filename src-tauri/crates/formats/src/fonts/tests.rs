use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Fonts;
use crate::pages::{Page, Part, Section, not_in_pdf, pdf};

/// The cut fonts of the tests.
pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fonts")
}

fn hebrew() -> Vec<u8> {
    fs::read(folder().join("Hebrew-Regular.ttf")).unwrap()
}

fn said(words: &str) -> Page {
    let quote = Part::Quote { words: words.into(), source: "chat 48164".into() };
    Page { sections: vec![Section { heading: String::new(), parts: vec![quote] }], ..Page::default() }
}

fn in_folder(folder: &Path) -> Fonts {
    Fonts::in_folders(vec![folder.to_owned()])
}

#[test]
fn fonts_are_looked_for_only_when_a_letter_is_lacking() {
    let fonts = in_folder(&folder());
    pdf(&said("Żółw paid 12 €"), &fonts).unwrap();
    assert!(fonts.found.shelf.lock().unwrap().is_none(), "nothing was lacking");
    pdf(&said("שלום"), &fonts).unwrap();
    assert!(fonts.found.shelf.lock().unwrap().is_some());
}

#[test]
fn a_font_that_is_installed_while_it_runs_is_found_and_one_that_goes_is_missed() {
    let place = tempfile::tempdir().unwrap();
    let later = place.path().join("hebrew");
    let fonts = Fonts::in_folders(vec![place.path().to_owned(), later.clone()]);
    assert_eq!(not_in_pdf(&said("he said שלום"), &fonts), ["שלום"]);
    // A file system may tell times apart by no less than a tick of its clock.
    std::thread::sleep(Duration::from_millis(30));
    fs::create_dir(&later).unwrap();
    fs::write(later.join("a.TTF"), hebrew()).unwrap();
    assert_eq!(not_in_pdf(&said("he said שלום"), &fonts), Vec::<String>::new());
    std::thread::sleep(Duration::from_millis(30));
    fs::remove_file(later.join("a.TTF")).unwrap();
    assert_eq!(not_in_pdf(&said("he said שלום"), &fonts), ["שלום"]);
}

#[test]
fn what_is_no_font_is_passed_over() {
    let place = tempfile::tempdir().unwrap();
    let put = |name: &str, bytes: &[u8]| fs::write(place.path().join(name), bytes).unwrap();
    put("empty.ttf", b"");
    put("words.otf", b"this is not a font, whatever its name says");
    // A collection that says to hold four billion fonts.
    put("endless.ttc", b"ttcf\x00\x01\x00\x00\xff\xff\xff\xff\x00\x00\x00\x20");
    fs::create_dir(place.path().join("folder.ttf")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(place.path(), place.path().join("again")).unwrap();
    let whole = hebrew();
    let (needed, _) = table(&whole, b"loca");
    for part in (0..needed).step_by(97) {
        put(&format!("cut-{part:05}.ttf"), &whole[..part]);
    }
    assert_eq!(not_in_pdf(&said("שלום"), &in_folder(place.path())), ["שלום"], "no part of one is enough");
    put("whole.ttf", &whole);
    assert_eq!(pdf(&said("שלום"), &in_folder(place.path())).unwrap().lacking, 0);
}

#[test]
fn a_damaged_font_never_fails_a_page() {
    let place = tempfile::tempdir().unwrap();
    for name in ["Arabic-Regular.ttf", "Emoji-Regular.ttf"] {
        let whole = fs::read(folder().join(name)).unwrap();
        let mut chance = 7_usize;
        for _ in 0..150 {
            let mut damaged = whole.clone();
            for _ in 0..8 {
                chance =
                    chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let at = (chance >> 33) % damaged.len();
                damaged[at] = (chance >> 20) as u8;
            }
            let file = place.path().join("damaged.ttf");
            fs::write(&file, damaged).unwrap();
            let (page, fonts) = (said("السلام 👍 لا"), in_folder(place.path()));
            let written = pdf(&page, &fonts).unwrap();
            assert_eq!(written.lacking == 0, not_in_pdf(&page, &fonts).is_empty(), "told as it is written");
        }
    }
}

#[test]
fn a_damaged_font_leaves_its_letters_to_the_next() {
    let place = tempfile::tempdir().unwrap();
    // Its first outline tells of more than there is: the name and the letters can be read, the shapes cannot.
    let mut damaged = hebrew();
    let shapes = table(&damaged, b"glyf");
    damaged[shapes.0..shapes.0 + shapes.1].fill(0xff);
    fs::write(place.path().join("a.ttf"), damaged).unwrap();
    assert_eq!(not_in_pdf(&said("שלום"), &in_folder(place.path())), ["שלום"]);
    fs::write(place.path().join("b.ttf"), hebrew()).unwrap();
    assert_eq!(pdf(&said("שלום"), &in_folder(place.path())).unwrap().lacking, 0);
}

#[test]
fn a_font_that_may_not_be_put_into_documents_is_not() {
    let place = tempfile::tempdir().unwrap();
    let mut restricted = hebrew();
    let (at, _) = table(&restricted, b"OS/2");
    restricted[at + 8..at + 10].copy_from_slice(&[0, 2]);
    fs::write(place.path().join("restricted.ttf"), restricted).unwrap();
    assert_eq!(not_in_pdf(&said("שלום"), &in_folder(place.path())), ["שלום"]);
}

/// Where a table of a font begins, and how long it is.
fn table(font: &[u8], tag: &[u8; 4]) -> (usize, usize) {
    let number = |at: usize| u32::from_be_bytes(font[at..at + 4].try_into().unwrap()) as usize;
    let record = (12..).step_by(16).find(|at| font[*at..*at + 4] == *tag).unwrap();
    (number(record + 8), number(record + 12))
}
