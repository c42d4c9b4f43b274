//! Imports: all or nothing, repeatable, cancellable, undone by batch.

use std::sync::{Arc, Mutex};

use serde_json::json;
use support::TestApp;

use super::{MONDAY, contacts, counts, export, import, rows_in_file};

#[test]
fn an_export_is_read_in_and_told() {
    let app = TestApp::new();
    let report = import(&app, "monday.csv", &export(&MONDAY));
    assert_eq!(counts(&report), [3, 3, 0, 0, 0], "{report}");
    assert_eq!(contacts(&app), 2);
    let found = app.ok("queue.find_contacts", json!({ "number": "#50" }));
    assert_eq!(found["contacts"].as_array().map(Vec::len), Some(3));
    assert_eq!(found["contacts"][1]["open"], false);
    let past = app.ok("queue.imports", json!({}))["batches"][0].clone();
    assert_eq!(
        (&past["file"], &past["added"], &past["undone"]),
        (&json!("monday.csv"), &json!(3), &json!(false))
    );
}

#[test]
fn a_preview_and_a_dry_run_write_nothing() {
    let app = TestApp::new();
    let path = app.write("monday.csv", export(&MONDAY));
    let preview = app.ok("queue.preview_import", json!({ "path": path }));
    assert_eq!((&preview["ready"], &preview["remembered"]), (&json!(true), &json!(null)));
    let report = app.ok("queue.import_contacts", json!({ "path": path, "dry_run": true }));
    assert_eq!((counts(&report), &report["dry_run"]), ([3, 3, 0, 0, 0], &json!(true)));
    assert_eq!(app.ok("queue.waiting", json!({}))["empty"], true);
    assert_eq!(rows_in_file(&app), Some(json!(0)));
    assert!(app.undo().is_null());
}

#[test]
fn importing_again_adds_nothing() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    let again = import(&app, "monday.csv", &export(&MONDAY));
    assert_eq!(counts(&again), [3, 0, 0, 3, 0], "{again}");
    assert_eq!(rows_in_file(&app), Some(json!(3)));
    assert_eq!(app.undo(), "Imported monday.csv", "the second one left nothing to take back");
    assert!(app.undo().is_null());
}

#[test]
fn the_same_number_updates_and_an_older_export_does_not_overwrite_a_newer() {
    let app = TestApp::new();
    let newer = [(501, "2026-11-16 09:00", "2026-11-17 15:00", "Solved")];
    import(&app, "monday.csv", &export(&MONDAY));
    let report = import(&app, "tuesday.csv", &export(&newer));
    assert_eq!(counts(&report), [1, 0, 1, 0, 0]);
    assert_eq!(contacts(&app), 1);
    let older = import(&app, "monday again.csv", &export(&MONDAY));
    assert_eq!(counts(&older), [3, 0, 0, 3, 0], "{older}");
    assert_eq!(contacts(&app), 1, "501 stays solved");
}

#[test]
fn undo_hides_an_import_redo_shows_it_and_a_new_change_lets_it_go() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    let newer = [(501, "2026-11-16 09:00", "2026-11-17 15:00", "Solved")];
    import(&app, "tuesday.csv", &export(&newer));
    assert_eq!(app.undo(), "Imported tuesday.csv");
    assert_eq!(contacts(&app), 2, "501 is as Monday told it");
    assert_eq!(app.undo(), "Imported monday.csv");
    assert_eq!(app.ok("queue.waiting", json!({}))["empty"], true);
    assert_eq!(app.ok("queue.find_contacts", json!({ "number": "501" }))["contacts"], json!([]));
    app.redo();
    app.redo();
    assert_eq!(contacts(&app), 1);
    app.undo();
    app.ok("notes.capture", json!({ "text": "a new change" }));
    assert!(app.redo().is_null());
    let app = app.reopen();
    assert_eq!(rows_in_file(&app), Some(json!(3)), "what can no longer come back is swept");
    assert_eq!(contacts(&app), 2);
}

#[test]
fn a_hidden_import_that_can_still_come_back_survives_a_restart() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    app.undo();
    let app = app.reopen();
    assert_eq!(app.redo(), "Imported monday.csv");
    assert_eq!(contacts(&app), 2);
}

