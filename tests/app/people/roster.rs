//! Who works when: weekly patterns, one date's shift, lunches and what else is not for contacts.

use chrono_tz::America::New_York;
use serde_json::{Value, json};
use support::TestApp;

use super::{day_of, rostered, said, usual_week};

const WEDNESDAY: &str = "2026-11-18";

#[test]
fn a_file_without_a_roster_says_so() {
    let app = TestApp::new();
    let roster = app.ok("people.view_roster", json!({ "from": "2026-11-16", "to": "2026-11-20" }));
    assert_eq!((&roster["empty"], &roster["sentence"]), (&json!(true), &json!("")));
    assert_eq!(roster["lines"].as_array().map(Vec::len), Some(3), "the people are there to be given hours");
    let axis = [&roster["days"][0]["axis_start_ms"], &roster["days"][0]["axis_end_ms"]];
    assert_eq!(axis, [app.ms("2026-11-16 08:00"), app.ms("2026-11-16 17:00")], "the opening hours");
}

#[test]
fn a_weekly_pattern_fills_the_days_from_its_date_on() {
    let app = TestApp::new();
    rostered(&app, "Elif Kaya");
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-11"), "No shift");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-21"), "No shift", "a Saturday");
    let day = day_of(&app, "Elif Kaya", WEDNESDAY);
    assert_eq!(day["shift"]["start_ms"], app.ms("2026-11-18 08:00"));
    assert_eq!((&day["is_exception"], &day["seat_pct"]), (&json!(false), &json!(100)));
    assert_eq!(app.undo(), "Changed the week of Elif Kaya from Mon 16 Nov on");
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "No shift");
    app.redo();
    assert_eq!(said(&app.reopen(), "Elif Kaya", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
}

#[test]
fn a_pattern_for_a_time_gives_way_to_the_earlier_one_after_it() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let late = json!([{ "day": 2, "from": "12:00", "to": "20:00" }]);
    let args = json!({ "person_id": elif, "days": late, "from_on": "2026-11-23", "until_on": "2026-11-29" });
    app.ok("people.set_pattern", args);
    assert_eq!(said(&app, "Elif Kaya", "2026-11-25"), "12:00 to 20:00");
    assert_eq!(said(&app, "Elif Kaya", "2026-11-26"), "No shift");
    assert_eq!(said(&app, "Elif Kaya", "2026-12-02"), "08:00 to 16:30, lunch 12:00 to 12:30");
    app.undo();
    assert_eq!(said(&app, "Elif Kaya", "2026-11-25"), "08:00 to 16:30, lunch 12:00 to 12:30");
}

#[test]
fn a_lunch_is_dragged_on_its_date_alone_and_taken_back() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let lunch = day_of(&app, "Elif Kaya", WEDNESDAY)["parts"][0].clone();
    let to = |start: &str, end: &str, part: &Value| {
        json!({ "person_id": elif, "date": WEDNESDAY, "part_id": part["id"],
                "start_ms": app.ms(&format!("{WEDNESDAY} {start}")), "end_ms": app.ms(&format!("{WEDNESDAY} {end}")) })
    };
    app.ok("people.place_part", to("13:15", "13:45", &lunch));
    let day = day_of(&app, "Elif Kaya", WEDNESDAY);
    assert_eq!((&day["parts"][0]["from"], &day["is_exception"]), (&json!("13:15"), &json!(true)));
    assert_eq!(said(&app, "Elif Kaya", "2026-11-25"), "08:00 to 16:30, lunch 12:00 to 12:30");
    // A second key, pressed before the first was drawn, still knows the lunch by the pattern's id.
    app.ok("people.place_part", to("13:30", "14:00", &lunch));
    assert_eq!(app.undo(), "Moved the lunch of Elif Kaya to 13:30, Wed 18 Nov");
    // Once more, now that the date has a lunch of its own.
    app.ok("people.place_part", to("11:00", "11:30", &day["parts"][0]));
    assert_eq!(app.undo(), "Moved the lunch of Elif Kaya to 11:00, Wed 18 Nov");
    assert_eq!(app.undo(), "Moved the lunch of Elif Kaya to 13:15, Wed 18 Nov");
    assert_eq!(day_of(&app, "Elif Kaya", WEDNESDAY)["is_exception"], false);
    let sentence = app.refused("people.place_part", to("16:15", "16:45", &lunch));
    assert_eq!(
        sentence,
        "Lunch 16:15 to 16:45 lies outside the shift, 08:00 to 16:30. Move it inside, or make the shift longer."
    );
    let gone = json!({ "id": elif });
    assert!(app.refused("people.place_part", to("11:00", "11:30", &gone)).contains("no longer there"));
}

