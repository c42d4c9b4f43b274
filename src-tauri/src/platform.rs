//! What this computer offers around the window, each with a sentence for Settings. Anything may be missing: then it
//! is said there, and nowhere else.

use std::sync::{Mutex, PoisonError};

use serde_json::{Value, json};
use zbus::{Connection, block_on, fdo::DBusProxy};

/// The names under which others on the session bus offer what a desktop may lack.
pub const NOTIFICATIONS: &str = "org.freedesktop.Notifications";
pub const TRAY: &str = "org.kde.StatusNotifierWatcher";

/// Everything found out so far; filled while the window starts.
#[derive(Default)]
pub struct Platform(Mutex<Vec<Value>>);

impl Platform {
    /// Notes that it is there, with what that gives the lead, or not, with what there is instead.
    pub fn note(&self, name: &str, available: bool, gives: &str, instead: &str) {
        let sentence = if available { gives } else { instead };
        let mut offers = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        offers.push(json!({ "name": name, "available": available, "sentence": sentence }));
    }

    /// `{"offers": [{"name", "available", "sentence"}]}`
    pub fn view(&self) -> Value {
        json!({ "offers": &*self.0.lock().unwrap_or_else(PoisonError::into_inner) })
    }
}

/// The session bus, where there is one.
pub fn session_bus() -> Option<Connection> {
    block_on(Connection::session()).ok()
}

/// Whether someone on the bus answers to this name, or could be started to.
pub fn answers(bus: Option<&Connection>, name: &'static str) -> bool {
    let asked = async {
        let proxy = DBusProxy::new(bus?).await.ok()?;
        let owned = proxy.name_has_owner(name.try_into().ok()?).await.ok()?;
        let names = proxy.list_activatable_names().await;
        Some(owned || names.is_ok_and(|names| names.iter().any(|one| *one == name)))
    };
    block_on(asked).unwrap_or(false)
}
