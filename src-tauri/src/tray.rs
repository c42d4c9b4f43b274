//! The tray icon: what runs, and the mode switch. Many desktops have no tray; then there is none.

use std::panic::{AssertUnwindSafe, catch_unwind};

use app::Job;
use serde_json::json;
use tauri::menu::{Menu, MenuItem, PredefinedMenuItem};
use tauri::{AppHandle, Emitter, Manager, image::Image, tray::TrayIconBuilder};

use crate::{Cockpit, bring_forward, platform::Platform};

const ID: &str = "cockpit";
/// The mode switch: what is shown, the Command and its activity. Strategic leaves it out: the plan decides.
const MODES: [(&str, &str, Option<&str>); 5] = [
    ("Front line", "day.start_activity", Some("customers")),
    ("Strategic", "day.start_activity", None),
    ("Alongside", "day.start_activity", Some("alongside")),
    ("Break", "day.start_activity", Some("break")),
    ("Stop", "day.stop_activity", None),
];

/// The line of the menu that says what runs.
pub struct Running(MenuItem<tauri::Wry>);

/// Puts the icon into the tray where `has_host`; what came of it is noted for Settings.
pub fn install(handle: &AppHandle, platform: &Platform, has_host: bool) {
    // The tray's library is loaded when first used and panics where it is not installed.
    let built = has_host && catch_unwind(AssertUnwindSafe(|| build(handle))).is_ok_and(|built| built.is_ok());
    platform.note(
        "Tray icon",
        built,
        "The running entry and the mode switch are in the tray.",
        "This desktop had no tray when Evenkeel started; the mode switch is on Today.",
    );
}

fn build(handle: &AppHandle) -> tauri::Result<()> {
    let running = MenuItem::with_id(handle, "running", "Not started", false, None::<&str>)?;
    let menu = Menu::with_items(handle, &[&running, &PredefinedMenuItem::separator(handle)?])?;
    for (label, ..) in MODES {
        menu.append(&MenuItem::with_id(handle, label, label, true, None::<&str>)?)?;
    }
    menu.append(&PredefinedMenuItem::separator(handle)?)?;
    menu.append(&MenuItem::with_id(handle, "capture", "Capture", true, None::<&str>)?)?;
    menu.append(&MenuItem::with_id(handle, "open", "Open Evenkeel", true, None::<&str>)?)?;
    TrayIconBuilder::with_id(ID)
        .icon(Image::from_bytes(include_bytes!("../icons/32x32.png"))?)
        .tooltip("Evenkeel")
        .menu(&menu)
        .on_menu_event(|handle, event| chosen(handle, event.id().as_ref()))
        .build(handle)?;
    handle.manage(Running(running));
    Ok(())
}

fn chosen(handle: &AppHandle, id: &str) {
    if id == "open" || id == "capture" {
        bring_forward(handle);
        if id == "capture" {
            drop(handle.emit("capture", ()));
        }
        return;
    }
    let Some((_, command, activity)) = MODES.into_iter().find(|(label, ..)| *label == id) else { return };
    let args = activity.map_or_else(|| json!({}), |activity| json!({ "activity": activity }));
    let handle = handle.clone();
    tauri::async_runtime::spawn_blocking(move || {
        let answer = handle.state::<Cockpit>().host.call(command, args, &Job::default());
        // What cannot be decided from a menu (which strategic activity?) is decided in the window.
        if answer.is_err() || answer.is_ok_and(|started| started["kind"] == "ask") {
            bring_forward(&handle);
        }
    });
}

/// Shows what runs: `Front line 1 h 06`, or nothing.
pub fn show(handle: &AppHandle, running: &str) {
    let (Some(tray), Some(line)) = (handle.tray_by_id(ID), handle.try_state::<Running>()) else { return };
    let words = if running.is_empty() { "Not started" } else { running };
    // A tray that went away with its desktop's panel is no reason to stop.
    drop(line.0.set_text(words));
    drop(tray.set_tooltip(Some(format!("Evenkeel: {words}"))));
}
