//! Meetings ahead, and what is remembered of their titles.

use chrono::Duration;
use domain::time::{Instant, Span, clock, moment_words};
use serde::{Deserialize, Serialize};
use store::BlockRow;
use ts_rs::TS;

use super::view::{MeetingView, MeetingsView};
use crate::{App, AppError, Command, Done, Topic, Undo};

/// Meetings of the coming seven days.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewMeetings {
    pub limit: Option<u32>,
}

impl Command for ViewMeetings {
    const NAME: &'static str = "day.meetings";
    const READS: &'static [Topic] = &[Topic::Plan, Topic::Workspace];
    type Reply = MeetingsView;

    fn run(self, app: &App) -> Result<MeetingsView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        let ahead = Span::new(now, now + Duration::days(7))?;
        let limit = self.limit.unwrap_or(5).min(100);
        app.read(|reader| {
            let (rows, total) = reader.meetings_in(ahead, limit)?;
            let read_at = reader.calendars()?.into_iter().map(|calendar| calendar.read_at).max();
            let meetings: Vec<MeetingView> = rows
                .into_iter()
                .map(|BlockRow { block, .. }| MeetingView {
                    block_id: block.id.0.to_string(),
                    start_ms: block.span.start().timestamp_millis(),
                    when: when(block.span.start(), now, zone),
                    title: block.name().to_owned(),
                    minutes: u32::try_from(block.span.minutes()).unwrap_or(0),
                    activity: block.activity,
                })
                .collect();
            let more = total.saturating_sub(meetings.len() as u32);
            Ok(MeetingsView { meetings, more, read_at: read_at.map(|at| moment_words(at, now, zone)) })
        })
    }
}

/// `14:00 today`, `Thu 13:00`
fn when(at: Instant, now: Instant, zone: chrono_tz::Tz) -> String {
    let (date, today) = (domain::time::local_date(at, zone), domain::time::local_date(now, zone));
    let time = clock(at, zone);
    if date == today { format!("{time} today") } else { format!("{} {time}", date.format("%a")) }
}

/// How a title is remembered: small letters, single spaces.
pub(super) fn title_key(title: &str) -> String {
    title.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Forgets the activity of meetings with this title; those already planned keep theirs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ForgetMeetingTitle {
    pub title: String,
}

impl Command for ForgetMeetingTitle {
    const NAME: &'static str = "day.forget_meeting_title";
    const CHANGES: &'static [Topic] = &[Topic::Plan];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let title = title_key(&self.title);
        let label = format!("Forgot what {title} is");
        app.change::<Self, _>(&label, |writer| writer.remove_meeting_title(&title))?;
        Ok(Done {})
    }
}
