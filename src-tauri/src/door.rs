//! The one command of the page. It runs off the window's thread, so that a long call never freezes the screen.

use app::{AppError, ErrorCode, Job, Progress};
use serde_json::Value;
use tauri::{AppHandle, Manager, ipc::Channel};

use crate::{Cockpit, dialogs};

/// Runs the Command `name` with `args`; progress of long work arrives on the channel.
///
/// # Errors
/// Whatever the Command answers: `{code, message, detail}`.
#[tauri::command]
pub async fn call(
    handle: AppHandle,
    name: String,
    args: Value,
    on_progress: Channel<Progress>,
) -> Result<Value, AppError> {
    let work = move || {
        if name.starts_with("window.") {
            return dialogs::answer(&handle, &name, args);
        }
        // A page that is gone no longer hears, and the work goes on without it.
        let job = Job::told_to(move |progress| drop(on_progress.send(progress)));
        handle.state::<Cockpit>().host.call(&name, args, &job)
    };
    tauri::async_runtime::spawn_blocking(work).await.unwrap_or_else(|stopped| {
        let message = "Something went wrong inside Evenkeel. Nothing that was kept is lost; try it again.";
        Err(AppError { detail: Some(stopped.to_string()), ..AppError::new(ErrorCode::BadCall, message) })
    })
}
