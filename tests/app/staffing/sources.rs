//! Contacts and interval reports that reach differently far: what is known of each channel, and what is not claimed.

use super::*;

/// Emails of eight weeks up to 11:00 today, and a phone report from `from` until `until`; everybody in from 08:00 to 17:00.
fn mail_and_phone(from: &str, until: &str) -> TestApp {
    let app = six();
    import(
        &app,
        "mail.csv",
        &contacts_on(8, "email", "Solved", |date, slot| 4 + (date.ordinal() + slot) % 3),
    );
    let path = app.write("phone.csv", phone_report(from, until));
    app.ok("queue.import_report", json!({ "path": path }));
    roster(&app);
    app
}

/// About twelve calls a half hour from 08:00 to 17:00 on working days, the last interval ending at `until`.
fn phone_report(from: &str, until: &str) -> String {
    let mut text = String::from("Date,Time,Calls Offered,Calls Answered,Calls Abandoned,AHT\n");
    let until: NaiveDateTime = format!("{until}:00").replace(' ', "T").parse().unwrap();
    let first: NaiveDate = from.parse().unwrap();
    for date in first.iter_days().take_while(|date| *date <= until.date()) {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        for minute in (480..1020).step_by(30) {
            let end = date.and_hms_opt(0, 0, 0).unwrap() + Duration::minutes(minute + 30);
            if end <= until {
                let offered = 11 + (date.ordinal() as i64 + minute / 30) % 3;
                writeln!(text, "{date},{:02}:{:02},{offered},{offered},0,6:00", minute / 60, minute % 60)
                    .unwrap();
            }
        }
    }
    text
}

#[test]
fn a_phone_report_older_than_a_business_day_says_nothing_about_calls_now() {
    let app = mail_and_phone("2026-09-23", "2026-11-16 17:00");
    let needs = needs_me(&app);
    assert_eq!(lines(&needs), ["The phone report ends Mon 17:00, so this says nothing about calls now."]);
    assert_eq!(
        (&needs["known"], &needs["unknown_since"]),
        (&json!("stale"), &json!("not known since Mon 17:00"))
    );
    assert_eq!((&needs["verdicts"], &needs["gaps"], &needs["why"]), (&json!([]), &json!([]), &json!([])));
    let day = day(&app, WEDNESDAY);
    assert_eq!(day["note"], "The phone report ends Mon 17:00, so this says nothing about calls now.");
    assert_eq!(day["freshness"], "Newest contact 10:54, phone report to Mon 17:00");
    assert_eq!(interval(&day, "09:00")["arrived"], json!(null), "emails alone are not what came");
    let backlog = app.ok("staffing.view_backlog", json!({}));
    assert_eq!(
        (&backlog["known"], &backlog["note"]),
        (&json!("all"), &json!(null)),
        "emails are known to 10:54"
    );
}

#[test]
fn a_phone_report_of_two_months_ago_is_left_out_and_that_is_said_wherever_figures_stand() {
    let app = mail_and_phone("2026-07-01", "2026-09-18 17:00");
    let said = "Calls are left out of this: the phone report ends Fri 18 Sep. Import newer data, or take the channel \
                out in Settings.";
    let needs = needs_me(&app);
    assert_eq!(needs["known"], "all", "of emails enough is known");
    assert_eq!(lines(&needs).last().unwrap(), said);
    assert!(lines(&needs).len() > 1, "{needs}");
    assert_eq!(day(&app, WEDNESDAY)["note"], said);
    assert_eq!(app.ok("staffing.view_week", json!({}))["note"], said);
    let trust = app.ok("staffing.view_trust", json!({}));
    assert_eq!(trust["assumed"][0], said, "{trust}");
    // Who has no phone any more is told nothing of it.
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["channels"] = json!(["email"]);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
    assert!(lines(&needs_me(&app)).iter().all(|line| !line.contains("left out")));
    assert_eq!(day(&app, WEDNESDAY)["note"], json!(null));
}

/// Calls up to Tuesday at two, in an export whose tickets were changed until now.
fn calls_that_stop() -> TestApp {
    let app = six();
    let until = "2026-11-17 14:00";
    let all = calls(5, busy_mornings);
    let came =
        |line: &&str| line.split(',').nth(1).is_none_or(|opened| opened == "Opened at" || opened < until);
    let mut text: Vec<String> = all.lines().filter(came).map(str::to_owned).collect();
    let last = text.pop().unwrap();
    let opened = last.split(',').nth(1).unwrap().to_owned();
    text.push(last.replacen(&format!("{opened},{opened}"), &format!("{opened},2026-11-18 11:05"), 1));
    import(&app, "calls.csv", &format!("{}\n", text.join("\n")));
    roster(&app);
    app
}

