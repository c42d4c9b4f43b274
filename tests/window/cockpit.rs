//! The driven window: finding what a person would find, pressing what they would press, looking at what they see.

use std::{
    future::Future,
    path::{Path, PathBuf},
    time::Duration,
};

use serde_json::{Value, json};
use thirtyfour::{Capabilities, Key, WebDriver, WebElement, prelude::By};

use crate::{
    desktop::Desktop,
    network::processes_of_group,
    page,
    stage::{Home, Outcome, Stage, built, repository},
};

const PATIENCE: Duration = Duration::from_secs(10);
const PAUSE: Duration = Duration::from_millis(50);
const JOURNEY: Duration = Duration::from_secs(300);

/// How a window is opened.
#[derive(Default)]
pub struct Options {
    /// Another workspace file than the home's own.
    pub file: Option<PathBuf>,
    /// The time it is when the window opens; it runs on from there.
    pub now: Option<&'static str>,
    /// Set in the window's environment on top of what the stage sets.
    pub env: Vec<(String, String)>,
}

/// An open window with everything around it; dropping it ends all of it.
pub struct Cockpit {
    driver: WebDriver,
    pub stage: Stage,
    /// The name of its process.
    program: String,
}

/// Runs a journey to its end, or ends it when it takes too long.
pub fn journey(body: impl Future<Output = Outcome>) -> Outcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async { tokio::time::timeout(JOURNEY, body).await? })
}

impl Cockpit {
    /// Opens the window and waits until something is on it.
    pub async fn open(home: &Home, options: Options) -> Outcome<Self> {
        Self::open_on(Stage::set(home, &options.env)?, options).await
    }

    /// The same on a stage that is set already; what it was set with holds.
    pub async fn open_on(stage: Stage, options: Options) -> Outcome<Self> {
        Self::open_program(&built("evenkeel")?, stage, options).await
    }

    /// Another program than the built window, of which no more is expected than a `main`.
    pub async fn open_program(program: &Path, stage: Stage, options: Options) -> Outcome<Self> {
        let mut args: Vec<String> = Vec::new();
        if let Some(file) = &options.file {
            args.extend(["--file".into(), file.display().to_string()]);
        }
        if let Some(now) = options.now {
            args.extend(["--now".into(), now.into()]);
        }
        let mut wanted = Capabilities::new();
        let browser = json!({ "binary": program, "args": args });
        wanted.set("webkitgtk:browserOptions", browser)?;
        until(PATIENCE, "the driver answers", async || {
            Ok(tokio::net::TcpStream::connect(("127.0.0.1", stage.port)).await.ok())
        })
        .await?;
        let url = format!("http://127.0.0.1:{}", stage.port);
        let session = WebDriver::new(url, wanted);
        let name = program.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let driver = tokio::select! {
            driver = tokio::time::timeout(Duration::from_secs(60), session) => driver??,
            why = stage.ended(&name) => return Err(why.into()),
        };
        let cockpit = Self { driver, stage, program: name };
        cockpit.sees("main").await?;
        Ok(cockpit)
    }

