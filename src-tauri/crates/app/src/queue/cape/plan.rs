//! What a cape day does to the plan, as rows: reckoned once, for the preview and for the declaration.

use chrono::NaiveDate;
use domain::day::{Activity, Block, BlockId, BlockSource};
use domain::queue::{CapePlan, plan_cape_day, search_end};
use domain::time::{Span, clock, day_span, day_words, local_date};
use store::{BlockRow, CapeBlockKind, CapeBlockRow, CapeDayRow};

use super::CapeLineView;
use crate::{App, AppError};

/// What the booked blocks say on the lanes.
const RECOVERY: &str = "recovery";
const PREVENTION: &str = "prevention";
const FRONT_LINE: &str = "cape day";

/// The blocks to write, and what is told of each.
pub(super) struct CapeWrites {
    pub blocks: Vec<BlockRow>,
    pub told: Vec<CapeBlockRow>,
}

/// Why no cape day can be declared on `on`, if it cannot.
pub(super) fn refusal(app: &App, days: &[CapeDayRow], on: NaiveDate) -> Option<String> {
    let words = day_words(on, app.today());
    if on < app.today() {
        return Some(format!("{words} is over. A cape day is declared for today or for a day ahead."));
    }
    let known = days.iter().find(|day| day.on == on)?;
    Some(format!("{words} is a cape day already, until {}.", known.condition.trim_end_matches('.')))
}

pub(super) fn cape_writes(app: &App, on: NaiveDate) -> Result<CapeWrites, AppError> {
    let (hours, zone) = (app.settings()?.hours, app.zone());
    let span = Span::new(day_span(on, zone).start(), search_end(on, &hours, zone))?;
    let rows = app.read(|reader| reader.blocks_in(span))?;
    let blocks: Vec<Block> = rows.iter().map(|row| row.block.clone()).collect();
    let plan = plan_cape_day(on, &blocks, &hours, app.now(), zone);
    let mut writes = CapeWrites { blocks: Vec::new(), told: Vec::new() };
    writes.move_blocks(app, &plan, &rows);
    let booked = [
        (plan.recovery, CapeBlockKind::Recovery, Activity::Break, RECOVERY),
        (plan.prevention, CapeBlockKind::Prevention, Activity::Engineering, PREVENTION),
    ];
    for (span, kind, activity, detail) in booked {
        if let Some(span) = span {
            writes.book(app, span, kind, activity, detail);
        }
    }
    Ok(writes)
}

impl CapeWrites {
    fn move_blocks(&mut self, app: &App, plan: &CapePlan, rows: &[BlockRow]) {
        for one in &plan.moves {
            let Some(row) = rows.iter().find(|row| row.block.id == one.block) else { continue };
            let name = name_of(&row.block);
            let Some(to) = one.to else {
                let kind = CapeBlockKind::Stays;
                self.told.push(CapeBlockRow { block: one.block, kind, name, from: None, span: one.from });
                continue;
            };
            let whole = row.block.span;
            let mut moved = row.clone();
            // Of a block under way the part that was lived stays where it was.
            if let Ok(before) = Span::new(whole.start(), one.from.start()) {
                let mut kept = row.clone();
                kept.block.span = before;
                self.blocks.push(kept);
                moved.block.id = app.new_block_id();
            }
            moved.block.span = to;
            let told = CapeBlockRow {
                block: moved.block.id,
                kind: CapeBlockKind::Moved,
                name,
                from: Some(one.from.start()),
                span: to,
            };
            self.told.push(told);
            self.blocks.push(moved);
            self.book(app, one.from, CapeBlockKind::FrontLine, Activity::Customers, FRONT_LINE);
        }
    }

    fn book(&mut self, app: &App, span: Span, kind: CapeBlockKind, activity: Activity, detail: &str) {
        let block = new_block(app, span, activity, detail);
        let name = name_of(&block);
        self.told.push(CapeBlockRow { block: block.id, kind, name, from: None, span });
        self.blocks.push(BlockRow { block, calendar: None });
    }
}

/// `Staffing, the next two days`
fn name_of(block: &Block) -> String {
    let label = block.activity.label();
    if block.detail.is_empty() { label.to_owned() } else { format!("{label}, {}", block.detail) }
}

fn new_block(app: &App, span: Span, activity: Activity, detail: &str) -> Block {
    let id: BlockId = app.new_block_id();
    let source = BlockSource::Hand;
    Block { id, span, activity, zone: app.zone(), detail: detail.into(), person: None, source }
}

/// What the lead reads of the blocks: those that move first, then what is booked.
pub(super) fn lines(app: &App, on: NaiveDate, told: &[CapeBlockRow]) -> Vec<CapeLineView> {
    let zone = app.zone();
    let time = |span: Span| format!("{} to {}", clock(span.start(), zone), clock(span.end(), zone));
    let day = |span: Span| day_words(local_date(span.start(), zone), on);
    let mut sorted: Vec<&CapeBlockRow> = told.iter().collect();
    sorted.sort_by_key(|row| (order(row.kind), row.from.unwrap_or(row.span.start())));
    sorted
        .into_iter()
        .filter_map(|row| {
            let (name, words) = match row.kind {
                CapeBlockKind::FrontLine => return None,
                CapeBlockKind::Stays => {
                    (row.name.clone(), format!("stays at {}: no free place is long enough", time(row.span)))
                }
                CapeBlockKind::Moved => {
                    let from = row.from.map_or_else(String::new, |from| format!("{} → ", clock(from, zone)));
                    (row.name.clone(), format!("{from}{} {}", day(row.span), time(row.span)))
                }
                CapeBlockKind::Recovery => {
                    ("Recovery break".to_owned(), format!("{} {}", day(row.span), time(row.span)))
                }
                CapeBlockKind::Prevention => {
                    ("Prevention".to_owned(), format!("{} {}", day(row.span), time(row.span)))
                }
            };
            Some(CapeLineView { stays: row.kind == CapeBlockKind::Stays, name, words })
        })
        .collect()
}

fn order(kind: CapeBlockKind) -> u8 {
    match kind {
        CapeBlockKind::Moved | CapeBlockKind::FrontLine => 0,
        CapeBlockKind::Stays => 1,
        CapeBlockKind::Recovery => 2,
        CapeBlockKind::Prevention => 3,
    }
}

/// `Two blocks move, one stays; a recovery break and an hour of prevention are booked.`
pub(super) fn sentence(told: &[CapeBlockRow]) -> String {
    let count = |kind| told.iter().filter(|row| row.kind == kind).count();
    let moved = match count(CapeBlockKind::Moved) {
        0 => "No strategic block moves".to_owned(),
        1 => "One block moves".to_owned(),
        many => format!("{many} blocks move"),
    };
    let stays = match count(CapeBlockKind::Stays) {
        0 => String::new(),
        1 => ", one stays for want of a place".to_owned(),
        many => format!(", {many} stay for want of a place"),
    };
    let booked = match (count(CapeBlockKind::Recovery) > 0, count(CapeBlockKind::Prevention) > 0) {
        (true, true) => "a recovery break and an hour of prevention are booked",
        (true, false) => "a recovery break is booked, and no hour was free for prevention",
        (false, true) => "an hour of prevention is booked, and no place was free for a recovery break",
        (false, false) => "no place was free for a recovery break or prevention",
    };
    format!("{moved}{stays}; {booked}.")
}
