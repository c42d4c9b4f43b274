//! Nothing of Evenkeel may reach a network: not by its policy, not by its capabilities, not by its libraries.

use crate::{files, json};

#[test]
fn the_content_policy_names_no_place_but_the_window_itself() {
    let config = json("src-tauri/tauri.conf.json");
    let policy = config["app"]["security"]["csp"].as_object().expect("a policy");
    // `ipc.localhost` is the window's own door, which never leaves the process.
    let allowed = ["'self'", "'none'", "data:", "ipc:", "http://ipc.localhost"];
    for (directive, sources) in policy {
        for source in support::text(sources).split_whitespace() {
            assert!(allowed.contains(&source), "{directive} allows {source}");
        }
    }
    assert_eq!(policy["default-src"], "'self'");
    let security = &config["app"]["security"];
    assert!(security["dangerousDisableAssetCspModification"].is_null());
    assert_ne!(config["app"]["withGlobalTauri"], true);
    assert!(config["plugins"]["updater"].is_null());
}

#[test]
fn the_page_may_call_one_command_and_listen_and_nothing_else() {
    let config = json("src-tauri/tauri.conf.json");
    assert_eq!(config["app"]["security"]["capabilities"], serde_json::json!(["cockpit"]));
    let names: Vec<String> =
        files("src-tauri/capabilities", &[".json"]).into_iter().map(|(path, _)| path).collect();
    assert_eq!(names, ["src-tauri/capabilities/cockpit.json"]);
    let capability = json("src-tauri/capabilities/cockpit.json");
    assert!(capability["remote"].is_null());
    let allowed = ["core:event:allow-listen", "core:event:allow-unlisten", "allow-call"];
    for permission in capability["permissions"].as_array().expect("permissions") {
        assert!(
            allowed.contains(&permission.as_str().unwrap_or_default()),
            "{permission} is allowed to the page"
        );
    }
}

#[test]
fn one_file_of_the_screens_speaks_with_tauri() {
    let speaking: Vec<String> = files("ui/src", &[".ts", ".svelte"])
        .into_iter()
        .filter(|(path, _)| !path.ends_with(".test.ts"))
        .filter(|(_, text)| text.lines().any(|line| line.contains("@tauri-apps") && line.contains("import")))
        .map(|(path, _)| path)
        .collect();
    assert_eq!(speaking, ["ui/src/lib/api/tauri.ts"]);
}

#[test]
fn the_screens_fetch_nothing() {
    for (path, text) in files("ui/src", &[".ts", ".svelte", ".css"]) {
        if path.contains(".test.") || path.contains("/testing/") {
            continue;
        }
        // The screens' own `refetch()` and `entry.fetch()` ask the window; these are the browser's.
        let calls =
            ["await fetch(", "= fetch(", "return fetch(", "window.fetch(", "globalThis.fetch(", "(fetch("];
        for call in calls.into_iter().chain(["XMLHttpRequest", "new WebSocket", "EventSource(", "sendBeacon"])
        {
            assert!(!text.contains(call), "{path} calls {call}");
        }
        for line in text.lines().filter(|line| line.contains("url(") || line.contains("@import")) {
            assert!(!line.contains("http"), "{path} loads {line}");
        }
    }
}
