//! Public holidays per country, from data inside the program: nothing is asked of a network.
//!
//! What belongs here: which dates are public holidays in a whole country, and what they are called. What does not: what
//! a holiday does to contacts (`forecast`), holidays of a region or a team, which are events of the lead's own.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use opening_hours::localization::Country;

/// A country whose public holidays are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HolidayCountry {
    /// ISO 3166-1, as `DK`.
    pub code: &'static str,
    /// In English.
    pub name: &'static str,
}

/// Every country whose public holidays are known, by name.
pub fn countries() -> Vec<HolidayCountry> {
    let mut countries: Vec<HolidayCountry> = Country::ALL
        .iter()
        .map(|country| HolidayCountry { code: country.iso_code(), name: country.name() })
        .collect();
    countries.sort_by_key(|country| country.name);
    countries
}

/// Whether the public holidays of a country are known, by its two capital letters, as `DK`.
pub fn is_known(code: &str) -> bool {
    Country::ALL.iter().any(|country| country.iso_code() == code)
}

/// The public holidays of `country` (ISO 3166-1, as `DK`; in any case) from `from` to `to`, both included, ascending
/// with their English names. Empty for a country that is not known. They are known from 2000 to 2076.
///
/// For the United Kingdom they are those of England and Wales.
pub fn holidays(country: &str, from: NaiveDate, to: NaiveDate) -> Vec<(NaiveDate, String)> {
    let Ok(country) = country.trim().to_uppercase().parse::<Country>() else { return Vec::new() };
    let known = country.holidays();
    let calendar = known.get_public();
    from.iter_days()
        .take_while(|date| *date <= to)
        .filter(|date| calendar.contains(*date) || (country == Country::GB && is_english(*date)))
        .map(|date| (date, name(country, date).to_owned()))
        .collect()
}

/// What the data leaves out for the United Kingdom because Scotland does otherwise.
fn is_english(date: NaiveDate) -> bool {
    let last_monday_of_august = date.month() == 8 && date.day() > 24 && date.weekday() == Weekday::Mon;
    is_new_year(date) || days_after_easter(date) == Some(1) || last_monday_of_august
}

/// New Year's Day, or the Monday after it where it falls on a weekend.
fn is_new_year(date: NaiveDate) -> bool {
    let is_weekend = matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
    let stands_in = date.weekday() == Weekday::Mon && matches!(date.day(), 2 | 3);
    date.month() == 1 && ((date.day() == 1 && !is_weekend) || stands_in)
}

/// The name of a date that is a holiday: the country's own, else by the fixed dates and the days around Easter that most
/// countries share.
fn name(country: Country, date: NaiveDate) -> &'static str {
    national_name(country, date).unwrap_or(match (date.month(), date.day(), days_after_easter(date)) {
        (1, 1, _) => "New Year's Day",
        (1, 6, _) => "Epiphany",
        (5, 1, _) => "Labour Day",
        (8, 15, _) => "Assumption Day",
        (11, 1, _) => "All Saints' Day",
        (12, 24, _) => "Christmas Eve",
        (12, 25, _) => "Christmas Day",
        (12, 26, _) => "Second Day of Christmas",
        (12, 31, _) => "New Year's Eve",
        (_, _, Some(-3)) => "Maundy Thursday",
        (_, _, Some(-2)) => "Good Friday",
        (_, _, Some(1)) => "Easter Monday",
        (_, _, Some(39)) => "Ascension Day",
        (_, _, Some(50)) => "Whit Monday",
        (_, _, Some(60)) => "Corpus Christi",
        _ => "Public holiday",
    })
}

fn national_name(country: Country, date: NaiveDate) -> Option<&'static str> {
    Some(match (country, date.month(), date.day()) {
        (Country::US, 1, 15..) => "Martin Luther King Jr. Day",
        (Country::US, 2, _) => "Presidents' Day",
        (Country::US, 5, _) => "Memorial Day",
        (Country::US, 6, _) => "Juneteenth",
        (Country::US, 7, _) => "Independence Day",
        (Country::US | Country::CA, 9, ..8) => "Labor Day",
        (Country::US, 11, 22..) => "Thanksgiving",
        (Country::US, 11, _) => "Veterans Day",
        (Country::DE, 10, 3) => "German Unity Day",
        (Country::FR, 7, _) => "Bastille Day",
        (Country::FR, 5, 8) => "Victory Day",
        (Country::FR, 11, 11) => "Armistice Day",
        (Country::GB, 5 | 8, _) => "Bank holiday",
        (Country::GB, 12, 26) => "Boxing Day",
        _ => return None,
    })
}

/// Days from Easter Sunday of the Gregorian calendar.
fn days_after_easter(date: NaiveDate) -> Option<i64> {
    Some((date - easter(date.year())?).num_days())
}

/// Easter Sunday (the anonymous Gregorian algorithm; Meeus 1991, chapter 8).
fn easter(year: i32) -> Option<NaiveDate> {
    let golden = year % 19;
    let (century, rest) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * weekday) / 451;
    let days = u64::try_from(moon + weekday - 7 * late + 21).ok()?;
    NaiveDate::from_ymd_opt(year, 3, 1)?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn year(country: &str, year: i32) -> Vec<(NaiveDate, String)> {
        holidays(country, date(year, 1, 1), date(year, 12, 31))
    }

    #[test]
    fn easter_is_where_the_almanac_has_it() {
        for (year, month, day) in [(2000, 4, 23), (2008, 3, 23), (2019, 4, 21), (2026, 4, 5), (2038, 4, 25)] {
            assert_eq!(easter(year), Some(date(year, month, day)));
        }
    }

    #[test]
    fn the_holidays_of_the_united_states_in_2026_are_the_eleven_federal_ones_but_columbus_day() {
        let found: Vec<String> =
            year("US", 2026).iter().map(|(date, name)| format!("{date} {name}")).collect();
        assert!(found.contains(&"2026-11-26 Thanksgiving".to_owned()), "{found:?}");
        assert!(found.contains(&"2026-05-25 Memorial Day".to_owned()), "{found:?}");
        assert!(found.contains(&"2026-07-03 Independence Day".to_owned()), "observed on Friday: {found:?}");
        assert_eq!(found.len(), 10, "{found:?}");
    }

    #[test]
    fn the_holidays_of_england_are_whole() {
        let dates: Vec<NaiveDate> = year("gb", 2026).into_iter().map(|(date, _)| date).collect();
        let expected = [(1, 1), (4, 3), (4, 6), (5, 4), (5, 25), (8, 31), (12, 25), (12, 28)]
            .map(|(m, d)| date(2026, m, d));
        assert_eq!(dates, expected);
    }

    #[test]
    fn german_holidays_of_the_whole_country_have_names() {
        let names: Vec<String> = year("DE", 2027).into_iter().map(|(_, name)| name).collect();
        for name in ["New Year's Day", "Good Friday", "Easter Monday", "Ascension Day", "Whit Monday"] {
            assert!(names.iter().any(|other| other == name), "{name} is not in {names:?}");
        }
    }

    #[test]
    fn a_country_that_is_not_known_has_none() {
        assert_eq!(year("XX", 2026), Vec::new());
        assert_eq!(year("", 2026), Vec::new());
    }

    #[test]
    fn more_than_a_hundred_countries_have_holidays_ten_years_from_now() {
        let known = countries().iter().filter(|country| !year(country.code, 2036).is_empty()).count();
        assert!(known > 100, "{known}");
    }
}
