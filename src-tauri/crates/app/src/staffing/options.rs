//! Ways out of a stretch that is short either way.

use chrono::Duration;
use domain::people::roster::{Part, PartKind, PersonDay};
use domain::staffing::Verdict;
use domain::staffing::coverage::{Seat, Skills};
use domain::staffing::model::{Change, DayModel, Rostered};
use domain::staffing::seat::{DayOutcome, IntervalOutcome, Stretch, evaluate, together};
use domain::staffing::sentence::{percent, points};
use domain::time::{Instant, Span, clock, span_clock};

use super::ground::Ground;
use super::outlook::Outlook;
use super::{OptionKind, OptionView, StaffingChange};

/// A moved lunch is offered from this gain on.
const WORTH_MOVING: f64 = 0.02;
/// Moved lunches that are offered.
const MOVES: usize = 2;

/// What else could be done about the first stretch ahead that is short either way.
pub(super) fn options(
    ground: &Ground,
    outlook: &Outlook<'_>,
    model: &DayModel,
    stretches: &[Stretch],
    at: Instant,
) -> Vec<OptionView> {
    let ahead = |stretch: &&Stretch| stretch.span.end() > at && stretch.verdict == Verdict::ShortEitherWay;
    let Some(stretch) = stretches.iter().find(ahead) else { return Vec::new() };
    let tried = Tried { ground, outlook, model, stretch };
    let mut options = tried.moves();
    options.extend(tried.someone_more());
    options.push(OptionView {
        kind: OptionKind::CapeDay,
        words: "Declare a cape day".into(),
        effect: match (stretch.in_time, stretch.in_time_with) {
            (Some(without), Some(with)) if stretch.live_missed => {
                format!("your seat changes {} to {}", points(without), percent(with))
            }
            _ => "your seat all day, and the day’s strategic blocks move".into(),
        },
        change: None,
    });
    options
}

struct Tried<'a> {
    ground: &'a Ground,
    outlook: &'a Outlook<'a>,
    model: &'a DayModel,
    stretch: &'a Stretch,
}

impl Tried<'_> {
    /// The share answered in time in the stretch as `model` would have it, and the day.
    fn with(&self, model: &DayModel) -> Option<(f64, DayOutcome)> {
        let day = evaluate(model, self.outlook.backlog(model.date).as_ref());
        let inside: Vec<IntervalOutcome> =
            day.intervals.iter().filter(|one| one.span.overlaps(self.stretch.ahead)).cloned().collect();
        let in_time = together(&inside, self.stretch.verdict)?.in_time?;
        Some((in_time, day))
    }

    /// Lunches and breaks in the stretch, moved to just after or before it where that helps and opens no other gap.
    fn moves(&self) -> Vec<OptionView> {
        let Some(without) = self.stretch.in_time else { return Vec::new() };
        let mut found: Vec<(f64, OptionView)> = Vec::new();
        for person in &self.model.people {
            for (day, part) in movable(person, self.stretch.ahead) {
                let best = targets(day, part, self.stretch.ahead)
                    .into_iter()
                    .filter(|to| *to >= self.ground.now)
                    .filter_map(|to| self.moved(person, part, to))
                    .max_by(|one, other| one.0.total_cmp(&other.0));
                found.extend(best.filter(|(in_time, _)| in_time - without >= WORTH_MOVING));
            }
        }
        found.sort_by(|one, other| other.0.total_cmp(&one.0));
        found.into_iter().take(MOVES).map(|(_, option)| option).collect()
    }

    fn moved(&self, person: &Rostered, part: &Part, to: Instant) -> Option<(f64, OptionView)> {
        let change = Change::PartMoved { person: person.id, part: part.id, to };
        let model = self.model.clone().changed(&change).ok()?;
        let (in_time, day) = self.with(&model)?;
        let missed = |day: &DayOutcome| day.intervals.iter().filter(|one| one.is_missed()).count();
        let before = evaluate(self.model, self.outlook.backlog(self.model.date).as_ref());
        if missed(&day) > missed(&before) {
            return None;
        }
        let words = format!("Move {}’s {} to {}", person.name, part.kind.key(), clock(to, self.ground.zone));
        let change = StaffingChange::PartMoved {
            person_id: person.id.0.to_string(),
            part_id: part.id.0.to_string(),
            to_ms: to.timestamp_millis(),
        };
        let option = OptionView {
            kind: OptionKind::MovePart,
            words,
            effect: self.effect(in_time),
            change: Some(change),
        };
        Some((in_time, option))
    }

    fn someone_more(&self) -> Option<OptionView> {
        let there = 1.0 - self.model.settings.unrostered_shrinkage();
        let mut model = self.model.clone();
        model.hired.push(Seat { skills: Skills::ALL, share: 1.0 / there });
        let (in_time, _) = self.with(&model)?;
        Some(OptionView {
            kind: OptionKind::CallSomeoneIn,
            words: "Call someone in".into(),
            effect: self.effect(in_time),
            change: None,
        })
    }

    /// `15:00 to 15:30 goes from 25 to 48 %`
    fn effect(&self, in_time: f64) -> String {
        let zone = self.ground.zone;
        let (from, to) = span_clock(self.stretch.ahead, zone);
        let without = self.stretch.in_time.unwrap_or_default();
        if points(without) == points(in_time) {
            return format!("{from} to {to} stays at {}", percent(without));
        }
        format!("{from} to {to} goes from {} to {}", points(without), percent(in_time))
    }
}

/// Lunches and breaks that share time with the stretch.
fn movable(person: &Rostered, stretch: Span) -> Vec<(&PersonDay, &Part)> {
    let is_movable =
        |part: &&Part| matches!(part.kind, PartKind::Lunch | PartKind::Break) && part.span.overlaps(stretch);
    person
        .days
        .iter()
        .flat_map(|day| day.parts.iter().filter(is_movable).map(move |part| (day, part)))
        .collect()
}

/// Where a part could start instead: right after the stretch, or so that it ends with its beginning; within the shift and
/// off the other parts.
fn targets(day: &PersonDay, part: &Part, stretch: Span) -> Vec<Instant> {
    let length = Duration::seconds(part.span.seconds());
    let fits = |to: &Instant| {
        let Ok(span) = Span::new(*to, *to + length) else { return false };
        let inside =
            day.shift.is_some_and(|shift| shift.start() <= span.start() && span.end() <= shift.end());
        let apart = day.parts.iter().all(|other| other.id == part.id || !other.span.overlaps(span));
        inside && apart
    };
    [stretch.end(), stretch.start() - length].into_iter().filter(fits).collect()
}
