//! What a person does to the window from outside of it: closing it, and pressing keys that no page receives.

use std::time::Duration;

use x11rb::{
    connection::Connection as _,
    protocol::{
        xproto::{
            AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, KEY_PRESS_EVENT, KEY_RELEASE_EVENT,
            Window,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
};

use crate::stage::Outcome;

/// A connection to the virtual display.
pub struct Desktop {
    display: RustConnection,
    root: Window,
}

impl Desktop {
    pub fn of(display: &str) -> Outcome<Self> {
        let (display, screen) = x11rb::connect(Some(display))?;
        let root = display.setup().roots.get(screen).ok_or("the display has no screen")?.root;
        Ok(Self { display, root })
    }

    /// Asks every window of that title to close, as its close button does.
    pub fn close(&self, title: &str) -> Outcome {
        let [protocols, delete] = [self.atom("WM_PROTOCOLS")?, self.atom("WM_DELETE_WINDOW")?];
        for window in self.display.query_tree(self.root)?.reply()?.children {
            let name = self.display.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64)?;
            if name.reply().is_ok_and(|name| name.value == title.as_bytes()) {
                let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
                self.display.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
            }
        }
        Ok(())
    }

    /// Presses keys together, whichever window has the focus; X11 names of the keys (`Control_L`) as key symbols.
    pub fn press(&self, symbols: &[u32]) -> Outcome {
        let codes: Vec<u8> = symbols.iter().map(|symbol| self.code(*symbol)).collect::<Outcome<_>>()?;
        let pressed = codes.iter().map(|code| (KEY_PRESS_EVENT, *code));
        for (event, code) in pressed.chain(codes.iter().rev().map(|code| (KEY_RELEASE_EVENT, *code))) {
            self.display.xtest_fake_input(event, code, 0, self.root, 0, 0, 0)?.check()?;
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn atom(&self, name: &str) -> Outcome<u32> {
        Ok(self.display.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    fn code(&self, symbol: u32) -> Outcome<u8> {
        let setup = self.display.setup();
        let count = setup.max_keycode - setup.min_keycode + 1;
        let mapping = self.display.get_keyboard_mapping(setup.min_keycode, count)?.reply()?;
        let rows = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode));
        let at =
            rows.into_iter().position(|row| row.contains(&symbol)).ok_or("the keyboard has no such key")?;
        Ok(setup.min_keycode + u8::try_from(at)?)
    }
}
