//! Erasing someone who left: nothing of the file names them, down to its bytes.

use std::path::Path;

use serde_json::{Value, json};
use support::TestApp;

/// Texts in which Dev stands in every spelling.
const NOTES: [&str; 6] = [
    "@Dev hangs up and calls back, customers think it is them !roadblock #48102",
    "Dev Raman would call back instead of hold ?idea",
    "DEV RAMAN said so, and dev.raman@fernwood.example too",
    "Raman's macro saves an hour. The dev team knows.",
    "Raman, Dev: on leave in May. @dev's idea",
    "“He was kind”, says a customer of D. Raman #service",
];

/// A file that is full of Dev: texts, rows, contacts, drafts, a former name, and a journal of all of it.
fn full_of_dev() -> TestApp {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    app.ok("people.rename", json!({ "id": dev, "name": "Devendra Ramanujam" }));
    app.ok("notes.capture", json!({ "text": "Devendra Ramanujam found it" }));
    app.ok("people.rename", json!({ "id": dev, "name": "Dev Raman" }));
    for (minute, text) in NOTES.iter().enumerate() {
        app.clock.set(&format!("2026-11-18 11:{:02}", 10 + minute));
        app.ok("notes.capture", json!({ "text": text }));
    }
    let session =
        app.ok("notes.start_session", json!({ "person_id": dev, "asked": "Dev Raman asks about refunds" }));
    app.ok("notes.capture", json!({ "text": "@Dev types it twice !roadblock", "session_id": session["id"] }));
    app.clock.set("2026-11-18 12:00");
    app.ok("day.start_activity", json!({ "activity": "quality", "detail": "review of Dev Raman" }));
    app.ok("day.add_done", json!({ "text": "Moved Dev Raman's chats" }));
    app.ok(
        "people.add_commitment",
        json!({ "person_id": dev, "promised_by": "person", "text": "Say what happens next" }),
    );
    app.ok("people.put_training", json!({ "person_id": dev, "title": "Refunds", "kind": "training" }));
    app.ok("people.put_knowledge", json!({ "person_id": dev, "text": "Old SEPA returns" }));
    app.ok("people.put_recognition", json!({ "person_id": dev, "title": "Raman's article" }));
    app.ok(
        "people.hold_one_to_one",
        json!({ "person_id": dev, "summary": "Dev Raman wants more phone", "talked": [], "commitments": [] }),
    );
    let elif = app.person("Elif Kaya");
    app.ok(
        "people.put_training",
        json!({ "person_id": elif, "title": "Refunds", "kind": "training", "with_whom": "Dev Raman" }),
    );
    app.ok(
        "people.hold_one_to_one",
        json!({ "person_id": elif, "summary": "Learns from Dev Raman", "talked": [], "commitments": [] }),
    );
    app.ok(
        "people.mark_out",
        json!({ "person_id": elif, "kind": "other", "on": "2026-11-25", "label": "with Dev Raman" }),
    );
    app.ok("notes.keep_draft", json!({ "key": "capture", "text": "half a word on Dev Ram… Dev Raman" }));
    let csv = "Ticket,Opened at,Status,Channel,Subject,Assignee\n\
               1,2026-11-17 09:00,open,email,Refund for Dev Raman,Dev Raman\n\
               2,2026-11-17 09:05,solved,chat,Invoice,Elif Kaya\n\
               3,no date,open,chat,Raman,Dev Raman\n";
    let file = app.write("tickets of dev raman.csv", csv);
    app.ok("queue.import_contacts", json!({ "path": file }));
    app
}

/// Whether the bytes of the file, its log or their index hold `words`, whatever the capitals.
fn holds(app: &TestApp, words: &str) -> Option<String> {
    let small = words.to_lowercase();
    ["", "-wal", "-shm"].into_iter().find_map(|ending| {
        let path = format!("{}{ending}", app.file().display());
        let bytes = std::fs::read(Path::new(&path)).ok()?;
        let text = bytes.to_ascii_lowercase();
        text.windows(small.len()).any(|window| window == small.as_bytes()).then_some(path)
    })
}

