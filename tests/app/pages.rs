//! Pages that leave: what is on them, what stays, and that nothing private ever leaves in any format.

use serde_json::{Value, json};
use support::TestApp;

/// Words that stand in private remarks alone.
const CANARIES: [&str; 3] = ["canaryalpha", "canarybeta", "canarygamma"];

struct Hour {
    app: TestApp,
    elif: String,
    session: String,
    notes: Vec<String>,
}

fn note(app: &TestApp, text: &str, session: Option<&str>, sharing: &str) -> String {
    let mut args = json!({ "text": text });
    if let Some(session) = session {
        args["session_id"] = json!(session);
    }
    let id = support::text(&app.ok("notes.capture", args)["id"]);
    if sharing != "unmarked" {
        app.ok("notes.set_sharing", json!({ "note_id": id, "sharing": sharing }));
    }
    id
}

/// An hour beside Elif with notes of every mark, and words about her elsewhere.
fn hour() -> Hour {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let started = app.ok("notes.start_session", json!({ "person_id": elif, "channel": "chat" }));
    let session = support::text(&started["id"]);
    let inside = Some(session.as_str());
    let notes = vec![
        note(&app, "@Elif handled the “I gave up twice” caller well #product #48102", inside, "shareable"),
        note(&app, "canaryalpha she seems tired #product", inside, "private"),
        note(&app, "canarybeta blames the macro !roadblock #product", inside, "private"),
        note(&app, "unmarkedword the greeting is long #product", inside, "unmarked"),
        note(&app, "@Elif canarygamma and her exam ?idea #product", None, "private"),
        note(&app, "The preview freezes !roadblock #product", inside, "shareable"),
    ];
    Hour { app, elif, session, notes }
}

fn every_page(hour: &Hour) -> Vec<Value> {
    vec![
        json!({ "kind": "session", "id": hour.session }),
        json!({ "kind": "person", "id": hour.elif }),
        json!({ "kind": "theme", "theme": "product", "note_ids": hour.notes, "wanted": "A faster preview" }),
        json!({ "kind": "one_to_one", "person_id": hour.elif }),
    ]
}

fn show(app: &TestApp, page: &Value) -> Value {
    app.ok("notes.show_page", json!({ "page": page }))
}

/// The bytes of a saved page.
fn saved(app: &TestApp, page: &Value, format: &str) -> Vec<u8> {
    let path = app.folder.path().join(format!("page.{format}"));
    let args = json!({ "page": page, "format": format, "path": path.display().to_string() });
    app.ok("notes.save_page", args);
    std::fs::read(path).unwrap()
}

/// The words of a saved page, of a PDF as they were drawn.
fn words(app: &TestApp, page: &Value, format: &str) -> String {
    let bytes = saved(app, page, format);
    if format != "pdf" {
        return String::from_utf8(bytes).unwrap();
    }
    let document = lopdf::Document::load_mem(&bytes).unwrap();
    let sheets: Vec<u32> = document.get_pages().keys().copied().collect();
    document.extract_text(&sheets).unwrap().replace('\n', " ")
}

#[test]
fn no_private_word_leaves_on_any_page_in_any_format() {
    let hour = hour();
    for page in every_page(&hour) {
        let shown = show(&hour.app, &page);
        let mut texts = vec![support::text(&shown["markdown"]), support::text(&shown["html"])];
        texts.extend(["markdown", "html", "pdf"].map(|format| words(&hour.app, &page, format)));
        for text in &texts {
            assert!(
                text.contains(support::text(&shown["title"]).as_str()),
                "the page is read at all: {text}"
            );
            for canary in CANARIES {
                assert!(!text.to_lowercase().contains(canary), "{canary} left on {page}: {text}");
            }
        }
        assert!(support::text(&shown["leaves_out"]).contains("private"), "{page}: {shown}");
    }
}

#[test]
fn of_a_session_only_what_is_marked_shareable_leaves() {
    let hour = hour();
    let shown = show(&hour.app, &every_page(&hour)[0]);
    assert_eq!(shown["title"], "Beside Elif Kaya, chat");
    let markdown = support::text(&shown["markdown"]);
    assert!(markdown.contains("- Elif handled the “I gave up twice” caller well #48102"), "{markdown}");
    assert!(markdown.contains("The preview freezes (11:08, roadblock"), "{markdown}");
    assert!(!markdown.contains("unmarkedword") && !markdown.contains("stay here"), "{markdown}");
    assert_eq!(
        shown["leaves_out"],
        "2 private remarks and 1 note that is not marked to be shared stay here."
    );
    assert_eq!(shown["file_name"], "beside-elif-kaya-chat-2026-11-18");
}

