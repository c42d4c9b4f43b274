//! What stands in the demo team's way, and what is known of it. The notes that tell of it are in `notes` and `sat`.

use chrono::Days;
use domain::notes::{Loss, Per, Roadblock, RoadblockState, Sureness};
use domain::people::Person;

use super::chance::Chance;
use super::moment::Moment;
use super::people::TOMASZ;

/// By their place in [`BARRIERS`].
pub(super) const SEPA: usize = 0;
pub(super) const REFUNDS: usize = 1;
pub(super) const VAT: usize = 2;
pub(super) const CHAT_HISTORY: usize = 3;
pub(super) const IMPORT_LOGS: usize = 4;
pub(super) const ECHO: usize = 5;
pub(super) const PDF_PREVIEW: usize = 6;
pub(super) const PAYROLL: usize = 7;
pub(super) const CARD_RETRY: usize = 8;
pub(super) const OLD_MENU: usize = 9;

struct Barrier {
    title: &'static str,
    /// Minutes, times, per, people, and what that rests on.
    loss: (f64, f64, Per, u32, Sureness),
    next_step: &'static str,
    owner: &'static str,
    /// Days ago that someone was asked, and days ago that an answer was due.
    asked: Option<u64>,
    promised: Option<u64>,
    /// Working days ago that it was removed, and how.
    removed: Option<(usize, &'static str)>,
}

const fn barrier(
    title: &'static str,
    loss: (f64, f64, Per, u32, Sureness),
    next_step: &'static str,
    owner: &'static str,
) -> Barrier {
    Barrier { title, loss, next_step, owner, asked: None, promised: None, removed: None }
}

const fn asked(days: u64, promised: Option<u64>, barrier: Barrier) -> Barrier {
    Barrier { asked: Some(days), promised, ..barrier }
}

const fn removed(back: usize, how: &'static str, barrier: Barrier) -> Barrier {
    Barrier { removed: Some((back, how)), ..barrier }
}

use Per::{Day, Week};
use Sureness::{Counted, Estimated, SeenOnce};

const BARRIERS: [Barrier; 10] = [
    barrier(
        "SEPA transfer status in two places",
        (2.0, 3.0, Day, 8, SeenOnce),
        "Count it for a week, then take it to product",
        "Sven Aalto",
    ),
    asked(
        12,
        Some(5),
        barrier(
            "Refunds under €50: two approvals",
            (12.0, 2.0, Week, 6, Counted),
            "Finance says whether one approval is enough",
            "Mette in Finance",
        ),
    ),
    asked(
        6,
        Some(2),
        barrier(
            "VAT macro still shows the 2025 rate",
            (1.5, 8.0, Week, 8, Counted),
            "Feed the macro from the price table",
            "Sven Aalto",
        ),
    ),
    asked(
        6,
        Some(1),
        barrier(
            "Chat history lost, app to web",
            (6.0, 3.0, Week, 4, Estimated),
            "Sven looks at whether the thread can follow the customer",
            "Sven Aalto",
        ),
    ),
    barrier(
        "Import logs only visible to Engineering",
        (20.0, 1.0, Week, 3, Estimated),
        "The log viewer: compact today at 14:00",
        "Sven Aalto",
    ),
    asked(
        3,
        None,
        barrier(
            "Echo on phone line 2",
            (2.0, 5.0, Week, 2, Counted),
            "Send the provider a recording",
            "Nora",
        ),
    ),
    barrier(
        "Elif cannot open the PDF preview",
        (4.0, 2.0, Week, 1, SeenOnce),
        "Ask IT for the right",
        "Nora",
    ),
    removed(
        3,
        "Tomasz shows Dev, and both are down for it from December.",
        barrier("Only Tomasz knows the payroll export", (30.0, 1.0, Week, 2, Estimated), "", ""),
    ),
    removed(
        8,
        "The shop retries once a day now, not once an hour.",
        barrier("Cards are charged again after a retry", (8.0, 2.0, Week, 4, Counted), "", "Sven Aalto"),
    ),
    removed(
        10,
        "Carla rewrote the page with new pictures.",
        barrier("Help page shows the old menu", (3.0, 2.0, Day, 5, Estimated), "", "Carla"),
    ),
];

/// The roadblocks as they stand now. When they were opened is said by the first that tells of them.
pub(super) fn barriers(moment: &Moment, people: &[Person]) -> Vec<Roadblock> {
    let mut chance = Chance::of("barriers", 0);
    let ago = |days: u64| {
        moment.at(moment.today.checked_sub_days(Days::new(days)).unwrap_or(moment.today), 10 * 60)
    };
    let of = |(at, barrier): (usize, &Barrier)| {
        let (minutes, times, per, met_by, sureness) = barrier.loss;
        let closed = barrier.removed.and_then(|(back, how)| Some((moment.working_day(back)?, how)));
        let owner = people.get(TOMASZ).filter(|_| at == PAYROLL).map(|person| person.id);
        Roadblock {
            id: chance.id(moment.now),
            title: barrier.title.to_owned(),
            opened: moment.now,
            zone: moment.zone,
            state: if closed.is_some() { RoadblockState::Removed } else { RoadblockState::Open },
            closed: closed.map(|(on, _)| moment.at(on, 15 * 60)),
            reason: closed.map_or_else(String::new, |(_, how)| how.to_owned()),
            reopened: None,
            next_step: barrier.next_step.to_owned(),
            owner,
            owner_name: barrier.owner.to_owned(),
            asked: barrier.asked.map(ago),
            promised_on: barrier.promised.and_then(|days| moment.today.checked_sub_days(Days::new(days))),
            loss: Loss {
                minutes: Some(minutes),
                times: Some(times),
                per,
                people: Some(met_by),
                sureness,
                counted_weeks: (sureness == Counted).then_some(3.0),
            },
        }
    };
    BARRIERS.iter().enumerate().map(of).collect()
}
