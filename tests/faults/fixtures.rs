//! A file of every released schema opens, and keeps its rows.
//!
//! A fixture is made once, by the build that releases its schema:
//! `EVENKEEL_WRITE_FIXTURE=1 cargo test -p evenkeel-tests --test faults fixtures`. After the release it is never made
//! again.

use std::path::PathBuf;

use serde_json::json;
use support::{NOW, TestApp, ZONE, open};

fn fixture(schema: u32) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("fixtures/schema-{schema:04}.db"))
}

/// A little of everything the Commands of this schema can write.
fn written(app: &TestApp) {
    app.add("2026-11-17 08:00", "2026-11-17 09:00", "customers");
    app.add("2026-11-17 09:00", "2026-11-17 10:30", "quality");
    app.start("2026-11-18 11:00", "alongside");
    app.plan("2026-11-19 09:00", "2026-11-19 10:00", "staffing");
    app.ok("notes.capture", json!({ "text": "@Elif waits on the refund tool !roadblock" }));
    app.ok("day.add_done", json!({ "text": "Macros tidied" }));
    let path = app.write("export.csv", "Ticket,Opened at,Status,Subject\n1,2026-11-16 09:00,Open,Hello\n");
    app.ok("queue.import_contacts", json!({ "path": path }));
}

/// The schemas of which there is a file.
fn schemas() -> Vec<u32> {
    (1..=store::Store::schema()).filter(|schema| fixture(*schema).exists()).collect()
}

#[test]
fn a_file_of_every_released_schema_opens_and_keeps_its_rows() {
    if std::env::var_os("EVENKEEL_WRITE_FIXTURE").is_some() {
        let app = TestApp::new();
        written(&app);
        let backup = app.ok("workspace.back_up", json!({}));
        std::fs::copy(support::text(&backup["path"]), fixture(store::Store::schema())).unwrap();
    }
    assert_eq!(schemas().first(), Some(&1));
    for schema in schemas() {
        let app = TestApp::empty(NOW, ZONE);
        let file = app.folder.path().join("older.db");
        std::fs::copy(fixture(schema), &file).unwrap();
        let host = open(&file, &app.clock, false).unwrap();
        assert_eq!(host.problem(), None, "schema {schema}");
        keeps_its_rows(&TestApp { host, ..app }, schema);
    }
}

fn keeps_its_rows(app: &TestApp, schema: u32) {
    assert_eq!(app.lived("2026-11-17"), ["customers 08:00-09:00", "quality 09:00-10:30"]);
    assert_eq!(app.lived("2026-11-18"), ["alongside 11:00-"]);
    assert_eq!(app.planned("2026-11-19"), ["staffing 09:00-10:00"]);
    assert_eq!(
        app.ok("notes.search", json!({ "query": "refund" }))["found"].as_array().map(Vec::len),
        Some(1)
    );
    assert_eq!(app.ok("queue.waiting", json!({}))["contacts"], 1);
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
    if schema == store::Store::schema() {
        assert_eq!(app.undo(), "Imported export.csv", "and its journal goes on");
    } else {
        assert!(app.undo().is_null(), "undo ends at a migration");
        app.ok("people.add", json!({ "names": "Rosa Lind" }));
        assert!(app.undo().is_string(), "and begins anew behind it");
        assert!(app.undo().is_null(), "with what came since, and no more");
    }
}
