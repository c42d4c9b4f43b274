//! A desktop's panel as the window sees it on the session bus: a tray that keeps what registers, and a place where
//! notifications are shown.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use zbus::{Connection, OwnedObjectPath, OwnedVariant, Variant, connection, interface};

use crate::stage::Outcome;

type Kept = Arc<Mutex<Vec<String>>>;

/// A menu as `com.canonical.dbusmenu` describes it: id, properties, children.
type Layout = (i32, HashMap<String, OwnedVariant>, Vec<OwnedVariant>);

/// The panel; it is gone from the bus when dropped.
pub struct Panel {
    bus: Connection,
    items: Kept,
    notices: Kept,
}

struct Tray(Kept);

#[interface(name = "org.kde.StatusNotifierWatcher")]
impl Tray {
    fn register_status_notifier_item(
        &self,
        service: String,
        #[zbus(header)] header: zbus::message::Header<'_>,
    ) {
        // An item names its path, and its owner is who sent the message.
        let sender = header.sender().map(ToString::to_string).unwrap_or_default();
        keep(&self.0, format!("{sender}{service}"));
    }

    fn register_status_notifier_host(&self, _service: String) {}

    #[zbus(property)]
    fn is_status_notifier_host_registered(&self) -> bool {
        true
    }

    #[zbus(property)]
    fn protocol_version(&self) -> i32 {
        0
    }

    #[zbus(property)]
    fn registered_status_notifier_items(&self) -> Vec<String> {
        kept(&self.0)
    }
}

struct Notices(Kept);

#[interface(name = "org.freedesktop.Notifications")]
impl Notices {
    #[allow(clippy::too_many_arguments)] // The specification's own list.
    fn notify(
        &self,
        _app: String,
        _replaces: u32,
        _icon: String,
        summary: String,
        body: String,
        _actions: Vec<String>,
        _hints: HashMap<String, OwnedVariant>,
        _timeout_ms: i32,
    ) -> u32 {
        keep(&self.0, format!("{summary}|{body}"));
        1
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".into()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("panel".into(), "evenkeel".into(), "1".into(), "1.2".into())
    }
}

impl Panel {
    /// Puts a panel on the bus of that address.
    pub async fn on(address: &str) -> Outcome<Self> {
        let (items, notices) = (Kept::default(), Kept::default());
        let bus = connection::Builder::address(address)
            .serve_at("/StatusNotifierWatcher", Tray(Arc::clone(&items)))
            .serve_at("/org/freedesktop/Notifications", Notices(Arc::clone(&notices)))
            .name("org.kde.StatusNotifierWatcher")
            .name("org.freedesktop.Notifications")
            .build()
            .await?;
        Ok(Self { bus, items, notices })
    }

    /// What was shown so far: `summary|body`.
    pub fn notices(&self) -> Vec<String> {
        kept(&self.notices)
    }

    /// The labels of the tray's menu with their ids; none while there is no icon.
    pub async fn menu(&self) -> Outcome<Vec<(i32, String)>> {
        let Some((owner, menu)) = self.menu_path().await? else { return Ok(Vec::new()) };
        let asked = (0_i32, -1_i32, Vec::<String>::new());
        let call = self.bus.call_method(Some(owner), menu, Some(MENU), "GetLayout", &asked);
        let (_, layout): (u32, Layout) = call.await?.body().deserialize()?;
        let mut labels = Vec::new();
        for child in layout.2 {
            let (id, properties, _) = Layout::try_from(child)?;
            if let Some(Ok(label)) = properties.get("label").map(|label| label.downcast_ref::<String>()) {
                labels.push((id, label.replace('_', "")));
            }
        }
        Ok(labels)
    }

    /// Chooses an item of the menu as a click would.
    pub async fn choose(&self, label: &str) -> Outcome {
        let menu = self.menu().await?;
        let id = menu.iter().find(|(_, shown)| shown == label).ok_or(format!("no '{label}' in {menu:?}"))?.0;
        let (owner, path) = self.menu_path().await?.ok_or("no icon in the tray")?;
        let click = (id, "clicked", Variant::from(0_i32), 0_u32);
        self.bus.call_method(Some(owner), path, Some(MENU), "Event", &click).await?;
        Ok(())
    }

    async fn menu_path(&self) -> Outcome<Option<(String, OwnedObjectPath)>> {
        let Some(item) = kept(&self.items).pop() else { return Ok(None) };
        let (owner, path) = item.split_at(item.find('/').ok_or("the item has no path")?);
        let asked = ("org.kde.StatusNotifierItem", "Menu");
        let properties = Some("org.freedesktop.DBus.Properties");
        let answer = self.bus.call_method(Some(owner), path, properties, "Get", &asked).await?;
        let menu: OwnedVariant = answer.body().deserialize()?;
        Ok(Some((owner.to_owned(), OwnedObjectPath::try_from(menu)?)))
    }
}

const MENU: &str = "com.canonical.dbusmenu";

fn keep(list: &Kept, line: String) {
    list.lock().unwrap_or_else(PoisonError::into_inner).push(line);
}

fn kept(list: &Kept) -> Vec<String> {
    list.lock().unwrap_or_else(PoisonError::into_inner).clone()
}
