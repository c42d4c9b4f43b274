//! Search over everything that was written: filters, kinds, where a hit leads.

use serde_json::{Value, json};
use support::TestApp;

fn capture(app: &TestApp, text: &str) -> String {
    support::text(&app.ok("notes.capture", json!({ "text": text }))["id"])
}

fn search(app: &TestApp, query: &str) -> Value {
    app.ok("notes.search", json!({ "query": query }))
}

fn texts(app: &TestApp, query: &str) -> Vec<String> {
    let found = search(app, query);
    found["found"].as_array().unwrap().iter().map(|one| support::text(&one["text"])).collect()
}

#[test]
fn a_person_is_found_by_name_and_by_the_session_a_note_was_taken_in() {
    let app = TestApp::new();
    capture(&app, "@Elif likes the macro");
    capture(&app, "@Dev likes the printer");
    let elif = app.person("Elif Kaya");
    let session =
        app.ok("notes.start_session", json!({ "person_id": elif, "channel": "chat" }))["id"].clone();
    app.clock.set("2026-11-18 11:20");
    app.ok("notes.capture", json!({ "text": "the preview freezes", "session_id": session }));
    assert_eq!(texts(&app, "@Elif is:note"), ["the preview freezes", "@Elif likes the macro"]);
    assert_eq!(texts(&app, "@eli preview"), ["the preview freezes"]);
    assert_eq!(texts(&app, "elif preview"), ["the preview freezes"], "a name among the words");
    assert_eq!(texts(&app, "@Dev"), ["@Dev likes the printer"]);
    let found = search(&app, "preview")["found"][0].clone();
    assert_eq!(found["go"], json!({ "screen": "session", "id": session }));
    assert_eq!(found["people"][0]["short"], "Elif");
}

#[test]
fn tags_themes_and_numbers_are_found_as_they_were_typed() {
    let app = TestApp::new();
    capture(&app, "the export stops #product #csv-export for #48102");
    capture(&app, "our product is fine, said 48102 people");
    for query in ["#product", "#csv-export", "#csv", "#48102", "#481 stops", "#PRODUCT export"] {
        assert_eq!(texts(&app, query).len(), 1, "{query}");
    }
    assert_eq!(texts(&app, "48102").len(), 2);
    assert_eq!(texts(&app, "product").len(), 2);
}

#[test]
fn dates_narrow_and_one_that_cannot_be_read_is_said() {
    let app = TestApp::new();
    for (at, text) in [
        ("2026-09-30 23:30", "refund in september"),
        ("2026-10-01 00:30", "refund on the first"),
        ("2026-10-31 23:30", "refund on the last"),
        ("2026-11-17 10:00", "refund yesterday"),
    ] {
        app.clock.set(at);
        capture(&app, text);
    }
    app.clock.set(support::NOW);
    assert_eq!(texts(&app, "refund from:oct to:oct"), ["refund on the last", "refund on the first"]);
    assert_eq!(texts(&app, "refund from:yesterday"), ["refund yesterday"]);
    assert_eq!(texts(&app, "refund to:2026-09-30"), ["refund in september"]);
    assert_eq!(texts(&app, "from:2026-10-31").len(), 2, "without words, newest first");
    let told = search(&app, "refund from:1.10.2026");
    assert_eq!(told["found"].as_array().map(Vec::len), Some(4));
    assert!(support::text(&told["unknown"][0]).contains("could be two dates"), "{told}");
    assert!(support::text(&search(&app, "@Zoe")["unknown"][0]).contains("Nobody on the team is called Zoe"));
}

