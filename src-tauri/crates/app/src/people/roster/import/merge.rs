//! What the rows of one person change of their roster.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate, Weekday};
use domain::people::roster::{
    PartId, PartKind, Pattern, PatternId, PersonRoster, PlannedPart, RosterError, ShiftPlan, TimeOffId,
};
use domain::queue::Channel;
use domain::time::{ClockSpan, DAY_MIN};
use formats::roster::{Said, What};

use super::super::work::replaced;
use crate::App;

/// What came of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Fate {
    Added,
    Updated,
    Unchanged,
    Refused(String),
}

/// One person's roster while a file is read into it, and what has to be written of it.
pub(super) struct Merge<'a> {
    pub app: &'a App,
    pub roster: PersonRoster,
    /// The Monday that a grid of weekdays is meant from.
    pub monday: NaiveDate,
    pub patterns_changed: bool,
    pub exceptions: Vec<NaiveDate>,
    /// Time off that is new or longer.
    pub time_off: Vec<TimeOffId>,
    pub channels_changed: bool,
    pub fates: Vec<(usize, Fate)>,
}

impl<'a> Merge<'a> {
    pub(super) fn new(app: &'a App, roster: PersonRoster, monday: NaiveDate) -> Self {
        Self {
            app,
            roster,
            monday,
            patterns_changed: false,
            exceptions: Vec::new(),
            time_off: Vec::new(),
            channels_changed: false,
            fates: Vec::new(),
        }
    }

    /// Takes in all rows of the person; `rows` are places in the file and what is said there.
    pub(super) fn take(&mut self, rows: &[(usize, &Said)]) {
        self.weekly(rows);
        let mut days: BTreeMap<NaiveDate, Vec<(usize, &What)>> = BTreeMap::new();
        for (at, said) in rows {
            match &said.what {
                What::Shift { on, .. } | What::Part { on, .. } | What::NoShift { on } => {
                    days.entry(*on).or_default().push((*at, &said.what));
                }
                _ => {}
            }
        }
        for (on, said) in days {
            self.day(on, &said);
        }
        for (at, said) in rows {
            let fate = match &said.what {
                What::Out { from_on, until_on, kind, hours, label } => {
                    self.out((*from_on, *until_on), *kind, *hours, label)
                }
                What::WeeklyOut { weekday, kind } => {
                    let on = on(self.monday, *weekday);
                    self.out((on, on), *kind, None, "")
                }
                _ => continue,
            };
            self.fates.push((*at, fate));
        }
        self.channels(rows);
    }

    fn weekly(&mut self, rows: &[(usize, &Said)]) {
        let mut week: Vec<(usize, Weekday, &[ClockSpan])> = Vec::new();
        for (at, said) in rows {
            let What::Weekly { weekday, hours } = &said.what else { continue };
            if week.iter().any(|(_, other, _)| other == weekday) {
                let reason = "The person has another row with the same weekday".to_owned();
                self.fates.push((*at, Fate::Refused(reason)));
            } else {
                week.push((*at, *weekday, hours));
            }
        }
        if week.is_empty() {
            return;
        }
        let mut patterns = Vec::new();
        let mut fates = Vec::new();
        let mut next = Weekday::Mon;
        for _ in 0..7 {
            let (weekday, said) = (next, week.iter().find(|(_, weekday, _)| *weekday == next));
            next = weekday.succ();
            let before = self.usual(weekday).cloned();
            let after = match said {
                Some((_, _, hours)) => self.planned(hours, before.as_ref()),
                // Of weekdays without a column, and of those someone is out on, nothing is said.
                None => Ok(before.clone()),
            };
            let fate = match &after {
                Err(error) => Fate::Refused(error.to_string()),
                Ok(after) => fate(before.as_ref(), after.as_ref()),
            };
            let plan = after.ok().flatten();
            patterns.extend(plan.map(|plan| self.pattern(weekday, plan)));
            fates.extend(said.map(|(at, _, _)| (*at, fate)));
        }
        if fates.iter().any(|(_, fate)| matches!(fate, Fate::Added | Fate::Updated)) {
            match replaced(self.app, self.roster.patterns.clone(), patterns, self.monday, None) {
                Ok(patterns) => (self.roster.patterns, self.patterns_changed) = (patterns, true),
                Err(error) => {
                    for (_, fate) in &mut fates {
                        *fate = Fate::Refused(error.to_string().trim_end_matches('.').to_owned());
                    }
                }
            }
        }
        self.fates.extend(fates);
    }

