//! How long nobody has touched this computer. Not every desktop says: then the answer is `None`, and the lead is
//! asked when they come back.

use zbus::{Connection, block_on};

const MUTTER: &str = "org.gnome.Mutter.IdleMonitor";
const MUTTER_CORE: &str = "/org/gnome/Mutter/IdleMonitor/Core";

/// Where idle time is read from.
pub enum IdleSource {
    X11 { display: x11rb::rust_connection::RustConnection, root: u32 },
    Mutter(Connection),
    Nothing,
}

impl IdleSource {
    /// X11's screen saver extension, else GNOME's idle monitor, else nothing.
    pub fn find(bus: Option<&Connection>) -> Self {
        // Under Wayland an X server is often there too, and knows only the time its own windows were touched.
        let wayland = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
        let candidates = [(!wayland).then(Self::x11).flatten(), bus.cloned().map(Self::Mutter)];
        candidates.into_iter().flatten().find(|source| source.seconds().is_some()).unwrap_or(Self::Nothing)
    }

    fn x11() -> Option<Self> {
        use x11rb::connection::Connection as _;
        let (display, screen) = x11rb::connect(None).ok()?;
        let root = display.setup().roots.get(screen)?.root;
        Some(Self::X11 { display, root })
    }

    /// Seconds since the last key or pointer movement; `None` where nobody knows.
    pub fn seconds(&self) -> Option<u32> {
        let ms = match self {
            Self::X11 { display, root } => {
                use x11rb::protocol::screensaver::ConnectionExt as _;
                let reply = display.screensaver_query_info(*root).ok()?.reply().ok()?;
                u64::from(reply.ms_since_user_input)
            }
            Self::Mutter(bus) => {
                let asked = bus.call_method(Some(MUTTER), MUTTER_CORE, Some(MUTTER), "GetIdletime", &());
                block_on(asked).ok()?.body().deserialize::<u64>().ok()?
            }
            Self::Nothing => return None,
        };
        u32::try_from(ms / 1000).ok()
    }
}
