//! The shape of a weekday: which share of its contacts comes in each interval.
//!
//! Shares of many weeks, newer ones counting more, each held within what its neighbours allow so that one odd hour
//! moves little. What chance alone would do decides how far a weekday is drawn towards the others and towards its own
//! smoothed curve (James and Stein 1961): a busy phone keeps its edges, twenty tickets a week become a gentle curve.

use super::days::{Calendar, Kind, weekday_of};

const WEEKS: usize = 26;
/// Weeks after which a share counts half.
const HALF_LIFE_WEEKS: f64 = 13.0;
/// Deviations from the usual share beyond which a share is held.
const HELD_AT: f64 = 3.0;
/// Weekdays whose mean is within this factor of each other share a shape where chance allows.
const ALIKE: f64 = 2.0;
/// Widths, in intervals, over which a curve is smoothed one after the other.
const WIDTHS: [usize; 3] = [1, 2, 4];

/// The shapes of the seven weekdays, each summing to 1 (or all zero where nothing ever came).
pub(super) struct Shapes([Vec<f64>; 7]);

/// Shares with the variance of each.
struct Curve {
    /// Whether it is ever known what comes; where it never is, the team is closed.
    open: Vec<bool>,
    shares: Vec<f64>,
    variance: Vec<f64>,
}

impl Shapes {
    /// Learnt from what was before `origin`.
    pub(super) fn before(calendar: &Calendar, origin: usize) -> Self {
        let slots = calendar.history().per_day();
        let curves: [Option<Curve>; 7] = std::array::from_fn(|weekday| {
            let after = (origin..origin + 7).find(|at| weekday_of(calendar.date(*at)) == weekday)?;
            curve(&days_of(calendar, after), slots)
        });
        let usual = calendar.usual(origin);
        let pooled: [Vec<f64>; 7] = std::array::from_fn(|weekday| {
            let alike = (0..7).filter(|other| {
                let (one, other) = (usual[weekday].mean, usual[*other].mean);
                one.min(other) * ALIKE >= one.max(other)
            });
            pool(alike.filter_map(|other| curves[other].as_ref()), slots)
        });
        let all = pool(curves.iter().flatten(), slots);
        let mut pooled = pooled.into_iter();
        Self(curves.map(|curve| {
            let pooled = pooled.next().unwrap_or_default();
            match curve {
                Some(curve) => {
                    let open = curve.open.clone();
                    within(smoothed(drawn_towards(curve, &pooled)), &open)
                }
                None if pooled.iter().sum::<f64>() > 0.0 => pooled,
                None => all.clone(),
            }
        }))
    }

    pub(super) fn of(&self, weekday: usize) -> &[f64] {
        &self.0[weekday]
    }
}

/// The usable days on the weekday of `index` before it with how much each counts, newest first.
fn days_of<'h>(calendar: &Calendar<'h>, index: usize) -> Vec<(f64, &'h [Option<f64>])> {
    let usable = calendar.alike_before(index).filter(|(at, _)| calendar.kind(*at) != Some(Kind::Off));
    let days: Vec<_> = usable.take(WEEKS).collect();
    // A weekday that is off still has a shape, from the few contacts that came.
    let days = if days.is_empty() { calendar.alike_before(index).take(WEEKS).collect() } else { days };
    days.into_iter()
        .map(|(at, day)| (0.5_f64.powf((index - at) as f64 / 7.0 / HALF_LIFE_WEEKS), day.counts.as_slice()))
        .collect()
}

fn curve(days: &[(f64, &[Option<f64>])], slots: usize) -> Option<Curve> {
    let totals: Vec<f64> = days.iter().map(|(_, counts)| counts.iter().flatten().sum()).collect();
    let all: f64 = totals.iter().sum();
    if all <= 0.0 {
        return None;
    }
    let mut curve = Curve { open: vec![false; slots], shares: vec![0.0; slots], variance: vec![0.0; slots] };
    let mut shares: Vec<(f64, f64, f64)> = Vec::with_capacity(days.len());
    for slot in 0..slots {
        shares.clear();
        for ((weight, counts), total) in days.iter().zip(&totals) {
            if let (Some(count), true) = (counts[slot], *total > 0.0) {
                shares.push((count / total, *weight, *total));
            }
        }
        curve.open[slot] = !shares.is_empty();
        (curve.shares[slot], curve.variance[slot]) = held_mean(&mut shares);
    }
    let sum: f64 = curve.shares.iter().sum();
    if sum <= 0.0 {
        return None;
    }
    for (share, variance) in curve.shares.iter_mut().zip(&mut curve.variance) {
        *share /= sum;
        *variance /= sum * sum;
    }
    Some(curve)
}