    /// The usual shift of a weekday from that Monday on, exceptions left aside.
    fn usual(&self, weekday: Weekday) -> Option<&ShiftPlan> {
        let date = on(self.monday, weekday);
        let holding = self.roster.patterns.iter().filter(|pattern| pattern.holds_on(date));
        holding.max_by_key(|pattern| pattern.from_on).map(|pattern| &pattern.plan)
    }

    fn pattern(&self, weekday: Weekday, plan: ShiftPlan) -> Pattern {
        // Parts that were kept from the earlier pattern need ids of their own.
        let plan = plan.renewed(|| PartId(self.app.new_id()));
        let id = PatternId(self.app.new_id());
        Pattern { id, weekday, from_on: self.monday, until_on: None, plan }
    }

    fn day(&mut self, on: NaiveDate, said: &[(usize, &What)]) {
        let before = self.roster.plan_on(on).cloned();
        let after = self.plan_of(said, before.as_ref()).and_then(|after| {
            self.apart(on, after.as_ref())?;
            Ok(after)
        });
        let fate = match after {
            Err(error) => Fate::Refused(error.to_string().trim_end_matches('.').to_owned()),
            Ok(after) => {
                let fate = fate(before.as_ref(), after.as_ref());
                if fate != Fate::Unchanged {
                    // Parts that stay of the pattern get the ids of the date.
                    let of_date = self.roster.exceptions.contains_key(&on);
                    let after = if of_date { after } else { after.map(|plan| plan.on(on)) };
                    self.roster.exceptions.insert(on, after);
                    self.exceptions.push(on);
                }
                fate
            }
        };
        self.fates.extend(said.iter().map(|(at, _)| (*at, fate.clone())));
    }

    /// What the rows of one date make of its shift.
    fn plan_of(
        &self,
        said: &[(usize, &What)],
        before: Option<&ShiftPlan>,
    ) -> Result<Option<ShiftPlan>, RosterError> {
        let mut shifts: Vec<ClockSpan> = said
            .iter()
            .filter_map(|(_, what)| match what {
                What::Shift { hours, .. } => Some(*hours),
                _ => None,
            })
            .collect();
        shifts.sort();
        shifts.dedup();
        let named: Vec<PlannedPart> = said.iter().filter_map(|(_, what)| self.part(what)).collect();
        let base = if shifts.is_empty() { before.cloned() } else { self.planned(&shifts, before)? };
        let Some(base) = base else {
            let Some(part) = named.first() else { return Ok(None) };
            return Err(RosterError::OutsideShift { part: part.words(), shift: "there is none".into() });
        };
        if named.is_empty() {
            let off = shifts.is_empty();
            return Ok(if off { None } else { Some(base) });
        }
        // Rows of parts alone add to what is there.
        let mut parts: Vec<PlannedPart> = if shifts.is_empty() { base.parts().to_vec() } else { Vec::new() };
        for part in named {
            let part = within(base.hours(), part);
            if !parts.iter().any(|other| (other.kind, other.hours) == (part.kind, part.hours)) {
                parts.push(part);
            }
        }
        base.with_parts(parts).map(Some)
    }

    fn part(&self, what: &What) -> Option<PlannedPart> {
        let What::Part { kind, hours, label, .. } = what else { return None };
        Some(PlannedPart { id: PartId(self.app.new_id()), kind: *kind, hours: *hours, label: label.clone() })
    }

