//! The brief of a week: what it tells, what stays, and that it is one page.

use chrono_tz::{America, Europe};
use serde_json::{Value, json};
use support::TestApp;

fn brief(app: &TestApp, week_of: Option<&str>) -> Value {
    app.ok("notes.show_page", json!({ "page": { "kind": "brief", "week_of": week_of } }))
}

/// The page in words; a firm space is a space.
fn words(app: &TestApp, week_of: Option<&str>) -> String {
    support::text(&brief(app, week_of)["markdown"]).replace('\u{a0}', " ")
}

/// The text of the page in every format, and how many sheets its PDF has.
fn leaves(app: &TestApp) -> (Vec<String>, usize) {
    let mut texts = Vec::new();
    let mut sheets = 0;
    for format in ["markdown", "html", "pdf"] {
        let path = app.folder.path().join(format!("brief.{format}"));
        let args =
            json!({ "page": { "kind": "brief" }, "format": format, "path": path.display().to_string() });
        app.ok("notes.save_page", args);
        let bytes = std::fs::read(path).unwrap();
        if format == "pdf" {
            let document = lopdf::Document::load_mem(&bytes).unwrap();
            let pages: Vec<u32> = document.get_pages().keys().copied().collect();
            sheets = pages.len();
            texts.push(document.extract_text(&pages).unwrap().replace('\n', " "));
        } else {
            texts.push(String::from_utf8(bytes).unwrap().replace('\u{a0}', " "));
        }
    }
    (texts, sheets)
}

fn recognise(app: &TestApp, who: &str, title: &str, effect: &str) {
    let args = json!({ "person_id": app.person(who), "title": title, "effect": effect });
    app.ok("people.put_recognition", args);
}

fn done(app: &TestApp, text: &str) {
    app.ok("day.add_done", json!({ "text": text }));
}

fn demo(local: &str) -> TestApp {
    let app = TestApp::empty(local, support::ZONE);
    app.ok("workspace.fill_demo", json!({}));
    app
}

/// A setting changed.
fn set(app: &TestApp, name: &str, value: Value) {
    let mut settings = app.ok("workspace.view", json!({}))["settings"].clone();
    settings[name] = value;
    app.ok("workspace.change_settings", json!({ "settings": settings }));
}

#[test]
fn a_recognition_is_in_the_brief_of_its_week_and_not_in_the_next() {
    let app = TestApp::new();
    recognise(&app, "Elif Kaya", "Refund macro", "3 fewer chats a day");
    let this = words(&app, None);
    assert!(this.starts_with("# Week 47: one change for the better\n"), "{this}");
    assert!(this.contains("- **Elif Kaya** Refund macro: 3 fewer chats a day."), "{this}");
    assert!(this.contains("Thank you, Elif."), "{this}");
    app.clock.set("2026-11-25 09:00");
    let next = words(&app, None);
    assert!(next.starts_with("# Week 48\n") && !next.contains("Refund macro"), "{next}");
    assert_eq!(brief(&app, None)["weeks"], json!({ "earlier": "2026-11-16", "later": null }));
    let back = brief(&app, Some("2026-11-18"));
    assert!(support::text(&back["markdown"]).contains("Refund macro"), "{back}");
    assert_eq!(
        (&back["weeks"]["later"], &back["file_name"]),
        (&json!("2026-11-23"), &json!("brief-2026-11-16"))
    );
}

#[test]
fn quiet_work_has_the_same_place_as_loud_work_and_none_of_it_is_cut() {
    let app = TestApp::new();
    recognise(&app, "Tomasz Zieliński-Brandt", "Saved the quarter with one call", "A contract of a million");
    for number in 0..30 {
        recognise(&app, "Elif Kaya", &format!("Quiet work {number} on the payroll export"), "");
    }
    recognise(&app, "Dev Raman", "Tidied the macros", "");
    let told = words(&app, None);
    let at = |words: &str| told.find(words).unwrap_or_else(|| panic!("{words} in {told}"));
    assert!(at("**Dev Raman**") < at("**Elif Kaya**") && at("**Elif Kaya**") < at("**Tomasz"), "by name");
    assert_eq!(told.matches("**Elif Kaya**").count(), 1);
    for number in 0..30 {
        at(&format!("Quiet work {number} on"));
    }
    assert!(told.contains("# Week 47: 32 changes for the better\n"), "{told}");
}

