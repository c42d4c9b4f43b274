//! One past import taken back: alone, whole, and with undo.

use proptest::prelude::*;
use serde_json::{Value, json};
use support::TestApp;

use super::waiting::{Step, counted, file_of, steps, told};
use super::{MONDAY, contacts, export, import, rows_in_file};

/// Another source: the same columns under other names.
fn other_desk(app: &TestApp) -> Value {
    let text = "Case number,Created at,Status,Subject\nB-1,2026-11-17 09:00,Open,Login\n";
    import(app, "other desk.csv", text)
}

fn past(app: &TestApp, file: &str) -> Value {
    let imports = app.ok("queue.imports", json!({}));
    let batches = imports["batches"].as_array().unwrap();
    batches
        .iter()
        .find(|batch| batch["file"] == file)
        .unwrap_or_else(|| panic!("no {file} in {imports}"))
        .clone()
}

fn take_back(app: &TestApp, batch: &Value) {
    app.ok("queue.take_back_import", json!({ "batch": batch["id"] }));
}

#[test]
fn an_import_is_taken_back_alone_and_undo_brings_it_back() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    other_desk(&app);
    app.ok("notes.capture", json!({ "text": "written since" }));
    take_back(&app, &past(&app, "monday.csv"));
    assert_eq!(contacts(&app), 1, "the other help desk's stays");
    assert_eq!(app.ok("queue.find_contacts", json!({ "number": "501" }))["contacts"], json!([]));
    assert_eq!(past(&app, "monday.csv")["undone"], true);
    assert_eq!(app.undo(), "Took back the import of monday.csv");
    assert_eq!((contacts(&app), &past(&app, "monday.csv")["undone"]), (3, &json!(false)));
    assert_eq!(app.redo(), "Took back the import of monday.csv");
    assert_eq!(contacts(&app), 1);
    app.undo();
    for label in ["Captured a note", "Imported other desk.csv", "Imported monday.csv"] {
        assert_eq!(app.undo(), label);
    }
    assert_eq!(app.ok("queue.waiting", json!({}))["empty"], true);
}

#[test]
fn what_it_replaced_is_seen_again_as_it_was() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    import(&app, "tuesday.csv", &export(&[(501, "2026-11-16 09:00", "2026-11-17 15:00", "Solved")]));
    assert_eq!(contacts(&app), 1);
    take_back(&app, &past(&app, "tuesday.csv"));
    assert_eq!(contacts(&app), 2, "501 is as Monday told it");
}

#[test]
fn what_a_later_import_stands_on_stays_until_that_is_taken_back() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    import(&app, "monday again.csv", &export(&MONDAY));
    let monday = past(&app, "monday.csv");
    assert_eq!(
        (&monday["can_take_back"], &past(&app, "monday again.csv")["can_take_back"]),
        (&json!(false), &json!(true))
    );
    let refused = app.refused("queue.take_back_import", json!({ "batch": monday["id"] }));
    assert_eq!(
        refused,
        "monday again.csv was imported later from the same source and stands on this one. Take that back first."
    );
    assert_eq!(contacts(&app), 2);
    take_back(&app, &past(&app, "monday again.csv"));
    take_back(&app, &past(&app, "monday.csv"));
    assert_eq!(app.ok("queue.waiting", json!({}))["empty"], true);
    let gone = app.refused("queue.take_back_import", json!({ "batch": monday["id"] }));
    assert!(gone.starts_with("That import is no longer there."), "{gone}");
}

#[test]
fn one_that_was_taken_back_survives_a_restart_and_can_come_back_after_it() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    take_back(&app, &past(&app, "monday.csv"));
    app.ok("notes.capture", json!({ "text": "written since" }));
    let app = app.reopen();
    assert_eq!(rows_in_file(&app), Some(json!(3)), "it can still come back, so nothing is swept");
    app.undo();
    assert_eq!(app.undo(), "Took back the import of monday.csv");
    assert_eq!(contacts(&app), 2);
}

#[test]
fn a_report_is_taken_back_like_contacts() {
    let app = TestApp::new();
    let path = app.write("calls.csv", "Start,Offered,Answered\n2026-11-17 09:00,5,5\n");
    app.ok("queue.import_report", json!({ "path": path, "channel": "phone" }));
    assert_eq!(app.ok("queue.waiting", json!({}))["reports"].as_array().map(Vec::len), Some(1));
    take_back(&app, &past(&app, "calls.csv"));
    assert_eq!(app.ok("queue.waiting", json!({}))["reports"], json!([]));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_sums_are_right_whatever_is_taken_back(
        steps in prop::collection::vec(prop_oneof![2 => steps().prop_map(Some), 1 => Just(None)], 1..5)
    ) {
        let app = TestApp::new();
        let mut states = vec![told(&app)];
        let mut at = 0;
        let one_by_one = steps.into_iter().flat_map(|some| match some {
            Some(steps) => steps.into_iter().map(Some).collect(),
            None => vec![None],
        });
        for (index, step) in one_by_one.enumerate() {
            let is_new = match step {
                Some(Step::Import(contacts)) => {
                    let report = import(&app, &format!("{index}.csv"), &file_of(&contacts));
                    report["added"] != 0 || report["updated"] != 0
                }
                Some(Step::Undo) => {
                    at -= usize::from(!app.undo().is_null());
                    false
                }
                Some(Step::Redo) => {
                    at += usize::from(!app.redo().is_null());
                    false
                }
                None => {
                    let imports = app.ok("queue.imports", json!({}));
                    let newest = imports["batches"].as_array().unwrap().iter().find(|one| one["can_take_back"] == true);
                    newest.inspect(|batch| take_back(&app, batch)).is_some()
                }
            };
            let now = told(&app);
            prop_assert_eq!(&now, &counted(&app));
            if is_new {
                at += 1;
                states.truncate(at);
                states.push(now);
            } else {
                prop_assert_eq!(&now, &states[at]);
            }
        }
    }
}
