//! What keeps people from caring for customers: met, told of again, weighed, closed, and back again.

use serde_json::{Value, json};
use support::TestApp;

use super::{say, sit};

fn capture(app: &TestApp, text: &str) -> Value {
    app.ok("notes.capture", json!({ "text": text }))
}

fn all(app: &TestApp) -> Value {
    app.ok("notes.roadblocks", json!({}))
}

fn one(app: &TestApp, id: &str) -> Value {
    app.ok("notes.roadblock", json!({ "id": id }))
}

fn add(app: &TestApp, title: &str) -> String {
    support::text(&app.ok("notes.add_roadblock", json!({ "title": title }))["id"])
}

#[test]
fn the_mark_opens_one_named_after_the_note() {
    let app = TestApp::new();
    let note = capture(
        &app,
        "SEPA state is in two places and they disagree. @Elif opens both, two minutes. !roadblock #product",
    );
    assert_eq!(note["sentence"], "Kept as a note, and in the list of roadblocks.");
    let list = all(&app);
    let of = &list["roadblocks"][0];
    assert_eq!(of["title"], "SEPA state is in two places and they disagree");
    assert_eq!((&of["people_met"][0]["short"], &of["reports"]), (&json!("Elif"), &json!(1)));
    assert_eq!((&list["line"], &of["age"], &of["hours"]), (&json!("1 open"), &json!("0 d"), &json!(null)));
    app.undo();
    assert_eq!(all(&app)["line"], "nothing stands in the way");
}

#[test]
fn inside_a_session_it_was_met_by_whom_the_lead_sits_with() {
    let app = TestApp::new();
    let id = sit(&app, "Elif Kaya");
    say(&app, &id, "@Dev has to open the preview for her !roadblock");
    let of = all(&app)["roadblocks"][0].clone();
    assert_eq!((&of["people_met"][0]["short"], &of["session"]), (&json!("Elif"), &json!(true)));
    app.clock.set("2026-11-18 12:00");
    app.ok("notes.end_session", json!({ "id": id }));
    app.clock.set("2026-11-18 13:00");
    sit(&app, "Dev Raman");
    assert_eq!(all(&app)["roadblocks"][0]["session"], false, "another session came since");
}

#[test]
fn the_same_told_again_is_suggested_and_joins_the_old_one() {
    let app = TestApp::new();
    let id = add(&app, "SEPA transfer status in two places");
    add(&app, "Echo on phone line 2");
    let similar = |text: &str| app.ok("notes.similar_roadblocks", json!({ "text": text }))["similar"].clone();
    let found = similar("SEPA status is in two places !roadblock");
    assert_eq!((&found[0]["id"], found.as_array().map(Vec::len)), (&json!(id), Some(1)));
    assert_eq!(similar("cannot log in !roadblock"), json!([]));
    let args = json!({ "text": "SEPA status is in two places, says @Dev !roadblock", "joins": id });
    let joined = app.ok("notes.capture", args);
    assert_eq!(joined["sentence"], "Kept as a note, told of “SEPA transfer status in two places” again.");
    let of = one(&app, &id);
    assert_eq!(
        (&of["roadblock"]["reports"], &of["reports"][0]["person"]["short"]),
        (&json!(2), &json!("Dev"))
    );
    assert_eq!(all(&app)["open"], 2);
}

#[test]
fn one_that_was_removed_comes_back_with_the_next_report() {
    let app = TestApp::new();
    let id = add(&app, "Echo on phone line 2");
    app.clock.set("2026-11-19 09:00");
    app.ok("notes.remove_roadblock", json!({ "id": id, "how": "The provider changed a cable." }));
    let list = all(&app);
    assert_eq!((&list["open"], &list["removed_this_month"]), (&json!(0), &json!(1)));
    let closed = app.ok("notes.roadblocks", json!({ "state": "closed" }))["roadblocks"][0].clone();
    assert_eq!(
        (&closed["reason"], &closed["closed"]),
        (&json!("The provider changed a cable."), &json!("Thu 19 Nov"))
    );
    let similar = app.ok("notes.similar_roadblocks", json!({ "text": "echo on line 2" }))["similar"].clone();
    assert_eq!(similar[0]["state"], "removed");
    let done = app.ok("day.done", json!({}))["items"][0].clone();
    assert_eq!(
        (&done["text"], &done["kind"]),
        (&json!("Out of the way: Echo on phone line 2"), &json!("roadblock"))
    );
    app.clock.set("2026-11-25 09:00");
    app.ok("notes.capture", json!({ "text": "Echo on line 2 again !roadblock", "joins": id }));
    let of = one(&app, &id)["roadblock"].clone();
    assert_eq!(
        (&of["state"], &of["reopened"], &of["age"]),
        (&json!("open"), &json!("Wed 25 Nov"), &json!("7 d"))
    );
    app.undo();
    assert_eq!(one(&app, &id)["roadblock"]["state"], "removed");
}

