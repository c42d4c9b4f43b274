//! What `keel` understands. The words of the help are the documentation of the terminal.

mod figures;
mod forecast;
mod import;
mod notes;
mod roster;
mod staffing;

use std::path::PathBuf;

use chrono::NaiveDate;
use chrono_tz::Tz;
use clap::{Args, Parser, Subcommand};
pub use figures::{Chart, Erlang};
pub use forecast::ForecastFile;
pub use import::{DateOrder, Import, Live};
pub use notes::{Format, Notes, Page, PageOf, Search};
pub use roster::{Kind, Out, Roster, RosterImport, RosterWhat, monday};
pub use staffing::{Coverage, NeedsMe};

/// Evenkeel from a terminal: the same file, the same rules, no window needed.
///
/// Exit status: 0 done, 1 refused (its sentence on stderr), 2 used wrongly.
#[derive(Debug, Parser)]
#[command(
    name = "keel",
    version,
    after_help = "\
Examples:
  keel today                          the day as it stands
  keel import tickets.csv             contacts from a help desk
  keel capture '@Dev echo on line 2 again !roadblock'
  keel demo                           a team to look around in

A window that has the same file open shows a change within a second."
)]
pub struct Keel {
    #[command(flatten)]
    pub around: Around,
    #[command(subcommand)]
    pub what: What,
}

/// Which file, what time it is, and how to answer.
#[derive(Debug, Args)]
pub struct Around {
    /// The workspace file (also EVENKEEL_FILE; else the one in your data folder)
    #[arg(long, global = true, value_name = "PATH")]
    pub file: Option<PathBuf>,
    /// The time it is, as 2026-11-18T11:08 or with an offset (also EVENKEEL_NOW)
    #[arg(long, global = true, value_name = "TIME")]
    pub now: Option<String>,
    /// The zone you are in, as Europe/Copenhagen (else the system's)
    #[arg(long, global = true, value_name = "ZONE", value_parser = zone)]
    pub zone: Option<Tz>,
    /// Answer in JSON
    #[arg(long, global = true)]
    pub json: bool,
}

/// A day as it is typed.
pub(crate) fn date(text: &str) -> Result<NaiveDate, String> {
    text.parse().map_err(|_| "this is no date; write it like 2026-11-18".to_owned())
}

fn zone(text: &str) -> Result<Tz, String> {
    text.parse().map_err(|_| "this is no zone; write it like Europe/Copenhagen".to_owned())
}