#[test]
fn nothing_in_the_bytes_of_the_file_names_someone_who_was_erased() {
    let app = full_of_dev();
    let dev = app.person("Dev Raman");
    for words in ["raman", "devendra", "@dev"] {
        assert!(holds(&app, words).is_some(), "{words} should be there before");
    }
    let preview = app.ok("people.preview_erase", json!({ "person_id": dev }));
    assert!(support::text(&preview["sentence"]).starts_with("“Dev Raman” goes from "), "{preview}");
    assert_eq!(preview["shared_first_name"], true);
    let said = app.ok("people.erase", json!({ "person_id": dev }));
    for words in ["raman", "dev raman", "devendra", "@dev", "dev.raman", "d. raman"] {
        assert_eq!(holds(&app, words), None, "{words}");
    }
    let sentence = support::text(&said["sentence"]);
    assert!(sentence.contains("“Dev” alone stays twice"), "{sentence}");
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
    let people = app.ok("people.list", json!({}))["people"].as_array().map(Vec::len);
    assert_eq!(people, Some(2));
}

#[test]
fn the_other_words_stay_and_the_sentences_keep_their_sense() {
    let app = full_of_dev();
    let contacts = app.ok("queue.waiting", json!({}));
    let dev = app.person("Dev Raman");
    app.ok("people.erase", json!({ "person_id": dev }));
    let notes = app.ok("notes.list", json!({ "limit": 50 }));
    let texts: Vec<String> =
        notes["notes"].as_array().unwrap().iter().map(|note| support::text(&note["text"])).collect();
    for text in [
        "Someone who left hangs up and calls back, customers think it is them !roadblock #48102",
        "Someone who left would call back instead of hold ?idea",
        "Someone who left said so, and someone who left too",
        "Someone who left's macro saves an hour. The dev team knows.",
        "Someone who left: on leave in May. Someone who left's idea",
        "Someone who left found it",
    ] {
        assert!(texts.iter().any(|other| other == text), "{text} in {texts:#?}");
    }
    assert_eq!(app.ok("queue.waiting", json!({}))["line"], contacts["line"], "contacts stay");
    let found = |query: &str| {
        app.ok("notes.search", json!({ "query": query }))["found"].as_array().map_or(0, Vec::len)
    };
    assert_eq!((found("raman"), found("hangs up") > 0), (0, true));
    let sessions = app.ok("notes.sessions", json!({}));
    assert_eq!(sessions["sessions"][0]["person"], Value::Null, "the session stays, without its person");
    assert_eq!(app.lived("2026-11-18").len(), 2, "what was lived stays");
}

#[test]
fn what_was_being_typed_about_them_alone_goes_too() {
    let app = full_of_dev();
    let (dev, elif) = (app.person("Dev Raman"), app.person("Elif Kaya"));
    let knows = app.ok("people.put_knowledge", json!({ "person_id": dev, "text": "More" }))["id"].clone();
    let keys = [format!("one_to_one:{dev}:first"), format!("knowledge:{}", support::text(&knows))];
    let hers = format!("recognition:{elif}");
    for key in keys.iter().chain([&hers]) {
        app.ok("notes.keep_draft", json!({ "key": key, "text": "canarydraft of a promise" }));
    }
    app.ok("people.erase", json!({ "person_id": dev }));
    let kept = |key: &str| app.ok("notes.draft", json!({ "key": key }))["text"].clone();
    assert_eq!(keys.each_ref().map(|key| kept(key)), ["", ""]);
    assert_eq!(kept(&hers), "canarydraft of a promise");
}

#[test]
fn nothing_from_before_can_be_undone_or_done_again() {
    let app = full_of_dev();
    app.undo();
    let dev = app.person("Dev Raman");
    app.ok("people.erase", json!({ "person_id": dev }));
    assert!(app.undo().is_null());
    assert!(app.redo().is_null());
    assert_eq!(holds(&app, "raman"), None);
    app.ok("notes.capture", json!({ "text": "A new day" }));
    assert_eq!(app.undo(), "Captured a note", "undo begins anew");
    let app = app.reopen();
    assert_eq!(holds(&app, "raman"), None);
}

#[test]
fn the_whole_first_name_goes_where_the_lead_says_so() {
    let app = full_of_dev();
    app.ok("notes.capture", json!({ "text": "Ask Dev about dev tools" }));
    let dev = app.person("Dev Raman");
    app.ok("people.erase", json!({ "person_id": dev, "also_first_name": true }));
    let newest = app.ok("notes.list", json!({}))["notes"][0]["text"].clone();
    assert_eq!(newest, "Ask someone who left about dev tools");
}