#[test]
fn contacts_that_stop_in_an_export_that_goes_on_did_not_fail_to_come() {
    let app = calls_that_stop();
    app.clock.set("2026-11-18 11:08");
    let needs = needs_me(&app);
    let said = "No calls are told of since Tue 14:00, though many were due: what comes is as forecast. Import a newer \
                export.";
    assert_eq!((&needs["known"], lines(&needs).last().unwrap().as_str()), (&json!("all"), said));
    assert!(lines(&needs)[0].starts_with("The front line needs you until 11:30."), "{needs}");
    let at_ten = interval(&needs, "10:00");
    assert_eq!(at_ten["arrived"], json!(null), "it is not known what came");
    assert!((at_ten["contacts"]["expected"].as_f64().unwrap() - 27.0).abs() < 3.0, "{at_ten}");
    assert_eq!(day(&app, WEDNESDAY)["note"], said);
    app.clock.set("2026-11-18 15:00");
    assert_eq!(
        lines(&needs_me(&app)),
        ["No calls are told of since Tue 14:00, so this says nothing about calls now."]
    );
}

#[test]
fn a_phone_report_of_last_evening_is_new_enough() {
    let app = mail_and_phone("2026-09-23", "2026-11-17 17:00");
    let needs = needs_me(&app);
    assert_eq!((&needs["known"], &needs["unknown_since"]), (&json!("all"), &json!(null)));
    assert!(!needs["verdicts"].as_array().unwrap().is_empty());
    app.clock.set("2026-11-19 11:08");
    assert_eq!(lines(&needs_me(&app)).len(), 1, "a day later it is not");
}

#[test]
fn a_past_day_that_a_report_does_not_reach_is_missing_and_not_the_emails_alone() {
    let app = mail_and_phone("2026-10-12", "2026-11-16 17:00");
    let known = day(&app, "2026-11-16");
    let monday = known["contacts"]["expected"].as_f64().unwrap();
    assert!((300.0..330.0).contains(&monday), "{monday} emails and calls");
    assert!(interval(&known, "09:00")["arrived"].as_u64().unwrap() > 14);
    // After the report ends, and before it begins.
    for date in ["2026-11-17", "2026-10-08"] {
        let missing = day(&app, date);
        assert_eq!(missing["contacts_words"], "not known, phone is missing", "{date}");
        assert_eq!(interval(&missing, "09:00")["arrived"], json!(null), "{date}");
        assert_eq!(interval(&missing, "09:00")["state"], "no_forecast", "{date}");
        let week = app.ok("staffing.view_week", json!({ "week_of": date }));
        let row = week["days"].as_array().unwrap().iter().find(|day| day["on"] == date).unwrap().clone();
        assert_eq!((&row["contacts"], &row["short_min"]), (&json!(null), &json!(0)), "{date}");
        let email = missing["channels"][0].clone();
        assert_eq!(email["channel"], "email");
        assert!(email["contacts"]["expected"].as_f64().unwrap() > 80.0, "what is known of email stays");
    }
}

#[test]
fn a_saturday_on_which_the_queue_is_closed_is_not_missing() {
    let app = mail_and_phone("2026-09-23", "2026-11-13 17:00");
    app.clock.set("2026-11-16 09:00");
    let week = app.ok("staffing.view_week", json!({ "week_of": "2026-11-13" }));
    let friday =
        week["days"].as_array().unwrap().iter().find(|day| day["on"] == "2026-11-13").unwrap().clone();
    assert!(friday["contacts"]["expected"].as_f64().unwrap() > 300.0, "{friday}");
    assert_ne!(day(&app, "2026-11-14")["contacts_words"], "not known, phone is missing");
}

#[test]
fn all_channels_together_are_tested_on_days_that_every_source_covers() {
    let off = |from: &str| {
        let trust = mail_and_phone(from, "2026-11-18 10:30").ok("staffing.view_trust", json!({}));
        trust["off_by"].as_f64().unwrap()
    };
    let (whole, late) = (off("2026-09-23"), off("2026-10-21"));
    assert!(late < whole + 0.02, "{late} where the report begins four weeks late, {whole} where it does not");
}
