//! Sizes: they fall, they do not rise.

use crate::files;

/// Lines a file may have, by its path.
fn limit(path: &str) -> usize {
    let name = path.rsplit('/').next().unwrap_or(path);
    let is_test = path.starts_with("tests/")
        || path.contains("/tests/")
        || ["tests.rs", "_test.rs", "properties.rs", ".test.ts"].iter().any(|ending| name.ends_with(ending));
    match name {
        // Written by the Commands.
        "contract.ts" => usize::MAX,
        _ if name.ends_with(".svelte") => 200,
        _ if is_test => 500,
        _ => 300,
    }
}

fn too_long(folder: &str, endings: &[&str]) -> Vec<String> {
    let files = files(folder, endings).into_iter();
    files
        .filter_map(|(path, text)| {
            let lines = text.lines().count();
            (lines > limit(&path)).then(|| format!("{path} has {lines} lines, and may have {}", limit(&path)))
        })
        .collect()
}

#[test]
fn no_file_of_rust_is_too_long() {
    assert_eq!(too_long("src-tauri", &[".rs"]), Vec::<String>::new());
    assert_eq!(too_long("tests", &[".rs"]), Vec::<String>::new());
}

#[test]
fn no_file_of_the_screens_is_too_long() {
    assert_eq!(too_long("ui/src", &[".ts", ".svelte"]), Vec::<String>::new());
}

#[test]
fn the_window_stays_under_six_hundred_lines_in_all() {
    let lines: usize = files("src-tauri/src", &[".rs"]).iter().map(|(_, text)| text.lines().count()).sum();
    assert!(lines < 600, "{lines} lines");
}

/// Functions by their indentation: from the line that names one to the brace that closes it at the same depth.
fn long_functions(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let depth = |line: &str| line.len() - line.trim_start().len();
    let names_function = |line: &str| {
        let words = line.trim_start();
        ["fn ", "pub fn ", "async fn ", "pub async fn ", "pub(crate) fn ", "pub(super) fn ", "const fn "]
            .iter()
            .any(|start| words.starts_with(start))
    };
    let mut long = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| names_function(line)) {
        let has_body =
            lines[at..].iter().take_while(|other| !other.ends_with(';')).any(|other| other.ends_with('{'));
        let end = lines[at..]
            .iter()
            .position(|other| depth(other) == depth(line) && other.trim() == "}")
            .unwrap_or(0);
        if has_body && end + 1 > 60 {
            long.push(format!("{} ({} lines)", line.trim(), end + 1));
        }
    }
    long
}

#[test]
fn no_function_has_more_than_sixty_lines() {
    for folder in ["src-tauri", "tests"] {
        for (path, text) in files(folder, &[".rs"]) {
            assert_eq!(long_functions(&text), Vec::<String>::new(), "{path}");
        }
    }
}

#[test]
fn a_function_that_is_too_long_would_be_found() {
    let body = "    let x = 1;\n".repeat(59);
    assert_eq!(long_functions(&format!("fn long() {{\n{body}}}\n")).len(), 1);
    assert_eq!(long_functions(&format!("fn short() {{\n{}}}\n", &body[..body.len() - 16])).len(), 0);
    assert_eq!(
        long_functions(&format!("trait T {{\n    fn none(&self);\n}}\nmod m {{\n{body}}}\n")).len(),
        0
    );
}
