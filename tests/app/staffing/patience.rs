//! Patience, as interval reports tell it: learnt, its source said, and the lead's own figure before it.

use super::*;

/// How long people wait on average before they give up, in the queue that is lived through here.
const TRUE_PATIENCE_S: f64 = 120.0;
const HANDLE_S: f64 = 300.0;
const HEAD: &str = "Date,Time,Calls Offered,Calls Answered,Calls Abandoned,AHT,ASA,Avg Abandon Time";

/// Uniform from just over 0 to 1, from a seed (Lehmer; Park and Miller 1988).
struct Chance(u64);

impl Chance {
    fn wait(&mut self, mean: f64) -> f64 {
        self.0 = self.0 * 48_271 % 0x7fff_ffff;
        -(self.0 as f64 / f64::from(0x7fff_ffff)).ln() * mean
    }
}

/// Counts of a half hour: answered, gave up, and the seconds that both waited.
#[derive(Default, Clone, Copy)]
struct Counted {
    answered: u32,
    gave_up: u32,
    answer_s: f64,
    abandon_s: f64,
}

/// A phone line with four people, 20 calls a half hour and patience of two minutes, lived through from 08:00 to 17:00 on
/// the working days of the last `weeks` up to today 11:00, as its report tells it: means in whole seconds.
fn line_of(weeks: u64, patience_s: f64) -> String {
    let today: NaiveDate = WEDNESDAY.parse().unwrap();
    let first = today.checked_sub_days(Days::new(7 * weeks)).unwrap();
    let mut chance = Chance(2026);
    let mut text = format!("{HEAD}\n");
    for date in first.iter_days().take_while(|date| *date <= today) {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
            continue;
        }
        let mut free_at = [0.0_f64; 4];
        let (mut now, mut slots) = (0.0, [Counted::default(); 18]);
        loop {
            now += chance.wait(1800.0 / 20.0);
            let Some(slot) = slots.get_mut((now / 1800.0) as usize) else { break };
            let first = (0..4).min_by(|one, other| free_at[*one].total_cmp(&free_at[*other])).unwrap();
            let offered_wait = (free_at[first] - now).max(0.0);
            let patience = chance.wait(patience_s);
            if patience < offered_wait {
                (slot.gave_up, slot.abandon_s) = (slot.gave_up + 1, slot.abandon_s + patience);
            } else {
                (slot.answered, slot.answer_s) = (slot.answered + 1, slot.answer_s + offered_wait);
                free_at[first] = now + offered_wait + chance.wait(HANDLE_S);
            }
        }
        for (at, one) in slots.iter().enumerate().filter(|(at, _)| date < today || *at < 6) {
            let minute = 480 + at * 30;
            let (offered, mean) =
                (one.answered + one.gave_up, |sum: f64, of: u32| sum / f64::from(of.max(1)));
            let (asa, abandon) = (mean(one.answer_s, one.answered), mean(one.abandon_s, one.gave_up));
            writeln!(
                text,
                "{date},{:02}:{:02},{offered},{},{},5:00,{asa:.0},0:{:02.0}:{:02.0}",
                minute / 60,
                minute % 60,
                one.answered,
                one.gave_up,
                (abandon / 60.0).floor(),
                (abandon % 60.0).floor()
            )
            .unwrap();
        }
    }
    text
}

#[track_caller]
fn take(app: &TestApp, name: &str, report: &str) {
    let path = app.write(name, report);
    let told = app.ok("queue.import_report", json!({ "path": path, "channel": "phone" }));
    assert_eq!(told["refused"], 0, "{told}");
}

/// What the phone is reckoned with.
fn phone(app: &TestApp) -> Value {
    app.ok("staffing.view_patience", json!({}))["channels"][0].clone()
}

fn own(app: &TestApp, seconds: Option<u32>) {
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings["phone_patience_s"] = json!(seconds);
    app.ok("workspace.change_settings", json!({ "settings": settings }));
}

/// The figures of a sentence, in their order.
fn figures(words: &Value) -> Vec<f64> {
    let words = text(words);
    words.split(|letter: char| !letter.is_ascii_digit()).filter_map(|word| word.parse().ok()).collect()
}