#[test]
fn a_theme_leads_with_counts_then_quotes_then_what_is_asked_for() {
    let hour = hour();
    let shown = show(&hour.app, &every_page(&hour)[2]);
    let markdown = support::text(&shown["markdown"]);
    let at = |words: &str| markdown.find(words).unwrap_or_else(|| panic!("{words} in {markdown}"));
    assert!(
        at("| notes | 3 |") < at("> I gave up twice") && at("> I gave up twice") < at("What is asked for")
    );
    assert!(at("What was heard") < at("A faster preview") && at("| contact named | 1 |") > 0);
    assert_eq!(shown["leaves_out"], "3 private remarks stay here.");
}

#[test]
fn a_theme_is_one_sheet_and_says_what_it_has_no_room_for() {
    let app = TestApp::new();
    let ids: Vec<String> = (0..60)
        .map(|number| {
            note(&app, &format!("“Quote {number} goes on for a while” said one #product"), None, "unmarked")
        })
        .collect();
    let page =
        json!({ "kind": "theme", "theme": "product", "note_ids": ids, "title": "Exports", "wanted": "Rows" });
    let shown = show(&app, &page);
    let document = lopdf::Document::load_mem(&saved(&app, &page, "pdf")).unwrap();
    assert_eq!(document.get_pages().len(), 1);
    let markdown = support::text(&shown["markdown"]);
    assert!(markdown.contains("| notes | 60 |") && markdown.contains("more notes."), "{markdown}");
    assert!(support::text(&shown["leaves_out"]).contains("no room"), "{shown}");
    assert!(
        app.refused(
            "notes.show_page",
            json!({ "page": { "kind": "theme", "theme": "product", "note_ids": [] } })
        )
        .contains("No note is selected")
    );
}

#[test]
fn someones_page_says_what_was_promised_learnt_and_changed() {
    let hour = hour();
    let app = &hour.app;
    for (by, text) in [("person", "Tries the quiet macro"), ("lead", "A second screen")] {
        app.ok("people.add_commitment", json!({ "person_id": hour.elif, "promised_by": by, "text": text }));
    }
    app.ok(
        "people.put_training",
        json!({ "person_id": hour.elif, "title": "Data protection", "kind": "policy", "due_on": "2026-11-30" }),
    );
    app.ok(
        "people.put_recognition",
        json!({ "person_id": hour.elif, "title": "SEPA article", "text": "Wrote it", "effect": "5 fewer a week" }),
    );
    let shown = show(app, &every_page(&hour)[1]);
    let markdown = support::text(&shown["markdown"]);
    for words in [
        "What you promised",
        "Tries the quiet macro",
        "A second screen",
        "Data protection",
        "5 fewer a week",
        "Notes shared with you",
        "handled the “I gave up twice”",
    ] {
        assert!(markdown.contains(words), "{words} in {markdown}");
    }
    assert!(!markdown.contains("unmarkedword"), "{markdown}");
}

#[test]
fn a_page_that_changed_since_it_was_shown_is_not_saved() {
    let hour = hour();
    let page = &every_page(&hour)[0];
    let shown = show(&hour.app, page)["shown"].clone();
    let path = hour.app.folder.path().join("session.md").display().to_string();
    let save = json!({ "page": page, "format": "markdown", "path": path, "shown": shown });
    hour.app.ok("notes.save_page", save.clone());
    hour.app.ok("notes.set_sharing", json!({ "note_id": hour.notes[3], "sharing": "shareable" }));
    assert!(hour.app.refused("notes.save_page", save).contains("has changed since it was shown"));
    assert!(!std::fs::read_to_string(path).unwrap().contains("unmarkedword"));
}

#[test]
fn a_page_is_written_whole_or_not_at_all() {
    let hour = hour();
    let page = &every_page(&hour)[0];
    let folder = hour.app.folder.path().join("pages");
    let path = folder.join("session.html");
    let save = |path: &std::path::Path| json!({ "page": page, "format": "html", "path": path.display().to_string() });
    assert!(hour.app.refused("notes.save_page", save(&path)).contains("is not there"));
    std::fs::create_dir(&folder).unwrap();
    hour.app.ok("notes.save_page", save(&path));
    hour.app.ok("notes.save_page", save(&path));
    let mut once = save(&path);
    once["replace"] = json!(false);
    assert!(hour.app.refused("notes.save_page", once).contains("is there already"));
    assert!(hour.app.refused("notes.save_page", save(&folder)).contains("is a folder"));
    let names: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["session.html"], "nothing half written is left");
    assert!(hour.app.undo() != Value::Null, "saving is no change to undo");
}

