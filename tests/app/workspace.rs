//! The file itself, through Commands.

use serde_json::json;
use support::{NOW, TestApp, ZONE};

#[test]
fn a_new_file_waits_for_its_three_questions() {
    let app = TestApp::empty(NOW, ZONE);
    assert_eq!(app.ok("workspace.view", json!({}))["set_up"], false);
    let app = TestApp::new();
    let view = app.ok("workspace.view", json!({}));
    assert_eq!(view["set_up"], true);
    assert_eq!(view["people"], 3);
    assert_eq!(view["settings"]["from"], "08:00");
}