#[test]
fn a_part_says_anew_what_it_is_for_and_stays_where_it_is() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let lunch = day_of(&app, "Elif Kaya", WEDNESDAY)["parts"][0].clone();
    let anew = |more: Value| {
        let mut args = json!({ "person_id": elif, "date": WEDNESDAY, "part_id": lunch["id"],
                               "start_ms": app.ms(&format!("{WEDNESDAY} 12:00")), "end_ms": app.ms(&format!("{WEDNESDAY} 12:30")) });
        args.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        args
    };
    app.ok("people.place_part", anew(json!({ "kind": "training", "label": " New  macros " })));
    let part = day_of(&app, "Elif Kaya", WEDNESDAY)["parts"][0].clone();
    assert_eq!(
        (&part["kind"], &part["label"], &part["from"]),
        (&json!("training"), &json!("New macros"), &json!("12:00"))
    );
    app.ok("people.place_part", anew(json!({ "label": "Macros" })));
    assert_eq!(app.undo(), "Renamed the training of Elif Kaya, 12:00 to 12:30, Wed 18 Nov");
    assert_eq!(day_of(&app, "Elif Kaya", WEDNESDAY)["parts"][0], part);
    assert_eq!(app.undo(), "Made the lunch of Elif Kaya training, 12:00 to 12:30, Wed 18 Nov");
    assert_eq!(day_of(&app, "Elif Kaya", WEDNESDAY)["is_exception"], false);
}

#[test]
fn training_and_meetings_are_added_and_taken_out_but_never_on_top_of_each_other() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let add = |from: &str, to: &str, label: &str| {
        json!({ "person_id": elif, "date": WEDNESDAY, "kind": "training", "label": label,
                "start_ms": app.ms(&format!("{WEDNESDAY} {from}")), "end_ms": app.ms(&format!("{WEDNESDAY} {to}")) })
    };
    app.ok("people.add_part", add("14:00", "15:00", " VAT  in Norway "));
    assert_eq!(
        said(&app, "Elif Kaya", WEDNESDAY),
        "08:00 to 16:30, lunch 12:00 to 12:30, VAT in Norway 14:00 to 15:00"
    );
    let sentence = app.refused("people.add_part", add("14:30", "15:30", ""));
    assert!(sentence.contains("14:00 to 15:00 overlaps Training 14:30 to 15:30"), "{sentence}");
    let sentence = app.refused("people.add_part", add("12:00", "12:30", &"x".repeat(81)));
    assert!(sentence.starts_with("The label has more than 80 characters."), "{sentence}");
    let part = day_of(&app, "Elif Kaya", WEDNESDAY)["parts"][1]["id"].clone();
    app.ok("people.delete_part", json!({ "person_id": elif, "date": WEDNESDAY, "part_id": part }));
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!(app.undo(), "Took out the training of Elif Kaya, 14:00 to 15:00, Wed 18 Nov");
    assert_eq!(day_of(&app, "Elif Kaya", WEDNESDAY)["parts"].as_array().map(Vec::len), Some(2));
}

#[test]
fn the_shift_of_a_date_is_placed_cleared_and_given_back_to_the_pattern() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let place = |from: &str, to: &str| {
        json!({ "person_id": elif, "date": WEDNESDAY, "start_ms": app.ms(&format!("2026-11-{from}")),
                "end_ms": app.ms(&format!("2026-11-{to}")) })
    };
    app.ok("people.place_shift", place("18 10:00", "18 18:30"));
    assert_eq!(
        said(&app, "Elif Kaya", WEDNESDAY),
        "10:00 to 18:30, lunch 14:00 to 14:30",
        "lunch moves along"
    );
    app.ok("people.clear_shift", json!({ "person_id": elif, "date": WEDNESDAY }));
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "No shift");
    app.ok("people.follow_pattern", json!({ "person_id": elif, "date": WEDNESDAY }));
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!(app.undo(), "Gave Elif Kaya the usual shift, Wed 18 Nov");
    assert_eq!(app.undo(), "Took out the shift of Elif Kaya, Wed 18 Nov");
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "10:00 to 18:30, lunch 14:00 to 14:30");
    let sentence = app.refused("people.place_shift", place("18 23:45", "19 08:15"));
    assert!(
        sentence.starts_with("The shift, 23:45 to 08:15, would overlap the one of the next day"),
        "{sentence}"
    );
    let sentence = app.refused("people.place_shift", place("18 09:00", "18 09:00"));
    assert_eq!(sentence, "That would end before it starts. Give it an end after its start.");
    let sentence = app.refused("people.place_shift", place("17 09:00", "17 10:00"));
    assert!(sentence.starts_with("That does not start on Wed 18 Nov"), "{sentence}");
}

