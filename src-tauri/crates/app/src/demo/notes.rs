//! What the demo lead has noted outside sessions. All of it is invented.

use super::barriers::{CARD_RETRY, CHAT_HISTORY, ECHO, IMPORT_LOGS, OLD_MENU, PAYROLL, REFUNDS, VAT};

/// A capture, as it was typed. Words in braces stand for the number of the newest contact with that subject.
pub(super) struct Noted {
    /// 0 is today.
    pub working_days_back: usize,
    /// Minutes after midnight.
    pub at: i64,
    pub filed: bool,
    /// The roadblock that it tells of.
    pub of: Option<usize>,
    pub text: &'static str,
}

const fn new(working_days_back: usize, at: (i64, i64), text: &'static str) -> Noted {
    Noted { working_days_back, at: at.0 * 60 + at.1, filed: false, of: None, text }
}

const fn filed(working_days_back: usize, at: (i64, i64), text: &'static str) -> Noted {
    Noted { filed: true, ..new(working_days_back, at, text) }
}

const fn tells(working_days_back: usize, at: (i64, i64), of: usize, text: &'static str) -> Noted {
    Noted { of: Some(of), ..filed(working_days_back, at, text) }
}

pub(super) const NOTES: [Noted; 43] = [
    new(
        0,
        (10, 33),
        "#{Double charge after card retry, Alder Dental} paid twice after the card was retried. Alder Dental, fourth time. They were calm, I was not. #product",
    ),
    new(
        0,
        (9, 20),
        "@Elif knew the part refund, she wanted to hear it from someone. Next time I ask her first.",
    ),
    new(0, (8, 52), "@Amina: add a line to every macro that says what happens next, and on which day. ?idea"),
    tells(
        2,
        (14, 20),
        ECHO,
        "Echo on phone line 2 again. @Dev hangs up and calls back, customers think it is them. !roadblock",
    ),
    new(
        2,
        (9, 5),
        "Would like to pick which invoices get reminders, not all or none. A carpenter with two late payers. #product #{which invoices get reminders}",
    ),
    new(
        3,
        (16, 15),
        "@Carla refunded a school at once, without asking. This is what the limit is for. Say so on Friday. #service",
    ),
    new(
        3,
        (10, 40),
        "“You were kind about the wait, thank you.” @Carla had told her the minutes up front. #service",
    ),
    new(4, (11, 20), "Ask @Jonas how the early shift feels since the change."),
    filed(
        4,
        (10, 5),
        "@Ben: call back instead of hold. Phone only, Tuesdays, four weeks. He would look after it. ?idea",
    ),
    tells(
        4,
        (15, 30),
        IMPORT_LOGS,
        "Import log can be seen by Engineering alone. @Dev waits twenty minutes for a screenshot. !roadblock",
    ),
    new(
        6,
        (13, 35),
        "Quarry Lane School again: mandate active here, revoked there. @Ben promised an answer by Friday. #{SEPA mandate shows two states, Quarry Lane School}",
    ),
    tells(
        7,
        (11, 25),
        ECHO,
        "Echo on line 2, the third caller today who asks whether I am still there. !roadblock",
    ),
    filed(
        8,
        (14, 10),
        "@Priya answers the long ones in three lines. “They did not ask for the history.” #service",
    ),
    filed(
        9,
        (10, 12),
        "Alder Dental, third time. What would have to be true for this not to come back? #{Double charge after card retry, Alder Dental} #product",
    ),
    tells(
        10,
        (16, 5),
        PAYROLL,
        "@Tomasz is the only one who knows the payroll export. When is he on leave? For three weeks. !roadblock",
    ),
    tells(
        12,
        (11, 45),
        CHAT_HISTORY,
        "Chat history is lost when a customer moves from the app to the web. “I told all that to your colleague.” #product !roadblock",
    ),
    filed(
        12,
        (10, 8),
        "Oakline: import lost 212 lines. @Priya restored them by hand in an hour. Thank her, then ask why. #{Bank import lost 212 lines}",
    ),
    tells(
        13,
        (14, 40),
        CARD_RETRY,
        "Card retried every hour until it was charged twice. Eight minutes to undo, each time. !roadblock #product",
    ),
    tells(
        14,
        (13, 40),
        REFUNDS,
        "@Amina says refunds under 50 euros need two approvals and both always say yes. !roadblock",
    ),
    tells(
        15,
        (9, 50),
        VAT,
        "VAT macro shows last year's rate, eight times a week someone corrects it by hand. !roadblock",
    ),
    filed(
        16,
        (9, 30),
        "Café Orsini asks why the reminder went out the day after they paid. Bank days, explained well by @Carla. #product",
    ),
    filed(
        17,
        (15, 50),
        "@Dev: half an hour each Friday with Sven on the oldest bugs. Twelve are closed so far. #service",
    ),
    tells(
        18,
        (10, 15),
        OLD_MENU,
        "“It says press the gear, there is no gear.” Help page shows the old menu. !roadblock #docs",
    ),
    filed(
        19,
        (10, 55),
        "“Why is it eleven per cent when the letter says nine?” Two letters went out. #product #{Two price letters}",
    ),
    filed(
        23,
        (16, 20),
        "Price letter went at ten. Busy, and never rude. @Ben and @Jonas skipped nothing, I took both late calls.",
    ),
    filed(
        24,
        (8, 50),
        "Price letter tomorrow. Saved replies are ready, @Carla read them aloud to hear whether they sound like us.",
    ),
    filed(
        25,
        (11, 15),
        "@Tomasz, beside him an hour. He explains to the customer what he is doing while it loads. Nobody hung up.",
    ),
    filed(
        29,
        (14, 30),
        "A bookkeeper with 14 clients logs in 14 times a day. One link for all of them? ?idea #product",
    ),
    filed(
        33,
        (10, 20),
        "@Elif, third week: fast, and afraid of the phone. Two calls beside @Ben next week. ",
    ),
    filed(
        38,
        (15, 10),
        "Help page for closing the year is read 900 times and answers half of it. @Carla would rewrite it. #docs ?idea",
    ),
    filed(
        44,
        (9, 40),
        "Week of nothing but queue. @Priya: “You are nice to have here, and I would rather have the log viewer.”",
    ),
    filed(48, (12, 5), "Ate at the desk again. Noted so that it is noted."),
    filed(
        55,
        (10, 30),
        "@Jonas keeps a paper list of bank holidays by country. It belongs on the wall, or in the macro. ?idea",
    ),
    filed(
        61,
        (16, 10),
        "Back from leave: the team moved the late hour among themselves and it works. Leave it alone. #service",
    ),
    filed(
        70,
        (11, 5),
        "@Dev wrote the SEPA return article in the customer's own words. 340 readers a month. #docs",
    ),
    filed(
        79,
        (14, 45),
        "Budget week. I have not spoken to a customer in six days, and I argue about them all day.",
    ),
    filed(
        82,
        (13, 20),
        "Nordhavn Boats: charged in dollars. Their bank, not us, and @Amina stayed on until it was clear. #{Nordhavn Boats}",
    ),
    filed(
        88,
        (10, 50),
        "@Ben asks each caller what they tried first. Half the answers are a help page that is wrong. #docs",
    ),
    filed(
        96,
        (9, 25),
        "Saved replies by driver: @Tomasz sorted all 140 in two evenings. Thank him properly. ",
    ),
    filed(
        103,
        (15, 35),
        "“I only call because the mail says do not reply.” Do we need that address at all? ?idea #product",
    ),
    filed(
        110,
        (11, 40),
        "@Carla would like mornings. @Jonas would like evenings. Has anyone asked them before?",
    ),
    filed(
        118,
        (10, 15),
        "Mill Bridge Vets were locked out on the VAT deadline. @Amina called them, did not wait to be called. #{Mill Bridge Vets}",
    ),
    filed(
        124,
        (16, 0),
        "First week with this file. Three things: sit with everyone, find what is in their way, go home on time.",
    ),
];

