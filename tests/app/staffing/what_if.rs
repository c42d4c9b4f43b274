//! What-ifs: before and after, and what of them is kept.

use super::*;

fn what_if(app: &TestApp, changes: &Value) -> Value {
    app.ok("staffing.what_if", json!({ "on": WEDNESDAY, "changes": changes }))
}

fn joins(app: &TestApp) -> Value {
    json!({ "kind": "lead_joins", "start_ms": app.ms("2026-11-18 10:00"), "end_ms": app.ms("2026-11-18 11:30") })
}

#[test]
fn without_a_change_before_is_after() {
    let app = desk();
    let same = what_if(&app, &json!([]));
    for row in same["rows"].as_array().unwrap() {
        assert_eq!(row["before"], row["after"]);
    }
    assert_eq!((&same["can_keep"], &same["short_min_before"]), (&json!(false), &same["short_min_after"]));
}

#[test]
fn the_lead_joining_is_shown_before_and_after_and_touches_nothing() {
    let app = desk();
    let before = (day(&app, WEDNESDAY), app.planned(WEDNESDAY));
    let tried = what_if(&app, &json!([joins(&app)]));
    let eleven =
        tried["rows"].as_array().unwrap().iter().find(|row| row["label"] == "11:00").unwrap().clone();
    assert!(eleven["after"].as_f64().unwrap() > eleven["before"].as_f64().unwrap() + 0.05, "{eleven}");
    assert!(text(&eleven["words"]).contains(" → "), "{eleven}");
    assert!(text(&tried["effects"][0]).starts_with("11:00 to 11:30 goes from "), "{}", tried["effects"]);
    assert_eq!((day(&app, WEDNESDAY), app.planned(WEDNESDAY)), before, "a what-if touches nothing");
}

#[test]
fn what_the_seat_changes_is_what_the_verdict_said() {
    let app = desk();
    let at_eleven = interval(&day(&app, WEDNESDAY), "11:00");
    let tried = what_if(&app, &json!([joins(&app)]));
    let row = tried["rows"].as_array().unwrap().iter().find(|row| row["label"] == "11:00").unwrap().clone();
    let close = |one: &Value, other: &Value| (one.as_f64().unwrap() - other.as_f64().unwrap()).abs() < 1e-9;
    assert!(close(&row["before"], &at_eleven["in_time"]) && close(&row["after"], &at_eleven["in_time_with"]));
}

#[test]
fn the_claim_and_the_what_if_speak_of_the_same_half_hours_once_the_stretch_has_begun() {
    let app = desk();
    let needs = needs_me(&app);
    let claim = lines(&needs).remove(0);
    let morning = needs["verdicts"][1].clone();
    let share = |key: &str| morning[key].as_f64().unwrap();
    for from in ["10:00", "11:00", "11:08"] {
        let (start, end) = (app.ms(&format!("2026-11-18 {from}")), app.ms("2026-11-18 11:30"));
        let tried = what_if(&app, &json!([{ "kind": "lead_joins", "start_ms": start, "end_ms": end }]));
        let effect = text(&tried["effects"][0]);
        let (span, shares) = effect.split_once(" goes from ").unwrap();
        let (was, becomes) = shares.split_once(" to ").unwrap();
        assert!(
            claim.contains(&format!("With you, {span} goes from {was} % to {becomes} ")),
            "{effect}: {claim}"
        );
        let row = tried["rows"].as_array().unwrap()[0].clone();
        assert_eq!(
            (row["before"].as_f64(), row["after"].as_f64()),
            (Some(share("in_time")), Some(share("in_time_with")))
        );
    }
    assert_eq!(
        (&morning["from"], &morning["to"]),
        (&json!("10:00"), &json!("11:30")),
        "the lane shows all of it"
    );
    let why = text(&needs["why"][3]);
    let helped = morning["helped"].as_f64().unwrap();
    assert!((helped - 27.0 * (share("in_time_with") - share("in_time"))).abs() < 0.2, "{helped} of 27 calls");
    assert!(why.contains(&format!(": {helped:.0} more contacts")), "{why}");
}

#[test]
fn a_what_if_without_a_change_has_the_range_of_the_day() {
    let (busy, sparse) = (six(), six());
    import(&busy, "calls.csv", &varied_calls());
    import(
        &sparse,
        "calls.csv",
        &contacts_on(8, "phone", "Solved", |date, slot| u32::from((date.ordinal() * 5 + slot * 7) % 6 == 0)),
    );
    for (app, on) in
        [(&busy, WEDNESDAY), (&busy, "2026-11-20"), (&sparse, WEDNESDAY), (&sparse, "2026-11-20")]
    {
        roster(app);
        let day = day(app, on)["contacts"].clone();
        let tried = app.ok("staffing.what_if", json!({ "on": on, "changes": [] }));
        for key in ["expected", "low", "high"] {
            let (of_day, of_what_if) =
                (day[key].as_f64().unwrap(), tried["contacts_before"][key].as_f64().unwrap());
            assert!(
                (of_day - of_what_if).abs() < 0.01 * of_day + 0.01,
                "{on} {key}: {of_day} and {of_what_if}"
            );
        }
    }
}

