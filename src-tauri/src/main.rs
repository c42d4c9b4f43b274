//! The window: one command over the door of `app`, the real clock, tray, notifications, shortcut. No rule of the
//! product lives here, and nothing else knows Tauri.

mod args;
mod dialogs;
mod display;
mod door;
mod idle;
mod platform;
mod pulse;
mod shortcut;
mod tray;

use std::sync::{Arc, atomic::AtomicBool, atomic::Ordering};
use std::{io::Write as _, process::ExitCode};

use app::{ErrorCode, Host, HostOptions};
use args::Asked;
use platform::Platform;
use tauri::{AppHandle, DragDropEvent, Emitter, Manager, WebviewUrl, WebviewWindowBuilder, WindowEvent};
use tauri_plugin_window_state::StateFlags;

/// The label of the one window.
pub const COCKPIT: &str = "cockpit";

/// What the door leads to: the open workspace, or the sentence that says why it is not open.
pub struct Cockpit {
    pub host: Arc<Host>,
    /// Something changed that the tray does not show yet.
    pub stale: AtomicBool,
}

fn main() -> ExitCode {
    let Err(sentence) = begin() else { return ExitCode::SUCCESS };
    drop(writeln!(std::io::stderr(), "{sentence}"));
    ExitCode::from(2)
}

fn begin() -> Result<(), String> {
    let (place, clock) = match args::read()? {
        Asked::Open(place, clock) => (place, clock),
        Asked::Say(words) => return say(words),
    };
    let fonts = app::place::fonts_of(|name| std::env::var_os(name));
    let options = HostOptions { place, clock: Arc::new(clock), fonts, seed: args::seed(), exclusive: true };
    match Host::open(options) {
        Ok(host) => show(Arc::new(host)),
        Err(error) if error.code == ErrorCode::AlreadyOpen => {
            say("Evenkeel has this file open already; its window was asked to come forward.\n")
        }
        Err(error) => Err(error.message),
    }
}

fn say(words: &str) -> Result<(), String> {
    std::io::stdout().write_all(words.as_bytes()).map_err(|error| error.to_string())
}

fn show(host: Arc<Host>) -> Result<(), String> {
    let asked = Arc::clone(&host);
    // What Today asks first is found while the window begins, and is there before its page.
    let first = std::thread::spawn(move || asked.first_answers());
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    tauri::Builder::default()
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered).build())
        .manage(Cockpit { host, stale: AtomicBool::new(true) })
        .manage(Platform::default())
        .invoke_handler(tauri::generate_handler![door::call])
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, .. }) = event {
                drop(window.emit("dropped", paths));
            }
        })
        .setup(|tauri| Ok(set_up(tauri.handle(), &first.join().unwrap_or_default())?))
        .run(tauri::generate_context!())
        .map_err(|error| format!("The window could not be opened: {error}."))
}

fn set_up(handle: &AppHandle, first: &serde_json::Value) -> tauri::Result<()> {
    let told = handle.clone();
    handle.state::<Cockpit>().host.on_changed(move |topics| {
        drop(told.emit("changed", topics));
        told.state::<Cockpit>().stale.store(true, Ordering::Release);
    });
    let window = WebviewWindowBuilder::new(handle, COCKPIT, WebviewUrl::default())
        .initialization_script(format!("globalThis.firstAnswers = {first};"))
        .title("Evenkeel")
        .inner_size(1440.0, 900.0)
        .min_inner_size(480.0, 400.0)
        .on_navigation(|to| to.scheme() == "tauri" || (cfg!(dev) && to.host_str() == Some("localhost")))
        .build()?;
    display::suit(&window, first["workspace.view"]["settings"]["theme"].as_str())?;
    // The desktop may take its time to answer, and the first screen does not wait for it.
    let handle = handle.clone();
    std::thread::spawn(move || meet_the_desktop(handle));
    Ok(())
}

/// Leaves the start to the first screen, finds out what the desktop offers, then lets the pulse beat.
fn meet_the_desktop(handle: AppHandle) {
    std::thread::sleep(std::time::Duration::from_millis(500));
    let bus = platform::session_bus();
    let idle = idle::IdleSource::find(bus.as_ref());
    let has_tray = platform::answers(bus.as_ref(), platform::TRAY);
    let offers = handle.state::<Platform>();
    offers.note(
        "Notifications",
        platform::answers(bus.as_ref(), platform::NOTIFICATIONS),
        "Break nudges also come as a notification.",
        "This desktop shows no notifications; nudges stay on Today.",
    );
    offers.note(
        "Time away",
        idle.seconds().is_some(),
        "Time away from the keyboard is noticed.",
        "This desktop does not say when you are away; sleep is still noticed.",
    );
    let on_main = handle.clone();
    drop(handle.run_on_main_thread(move || {
        let offers = on_main.state::<Platform>();
        tray::install(&on_main, &offers, has_tray);
        shortcut::register(&on_main, &offers);
    }));
    pulse::start(handle, bus, idle);
}

/// Shows the window above the others, wherever it was.
pub fn bring_forward(handle: &AppHandle) {
    let Some(window) = handle.get_webview_window(COCKPIT) else { return };
    // Each of these is a wish that a window manager may decline.
    drop(window.unminimize());
    drop(window.show());
    drop(window.set_focus());
    drop(handle.emit("raise", ()));
}
