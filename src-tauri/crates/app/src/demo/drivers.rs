//! Why customers of the demo team get in touch. Texts are of the project's own writing.

/// Why customers get in touch, and what that looks like in the help desk.
pub(super) struct Driver {
    pub name: &'static str,
    /// How often, in parts of all; the parts need not add up to anything.
    pub weight: f64,
    /// Handle time against the channel's usual one.
    pub effort: f64,
    /// Share of solved contacts that are opened again.
    pub reopened: f64,
    pub tag: &'static str,
    pub subjects: &'static [&'static str],
}

/// Known by one person alone, which a lead will want to see.
pub(super) const PAYROLL: usize = 11;
pub(super) const REFUND_STATUS: usize = 1;
pub(super) const DOUBLE_CHARGE: usize = 6;
pub(super) const REMINDER: usize = 7;
/// What a price change brings; next to nothing on other days.
pub(super) const PRICE_CHANGE: usize = 13;

pub(super) const DRIVERS: [Driver; 14] = [
    Driver {
        name: "Password and login",
        weight: 12.0,
        effort: 0.6,
        reopened: 0.03,
        tag: "login",
        subjects: &[
            "Reset link does not arrive",
            "Two-step code is on my old phone",
            "Locked out before month end",
            "New bookkeeper cannot sign in",
        ],
    },
    Driver {
        name: "Refund status",
        weight: 11.0,
        effort: 1.0,
        reopened: 0.10,
        tag: "refund",
        subjects: &[
            "Where is my refund",
            "Refund promised on the 9th has not arrived",
            "Refund to a card that no longer exists",
            "Refund for one invoice line only",
        ],
    },
    Driver {
        name: "Bank import mismatch",
        weight: 10.0,
        effort: 1.7,
        reopened: 0.09,
        tag: "import",
        subjects: &[
            "Import stops at row 212",
            "Two statements are missing after the import",
            "Balance is off by one transfer",
            "The bank changed its file, now nothing matches",
        ],
    },
    Driver {
        name: "How to",
        weight: 10.0,
        effort: 0.8,
        reopened: 0.02,
        tag: "howto",
        subjects: &[
            "How do I change the sender name",
            "Can I pick which invoices get reminders",
            "Where do I close the year",
            "Show a discount on a quote",
        ],
    },
    Driver {
        name: "Invoice copy",
        weight: 8.0,
        effort: 0.5,
        reopened: 0.01,
        tag: "invoice",
        subjects: &[
            "Need a receipt for the bank by noon",
            "Copy of all invoices of last year",
            "Invoice has the old address",
        ],
    },
    Driver {
        name: "VAT rate",
        weight: 8.0,
        effort: 1.2,
        reopened: 0.06,
        tag: "vat",
        subjects: &[
            "VAT charged twice on a credit note",
            "Which rate for a workshop abroad",
            "Macro shows last year's rate",
        ],
    },
    Driver {
        name: "Double charge",
        weight: 3.2,
        effort: 1.6,
        reopened: 0.14,
        tag: "charge",
        subjects: &[
            "Paid twice by card, need one back today",
            "Double charge again, third time I write",
            "Charged twice after the card was retried",
        ],
    },
    Driver {
        name: "Reminder after payment",
        weight: 5.5,
        effort: 0.9,
        reopened: 0.04,
        tag: "reminder",
        subjects: &[
            "Reminder sent the day after we paid",
            "My customer is cross: reminded although paid",
            "Late fee added although paid in time",
        ],
    },
    Driver {
        name: "SEPA return",
        weight: 6.0,
        effort: 1.5,
        reopened: 0.08,
        tag: "sepa",
        subjects: &[
            "Transfer shows as paid, bank says returned",
            "Direct debit taken on the wrong day",
            "Mandate shows two states",
        ],
    },
    Driver {
        name: "Card change",
        weight: 6.0,
        effort: 0.6,
        reopened: 0.02,
        tag: "card",
        subjects: &[
            "Which card will be charged on Friday",
            "New card, old one still shown",
            "Card declined, bank says it is fine",
        ],
    },
    Driver {
        name: "User rights",
        weight: 6.0,
        effort: 0.8,
        reopened: 0.03,
        tag: "rights",
        subjects: &[
            "Accountant sees too much",
            "Colleague left, please close her access",
            "Cannot approve invoices since Monday",
        ],
    },
    Driver {
        name: "Payroll export",
        weight: 4.0,
        effort: 2.0,
        reopened: 0.07,
        tag: "payroll",
        subjects: &[
            "Payroll file is refused by the office",
            "Part-time hours export as full time",
            "Export takes forty minutes",
        ],
    },
    Driver {
        name: "Plan change",
        weight: 6.0,
        effort: 0.9,
        reopened: 0.03,
        tag: "plan",
        subjects: &[
            "You debited the old plan after I changed it",
            "What do I lose on the smaller plan",
            "Yearly instead of monthly, from today",
        ],
    },
    Driver {
        name: "Price change",
        weight: 0.4,
        effort: 0.9,
        reopened: 0.05,
        tag: "price",
        subjects: &[
            "Is the new price for us too",
            "Two price letters, two numbers",
            "We would like to stay on the old plan",
            "Why is it eleven per cent",
        ],
    },
];

/// Who writes in.
pub(super) const CUSTOMERS: [&str; 24] = [
    "Hale & Sons",
    "Pine Street Dental",
    "Marlow & Finch Bookbinders",
    "Oakline Joinery",
    "Studio Vantaa",
    "Kestrel Tutoring",
    "Brandt Landscape",
    "Lumen Yoga Collective",
    "Osei Catering",
    "Bluebird Nursery",
    "Tern & Co",
    "Nordhavn Boats",
    "Greta Falk Design",
    "Hollin Farm Shop",
    "Café Orsini",
    "Alder Dental",
    "Rowan Physio",
    "Saltmarsh Pottery",
    "Ibsen Cycles",
    "Quarry Lane School",
    "Okoro & Partners",
    "Vesper Lighting",
    "Mill Bridge Vets",
    "Tilda Roofing",
];

/// A contact that has waited long because it is hard.
pub(super) struct HardOne {
    /// Working days ago that it was opened.
    pub working_days_back: usize,
    pub driver: usize,
    pub subject: &'static str,
    /// Waits for someone outside the team.
    pub pending: bool,
    /// By their place in the team.
    pub assignee: usize,
}

pub(super) const HARD_ONES: [HardOne; 4] = [
    HardOne {
        working_days_back: 17,
        driver: PAYROLL,
        subject: "Export for the auditor ends at minute forty, Okoro & Partners",
        pending: true,
        assignee: super::people::TOMASZ,
    },
    HardOne {
        working_days_back: 12,
        driver: 2,
        subject: "Bank import lost 212 lines, Oakline Joinery",
        pending: false,
        assignee: super::people::PRIYA,
    },
    HardOne {
        working_days_back: 9,
        driver: DOUBLE_CHARGE,
        subject: "Double charge after card retry, Alder Dental",
        pending: true,
        assignee: super::people::DEV,
    },
    HardOne {
        working_days_back: 6,
        driver: 8,
        subject: "SEPA mandate shows two states, Quarry Lane School",
        pending: false,
        assignee: super::people::BEN,
    },
];
