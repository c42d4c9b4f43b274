//! Settings: kept one by one, each as JSON under its own key.

use std::collections::BTreeMap;

use chrono::{NaiveTime, Weekday};
use domain::workspace::{BreakSettings, Settings, WorkingHours};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use store::{Reader, StoreError, Writer};
use ts_rs::TS;

use super::{SettingsView, staffing_settings as staffing};
use crate::{App, AppError, Command, Done, ErrorCode, Topic, Undo};

/// Changes settings. The whole set is sent; what is as before is left alone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeSettings {
    pub settings: SettingsView,
}

impl Command for ChangeSettings {
    const NAME: &'static str = "workspace.change_settings";
    const CHANGES: &'static [Topic] = &[Topic::Settings];
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let settings = from_view(self.settings)?;
        app.change::<Self, _>("Changed a setting", |writer| write_settings(writer, &settings))?;
        Ok(Done {})
    }
}

/// The settings of the file; what was never set is as the product has it.
pub(crate) fn read_settings(reader: &Reader<'_>) -> Result<Settings, StoreError> {
    let defaults = to_view(&Settings::default());
    let Ok(Value::Object(mut merged)) = serde_json::to_value(&defaults) else {
        return Ok(Settings::default());
    };
    for (key, value) in reader.settings()? {
        if let (Some(slot), Ok(value)) = (merged.get_mut(&key), serde_json::from_str(&value)) {
            *slot = value;
        }
    }
    let view: SettingsView = serde_json::from_value(Value::Object(merged))
        .map_err(|error| StoreError::BadValue(format!("settings: {error}")))?;
    from_view(staffing::eased(view)).map_err(|error| StoreError::BadValue(error.message))
}

/// Writes what differs from the file.
pub(crate) fn write_settings(writer: &Writer<'_>, settings: &Settings) -> Result<(), StoreError> {
    let before = fields(&to_view(&read_settings(writer)?));
    for (key, value) in fields(&to_view(settings)) {
        if before.get(&key) != Some(&value) {
            writer.put_setting(&key, &value)?;
        }
    }
    Ok(())
}

/// Writes a mark of the file that is not a setting: that it is set up, that it is a demo.
pub(crate) fn mark(writer: &Writer<'_>, key: &str, value: &Value) -> Result<(), StoreError> {
    writer.put_setting(key, &value.to_string())
}

fn fields(view: &SettingsView) -> BTreeMap<String, String> {
    match serde_json::to_value(view) {
        Ok(Value::Object(map)) => map.into_iter().map(|(key, value)| (key, value.to_string())).collect(),
        _ => BTreeMap::new(),
    }
}

pub(super) fn to_view(settings: &Settings) -> SettingsView {
    let time = |time: NaiveTime| time.format("%H:%M").to_string();
    let Settings { hours, breaks, .. } = settings;
    SettingsView {
        lead_name: settings.lead_name.clone(),
        team_name: settings.team_name.clone(),
        days: hours.days.iter().map(Weekday::num_days_from_monday).collect(),
        from: time(hours.from),
        to: time(hours.to),
        week_starts: hours.week_starts.num_days_from_monday(),
        band_low: settings.band_low,
        band_high: settings.band_high,
        short_breaks: breaks.short_breaks,
        short_break_min: breaks.short_break_min,
        lunch_min: breaks.lunch_min,
        nudge_after_min: breaks.nudge_after_min,
        firm_after_min: breaks.firm_after_min,
        nudge_words: breaks.nudge_words.clone(),
        firm_words: breaks.firm_words.clone(),
        channels: settings.channels.clone(),
        phone_handle_time_s: settings.phone_handle_time_s,
        chat_handle_time_s: settings.chat_handle_time_s,
        email_handle_time_s: settings.email_handle_time_s,
        idle_min: settings.idle_min,
        shadow_every_weeks: settings.shadow_every_weeks,
        theme: settings.theme,
        single_keys: settings.single_keys,
        staffing: staffing::to_view(&settings.staffing),
    }
}

pub(super) fn from_view(view: SettingsView) -> Result<Settings, AppError> {
    let mut days = view.days.into_iter().map(weekday).collect::<Result<Vec<_>, _>>()?;
    days.sort_by_key(Weekday::num_days_from_monday);
    days.dedup();
    let settings = Settings {
        lead_name: view.lead_name.trim().to_owned(),
        team_name: view.team_name.trim().to_owned(),
        hours: WorkingHours {
            days,
            from: time(&view.from)?,
            to: time(&view.to)?,
            week_starts: weekday(view.week_starts)?,
        },
        band_low: view.band_low,
        band_high: view.band_high,
        breaks: BreakSettings {
            short_breaks: view.short_breaks,
            short_break_min: view.short_break_min,
            lunch_min: view.lunch_min,
            nudge_after_min: view.nudge_after_min,
            firm_after_min: view.firm_after_min,
            nudge_words: view.nudge_words.trim().to_owned(),
            firm_words: view.firm_words.trim().to_owned(),
        },
        channels: view.channels,
        phone_handle_time_s: view.phone_handle_time_s,
        chat_handle_time_s: view.chat_handle_time_s,
        email_handle_time_s: view.email_handle_time_s,
        idle_min: view.idle_min,
        shadow_every_weeks: view.shadow_every_weeks,
        theme: view.theme,
        single_keys: view.single_keys,
        staffing: staffing::from_view(view.staffing)?,
    };
    settings.check().map_err(|error| AppError::refused(error.to_string()))?;
    Ok(settings)
}

pub(super) fn weekday(number: u32) -> Result<Weekday, AppError> {
    u8::try_from(number).ok().and_then(|number| Weekday::try_from(number).ok()).ok_or_else(|| {
        AppError::new(ErrorCode::BadCall, format!("{number} is no day of the week (0 is Monday)."))
    })
}

pub(super) fn time(text: &str) -> Result<NaiveTime, AppError> {
    NaiveTime::parse_from_str(text.trim(), "%H:%M")
        .map_err(|_| AppError::refused(format!("{text} is no time of day. Write it like 08:30.")))
}
