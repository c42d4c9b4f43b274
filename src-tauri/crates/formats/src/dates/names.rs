//! Names of months and weekdays as exports write them, and as the app says them.

/// Beginnings of month names in the languages help desks are often set to: English, German, French, Spanish, Dutch,
/// Italian, Danish, Swedish. A longer beginning comes before a shorter one that it contains.
const MONTHS: [&[&str]; 12] = [
    &["jan", "gen", "ene", "jän"],
    &["feb", "fév", "fev"],
    &["mar", "mär", "maer", "mrt", "maart"],
    &["apr", "avr", "abr"],
    &["may", "mai", "maj", "mei", "mag"],
    &["jun", "juin", "giu"],
    &["jul", "juil", "lug"],
    &["aug", "aoû", "aou", "ago"],
    &["sep", "set"],
    &["oct", "okt", "ott"],
    &["nov"],
    &["dec", "dez", "déc", "dic"],
];

/// The month of a name or its usual abbreviation, 1 to 12.
pub(super) fn month_of(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    if word.chars().count() > 12 {
        return None;
    }
    let at = MONTHS.iter().position(|starts| starts.iter().any(|start| word.starts_with(start)))?;
    u32::try_from(at + 1).ok()
}

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

pub(super) fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    WEEKDAYS.iter().any(|day| word.starts_with(day))
        && (word.len() == 3 || word.ends_with("day") || word.len() == 4)
}

/// `November` of 11; empty where there is no such month.
pub(crate) fn month_name(month: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    month.checked_sub(1).and_then(|at| NAMES.get(at as usize)).copied().unwrap_or("")
}

/// `fourth` of 4, for the days that a month number can be taken for; empty beyond twelve.
pub(crate) fn ordinal(day: u32) -> &'static str {
    const NAMES: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
        "eleventh", "twelfth",
    ];
    day.checked_sub(1).and_then(|at| NAMES.get(at as usize)).copied().unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_known_in_several_languages() {
        for (word, month) in
            [("March", 3), ("Mär", 3), ("mai", 5), ("Dez", 12), ("juil", 7), ("juin", 6), ("Mei", 5)]
        {
            assert_eq!(month_of(word), Some(month), "{word}");
        }
        assert_eq!(month_of("Thursday"), None);
    }

    #[test]
    fn a_month_is_not_taken_for_a_weekday() {
        assert!(is_weekday("Monday") && is_weekday("Tues") && is_weekday("wed"));
        assert!(!is_weekday("March") && !is_weekday("Sundry"));
    }
}