#[test]
fn what_someone_does_is_kept_with_its_limits() {
    let app = TestApp::new();
    let dev = rostered(&app, "Dev Raman");
    let work = |weekly_hours: f64, channels: Value, starts_on: &str| {
        json!({ "person_id": dev, "weekly_hours": weekly_hours, "channels": channels,
                "skills": [" refunds ", "", "Refunds", "VAT"], "starts_on": starts_on, "ramp": true })
    };
    app.ok("people.set_work", work(37.5, json!(["email", "phone"]), "2026-11-09"));
    let roster = app.ok("people.view_roster", json!({ "from": WEDNESDAY }));
    let line = roster["lines"].as_array().unwrap().iter().find(|line| line["person"]["id"] == dev).unwrap();
    assert_eq!(line["work"]["weekly_hours"], 37.5);
    assert_eq!(line["work"]["skills"], json!(["refunds", "VAT"]));
    assert_eq!(line["work"]["channel_words"], "email, phone");
    assert_eq!(line["days"][0]["seat_pct"], 57, "in week 2 of 8");
    assert_eq!(line["pattern"][0]["parts"][0]["from"], "12:00");
    for (weekly, channels, sentence) in [
        (0.0, json!([]), "The hours of a week must be more than none and at most 168."),
        (170.0, json!([]), "The hours of a week must be more than none and at most 168."),
        (37.0, json!(["chat", "chat"]), "A channel is chosen twice."),
    ] {
        let told = app.refused("people.set_work", work(weekly, channels, WEDNESDAY));
        assert!(told.starts_with(sentence), "{told}");
    }
    assert_eq!(app.undo(), "Changed the work of Dev Raman");
    assert_eq!(day_of(&app, "Dev Raman", WEDNESDAY)["seat_pct"], 100);
}

#[test]
fn what_someone_does_and_their_week_are_one_change_and_one_step_back() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let late = json!([{ "day": 2, "from": "12:00", "to": "20:00" }]);
    let work = |days: Value| {
        json!({ "person_id": elif, "weekly_hours": 8, "channels": ["chat"], "skills": [], "ramp": false,
                "week": { "days": days, "from_on": WEDNESDAY } })
    };
    let channels = |app: &TestApp| {
        let roster = app.ok("people.view_roster", json!({ "from": WEDNESDAY }));
        let lines = roster["lines"].as_array().unwrap().clone();
        lines.iter().find(|line| line["person"]["id"] == elif).unwrap()["work"]["channels"].clone()
    };
    let told = app.refused("people.set_work", work(json!([{ "day": 9, "from": "08:00", "to": "12:00" }])));
    assert!(told.starts_with("9 is no day of the week"), "{told}");
    assert_eq!(channels(&app), json!([]), "refused as a whole");
    app.ok("people.set_work", work(late));
    assert_eq!(
        (said(&app, "Elif Kaya", WEDNESDAY).as_str(), channels(&app)),
        ("12:00 to 20:00", json!(["chat"]))
    );
    assert_eq!(app.undo(), "Changed the work of Elif Kaya, and the week from Wed 18 Nov on");
    assert_eq!(said(&app, "Elif Kaya", WEDNESDAY), "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!(channels(&app), json!([]));
}

