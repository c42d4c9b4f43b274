//! The demo team's cape day, some two weeks ago: a phone that did not stop, and a lead who answered it.
//!
//! What belongs here: when it was, and what it moved and booked. What does not: how one is declared (`queue`).

use chrono::NaiveDate;
use domain::day::{Activity, Block, BlockId, BlockSource};
use domain::time::Span;
use store::{CapeBlockKind, CapeBlockRow, CapeDayRow};

use super::chance::Chance;
use super::moment::Moment;
use crate::AppError;

/// So many working days ago: inside the four weeks of the budget, outside the fortnight of the balance.
const WORKING_DAYS_BACK: usize = 11;

/// What became of a block: which, where it was in minutes after midnight, and where it went: working days later, from, to.
type Told = (CapeBlockKind, Activity, &'static str, Option<i64>, (usize, i64, i64));

const TOLD: [Told; 5] = [
    (CapeBlockKind::Moved, Activity::Quality, "", Some(510), (2, 930, 1005)),
    (CapeBlockKind::FrontLine, Activity::Customers, "cape day", None, (0, 510, 585)),
    (CapeBlockKind::Stays, Activity::SelfHelp, "VAT page", None, (0, 960, 1020)),
    (CapeBlockKind::Recovery, Activity::Break, "recovery", None, (1, 585, 615)),
    (CapeBlockKind::Prevention, Activity::Engineering, "prevention", None, (1, 930, 990)),
];

/// The date of the cape day.
pub(super) fn day(moment: &Moment) -> Option<NaiveDate> {
    moment.working_day(WORKING_DAYS_BACK)
}

/// The cape day with what it moved and booked.
///
/// # Errors
/// Where a span of it is none: a mistake in this file.
pub(super) fn cape_day(moment: &Moment) -> Result<Option<CapeDayRow>, AppError> {
    let Some(on) = day(moment) else { return Ok(None) };
    let mut chance = Chance::of("cape", 0);
    let declared_at = moment.at(on, 8 * 60 + 20);
    let id = chance.id(declared_at);
    let mut blocks = Vec::new();
    for (kind, activity, detail, from, (later, start, end)) in TOLD {
        let Some(to) = moment.working_day(WORKING_DAYS_BACK - later) else { continue };
        let span = Span::new(moment.at(to, start), moment.at(to, end))?;
        let block = Block {
            id: BlockId(chance.id(span.start())),
            span,
            activity,
            zone: moment.zone,
            detail: detail.to_owned(),
            person: None,
            source: BlockSource::Hand,
        };
        let from = from.map(|minute| moment.at(on, minute));
        blocks.push(CapeBlockRow { block: block.id, kind, name: block.name().to_owned(), from, span });
    }
    let condition = "nobody waits on the phone for ten minutes on end".to_owned();
    let ended_at = Some(moment.at(on, 16 * 60 + 40));
    Ok(Some(CapeDayRow { id, on, declared_at, condition, ended_at, blocks }))
}
