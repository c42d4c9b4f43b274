//! Watched folders.

use std::path::PathBuf;

use serde_json::{Value, json};
use support::TestApp;

use super::{MONDAY, contacts, export, import};

/// A folder with an old export in it, watched from now on.
fn watching(app: &TestApp) -> PathBuf {
    let folder = app.folder.path().join("exports");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(folder.join("old.csv"), export(&[(1, "2026-11-01 09:00", "2026-11-01 09:00", "Open")]))
        .unwrap();
    app.ok("queue.watch_folder", json!({ "path": folder, "on": true }));
    folder
}

fn look(app: &TestApp) -> Vec<String> {
    let report: Value = app.ok("queue.read_watched", json!({}));
    report["sentences"].as_array().unwrap().iter().map(support::text).collect()
}

fn news(app: &TestApp) -> Value {
    app.ok("queue.imports", json!({}))["watched"][0].clone()
}

#[test]
fn a_new_export_with_remembered_columns_is_taken_in_by_itself() {
    let app = TestApp::new();
    import(&app, "first.csv", &export(&MONDAY[..1]));
    let folder = watching(&app);
    assert!(look(&app).is_empty() && look(&app).is_empty(), "what lay there already is left alone");
    std::fs::write(folder.join("new.csv"), export(&MONDAY)).unwrap();
    assert!(look(&app).is_empty(), "it may still be written to");
    let sentences = look(&app);
    assert_eq!(sentences.len(), 1);
    assert!(sentences[0].starts_with("new.csv: 3 rows from"), "{sentences:?}");
    assert_eq!(contacts(&app), 2);
    assert!(look(&app).is_empty(), "once");
    assert_eq!((&news(&app)["trouble"], &news(&app)["last"]), (&json!(false), &json!(sentences[0])));
    assert_eq!(app.undo(), "Imported new.csv");
}

#[test]
fn a_file_that_is_still_growing_waits() {
    let app = TestApp::new();
    import(&app, "first.csv", &export(&MONDAY[..1]));
    let folder = watching(&app);
    for rows in 1..=3 {
        std::fs::write(folder.join("new.csv"), export(&MONDAY[..rows])).unwrap();
        assert!(look(&app).is_empty());
    }
    assert_eq!(look(&app).len(), 1);
    assert_eq!(contacts(&app), 2);
}

#[test]
fn a_file_that_comes_while_another_import_is_under_way_is_taken_in_after_it() {
    let app = TestApp::new();
    import(&app, "first.csv", &export(&MONDAY[..1]));
    let folder = watching(&app);
    std::fs::write(folder.join("new.csv"), export(&MONDAY)).unwrap();
    look(&app);
    let keel = store::Store::open(&app.file(), |_| Ok(())).unwrap();
    let at = support::instant("2026-11-18 11:08", support::ZONE);
    let stage = keel.begin_import("zendesk", "Zendesk", "by keel.csv", at).unwrap();
    let waits = "new.csv waits. Another import is under way. Try again when it has finished.";
    assert_eq!(look(&app), [waits]);
    assert!(look(&app).is_empty(), "said once");
    keel.discard_import(&stage).unwrap();
    drop(stage);
    let sentences = look(&app);
    assert!(sentences[0].starts_with("new.csv: 3 rows from"), "{sentences:?}");
    assert_eq!((contacts(&app), &news(&app)["trouble"]), (2, &json!(false)));
}

#[test]
fn a_file_that_is_gone_again_is_forgotten_and_the_same_contacts_twice_change_nothing() {
    let app = TestApp::new();
    import(&app, "first.csv", &export(&MONDAY));
    let folder = watching(&app);
    std::fs::write(folder.join("new.csv"), export(&MONDAY)).unwrap();
    look(&app);
    std::fs::remove_file(folder.join("new.csv")).unwrap();
    assert!(look(&app).is_empty());
    std::fs::write(folder.join("copy.csv"), export(&MONDAY)).unwrap();
    look(&app);
    let sentences = look(&app);
    assert!(sentences[0].contains("0 new, 0 updated, 3 unchanged"), "{sentences:?}");
    assert_eq!(contacts(&app), 2);
    assert_eq!(app.undo(), "Watching a folder", "what changed nothing left nothing to take back");
}

#[test]
fn columns_that_were_never_imported_say_why_not_and_only_once() {
    let app = TestApp::new();
    let folder = watching(&app);
    std::fs::write(folder.join("new.csv"), export(&MONDAY)).unwrap();
    look(&app);
    let sentences = look(&app);
    assert_eq!(
        sentences,
        [
            "new.csv was not taken in. Its columns were never imported before. Import it once by hand, then the next \
          one is read by itself."
        ]
    );
    assert_eq!(news(&app)["trouble"], true);
    assert!(look(&app).is_empty());
    assert_eq!(app.ok("queue.waiting", json!({}))["empty"], true);
}

#[test]
fn a_file_written_again_is_read_again() {
    let app = TestApp::new();
    import(&app, "first.csv", &export(&MONDAY[..1]));
    let folder = watching(&app);
    for rows in [2, 3] {
        std::fs::write(folder.join("new.csv"), export(&MONDAY[..rows])).unwrap();
        look(&app);
        assert_eq!(look(&app).len(), 1, "{rows} rows");
    }
    assert_eq!(contacts(&app), 2);
}

#[test]
fn other_files_in_the_folder_are_left_alone() {
    let app = TestApp::new();
    let folder = watching(&app);
    std::fs::write(folder.join("picture.png"), "no export").unwrap();
    std::fs::write(folder.join("empty.csv"), "").unwrap();
    std::fs::create_dir(folder.join("folder.csv")).unwrap();
    assert!(look(&app).is_empty() && look(&app).is_empty());
}

#[test]
fn a_folder_that_is_gone_is_told_once_and_works_again_when_it_is_back() {
    let app = TestApp::new();
    import(&app, "first.csv", &export(&MONDAY[..1]));
    let folder = watching(&app);
    std::fs::rename(&folder, app.folder.path().join("elsewhere")).unwrap();
    assert_eq!(look(&app), [format!("{} is not there any more. Choose the folder again.", folder.display())]);
    assert!(look(&app).is_empty());
    std::fs::rename(app.folder.path().join("elsewhere"), &folder).unwrap();
    std::fs::write(folder.join("new.csv"), export(&MONDAY)).unwrap();
    look(&app);
    assert_eq!(look(&app).len(), 1);
}

#[test]
fn watching_is_stopped_taken_back_and_refused_where_there_is_no_folder() {
    let app = TestApp::new();
    let folder = watching(&app);
    app.ok("queue.watch_folder", json!({ "path": folder, "on": false }));
    assert_eq!(news(&app)["on"], false);
    assert_eq!(app.undo(), "No longer watching a folder");
    assert_eq!(news(&app)["on"], true);
    assert_eq!(app.undo(), "Watching a folder");
    assert_eq!(app.ok("queue.imports", json!({}))["watched"], json!([]));
    let sentence = app.refused("queue.watch_folder", json!({ "path": "/nowhere", "on": true }));
    assert_eq!(sentence, "/nowhere is not a folder. Choose the one your exports are saved in.");
}
