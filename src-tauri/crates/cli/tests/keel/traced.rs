//! Every figure of Staffing and of the seat on Today, followed to the commands that anyone can check it with.

use serde_json::{Value, json};

use crate::desk::{Desk, data};

const WEDNESDAY: &str = "2026-11-18";

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn rows(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[track_caller]
fn same(ours: &Value, theirs: &Value, what: &str) {
    let (ours, theirs) = (number(ours), number(theirs));
    assert!((ours - theirs).abs() <= 1e-9 * theirs.abs().max(1.0), "{what}: {ours}, {theirs}");
}

/// Half hours of a day whose calls come out of `keel erlang` from the same contacts, handle time, people and patience.
fn calls_are_those_of_erlang(desk: &Desk, on: &str) -> usize {
    let day = desk.json(&["coverage", "--date", on]);
    let settings = desk.json(&["call", "workspace.view"])["settings"].clone();
    let phone = rows(&day["channels"]).iter().find(|one| one["channel"] == "phone").expect("calls").clone();
    let mut checked = 0;
    for interval in rows(&day["intervals"]) {
        let calls = rows(&interval["channels"]).iter().find(|one| one["channel"] == "phone");
        let Some(calls) = calls.filter(|calls| calls["in_time"].is_number()) else { continue };
        let hours = (number(&interval["end_ms"]) - number(&interval["start_ms"])) / 3_600_000.0;
        let figure = |value: f64| value.to_string();
        let mut load = vec![
            "erlang".to_owned(),
            "--calls-per-hour".into(),
            figure(number(&calls["contacts"]["expected"]) / hours),
            "--handle-time-s".into(),
            figure(number(&phone["handle_time"]["seconds"])),
            "--target-s".into(),
            figure(number(&settings["phone_within_s"])),
        ];
        if let Some(patience) = phone["patience"]["seconds"].as_f64() {
            load.extend(["--patience-s".into(), figure(patience)]);
        }
        let erlang = |more: &[&str]| {
            let args: Vec<&str> = load.iter().map(String::as_str).chain(more.iter().copied()).collect();
            desk.json(&args)
        };
        let told = erlang(&["--people", &figure(number(&calls["people"]))]);
        let what = format!("{on} {}", interval["from"]);
        same(&calls["in_time"], &told["answered_in_time"], &what);
        same(&calls["occupancy"], &told["occupancy"], &what);
        let goal = figure(number(&settings["phone_target_pct"]) / 100.0);
        let most = figure(number(&settings["max_occupancy_pct"]) / 100.0);
        let required = erlang(&["--required", "--answered-in-time", &goal, "--max-occupancy", &most]);
        assert_eq!(calls["required"], required["people"], "{what}");
        checked += 1;
    }
    checked
}

/// The week, the day and the seat tell the same of a day, and the seat's shares are those of its half hours.
fn the_screens_agree(desk: &Desk, on: &str) {
    let day = desk.json(&["coverage", "--date", on]);
    let week = desk.json(&["coverage"]);
    let of_week = rows(&week["days"]).iter().find(|one| one["on"] == on).expect("the day").clone();
    same(&of_week["contacts"]["expected"], &day["contacts"]["expected"], "contacts of the day");
    let by_channel: f64 = rows(&day["channels"]).iter().map(|one| number(&one["contacts"]["expected"])).sum();
    same(&json!(by_channel), &day["contacts"]["expected"], "contacts by channel");
    for (cell, interval) in rows(&of_week["cells"]).iter().zip(rows(&day["intervals"])) {
        for key in ["state", "difference", "required", "scheduled"] {
            assert_eq!(cell[key], interval[key], "{key} at {}", interval["from"]);
        }
    }
    let needs = desk.json(&["needs-me"]);
    assert_eq!((&needs["intervals"], &needs["verdicts"]), (&day["intervals"], &day["verdicts"]));
    let text = desk.ok(&["coverage", "--date", on]);
    for verdict in rows(&day["verdicts"]) {
        assert!(text.contains(verdict["sentence"].as_str().unwrap()), "{verdict} in {text}");
        together(verdict, &day);
    }
}

/// Several half hours together are weighted by what was offered in each, of what is not over.
fn together(verdict: &Value, day: &Value) {
    let is_live = |one: &&Value| one["channel"] == "phone" || one["channel"] == "chat";
    let from = number(&verdict["start_ms"]);
    let all: Vec<&Value> = rows(&day["intervals"])
        .iter()
        .filter(|one| {
            number(&one["start_ms"]) >= from && number(&one["end_ms"]) <= number(&verdict["end_ms"])
        })
        .collect();
    let left: Vec<&&Value> = all.iter().filter(|one| one["is_past"] == false).collect();
    let inside = if left.is_empty() { all.iter().collect() } else { left };
    let (mut offered, mut answered) = (0.0, 0.0);
    for interval in inside {
        let live = rows(&interval["channels"]).iter().filter(is_live);
        let came: f64 = live.map(|one| number(&one["contacts"]["expected"])).sum();
        if came <= 0.0 || !interval["in_time"].is_number() {
            return;
        }
        offered += came;
        answered += came * number(&interval["in_time"]);
    }
    same(&verdict["in_time"], &json!(answered / offered), "a stretch together");
}

#[test]
fn every_share_of_the_demo_team_is_one_that_keel_erlang_prints() {
    let desk = Desk::new();
    desk.ok(&["demo"]);
    let today = calls_are_those_of_erlang(&desk, WEDNESDAY);
    assert!(today >= 15, "{today} half hours");
    assert!(calls_are_those_of_erlang(&desk, "2026-11-19") >= 15);
    the_screens_agree(&desk, WEDNESDAY);
}

#[test]
fn what_a_screen_shows_is_what_its_command_prints() {
    let desk = Desk::new();
    desk.ok(&["demo"]);
    let on = json!({ "on": WEDNESDAY }).to_string();
    for (screen, args, printed) in [
        ("staffing.view_week", "{}", &["coverage"][..]),
        ("staffing.view_day", &on, &["coverage", "--date", WEDNESDAY]),
        ("staffing.needs_me", "{}", &["needs-me"]),
        ("staffing.view_backlog", "{}", &["backlog"]),
        ("staffing.view_trust", "{}", &["trust"]),
        ("queue.waiting", "{}", &["waiting"]),
        ("people.view_roster", &json!({ "from": WEDNESDAY }).to_string(), &["roster"]),
    ] {
        assert_eq!(desk.json(&["call", screen, args]), desk.json(printed), "{screen}");
    }
}

/// Eight people as a lead would write them down: two lunches typed as gaps, a day off, leave.
const EIGHT: &str = "\
name,Monday,Tuesday,Wednesday,Thursday,Friday
Anna Rossi,\"08:00-12:00, 12:30-16:30\",\"08:00-12:00, 12:30-16:30\",\"08:00-12:00, 12:30-16:30\",\"08:00-12:00, 12:30-16:30\",\"08:00-12:00, 12:30-16:30\"
Bruno Conti,\"08:00-12:30, 13:00-16:30\",\"08:00-12:30, 13:00-16:30\",\"08:00-12:30, 13:00-16:30\",\"08:00-12:30, 13:00-16:30\",\"08:00-12:30, 13:00-16:30\"
Chiara Neri,08:30-17:00,08:30-17:00,08:30-17:00,08:30-17:00,08:30-17:00
Dario Gallo,08:30-17:00,08:30-17:00,off,08:30-17:00,08:30-17:00
Elena Greco,09:00-17:30,09:00-17:30,09:00-17:30,leave,leave
Fabio Costa,09:00-17:30,09:00-17:30,09:00-17:30,09:00-17:30,09:00-17:30
Gaia Fontana,10:00-18:00,10:00-18:00,10:00-18:00,10:00-18:00,10:00-18:00
Hugo Riva,07:30-15:30,07:30-15:30,07:30-15:30,07:30-15:30,07:30-15:30
";

/// A log of incidents by phone, lived in on its third day.
#[test]
fn a_real_log_and_a_roster_of_eight_tell_where_the_lead_is_needed() {
    let Some(folder) = data("tickets") else { return };
    let desk = Desk::new();
    let log = folder.join("uci_servicenow_incident_event_log_sample.csv").display().to_string();
    let then = ["--zone", "Europe/Rome", "--now", "2016-03-02T11:08"];
    let keel = |args: &[&str]| desk.ok(&[args, &then[..]].concat());
    let told = |args: &[&str]| desk.json(&[args, &then[..]].concat());
    keel(&["import", &log]);
    let added = keel(&["roster", "import", &desk.write("roster.csv", EIGHT), "--add-people"]);
    assert!(added.contains("Joined the team: Anna Rossi"), "{added}");

    let week = told(&["coverage"]);
    let wednesday = rows(&week["days"]).iter().find(|one| one["on"] == "2016-03-02").unwrap().clone();
    assert!((350.0..500.0).contains(&number(&wednesday["contacts"]["expected"])), "{wednesday}");
    let short = number(&wednesday["short_min"]);
    assert!(short > 0.0 && short < 540.0, "a day with gaps, and not one gap");
    let says = keel(&["needs-me"]);
    let first: Vec<&str> = says.lines().take(2).collect();
    assert!(first.join(" ").contains("needs you") && first.join(" ").contains(" % with you"), "{says}");
    assert!(says.contains("\nWhy\n  Between 11:00 and 11:30, "), "{says}");

    keel(&["out", "Fabio", "--kind", "sick"]);
    let after = told(&["coverage"]);
    let wednesday = rows(&after["days"]).iter().find(|one| one["on"] == "2016-03-02").unwrap().clone();
    assert!(number(&wednesday["short_min"]) > short, "one fewer is a longer gap");
    assert_ne!(keel(&["needs-me"]).lines().next(), says.lines().next());
}

#[test]
fn what_a_cape_day_moved_and_booked_stands_in_the_plan() {
    let desk = Desk::new();
    desk.ok(&["demo"]);
    let preview = desk.json(&["call", "queue.preview_cape", "{}"]);
    let condition = json!({ "condition": "the queue is under 60" }).to_string();
    let declared = desk.json(&["call", "queue.declare_cape", &condition]);
    assert_eq!(declared["day"]["lines"], preview["lines"]);
    let booked: Vec<&str> =
        rows(&declared["day"]["lines"]).iter().filter_map(|line| line["name"].as_str()).collect();
    assert!(booked.contains(&"Recovery break") && booked.contains(&"Prevention"), "{booked:?}");
    // `Thu 19 Nov 09:00 to 09:30` is in the plan of that day.
    let line = rows(&declared["day"]["lines"]).iter().find(|line| line["name"] == "Recovery break").unwrap();
    let words: Vec<&str> = line["words"].as_str().unwrap().split(' ').collect();
    let [_, day, "Nov", from, "to", to] = words[..] else { panic!("{words:?}") };
    let on = json!({ "date": format!("2026-11-{day}") }).to_string();
    let plan = desk.json(&["call", "day.view", &on]);
    let is_it = |block: &Value| block["activity"] == "break" && block["from"] == from && block["to"] == to;
    assert!(rows(&plan["blocks"]).iter().any(is_it), "{words:?} is not in {}", plan["blocks"]);
    assert!(desk.ok(&["undo"]).contains("Declared Wed 18 Nov a cape day"));
}
