//! What the demo lead took to others, and what came of it.

use chrono::Days;
use domain::notes::{Ask, AskState, AskStep, TakenTo};
use store::{NoteRow, StoreError, Writer};

use super::chance::Chance;
use super::moment::Moment;

struct Taken {
    title: &'static str,
    to: (TakenTo, &'static str),
    /// Days ago.
    asked: u64,
    /// What was heard back: days ago, how it stands then, their words.
    steps: &'static [(u64, AskState, &'static str)],
    /// It rests on the notes before it that hold one of these.
    notes: &'static [&'static str],
}

const TAKEN: [Taken; 5] = [
    Taken {
        title: "Let customers pick which invoices get reminders",
        to: (TakenTo::Product, "Lena"),
        asked: 20,
        steps: &[(
            9,
            AskState::Answered,
            "On the list for the first quarter. She would like three customers to ask.",
        )],
        notes: &["which invoices get reminders", "reminder went out"],
    },
    Taken {
        title: "One state for a SEPA mandate",
        to: (TakenTo::Product, "Lena"),
        asked: 16,
        steps: &[],
        notes: &["two states", "letters about one price", "Two letters went out"],
    },
    Taken {
        title: "Imports say what they left out",
        to: (TakenTo::Engineering, "Sven"),
        asked: 15,
        steps: &[
            (13, AskState::Answered, "Can be done, he needs two examples."),
            (6, AskState::Shipped, "The import ends with a list of what it left out."),
        ],
        notes: &["import lost", "import told me"],
    },
    Taken {
        title: "New pictures on the sender name page",
        to: (TakenTo::HelpCentre, "Carla"),
        asked: 12,
        steps: &[(1, AskState::Shipped, "Done, with the menu as it is now.")],
        notes: &["help page", "The page says"],
    },
    Taken {
        title: "One link for a bookkeeper's clients",
        to: (TakenTo::Product, "Lena"),
        asked: 40,
        steps: &[(
            33,
            AskState::Declined,
            "Not this year: it would open one client's books to another's mistake.",
        )],
        notes: &["14 clients"],
    },
];

/// Writes what was taken to others, each resting on the notes that were there by then.
///
/// # Errors
/// Where the file cannot be written.
pub(super) fn write(moment: &Moment, notes: &[NoteRow], writer: &Writer<'_>) -> Result<(), StoreError> {
    let mut chance = Chance::of("asks", 0);
    let ago = |days: u64, minute| {
        moment.at(moment.today.checked_sub_days(Days::new(days)).unwrap_or(moment.today), minute)
    };
    for taken in &TAKEN {
        let asked = ago(taken.asked, 9 * 60 + 40);
        let ask = Ask {
            id: chance.id(asked),
            title: taken.title.to_owned(),
            taken_to: taken.to.0,
            name: taken.to.1.to_owned(),
            asked,
            zone: moment.zone,
            state: taken.steps.last().map_or(AskState::Asked, |(_, state, _)| *state),
            roadblock: None,
        };
        writer.put_ask(&ask)?;
        let tells =
            |note: &&NoteRow| note.at <= asked && taken.notes.iter().any(|words| note.text.contains(words));
        for note in notes.iter().filter(tells) {
            writer.put_ask_note(ask.id, note.id)?;
        }
        for (days, state, text) in taken.steps {
            let at = ago(*days, 8 * 60 + 20);
            let step = AskStep { id: chance.id(at), at, state: *state, text: (*text).to_owned() };
            writer.put_ask_step(ask.id, &step)?;
        }
    }
    Ok(())
}
