//! The contacts of the demo team: when they came, who answered, what became of them.
//!
//! What belongs here: chance in the shape of a help desk. What does not: how an export looks (`export`).

use chrono::{NaiveDate, Timelike};
use domain::queue::Channel;

use super::chance::Chance;
use super::drivers::{
    CUSTOMERS, DOUBLE_CHARGE, DRIVERS, HARD_ONES, HardOne, PAYROLL, PRICE_CHANGE, REFUND_STATUS, REMINDER,
};
use super::moment::{DAY_ENDS, DAY_STARTS, Moment, is_working_day};
use super::people::{TOMASZ, who_answers};
use super::rhythm::{SLOTS, expected, is_this_week, level, surge};

/// Seconds since midnight, local, of the first day: quick to add to, and made into instants at the end.
pub(super) type LocalS = i64;

const DAY_S: i64 = 24 * 3600;
const CHANNELS: [Channel; 3] = [Channel::Phone, Channel::Chat, Channel::Email];

/// A contact as its help desk knows it now.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub opened: LocalS,
    pub replied: Option<LocalS>,
    pub solved: Option<LocalS>,
    pub channel: Channel,
    pub driver: usize,
    pub subject: String,
    /// By their place in the team; nobody has taken it yet where missing.
    pub assignee: Option<usize>,
    pub pending: bool,
    pub urgent: bool,
    pub satisfied: Option<bool>,
    pub reopens: u32,
    pub handle_time_s: Option<u32>,
}

/// Now, in the time that contacts are reckoned in.
pub(super) fn local_now(moment: &Moment) -> LocalS {
    let time = domain::time::local_time(moment.now, moment.zone);
    moment.index(moment.today) * DAY_S + i64::from(time.num_seconds_from_midnight())
}

/// Every contact up to now, in the order they came.
pub(super) fn contacts(moment: &Moment) -> Vec<Told> {
    let now = local_now(moment);
    let mut all: Vec<Told> = moment.dates().flat_map(|date| on_day(moment, date)).collect();
    all.extend(HARD_ONES.iter().filter_map(|hard| hard_one(moment, hard)));
    all.retain(|told| told.opened <= now);
    all.iter_mut().for_each(|told| told.forget_after(now));
    all.sort_by(|one, other| (one.opened, &one.subject).cmp(&(other.opened, &other.subject)));
    all
}

fn on_day(moment: &Moment, date: NaiveDate) -> Vec<Told> {
    let mut chance = Chance::of("contacts", moment.index(date));
    let level = level(moment, date);
    let mut all = Vec::new();
    let mut due = [0.0; CHANNELS.len()];
    for slot in 0..SLOTS {
        for (channel, due) in CHANNELS.into_iter().zip(&mut due) {
            let surge = surge(moment, date, slot, channel);
            let mean = expected(channel, date, slot) * level * surge;
            let count = match mean {
                mean if is_this_week(moment, date) => steady(due, mean),
                mean if mean > 0.0 => chance.poisson(mean),
                _ => 0,
            };
            for _ in 0..count {
                let second = slot as i64 * 1800 + chance.between(0, 1799);
                let opened = moment.index(date) * DAY_S + second;
                all.push(one(&mut chance, moment, date, opened, channel, surge));
            }
        }
    }
    all
}

/// As many as are due by now, to the nearest whole one; `due` carries what is left over to the next half hour.
pub(super) fn steady(due: &mut f64, mean: f64) -> u32 {
    *due += mean;
    let count = due.round().max(0.0);
    *due -= count;
    count as u32
}

fn one(
    chance: &mut Chance,
    moment: &Moment,
    date: NaiveDate,
    opened: LocalS,
    channel: Channel,
    surge: f64,
) -> Told {
    let driver = driver(chance, moment, date, surge);
    let assignee = match driver {
        PAYROLL if chance.happens(0.9) => TOMASZ,
        _ => *chance.one_of(who_answers(channel)),
    };
    let facts = &DRIVERS[driver];
    let subject = format!("{}, {}", chance.one_of(facts.subjects), chance.one_of(&CUSTOMERS));
    let handle_time_s = handle_time_s(chance, channel, facts.effort);
    let (replied, solved) = answered(chance, moment, opened, channel, handle_time_s);
    let reopened =
        facts.reopened * if moment.weeks_back(date) == 1 && driver == REFUND_STATUS { 2.5 } else { 1.0 };
    let reopens = if chance.happens(reopened) { chance.between(1, 2) as u32 } else { 0 };
    let pleased = if reopens > 0 || driver == DOUBLE_CHARGE { 0.72 } else { 0.93 };
    let says = chance.happens(0.22);
    Told {
        opened,
        replied: Some(replied),
        solved: Some(solved),
        channel,
        driver,
        subject,
        assignee: Some(assignee),
        pending: chance.happens(0.2),
        urgent: chance.happens(0.08),
        satisfied: says.then(|| chance.happens(pleased)),
        reopens,
        handle_time_s: chance.happens(0.96).then_some(handle_time_s),
    }
}

