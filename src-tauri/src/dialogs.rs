//! What the window answers by itself, under names that begin with `window.`: file dialogs, and what the platform offers. No Command belongs here.

use app::{AppError, ErrorCode};
use serde::Deserialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::{COCKPIT, platform::Platform};

/// What a dialog is asked for; each kind takes what it needs.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Wish {
    title: String,
    /// Without a dot; none means any file.
    extensions: Vec<String>,
    suggested: String,
}

/// Answers a `window.` call; blocks while a dialog is open, so it must not run on the window's thread.
///
/// # Errors
/// A name or arguments that the window does not know.
pub fn answer<R: Runtime>(handle: &AppHandle<R>, name: &str, args: Value) -> Result<Value, AppError> {
    let off = |reason: String| AppError::new(ErrorCode::BadCall, format!("{name}: {reason}."));
    let wish: Wish = serde_json::from_value(args).map_err(|error| off(error.to_string()))?;
    let dialog = parented(handle).set_title(&wish.title);
    match name {
        "window.pick_file" if wish.extensions.is_empty() => Ok(path(dialog.blocking_pick_file())),
        "window.pick_file" => {
            let extensions: Vec<&str> = wish.extensions.iter().map(String::as_str).collect();
            let filtered = dialog.add_filter(wish.extensions.join(", "), &extensions);
            Ok(path(filtered.add_filter("all files", &["*"]).blocking_pick_file()))
        }
        "window.pick_folder" => Ok(path(dialog.blocking_pick_folder())),
        "window.save_file" => Ok(path(dialog.set_file_name(&wish.suggested).blocking_save_file())),
        "window.platform" => Ok(handle.state::<Platform>().view()),
        _ => Err(off("the window has no such command".into())),
    }
}

fn parented<R: Runtime>(handle: &AppHandle<R>) -> tauri_plugin_dialog::FileDialogBuilder<R> {
    match handle.get_webview_window(COCKPIT) {
        Some(window) => handle.dialog().file().set_parent(&window),
        None => handle.dialog().file(),
    }
}

/// A path, or `null` where the lead closed the dialog.
fn path(picked: Option<FilePath>) -> Value {
    json!(picked.and_then(|file| file.into_path().ok()))
}