#[test]
fn undo_goes_across_entries_imports_notes_and_settings_in_their_order() {
    let app = TestApp::new();
    app.start("2026-11-18 11:08", "customers");
    import(&app, "monday.csv", &export(&MONDAY));
    app.ok("notes.capture", json!({ "text": "between" }));
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["band_high"] = json!(60);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    let labels = ["Changed a setting", "Captured a note", "Imported monday.csv", "Started Customers"];
    for label in labels {
        assert_eq!(app.undo(), label);
    }
    assert!(app.undo().is_null());
    for label in labels.iter().rev() {
        assert_eq!(app.redo(), *label);
    }
    assert!(app.redo().is_null());
    assert_eq!(contacts(&app), 2);
    assert_eq!(app.lived("2026-11-18"), ["customers 11:08-"]);
}

#[test]
fn refused_rows_are_listed_with_their_line_and_reason_and_saved() {
    let app = TestApp::new();
    let text =
        export(&MONDAY) + "504,yesterday-ish,,Open,email,=cmd\n,2026-11-16 10:00,,Open,email,No number\n";
    let report = import(&app, "monday.csv", &text);
    assert_eq!(counts(&report), [5, 3, 0, 0, 2], "{report}");
    let refusals = report["refusals"].as_array().unwrap();
    assert_eq!((&refusals[0]["line"], &refusals[0]["column"]), (&json!(5), &json!("Opened at")));
    let to = app.folder.path().join("refused.csv");
    let saved = app.ok("queue.save_refusals", json!({ "to": to, "batch": report["batch"] }));
    assert_eq!(saved["rows"], 2);
    let written = std::fs::read_to_string(&to).unwrap();
    assert!(written.contains("yesterday-ish") && written.lines().count() == 3, "{written}");
    let again = app.folder.path().join("again.csv");
    let path = app.folder.path().join("monday.csv");
    app.ok("queue.save_refusals", json!({ "to": again, "path": path }));
    assert_eq!(std::fs::read_to_string(&again).unwrap(), written, "of a file as of an import");
    assert!(
        app.refused("queue.save_refusals", json!({ "to": "/nowhere/x.csv", "batch": 1 }))
            .contains("/nowhere")
    );
}

#[test]
fn a_file_without_a_creation_time_is_refused_and_the_column_is_asked_for() {
    let app = TestApp::new();
    let path = app.write("log.csv", "Ticket,Status,Subject\n1,Open,Hello\n2,Open,World\n");
    let error = app.call("queue.import_contacts", json!({ "path": path })).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::NeedsAnswer);
    assert!(error.message.to_lowercase().contains("opened") || error.message.contains("created"), "{error}");
    let error = app.call("queue.import_contacts", json!({ "path": "/nowhere.csv" })).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::CannotOpen);
    let error = app.call("queue.import_contacts", json!({ "path": path, "vendor": "acme" })).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::BadCall);
}

#[test]
fn a_file_that_breaks_in_the_middle_leaves_nothing() {
    let app = TestApp::new();
    let mut rows = Vec::new();
    for number in 0..6000 {
        rows.push(format!("{{\"id\":{number},\"created_at\":\"2026-11-16T09:00:00Z\",\"status\":\"open\"}}"));
    }
    let broken = format!("[{},\n{{\"id\": oops", rows.join(",\n"));
    let path = app.write("tickets.json", broken);
    let error = app.call("queue.import_contacts", json!({ "path": path })).unwrap_err();
    assert!(error.message.contains("line 6001"), "{error}");
    assert_eq!(rows_in_file(&app), Some(json!(0)));
    assert_eq!(app.ok("queue.imports", json!({}))["batches"], json!([]));
}

/// Many rows, so that an import takes several writes.
fn many(count: u32) -> String {
    let rows: Vec<_> =
        (0..count).map(|number| (number, "2026-11-16 09:00", "2026-11-16 09:30", "Open")).collect();
    export(&rows)
}

