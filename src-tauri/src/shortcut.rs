//! Capture from anywhere, where the desktop lets a program have a key of its own.

use tauri::{AppHandle, Emitter};
use tauri_plugin_global_shortcut::{Builder, Error, GlobalShortcutExt, ShortcutState};

use crate::{bring_forward, platform::Platform};

/// Asks for the keys; what came of it is noted for Settings.
pub fn register(handle: &AppHandle, platform: &Platform) {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    // The library reports success even without an X server, so that is settled first.
    let registered = set("DISPLAY") && !set("WAYLAND_DISPLAY") && ask(handle).is_ok();
    platform.note(
        "Global shortcut",
        registered,
        "Ctrl+Alt+J captures from any program.",
        "Ctrl+Alt+J is not to be had on this desktop; inside Evenkeel, Ctrl J captures.",
    );
}

fn ask(handle: &AppHandle) -> Result<(), Error> {
    let captures = Builder::new().with_handler(|handle, _, event| {
        if event.state() == ShortcutState::Pressed {
            bring_forward(handle);
            drop(handle.emit("capture", ()));
        }
    });
    handle.plugin(captures.build())?;
    handle.global_shortcut().register("Ctrl+Alt+J")
}