#[test]
fn the_roster_holds_still_when_the_lead_travels_and_when_the_clocks_change() {
    let app = TestApp::new();
    rostered(&app, "Elif Kaya");
    let before = day_of(&app, "Elif Kaya", WEDNESDAY)["shift"]["start_ms"].clone();
    app.clock.travel(New_York);
    let day = day_of(&app, "Elif Kaya", WEDNESDAY);
    assert_eq!(day["shift"]["start_ms"], before, "the same moment, seen from New York");
    assert_eq!((&day["shift"]["from"], &day["shift"]["to"]), (&json!("02:00"), &json!("10:30")));
    assert!(said(&app, "Elif Kaya", WEDNESDAY).ends_with("works in Europe/Copenhagen"));
    app.clock.travel(chrono_tz::Europe::Copenhagen);
    let spring = day_of(&app, "Elif Kaya", "2027-03-29");
    assert_eq!(spring["shift"]["from"], "08:00", "on the first Monday of summer time");
    assert_eq!(spring["shift"]["start_ms"], app.ms("2027-03-29 08:00"));
}

#[test]
fn a_week_with_two_shifts_on_a_day_or_one_into_the_next_is_refused() {
    let app = TestApp::new();
    let elif = app.person("Elif Kaya");
    let week = |days: Value| json!({ "person_id": elif, "days": days, "from_on": "2026-11-16" });
    for (days, sentence) in [
        (
            json!([{ "day": 0, "from": "22:00", "to": "06:00" }, { "day": 1, "from": "05:00", "to": "12:00" }]),
            "The shift, 22:00 to 06:00, would overlap",
        ),
        (json!([{ "day": 7, "from": "08:00", "to": "12:00" }]), "7 is no day of the week"),
        (json!([{ "day": 0, "from": "8 am", "to": "12:00" }]), "8 am is no time of day."),
        (json!([{ "day": 0, "from": "08:00", "to": "07:00" }]), "A shift must end after it starts"),
        (
            json!([{ "day": 0, "from": "08:00", "to": "12:00",
                     "parts": [{ "kind": "lunch", "from": "12:00", "to": "12:30" }] }]),
            "Lunch 12:00 to 12:30 lies outside the shift",
        ),
    ] {
        let told = app.refused("people.set_pattern", week(days));
        assert!(told.starts_with(sentence), "{told}");
    }
    assert!(app.undo().is_null());
    let night = json!([{ "day": 0, "from": "22:00", "to": "06:00",
                         "parts": [{ "kind": "lunch", "from": "02:00", "to": "02:30" }] }]);
    app.ok("people.set_pattern", week(night));
    assert_eq!(said(&app, "Elif Kaya", "2026-11-16"), "22:00 to 06:00, lunch 02:00 to 02:30");
}

#[test]
fn the_roster_is_shown_for_a_bounded_stretch_and_leaves_out_who_left() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    for (from, to) in [("2026-11-18", "2026-11-17"), ("2026-11-18", "2027-11-18")] {
        let told = app.refused("people.view_roster", json!({ "from": from, "to": to }));
        assert!(told.starts_with("The roster is shown for 1 to 42 days"), "{told}");
    }
    app.ok("people.set_left", json!({ "id": elif, "left": true }));
    let lines =
        |date: &str| app.ok("people.view_roster", json!({ "from": date }))["lines"].as_array().map(Vec::len);
    assert_eq!((lines("2026-11-17"), lines("2026-11-19")), (Some(3), Some(2)));
    let args = json!({ "person_id": elif, "days": usual_week(), "from_on": "2026-11-23" });
    assert!(app.refused("people.set_pattern", args).starts_with("That person is no longer there"));
}

#[test]
fn who_left_is_not_counted_on_the_days_after() {
    let app = TestApp::new();
    let elif = rostered(&app, "Elif Kaya");
    let in_now = || app.ok("people.whereabouts", json!({}))["in_now"].clone();
    let before = in_now();
    app.ok("people.set_left", json!({ "id": elif, "left": true }));
    let week = app.ok("people.view_roster", json!({ "from": "2026-11-16", "to": "2026-11-22" }));
    let line = week["lines"]
        .as_array()
        .and_then(|lines| lines.iter().find(|line| line["person"]["name"] == "Elif Kaya"));
    let days = line.map_or(&Value::Null, |line| &line["days"]);
    assert_eq!(days[0]["sentence"], "08:00 to 16:30, lunch 12:00 to 12:30");
    assert_eq!((&days[3]["shift"], &days[4]["shift"]), (&Value::Null, &Value::Null), "{days}");
    assert_eq!(in_now(), json!(before.as_u64().unwrap_or(0) - 1));
    app.ok("people.set_left", json!({ "id": elif, "left": false }));
    assert_eq!(said(&app, "Elif Kaya", "2026-11-19"), "08:00 to 16:30, lunch 12:00 to 12:30");
}
