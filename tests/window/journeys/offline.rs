//! The window makes no network request, and could not make one.

use std::{
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use serde_json::{Value, json};

use crate::{
    cockpit::{Cockpit, Options, journey},
    network::{processes_of_group, sockets_of_group},
    stage::{Home, Outcome},
};

/// `(port, done)`: tries every way a page has to reach a server, and counts those that were not stopped.
const REACH_OUT: &str = r#"
const [port, done] = arguments;
const at = `http://127.0.0.1:${port}/`;
// A frame that was stopped loads its own emptiness: there only the server can tell.
const element = (tag, set) => new Promise((got) => {
  const el = Object.assign(document.createElement(tag), set);
  el.onload = () => got(tag !== "iframe");
  el.onerror = () => got(false);
  document.head.append(el);
  setTimeout(() => got(false), 1500);
});
const socket = () => new Promise((got) => {
  try {
    const ws = new WebSocket(`ws://127.0.0.1:${port}/`);
    ws.onopen = () => got(true);
    ws.onerror = ws.onclose = () => got(false);
  } catch { got(false); }
});
Promise.all([
  fetch(at, { mode: "no-cors" }).then(() => true, () => false),
  element("img", { src: at }), element("script", { src: at }), element("iframe", { src: at }),
  element("link", { rel: "stylesheet", href: at }), element("link", { rel: "prefetch", href: at }),
  socket(), Promise.resolve(navigator.sendBeacon ? navigator.sendBeacon(at) && false : false),
]).then((reached) => setTimeout(() => done(reached.filter(Boolean).length), 500));
"#;

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn the_page_cannot_reach_a_server_that_listens() -> Outcome {
    journey(async {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        let port = listener.local_addr()?.port();
        let knocks = Arc::new(AtomicU32::new(0));
        let heard = Arc::clone(&knocks);
        std::thread::spawn(move || {
            listener.incoming().for_each(|_| {
                heard.fetch_add(1, Ordering::SeqCst);
            })
        });
        drop(std::net::TcpStream::connect(("127.0.0.1", port))?);
        tokio::time::sleep(Duration::from_millis(200)).await;
        assert_eq!(knocks.load(Ordering::SeqCst), 1, "the server hears who knocks");

        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        let reached = cockpit.run_async(REACH_OUT, vec![json!(port)]).await?;
        assert_eq!(reached, json!(0), "a request got through");
        assert_eq!(knocks.load(Ordering::SeqCst), 1, "the server heard the page knock");
        cockpit.close().await
    })
}

#[test]
#[ignore = "needs the built window and a display: make test-window"]
fn nothing_but_the_driver_holds_an_internet_socket() -> Outcome {
    journey(async {
        let home = Home::new()?;
        let cockpit = Cockpit::open(&home, Options::default()).await?;
        let group = cockpit.stage.driver.id();
        assert!(
            processes_of_group(group)?.len() >= 3,
            "the driver, the window and WebKit's processes are looked at"
        );
        for _ in 0..20 {
            let sockets = sockets_of_group(group)?;
            let foreign: Vec<&String> = sockets.iter().filter(|line| !is_loopback(line)).collect();
            assert!(foreign.is_empty(), "sockets that leave this machine: {foreign:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        let loaded =
            cockpit.run("return performance.getEntriesByType('resource').map((e) => e.name)", vec![]);
        let loaded = loaded.await?;
        let outside = |name: &&Value| {
            let name = name.as_str().unwrap_or_default();
            !["tauri://localhost/", "ipc://localhost/", "http://ipc.localhost/"]
                .iter()
                .any(|own| name.starts_with(own))
        };
        let outside: Vec<&Value> =
            loaded.as_array().ok_or("no list of resources")?.iter().filter(outside).collect();
        assert!(outside.is_empty(), "the page loaded from elsewhere: {outside:?}");
        cockpit.close().await
    })
}

/// The driver speaks to the window over loopback; 0100007F is 127.0.0.1 as the kernel writes it.
fn is_loopback(line: &str) -> bool {
    line.split_once(": ")
        .is_some_and(|(_, socket)| socket.split(' ').nth(1).is_some_and(|at| at.starts_with("0100007F:")))
}
