//! The window's heartbeat: what must be looked at again and again while nobody clicks. Twice a second whether the
//! file changed outside; every half minute whether the lead is there, is due a break, and what the tray shows.

use std::{sync::atomic::Ordering, thread, time::Duration};

use app::Job;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager};
use zbus::Connection;

use crate::{Cockpit, bring_forward, idle::IdleSource, platform, tray};

const TICK: Duration = Duration::from_millis(500);
const TICKS_PER_BEAT: u32 = 60;
const BEATS_PER_HOUR: u32 = 120;

/// Beats on a thread of its own until the program ends.
pub fn start(handle: AppHandle, bus: Option<Connection>, idle: IdleSource) {
    thread::spawn(move || {
        let mut pulse = Pulse { handle, bus, idle, notified: None };
        for tick in 0_u32.. {
            pulse.look_outside();
            if tick.is_multiple_of(TICKS_PER_BEAT) {
                pulse.beat(tick / TICKS_PER_BEAT);
            } else if pulse.handle.state::<Cockpit>().stale.swap(false, Ordering::AcqRel) {
                pulse.show();
            }
            thread::sleep(TICK);
        }
    });
}

struct Pulse {
    handle: AppHandle,
    bus: Option<Connection>,
    idle: IdleSource,
    /// The key of the nudge that was last notified.
    notified: Option<String>,
}

impl Pulse {
    fn look_outside(&self) {
        if self.handle.state::<Cockpit>().host.poll_outside().raise {
            bring_forward(&self.handle);
        }
    }

    fn beat(&mut self, beat: u32) {
        // None of these is the lead's own wish: what one refuses, the screen says when the lead asks for it.
        let _ = self.call("queue.read_watched", json!({}));
        if beat.is_multiple_of(BEATS_PER_HOUR) {
            let _ = self.call("workspace.back_up_daily", json!({}));
        }
        self.show();
    }

    /// Says that the window is alive, and brings the tray and the nudge in line with the day.
    fn show(&mut self) {
        let Some(day) = self.call("day.heartbeat", json!({ "idle_s": self.idle.seconds() })) else { return };
        tray::show(&self.handle, day["running"].as_str().unwrap_or_default());
        self.nudge(&day["nudge"]);
    }

    /// One notification for each nudge, where somebody shows notifications.
    fn nudge(&mut self, nudge: &Value) {
        let key = nudge["key"].as_str().map(str::to_owned);
        if key.is_none()
            || key == self.notified
            || !platform::answers(self.bus.as_ref(), platform::NOTIFICATIONS)
        {
            return;
        }
        let mut notification = notify_rust::Notification::new();
        notification
            .appname("Evenkeel")
            .icon("evenkeel")
            .summary(nudge["words"].as_str().unwrap_or_default());
        if notification.body(nudge["since"].as_str().unwrap_or_default()).show().is_ok() {
            self.notified = key;
        }
    }

    fn call(&self, name: &str, args: Value) -> Option<Value> {
        self.handle.state::<Cockpit>().host.call(name, args, &Job::default()).ok()
    }
}
