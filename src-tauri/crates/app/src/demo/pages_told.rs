//! What the demo lead wrote on people's pages.

use super::people::{AMINA, BEN, CARLA, DEV, ELIF, JONAS, PRIYA, TOMASZ};

/// Something written of someone.
pub(super) struct Told {
    pub who: usize,
    pub working_days_back: usize,
    /// Minutes after midnight.
    pub at: i64,
    pub text: &'static str,
}

const fn told(who: usize, working_days_back: usize, at: (i64, i64), text: &'static str) -> Told {
    Told { who, working_days_back, at: at.0 * 60 + at.1, text }
}

/// A talk of two, and what was promised in it.
pub(super) struct Talk {
    pub told: Told,
    pub promised: &'static [Promised],
}

pub(super) struct Promised {
    pub by_lead: bool,
    pub text: &'static str,
    /// Days from today.
    pub due_in: Option<u64>,
    /// Kept so many working days back, with what became of it.
    pub closed: Option<usize>,
    pub outcome: &'static str,
}

const fn open(by_lead: bool, text: &'static str, due_in: Option<u64>) -> Promised {
    Promised { by_lead, text, due_in, closed: None, outcome: "" }
}

const fn kept(by_lead: bool, text: &'static str, closed: usize, outcome: &'static str) -> Promised {
    Promised { by_lead, text, due_in: None, closed: Some(closed), outcome }
}

pub(super) const TALKS: [Talk; 9] = [
    Talk {
        told: told(
            DEV,
            31,
            (15, 0),
            "Writes long answers and knows it. The cause is often in his head only.",
        ),
        promised: &[kept(false, "Write the cause in the driver field", 12, "In nine of ten since.")],
    },
    Talk {
        told: told(
            DEV,
            8,
            (15, 0),
            "Wants more phone, less email. I promised to ask Ben about swapping Thursdays.",
        ),
        promised: &[
            open(false, "Say what happens next, with a day", None),
            kept(true, "Ask Ben about swapping Thursdays", 6, "Asked Ben, he is glad to."),
        ],
    },
    Talk {
        told: told(
            AMINA,
            18,
            (15, 0),
            "Happy with chat. Asked whether she may try the phone on a quiet day.",
        ),
        promised: &[open(true, "Find a quiet day for Amina's first calls", Some(9))],
    },
    Talk {
        told: told(
            BEN,
            13,
            (15, 0),
            "Tired of Tuesdays. Thinks calling back beats holding, and would look after it.",
        ),
        promised: &[open(false, "Write down what a call back needs, on one page", Some(5))],
    },
    Talk {
        told: told(CARLA, 23, (15, 0), "Wants to write more and answer less, for a while."),
        promised: &[kept(true, "Two hours a week for help pages", 17, "Wednesdays after lunch.")],
    },
    Talk {
        told: told(ELIF, 3, (15, 0), "Fast on chat and afraid of the phone. Two calls beside Ben went well."),
        promised: &[
            open(false, "Take three calls with Ben listening", Some(12)),
            open(true, "Ask for her right to the PDF preview", Some(2)),
        ],
    },
    Talk {
        told: told(JONAS, 28, (15, 0), "Would like evenings. His son starts school in the spring."),
        promised: &[],
    },
    Talk {
        told: told(
            PRIYA,
            33,
            (15, 0),
            "“You are nice to have here, and I would rather have the log viewer.”",
        ),
        promised: &[open(true, "A yes or no on the log viewer", Some(16))],
    },
    Talk {
        told: told(
            TOMASZ,
            38,
            (15, 0),
            "Three weeks of leave ahead, and nobody else knows the payroll export.",
        ),
        promised: &[open(false, "Show Priya the payroll export once", None)],
    },
];

/// Training or a policy; days from today, those before it negative.
pub(super) struct Planned {
    pub who: usize,
    pub title: &'static str,
    pub policy: bool,
    pub due: Option<i64>,
    pub done: Option<i64>,
    pub renew_months: Option<u32>,
    pub with_whom: &'static str,
}

const fn due(who: usize, title: &'static str, due: i64, with_whom: &'static str) -> Planned {
    Planned { who, title, policy: false, due: Some(due), done: None, renew_months: None, with_whom }
}

const fn done(who: usize, title: &'static str, done: i64, with_whom: &'static str) -> Planned {
    Planned { who, title, policy: false, due: None, done: Some(done), renew_months: None, with_whom }
}

