//! What a forecast assumes, in sentences for the lead.

use chrono::{Days, NaiveDate};

use super::days::Calendar;
use super::history::History;
use super::holidays::{Holidays, Source};
use super::outcome::{DayForecast, Forecast, IntervalForecast, Method};

const WEEKDAYS: [&str; 7] =
    ["Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays"];

/// The forecast where nothing is known.
pub(super) fn nothing(history: &History, from: NaiveDate, days: usize) -> Forecast {
    let day = |ahead: usize| DayForecast {
        date: from.checked_add_days(Days::new(ahead as u64)).unwrap_or(NaiveDate::MAX),
        intervals: vec![IntervalForecast::default(); history.per_day()],
        total: IntervalForecast::default(),
    };
    Forecast {
        days: (0..days).map(day).collect(),
        method: Method::Nothing,
        words: vec!["Nothing came before this day that is known, so nothing is forecast.".to_owned()],
        left_out: Vec::new(),
    }
}

/// What is assumed of a history that says something.
pub(super) fn assumed(
    calendar: &Calendar,
    method: Method,
    origin: usize,
    days: &[DayForecast],
    untested: bool,
    holidays: &Holidays,
) -> Vec<String> {
    let mut words = Vec::new();
    let known: Vec<usize> = (0..calendar.len()).filter(|index| calendar.counts(*index).is_some()).collect();
    if calendar.len() < 14 {
        let count = known.len();
        let days = if count == 1 { "one day is".to_owned() } else { format!("{count} days are") };
        words.push(format!(
            "Only {days} known, so every weekday that has not been seen is taken like the others."
        ));
    } else if untested {
        words.push(
            "The history is too short to test the forecast on itself; its range is assumed.".to_owned(),
        );
    }
    if method == Method::SeasonalNaive {
        words.push(
            "Last week's counts did better than the profile on the weeks before, so they are used."
                .to_owned(),
        );
    }
    let unseen: Vec<&str> = (0..7)
        .filter(|weekday| {
            known.iter().all(|index| super::days::weekday_of(calendar.date(*index)) != *weekday)
        })
        .map(|weekday| WEEKDAYS[weekday])
        .collect();
    if !unseen.is_empty() && calendar.len() >= 7 {
        words.push(format!("Nothing is known of {}; they are taken as closed.", listed(&unseen)));
    }
    let total: f64 = days.iter().map(|day| day.total.expected).sum();
    if !days.is_empty() && total < 5.0 * days.len() as f64 {
        words.push(format!(
            "Few contacts come, about {:.1} a day: what an interval brings is mostly chance.",
            total / days.len() as f64
        ));
    }
    words.extend(about_holidays(calendar, days, holidays));
    if origin > calendar.len() + 1 {
        words.push(format!(
            "The newest counts are {} days older than the first day of the forecast.",
            origin - calendar.len()
        ));
    }
    words
}

/// What is taken of the holidays to come that have no multiplier of their own.
fn about_holidays(calendar: &Calendar, days: &[DayForecast], holidays: &Holidays) -> Option<String> {
    let known = &calendar.adjustments().holidays;
    if !days.iter().any(|day| known.get(&day.date) == Some(&None)) {
        return None;
    }
    let (share, source) = holidays.share();
    let percent = share * 100.0;
    Some(match source {
        Source::Learnt => format!("A holiday brings {percent:.0} % of a usual day, as past ones did."),
        Source::NeverThere => "No past holiday is in the data, so holidays are taken as closed.".to_owned(),
        Source::Assumed => {
            format!("Too few past holidays are known; {percent:.0} % of a usual day is assumed on one.")
        }
    })
}

fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [start @ .., last] => format!("{} and {last}", start.join(", ")),
    }
}
