//! How the page is drawn: on its own ground from the start, and as this computer can best.

use tauri::{Theme, WebviewWindow, window::Color};
use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebContextExt, WebViewExt};

/// `--bg` of `tokens.css`, light and dark.
const GROUND: [Color; 2] = [Color(0xf6, 0xf3, 0xed, 0xff), Color(0x16, 0x15, 0x13, 0xff)];

/// Until the page is there its ground is, so that no white flashes up in a dark room. And composing a page by layers
/// is fast on a graphics card; without one (virtual machines, remote desktops) a frame of it takes longer than the
/// display's own, so there the page is drawn in one piece, and only what changed. A window that is driven stays
/// composed: WebKit's driver waits for such a frame before it takes a picture.
pub fn suit(window: &WebviewWindow, chosen: Option<&str>) -> tauri::Result<()> {
    let dark = chosen == Some("dark") || (chosen != Some("light") && window.theme()? == Theme::Dark);
    window.set_background_color(Some(GROUND[usize::from(dark)]))?;
    window.with_webview(|view| {
        let page = view.inner();
        let driven = page.context().is_some_and(|context| context.is_automation_allowed());
        if let Some(settings) = page.settings().filter(|_| !driven && !has_graphics_card()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
    })
}

fn has_graphics_card() -> bool {
    let in_software = std::env::var_os("LIBGL_ALWAYS_SOFTWARE").is_some_and(|value| value != "0");
    let mut nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    !in_software && nodes.any(|node| node.file_name().to_string_lossy().starts_with("renderD"))
}
