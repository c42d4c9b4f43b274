//! What must be looked at again and again while nobody clicks. The pulse: twice a second whether the file changed
//! outside; every half minute whether the lead is there, is due a break, and what the tray shows. The chores: the
//! watched folder and the daily backup, which may take their time.

use std::{sync::atomic::Ordering, thread, time::Duration};

use app::Job;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};
use zbus::Connection;

use crate::{Cockpit, bring_forward, idle::IdleSource, platform, tray};

const TICK: Duration = Duration::from_millis(500);
const TICKS_PER_BEAT: u32 = 60;
const CHORES_EVERY: Duration = Duration::from_secs(5);
const CHORES_PER_HOUR: u32 = 720;

/// Runs both on threads of their own until the program ends.
pub fn start(handle: AppHandle, bus: Option<Connection>, idle: IdleSource) {
    let keeper = handle.clone();
    thread::spawn(move || {
        for round in 0_u32.. {
            // The first one waits as well: the start belongs to the first screen.
            thread::sleep(CHORES_EVERY);
            let _ = call(&keeper, "queue.read_watched", json!({}));
            if round.is_multiple_of(CHORES_PER_HOUR) {
                let _ = call(&keeper, "workspace.back_up_daily", json!({}));
            }
        }
    });
    thread::spawn(move || {
        let mut pulse = Pulse { handle, bus, idle, notified: None };
        for tick in 0_u32.. {
            let cockpit = pulse.handle.state::<Cockpit>();
            if cockpit.host.poll_outside().raise {
                bring_forward(&pulse.handle);
            }
            let stale = cockpit.stale.swap(false, Ordering::AcqRel);
            if stale || tick.is_multiple_of(TICKS_PER_BEAT) {
                pulse.show();
            }
            thread::sleep(TICK);
        }
    });
}

/// None of these calls is the lead's own wish: what one refuses, the screen says when the lead asks for it.
fn call(handle: &AppHandle, name: &str, args: Value) -> Option<Value> {
    handle.state::<Cockpit>().host.call(name, args, &Job::default()).ok()
}

struct Pulse {
    handle: AppHandle,
    bus: Option<Connection>,
    idle: IdleSource,
    /// The key of the nudge that was last notified.
    notified: Option<String>,
}

impl Pulse {
    /// Says that the window is alive, and brings the tray and the nudge in line with the day.
    fn show(&mut self) {
        let Some(day) = call(&self.handle, "day.heartbeat", json!({ "idle_s": self.idle.seconds() })) else {
            return;
        };
        tray::show(&self.handle, day["running"].as_str().unwrap_or_default());
        self.nudge(&day["nudge"]);
    }

    /// One notification for each nudge, where somebody shows notifications.
    fn nudge(&mut self, nudge: &Value) {
        let key = nudge["key"].as_str().map(str::to_owned);
        let due = key.is_some() && key != self.notified;
        if !due || !platform::answers(self.bus.as_ref(), platform::NOTIFICATIONS) {
            return;
        }
        let words = |field: &str| nudge[field].as_str().unwrap_or_default();
        let mut notification = notify_rust::Notification::new();
        notification.appname("Evenkeel").icon("evenkeel").summary(words("words")).body(words("since"));
        if notification.show().is_ok() {
            self.notified = key;
        }
    }
}