    /// A shift of these stretches: what lies between them is lunch, longer gaps a break. Where the file says nothing
    /// of parts, those of before stay as far as they fit.
    fn planned(
        &self,
        stretches: &[ClockSpan],
        before: Option<&ShiftPlan>,
    ) -> Result<Option<ShiftPlan>, RosterError> {
        let (Some(first), Some(last)) = (stretches.first(), stretches.last()) else { return Ok(None) };
        let hours = ClockSpan::new(first.from_min(), last.to_min()).ok_or(RosterError::Hours)?;
        let mut gaps = Vec::new();
        for pair in stretches.windows(2) {
            if pair[0].overlaps(pair[1]) {
                let (shift, next) = (pair[0].words(), pair[1].words());
                return Err(RosterError::PartsOverlap { part: format!("The shift {shift}"), other: next });
            }
            if let Some(hours) = ClockSpan::new(pair[0].to_min(), pair[1].from_min()) {
                let kind = if hours.minutes() <= 90 { PartKind::Lunch } else { PartKind::Break };
                let id = PartId(self.app.new_id());
                gaps.push(PlannedPart { id, kind, hours, label: String::new() });
            }
        }
        if gaps.is_empty()
            && let Some(Ok(kept)) = before.map(|before| before.placed(hours))
        {
            return Ok(Some(kept));
        }
        ShiftPlan::new(hours, gaps).map(Some)
    }

    fn apart(&self, on: NaiveDate, plan: Option<&ShiftPlan>) -> Result<(), RosterError> {
        let Some(plan) = plan else { return Ok(()) };
        if let Some(before) = on.pred_opt().and_then(|date| self.roster.plan_on(date)) {
            before.apart_from_next(plan)?;
        }
        let after = on.succ_opt().and_then(|date| self.roster.plan_on(date));
        after.map_or(Ok(()), |after| plan.apart_from_next(after))
    }

    /// The channels that the rows name are the person's.
    fn channels(&mut self, rows: &[(usize, &Said)]) {
        let mut named: Vec<Channel> = Vec::new();
        for (_, said) in rows {
            let What::Shift { channels, .. } = &said.what else { continue };
            for channel in channels {
                if !named.contains(channel) {
                    named.push(*channel);
                }
            }
        }
        let same = named.len() == self.roster.work.channels.len()
            && named.iter().all(|channel| self.roster.work.channels.contains(channel));
        if !named.is_empty() && !same {
            self.roster.work.channels = named;
            self.channels_changed = true;
        }
    }
}

/// In a night shift, what is earlier on the clock than its start is after midnight.
fn within(shift: ClockSpan, part: PlannedPart) -> PlannedPart {
    let after_midnight = part.hours.from_min() < shift.from_min() && shift.to_min() > DAY_MIN;
    let moved = if after_midnight { part.hours.moved(i64::from(DAY_MIN)) } else { None };
    PlannedPart { hours: moved.unwrap_or(part.hours), ..part }
}

fn fate(before: Option<&ShiftPlan>, after: Option<&ShiftPlan>) -> Fate {
    match (before, after) {
        (None, Some(_)) => Fate::Added,
        (None, None) => Fate::Unchanged,
        (Some(before), Some(after)) if same(before, after) => Fate::Unchanged,
        (Some(_), _) => Fate::Updated,
    }
}

/// The same hours and parts, whatever their ids.
fn same(one: &ShiftPlan, other: &ShiftPlan) -> bool {
    let alike = |(one, other): (&PlannedPart, &PlannedPart)| {
        (one.kind, one.hours, &one.label) == (other.kind, other.hours, &other.label)
    };
    one.hours() == other.hours()
        && one.parts().len() == other.parts().len()
        && one.parts().iter().zip(other.parts()).all(alike)
}

/// The date of a weekday in the week of a Monday.
pub(super) fn on(monday: NaiveDate, weekday: Weekday) -> NaiveDate {
    monday.checked_add_days(Days::new(u64::from(weekday.num_days_from_monday()))).unwrap_or(monday)
}