    /// Runs the body of a function in the page and answers what it returns.
    pub async fn run(&self, body: &str, args: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver.execute(body, args).await?.json().clone())
    }

    /// Runs a function that ends by calling its last argument.
    pub async fn run_async(&self, body: &str, args: Vec<Value>) -> Outcome<Value> {
        Ok(self.driver.execute_async(body, args).await?.json().clone())
    }

    /// Waits for an element by CSS selector.
    pub async fn sees(&self, selector: &str) -> Outcome<WebElement> {
        self.wait(&format!("'{selector}' is there"), async || {
            Ok(self.driver.find_all(By::Css(selector)).await?.into_iter().next())
        })
        .await
    }

    /// Waits for what a screen reader would call by this role and name. `name` may be the beginning of it.
    pub async fn role(&self, role: &str, name: &str) -> Outcome<WebElement> {
        self.learn().await?;
        self.wait(&format!("a {role} '{name}' is there"), async || {
            let found = self.driver.execute(page::FIND, vec![json!(role), json!(name)]).await?;
            Ok(if found.json().is_null() { None } else { Some(found.element()?) })
        })
        .await
    }

    /// Clicks what has this role and name, as soon as nothing lies over it.
    pub async fn click(&self, role: &str, name: &str) -> Outcome {
        self.wait(&format!("the {role} '{name}' can be clicked"), async || {
            let found = self.role(role, name).await?;
            if found.click().await.is_ok() {
                return Ok(Some(()));
            }
            // What is drawn by its label is clicked there.
            let label = "return arguments[0].labels?.[0] ?? null";
            let label = self.driver.execute(label, vec![found.to_json()?]).await?;
            Ok((!label.json().is_null() && label.element()?.click().await.is_ok()).then_some(()))
        })
        .await
    }

    /// Waits until the words can be read on the page.
    pub async fn reads(&self, words: &str) -> Outcome {
        self.wait(&format!("'{words}' can be read"), async || {
            Ok(self.text().await?.contains(words).then_some(()))
        })
        .await
    }

    /// Waits, and says what was on the page instead when it was in vain.
    async fn wait<T>(&self, what: &str, ask: impl AsyncFnMut() -> Outcome<Option<T>>) -> Outcome<T> {
        let waited = until(PATIENCE, what, ask).await;
        let Err(error) = waited else { return waited };
        self.screenshot("stuck").await.unwrap_or_default();
        let page = self.run("return document.body.outerHTML.slice(0, 3000)", vec![]).await;
        let text = self.text().await.unwrap_or_default();
        Err(format!("{error}; the page reads '{text}': {}", page.unwrap_or_default()).into())
    }

    /// Everything that can be read, whitespace joined.
    pub async fn text(&self) -> Outcome<String> {
        let text = self.run("return document.body.innerText", vec![]).await?;
        Ok(text.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Presses keys where the focus is: `ctrl+k`, `Escape`, `F`; anything longer is typed.
    pub async fn press(&self, keys: &str) -> Outcome {
        let parts: Vec<&str> = if keys.len() > 1 { keys.split('+').collect() } else { vec![keys] };
        let Some((last, held)) = parts.split_last() else { return Ok(()) };
        let held: Vec<Key> = held.iter().filter_map(|name| key(name)).collect();
        let mut chain = self.driver.action_chain();
        for modifier in &held {
            chain = chain.key_down(modifier.clone());
        }
        chain = match key(last) {
            Some(named) => chain.key_down(named.clone()).key_up(named),
            None => chain.send_keys(*last),
        };
        for modifier in held.iter().rev() {
            chain = chain.key_up(modifier.clone());
        }
        Ok(chain.perform().await?)
    }

    /// Calls a Command as the page does. For what a journey needs before it begins, and to look behind the screen.
    pub async fn call(&self, name: &str, args: Value) -> Outcome<Value> {
        let answer = self.run_async(page::CALL, vec![json!(name), args]).await?;
        match answer.get("refused") {
            Some(refusal) => Err(format!("{name}: {refusal}").into()),
            None => Ok(answer["reply"].clone()),
        }
    }

    /// Listens for an event of the window from now on.
    pub async fn hears(&self, event: &str) -> Outcome {
        self.run_async(page::LISTEN, vec![json!(event)]).await.map(drop)
    }

    /// Waits until the window said it since [`Cockpit::hears`]; answers what came with it.
    pub async fn heard(&self, event: &str) -> Outcome<Value> {
        self.wait(&format!("the window says '{event}'"), async || {
            let heard =
                self.run("return window.heardByTest?.[arguments[0]] ?? null", vec![json!(event)]).await?;
            Ok(heard.get("payload").cloned())
        })
        .await
    }

    /// Changes one setting the way Settings does.
    pub async fn set(&self, setting: &str, value: Value) -> Outcome {
        let mut settings = self.call("workspace.view", json!({})).await?["settings"].clone();
        settings[setting] = value;
        self.call("workspace.change_settings", json!({ "settings": settings })).await.map(drop)
    }

    /// Makes the page this large, in CSS pixels.
    pub async fn resize(&self, width: u32, height: u32) -> Outcome {
        self.driver.set_window_rect(0, 0, width, height).await?;
        until(PATIENCE, "the window has its size", async || {
            let size = self.run("return [innerWidth, innerHeight]", vec![]).await?;
            Ok((size == json!([width, height])).then_some(()))
        })
        .await
    }

    /// Leaves a picture in `target/journeys/` (or `EVENKEEL_PICTURES`), once the page has come to rest.
    pub async fn screenshot(&self, name: &str) -> Outcome {
        let folder = std::env::var_os("EVENKEEL_PICTURES")
            .map_or_else(|| repository("target/journeys"), PathBuf::from);
        std::fs::create_dir_all(&folder)?;
        self.run_async(page::REST, vec![]).await?;
        Ok(self.driver.screenshot(&folder.join(format!("{name}.png"))).await?)
    }

    /// Fails with every violation that axe finds on the page.
    pub async fn is_accessible(&self, screen: &str) -> Outcome {
        self.learn().await?;
        self.run_async(page::REST, vec![]).await?;
        let found = self.run_async(page::AXE, vec![]).await?;
        let found = found.as_array().ok_or_else(|| format!("axe did not run on {screen}: {found}"))?;
        let lines: Vec<&str> = found.iter().filter_map(Value::as_str).collect();
        if lines.is_empty() {
            return Ok(());
        }
        Err(format!("axe found on {screen}:\n{}", lines.join("\n")).into())
    }

    /// Puts axe into the page, which also knows how names are computed.
    async fn learn(&self) -> Outcome {
        if self.run("return typeof window.axe", vec![]).await? == json!("object") {
            return Ok(());
        }
        let axe = std::fs::read_to_string(repository("ui/node_modules/axe-core/axe.min.js"))?;
        self.run(&format!("{axe}; window.axe = axe; return null"), vec![]).await.map(drop)
    }

    /// Closes the window as a person does, and waits until it is gone.
    pub async fn close(self) -> Outcome {
        let group = self.stage.driver.id();
        Desktop::of(&self.stage.display)?.close("Evenkeel")?;
        let program = self.program.clone();
        let gone =
            async || Ok((!processes_of_group(group)?.iter().any(|(_, name)| *name == program)).then_some(()));
        until(PATIENCE, "the window is closed", gone).await
    }

    /// Kills everything at once, as a power cut would.
    pub fn crash(self) {
        drop(self);
    }
}

impl Drop for Cockpit {
    // The stage ends the window; asking the driver to do so as well would wait for one that may be gone.
    fn drop(&mut self) {
        drop(self.driver.clone().leak());
    }
}

/// Asks again and again until there is an answer.
pub async fn until<T>(
    patience: Duration,
    what: &str,
    mut ask: impl AsyncFnMut() -> Outcome<Option<T>>,
) -> Outcome<T> {
    let asking = async {
        loop {
            if let Some(answer) = ask().await? {
                return Ok(answer);
            }
            tokio::time::sleep(PAUSE).await;
        }
    };
    tokio::time::timeout(patience, asking).await.map_err(|_| format!("waited {patience:?} until {what}"))?
}

fn key(name: &str) -> Option<Key> {
    Some(match name.to_lowercase().as_str() {
        "ctrl" => Key::Control,
        "shift" => Key::Shift,
        "alt" => Key::Alt,
        "enter" => Key::Enter,
        "escape" => Key::Escape,
        "tab" => Key::Tab,
        "delete" => Key::Delete,
        "backspace" => Key::Backspace,
        "left" => Key::Left,
        "right" => Key::Right,
        "up" => Key::Up,
        "down" => Key::Down,
        "home" => Key::Home,
        "end" => Key::End,
        "space" => Key::Space,
        _ => return None,
    })
}
