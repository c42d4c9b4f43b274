//! What the demo lead wrote beside the people who serve customers. All of it is invented.

use domain::notes::Sharing;

use super::barriers::{ECHO, PDF_PREVIEW, REFUNDS, SEPA, VAT};
use super::people::{AMINA, BEN, CARLA, DEV, ELIF, JONAS, PRIYA, TOMASZ};

/// A note of a session, as it was typed. Words in braces stand for the number of the newest contact with that subject.
pub(super) struct Said {
    /// Minutes after the session began.
    pub after: i64,
    pub sharing: Sharing,
    /// The roadblock that it tells of.
    pub of: Option<usize>,
    pub text: &'static str,
}

/// An hour beside someone.
pub(super) struct Sat {
    pub who: usize,
    /// What they would like looked at.
    pub asked: &'static str,
    pub said: &'static [Said],
}

const fn said(after: i64, text: &'static str) -> Said {
    Said { after, sharing: Sharing::Unmarked, of: None, text }
}

const fn share(after: i64, text: &'static str) -> Said {
    Said { after, sharing: Sharing::Shareable, of: None, text }
}

const fn private(after: i64, text: &'static str) -> Said {
    Said { after, sharing: Sharing::Private, of: None, text }
}

const fn tells(after: i64, of: usize, text: &'static str) -> Said {
    Said { after, sharing: Sharing::Shareable, of: Some(of), text }
}

/// The newest hour with each of the team.
pub(super) const SESSIONS: [Sat; 8] = [
    Sat {
        who: ELIF,
        asked: "the waiting while I look things up",
        said: &[
            share(
                0,
                "Three chats at once, the usual number. What should I look at? “The waiting while I look things up.”",
            ),
            share(
                6,
                "Café Orsini asks why the reminder went out the day after they paid. Elif explains bank transfer time well. #product #{Reminder sent the day after we paid}",
            ),
            tells(
                11,
                PDF_PREVIEW,
                "Customer attached a PDF that shows the wrong logo. Elif cannot open the PDF preview, permission missing. Asks Priya to look. 4 min lost. !roadblock",
            ),
            said(
                18,
                "“I looked for how to change the sender name, the help page shows the old menu.” Third person this month. #docs #{How do I change the sender name}",
            ),
            tells(
                26,
                SEPA,
                "SEPA transfer status is in two places, they disagree. Elif opens both every time, about 2 min a chat. !roadblock #product",
            ),
            share(
                33,
                "Customer waited 6 min, then: “you were kind about it, thank you.” Elif told her the wait up front. +done #{Where is my refund}",
            ),
            said(
                41,
                "Would like to pick which invoices get reminders, not all or none. A carpenter with two late payers. #product #{Can I pick which invoices get reminders}",
            ),
            private(
                49,
                "Part refund on a yearly plan: Elif was unsure, asked Amina. Correct in the end. Good for Thursday's training. #service",
            ),
            share(
                56,
                "What if the macro offered the day the money lands? She already types it by hand. ?idea",
            ),
        ],
    },
    Sat {
        who: CARLA,
        asked: "whether I sound like us",
        said: &[
            share(
                2,
                "Reads each reply aloud under her breath before it goes. It shows: not one question came back.",
            ),
            share(
                9,
                "“You told me the minutes and then it was less.” Carla says the wait before anything else. #service",
            ),
            said(
                17,
                "Two price letters, two numbers, the same customer. She cannot see which one went to whom. #product #{Two price letters}",
            ),
            share(26, "Refunded a school at once, without asking. This is what the limit is for."),
            said(34, "“The page says click Documents, there is no Documents.” #docs"),
            private(40, "Tired of the late chats, said so once and then laughed it off. Ask on Friday."),
            share(
                44,
                "Keeps five openings in a text file and changes the first word. Worth showing to the others? ?idea",
            ),
        ],
    },
    Sat {
        who: BEN,
        asked: "why my calls are long",
        said: &[
            share(
                3,
                "He asks each caller what they tried first. Half the answers are a help page that is wrong. #docs",
            ),
            said(12, "“I pressed two because nobody tells me what three is.” #service"),
            said(20, "A caller was sent here by the chat, and told everything again."),
            tells(
                29,
                VAT,
                "Corrects the VAT rate of the macro by hand, again, a minute and a half. !roadblock",
            ),
            share(38, "Stays quiet while they look for the number. Nobody feels hurried."),
            share(47, "Would call back instead of hold, Tuesdays to begin with. ?idea"),
            said(
                54,
                "Quarry Lane School: mandate active here, revoked there. An answer by Friday. #{SEPA mandate shows two states, Quarry Lane School} #product",
            ),
        ],
    },
    Sat {
        who: DEV,
        asked: "show me where it slows you",
        said: &[
            tells(4, ECHO, "Echo on line 2 again, he hangs up and calls back. !roadblock"),
            share(13, "Writes the cause down while he talks, so nothing is typed afterwards."),
            said(
                24,
                "“The import told me it worked.” It had lost lines. #product #{Bank import lost 212 lines}",
            ),
            share(
                36,
                "Has a list of what each bank calls the same field. It helps everyone who sees it. ?idea",
            ),
            said(48, "The article on returned transfers is in the customer's own words, and read. #docs"),
        ],
    },
    Sat {
        who: PRIYA,
        asked: "the long ones",
        said: &[
            share(
                5,
                "Answers a page of complaint in three lines. “They did not ask for the history.” #service",
            ),
            said(16, "Restores by hand what an import lost, an hour each time."),
            said(27, "“Why do I get two letters about one price?” #product #{Two price letters}"),
            share(39, "Knows the layout settings by heart, and nobody else does. #docs"),
            said(
                50,
                "The help page for quotes stops before the discount. #docs #{Show a discount on a quote}",
            ),
        ],
    },
    Sat {
        who: AMINA,
        asked: "who decides about refunds",
        said: &[
            tells(
                7,
                REFUNDS,
                "Refund of 38 euros needs a second approval, which has always been a yes. Twelve minutes until it came. !roadblock",
            ),
            share(18, "Writes what happens next and on which day, in every reply."),
            said(30, "“I was told three days by one and ten by another.” #service #{Where is my refund}"),
            share(43, "Called a customer back before they wrote again. Nobody had asked her to."),
        ],
    },
    Sat {
        who: JONAS,
        asked: "the morning rush",
        said: &[
            said(6, "Keeps a paper list of bank holidays by country. It belongs in the macro. ?idea"),
            share(19, "Four calls without a pause, the same calm in the fourth."),
            said(33, "“Your menu is longer than my question.”"),
            private(45, "Thinking about more evenings. Speak with him before the roster is out."),
        ],
    },
    Sat {
        who: TOMASZ,
        asked: "what happens when I am on leave",
        said: &[
            tells(
                8,
                REFUNDS,
                "A refund under 50 euros waited for the second approval, the customer wrote twice. !roadblock",
            ),
            share(22, "Explains what he is doing while it loads. Nobody hung up."),
            said(35, "The payroll export is his alone. Three weeks of leave in February."),
            share(51, "Sorted all 140 saved replies by what customers call things. #docs"),
        ],
    },
];