#[test]
fn an_import_that_is_cancelled_leaves_nothing() {
    let app = TestApp::new();
    let path = app.write("many.csv", many(8000));
    let slot: Arc<Mutex<Option<app::Job>>> = Arc::default();
    let held = Arc::clone(&slot);
    let told: Arc<Mutex<Vec<String>>> = Arc::default();
    let sentences = Arc::clone(&told);
    let job = app::Job::told_to(move |progress| {
        sentences.lock().unwrap().push(progress.sentence);
        if let Some(job) = &*held.lock().unwrap() {
            job.cancel();
        }
    });
    *slot.lock().unwrap() = Some(job.clone());
    let error = app.host.call("queue.import_contacts", json!({ "path": path }), &job).unwrap_err();
    assert_eq!(error.code, app::ErrorCode::Cancelled);
    assert_eq!(error.message, "The import was cancelled. Nothing was changed.");
    assert_eq!(told.lock().unwrap().len(), 1, "it stops at the next write");
    assert_eq!(rows_in_file(&app), Some(json!(0)));
    assert_eq!(app.ok("queue.waiting", json!({}))["empty"], true);
    assert!(app.undo().is_null());
    // The mapping of a cancelled import is not remembered either: nothing of it stays.
    let preview = app.ok("queue.preview_import", json!({ "path": path }));
    assert!(preview["remembered"].is_null());
}

#[test]
fn an_import_is_cancelled_by_its_name_from_another_call() {
    let app = TestApp::new();
    let path = app.write("many.csv", many(20_000));
    let host = &app.host;
    std::thread::scope(|scope| {
        let (tell, told) = std::sync::mpsc::channel();
        let job = app::Job::told_to(move |_| {
            let _ = tell.send(());
        });
        let import = scope
            .spawn(move || host.call("queue.import_contacts", json!({ "path": path, "job": "seven" }), &job));
        told.recv().unwrap();
        app.ok("workspace.cancel_job", json!({ "job": "seven" }));
        assert_eq!(import.join().unwrap().unwrap_err().code, app::ErrorCode::Cancelled);
    });
    assert_eq!(rows_in_file(&app), Some(json!(0)));
    app.ok("workspace.cancel_job", json!({ "job": "seven" }));
}

#[test]
fn while_one_import_is_under_way_another_is_refused_and_no_second_start_sweeps_it() {
    let app = TestApp::new();
    let path = app.write("many.csv", many(20_000));
    let host = &app.host;
    std::thread::scope(|scope| {
        let (tell, told) = std::sync::mpsc::channel();
        let (go, wait) = std::sync::mpsc::channel::<()>();
        let wait = Mutex::new(wait);
        let job = app::Job::told_to(move |_| {
            let _ = tell.send(());
            let _ = wait.lock().unwrap().recv();
        });
        let args = json!({ "path": path });
        let import = scope.spawn(move || host.call("queue.import_contacts", args, &job));
        told.recv().unwrap();
        // What `keel` does while the window imports.
        let other = support::open(&app.file(), &app.clock, false).unwrap();
        assert!(other.problem().is_none());
        let monday = app.write("monday.csv", export(&MONDAY));
        let error =
            other.call("queue.import_contacts", json!({ "path": monday }), &app::Job::default()).unwrap_err();
        assert_eq!(error.message, "Another import is under way. Try again when it has finished.");
        drop(go);
        assert_eq!(counts(&import.join().unwrap().unwrap()), [20_000, 20_000, 0, 0, 0]);
    });
    assert_eq!(contacts(&app), 20_000);
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
}

#[test]
fn a_crash_during_an_import_leaves_nothing_after_the_next_start() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    let store = store::Store::open(&app.file(), |_| Ok(())).unwrap();
    let at = support::instant("2026-11-18 11:08", support::ZONE);
    let mut stage = store.begin_import("zendesk", "Zendesk", "crash.csv", at).unwrap();
    let record = domain::queue::ContactRecord {
        number: "900".into(),
        opened_at: at,
        first_reply_at: None,
        solved_at: None,
        updated_at: None,
        channel: domain::queue::Channel::Email,
        status: domain::queue::ContactStatus::Open,
        subject: "Half an import".into(),
        assignee: None,
        group: None,
        priority: None,
        driver: None,
        tags: Vec::new(),
        satisfaction: None,
        reopens: 0,
        handle_time_s: None,
    };
    store.stage(&mut stage, &[record], &[]).unwrap();
    assert_eq!(contacts(&app), 2, "half an import is not seen");
    assert_eq!(rows_in_file(&app), Some(json!(4)));
    drop((stage, store));
    let app = app.reopen();
    assert_eq!(rows_in_file(&app), Some(json!(3)));
    assert_eq!(contacts(&app), 2);
}
