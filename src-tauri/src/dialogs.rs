//! What the window answers by itself, under names that begin with `window.`: file dialogs, its title, and what the
//! platform offers. No Command belongs here.

use app::{AppError, ErrorCode};
use serde::Deserialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, Runtime};
use tauri_plugin_dialog::{DialogExt, FilePath};

use crate::{COCKPIT, platform::Platform};

#[derive(Deserialize)]
struct Pick {
    title: String,
    #[serde(default)]
    extensions: Vec<String>,
}

#[derive(Deserialize)]
struct Save {
    suggested: String,
}

#[derive(Deserialize)]
struct Title {
    title: String,
}

/// Answers a `window.` call; blocks while a dialog is open, so it must not run on the window's thread.
///
/// # Errors
/// A name or arguments that the window does not know.
pub fn answer<R: Runtime>(handle: &AppHandle<R>, name: &str, args: Value) -> Result<Value, AppError> {
    match name {
        "window.pick_file" => {
            let pick: Pick = understood(name, args)?;
            let mut dialog = parented(handle).set_title(&pick.title);
            if !pick.extensions.is_empty() {
                let extensions: Vec<&str> = pick.extensions.iter().map(String::as_str).collect();
                dialog = dialog
                    .add_filter(pick.extensions.join(", "), &extensions)
                    .add_filter("all files", &["*"]);
            }
            Ok(path(dialog.blocking_pick_file()))
        }
        "window.pick_folder" => {
            let pick: Pick = understood(name, args)?;
            Ok(path(parented(handle).set_title(&pick.title).blocking_pick_folder()))
        }
        "window.save_file" => {
            let save: Save = understood(name, args)?;
            Ok(path(parented(handle).set_file_name(&save.suggested).blocking_save_file()))
        }
        "window.set_title" => {
            let wanted: Title = understood(name, args)?;
            let window = handle.get_webview_window(COCKPIT);
            Ok(json!({ "set": window.is_some_and(|window| window.set_title(&wanted.title).is_ok()) }))
        }
        "window.platform" => Ok(handle.state::<Platform>().view()),
        _ => Err(AppError::new(ErrorCode::BadCall, format!("The window has no command '{name}'."))),
    }
}

fn understood<T: serde::de::DeserializeOwned>(name: &str, args: Value) -> Result<T, AppError> {
    serde_json::from_value(args)
        .map_err(|error| AppError::new(ErrorCode::BadCall, format!("{name}: {error}")))
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
