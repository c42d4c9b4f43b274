//! A week and a day of coverage.

use super::*;

#[test]
fn a_week_shows_its_days_with_contacts_and_gaps() {
    let app = desk();
    app.plan("2026-11-18 10:00", "2026-11-18 11:30", "customers");
    let week = app.ok("staffing.view_week", json!({ "week_of": WEDNESDAY }));
    assert_eq!((&week["title"], &week["week_of"]), (&json!("Week 47"), &json!("2026-11-16")));
    let days = week["days"].as_array().unwrap();
    assert_eq!(
        days.iter().map(|day| text(&day["day"])).collect::<Vec<_>>(),
        ["Mon 16", "Tue 17", "Wed 18", "Thu 19", "Fri 20"]
    );
    let wednesday = &days[2];
    assert_eq!(wednesday["short"], "2.5 h short", "10:00 to 11:30 and both halves of lunch");
    assert_eq!(
        (&wednesday["seat"][0]["from_min"], &wednesday["seat"][0]["to_min"]),
        (&json!(600), &json!(690))
    );
    let cell = wednesday["cells"].as_array().unwrap().iter().find(|cell| cell["from"] == "10:30").unwrap();
    assert_eq!(cell["state"], "short");
    assert!(text(&cell["label"]).starts_with('−'), "{cell}");
    assert!(text(&cell["sentence"]).starts_with("Wednesday 10:30, 5.5 of "), "{cell}");
    assert_eq!(days[0]["contacts"]["expected"], 261.0, "Monday is past: what came");
    let columns = week["columns"].as_array().unwrap();
    assert_eq!(
        (columns.len(), &columns[0]["label"], &columns[1]["label"]),
        (18, &json!("08:00"), &json!(""))
    );
}

#[test]
fn a_week_beyond_the_forecast_says_how_far_it_reaches() {
    let app = desk();
    let week = |on: &str| app.ok("staffing.view_week", json!({ "week_of": on }));
    assert_eq!(week("2026-12-14")["note"], json!(null));
    let beyond = week("2027-01-04");
    assert_eq!(beyond["note"], "The forecast reaches to Tue 22 Dec.");
    assert_eq!(beyond["days"][0]["contacts"], json!(null));
    assert_eq!(day(&app, "2027-01-04")["note"], "The forecast reaches to Tue 22 Dec.");
}

#[test]
fn a_day_shows_forecast_capacity_and_what_came_on_one_axis() {
    let day = day(&desk(), WEDNESDAY);
    assert_eq!(day["title"], "Wednesday 18 November");
    assert!(text(&day["contacts_words"]).starts_with("261 contacts, likely "), "{}", day["contacts_words"]);
    let nine = interval(&day, "09:00");
    assert_eq!((&nine["arrived"], &nine["is_past"]), (&json!(12), &json!(true)));
    assert_eq!(interval(&day, "11:00")["arrived"], json!(null), "the newest call is from 10:58");
    let busy = interval(&day, "11:00");
    assert!(busy["can_take"].as_f64().unwrap() < busy["contacts"]["expected"].as_f64().unwrap());
    let quiet = interval(&day, "15:00");
    assert!(quiet["can_take"].as_f64().unwrap() > quiet["contacts"]["expected"].as_f64().unwrap());
    assert!(
        text(&day["minus_one"]).starts_with("Minus one person: 11:00 to 11:30 falls from "),
        "{}",
        day["minus_one"]
    );
    assert_eq!(day["freshness"], "Newest contact 10:58");
}

#[test]
fn a_busier_morning_raises_the_rest_of_the_day() {
    let app = six();
    let mut twice = calls(5, |_| 12);
    // Today twice as many came until 11:00.
    let today: String =
        twice.lines().filter(|line| line.contains("2026-11-18")).fold(String::new(), |mut more, line| {
            more.push_str(&format!("9{line}\n"));
            more
        });
    twice.push_str(&today);
    import(&app, "calls.csv", &twice);
    roster(&app);
    let day = day(&app, WEDNESDAY);
    assert_eq!(interval(&day, "09:00")["arrived"], 24);
    let afternoon = interval(&day, "14:00")["contacts"]["expected"].as_f64().unwrap();
    assert!(afternoon > 12.2, "{afternoon} calls at two, where 12 are usual");
}