/// Lines that the lead typed into the Done list: working days back, time, text.
pub(super) const DONE: [(usize, (i64, i64), &str); 24] = [
    (0, (8, 33), "Moved Carla's chats to Elif until 11:30"),
    (0, (10, 21), "Double charge, Alder Dental: money is on its way"),
    (0, (10, 40), "Four refund tickets"),
    (0, (10, 57), "Bank import, Oakline, the hard one"),
    (0, (12, 10), "Roster for the next two days is out"),
    (0, (14, 5), "Two things in the way of phone calls found and reported"),
    (0, (15, 10), "Log viewer: Sven signed"),
    (0, (16, 8), "Notes for Lena sorted, nine of them"),
    (1, (9, 40), "Help page for the sender name has new pictures"),
    (1, (11, 20), "Elif can open the PDF preview again"),
    (1, (16, 40), "Seven of the oldest emails"),
    (2, (9, 0), "Leave agreed with everyone"),
    (2, (15, 20), "Echo on line 2 reported with a recording"),
    (3, (10, 30), "Asked Finance about the two approvals"),
    (3, (16, 50), "Look back and plan, in 24 minutes"),
    (4, (12, 0), "Refund training ready for Thursday"),
    (5, (14, 30), "Answered Ben about calling back"),
    (6, (11, 0), "VAT macro corrected, asked for it to be fed from one place"),
    (8, (16, 30), "Calibration with Priya: we agree on nine of ten"),
    (10, (10, 0), "Payroll export: Tomasz shows Dev next month"),
    (12, (15, 0), "Called Oakline and said sorry"),
    (15, (11, 30), "Case for a checklist in the side bar, one page"),
    (18, (13, 50), "Friday half hour is in Engineering's calendar too"),
    (24, (10, 10), "Saved replies for the price letter"),
];
