//! What a window needs around it, started for one journey and ended with it: a virtual display, a session bus that
//! offers nothing, and WebKit's driver.
//!
//! Each runs in a process group of its own and the whole group is ended, because an orphan would hold the output pipe
//! of the test run open.

use std::{
    collections::BTreeSet,
    io::{BufRead, BufReader},
    os::unix::process::CommandExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{Mutex, PoisonError, mpsc},
    time::Duration,
};

use tempfile::TempDir;

use crate::network::processes_of_group;

pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error + Send + Sync>>;

const START: Duration = Duration::from_secs(20);
const LOOK: Duration = Duration::from_millis(200);
/// As long as a start may take.
const LOOKS: u32 = 100;

/// Where a window keeps everything: it survives the window, so that a journey can close and reopen.
pub struct Home {
    folder: TempDir,
}

impl Home {
    pub fn new() -> Outcome<Self> {
        Ok(Self { folder: TempDir::new()? })
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// The workspace file that is opened unless a journey says otherwise.
    pub fn file(&self) -> PathBuf {
        self.path().join("evenkeel.db")
    }
}

/// A child with everything it starts.
pub struct Group {
    child: Child,
}

impl Group {
    fn start(command: &mut Command) -> Outcome<Self> {
        let program = command.get_program().to_string_lossy().into_owned();
        let child = command
            .process_group(0)
            .stdin(Stdio::null())
            .spawn()
            .map_err(|error| format!("{program} did not start: {error}. 'make setup' installs it."))?;
        Ok(Self { child })
    }

    /// The id of the group, which is that of its first process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// The first line the child prints, within the time it gets to start.
    fn first_line(&mut self) -> Outcome<String> {
        let output = self.child.stdout.take().ok_or("its output is not piped")?;
        let (send, line) = mpsc::channel();
        std::thread::spawn(move || {
            let mut text = String::new();
            let read = BufReader::new(output).read_line(&mut text);
            drop(send.send(read.map(|_| text.trim().to_owned())));
        });
        Ok(line.recv_timeout(START)??)
    }
}

impl Drop for Group {
    fn drop(&mut self) {
        drop(
            Command::new("kill")
                .args(["-KILL", "--", &format!("-{}", self.id())])
                .stderr(Stdio::null())
                .status(),
        );
        drop(self.child.wait());
        // Whoever is still on the way out holds the lock of the workspace file.
        for _ in 0..250 {
            if processes_of_group(self.id()).is_ok_and(|left| left.is_empty()) {
                break;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
}

/// What draws a driven window as one that nobody drives is drawn where there is no graphics card, as on every stage; left
/// out where pictures are taken, which the driver takes of layers alone.
pub fn in_one_piece() -> [(String, String); 1] {
    [("WEBKIT_DISABLE_COMPOSITING_MODE".into(), "1".into())]
}

/// A display and a bus, and the port of the driver that opens windows on them.
pub struct Stage {
    pub driver: Group,
    pub port: u16,
    pub display: String,
    pub bus: String,
    said: PathBuf,
    // Ended after the driver, in this order.
    _groups: [Group; 2],
}

impl Stage {
    /// Sets everything up; the window will keep its data under `home` and see `environment` on top of ours.
    pub fn set(home: &Home, environment: &[(String, String)]) -> Outcome<Self> {
        let mut screen = Group::start(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp", "-noreset"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let display = format!(":{}", screen.first_line()?);
        let mut bus_daemon = Group::start(
            Command::new("dbus-daemon")
                .arg(format!("--config-file={}", bus_config(home)?.display()))
                .args(["--nofork", "--print-address"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let bus = bus_daemon.first_line()?;
        let port = free_port()?;
        let mut command = Command::new("WebKitWebDriver");
        command.args([format!("--port={port}"), "--host=127.0.0.1".into()]);
        // The window's own words land there too.
        let said = home.path().join("said.log");
        let log = std::fs::File::create(&said)?;
        command.stdout(log.try_clone()?).stderr(log);
        dress(&mut command, home, &display, &bus);
        // Without it, creating a session waits for ever.
        command.env("TAURI_WEBVIEW_AUTOMATION", "true").envs(environment.iter().cloned());
        let driver = Group::start(&mut command)?;
        Ok(Self { driver, port, display, bus, said, _groups: [bus_daemon, screen] })
    }

    /// What went wrong when a window that the driver started ends before it is driven; until then this waits. The driver
    /// itself would wait for ever.
    pub async fn ended(&self, program: &str) -> String {
        let runs = || {
            let group = processes_of_group(self.driver.id());
            group.is_ok_and(|all| all.iter().any(|(_, name)| program.starts_with(name.as_str())))
        };
        let mut looks = 0;
        while !runs() && looks < LOOKS {
            tokio::time::sleep(LOOK).await;
            looks += 1;
        }
        while runs() {
            tokio::time::sleep(LOOK).await;
        }
        let said = std::fs::read_to_string(&self.said).unwrap_or_default();
        format!("{program} ended before it could be driven. It said: '{}'", said.trim())
    }

    /// A program beside the driven window, on the same display and with the same home.
    pub fn beside(&self, home: &Home, program: &Path) -> Command {
        let mut command = Command::new(program);
        dress(&mut command, home, &self.display, &self.bus);
        command
    }
}

fn dress(command: &mut Command, home: &Home, display: &str, bus: &str) {
    let folder = |name: &str| home.path().join(name);
    command
        .env_remove("WAYLAND_DISPLAY")
        .env("DISPLAY", display)
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", folder("data"))
        .env("XDG_CONFIG_HOME", folder("config"))
        .env("XDG_CACHE_HOME", folder("cache"))
        .env("EVENKEEL_FILE", home.file())
        .env("NO_AT_BRIDGE", "1")
        .env("GDK_BACKEND", "x11")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        // With LANG=C the page's language is 'C', and Intl throws.
        .env("LANG", "en_US.UTF-8")
        // The lead of the pictures works in Berlin.
        .env("TZ", "Europe/Berlin");
}

/// A bus without services: nothing on this machine may be started by it, and nothing outlives it.
fn bus_config(home: &Home) -> Outcome<PathBuf> {
    let file = home.path().join("bus.conf");
    let folder = home.path().display();
    std::fs::write(
        &file,
        format!(
            "<busconfig><type>session</type><listen>unix:dir={folder}</listen><auth>EXTERNAL</auth>\
             <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
             <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>"
        ),
    )?;
    Ok(file)
}

/// A port that nothing listens on, and that no other stage was given: two journeys run at once.
fn free_port() -> Outcome<u16> {
    static GIVEN: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let port = std::net::TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        if GIVEN.lock().unwrap_or_else(PoisonError::into_inner).insert(port) {
            return Ok(port);
        }
    }
}

/// A program of this build, `evenkeel` or `keel`: it lies beside the tests.
pub fn built(name: &str) -> Outcome<PathBuf> {
    let tests = std::env::current_exe()?;
    let folder = tests.ancestors().nth(2).ok_or("the tests lie in no build folder")?;
    let program = folder.join(name);
    if !program.exists() {
        return Err(format!("{} is not built. 'make test-window' builds it.", program.display()).into());
    }
    Ok(program)
}

/// A path in the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}
