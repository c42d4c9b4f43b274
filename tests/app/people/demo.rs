//! The demo team's pages.

use serde_json::{Value, json};
use support::TestApp;

fn demo() -> TestApp {
    let app = TestApp::empty(support::NOW, support::ZONE);
    app.ok("workspace.fill_demo", json!({}));
    app
}

fn strings(list: &Value, key: &str) -> Vec<String> {
    list.as_array().unwrap().iter().map(|one| support::text(&one[key])).collect()
}

#[test]
fn everyone_of_the_demo_has_a_page_worth_reading() {
    let app = demo();
    let people = app.ok("people.list", json!({}));
    for person in people["people"].as_array().unwrap() {
        let page = app.ok("people.person", json!({ "id": person["id"] }));
        for list in ["sessions", "recognitions", "training"] {
            assert_ne!(page[list], json!([]), "{} has no {list}", person["name"]);
        }
        let agenda = app.ok("people.agenda", json!({ "person_id": person["id"] }));
        assert_ne!(agenda["items"], json!([]), "{}", person["name"]);
        assert!(!agenda["last"].is_null(), "{}", person["name"]);
    }
    let dev = app.ok("people.person", json!({ "id": app.person("Dev Raman") }));
    assert_eq!(dev["recognition_line"], "3 this year");
    assert_eq!(strings(&dev["training"], "words"), ["due 19 Nov", "renew by 30 Nov", "done 12 Oct"]);
    let agenda = app.ok("people.agenda", json!({ "person_id": app.person("Dev Raman") }));
    assert_eq!(agenda["last"]["when"], "Fri 6 Nov");
    assert!(agenda["planned"].is_string() || agenda["block_id"].is_null());
}

#[test]
fn someone_of_the_demo_is_erased_from_all_of_it() {
    let app = demo();
    let before = app.ok("workspace.check", json!({}));
    let tomasz = app.person("Tomasz Zieliński-Brandt");
    let said = app.ok("people.erase", json!({ "person_id": tomasz }));
    assert_eq!(said["sentence"], "Nothing in this file names Tomasz any more.");
    let bytes = std::fs::read(app.file()).unwrap().to_ascii_lowercase();
    for words in ["tomasz", "zieli", "brandt"] {
        let there = bytes.windows(words.len()).any(|window| window == words.as_bytes());
        assert!(!there, "{words} is still in the file");
    }
    let after = app.ok("workspace.check", json!({}));
    assert_eq!(after["sound"], true);
    let contacts = |check: &Value| {
        check["counts"].as_array().unwrap().iter().find(|count| count["what"] == "contact rows").cloned()
    };
    assert_eq!(contacts(&after), contacts(&before), "every contact stays");
}
