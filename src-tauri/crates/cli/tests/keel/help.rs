//! Used wrongly, and asked for help.

use crate::desk::Desk;

const COMMANDS: &[&str] = &[
    "today",
    "start",
    "stop",
    "balance",
    "done",
    "capture",
    "waiting",
    "import",
    "demo",
    "backup",
    "backups",
    "restore",
    "check",
    "undo",
    "redo",
    "call",
    "erlang",
    "chart",
    "roster",
    "out",
    "back",
    "note",
    "roadblocks",
    "due",
    "search",
    "page",
];

#[test]
fn every_command_has_help_with_examples() {
    let desk = Desk::new();
    let all = desk.ok(&["--help"]);
    for command in COMMANDS {
        assert!(
            all.lines().any(|line| line.trim_start().starts_with(command)),
            "{command} is missing in {all}"
        );
        let help = desk.ok(&[command, "--help"]);
        assert!(
            help.contains("Examples:") && help.contains(&format!("keel {command}"))
                || help.contains("keel --file"),
            "{command}: {help}"
        );
        assert!(help.contains("--json") && help.contains("--file") && help.contains("--now"), "{help}");
    }
    assert!(!desk.file().exists(), "asking for help makes no file");
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
