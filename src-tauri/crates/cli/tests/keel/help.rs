//! Used wrongly, and asked for help.

use crate::desk::Desk;

/// Every command that the help lists, so that none is forgotten here.
fn commands(desk: &Desk) -> Vec<String> {
    let all = desk.ok(&["--help"]);
    let list = all.split_once("Commands:\n").expect("a list").1.split_once("\n\n").expect("its end").0;
    let names = list.lines().filter_map(|line| line.split_whitespace().next());
    names.filter(|name| *name != "help").map(str::to_owned).collect()
}

#[test]
fn every_command_has_help_with_examples() {
    let desk = Desk::new();
    let commands = commands(&desk);
    assert!(commands.len() > 25, "{commands:?}");
    for command in commands.iter().map(|name| vec![name.as_str()]).chain([vec!["roster", "import"]]) {
        let help = desk.ok(&[&command[..], &["--help"]].concat());
        let examples = help.split_once("Examples:\n").map(|(_, examples)| examples).unwrap_or_default();
        assert!(examples.contains("keel ") && examples.contains(&command.join(" ")), "{command:?}: {help}");
        assert!(help.contains("--json") && help.contains("--file") && help.contains("--now"), "{help}");
    }
    assert!(!desk.file().exists(), "asking for help makes no file");
}

/// The words of a line of a shell, without what follows `#` or `<`; quotes hold them together.
fn words(line: &str) -> Vec<String> {
    let line = line.split(['#', '<']).next().unwrap_or_default();
    let mut words = vec![String::new()];
    let mut quote = None;
    for c in line.trim().chars() {
        match (quote, c) {
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            (None, ' ') => words.push(String::new()),
            _ => words.last_mut().expect("a word").push(c),
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[test]
fn what_the_readme_shows_of_keel_is_understood() {
    let readme = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../README.md");
    let readme = std::fs::read_to_string(readme).expect("the README");
    let lines: Vec<&str> = readme.lines().filter(|line| line.starts_with("keel ")).collect();
    assert!(lines.len() > 15, "{lines:?}");
    for line in lines {
        let desk = Desk::new();
        let words = words(line);
        let args: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
        let told = desk.keel(&args);
        assert_ne!(told.status, 2, "{line}: {told:?}");
    }
}

#[test]
fn a_word_it_does_not_know_ends_with_2() {
    let desk = Desk::new();
    desk.misused(&[]);
    desk.misused(&["yesterday"]);
    desk.misused(&["today", "--loud"]);
    desk.misused(&["today", "--date", "soon"]);
    desk.misused(&["done"]);
    assert!(desk.misused(&["today", "--zone", "Atlantis/Center"]).contains("Europe/Copenhagen"));
}

#[test]
fn a_reader_that_leaves_early_ends_nothing_badly() {
    let desk = Desk::new();
    desk.ok(&["demo"]);
    let mut command = desk.command(&["today", "--json"]);
    let mut keel =
        command.stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::piped()).spawn().unwrap();
    drop(keel.stdout.take());
    let told = keel.wait_with_output().unwrap();
    assert_eq!(told.status.code(), Some(0), "{told:?}");
    assert!(told.stderr.is_empty(), "{told:?}");
}