#[test]
fn accepting_takes_a_reason_and_reopening_takes_it_back() {
    let app = TestApp::new();
    let id = add(&app, "The phone rings in the open office");
    assert!(app.refused("notes.accept_roadblock", json!({ "id": id, "reason": " " })).contains("Say why"));
    app.ok("notes.accept_roadblock", json!({ "id": id, "reason": "We move in March." }));
    assert!(app.refused("notes.remove_roadblock", json!({ "id": id, "how": "" })).contains("closed already"));
    assert_eq!(all(&app)["removed_this_month"], 0, "accepted is not removed");
    app.ok("notes.reopen_roadblock", json!({ "id": id }));
    assert!(app.refused("notes.reopen_roadblock", json!({ "id": id })).contains("open already"));
    assert_eq!(app.undo(), "Reopened the roadblock “The phone rings in the open office”");
}

#[test]
fn hours_a_month_order_the_list_and_say_what_removing_frees() {
    let app = TestApp::new();
    let change = |id: &str, minutes: f64, times: f64, per: &str, people: u32, sureness: &str| {
        let args = json!({ "id": id, "minutes_lost": minutes, "times": times, "per": per, "people": people,
                           "sureness": sureness });
        app.ok("notes.change_roadblock", args);
    };
    let (sepa, refunds) = (add(&app, "SEPA in two places"), add(&app, "Two approvals"));
    add(&app, "No hours known");
    change(&refunds, 12.0, 2.0, "week", 6, "counted");
    change(&sepa, 2.0, 3.0, "day", 8, "seen_once");
    let list = all(&app);
    let titles: Vec<&Value> = list["roadblocks"].as_array().unwrap().iter().map(|of| &of["title"]).collect();
    assert_eq!(titles, ["SEPA in two places", "Two approvals", "No hours known"]);
    assert_eq!(list["line"], "3 open, 28 h a month");
    let of = &list["roadblocks"][0];
    assert_eq!((&of["hours_words"], &of["range"]), (&json!("17 h"), &json!("8 to 30")));
    assert_eq!(of["words"], "2 min × 3 a day × 8, seen once");
    // 40 hours a week less 32 % shrinkage at 85 % occupancy are 100 hours a month.
    assert_eq!(of["frees"], "about 0.2 of a person (0.1 to 0.3)");
    app.undo();
    assert_eq!(all(&app)["roadblocks"][0]["title"], "Two approvals");
}

#[test]
fn what_is_typed_in_is_kept_cleared_and_refused_with_a_sentence() {
    let app = TestApp::new();
    let id = add(&app, "Two approvals");
    let change = |more: Value| {
        let mut args = json!({ "id": id });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        app.call("notes.change_roadblock", args)
    };
    change(json!({ "owner_id": app.person("Dev Raman"), "next_step": "ask Finance", "asked": true,
                   "promised_on": "2026-11-20", "minutes_lost": 2.5 }))
    .unwrap();
    app.clock.set("2026-11-30 09:00");
    let of = one(&app, &id)["roadblock"].clone();
    assert_eq!((&of["owner"]["short"], &of["asked"]), (&json!("Dev"), &json!("waiting 12 d")));
    assert_eq!((&of["overdue"], &of["minutes_lost"]), (&json!(true), &json!(2.5)));
    change(json!({ "owner_name": "Mette", "minutes_lost": null, "promised_on": null, "asked": false }))
        .unwrap();
    let of = one(&app, &id)["roadblock"].clone();
    assert_eq!((&of["owner"], &of["owner_name"]), (&json!(null), &json!("Mette")));
    assert_eq!(
        (&of["overdue"], &of["minutes_lost"], &of["asked"]),
        (&json!(false), &json!(null), &json!(null))
    );
    assert_eq!(of["next_step"], "ask Finance", "what is not named stays");
    for (bad, words) in [
        (json!({ "minutes_lost": 0 }), "at most a day"),
        (json!({ "times": 1001 }), "1,000 times"),
        (json!({ "people": 0 }), "1 to 1,000 people"),
        (json!({ "counted_weeks": -1 }), "520 weeks"),
        (json!({ "title": " " }), "Say what stands in the way"),
        (json!({ "next_step": "x".repeat(501) }), "500 characters"),
    ] {
        let refused = change(bad).unwrap_err().message;
        assert!(refused.contains(words), "{refused}");
    }
}

#[test]
fn two_that_are_the_same_become_one_with_all_that_was_said_of_both() {
    let app = TestApp::new();
    capture(&app, "Echo on line 2, @Dev calls back !roadblock");
    let from = support::text(&all(&app)["roadblocks"][0]["id"]);
    let into = add(&app, "The phone echoes");
    app.ok("notes.change_roadblock", json!({ "id": from, "next_step": "send a recording" }));
    app.ok(
        "notes.ask",
        json!({ "title": "A new cable", "taken_to": "other", "note_ids": [], "roadblock_id": from }),
    );
    app.ok("notes.join_roadblocks", json!({ "from": from, "into": into }));
    let page = one(&app, &into);
    assert_eq!(page["roadblock"]["reports"], 2);
    assert_eq!(
        (&page["asks"][0]["title"], &page["roadblock"]["next_step"]),
        (&json!("A new cable"), &json!("send a recording"))
    );
    assert_eq!(app.call("notes.roadblock", json!({ "id": from })).unwrap_err().code, app::ErrorCode::Gone);
    assert!(
        app.refused("notes.join_roadblocks", json!({ "from": into, "into": into }))
            .contains("same roadblock")
    );
    assert_eq!(app.undo(), "Joined “Echo on line 2, Dev calls back” with “The phone echoes”");
    assert_eq!(
        (&all(&app)["open"], &one(&app, &from)["asks"][0]["title"]),
        (&json!(2), &json!("A new cable"))
    );
    app.redo();
    assert_eq!(all(&app)["open"], 1);
}

