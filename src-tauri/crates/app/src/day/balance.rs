//! The balance against the band.

use chrono::Duration;
use chrono_tz::Tz;
use domain::day::{Balance, Share, Suggestion, balance, balance_reaches_back_to};
use domain::time::{Instant, Span, day_span, local_date};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{Reader, StoreError};
use ts_rs::TS;

use super::view::{BalanceView, ShareView, SuggestionView};
use crate::{App, AppError, Command, Topic};

/// The balance of this week and of the last 14 days, as of now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ViewBalance {}

impl Command for ViewBalance {
    const NAME: &'static str = "day.balance";
    const READS: &'static [Topic] = &[Topic::Day, Topic::Settings, Topic::Workspace];
    type Reply = BalanceView;

    fn run(self, app: &App) -> Result<BalanceView, AppError> {
        let (now, zone) = (app.now(), app.zone());
        app.read(|reader| {
            let settings = crate::workspace::read_settings(reader)?;
            let balance = balance_of(reader, now, zone, &settings)?;
            Ok(BalanceView {
                week: share_view(balance.week),
                fortnight: share_view(balance.fortnight),
                band_low: settings.band_low,
                band_high: settings.band_high,
                drift: balance.drift.map(domain::day::Drift::sentence),
                suggestion: balance.suggestion.map(|suggestion| SuggestionView {
                    sentence: suggestion.sentence(local_date(now, zone)),
                    on: match suggestion {
                        Suggestion::StrategicDay { on, .. } | Suggestion::CustomersLastHour { on, .. } => on,
                    },
                }),
            })
        })
    }
}

/// The balance as it is at `now`: of the week up to then, and of the 14 days before.
///
/// # Errors
/// Where the file cannot be read.
pub(crate) fn balance_of(
    reader: &Reader<'_>,
    now: Instant,
    zone: Tz,
    settings: &Settings,
) -> Result<Balance, StoreError> {
    let first = balance_reaches_back_to(local_date(now, zone), &settings.hours);
    // A day further back, because entries may have been lived in another zone.
    let start = day_span(first, zone).start() - Duration::days(1);
    let entries = Span::new(start, now + Duration::seconds(1))
        .map_or_else(|_| Ok(Vec::new()), |span| reader.entries_in(span))?;
    Ok(balance(&entries, now, zone, settings))
}

fn share_view(share: Share) -> ShareView {
    ShareView {
        front_min: u32::try_from(share.front_min).unwrap_or(0),
        strategic_min: u32::try_from(share.strategic_min).unwrap_or(0),
        share: share.share,
    }
}