#[test]
fn a_name_that_is_nobody_elses_goes_with_its_first_name_too() {
    let app = TestApp::new();
    app.ok("notes.capture", json!({ "text": "Tomasz, TOMASZ and tomasz zielinski; Elif stays" }));
    let tomasz = app.person("Tomasz Zieliński-Brandt");
    let said = app.ok("people.erase", json!({ "person_id": tomasz }));
    assert_eq!(said["sentence"], "Nothing in this file names Tomasz any more.");
    let newest = app.ok("notes.list", json!({}))["notes"][0]["text"].clone();
    assert_eq!(newest, "Someone who left, someone who left and someone who left; Elif stays");
    for words in ["tomasz", "zieli", "brandt"] {
        assert_eq!(holds(&app, words), None, "{words}");
    }
}

#[test]
fn the_sentence_says_until_when_older_backups_hold_the_name() {
    let app = full_of_dev();
    app.clock.set("2026-11-17 17:00");
    app.ok("workspace.back_up_daily", json!({}));
    app.clock.set("2026-11-18 12:30");
    app.ok("workspace.back_up_daily", json!({}));
    let dev = app.person("Dev Raman");
    let said = app.ok("people.erase", json!({ "person_id": dev }))["sentence"].clone();
    let sentence = support::text(&said);
    assert!(
        sentence.ends_with("Backups made before today hold the name until 17 January 2027."),
        "{sentence}"
    );
    let backups = app.ok("workspace.backups", json!({}))["backups"].clone();
    let of_today =
        backups.as_array().unwrap().iter().find(|backup| support::text(&backup["when"]).starts_with("Today"));
    let path = support::text(&of_today.expect("today's backup is there")["path"]);
    let bytes = std::fs::read(path).unwrap().to_ascii_lowercase();
    assert!(!bytes.windows(5).any(|window| window == b"raman"), "today's backup was taken anew");
    assert_eq!(backups.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_folder_with_the_name_in_its_path_is_told_and_left_alone() {
    let app = TestApp::new();
    let folder = app.folder.path().join("exports of dev raman");
    std::fs::create_dir(&folder).unwrap();
    app.ok("queue.watch_folder", json!({ "path": folder, "on": true }));
    let dev = app.person("Dev Raman");
    let preview = app.ok("people.preview_erase", json!({ "person_id": dev }));
    assert_eq!(preview["leaves"][0], json!(folder));
    let sentence = support::text(&app.ok("people.erase", json!({ "person_id": dev }))["sentence"]);
    assert!(sentence.contains("still has the name in it"), "{sentence}");
}

#[test]
fn the_preview_counts_one_as_one_and_none_as_none() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let preview = || app.ok("people.preview_erase", json!({ "person_id": dev }));
    assert!(support::text(&preview()["sentence"]).contains("goes from no text"), "{}", preview());
    app.ok("people.add_commitment", json!({ "person_id": dev, "promised_by": "lead", "text": "Ask" }));
    assert_eq!(preview()["counts"], json!([{ "n": 1, "words": "commitment" }]));
    app.ok("people.add_commitment", json!({ "person_id": dev, "promised_by": "lead", "text": "Tell" }));
    assert_eq!(preview()["counts"], json!([{ "n": 2, "words": "commitments" }]));
}

#[test]
fn a_session_that_runs_while_someone_is_erased_ends_in_a_whole_sentence() {
    let app = TestApp::new();
    let dev = app.person("Dev Raman");
    let id = app.ok("notes.start_session", json!({ "person_id": dev }))["id"].clone();
    app.ok("people.erase", json!({ "person_id": dev }));
    let title = app.ok("notes.session", json!({ "id": id }))["title"].clone();
    assert_eq!(title, "Beside someone who left");
    app.clock.set("2026-11-18 12:00");
    app.ok("notes.end_session", json!({ "id": id }));
    let undone = app.ok("workspace.undo", json!({}));
    assert!(undone.to_string().contains("Ended the session beside someone who left"), "{undone}");
}
