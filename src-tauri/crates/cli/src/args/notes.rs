//! What `keel note`, `roadblocks`, `due`, `search` and `page` understand.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::{Args, Subcommand, ValueEnum};

use super::roster::monday;

#[derive(Debug, Subcommand)]
pub enum Notes {
    /// Keep a note, or one for each line of the standard input
    #[command(after_help = "\
Examples:
  keel note '@Elif cannot open the PDF preview !roadblock'
  keel note '+done four refund tickets'
  keel note < heard.txt

While you sit beside someone, a note goes into that session; what comes by the standard input stays out of it. There each line is a note of its own; empty ones are skipped, and one that cannot be kept is told with its number.")]
    Note {
        /// What was seen or heard
        text: Vec<String>,
        /// Keep it out of the session that runs
        #[arg(long)]
        apart: bool,
    },
    /// What keeps the team from caring for customers, the most hours a month first
    #[command(
        after_help = "Examples:\n  keel roadblocks\n  keel roadblocks --with Elif\n  keel roadblocks --closed --json"
    )]
    Roadblocks {
        /// Those that were removed or accepted
        #[arg(long)]
        closed: bool,
        /// Those that someone met, by name
        #[arg(long, value_name = "NAME")]
        with: Option<String>,
    },
    /// Who is to be sat with, longest ago first
    #[command(after_help = "Examples:\n  keel due\n  keel due --json")]
    Due,
    /// Search everything that was ever written
    #[command(after_help = "\
Examples:
  keel search refund flow
  keel search @Elif from:oct preview
  keel search '#product' from:2026-10-01 to:'1 nov'
  keel search is:roadblock printer

Words are found as they stand, by their beginnings, in other forms and inside others; accents do not matter. Filters:
@name, #tag, from: and to: a date, is: a kind (note, idea, done, entry, block, session, roadblock, ask, one-to-one,
agenda, commitment, knowledge, recognition, cape, training).")]
    Search(Search),
    /// A page for others: the brief of a week, someone's page, a session's, the agenda of a one-to-one, what a week changed
    /// for the better
    #[command(after_help = "\
Examples:
  keel page brief
  keel page brief --week 2026-W47 --as pdf -o brief.pdf
  keel page person Elif
  keel page one-to-one Elif --as html -o agenda.html
  keel page better 2026-W47
  keel page session 019c0e2e-7d1b-7000-8000-000000000000 --as pdf -o session.pdf

Private remarks are never on it; what stays is said on stderr.")]
    Page(Page),
}

#[derive(Debug, Args)]
pub struct Search {
    /// Words and filters
    #[arg(required = true)]
    pub words: Vec<String>,
    /// How many to print at most
    #[arg(long, value_name = "COUNT", default_value_t = 20)]
    pub limit: u32,
}

#[derive(Debug, Args)]
pub struct Page {
    #[arg(value_enum)]
    pub of: PageOf,
    /// Whose, by name; of a session, its id; of a brief and of what changed for the better, the week (else this one)
    pub which: Option<String>,
    /// The week of a brief, or of what changed for the better, as 2026-W47 (else this one)
    #[arg(long, value_name = "WEEK", value_parser = monday, conflicts_with = "which")]
    pub week: Option<NaiveDate>,
    /// How it is written
    #[arg(long = "as", value_enum, default_value_t = Format::Markdown)]
    pub format: Format,
    /// Where to (else Markdown and HTML are printed)
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    pub force: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PageOf {
    Session,
    Person,
    OneToOne,
    Better,
    Brief,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Markdown,
    Html,
    Pdf,
}