#[derive(Debug, Subcommand)]
pub enum What {
    /// The day: what runs, what is planned, lived and done
    #[command(after_help = "Examples:\n  keel today\n  keel today --date 2026-11-17\n  keel today --json")]
    Today {
        /// Another day, as 2026-11-18
        #[arg(long, value_name = "DATE", value_parser = date)]
        date: Option<NaiveDate>,
    },
    /// Start an activity; what ran ends now
    #[command(after_help = "\
Examples:
  keel start customers
  keel start alongside --with Dev phone
  keel start                          the strategic activity that is planned, else the last one

Activities: customers, alongside, staffing, training, quality, advocacy, engineering, product, self-help, meeting, break")]
    Start {
        /// What time is for; missing: the planned strategic activity
        activity: Option<String>,
        /// With whom, by name
        #[arg(long, value_name = "NAME")]
        with: Option<String>,
        /// What it is about
        detail: Vec<String>,
    },
    /// End what runs
    #[command(after_help = "Examples:\n  keel stop")]
    Stop,
    /// Front line against strategic, this week and over 14 days
    #[command(after_help = "Examples:\n  keel balance\n  keel balance --json")]
    Balance,
    /// Put a line on today's Done list
    #[command(after_help = "Examples:\n  keel done 'Roster for December is out'")]
    Done {
        #[arg(required = true)]
        text: Vec<String>,
    },
    /// Keep a note
    #[command(after_help = "\
Examples:
  keel capture '@Elif cannot open the PDF preview !roadblock'
  keel capture 'What if the macro offered the day? ?idea #product'
  keel capture '+done four refund tickets'")]
    Capture {
        #[arg(required = true)]
        text: Vec<String>,
    },
    #[command(flatten)]
    Notes(Notes),
    /// What waits for the team
    #[command(after_help = "Examples:\n  keel waiting\n  keel waiting --json")]
    Waiting,
    /// Take in contacts (CSV, XLSX, JSON), an interval report (CSV, XLSX) or a calendar (.ics)
    #[command(after_help = "\
Examples:
  keel import tickets.csv
  keel import tickets.csv --dry-run --json
  keel import tickets.csv --refused refused.csv
  keel import export.csv --as zendesk --zone Europe/Berlin
  keel import other.csv --date-order day-first --map 'Raised=opened_at' --map 'Case=number'
  keel import hotline.csv --channel phone
  keel import meetings.ics

A report counts offered, answered and abandoned by interval; it is known by its columns, or said with --report.
All or nothing; importing the same file again adds nothing.")]
    Import(Import),
    /// Who works when; or take a roster in from a file
    #[command(after_help = "\
Examples:
  keel roster
  keel roster --week 2026-W47 --json
  keel roster import roster.csv")]
    Roster(Roster),
    /// Mark someone out: a day, several, or until they are back
    #[command(after_help = "\
Examples:
  keel out Jonas --kind leave --until 2026-11-19
  keel out Carla --kind appointment --back 11:30
  keel out Dev --kind sick --from now")]
    Out(Out),
    /// Say that someone is back
    #[command(after_help = "Examples:\n  keel back Carla")]
    Back {
        /// Who, by name
        name: String,
    },
    /// People against need: a week, or a day by its intervals
    #[command(after_help = "\
Examples:
  keel coverage
  keel coverage --week 2026-W47 --json
  keel coverage --date 2026-11-18

Each interval shows the people over what is required, or under it: +1, −2; −3! is short either way.")]
    Coverage(Coverage),
    /// Whether the front line needs you, until when, and why
    #[command(after_help = "\
Examples:
  keel needs-me
  keel needs-me --at 2026-11-18T15:10
  keel needs-me --json")]
    NeedsMe(NeedsMe),
    /// What waits of email and tickets, and when it is clear
    #[command(after_help = "Examples:\n  keel backlog\n  keel backlog --json")]
    Backlog,
    /// How far the forecast was off, and where handle times come from
    #[command(after_help = "Examples:\n  keel trust\n  keel trust --json")]
    Trust,
    /// How many contacts will come, from a file: a time and a count a row, or one creation time a row
    #[command(after_help = "\
Examples:
  keel forecast calls.csv
  keel forecast calls.csv --interval 15 --weeks 2 --json
  keel forecast calls.csv --backtest 8
  keel forecast tickets.csv --zone Europe/Berlin

Prints start,expected,low,high; four in five intervals are meant to end between low and high. A day that is not in
the file is missing, not zero. Where several rows tell of the same contact, it counts once, at its first time. What the rows were taken
for, and what is assumed, is said on stderr.")]
    Forecast(ForecastFile),
    /// What people achieve with live work, or how many it takes (Erlang C, and Erlang A with patience)
    #[command(after_help = "\
Examples:
  keel erlang --calls-per-hour 200 --handle-time-s 180 --people 14 --target-s 20
  keel erlang --calls-per-hour 200 --handle-time-s 180 --people 10 --patience-s 120 --target-s 20 --json
  keel erlang --required --answered-in-time 0.8 --max-occupancy 0.85 --shrinkage 0.3 \\
              --calls-per-hour 200 --handle-time-s 180 --target-s 20
  keel erlang --batch cases.csv

The columns of cases.csv: calls_per_hour,handle_time_s,people,patience_s,target_s. A row that cannot be reckoned has
an object with its line and the problem, and the exit status is 1. answered_in_time counts those who gave up; an
average_wait_s without bound is null.")]
    Erlang(Erlang),
    /// Process behaviour chart of a file: natural limits and signals
    #[command(after_help = "\
Examples:
  keel chart weeks.csv
  keel chart weeks.csv --baseline 20 --json

One value a row. No moving range and no run reaches across a gap. 'state' says how far the limits can be trusted.")]
    Chart(Chart),
    /// Make the demo team: in the file you name, if it is empty, else beside your own
    #[command(after_help = "Examples:\n  keel demo\n  keel --file demo.db demo")]
    Demo,
    /// Back up now
    #[command(after_help = "Examples:\n  keel backup")]
    Backup,
    /// List the backups, each opened and checked
    #[command(after_help = "Examples:\n  keel backups")]
    Backups,
    /// Put a backup in the place of the file; the file is kept
    #[command(
        after_help = "Examples:\n  keel restore backups/20261118T100000Z-daily.db\n\nRefused while a window has the file open."
    )]
    Restore {
        /// The backup
        backup: PathBuf,
    },
    /// Check the file: integrity, schema, counts
    #[command(after_help = "Examples:\n  keel check\n  keel --file team.db check --json")]
    Check,
    /// Take back the newest change
    #[command(after_help = "Examples:\n  keel undo")]
    Undo,
    /// Do again what was taken back
    #[command(after_help = "Examples:\n  keel redo")]
    Redo,
    /// Run any command by its name; the answer is JSON
    #[command(after_help = "\
Examples:
  keel call people.list
  keel call people.add '{\"names\": \"Amina Yusuf\"}'
  keel call day.view '{\"date\": \"2026-11-18\"}'")]
    Call {
        name: String,
        /// Its arguments as JSON
        #[arg(default_value = "{}", value_name = "JSON")]
        args: String,
    },
}

impl What {
    /// Whether it is about the workspace; arithmetic on figures that are given is not.
    pub fn needs_file(&self) -> bool {
        !matches!(self, What::Erlang(_) | What::Chart(_) | What::Forecast(_))
    }
}
