//! Out, late and back, and where everyone is.

use serde_json::{Value, json};
use support::{TestApp, text};

use super::{day_of, rostered, said};

const WEDNESDAY: &str = "2026-11-18";

/// Three people in, on Wednesday 18 November at 11:08.
fn team() -> TestApp {
    let app = TestApp::new();
    for name in ["Dev Raman", "Elif Kaya", "Tomasz Zieliński-Brandt"] {
        rostered(&app, name);
    }
    app
}

fn mark(app: &TestApp, name: &str, more: Value) -> Value {
    let mut args = json!({ "person_id": app.person(name), "kind": "leave" });
    for (key, value) in more.as_object().expect("arguments") {
        args[key] = value.clone();
    }
    args
}

fn place(app: &TestApp, name: &str) -> (String, String) {
    let all = app.ok("people.whereabouts", json!({}))["all"].clone();
    let one = all.as_array().unwrap().iter().find(|one| one["person"]["name"] == name).unwrap().clone();
    (text(&one["state"]), text(&one["words"]))
}

fn counted(app: &TestApp) -> String {
    text(&app.ok("people.whereabouts", json!({}))["sentence"])
}

#[test]
fn everyone_in_is_counted_with_the_lead_while_their_day_lasts() {
    let app = team();
    assert_eq!(counted(&app), "4 of 4 in now");
    assert_eq!(place(&app, "Elif Kaya"), ("in".into(), "in".into()));
    app.clock.set("2026-11-18 12:10");
    assert_eq!(place(&app, "Elif Kaya").1, "at lunch until 12:30");
    assert_eq!(counted(&app), "4 of 4 in now", "who is at lunch is in");
    app.clock.set("2026-11-18 07:30");
    assert_eq!(
        (counted(&app).as_str(), place(&app, "Elif Kaya").1.as_str()),
        ("0 of 4 in now", "from 08:00")
    );
    app.clock.set("2026-11-18 16:45");
    assert_eq!(
        (counted(&app).as_str(), place(&app, "Elif Kaya").1.as_str()),
        ("1 of 4 in now", "gone for today")
    );
    app.clock.set("2026-11-21 11:00");
    assert_eq!(place(&app, "Elif Kaya"), ("no_shift".into(), "no shift today".into()));
}

#[test]
fn leave_over_several_days_says_when_they_are_back() {
    let app = team();
    let marked = app
        .ok("people.mark_out", mark(&app, "Dev Raman", json!({ "on": "2026-11-17", "until": "2026-11-19" })));
    assert_eq!(marked["sentence"], "Dev Raman is out, back Friday.");
    assert_eq!(
        said(&app, "Dev Raman", WEDNESDAY),
        "08:00 to 16:30, lunch 12:00 to 12:30, leave, back Friday"
    );
    assert_eq!(place(&app, "Dev Raman"), ("off_today".into(), "leave, back Friday".into()));
    let where_now = app.ok("people.whereabouts", json!({}));
    assert_eq!(
        (&where_now["sentence"], &where_now["out"][0]["out_id"]),
        (&json!("3 of 4 in now"), &marked["id"])
    );
    let out = day_of(&app, "Dev Raman", WEDNESDAY)["outs"][0].clone();
    assert_eq!((&out["start_ms"], &out["whole_day"]), (&json!(app.ms("2026-11-18 08:00")), &json!(true)));
    assert_eq!(app.undo(), "Marked Dev Raman out, Tue 17 Nov");
    assert_eq!(counted(&app), "4 of 4 in now");
}

#[test]
fn an_appointment_takes_a_part_of_the_day() {
    let app = team();
    let args = mark(&app, "Elif Kaya", json!({ "kind": "appointment", "back": "11:30", "label": "dentist" }));
    assert_eq!(app.ok("people.mark_out", args)["sentence"], "Elif Kaya is out until 11:30.");
    assert_eq!(
        said(&app, "Elif Kaya", WEDNESDAY),
        "08:00 to 16:30, lunch 12:00 to 12:30, dentist, until 11:30"
    );
    assert_eq!(place(&app, "Elif Kaya"), ("back_later".into(), "appointment, back 11:30".into()));
    app.clock.set("2026-11-18 11:31");
    assert_eq!(place(&app, "Elif Kaya").0, "in");
}

