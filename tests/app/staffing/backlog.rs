//! Deferred work: what waits and when it clears.

use super::*;

/// Six a half hour are answered as they come; and `open` more wait since this morning and yesterday.
fn mail(open: u32) -> TestApp {
    let app = six();
    let mut text = contacts(5, "email", "Solved", |_| 6);
    for number in 0..open {
        let at = if number % 2 == 0 { "2026-11-17 14:10:00" } else { "2026-11-18 09:20:00" };
        text.push_str(&format!("{},{at},{at},Open,email,Waiting\n", 90_000 + number));
    }
    import(&app, "mail.csv", &text);
    roster(&app);
    app
}

fn backlog(app: &TestApp) -> Value {
    app.ok("staffing.view_backlog", json!({}))
}

#[test]
fn it_says_how_much_waits_and_when_it_is_clear() {
    let view = backlog(&mail(160));
    assert_eq!((&view["open"], &view["title"]), (&json!(160), &json!("Email, waiting")));
    assert!((view["hours"].as_f64().unwrap() - 160.0 * 8.0 / 60.0).abs() < 1e-6);
    assert_eq!(view["hours_words"], "21 h");
    let sentence = text(&view["sentence"]);
    assert!(sentence.starts_with("queued, 160 open, clear by "), "{sentence}");
    assert!(text(&view["likely"]).starts_with("likely "), "{}", view["likely"]);
    assert_eq!(view["oldest"], "oldest since Tue 14:00");
    assert_eq!(view["handle_time"][0]["words"], "8:00 min, assumed");
    let curve = view["curve"].as_array().unwrap();
    let open: Vec<f64> = curve.iter().map(|point| point["open"].as_f64().unwrap()).collect();
    assert_eq!(open[0], 160.0);
    assert!(open[1] < open[0] && open.last().unwrap() < &30.0, "{open:?}");
    for point in curve {
        let at = |key: &str| point[key].as_f64().unwrap();
        assert!(at("low") <= at("open") + 1e-9 && at("open") <= at("high") + 1e-9, "{point}");
    }
}

#[test]
fn nothing_waiting_is_its_usual_level_not_a_claim_of_zero() {
    let view = backlog(&mail(0));
    assert_eq!(
        (&view["sentence"], &view["clear_by"]),
        (&json!("queued, 0 open, at its usual level"), &json!(null))
    );
    assert_eq!(
        view["meaning"],
        "Clear means back at the usual level, nothing older than a working day. It does not mean zero."
    );
}

#[test]
fn more_than_the_roster_can_do_does_not_clear_within_four_weeks() {
    let app = six();
    let mut text = contacts(5, "email", "Solved", |_| 30);
    for number in 90_000..92_000 {
        writeln!(text, "{number},2026-11-11 09:20:00,2026-11-11 09:20:00,Open,email,Waiting").unwrap();
    }
    import(&app, "mail.csv", &text);
    roster(&app);
    let view = backlog(&app);
    assert_eq!(view["sentence"], "queued, 2000 open, not clear within four weeks");
    let needs = lines(&needs_me(&app));
    assert!(needs[0].starts_with("Short either way until 17:00"), "{needs:?}");
    assert!(needs[0].contains("emails miss their target with you and without"), "{needs:?}");
}

#[test]
fn old_data_keeps_what_waited_and_claims_nothing_of_when() {
    let app = mail(20);
    app.clock.set("2026-11-24 09:00");
    let view = backlog(&app);
    assert_eq!(
        (&view["known"], &view["clear_by"], &view["curve"]),
        (&json!("stale"), &json!(null), &json!([]))
    );
    assert_eq!(view["sentence"], "queued, 20 open");
}