#[test]
fn the_patience_of_a_line_that_is_lived_through_is_learnt_from_its_report() {
    let app = six();
    roster(&app);
    take(&app, "calls.csv", &line_of(10, TRUE_PATIENCE_S));
    let phone = phone(&app);
    assert_eq!((&phone["source"], &phone["reported"]), (&json!("report"), &json!(null)), "{phone}");
    let [seconds, low, high, gave_up] = figures(&phone["words"])[..] else { panic!("{phone}") };
    let words = format!(
        "Who waits gives up after {seconds} seconds on average (likely {low} to {high}), from interval reports, mean \
         of {gave_up} who gave up."
    );
    assert_eq!(phone["words"], json!(words));
    assert!(gave_up > 500.0, "{words}");
    let error = TRUE_PATIENCE_S / gave_up.sqrt();
    assert!((seconds - TRUE_PATIENCE_S).abs() < 3.5 * error, "{words}, where it is {TRUE_PATIENCE_S}");
    assert!(
        low < seconds && seconds < high && high - low < 3.0 * error,
        "{words}, where one error is {error}"
    );

    // Wherever it is reckoned with, it is said, and the shares are those of Erlang A with it.
    let day = day(&app, WEDNESDAY);
    assert_eq!(day["channels"][0]["patience"], phone);
    let trust = app.ok("staffing.view_trust", json!({}));
    let assumed = trust["assumed"].as_array().unwrap().last().unwrap();
    assert_eq!(*assumed, json!(format!("Phone: {}", words.replacen('W', "w", 1))));
    let why = needs_me(&app)["why"].clone();
    assert!(why.as_array().unwrap().iter().any(|step| text(step).ends_with(&words)), "{why}");
    let at_two = interval(&day, "14:00")["channels"][0].clone();
    let load = json!({
        "calls_per_hour": at_two["contacts"]["expected"].as_f64().unwrap() * 2.0, "handle_time_s": 300.0,
        "people": at_two["people"], "patience_s": seconds, "target_s": 20.0
    });
    let reckoned = app.ok("staffing.live_outcome", load)["answered_in_time"].as_f64().unwrap();
    assert!((at_two["in_time"].as_f64().unwrap() - reckoned).abs() < 1e-9, "{at_two}");
}

#[test]
fn the_leads_own_figure_wins_and_what_reports_tell_stands_beside_it() {
    let app = six();
    take(&app, "calls.csv", &line_of(4, TRUE_PATIENCE_S));
    let learnt = phone(&app);
    own(&app, Some(45));
    let mine = phone(&app);
    assert_eq!((&mine["seconds"], &mine["source"]), (&json!(45), &json!("own")));
    assert_eq!(mine["words"], "Who waits gives up after 45 seconds on average, your figure.");
    let reported = text(&mine["reported"]);
    assert!(reported.starts_with(&format!("Interval reports tell {} seconds (likely ", learnt["seconds"])));
    app.undo();
    assert_eq!(phone(&app), learnt, "one undo takes the figure back");
    assert_eq!(app.undo(), "Imported calls.csv");
    assert_eq!(phone(&app)["source"], "not_known");
}

#[test]
fn without_the_time_to_abandon_it_is_not_learnt_and_the_reason_is_said_where_it_is_set() {
    let app = six();
    let whole = line_of(4, TRUE_PATIENCE_S);
    let columns = |kept: usize| -> String {
        whole.lines().map(|line| line.split(',').take(kept).collect::<Vec<_>>().join(",") + "\n").collect()
    };
    assert_eq!(phone(&app)["reported"], json!(null), "without a report there is nothing to say of one");
    take(&app, "counts.csv", &columns(6));
    assert!(
        text(&phone(&app)["reported"]).starts_with("Interval reports do not tell how long people waited.")
    );
    take(&app, "answers.csv", &columns(7));
    let phone_now = phone(&app);
    assert_eq!(phone_now["words"], "When who waits gives up is not known, so nobody is taken to.");
    let lacking = "Interval reports lack the average time to abandon, or tell it as 0. With it this is learnt from them.";
    assert_eq!(phone_now["reported"], lacking);
    // The same half hours, told in full, update what is there.
    take(&app, "all.csv", &whole);
    assert_eq!(phone(&app)["source"], "report");
    assert_eq!(app.undo(), "Imported all.csv");
    assert_eq!(phone(&app), phone_now);
}

#[test]
fn few_who_gave_up_teach_nothing_and_no_more_does_a_quarter_that_is_past() {
    let app = six();
    let quiet: String = (0..8)
        .map(|at| format!("2026-11-17,{:02}:{:02},20,18,2,5:00,0:10,1:00\n", 9 + at / 2, at % 2 * 30))
        .collect();
    take(&app, "quiet.csv", &format!("{HEAD}\n{quiet}"));
    let few = "In 13 weeks of interval reports only 16 gave up; from 30 on this is learnt from them.";
    assert_eq!(phone(&app)["reported"], few);
    let summer = quiet.replace("2026-11-17", "2026-08-17").replace(",2,", ",1,").replace(",18,", ",19,");
    take(&app, "summer.csv", &format!("{HEAD}\n{}", summer.replace("19,1", "4,16")));
    assert_eq!(phone(&app)["reported"], few, "16 more in each half hour of August, and none of them counts");
    let more: String = quiet.replace("2026-11-17", "2026-11-16");
    take(&app, "more.csv", &format!("{HEAD}\n{more}"));
    // 16 × (18 × 10 + 2 × 60) seconds of waiting, 32 who gave up.
    assert_eq!((&phone(&app)["seconds"], &phone(&app)["source"]), (&json!(150), &json!("report")));
}

#[test]
fn what_is_reported_of_later_than_now_is_not_known_yet() {
    let app = six();
    take(&app, "calls.csv", &line_of(10, TRUE_PATIENCE_S));
    let whole = phone(&app);
    app.clock.set("2026-10-01 12:00");
    let then = phone(&app);
    assert_eq!(then["source"], "report");
    assert!(figures(&then["words"])[3] < figures(&whole["words"])[3] * 0.5, "{then}, {whole}");
}