#[test]
fn who_is_late_is_expected_and_who_goes_home_is_back_on_the_next_day() {
    let app = team();
    app.clock.set("2026-11-18 08:05");
    let late = mark(&app, "Elif Kaya", json!({ "kind": "late", "back": "9:30" }));
    assert_eq!(app.ok("people.mark_out", late)["sentence"], "Elif Kaya is expected at 09:30.");
    assert_eq!(place(&app, "Elif Kaya"), ("late".into(), "late, expected 09:30".into()));
    let open = app.refused("people.mark_out", mark(&app, "Dev Raman", json!({ "kind": "late" })));
    assert_eq!(open, "When is Dev expected? Give a time, as 09:30.");
    app.clock.set("2026-11-18 11:08");
    app.ok("people.mark_out", mark(&app, "Dev Raman", json!({ "kind": "sick", "from_now": true })));
    assert_eq!(place(&app, "Dev Raman"), ("off_today".into(), "sick, back tomorrow".into()));
    assert_eq!(said(&app, "Dev Raman", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30, sick, from 11:08");
}

#[test]
fn who_is_back_early_keeps_what_they_were_out_for() {
    let app = team();
    let elif = app.person("Elif Kaya");
    app.ok("people.mark_out", mark(&app, "Elif Kaya", json!({ "kind": "appointment", "back": "13:00" })));
    app.ok("people.mark_back", json!({ "person_id": elif }));
    assert_eq!(
        said(&app, "Elif Kaya", WEDNESDAY),
        "08:00 to 16:30, lunch 12:00 to 12:30, appointment, until 11:08"
    );
    assert_eq!(place(&app, "Elif Kaya").0, "in");
    assert_eq!(app.undo(), "Elif Kaya is back");
    assert_eq!(place(&app, "Elif Kaya").0, "back_later");
    let dev = app.person("Dev Raman");
    app.ok("people.mark_out", mark(&app, "Dev Raman", json!({ "on": "2026-11-16", "until": "2026-11-27" })));
    app.ok("people.mark_back", json!({ "person_id": dev }));
    assert_eq!(said(&app, "Dev Raman", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert!(said(&app, "Dev Raman", "2026-11-17").ends_with("leave, back today"));
    let sentence = app.refused("people.mark_back", json!({ "person_id": dev }));
    assert_eq!(sentence, "Dev Raman is not out now.");
}

#[test]
fn time_off_is_taken_back_as_if_it_had_never_been() {
    let app = team();
    let marked = app.ok("people.mark_out", mark(&app, "Dev Raman", json!({ "until": "2026-11-20" })));
    app.ok("people.take_back_out", json!({ "id": marked["id"] }));
    assert_eq!(said(&app, "Dev Raman", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!(app.undo(), "Took back the time off of Dev Raman: leave, Wed 18 Nov to Fri 20 Nov");
    assert_eq!(place(&app, "Dev Raman").0, "off_today");
    app.redo();
    let gone = app.refused("people.take_back_out", json!({ "id": marked["id"] }));
    assert!(gone.starts_with("That time off is no longer there."), "{gone}");
}

#[test]
fn nobody_is_out_twice_at_once_nor_out_of_nothing() {
    let app = team();
    app.ok("people.mark_out", mark(&app, "Dev Raman", json!({ "on": "2026-11-16", "until": "2026-11-19" })));
    for (more, sentence) in [
        (json!({ "kind": "sick" }), "Dev Raman is out then already: leave, Mon 16 Nov to Thu 19 Nov."),
        (json!({ "kind": "late", "back": "09:30" }), "Dev Raman is out then already"),
        (json!({ "on": "2026-11-21", "back": "09:30" }), "Dev Raman has no shift on Sat 21 Nov"),
        (
            json!({ "on": "2026-11-23", "until": "2026-11-22" }),
            "Time off must end on the day it starts or later.",
        ),
        (
            json!({ "on": "2026-11-23", "until": "2026-11-24", "back": "09:30" }),
            "Time off for a part of a day is for one day.",
        ),
        (json!({ "on": "2026-11-23", "back": "07:30" }), "The shift of Dev Raman is 08:00 to 16:30."),
        (json!({ "on": "2026-11-23", "back": "noon" }), "noon is no time of day."),
    ] {
        let told = app.refused("people.mark_out", mark(&app, "Dev Raman", more));
        assert!(told.starts_with(sentence), "{told}");
    }
}

#[test]
fn after_midnight_someone_is_out_of_the_night_shift_that_runs() {
    let app = TestApp::at("2026-11-18 02:00", chrono_tz::Europe::Copenhagen);
    let elif = app.person("Elif Kaya");
    let night = |day: u32| json!({ "day": day, "from": "22:00", "to": "06:00", "parts": [] });
    let days: Value = (0..5).map(night).collect();
    app.ok("people.set_pattern", json!({ "person_id": elif, "days": days, "from_on": "2026-11-16" }));
    assert_eq!(place(&app, "Elif Kaya").0, "in");
    let told =
        app.ok("people.mark_out", mark(&app, "Elif Kaya", json!({ "kind": "sick", "from_now": true })));
    assert_eq!(told["sentence"], "Elif Kaya is out until 06:00.");
    assert_eq!(place(&app, "Elif Kaya").0, "off_today");
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "22:00 to 06:00", "the coming night is not touched");
    app.ok("people.mark_back", json!({ "person_id": elif }));
    assert_eq!(place(&app, "Elif Kaya").0, "in");
}