#[test]
fn an_empty_week_is_a_short_page_that_says_so() {
    let app = TestApp::new();
    assert_eq!(
        words(&app, None),
        "# Week 47\n\nMon 16 to Sun 22 November 2026\n\nNothing is written down for this week yet.\n\n---\n\n\
         Made with Evenkeel, as of Wed 18 Nov 2026 11:00.\n"
    );
    let past = words(&app, Some("2026-11-04"));
    assert!(
        past.contains("Nothing is written down for this week.\n") && past.contains("Made with Evenkeel.\n")
    );
    let (texts, sheets) = leaves(&app);
    assert!(texts.iter().all(|text| text.contains("Nothing is written down")), "{texts:?}");
    assert_eq!(sheets, 1);
    assert!(
        app.refused("notes.show_page", json!({ "page": { "kind": "brief", "week_of": "+262142-12-31" } }))
            .contains("There is no such week")
    );
}

#[test]
fn what_was_done_is_gathered_by_kind() {
    let app = TestApp::new();
    app.clock.set("2026-11-17 09:00");
    let session = app.ok("notes.start_session", json!({ "person_id": app.person("Elif Kaya") }));
    let inside = |text: &str| app.ok("notes.capture", json!({ "text": text, "session_id": session["id"] }));
    inside("the macro is slow");
    let met = inside("The preview freezes !roadblock");
    app.clock.set("2026-11-17 10:00");
    app.ok("notes.end_session", json!({ "id": session["id"] }));
    app.ok("notes.remove_roadblock", json!({ "id": met["roadblock_id"], "how": "A new viewer" }));
    done(&app, "Asked @Dev about the December roster #product");
    app.clock.set("2026-11-18 11:08");
    app.add("2026-11-17 10:30", "2026-11-17 12:00", "quality");
    let told = words(&app, None);
    for words in [
        "# Week 47: one roadblock out of the way\n",
        "- **Out of the way** The preview freezes.\n",
        "- **Beside the team** Elif, 1 h. 2 notes and 1 roadblock came of it.\n",
        "- **Also done** Asked Dev about the December roster.\n",
        "- **Worked on** Quality 1 h 30\n",
        "The lead sat beside one person for 1 h.",
        "40 % of the lead’s week went to customers and team: 1 h, and 1 h 30 to strategic work. The band is 30 to 50 %.",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let balance = app.ok("day.balance", json!({}));
    assert_eq!((&balance["week"]["front_min"], &balance["week"]["strategic_min"]), (&json!(60), &json!(90)));
}

#[test]
fn what_a_private_remark_did_stays_when_it_is_worded_anew_or_gone() {
    let app = demo(support::NOW);
    let session = app.ok("notes.start_session", json!({ "person_id": app.person("Elif Kaya") }));
    let keep = |text: &str| {
        app.ok("notes.capture", json!({ "text": text, "session_id": session["id"] }))["id"].clone()
    };
    let told = |word: &str| leaves(&app).0.iter().any(|text| text.to_lowercase().contains(word));
    let note = keep("canaryone sent her home early +done");
    assert!(told("canaryone"), "it is on the Done list, and nothing says that it is private");
    app.ok("notes.set_sharing", json!({ "note_id": note, "sharing": "private" }));
    assert!(!told("canaryone"));
    app.ok("notes.edit", json!({ "id": note, "text": "canarytwo, in other words" }));
    assert!(!told("canaryone"));
    app.ok("notes.delete", json!({ "id": note }));
    assert!(!told("canaryone"), "nobody asked for it to leave");
    assert!(app.undo().is_string());
    app.ok("notes.set_sharing", json!({ "note_id": note, "sharing": "unmarked" }));
    assert!(told("canaryone"), "and it leaves again when it may");
}

#[test]
fn no_private_word_leaves_with_the_brief_in_any_format() {
    let app = demo(support::NOW);
    let elif = app.person("Elif Kaya");
    let session = app.ok("notes.start_session", json!({ "person_id": elif }));
    let private = |text: &str| {
        let note = app.ok("notes.capture", json!({ "text": text, "session_id": session["id"] }));
        app.ok("notes.set_sharing", json!({ "note_id": note["id"], "sharing": "private" }));
        note["roadblock_id"].clone()
    };
    private("canaryalpha she seems tired");
    private("canaryeta sent her home early +done");
    let removed = private("canarybeta hides the queue !roadblock");
    let open = private("canarygamma at her desk !roadblock");
    app.ok("notes.remove_roadblock", json!({ "id": removed, "how": "talked" }));
    app.ok(
        "notes.change_roadblock",
        json!({ "id": open, "next_step": "ask canarygamma", "owner_name": "Sven Aalto" }),
    );
    app.ok(
        "notes.ask",
        json!({ "title": "canarydelta", "taken_to": "other", "note_ids": [], "roadblock_id": open }),
    );
    let answered = app.ok(
        "notes.ask",
        json!({ "title": "canarytheta", "taken_to": "other", "note_ids": [], "roadblock_id": open }),
    );
    app.ok("notes.answer_ask", json!({ "id": answered["id"], "state": "shipped", "text": "canaryiota" }));
    app.ok(
        "people.mark_out",
        json!({ "person_id": elif, "kind": "sick", "on": "2026-11-24", "label": "canaryepsilon" }),
    );
    let block = json!({ "start_ms": app.ms("2026-11-25 13:00"), "end_ms": app.ms("2026-11-25 14:00"),
                        "activity": "alongside", "detail": "canaryzeta", "person_id": elif });
    app.ok("day.add_block", block);
    let shown = brief(&app, None);
    assert_eq!(
        shown["leaves_out"],
        "1 private remark and 2 roadblocks that private remarks tell of stay here."
    );
    let (texts, _) = leaves(&app);
    for text in texts.iter().chain([&support::text(&shown["html"])]) {
        let lower = text.to_lowercase();
        assert!(lower.contains("fernwood support"), "the page is read at all: {text}");
        assert!(!lower.contains("canary") && !lower.contains("sick"), "{text}");
    }
    assert!(texts[0].contains("Elif on Tue 24"), "that she is out is told, why is not: {}", texts[0]);
    assert!(texts[0].contains("beside Elif"), "{}", texts[0]);
}

#[test]
fn whoever_was_erased_is_not_named_in_the_brief() {
    let app = TestApp::new();
    recognise(&app, "Elif Kaya", "Tidied the macros with Tomasz", "");
    recognise(&app, "Tomasz Zieliński-Brandt", "Reads every log", "");
    let tomasz = app.person("Tomasz Zieliński-Brandt");
    let session = app.ok("notes.start_session", json!({ "person_id": tomasz }));
    app.clock.set("2026-11-18 11:50");
    app.ok("notes.end_session", json!({ "id": session["id"] }));
    done(&app, "Asked @Tomasz for the log");
    let met = app.ok("notes.capture", json!({ "text": "The log viewer asks twice !roadblock" }));
    let step = json!({ "id": met["roadblock_id"], "next_step": "Tomasz shows it", "owner_id": tomasz });
    app.ok("notes.change_roadblock", step);
    app.ok("people.mark_out", json!({ "person_id": tomasz, "kind": "leave", "on": "2026-11-24" }));
    assert!(words(&app, None).matches("Tomasz").count() >= 5, "he is there before");
    app.ok("people.erase", json!({ "person_id": tomasz }));
    let (texts, _) = leaves(&app);
    for text in &texts {
        assert!(!text.contains("Tomasz") && !text.contains("Zieli"), "{text}");
    }
    assert!(texts[0].contains("Someone who left, 42 min."), "{}", texts[0]);
}

#[test]
fn a_week_is_cut_where_its_midnights_are_over_a_change_of_the_clock_and_in_two_zones() {
    for (zone, sunday, monday) in [
        (Europe::Copenhagen, "2026-10-25", "2026-10-26"),
        (America::New_York, "2026-11-01", "2026-11-02"),
        (America::New_York, "2026-03-08", "2026-03-09"),
    ] {
        let app = TestApp::at(&format!("{sunday} 23:40"), zone);
        done(&app, "The last of the week");
        recognise(&app, "Elif Kaya", "Late on Sunday", "");
        app.add(&format!("{sunday} 00:30"), &format!("{sunday} 04:30"), "customers");
        app.clock.set(&format!("{monday} 00:20"));
        done(&app, "The first of the next");
        recognise(&app, "Elif Kaya", "Early on Monday", "");
        let before = words(&app, Some(sunday));
        let after = words(&app, Some(monday));
        for (told, inside, outside) in [
            (
                &before,
                ["The last of the week", "Late on Sunday"],
                ["The first of the next", "Early on Monday"],
            ),
            (
                &after,
                ["The first of the next", "Early on Monday"],
                ["The last of the week", "Late on Sunday"],
            ),
        ] {
            assert!(inside.iter().all(|words| told.contains(words)), "{zone}: {told}");
            assert!(!outside.iter().any(|words| told.contains(words)), "{zone}: {told}");
        }
        let lived = if monday.contains("-03-") { "3 h" } else { "5 h" };
        assert!(before.contains(&format!("went to customers and team: {lived}, and")), "{zone}: {before}");
    }
}

#[test]
fn a_week_that_starts_on_sunday_is_told_from_sunday_on() {
    let app = TestApp::at("2026-11-15 10:00", support::ZONE);
    set(&app, "week_starts", json!(6));
    done(&app, "On Sunday already");
    app.clock.set("2026-11-18 11:08");
    let told = words(&app, None);
    assert!(
        told.contains("# Week 47\n\nSun 15 to Sat 21 November 2026") && told.contains("On Sunday already"),
        "{told}"
    );
}

#[test]
fn the_demo_teams_brief_is_one_sheet_and_says_what_the_screens_say() {
    let app = demo("2026-11-20 16:02");
    let (texts, sheets) = leaves(&app);
    assert_eq!(sheets, 1, "{}", texts[0]);
    let told = &texts[0];
    let week = app.ok("staffing.view_week", json!({ "week_of": "2026-11-20" }));
    let monday = week["days"][0]["contacts"]["expected"].as_f64().unwrap();
    assert!(told.contains(&format!("| contacts | {monday:.0} |")), "{told}");
    let next = app.ok("staffing.view_week", json!({ "week_of": "2026-11-25" }));
    let short: Vec<&Value> =
        next["days"].as_array().unwrap().iter().filter(|day| day["short_min"] != 0).collect();
    for day in &short {
        assert!(told.contains(&support::text(&day["day"])), "{} in {told}", day["day"]);
    }
    assert!(!short.is_empty() && told.contains("**Short of people** Mon 23 "), "{told}");
    for words in [
        "Fernwood Support, Mon 16 to Sun 22 November 2026. Written by Nora Halvorsen.",
        "- **Ben Okafor** Call back instead of hold.",
        "## Where to find Nora",
        "- **Out** Jonas on Mon 23",
        "- **Lena, product** ",
        "One state for a SEPA mandate, silent for 16 days.",
        "- **Sven Aalto** ",
        "Made with Evenkeel, as of Fri 20 Nov 2026 16:00.",
        "were expected when the week began.",
        "Answered, as the reports count: phone ",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    assert!(!told.contains("- **Nora"), "the lead's own next steps are not asked of others: {told}");
    let blocks = app.day("2026-11-23")["blocks"].clone();
    assert!(blocks.as_array().unwrap().iter().any(|block| block["detail"] == "the week ahead"));
    assert!(
        !told.contains("the week ahead") && !told.contains("Stand-up"),
        "what a block says stays: {told}"
    );
}

#[test]
fn a_page_that_is_looked_at_for_some_minutes_is_still_the_page_that_was_shown() {
    let app = demo("2026-11-18 11:08");
    app.ok("day.start_activity", json!({ "activity": "customers" }));
    let shown = brief(&app, None);
    app.clock.set("2026-11-18 11:27");
    assert_eq!(brief(&app, None)["shown"], shown["shown"]);
    let path = app.folder.path().join("brief.md").display().to_string();
    let save =
        json!({ "page": { "kind": "brief" }, "format": "markdown", "path": path, "shown": shown["shown"] });
    app.ok("notes.save_page", save.clone());
    done(&app, "One more thing");
    assert!(app.refused("notes.save_page", save).contains("has changed since it was shown"));
}

#[test]
fn four_recognitions_and_a_full_week_are_still_one_sheet() {
    let app = demo("2026-11-20 16:02");
    for who in ["Amina Yusuf", "Carla Mendes", "Jonas Weber"] {
        let text = "Seen beside a customer in August, tried with Sven, and it held for eight weeks.";
        let args = json!({ "person_id": app.person(who), "title": "Reminders pause once a transfer is announced",
                           "text": text, "effect": "41 contacts a week no longer needed" });
        app.ok("people.put_recognition", args);
    }
    let (texts, sheets) = leaves(&app);
    assert_eq!(sheets, 1, "{}", texts[0]);
    assert_eq!(texts[0].matches("Reminders pause once a transfer is announced: 41 contacts").count(), 3);
}

#[test]
fn long_lists_are_cut_so_that_one_sheet_holds_them_and_say_how_many_more() {
    let app = demo("2026-11-20 16:02");
    for number in 0..60 {
        done(
            &app,
            &format!("Line {number} of a long week, with more words than anyone has room for on a page"),
        );
    }
    for number in 0..12 {
        let asked = json!({ "title": format!("Thing {number} that others look at"), "taken_to": "product",
                            "name": format!("Person {number}"), "note_ids": [] });
        app.ok("notes.ask", asked);
    }
    let (texts, sheets) = leaves(&app);
    assert_eq!(sheets, 1, "{}", texts[0]);
    let said = texts[0].split(" And ").nth(1).and_then(|rest| rest.split(" more.").next()).unwrap();
    let left_out: usize = said.parse().unwrap();
    let told = texts[0].matches("of a long week").count();
    assert!(told + left_out >= 60 && told < 10, "{told} and {left_out} of them: {}", texts[0]);
    assert!(texts[0].contains("- **and ") && texts[0].contains(" more**\n"), "{}", texts[0]);
}

#[test]
fn of_a_week_long_past_nothing_ahead_is_told() {
    let app = demo("2026-11-20 16:02");
    let told = words(&app, Some("2026-11-02"));
    assert!(told.contains("# Week 45") && told.contains("## How it went"), "{told}");
    assert!(told.contains("Cape day on Thu 5 Nov, until: nobody waits"), "{told}");
    assert!(told.contains("One day was given to the queue as a cape day."), "{told}");
    for heading in ["Where to find", "Asked of others", "## Week 46", "as of"] {
        assert!(!told.contains(heading), "{heading} in {told}");
    }
    let last = words(&app, Some("2026-11-09"));
    assert!(last.contains("## Where to find Nora"), "the week that follows it is on: {last}");
}

#[test]
fn nothing_is_claimed_of_people_where_no_roster_or_no_contacts_are_known() {
    let app = TestApp::new();
    app.plan("2026-11-24 09:00", "2026-11-24 11:00", "customers");
    let told = words(&app, None);
    assert!(told.contains("- **Tue 24** 09:00 to 11:00 with customers"), "{told}");
    for heading in ["How it went", "Short", "Week 48", "expected"] {
        assert!(!told.contains(heading), "{heading} in {told}");
    }
}