/// Read once a year; the last time so many days ago.
const fn yearly(who: usize, title: &'static str, done: i64) -> Planned {
    Planned { who, title, policy: true, due: None, done: Some(done), renew_months: Some(12), with_whom: "" }
}

pub(super) const TRAININGS: [Planned; 16] = [
    due(DEV, "Refunds", 1, "Elif"),
    yearly(DEV, "Data protection", -353),
    done(DEV, "Phone tone, refresher", -37, "Nora"),
    yearly(AMINA, "Data protection", -120),
    due(AMINA, "First calls", 9, "Ben"),
    yearly(BEN, "Data protection", -200),
    yearly(CARLA, "Data protection", -88),
    done(CARLA, "Writing for the help centre", -60, "Sven"),
    yearly(ELIF, "Data protection", -44),
    due(ELIF, "Bank imports", 20, "Priya"),
    done(ELIF, "VAT for beginners", -30, "Ben"),
    yearly(JONAS, "Data protection", -290),
    yearly(PRIYA, "Data protection", -150),
    done(PRIYA, "Log viewer, first look", -12, "Sven"),
    yearly(TOMASZ, "Data protection", -371),
    due(TOMASZ, "Handing over the payroll export", 26, "Priya"),
];

pub(super) const KNOWN: [Told; 5] = [
    told(TOMASZ, 10, (16, 10), "The payroll export: which rows to leave out in December, and why"),
    told(PRIYA, 12, (10, 20), "How lines of a bank import are restored by hand"),
    told(CARLA, 16, (9, 40), "Which banks take a day longer, by country"),
    told(JONAS, 55, (10, 40), "Bank holidays by country, on a paper list"),
    told(DEV, 70, (11, 20), "Why the old SEPA returns carry two numbers"),
];

/// What someone changed for the better.
pub(super) struct Recognised {
    pub told: Told,
    pub words: &'static str,
    pub effect: &'static str,
    /// Words of the note with the idea it came of.
    pub idea: Option<&'static str>,
    /// They were told already.
    pub thanked: bool,
}

pub(super) const RECOGNISED: [Recognised; 10] = [
    Recognised {
        told: told(DEV, 100, (16, 0), "Friday bug half hour"),
        words: "Half an hour each Friday with Sven on the oldest bugs. His idea, kept since June.",
        effect: "12 bugs closed, median 4 days less",
        idea: None,
        thanked: true,
    },
    Recognised {
        told: told(DEV, 69, (11, 0), "SEPA return article"),
        words: "Written in the customer's own words.",
        effect: "340 readers a month",
        idea: None,
        thanked: true,
    },
    Recognised {
        told: told(DEV, 5, (16, 0), "Import log viewer"),
        words: "He described what he waits for so well that Engineering built a first one in a week.",
        effect: "",
        idea: None,
        thanked: false,
    },
    Recognised {
        told: told(AMINA, 6, (9, 0), "Says what happens next, and on which day"),
        words: "Nobody asked her to. Two others have begun to write it too.",
        effect: "fewer second messages on her tickets",
        idea: None,
        thanked: false,
    },
    Recognised {
        told: told(BEN, 2, (16, 30), "Call back instead of hold"),
        words: "His idea, and he looks after the try himself.",
        effect: "",
        idea: Some("call back instead of hold"),
        thanked: true,
    },
    Recognised {
        told: told(CARLA, 22, (17, 0), "Read the saved replies aloud before the price letter"),
        words: "Quiet work the evening before. It was busy, and never rude.",
        effect: "no complaint about tone that day",
        idea: None,
        thanked: true,
    },
    Recognised {
        told: told(ELIF, 7, (11, 30), "Says which day the money lands, in every refund chat"),
        words: "In her sixth week. She types it by hand each time.",
        effect: "hardly anyone asks again",
        idea: None,
        thanked: false,
    },
    Recognised {
        told: told(JONAS, 50, (12, 0), "Bank holidays on the wall"),
        words: "What was on his paper list, for everyone.",
        effect: "",
        idea: Some("paper list of bank holidays"),
        thanked: true,
    },
    Recognised {
        told: told(PRIYA, 11, (10, 30), "212 lines of a bank import restored by hand"),
        words: "An hour nobody saw, and the customer could close the month.",
        effect: "",
        idea: None,
        thanked: false,
    },
    Recognised {
        told: told(TOMASZ, 95, (9, 0), "140 saved replies sorted by driver"),
        words: "Two evenings, without a word about it.",
        effect: "everyone finds them",
        idea: None,
        thanked: true,
    },
];
