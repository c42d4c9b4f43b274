//! What a person does to the window from outside of it: closing it, dropping a file on it, and pressing keys that
//! no page receives.

use std::{path::Path, time::Duration};

use x11rb::{
    connection::Connection as _,
    protocol::{
        Event,
        xproto::{
            AtomEnum, ClientMessageEvent, ConnectionExt as _, CreateWindowAux, EventMask, InputFocus,
            KEY_PRESS_EVENT, KEY_RELEASE_EVENT, MapState, PropMode, SELECTION_NOTIFY_EVENT,
            SelectionNotifyEvent, Window, WindowClass,
        },
        xtest::ConnectionExt as _,
    },
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

use crate::stage::Outcome;

const SHIFT: u32 = 0xffe1;
const RETURN: u32 = 0xff0d;

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
        let delete = self.atom("WM_DELETE_WINDOW")?;
        for window in self.windows(title)? {
            self.tell(window, "WM_PROTOCOLS", [delete, 0, 0, 0, 0])?;
        }
        Ok(())
    }

    /// Drops a file into the middle of the window of that title, as a file manager does (XDND, version 5).
    pub fn drop_file(&self, title: &str, file: &Path) -> Outcome {
        let target = self.windows(title)?.into_iter().next().ok_or("no window to drop on")?;
        let source = self.display.generate_id()?;
        let aux = CreateWindowAux::new();
        self.display
            .create_window(0, source, self.root, 0, 0, 1, 1, 0, WindowClass::INPUT_ONLY, 0, &aux)?
            .check()?;
        let list = self.atom("text/uri-list")?;
        self.display.set_selection_owner(source, self.atom("XdndSelection")?, 0_u32)?.check()?;
        let middle = (400 << 16) | 300;
        self.tell(target, "XdndEnter", [source, 5 << 24, list, 0, 0])?;
        self.tell(target, "XdndPosition", [source, 0, middle, 0, self.atom("XdndActionCopy")?])?;
        let uri = format!("file://{}\r\n", file.display().to_string().replace(' ', "%20"));
        self.serve_until(self.atom("XdndStatus")?, list, &uri)?;
        self.tell(target, "XdndPosition", [source, 0, middle, 0, self.atom("XdndActionCopy")?])?;
        self.serve_until(self.atom("XdndStatus")?, list, &uri)?;
        self.tell(target, "XdndDrop", [source, 0, 0, 0, 0])?;
        self.serve_until(self.atom("XdndFinished")?, list, &uri)
    }

    /// Hands out what is dragged to whoever asks, until the target says `last`.
    fn serve_until(&self, last: u32, list: u32, uri: &str) -> Outcome {
        for _ in 0..500 {
            match self.display.poll_for_event()? {
                Some(Event::ClientMessage(message)) if message.type_ == last => return Ok(()),
                Some(Event::SelectionRequest(asked)) => {
                    let property = if asked.target == list { asked.property } else { 0 };
                    if property != 0 {
                        let mode = PropMode::REPLACE;
                        self.display
                            .change_property8(mode, asked.requestor, property, list, uri.as_bytes())?
                            .check()?;
                    }
                    let answer = SelectionNotifyEvent {
                        response_type: SELECTION_NOTIFY_EVENT,
                        sequence: 0,
                        time: asked.time,
                        requestor: asked.requestor,
                        selection: asked.selection,
                        target: asked.target,
                        property,
                    };
                    self.display.send_event(false, asked.requestor, EventMask::NO_EVENT, answer)?.check()?;
                }
                _ => std::thread::sleep(Duration::from_millis(10)),
            }
        }
        Err("the window did not take what was dragged".into())
    }

    fn tell(&self, window: Window, what: &str, data: [u32; 5]) -> Outcome {
        let message = ClientMessageEvent::new(32, window, self.atom(what)?, data);
        Ok(self.display.send_event(false, window, EventMask::NO_EVENT, message)?.check()?)
    }

    fn windows(&self, title: &str) -> Outcome<Vec<Window>> {
        let mut found = Vec::new();
        for window in self.display.query_tree(self.root)?.reply()?.children {
            let name = self.display.get_property(false, window, AtomEnum::WM_NAME, AtomEnum::ANY, 0, 64)?;
            if name.reply().is_ok_and(|name| name.value == title.as_bytes()) {
                found.push(window);
            }
        }
        Ok(found)
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

    /// Gives the keys to the window of that title: without a window manager, a dialog has to be given them.
    pub fn focus(&self, title: &str) -> Outcome {
        let window = self.windows(title)?.into_iter().next_back().ok_or("no such window")?;
        Ok(self.display.set_input_focus(InputFocus::PARENT, window, x11rb::CURRENT_TIME)?.check()?)
    }

    /// Types where the focus is, as into a dialog of the system, and presses Enter. ASCII alone.
    pub fn enter(&self, text: &str) -> Outcome {
        for letter in text.chars() {
            // The key symbols of X11 for ASCII are its codes.
            let symbol = u32::from(letter);
            if self.is_shifted(symbol)? {
                self.press(&[SHIFT, symbol])?;
            } else {
                self.press(&[symbol])?;
            }
        }
        // The dialog looks the path up before it takes it.
        std::thread::sleep(Duration::from_millis(500));
        self.press(&[RETURN])
    }

    /// Whether a window of that title can be seen: a closed dialog may be kept, unseen.
    pub fn shows(&self, title: &str) -> Outcome<bool> {
        let mut seen = self.windows(title)?.into_iter().map(|window| {
            let known = self.display.get_window_attributes(window)?.reply();
            Outcome::Ok(known.is_ok_and(|known| known.map_state == MapState::VIEWABLE))
        });
        seen.try_fold(false, |any, one| Ok(any || one?))
    }

    fn atom(&self, name: &str) -> Outcome<u32> {
        Ok(self.display.intern_atom(false, name.as_bytes())?.reply()?.atom)
    }

    fn code(&self, symbol: u32) -> Outcome<u8> {
        let at = self.keys()?.into_iter().position(|row| row.contains(&symbol));
        Ok(self.display.setup().min_keycode + u8::try_from(at.ok_or("the keyboard has no such key")?)?)
    }

    /// Whether a symbol needs the Shift key: it is the second of its key.
    fn is_shifted(&self, symbol: u32) -> Outcome<bool> {
        let keys = self.keys()?;
        let key = keys.iter().find(|row| row.contains(&symbol)).ok_or("the keyboard has no such key")?;
        Ok(key.first() != Some(&symbol))
    }

    /// The symbols of each key, in the order of their codes.
    fn keys(&self) -> Outcome<Vec<Vec<u32>>> {
        let setup = self.display.setup();
        let count = setup.max_keycode - setup.min_keycode + 1;
        let mapping = self.display.get_keyboard_mapping(setup.min_keycode, count)?.reply()?;
        let rows = mapping.keysyms.chunks(usize::from(mapping.keysyms_per_keycode));
        Ok(rows.map(<[u32]>::to_vec).collect())
    }
}