#[test]
fn a_removed_roadblock_that_a_private_remark_tells_of_stays_too() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let private = app.ok("notes.capture", json!({ "text": "@Elif CANARY gives up !roadblock" }));
    app.ok("notes.set_sharing", json!({ "note_id": private["id"], "sharing": "private" }));
    let id = private["roadblock_id"].clone();
    app.ok("notes.capture", json!({ "text": "@Elif met it again !roadblock", "joins": id }));
    let page = json!({ "kind": "one_to_one", "person_id": elif });
    assert!(!words(&app, &page, "markdown").contains("CANARY"), "while it is open");
    app.ok("notes.remove_roadblock", json!({ "id": id, "how": "Gone" }));
    assert!(!words(&app, &page, "markdown").contains("CANARY"), "once it is removed");
    let stays = support::text(&show(&app, &page)["leaves_out"]);
    assert!(stays.contains("1 roadblock that a private remark tells of"), "{stays}");
}

#[test]
fn a_week_tells_what_changed_for_the_better_by_name_and_every_format_carries_it() {
    let app = TestApp::new();
    let (tomasz, elif) = (app.person("Tomasz Zieliński-Brandt"), app.person("Elif Kaya"));
    for (who, title, effect) in [
        (&tomasz, "Quiet work on the payroll export", ""),
        (&elif, "Refund macro", "3 fewer chats a day"),
        (&elif, "Calmer Fridays", ""),
    ] {
        app.ok("people.put_recognition", json!({ "person_id": who, "title": title, "effect": effect }));
    }
    let page = json!({ "kind": "better" });
    let shown = show(&app, &page);
    let markdown = support::text(&shown["markdown"]);
    let at = |words: &str| markdown.find(words).unwrap_or_else(|| panic!("{words} in {markdown}"));
    assert!(at("Mon 16 Nov to Sun 22 Nov 2026") < at("## Elif Kaya"), "{markdown}");
    assert!(at("Calmer Fridays") < at("## Tomasz"), "by name, not by how much or how loud: {markdown}");
    assert!(at("3 fewer chats a day") < at("payroll export"));
    assert_eq!(markdown.matches("## Elif Kaya").count(), 1, "one heading for one person");
    assert_eq!(shown["file_name"], "changed-for-the-better-2026-11-16");
    assert_eq!(shown["weeks"], json!({ "earlier": "2026-11-09", "later": null }));
    for format in ["markdown", "html", "pdf"] {
        let text = words(&app, &page, format);
        assert!(text.contains("Refund macro") && text.contains("payroll"), "{format}: {text}");
    }
    let before = show(&app, &json!({ "kind": "better", "week_of": "2026-11-11" }));
    assert!(support::text(&before["markdown"]).contains("Nothing is written down for this week."));
    assert_eq!(before["weeks"]["later"], "2026-11-16");
}

#[test]
fn a_page_says_before_it_is_saved_which_words_a_pdf_cannot_show() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let put = |title: &str, text: &str| {
        app.ok("people.put_recognition", json!({ "person_id": elif, "title": title, "text": text }))
    };
    put("Ελληνικά и Кириллица, café", "no letter is missing ✓");
    let page = json!({ "kind": "better" });
    assert_eq!(show(&app, &page)["pdf_lacks"], "");
    let made = put("Answers in שלום and «مرحبا» at last", "東京 שלום");
    let lacks = support::text(&show(&app, &page)["pdf_lacks"]);
    assert_eq!(
        lacks,
        "A PDF cannot show “שלום”, “«مرحبا»” and “東京”: it writes those letters as numbers. HTML and Markdown keep them."
    );
    app.ok("people.delete_recognition", json!({ "id": made["id"] }));
    assert_eq!(show(&app, &page)["pdf_lacks"], "");
}

#[test]
fn a_pdf_draws_words_for_which_the_machine_has_a_font_and_tells_only_of_the_others() {
    let mut app = TestApp::new();
    let cut =
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/formats/tests/fonts");
    app.host = support::open_with(&app.file(), &app.clock, false, app::Fonts::in_folders(vec![cut])).unwrap();
    let elif = app.person("Elif Kaya");
    let put = |title: &str| app.ok("people.put_recognition", json!({ "person_id": elif, "title": title }));
    put("Answers in שלום and لا");
    let page = json!({ "kind": "better" });
    assert_eq!(show(&app, &page)["pdf_lacks"], "");
    let path = app.folder.path().join("week.pdf").display().to_string();
    let save = json!({ "page": page, "format": "pdf", "path": path });
    assert_eq!(app.ok("notes.save_page", save.clone())["sentence"], "Saved as week.pdf.");
    put("And in 東京");
    let lacks = support::text(&show(&app, &page)["pdf_lacks"]);
    assert!(lacks.starts_with("A PDF cannot show “東京”: it writes"), "{lacks}");
    let sentence = support::text(&app.ok("notes.save_page", save)["sentence"]);
    assert_eq!(
        sentence,
        "Saved as week.pdf. 2 letters for which there was no font are written as their numbers."
    );
}
