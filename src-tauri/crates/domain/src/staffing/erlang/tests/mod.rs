//! The formulas against published figures, exact values, properties, and a simulation.

mod edges;
mod exact;
mod properties;
mod published;
mod requirement;
mod simulation;

use super::LiveLoad;

fn load(offered_per_hour: f64, handle_time_s: f64, patience_s: Option<f64>, target_s: f64) -> LiveLoad {
    LiveLoad { offered_per_hour, handle_time_s, patience_s, target_s }
}

/// Within a relative `tolerance`; what is below 1e-300 counts as 0.
#[track_caller]
fn close(ours: f64, theirs: f64, tolerance: f64, what: &str) {
    let off = (ours - theirs).abs();
    assert!(off <= tolerance * theirs.abs().max(1e-300), "{what}: {ours:e} is not {theirs:e}");
}