#[test]
fn an_event_multiplies_what_is_expected_and_can_be_taken_away() {
    let app = six();
    import(&app, "calls.csv", &varied_calls());
    roster(&app);
    let at_three =
        |app: &TestApp| interval(&day(app, "2026-11-19"), "15:00")["contacts"]["expected"].as_f64().unwrap();
    let before = at_three(&app);
    app.ok(
        "staffing.add_event",
        json!({ "label": "Price change", "from": "2026-11-19T15:00:00", "to": "2026-11-19T15:30:00", "multiplier": 1.6 }),
    );
    assert!((at_three(&app) / before - 1.6).abs() < 0.01, "{} after {before}", at_three(&app));
    let events = app.ok("staffing.view_events", json!({}));
    let price = &events["events"][0];
    assert_eq!(price["words"], "Thu 19 Nov 15:00 to 15:30, × 1.6");
    let changed =
        json!({ "label": "Price mail", "from": price["from"], "to": price["to"], "multiplier": 2.0 });
    app.ok("staffing.change_event", json!({ "id": price["id"], "event": changed }));
    assert!((at_three(&app) / before - 2.0).abs() < 0.01, "{} after {before}", at_three(&app));
    assert_eq!(app.undo(), "Changed the event Price change");
    assert_eq!(app.ok("staffing.view_events", json!({}))["events"][0], *price);
    app.ok("staffing.delete_event", json!({ "id": events["events"][0]["id"] }));
    assert_eq!(at_three(&app), before);
    assert_eq!(app.undo(), "Took away the event Price change");
    assert!(at_three(&app) > before);
}

#[test]
fn an_event_that_cannot_be_is_refused_with_a_sentence() {
    let app = six();
    let event = |from: &str, to: &str, multiplier: f64| json!({ "label": "Mail", "from": from, "to": to, "multiplier": multiplier });
    let refused = |args| app.refused("staffing.add_event", args);
    assert_eq!(
        refused(event("2026-11-19T15:00:00", "2026-11-19T15:00:00", 1.5)),
        "An event must end after it starts. Choose a later end."
    );
    assert_eq!(
        refused(event("2026-11-19T15:00:00", "2026-11-19T16:00:00", 30.0)),
        "An event brings 0 to 20 times as much as usual. Choose less."
    );
}

#[test]
fn opening_hours_of_the_queue_cut_the_day() {
    let app = desk();
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    let open = |day: u32| json!({ "day": day, "from": "10:00", "to": "16:00" });
    settings["opening"] = (0..5).map(open).collect();
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    let day = day(&app, WEDNESDAY);
    let intervals = day["intervals"].as_array().unwrap();
    assert_eq!(
        (intervals.len(), &intervals[0]["from"], &intervals[11]["to"]),
        (12, &json!("10:00"), &json!("16:00"))
    );
}

#[test]
fn a_quarter_hour_can_be_the_interval() {
    let app = desk();
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["interval_min"] = json!(15);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    let day = day(&app, WEDNESDAY);
    assert_eq!(day["intervals"].as_array().unwrap().len(), 36);
    let expected = interval(&day, "14:15")["contacts"]["expected"].as_f64().unwrap();
    assert!((expected - 6.0).abs() < 0.5, "{expected}");
    assert!(lines(&needs_me(&app))[0].starts_with("The front line needs you until 11:30."));
}

#[test]
fn chats_and_calls_are_answered_by_those_who_take_them() {
    let app = desk();
    import(&app, "chats.csv", &contacts(5, "chat", "Solved", |_| 4).replace("\n1", "\n7"));
    for name in &TEAM[..5] {
        app.ok(
            "people.set_work",
            json!({ "person_id": app.person(name), "channels": ["phone"], "skills": [], "ramp": false }),
        );
    }
    let at_two = interval(&day(&app, "2026-11-19"), "14:00");
    let people: Vec<(String, f64)> = at_two["channels"]
        .as_array()
        .unwrap()
        .iter()
        .map(|channel| (text(&channel["channel"]), channel["people"].as_f64().unwrap()))
        .collect();
    assert_eq!(people[0].0, "phone");
    assert!((people[0].1 - 5.0 * 0.92).abs() < 1e-9, "{people:?}");
    assert!((people[1].1 - 0.92).abs() < 1e-9, "who takes both is where more are required: {people:?}");
}
