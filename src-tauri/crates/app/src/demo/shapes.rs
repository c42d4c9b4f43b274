//! The shapes that the demo lead's days have: what follows what, for how long. Every shape fills 08:00 to 17:00.

use domain::day::Activity::{
    self, Advocacy, Alongside, Break, Customers, Engineering, Meeting, Product, Quality, SelfHelp, Staffing,
    Training,
};

use super::people::DEV;

/// A stretch of a shape.
#[derive(Debug, Clone, Copy)]
pub(super) struct Piece {
    pub activity: Activity,
    pub minutes: i64,
    /// What is written on it; empty: one of [`details`].
    pub detail: &'static str,
    /// It is in the lead's calendar under this title, which is its detail.
    pub from_calendar: bool,
}

const fn piece(activity: Activity, minutes: i64, detail: &'static str) -> Piece {
    Piece { activity, minutes, detail, from_calendar: false }
}

const fn meeting(activity: Activity, minutes: i64, title: &'static str) -> Piece {
    Piece { activity, minutes, detail: title, from_calendar: true }
}

const STAND_UP: Piece = meeting(Meeting, 30, "Stand-up");
const SHORT_BREAK: Piece = piece(Break, 15, "");
const LUNCH: Piece = piece(Break, 45, "Lunch");

/// Meetings that the lead gave an activity, by title as it is remembered (lower case).
pub(super) const TITLES: [(&str, Activity); 4] = [
    ("bug round with sven", Engineering),
    ("product notes with lena", Product),
    ("log viewer with sven", Engineering),
    ("one-to-one", Alongside),
];

const MONDAY: [Piece; 10] = [
    STAND_UP,
    piece(Staffing, 90, "the week ahead"),
    SHORT_BREAK,
    piece(Customers, 105, ""),
    LUNCH,
    piece(Alongside, 60, ""),
    piece(Quality, 75, ""),
    SHORT_BREAK,
    piece(Customers, 45, ""),
    meeting(Engineering, 60, "Bug round with Sven"),
];
const TUESDAY: [Piece; 11] = [
    STAND_UP,
    piece(Quality, 75, ""),
    SHORT_BREAK,
    piece(SelfHelp, 75, ""),
    piece(Customers, 60, ""),
    LUNCH,
    piece(Alongside, 60, ""),
    piece(Product, 60, ""),
    SHORT_BREAK,
    piece(Advocacy, 45, ""),
    piece(Customers, 60, ""),
];
const WEDNESDAY: [Piece; 11] = [
    STAND_UP,
    piece(Quality, 75, ""),
    SHORT_BREAK,
    piece(Customers, 90, ""),
    piece(Staffing, 45, ""),
    LUNCH,
    piece(Alongside, 60, ""),
    piece(Engineering, 75, ""),
    SHORT_BREAK,
    piece(SelfHelp, 45, ""),
    piece(Customers, 45, ""),
];
const THURSDAY: [Piece; 11] = [
    STAND_UP,
    meeting(Product, 90, "Product notes with Lena"),
    SHORT_BREAK,
    piece(Staffing, 60, ""),
    piece(Customers, 60, ""),
    LUNCH,
    piece(Alongside, 60, ""),
    piece(Training, 75, ""),
    SHORT_BREAK,
    piece(Advocacy, 30, ""),
    piece(Customers, 60, ""),
];
const FRIDAY: [Piece; 11] = [
    piece(Customers, 90, "first hours, with the early shift"),
    STAND_UP,
    SHORT_BREAK,
    piece(Engineering, 75, "prevention: the log viewer"),
    piece(Advocacy, 45, ""),
    LUNCH,
    piece(Customers, 60, ""),
    meeting(Alongside, 45, "One-to-one"),
    SHORT_BREAK,
    piece(Staffing, 75, "look back and plan"),
    piece(Customers, 45, ""),
];
/// Nothing but the queue.
pub(super) const TREADING_WATER: [Piece; 8] = [
    STAND_UP,
    piece(Customers, 150, ""),
    SHORT_BREAK,
    piece(Customers, 75, ""),
    piece(Break, 30, "Lunch at the desk"),
    piece(Customers, 120, ""),
    piece(Alongside, 60, ""),
    piece(Staffing, 60, "tomorrow's gaps"),
];
/// Nothing but the spreadsheet.
const DETACHED: [Piece; 10] = [
    STAND_UP,
    piece(Staffing, 120, "next year's budget"),
    SHORT_BREAK,
    piece(Engineering, 75, ""),
    LUNCH,
    piece(Product, 90, "roadmap round"),
    piece(Advocacy, 60, "the case for a ninth person"),
    SHORT_BREAK,
    piece(Customers, 30, ""),
    piece(SelfHelp, 60, ""),
];

/// Whether the week was one of those that the queue swallowed.
pub(super) fn treads_water(weeks_back: i64) -> bool {
    matches!(weeks_back, 9 | 10 | 20)
}

