//! What waits, against a count over every contact.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use support::TestApp;

use super::{MONDAY, export, import};

fn waiting(app: &TestApp) -> Value {
    app.ok("queue.waiting", json!({}))
}

#[test]
fn with_no_contacts_it_says_how_to_begin() {
    let view = waiting(&TestApp::new());
    assert_eq!(view["empty"], true);
    assert_eq!(view["sentence"], "No contacts yet. Import an export of your help desk to see what waits.");
}

#[test]
fn hours_queued_lead_and_say_what_they_rest_on() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    let view = waiting(&app);
    assert_eq!(view["sentence"], "16 min of work waits.");
    let email = &view["channels"][0];
    assert_eq!((&email["channel"], &email["contacts"]), (&json!("email"), &json!(2)));
    assert_eq!(email["handle_time"], "8:00 min, assumed");
    assert_eq!(view["oldest"], "Mon 09:00");
}

#[test]
fn the_leads_own_handle_time_wins_over_the_assumed_one() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["email_handle_time_s"] = json!(900);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    let email = waiting(&app)["channels"][0].clone();
    assert_eq!((&email["handle_time"], &email["hours"]), (&json!("15:00 min, your figure"), &json!(0.5)));
}

#[test]
fn after_more_than_one_business_day_nothing_is_claimed_about_now() {
    let app = TestApp::new();
    import(&app, "monday.csv", &export(&MONDAY));
    // The newest change is from Wednesday 08:30.
    for (local, stale) in
        [("2026-11-19 08:30", false), ("2026-11-19 08:31", true), ("2026-11-23 09:00", true)]
    {
        app.clock.set(local);
        assert_eq!(waiting(&app)["stale"], stale, "{local}");
    }
    let sentence = support::text(&waiting(&app)["sentence"]);
    assert!(sentence.ends_with("so this says nothing about now."), "{sentence}");
}

#[test]
fn a_weekend_ages_nothing() {
    let app = TestApp::at("2026-11-20 17:00", support::ZONE);
    import(&app, "friday.csv", &export(&[(1, "2026-11-20 16:59", "2026-11-20 16:59", "Open")]));
    app.clock.set("2026-11-23 16:00");
    assert_eq!(waiting(&app)["stale"], false);
}

#[derive(Debug, Clone)]
pub(super) enum Step {
    /// Contacts by number: when updated (a day of November), solved or not, and the channel.
    Import(Vec<(u32, u32, bool, bool)>),
    Undo,
    Redo,
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let contact = (0..12_u32, 1..15_u32, any::<bool>(), any::<bool>());
    let step = prop_oneof![
        5 => prop::collection::vec(contact, 1..10).prop_map(Step::Import),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ];
    prop::collection::vec(step, 1..10)
}

pub(super) fn file_of(contacts: &[(u32, u32, bool, bool)]) -> String {
    let mut text = String::from("Ticket,Opened at,Updated at,Status,Channel,Subject\n");
    for (number, updated, solved, phone) in contacts {
        let status = if *solved { "Solved" } else { "Open" };
        let channel = if *phone { "phone" } else { "email" };
        let opened = number % 12;
        text.push_str(&format!(
            "{number},2026-11-01 {opened:02}:00,2026-11-{updated:02} 15:00,{status},{channel},Q\n"
        ));
    }
    text
}

/// Open contacts by channel, counted one by one over what can be found by its number.
pub(super) fn counted(app: &TestApp) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    for digit in 0..10 {
        let found = app.ok("queue.find_contacts", json!({ "number": digit.to_string(), "limit": 50 }));
        for contact in found["contacts"].as_array().unwrap() {
            *counts.entry(support::text(&contact["channel"])).or_default() +=
                u64::from(contact["open"] == true);
        }
    }
    counts
}

