//! Times in which more or less comes than usual.

use chrono::{Days, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use domain::queue::Channel;
use domain::staffing::holidays::holidays;
use domain::time::{Instant, Span, clock, day_words, instant_at, local_date, local_time};
use serde::{Deserialize, Serialize};
use store::EventRow;
use ts_rs::TS;
use uuid::Uuid;

use super::words::channel_label;
use super::{EventView, EventsView};
use crate::day::id;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// The longest label, in characters.
const LONGEST_LABEL: usize = 80;
/// The longest event, in days.
const LONGEST_DAYS: i64 = 92;

/// Events and public holidays from four weeks back to a year ahead.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewEvents {}

impl Command for ViewEvents {
    const NAME: &'static str = "staffing.view_events";
    const READS: &'static [Topic] = &[Topic::Staffing, Topic::Settings, Topic::Workspace];
    type Reply = EventsView;

    fn run(self, app: &App) -> Result<EventsView, AppError> {
        let now = app.now();
        let span = Span::new(now - Duration::weeks(4), now + Duration::weeks(53))?;
        let rows = app.read(|reader| reader.staffing_events(span))?;
        let country = app.settings()?.staffing.country.unwrap_or_default();
        let zone = app.zone();
        let days = holidays(&country, local_date(span.start(), zone), local_date(span.end(), zone));
        let mut events: Vec<(NaiveDate, EventView)> =
            days.into_iter().map(|(date, name)| (date, holiday(app, date, name))).collect();
        events.extend(rows.iter().map(|row| (local_date(row.start, zone), view(app, row))));
        events.sort_by_key(|(date, _)| *date);
        Ok(EventsView { events: events.into_iter().map(|(_, event)| event).collect() })
    }
}

/// Says that more or less comes than usual.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct AddEvent {
    pub label: String,
    /// Local times.
    pub from: NaiveDateTime,
    pub to: NaiveDateTime,
    pub channel: Option<Channel>,
    /// Times as usual: 1.6, 0.5.
    pub multiplier: f64,
}

impl Command for AddEvent {
    const NAME: &'static str = "staffing.add_event";
    const CHANGES: &'static [Topic] = &[Topic::Staffing];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let event = self.row(app, app.new_id())?;
        let undo = format!("Added the event {}", event.label);
        app.change::<Self, _>(&undo, |writer| writer.put_staffing_event(&event))?;
        Ok(Done {})
    }
}

impl AddEvent {
    /// What is written under an id; refused where there can be no such event.
    fn row(self, app: &App, id: Uuid) -> Result<EventRow, AppError> {
        let label = self.label.split_whitespace().collect::<Vec<_>>().join(" ");
        if label.is_empty() || label.chars().count() > LONGEST_LABEL {
            return Err(AppError::refused(format!(
                "An event has a name of 1 to {LONGEST_LABEL} characters. Type one."
            )));
        }
        if !(0.0..=20.0).contains(&self.multiplier) {
            return Err(AppError::refused("An event brings 0 to 20 times as much as usual. Choose less."));
        }
        let at = |local: NaiveDateTime| instant_at(local.date(), local.time(), app.zone());
        let span = Span::new(at(self.from), at(self.to))
            .map_err(|_| AppError::refused("An event must end after it starts. Choose a later end."))?;
        if span.seconds() > LONGEST_DAYS * 86_400 {
            return Err(AppError::refused(format!(
                "An event lasts at most {LONGEST_DAYS} days. Choose an earlier end."
            )));
        }
        Ok(EventRow {
            id,
            label,
            start: span.start(),
            end: span.end(),
            channel: self.channel,
            multiplier: self.multiplier,
        })
    }
}

/// Says anew what an event is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeEvent {
    pub id: String,
    pub event: AddEvent,
}

impl Command for ChangeEvent {
    const NAME: &'static str = "staffing.change_event";
    const CHANGES: &'static [Topic] = &[Topic::Staffing];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let wanted = id(&self.id)?;
        let before = app.read(|reader| reader.staffing_event(wanted))?;
        let before = before.ok_or_else(|| AppError::gone("That event"))?;
        let event = self.event.row(app, wanted)?;
        let undo = format!("Changed the event {}", before.label);
        app.change::<Self, _>(&undo, |writer| writer.put_staffing_event(&event))?;
        Ok(Done {})
    }
}

/// Takes an event away.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DeleteEvent {
    pub id: String,
}

impl Command for DeleteEvent {
    const NAME: &'static str = "staffing.delete_event";
    const CHANGES: &'static [Topic] = &[Topic::Staffing];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let wanted = id(&self.id)?;
        let event = app.read(|reader| reader.staffing_event(wanted))?;
        let event = event.ok_or_else(|| AppError::gone("That event"))?;
        let undo = format!("Took away the event {}", event.label);
        app.change::<Self, _>(&undo, |writer| writer.remove_staffing_event(wanted))?;
        Ok(Done {})
    }
}

fn view(app: &App, row: &EventRow) -> EventView {
    let zone = app.zone();
    let words = |at: Instant| format!("{} {}", day_words(local_date(at, zone), app.today()), clock(at, zone));
    let local = |at: Instant| local_date(at, zone).and_time(local_time(at, zone));
    let to = if local_date(row.start, zone) == local_date(row.end, zone) {
        clock(row.end, zone)
    } else {
        words(row.end)
    };
    let channel = row
        .channel
        .map_or_else(String::new, |channel| format!(", {}", channel_label(channel).to_lowercase()));
    EventView {
        id: Some(row.id.to_string()),
        label: row.label.clone(),
        channel: row.channel,
        multiplier: Some(row.multiplier),
        from: local(row.start),
        to: local(row.end),
        words: format!("{} to {to}, × {}{channel}", words(row.start), row.multiplier),
    }
}

fn holiday(app: &App, date: NaiveDate, label: String) -> EventView {
    let day = day_words(date, app.today());
    EventView {
        id: None,
        label,
        channel: None,
        multiplier: None,
        from: date.and_time(NaiveTime::MIN),
        to: (date + Days::new(1)).and_time(NaiveTime::MIN),
        words: format!("{day}, a public holiday"),
    }
}
