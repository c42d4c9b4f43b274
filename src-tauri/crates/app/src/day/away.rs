//! Time away from the machine, asked about once; and nudges put off.

use chrono::{DateTime, Duration};
use domain::day::{Activity, Answer, NewEntry, answer, gap_to_ask};
use domain::time::{Instant, Span, hours_minutes};
use serde::{Deserialize, Serialize};
use store::{AwayRow, Reader, StoreError};
use ts_rs::TS;

use super::NudgeView;
use super::edit::{detail, id, person};
use super::look::nudge_now;
use crate::{App, AppError, Command, Done, Topic, Undo};

const LAST_ALIVE: &str = "last_alive_s";
pub(super) const SNOOZED_UNTIL: &str = "nudge_snoozed_until_s";

/// The window's sign of life, every half minute. After a sleep, a crash or an idle stretch it notes what to ask.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct Heartbeat {
    /// Seconds since the last key or pointer movement, where the platform tells.
    pub idle_s: Option<u32>,
}

/// What the window should do now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct HeartbeatReply {
    /// A stretch to ask about came up with this beat.
    pub asks: bool,
    pub nudge: Option<NudgeView>,
    /// `Front line 1 h 06`, for the tray; empty when nothing runs.
    pub running: String,
}

impl Command for Heartbeat {
    const NAME: &'static str = "day.heartbeat";
    type Reply = HeartbeatReply;

    fn run(self, app: &App) -> Result<HeartbeatReply, AppError> {
        let (now, settings) = (app.now(), app.settings()?);
        let idle = Duration::seconds(i64::from(self.idle_s.unwrap_or(0)));
        let new_id = app.new_id();
        let asks = app.note_down(|writer| {
            let alive = read_instant(writer, LAST_ALIVE)?.unwrap_or(now);
            let running = writer.running_entry()?;
            // While someone sits idle the beats go on, so the last sign of life is the last touch.
            let touched = (now - idle).max(alive);
            let idle_is_long = idle >= Duration::minutes(i64::from(settings.idle_min));
            let gap = gap_to_ask(alive, now, running.as_ref(), settings.idle_min);
            if !idle_is_long {
                writer.put_window_state(LAST_ALIVE, &touched.timestamp().to_string())?;
            }
            // Asked on return, not while still away.
            let Some(span) = gap.filter(|_| !idle_is_long) else { return Ok(false) };
            // Away again at once: one question for both stretches.
            let earlier = writer.unanswered_away()?.filter(|away| away.span.end() >= span.start());
            let away = match earlier {
                Some(AwayRow { id, span: before }) => {
                    let start = before.start().min(span.start());
                    AwayRow { id, span: Span::new(start, span.end()).unwrap_or(span) }
                }
                None => AwayRow { id: new_id, span },
            };
            writer.put_away(&away)?;
            Ok(true)
        })?;
        let _ = app.store().sweep_imports(crate::app::SWEPT_AT_A_TIME);
        if asks {
            app.tell_changed(&[Topic::Day]);
        }
        let running = app.read(|reader| reader.running_entry())?.map_or_else(String::new, |entry| {
            let minutes = entry.span(now).map_or(0, |span| span.seconds() / 60);
            format!("{} {}", entry.activity.label(), hours_minutes(minutes))
        });
        Ok(HeartbeatReply { asks, nudge: nudge_now(app, &settings)?, running })
    }
}

/// What the time away was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AwayAnswer {
    /// What ran went on, away from the keyboard.
    Kept,
    /// It was this.
    Activity(Activity),
    /// No entry at all.
    Nothing,
}

/// Answers the question about time away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AnswerAway {
    pub id: String,
    pub answer: AwayAnswer,
    pub detail: Option<String>,
    pub person_id: Option<String>,
}

impl Command for AnswerAway {
    const NAME: &'static str = "day.answer_away";
    const CHANGES: &'static [Topic] = &[Topic::Day, Topic::Done];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let id = id(&self.id)?;
        let away = app
            .read(|reader| reader.unanswered_away())?
            .filter(|away| away.id == id)
            .ok_or_else(|| AppError::gone("That question"))?;
        let chosen = match self.answer {
            AwayAnswer::Kept => Answer::Kept,
            AwayAnswer::Nothing => Answer::Nothing,
            AwayAnswer::Activity(activity) => Answer::Activity(NewEntry {
                activity,
                zone: app.zone(),
                detail: detail(self.detail.as_deref().unwrap_or(""))?,
                person: person(app, self.person_id.as_deref())?,
            }),
        };
        let now = app.now();
        app.change::<Self, _>("Answered what the time away was", |writer| {
            let window = Span::new(
                away.span.start() - Duration::days(1),
                now.max(away.span.end()) + Duration::days(1),
            )
            .unwrap_or(away.span);
            let edited = domain::day::Timeline::new(writer.entries_in(window)?, now)
                .and_then(|mut day| answer(&mut day, away.span, chosen, &mut || app.new_entry_id()));
            match edited {
                Ok(edit) => {
                    writer.put_entries(&edit.put, &edit.removed)?;
                    writer.answer_away(away.id)?;
                    Ok(Ok(Done {}))
                }
                Err(error) => Ok(Err(AppError::from(error))),
            }
        })?
    }
}

/// Puts the nudge off.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SnoozeNudge {
    pub minutes: u32,
}

impl Command for SnoozeNudge {
    const NAME: &'static str = "day.snooze_nudge";
    const CHANGES: &'static [Topic] = &[Topic::Day];
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let until = app.now() + Duration::minutes(i64::from(self.minutes.clamp(1, 240)));
        app.note_down(|writer| writer.put_window_state(SNOOZED_UNTIL, &until.timestamp().to_string()))?;
        Ok(Done {})
    }
}

pub(super) fn read_instant(reader: &Reader<'_>, key: &str) -> Result<Option<Instant>, StoreError> {
    let seconds = reader.window_state(key)?.and_then(|text| text.parse().ok());
    Ok(seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0)))
}