pub(super) fn told(app: &TestApp) -> BTreeMap<String, u64> {
    let view = waiting(app);
    let channels = view["channels"].as_array().unwrap();
    channels.iter().map(|one| (support::text(&one["channel"]), one["contacts"].as_u64().unwrap())).collect()
}

/// What the newest telling of each contact says, over the imports that stand.
fn expected(imports: &[Vec<(u32, u32, bool, bool)>]) -> BTreeMap<String, u64> {
    let mut newest: BTreeMap<u32, (u32, bool, bool)> = BTreeMap::new();
    for (number, updated, solved, phone) in imports.iter().flatten() {
        let known = newest.entry(*number).or_insert((*updated, *solved, *phone));
        if known.0 <= *updated {
            *known = (*updated, *solved, *phone);
        }
    }
    let mut counts = BTreeMap::new();
    for (_, solved, phone) in newest.values() {
        let channel = if *phone { "phone" } else { "email" };
        *counts.entry(channel.to_owned()).or_default() += u64::from(!solved);
    }
    counts
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn the_sums_are_what_counting_every_contact_gives(steps in steps()) {
        let app = TestApp::new();
        let mut standing: Vec<Vec<(u32, u32, bool, bool)>> = Vec::new();
        let mut undone: Vec<Vec<(u32, u32, bool, bool)>> = Vec::new();
        for (index, step) in steps.into_iter().enumerate() {
            match step {
                Step::Import(contacts) => {
                    let report = import(&app, &format!("{index}.csv"), &file_of(&contacts));
                    prop_assert_eq!(&report["refused"], &json!(0));
                    if report["added"] != 0 || report["updated"] != 0 {
                        standing.push(contacts);
                        undone.clear();
                    }
                }
                Step::Undo => {
                    if !app.undo().is_null() {
                        undone.extend(standing.pop());
                    }
                }
                Step::Redo => {
                    if !app.redo().is_null() {
                        standing.extend(undone.pop());
                    }
                }
            }
            let told = told(&app);
            prop_assert_eq!(&told, &counted(&app));
            let expected = expected(&standing);
            prop_assert_eq!(&told, &expected);
        }
    }
}

#[test]
fn a_contact_dated_years_ahead_does_not_make_old_data_new() {
    let app = TestApp::new();
    let rows = [
        (1, "2026-11-02 09:00", "2026-11-02 09:00", "Open"),
        (2, "9999-12-31 23:00", "9999-12-31 23:00", "Open"),
    ];
    import(&app, "typo.csv", &export(&rows));
    let view = waiting(&app);
    assert_eq!((&view["stale"], &view["contacts"]), (&json!(true), &json!(1)), "{view}");
    assert_eq!(view["sentence"], "The newest contact is from Mon 2 Nov, so this says nothing about now.");
    let needs = app.ok("staffing.needs_me", json!({}));
    assert_eq!(needs["known"], "stale", "{needs}");
}

#[test]
fn a_log_that_is_lived_in_waits_as_it_did_then() {
    let app = TestApp::new();
    let path = app.write(
        "log.csv",
        "Ticket,Opened at,Solved at,Status,Channel,Subject\n\
         1,2026-11-18 09:00,2026-11-18 10:00,Solved,email,Answered before\n\
         2,2026-11-18 10:00,2026-11-18 15:00,Solved,email,Answered later\n\
         3,2026-11-18 12:00,2026-11-20 16:00,Solved,email,Not yet come\n",
    );
    app.ok("queue.import_contacts", json!({ "path": path }));
    let waiting = || app.ok("queue.waiting", json!({}));
    assert_eq!(waiting()["contacts"], 1, "at 11:08 the first was answered and the third had not come");
    let backlog = app.ok("staffing.view_backlog", json!({}));
    assert_eq!(backlog["open"], 1, "both screens say the same");
    app.clock.set("2026-11-20 17:00");
    assert_eq!(waiting()["contacts"], 0);
    assert_eq!(app.ok("staffing.view_backlog", json!({}))["open"], 0);
}