#[test]
fn every_kind_is_found_and_leads_somewhere() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    capture(&app, "zebra note");
    capture(&app, "zebra idea ?idea");
    app.ok("day.add_done", json!({ "text": "zebra done" }));
    app.ok("day.start_activity", json!({ "activity": "quality", "detail": "zebra entry" }));
    let (start_ms, end_ms) = (app.ms("2026-11-19 09:00"), app.ms("2026-11-19 10:00"));
    let block =
        json!({ "start_ms": start_ms, "end_ms": end_ms, "activity": "quality", "detail": "zebra block" });
    app.ok("day.add_block", block);
    app.ok("notes.add_roadblock", json!({ "title": "zebra roadblock" }));
    let note = capture(&app, "for the ask");
    let ask = json!({ "title": "zebra ask", "taken_to": "product", "note_ids": [note] });
    let ask = app.ok("notes.ask", ask)["id"].clone();
    app.ok("notes.answer_ask", json!({ "id": ask, "state": "answered", "text": "zebra answer" }));
    let promise = json!({ "person_id": elif, "promised_by": "lead", "text": "zebra promise" });
    app.ok("people.add_commitment", promise);
    for (query, kind, screen) in [
        ("is:note zebra", "note", "note"),
        ("is:idea zebra", "note", "note"),
        ("is:done zebra", "done", "day"),
        ("is:entry zebra", "entry", "day"),
        ("is:block zebra", "block", "day"),
        ("is:roadblock zebra", "roadblock", "roadblock"),
        ("is:ask zebra ask", "ask", "ask"),
        ("is:answer zebra", "ask_step", "ask"),
        ("is:commitment zebra", "commitment", "person"),
    ] {
        let found = search(&app, query)["found"][0].clone();
        assert_eq!(
            (&found["kind"], &found["go"]["screen"]),
            (&json!(kind), &json!(screen)),
            "{query}: {found}"
        );
        assert!(found["go"]["id"].is_string(), "{query}");
    }
    let days = search(&app, "is:block zebra")["found"][0]["go"]["id"].clone();
    assert_eq!(days, "2026-11-19", "a day is led to by its date");
    assert_eq!(texts(&app, "is:idea"), ["zebra idea ?idea"]);
    assert_eq!(search(&app, "is:answer zebra")["found"][0]["go"]["id"], ask);
}

#[test]
fn a_long_text_is_shown_around_the_hit() {
    let app = TestApp::new();
    capture(
        &app,
        &format!("{}the preview freezes{}", "before and before ".repeat(30), " and after".repeat(30)),
    );
    let found = search(&app, "preview")["found"][0].clone();
    let context = support::text(&found["context"]["text"]);
    assert!(context.starts_with('…') && context.ends_with('…') && context.contains("preview"), "{context}");
    let hit = &found["context"]["hits"][0];
    let (from, to) = (hit[0].as_u64().unwrap() as usize, hit[1].as_u64().unwrap() as usize);
    let units: Vec<u16> = context.encode_utf16().collect();
    assert_eq!(String::from_utf16_lossy(&units[from..to]), "preview");
}

#[test]
fn filters_of_someone_with_thousands_of_notes_still_find_what_fits() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    capture(&app, "@Elif the zebra label");
    for number in 0..60 {
        capture(&app, &format!("@Elif remark {number} about labels"));
    }
    assert_eq!(texts(&app, "@Elif zebra"), ["@Elif the zebra label"]);
    assert_eq!(
        app.ok("notes.search", json!({ "query": "@Elif", "limit": 200 }))["found"].as_array().unwrap().len(),
        61
    );
    drop(elif);
}

#[test]
fn a_session_in_which_nothing_was_asked_for_is_found_by_its_kind() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let id = app.ok("notes.start_session", json!({ "person_id": elif }))["id"].clone();
    assert_eq!(texts(&app, "@Elif is:session"), ["Beside Elif Kaya"]);
    assert_eq!(texts(&app, "is:session elif"), ["Beside Elif Kaya"]);
    assert_eq!(search(&app, "is:session")["found"][0]["go"], json!({ "screen": "session", "id": id }));
    assert!(texts(&app, "@Dev is:session").is_empty(), "another person");
    assert!(texts(&app, "is:session from:2026-11-19").is_empty(), "another day");
    assert!(texts(&app, "@Elif is:note").is_empty(), "another kind");
    app.ok("notes.describe_session", json!({ "id": id, "asked": "The waiting" }));
    assert_eq!(texts(&app, "@Elif is:session"), ["The waiting"], "once");
}

#[test]
fn where_only_filters_are_typed_the_newest_comes_first_however_long_it_is() {
    let app = TestApp::new();
    for (minute, text) in [
        (10, "short ?idea"),
        (20, "an idea that is told in many more words than the other ones ?idea"),
        (30, "in the middle of both, so to say ?idea"),
    ] {
        app.clock.set(&format!("2026-11-18 11:{minute}"));
        app.ok("notes.capture", json!({ "text": text }));
    }
    let found = app.ok("notes.search", json!({ "query": "is:idea" }));
    let order: Vec<char> =
        found["found"].as_array().unwrap().iter().map(|one| support::text(&one["text"]).remove(0)).collect();
    assert_eq!(order, ['i', 'a', 's']);
}
