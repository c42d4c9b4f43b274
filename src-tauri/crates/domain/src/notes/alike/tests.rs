use super::super::parse;
use super::*;

const OPEN: [&str; 9] = [
    "SEPA transfer status in two places",
    "Refunds under €50: two approvals",
    "VAT macro still shows the 2025 rate",
    "Chat history lost, app to web",
    "Import logs only visible to Engineering",
    "Echo on phone line 2",
    "Elif cannot open the PDF preview",
    "Password reset mail comes late",
    "Customers cannot log in after the update",
];

fn best(text: &str) -> Option<&'static str> {
    let candidates: Vec<String> = OPEN.iter().map(|title| (*title).to_owned()).collect();
    alike(text, &parse(text, &[]), &candidates, 3).first().map(|found| OPEN[found.index])
}

#[test]
fn the_same_told_again_is_found() {
    for (text, title) in [
        ("SEPA status is in two places", OPEN[0]),
        (
            "SEPA transfer status is in two places, they disagree. @Elif opens both !roadblock #product",
            OPEN[0],
        ),
        ("the status of a SEPA transfer stands in another place", OPEN[0]),
        ("refund of 30 euros waited for the second approval", OPEN[1]),
        ("a refund under 50 needs two approvals", OPEN[1]),
        ("VAT macro shows last year's rate", OPEN[2]),
        ("macro for VAT has the wrong rates", OPEN[2]),
        ("Chat history is lost when a customer moves from the app to the web", OPEN[3]),
        ("history of the chat gone on the web", OPEN[3]),
        ("Import log can be seen by Engineering alone", OPEN[4]),
        ("Echo on line 2 again", OPEN[5]),
        ("phone line echoes", OPEN[5]),
        ("PDF previews do not open", OPEN[6]),
        ("pdf previw does not open !roadblock", OPEN[6]),
        ("reset mail for the password was late", OPEN[7]),
        ("cannot log in since the update", OPEN[8]),
    ] {
        assert_eq!(best(text), Some(title), "{text}");
    }
}

#[test]
fn what_shares_only_small_words_is_not_the_same() {
    for text in [
        "cannot log the phone call",
        "the printer jams in the morning",
        "two monitors are missing",
        "nobody knows who is on leave",
        "late shift is alone",
        "#product !roadblock",
        "",
    ] {
        let found = best(text);
        assert!(found.is_none(), "{text}: {found:?}");
    }
    let echo = vec!["phone line echo".to_owned()];
    assert_eq!(alike("cannot log in", &parse("cannot log in", &[]), &echo, 3), []);
}

#[test]
fn the_best_comes_first_and_says_how_much_it_shares() {
    let titles = vec!["Refund form is slow".to_owned(), "Refunds under €50: two approvals".to_owned()];
    let text = "refunds under 50 wait for approvals";
    let found = alike(text, &parse(text, &[]), &titles, 3);
    assert_eq!(found[0].index, 1);
    assert!(found[0].score > 60, "{found:?}");
}

#[test]
fn endings_and_doubled_letters_go() {
    for words in [
        ["refund", "refunds", "refunded", "refunding"],
        ["log", "logs", "logging", "logged"],
        ["approve", "approves", "approved", "approving"],
        ["query", "queries", "query", "queries"],
    ] {
        let first = stem(words[0]);
        for word in words {
            assert_eq!(stem(word), first, "{word}");
        }
    }
    assert_ne!(stem("express"), stem("expres"), "a double s stays");
}
