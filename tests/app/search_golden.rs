//! What a search should find: forty queries over the notes of a made-up autumn, each expecting its text in the first
//! three.

use serde_json::json;
use support::TestApp;

/// Texts with the time they were written; `@` names whom they are with.
const WRITTEN: &str = include_str!("../fixtures/search/autumn.txt");

/// The query, and the beginning of the text that must be among the first three.
const GOLDEN: &[(&str, &str)] = &[
    // Half words, from their beginning and their middle.
    ("prev", "@Elif the PDF preview freezes"),
    ("rechnungsexp", "Der Rechnungsexport bricht ab"),
    ("bricht export", "Der Rechnungsexport bricht ab"),
    ("nungsexport", "Der Rechnungsexport bricht ab"),
    ("headset crack", "@Dev headset crackles"),
    ("tray", "Batch printing loses the tray"),
    ("print tra", "Batch printing loses the tray"),
    ("stocktak", "Warehouse does its stocktaking"),
    // Accents and letters with a stroke, typed and left out.
    ("zolw", "Żółw Sp. z o.o. asks"),
    ("żółw", "Żółw Sp. z o.o. asks"),
    ("cafe noir", "Café Noir reopens"),
    ("uber den wolken", "Über den Wolken GmbH"),
    ("strasse", "Lieferung an die Hauptstraße"),
    ("malmo", "Malmö office moves"),
    ("naive", "The naïve retry"),
    ("smorrebrod", "Smørrebrød lunch"),
    ("francois", "François from accounting"),
    // Typing order.
    ("reset password twice", "Customer had to reset the password twice"),
    ("twice password reset", "Customer had to reset the password twice"),
    ("name sender", "Sender name is cut off"),
    ("sender name", "Sender name is cut off"),
    ("macro refund", "@Elif keeps a refund macro"),
    // Word forms.
    ("refunds", "@Elif keeps a refund macro"),
    ("freezing preview", "@Elif the PDF preview freezes"),
    ("crackling headset", "@Dev headset crackles"),
    ("cancellations", "Cancellation takes four clicks"),
    ("policy", "New policies for returns"),
    ("deliveries", "Delivery to islands"),
    ("invoicing", "Invoice shows the old address"),
    ("translated", "Translation of the welcome mail"),
    // People.
    ("@Elif preview", "@Elif the PDF preview freezes"),
    ("@Dev headset", "@Dev headset crackles"),
    ("@tomasz calm", "@Tomasz stayed calm"),
    ("@Zieliński calm", "@Tomasz stayed calm"),
    ("tomasz calm", "@Tomasz stayed calm"),
    // Tags and contacts.
    ("#48102", "Charged twice for one order #48102"),
    ("48102", "Charged twice for one order #48102"),
    ("#docs sepa", "The SEPA article is missing #docs"),
    ("#product filter", "Nobody finds the saved filter #product"),
    ("#hardware", "@Dev headset crackles"),
    // Dates and kinds.
    ("from:oct to:oct password", "Customer had to reset the password twice"),
    ("from:\"2 weeks\" sender", "Sender name is cut off"),
    ("is:idea macro", "@Elif keeps a refund macro"),
    ("is:roadblock tray", "Batch printing loses the tray"),
];

fn autumn() -> TestApp {
    let app = TestApp::new();
    for line in WRITTEN.lines().filter(|line| !line.trim().is_empty()) {
        let (at, text) = line.split_once('\t').expect("a time, a tab, a text");
        app.clock.set(at);
        app.ok("notes.capture", json!({ "text": text }));
    }
    app.clock.set(support::NOW);
    app
}

#[test]
fn each_query_finds_its_text_in_the_first_three() {
    let app = autumn();
    let mut missed = Vec::new();
    for (query, expected) in GOLDEN {
        let found = app.ok("notes.search", json!({ "query": query }));
        let texts: Vec<String> = found["found"]
            .as_array()
            .unwrap()
            .iter()
            .take(3)
            .map(|one| support::text(&one["text"]))
            .collect();
        // A roadblock of a note is found by its own title.
        let plain = expected.split(" !").next().unwrap_or(expected);
        if !texts.iter().any(|text| text.starts_with(plain)) {
            missed.push(format!("{query}: {texts:?}"));
        }
    }
    assert!(missed.is_empty(), "{} of {} missed:\n{}", missed.len(), GOLDEN.len(), missed.join("\n"));
    assert!(WRITTEN.lines().count() >= 300, "a search among few finds everything");
}

#[test]
fn what_is_not_there_is_not_found() {
    let app = autumn();
    for query in
        ["xylophone", "preview xylophone", "#99999", "is:roadblock xylophone", "tray from:2026-11-18"]
    {
        let found = app.ok("notes.search", json!({ "query": query }));
        assert_eq!(found["found"], json!([]), "{query}");
    }
}