/// The shape of a working day (0 is Monday), so many weeks ago; `None` where the lead was on leave.
pub(super) fn shape(weekday: u32, weeks_back: i64) -> Option<&'static [Piece]> {
    let usual = plan_of(weekday);
    match (weeks_back, weekday) {
        (13, _) => None,
        // Thursdays were kept, which is how each of these weeks came to an end.
        (back, day) if treads_water(back) && day != 3 => Some(&TREADING_WATER),
        (16 | 17, day) if day != 4 => Some(&DETACHED),
        _ => Some(usual),
    }
}

/// What is planned on a working day (0 is Monday).
pub(super) fn plan_of(weekday: u32) -> &'static [Piece] {
    match weekday {
        0 => &MONDAY,
        1 => &TUESDAY,
        2 => &WEDNESDAY,
        3 => &THURSDAY,
        _ => &FRIDAY,
    }
}

/// What an activity was about; one is drawn.
pub(super) fn details(activity: Activity) -> &'static [&'static str] {
    match activity {
        Customers => {
            &["", "hard ones first", "refunds", "calls at noon", "chats with Carla's shift", "the oldest ten"]
        }
        Staffing => &[
            "the next two days",
            "who is on leave when",
            "a swap at short notice",
            "who takes the late hour",
        ],
        Training => &["refunds, step by step", "phone tone", "the new VAT page", "data protection"],
        Quality => &["reviews, email", "reviews, chat", "reviews, phone", "calibration with Priya"],
        Advocacy => &[
            "two approvals under 50 euros",
            "a second line for refunds",
            "what customers said, for the board",
        ],
        Engineering => &["log viewer", "echo on line 2", "import that lost lines", "card retry"],
        Product => &["customer notes", "reminders one can choose", "SEPA states in one place"],
        SelfHelp => &["sender name, new pictures", "VAT page", "bank import in five steps", "close the year"],
        // Where the lead sits with someone, it is what that person answers.
        Alongside | Meeting | Break => &[""],
    }
}

/// A stretch of today, in minutes after midnight.
pub(super) struct Today {
    pub from: i64,
    pub to: i64,
    pub activity: Activity,
    pub detail: &'static str,
    pub person: Option<usize>,
    pub from_calendar: bool,
}

const fn today(
    from: (i64, i64),
    to: (i64, i64),
    activity: Activity,
    detail: &'static str,
    person: Option<usize>,
    from_calendar: bool,
) -> Today {
    Today { from: from.0 * 60 + from.1, to: to.0 * 60 + to.1, activity, detail, person, from_calendar }
}

/// What is planned today; 15:30 to 16:15 is kept free.
pub(super) const TODAY_PLANNED: [Today; 10] = [
    today((8, 0), (8, 30), Meeting, "Stand-up", None, true),
    today((8, 30), (9, 45), Quality, "Amina and Tomasz", None, false),
    today((9, 45), (10, 0), Break, "", None, false),
    today((10, 0), (11, 30), Customers, "", None, false),
    today((11, 30), (12, 15), Staffing, "the next two days", None, false),
    today((12, 15), (13, 0), Break, "Lunch", None, false),
    today((13, 0), (14, 0), Alongside, "phone", Some(DEV), false),
    today((14, 0), (15, 15), Engineering, "Log viewer with Sven", None, true),
    today((15, 15), (15, 30), Break, "", None, false),
    today((16, 15), (17, 0), Customers, "", None, false),
];

/// What is lived today by the time the day is over. The stand-up gets its entry last: until then it is the stretch
/// that *lived as planned* offers.
pub(super) const TODAY_LIVED: [Today; 13] = [
    today((8, 0), (8, 31), Meeting, "Stand-up", None, false),
    today((8, 31), (9, 12), Quality, "Amina, two emails", None, false),
    today((9, 12), (9, 22), Customers, "a part refund, with Elif", None, false),
    today((9, 22), (9, 46), Quality, "Tomasz, one email", None, false),
    today((9, 46), (10, 0), Break, "outside", None, false),
    today((10, 2), (11, 33), Customers, "hard ones first", None, false),
    today((11, 33), (12, 14), Staffing, "the next two days", None, false),
    today((12, 14), (13, 1), Break, "Lunch", None, false),
    today((13, 1), (14, 3), Alongside, "phone", Some(DEV), false),
    today((14, 3), (15, 12), Engineering, "Log viewer with Sven", None, false),
    today((15, 12), (15, 28), Break, "", None, false),
    today((15, 28), (16, 11), Product, "customer notes, for Lena", None, false),
    today((16, 11), (17, 0), Customers, "", None, false),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shape_fills_the_day() {
        for weekday in 0..5 {
            for weeks_back in 0..26 {
                let Some(pieces) = shape(weekday, weeks_back) else { continue };
                let minutes: i64 = pieces.iter().map(|piece| piece.minutes).sum();
                assert_eq!(minutes, 540, "weekday {weekday}, {weeks_back} weeks back");
            }
        }
    }

    #[test]
    fn today_runs_forward() {
        for stretches in [&TODAY_PLANNED[..], &TODAY_LIVED[..]] {
            assert!(stretches.iter().all(|stretch| stretch.from < stretch.to));
            assert!(stretches.windows(2).all(|pair| pair[0].to <= pair[1].from));
        }
    }
}
