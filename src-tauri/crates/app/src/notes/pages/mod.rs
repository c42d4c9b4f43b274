//! Pages that leave the file: a session, someone's page, a theme, an agenda, what a week changed for the better, as Markdown, HTML and PDF.
//!
//! What belongs here: what goes on each page and what stays, said in words. What does not: how a page is written in a
//! format (`formats::pages`). Nothing leaves without being shown first, and what is private never leaves.

mod agenda;
mod better;
mod left_out;
mod person;
mod save;
mod session;
mod theme;
mod words;

pub(crate) use agenda::told_in_private;
pub use better::PageWeeks;
use chrono::NaiveDate;
use domain::notes::NoteTheme;
use formats::pages::{Page, html, markdown, not_in_pdf};
pub(crate) use left_out::LeftOut;
pub use save::{PageFormat, SavePage, SavedPage};
use serde::{Deserialize, Serialize};
use ts_rs::TS;
pub(crate) use words::plain;

use crate::{App, AppError, Command, Topic};

/// What a page is made of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(optional_fields)]
pub enum PageOf {
    /// For the person beside whom it was: only what is marked shareable.
    Session { id: String },
    /// For the person: what was promised, what is to be learnt, what they changed, what is shared with them.
    Person { id: String },
    /// One page to take to product, engineering or the help centre: counts, quotes, what is asked for.
    Theme {
        #[ts(optional = false)]
        theme: NoteTheme,
        note_ids: Vec<String>,
        title: Option<String>,
        wanted: Option<String>,
    },
    /// What to talk about next, for both.
    OneToOne { person_id: String },
    /// What anyone changed for the better in the week of that date; missing: this week.
    Better { week_of: Option<NaiveDate> },
    /// The brief of the week of that date; missing: this week.
    Brief { week_of: Option<NaiveDate> },
}

/// A page as it would leave. Nothing is written by looking at it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ShowPage {
    pub page: PageOf,
}

/// The page in the formats that are text, and what is not on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PageView {
    pub title: String,
    pub markdown: String,
    /// A whole file, which needs nothing else and runs nothing.
    pub html: String,
    /// `3 private remarks stay here.`; empty where nothing does. It is for the lead and not on the page.
    pub leaves_out: String,
    /// Which words a PDF cannot show, and where they can be read; empty where it shows all of them.
    pub pdf_lacks: String,
    /// The weeks beside it, of a page about a week.
    pub weeks: Option<PageWeeks>,
    /// A name to save it under, without its ending.
    pub file_name: String,
    /// What was shown, in short: `notes.save_page` refuses where the page is another one by then.
    pub shown: String,
}

impl Command for ShowPage {
    const NAME: &'static str = "notes.show_page";
    const READS: &'static [Topic] = &[
        Topic::Notes,
        Topic::People,
        Topic::Roster,
        Topic::Day,
        Topic::Done,
        Topic::Plan,
        Topic::Staffing,
        Topic::Contacts,
        Topic::Settings,
        Topic::Workspace,
    ];
    type Reply = PageView;

    fn run(self, app: &App) -> Result<PageView, AppError> {
        let made = make(app, &self.page)?;
        Ok(PageView {
            title: made.page.title.clone(),
            leaves_out: made.left_out.sentence(),
            pdf_lacks: words::lacking_in_pdf(&not_in_pdf(&made.page, app.fonts())),
            weeks: match &self.page {
                PageOf::Better { week_of } | PageOf::Brief { week_of } => {
                    Some(PageWeeks::around(app, *week_of)?)
                }
                _ => None,
            },
            file_name: match &self.page {
                PageOf::Brief { .. } => words::file_name("Brief", &made.date),
                _ => words::file_name(&made.page.title, &made.date),
            },
            shown: made.fingerprint(),
            html: html(&made.page),
            markdown: markdown(&made.page),
        })
    }
}

/// A page that was made, and what was left out of it.
pub(crate) struct Made {
    pub page: Page,
    pub left_out: LeftOut,
    /// `2026-11-17`, for the name of the file.
    pub date: String,
}

impl Made {
    /// Tells this page from any other (FNV-1a); it notices a change, it is not a defence.
    fn fingerprint(&self) -> String {
        let hash = markdown(&self.page).bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
        });
        format!("{hash:016x}")
    }
}

fn make(app: &App, of: &PageOf) -> Result<Made, AppError> {
    match of {
        PageOf::Session { id } => session::page(app, id),
        PageOf::Person { id } => person::page(app, id),
        PageOf::Theme { theme, note_ids, title, wanted } => {
            theme::page(app, *theme, note_ids, title.as_deref(), wanted.as_deref())
        }
        PageOf::OneToOne { person_id } => agenda::page(app, person_id),
        PageOf::Better { week_of } => better::page(app, *week_of),
        PageOf::Brief { week_of } => crate::week::brief(app, *week_of),
    }
}