/// Double charges grow, reminders after payment have become fewer, and a price letter is asked about.
fn driver(chance: &mut Chance, moment: &Moment, date: NaiveDate, surge: f64) -> usize {
    let weeks_back = moment.weeks_back(date) as f64;
    chance.weighted(DRIVERS.iter().enumerate().map(|(index, driver)| match index {
        DOUBLE_CHARGE => driver.weight * (1.6 - weeks_back * 0.04).max(0.5),
        REMINDER if weeks_back <= 8.0 => driver.weight * 0.57,
        PRICE_CHANGE => driver.weight + (surge - 1.0) * 75.0,
        _ => driver.weight,
    }))
}

fn handle_time_s(chance: &mut Chance, channel: Channel, effort: f64) -> u32 {
    let usual_s = match channel {
        Channel::Phone => 350.0,
        Channel::Chat => 560.0,
        Channel::Email | Channel::Other => 450.0,
    };
    // Log-normal: most are short, a few are long.
    let seconds = usual_s * effort * (0.5 * chance.normal() - 0.125).exp();
    seconds.clamp(40.0, 5400.0) as u32
}

/// When it was first answered, and when it was done with.
fn answered(
    chance: &mut Chance,
    moment: &Moment,
    opened: LocalS,
    channel: Channel,
    handle_time_s: u32,
) -> (LocalS, LocalS) {
    let work = i64::from(handle_time_s);
    match channel {
        Channel::Phone | Channel::Chat => {
            let wait_s = if channel == Channel::Phone { 14.0 } else { 32.0 };
            let replied = opened + 3 + chance.wait(wait_s) as i64;
            let at_once = chance.happens(0.95);
            let later = chance.wait(300.0) as i64;
            let done = replied + work;
            (replied, if at_once { done } else { in_hours(moment, done, later) })
        }
        Channel::Email | Channel::Other => {
            let replied = in_hours(moment, opened, 8 + chance.wait(165.0) as i64);
            let more = match chance.unit() {
                share if share < 0.66 => 0,
                share if share < 0.985 => chance.wait(210.0) as i64,
                // Some wait for days: a customer on leave, a bank that answers in its own time.
                _ => 600 + chance.wait(1400.0) as i64,
            };
            (replied, in_hours(moment, replied + work.min(1200), more))
        }
    }
}

/// `minutes` of working hours after `from`.
fn in_hours(moment: &Moment, from: LocalS, minutes: i64) -> LocalS {
    let (opens, closes) = (DAY_STARTS * 60, DAY_ENDS * 60);
    let mut day = from.div_euclid(DAY_S);
    let mut second = from.rem_euclid(DAY_S);
    let mut left = minutes * 60;
    loop {
        let date = moment.first + chrono::Duration::days(day);
        if is_working_day(date) && second < closes {
            second = second.max(opens);
            if second + left <= closes {
                return day * DAY_S + second + left;
            }
            left -= closes - second;
        }
        day += 1;
        second = 0;
    }
}

fn hard_one(moment: &Moment, hard: &HardOne) -> Option<Told> {
    let date = moment.working_day(hard.working_days_back)?;
    let opened = moment.index(date) * DAY_S + (9 * 60 + 41) * 60;
    Some(Told {
        opened,
        replied: Some(in_hours(moment, opened, 75)),
        solved: None,
        channel: Channel::Email,
        driver: hard.driver,
        subject: hard.subject.to_owned(),
        assignee: Some(hard.assignee),
        pending: hard.pending,
        urgent: true,
        satisfied: None,
        reopens: 1,
        handle_time_s: None,
    })
}

impl Told {
    /// What lies after now has not happened yet.
    fn forget_after(&mut self, now: LocalS) {
        self.replied = self.replied.filter(|replied| *replied <= now);
        self.solved = self.solved.filter(|solved| *solved <= now);
        self.assignee = self.assignee.filter(|_| self.replied.is_some());
        self.pending = self.pending && self.replied.is_some() && self.solved.is_none();
        if self.solved.is_none() {
            self.satisfied = None;
            self.handle_time_s = None;
        }
    }

    /// When it last changed.
    pub(super) fn updated(&self) -> LocalS {
        self.solved.or(self.replied).unwrap_or(self.opened)
    }
}