#[test]
fn a_note_that_is_edited_or_deleted_keeps_its_report_true() {
    let app = TestApp::new();
    let note = support::text(&capture(&app, "The preview is gone !roadblock")["id"]);
    let edit = |text: &str| app.ok("notes.edit", json!({ "id": note, "text": text }));
    edit("The preview of a PDF is gone !roadblock");
    assert_eq!(
        all(&app)["roadblocks"][0]["title"],
        "The preview of a PDF is gone",
        "nobody named it otherwise"
    );
    edit("The preview of a PDF is gone");
    assert_eq!(all(&app)["open"], 0, "the mark was taken out");
    edit("The preview of a PDF is gone !roadblock");
    let id = support::text(&all(&app)["roadblocks"][0]["id"]);
    app.ok(
        "notes.change_roadblock",
        json!({ "id": id, "next_step": "ask IT", "title": "No right for previews" }),
    );
    edit("The preview of a PDF is gone, again !roadblock");
    assert_eq!(all(&app)["roadblocks"][0]["title"], "No right for previews", "it was named by hand");
    app.ok("notes.delete", json!({ "id": note }));
    let of = all(&app)["roadblocks"][0].clone();
    assert_eq!((&of["next_step"], &of["reports"]), (&json!("ask IT"), &json!(0)), "what was typed in stays");
    app.undo();
    assert_eq!(all(&app)["roadblocks"][0]["reports"], 1);
}

#[test]
fn deleting_the_only_note_of_a_bare_one_removes_it() {
    let app = TestApp::new();
    let note = support::text(&capture(&app, "The preview is gone !roadblock")["id"]);
    app.ok("notes.delete", json!({ "id": note }));
    assert_eq!(all(&app)["open"], 0);
    app.undo();
    assert_eq!(all(&app)["open"], 1);
    let id = support::text(&all(&app)["roadblocks"][0]["id"]);
    app.ok("notes.capture", json!({ "text": "preview gone for @Dev !roadblock", "joins": id }));
    app.ok("notes.delete", json!({ "id": note }));
    assert_eq!(all(&app)["roadblocks"][0]["reports"], 1, "another note tells of it");
    assert_eq!(app.ok("workspace.check", json!({}))["sound"], true);
}

#[test]
fn those_one_person_met_are_found_by_the_person() {
    let app = TestApp::new();
    capture(&app, "@Dev hears an echo !roadblock");
    capture(&app, "@Elif sees no preview !roadblock");
    let of = app.ok("notes.roadblocks", json!({ "person_id": app.person("Dev Raman") }));
    assert_eq!((&of["open"], &of["roadblocks"][0]["title"]), (&json!(1), &json!("Dev hears an echo")));
}

#[test]
fn what_is_suggested_says_the_hours_where_they_are_known() {
    let app = TestApp::new();
    assert!(all(&app)["hours_a_month"].as_f64().unwrap().is_sign_positive(), "nothing is 0, not -0");
    let id = add(&app, "SEPA transfer status in two places");
    let hours = || {
        app.ok("notes.similar_roadblocks", json!({ "text": "SEPA transfer" }))["similar"][0]["hours"].clone()
    };
    assert_eq!(hours(), json!(null));
    app.ok(
        "notes.change_roadblock",
        json!({ "id": id, "minutes_lost": 2, "times": 3, "per": "day", "people": 8, "sureness": "estimated" }),
    );
    assert_eq!((hours(), hours().is_number()), (one(&app, &id)["roadblock"]["hours"].clone(), true));
}

#[test]
fn the_words_of_a_note_that_goes_go_from_the_name_too() {
    let app = TestApp::new();
    let first = capture(&app, "Elif is afraid of calls !roadblock");
    let id = support::text(&first["roadblock_id"]);
    app.ok("notes.capture", json!({ "text": "Calls reach one person only !roadblock", "joins": id }));
    app.ok("notes.delete", json!({ "id": first["id"] }));
    assert_eq!(all(&app)["roadblocks"][0]["title"], "Calls reach one person only");
    app.undo();
    assert_eq!(all(&app)["roadblocks"][0]["title"], "Elif is afraid of calls");
    app.ok("notes.edit", json!({ "id": first["id"], "text": "Elif is afraid of calls" }));
    assert_eq!(all(&app)["roadblocks"][0]["title"], "Calls reach one person only", "its mark was taken out");
}