/// The mean of shares `(share, weight, total of its day)`, each held near their middle, and the mean's variance.
fn held_mean(shares: &mut [(f64, f64, f64)]) -> (f64, f64) {
    if shares.is_empty() {
        return (0.0, 0.0);
    }
    // Weighed by their totals too, so that a day of three contacts says less than a day of thirty.
    let contacts: f64 = shares.iter().map(|(share, _, total)| share * total).sum();
    let overall = contacts / shares.iter().map(|(_, _, total)| total).sum::<f64>();
    shares.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    let middle = shares[shares.len() / 2].0;
    let mut off: Vec<f64> = shares.iter().map(|(share, _, _)| (share - middle).abs()).collect();
    let place = off.len() / 2;
    let spread = 1.4826 * *off.select_nth_unstable_by(place, f64::total_cmp).1;
    let (mut sum, mut weights, mut squares, mut chance) = (0.0, 0.0, 0.0, 0.0);
    for (share, weight, total) in shares.iter() {
        let by_chance = (overall / total).sqrt();
        let room = HELD_AT * spread.max(by_chance) + 0.5 / total;
        let held = share.clamp((middle.min(overall) - room).max(0.0), middle.max(overall) + room);
        sum += weight * held;
        weights += weight;
        squares += weight * weight;
        chance += weight * weight * spread.max(by_chance).powi(2);
    }
    let variance = if squares > 0.0 { chance / (weights * weights) } else { 0.0 };
    (sum / weights, variance)
}

/// The mean of curves, each counting by how exactly it is known.
fn pool<'c>(curves: impl Iterator<Item = &'c Curve>, slots: usize) -> Vec<f64> {
    let mut sum = vec![0.0; slots];
    let mut weights = 0.0;
    for curve in curves {
        let weight = 1.0 / (curve.variance.iter().sum::<f64>() + 1e-9);
        weights += weight;
        for (sum, share) in sum.iter_mut().zip(&curve.shares) {
            *sum += weight * share;
        }
    }
    if weights > 0.0 {
        sum.iter_mut().for_each(|share| *share /= weights);
    }
    sum
}

/// How far a curve gives way to another: the share of their squared distance that chance explains.
fn gives_way(curve: &Curve, other: &[f64], chance: f64) -> f64 {
    let (mut distance, mut expected) = (0.0, 0.0);
    for ((share, variance), other) in curve.shares.iter().zip(&curve.variance).zip(other) {
        let scale = 0.5 * (share + other);
        if scale > 0.0 {
            distance += (share - other) * (share - other) / scale;
            expected += chance * variance / scale;
        }
    }
    if distance > 0.0 { (expected / distance).min(1.0) } else { 0.0 }
}

fn drawn_towards(curve: Curve, pooled: &[f64]) -> Curve {
    let way = gives_way(&curve, pooled, 1.0);
    let shares = mixed(&curve.shares, pooled, way);
    let variance = curve.variance.iter().map(|variance| variance * (1.0 - way)).collect();
    Curve { open: curve.open, shares, variance }
}

fn smoothed(mut curve: Curve) -> Vec<f64> {
    for width in WIDTHS {
        let smooth = neighbours(&curve.shares, width);
        // The distance to a curve made of itself: of its own chance, three eighths are left in it.
        let way = gives_way(&curve, &smooth, 0.375);
        curve.shares = mixed(&curve.shares, &smooth, way);
        let quieter = 1.0 - 0.625 * way;
        curve.variance.iter_mut().for_each(|variance| *variance *= quieter);
    }
    curve.shares
}

/// Each share with its two neighbours `width` away, in the proportion 1 : 2 : 1; the day is a ring.
fn neighbours(shares: &[f64], width: usize) -> Vec<f64> {
    let slots = shares.len();
    let at = |slot: usize| shares[slot % slots];
    (0..slots)
        .map(|slot| 0.25 * at(slot + slots - width) + 0.5 * at(slot) + 0.25 * at(slot + width))
        .collect()
}

/// The curve without what was drawn into closed intervals.
fn within(mut shares: Vec<f64>, open: &[bool]) -> Vec<f64> {
    shares.iter_mut().zip(open).filter(|(_, open)| !**open).for_each(|(share, _)| *share = 0.0);
    let sum: f64 = shares.iter().sum();
    if sum > 0.0 {
        shares.iter_mut().for_each(|share| *share /= sum);
    }
    shares
}

fn mixed(one: &[f64], other: &[f64], way: f64) -> Vec<f64> {
    one.iter().zip(other).map(|(one, other)| (1.0 - way) * one + way * other).collect()
}