#[test]
fn volume_and_handle_time_say_what_they_would_change_and_cannot_be_kept() {
    let app = desk();
    let changes = json!([
        { "kind": "volume", "percent": 15 },
        { "kind": "handle_time", "channel": "phone", "seconds": 420 },
    ]);
    let tried = what_if(&app, &changes);
    assert!(
        text(&tried["contacts_words"]).contains(" contacts instead of 261"),
        "{}",
        tried["contacts_words"]
    );
    assert!(tried["short_min_after"].as_u64() > tried["short_min_before"].as_u64());
    assert_eq!(
        (&tried["can_keep"], &tried["not_kept"]),
        (&json!(false), &json!("Volume and handle time stay a what-if."))
    );
    let refused = app.refused("staffing.keep_what_if", json!({ "on": WEDNESDAY, "changes": changes }));
    assert_eq!(refused, "Volume and handle time stay a what-if. Nothing was written.");
}

#[test]
fn a_kept_seat_takes_the_place_of_strategic_blocks_in_one_step_of_undo() {
    let app = desk();
    app.plan("2026-11-18 09:30", "2026-11-18 10:30", "quality");
    app.plan("2026-11-18 10:30", "2026-11-18 11:00", "meeting");
    app.plan("2026-11-18 11:00", "2026-11-18 11:30", "product");
    let before = app.planned(WEDNESDAY);
    let kept = app.ok("staffing.keep_what_if", json!({ "on": WEDNESDAY, "changes": [joins(&app)] }));
    assert_eq!(kept["sentence"], "Kept: customers, 10:00 to 11:30, Quality and Product gave way.");
    assert_eq!(
        app.planned(WEDNESDAY),
        ["quality 09:30-10:00", "customers 10:00-11:30", "meeting 10:30-11:00"]
    );
    assert!(interval(&day(&app, WEDNESDAY), "10:00")["lead_planned"] == true);
    assert_eq!(app.undo(), "Kept a what-if for Wed 18 Nov");
    assert_eq!(app.planned(WEDNESDAY), before);
}

#[test]
fn a_moved_lunch_closes_a_gap_and_is_kept_on_its_date_alone() {
    let app = desk();
    let person = app.person("Ben Okafor");
    let roster = app.ok("people.view_roster", json!({ "from": WEDNESDAY }));
    let line = roster["lines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["person"]["id"] == person.as_str())
        .unwrap()
        .clone();
    let lunch = line["days"][0]["parts"][0].clone();
    assert_eq!(lunch["from"], "12:30");
    let change = json!({ "kind": "part_moved", "person_id": person, "part_id": lunch["id"], "to_ms": app.ms("2026-11-18 13:30") });
    let tried = what_if(&app, &json!([change]));
    let half_past = |view: &Value| {
        let row =
            view["rows"].as_array().unwrap().iter().find(|row| row["label"] == "12:30").unwrap().clone();
        (row["before"].as_f64().unwrap(), row["after"].as_f64().unwrap())
    };
    let (before, after) = half_past(&tried);
    assert!(after > before, "{before} to {after}");
    let kept = app.ok("staffing.keep_what_if", json!({ "on": WEDNESDAY, "changes": [change] }));
    assert_eq!(kept["sentence"], "Kept: Ben’s lunch at 13:30.");
    assert!((interval(&day(&app, WEDNESDAY), "12:30")["in_time"].as_f64().unwrap() - after).abs() < 1e-9);
    let thursday = app.ok("people.view_roster", json!({ "from": "2026-11-19" }));
    let line = thursday["lines"]
        .as_array()
        .unwrap()
        .iter()
        .find(|line| line["person"]["id"] == person.as_str())
        .unwrap()
        .clone();
    assert_eq!(line["days"][0]["parts"][0]["from"], "12:30");
}

#[test]
fn someone_out_is_tried_and_kept_and_a_second_time_refused() {
    let app = desk();
    let changes = json!([{ "kind": "person_out", "person_id": app.person("Jonas Weber") }]);
    let tried = what_if(&app, &changes);
    assert!(text(&tried["effects"][0]).contains(" falls from "), "{}", tried["effects"]);
    app.ok("staffing.keep_what_if", json!({ "on": WEDNESDAY, "changes": changes }));
    let scheduled = interval(&day(&app, WEDNESDAY), "14:00")["scheduled"].as_f64().unwrap();
    assert!((scheduled - 5.0 * 0.92).abs() < 1e-9);
    let again = app.refused("staffing.keep_what_if", json!({ "on": WEDNESDAY, "changes": changes }));
    assert_eq!(again, "Jonas Weber is out then already. Take that back first.");
}

#[test]
fn a_new_hire_helps_from_their_first_day_on() {
    let app = desk();
    let hire = |starts_on: &str| {
        what_if(&app, &json!([{ "kind": "new_hire", "channels": ["phone"], "starts_on": starts_on }]))
    };
    let at_two = |view: &Value| {
        let intervals = view["intervals"].as_array().unwrap();
        let start = app.ms("2026-11-18 14:00");
        intervals.iter().find(|one| one["start_ms"] == start).unwrap()["scheduled"].as_f64().unwrap()
    };
    let without = at_two(&what_if(&app, &json!([])));
    assert!(
        (at_two(&hire("2026-11-16")) - without - 0.5 * 0.92).abs() < 1e-9,
        "half a seat in the first week"
    );
    assert_eq!(at_two(&hire("2026-12-01")), without);
}

#[test]
fn what_nobody_can_mean_is_refused_with_a_sentence() {
    let app = desk();
    let refused =
        |changes: Value| app.refused("staffing.what_if", json!({ "on": WEDNESDAY, "changes": changes }));
    assert_eq!(
        refused(json!([{ "kind": "volume", "percent": 900 }])),
        "The volume can be changed by −100 to +500 %. Choose less."
    );
    assert_eq!(
        refused(json!([{ "kind": "handle_time", "channel": "phone", "seconds": 1 }])),
        "A handle time lies between 5 seconds and 8 hours. Choose another."
    );
}
