//! `keel`: the same Commands from a terminal.
//!
//! What belongs here: arguments, words for a terminal, exit statuses. What does not: anything a person can do; that is
//! a Command of `app`.

mod answer;
mod args;
mod day;
mod figures;
mod forecast;
mod notes;
mod queue;
mod roster;
mod staffing;
mod surroundings;
mod workspace;

use std::io::{stderr, stdout};
use std::process::ExitCode;

use answer::{Answer, Trouble, tell};
use app::Job;
use args::{Keel, What};
use clap::Parser;
use serde_json::Value;
use surroundings::Surroundings;

fn main() -> ExitCode {
    let keel = Keel::parse();
    let as_json = keel.around.json || matches!(keel.what, What::Call { .. });
    let here = surroundings::open(&keel.around, keel.what.needs_file());
    let answer = here.and_then(|here| run(&here, keel.what));
    tell(answer, as_json, &mut stdout().lock(), &mut stderr().lock())
}

fn run(here: &Surroundings, what: What) -> Result<Answer, Trouble> {
    match what {
        What::Today { date } => day::today(here, date),
        What::Start { activity, with, detail } => day::start(here, activity, with, &detail.join(" ")),
        What::Stop => day::stop(here),
        What::Balance => day::balance(here),
        What::Done { text } => day::done(here, &text.join(" ")),
        What::Capture { text } => day::capture(here, &text.join(" ")),
        What::Notes(what) => notes::run(here, what),
        What::Waiting => queue::waiting(here),
        What::Import(import) => queue::import(here, import),
        What::Roster(what) => roster::roster(here, what),
        What::Out(out) => roster::out(here, &out),
        What::Back { name } => roster::back(here, &name),
        What::Coverage(asked) => staffing::coverage(here, &asked),
        What::NeedsMe(asked) => staffing::needs_me(here, &asked),
        What::Backlog => staffing::backlog(here),
        What::Trust => staffing::trust(here),
        What::Forecast(file) => forecast::forecast(here, &file),
        What::Erlang(figures) => figures::erlang(here, &figures),
        What::Chart(chart) => figures::chart(here, &chart),
        What::Demo => workspace::demo(here),
        What::Backup => workspace::backup(here),
        What::Backups => workspace::backups(here),
        What::Restore { backup } => workspace::restore(here, &backup),
        What::Check => workspace::check(here),
        What::Undo => Ok(Answer::sentence(here.call("workspace.undo", Value::Null)?)),
        What::Redo => Ok(Answer::sentence(here.call("workspace.redo", Value::Null)?)),
        What::Call { name, args } => {
            let args = serde_json::from_str(&args)
                .map_err(|error| Trouble::misused(format!("The arguments are no JSON: {error}.")))?;
            Ok(Answer::new("", here.call(&name, args)?))
        }
    }
}

impl Surroundings {
    /// Runs a Command.
    fn call(&self, name: &str, args: Value) -> Result<Value, Trouble> {
        Ok(self.host.call(name, args, &Job::default())?)
    }
}
