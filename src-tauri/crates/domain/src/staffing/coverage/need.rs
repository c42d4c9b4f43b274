//! What an interval asks for, whoever is there.

use crate::queue::Channel;
use crate::staffing::concurrency::Places;
use crate::staffing::erlang::{LiveGoal, LiveLoad, required};
use crate::workspace::StaffingSettings;

/// What comes on one channel in an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Demand {
    pub channel: Channel,
    /// Contacts in the interval, 0 or more.
    pub contacts: f64,
    /// Seconds of work in one of them, alone.
    pub handle_time_s: f64,
    /// Mean seconds until who waits gives up, of live work; `None`: nobody does.
    pub patience_s: Option<f64>,
}

/// A live channel in an interval: its load on places, and the people it requires.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Need {
    pub channel: Channel,
    /// Contacts offered in the interval.
    pub offered: f64,
    /// The share to be answered in time, 0 to 1.
    pub goal: f64,
    /// The fewest whole people who meet goal and occupancy; 0 where nothing comes.
    pub required: u32,
    /// People whom the work keeps busy.
    pub busy: f64,
    pub(super) load: LiveLoad,
    pub(super) places: Places,
}

/// The live channels of `demand` that have a target, in its order. `interval_s` over 0.
pub fn needs(demand: &[Demand], interval_s: f64, settings: &StaffingSettings) -> Vec<Need> {
    demand.iter().filter_map(|one| need(one, interval_s, settings)).collect()
}

fn need(demand: &Demand, interval_s: f64, settings: &StaffingSettings) -> Option<Need> {
    let target = settings.live_target(demand.channel)?;
    let places = Places::of(demand.channel, &settings.chat_concurrency);
    let load = LiveLoad {
        offered_per_hour: demand.contacts * 3600.0 / interval_s,
        handle_time_s: demand.handle_time_s * places.stretch,
        patience_s: demand.patience_s,
        target_s: f64::from(target.within_s),
    };
    let goal = LiveGoal { answered_in_time: target.share, max_occupancy: Some(settings.max_occupancy) };
    let busy = load.offered_erlang() / f64::from(places.per_person);
    // A goal that nobody reaches (everyone in time) still takes more people than the work keeps busy.
    let unreachable = || (busy / settings.max_occupancy).ceil() as u32 + 1;
    let required = match required(&load, &goal) {
        Some(places_required) => places_required.div_ceil(places.per_person),
        None => unreachable(),
    };
    Some(Need {
        channel: demand.channel,
        offered: demand.contacts,
        goal: target.share,
        required,
        busy,
        load,
        places,
    })
}

/// The whole people an interval requires: for each live channel its own, and in all enough that the live work and
/// `deferred` people's worth of other work keep nobody busier than `max_occupancy`.
pub fn people_required(needs: &[Need], deferred: f64, max_occupancy: f64) -> u32 {
    let live: u32 = needs.iter().map(|need| need.required).sum();
    let busy: f64 = needs.iter().map(|need| need.busy).sum::<f64>() + deferred;
    // What a binary fraction adds behind the comma is not another person.
    let in_all = (busy / max_occupancy - 1e-9).ceil().max(0.0) as u32;
    live.max(in_all)
}

impl Need {
    /// The same channel with `times` as many contacts. What it requires, the weight by which people are split, stays.
    pub fn times(&self, times: f64) -> Self {
        let mut scaled = *self;
        scaled.offered *= times;
        scaled.busy *= times;
        scaled.load.offered_per_hour *= times;
        scaled
    }
}
