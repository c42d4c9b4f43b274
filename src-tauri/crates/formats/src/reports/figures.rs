//! Counts and lengths of time in cells.

/// What a number without marks counts, as a header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Milliseconds,
    Seconds,
    Minutes,
    /// `h:mm`: two parts are hours and minutes.
    HoursMinutes,
}

impl Unit {
    pub(super) fn named(text: &str) -> Option<Self> {
        match text {
            "ms" | "msec" | "milliseconds" => Some(Unit::Milliseconds),
            "s" | "sec" | "secs" | "second" | "seconds" | "sek" | "sekunden" => Some(Unit::Seconds),
            "m" | "min" | "mins" | "minute" | "minutes" | "minuten" => Some(Unit::Minutes),
            "h:mm" | "hh:mm" => Some(Unit::HoursMinutes),
            _ => None,
        }
    }
}

/// More than this nobody counts in one interval.
pub(super) const MOST_COUNTED: u32 = 1_000_000;

/// What a cell with a count holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Count {
    Blank,
    Known(u32),
    Bad,
}

/// Reads `12`, `12.0`, `1,204` or `1 204`.
pub(super) fn count(text: &str) -> Count {
    let text = text.trim();
    if is_blank(text) {
        return Count::Blank;
    }
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
    let whole = digits.strip_suffix(".0").or_else(|| digits.strip_suffix(",0")).unwrap_or(&digits);
    let parts: Vec<&str> = whole.split([',', '.']).collect();
    let grouped = parts[0].len() <= 3 && parts.iter().skip(1).all(|part| part.len() == 3);
    let fits = parts.iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()));
    if !fits || (parts.len() > 1 && !grouped) {
        return Count::Bad;
    }
    match parts.concat().parse::<u32>() {
        Ok(number) if number <= MOST_COUNTED => Count::Known(number),
        _ => Count::Bad,
    }
}

/// What a cell with a length of time holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Length {
    Blank,
    /// A number without marks: its unit is the header's.
    Number(f64),
    /// `4:32`: minutes and seconds, unless the header says hours and minutes.
    Pair(f64, f64),
    Seconds(f64),
    Bad,
}

/// Reads `312`, `312.4`, `5:12`, `0:05:12`, `00:05:12.5`, `5m 12s`, `5 min 12 s`, `312 s`.
pub(super) fn length(text: &str) -> Length {
    let text = text.trim().to_lowercase();
    if is_blank(&text) {
        return Length::Blank;
    }
    if text.contains(':') {
        // Spreadsheets keep a length as a time of their first day.
        let clock = text.rsplit(' ').next().unwrap_or(&text);
        let parts: Option<Vec<f64>> = clock.split(':').map(decimal).collect();
        return match parts.as_deref() {
            Some([first, second]) if *second < 60.0 => Length::Pair(*first, *second),
            Some([h, m, s]) if *m < 60.0 && *s < 60.0 => Length::Seconds(h * 3600.0 + m * 60.0 + s),
            _ => Length::Bad,
        };
    }
    if let Some(number) = decimal(&text) {
        return Length::Number(number);
    }
    worded(&text).map_or(Length::Bad, Length::Seconds)
}

/// `5m 12s`
fn worded(text: &str) -> Option<f64> {
    let mut seconds = 0.0;
    let mut rest = text.trim();
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit() && letter != '.')?;
        let number = decimal(&rest[..digits])?;
        let after = rest[digits..].trim_start();
        let unit_ends = after.find(|letter: char| !letter.is_alphabetic()).unwrap_or(after.len());
        seconds += number
            * match &after[..unit_ends] {
                "h" | "hr" | "hrs" | "std" => 3600.0,
                "m" | "min" | "mins" => 60.0,
                "s" | "sec" | "secs" | "sek" => 1.0,
                _ => return None,
            };
        rest = after[unit_ends..].trim_start();
    }
    Some(seconds)
}

fn decimal(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain =
        !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',');
    let number: f64 = plain.then(|| text.replace(',', ".").parse().ok())??;
    number.is_finite().then_some(number)
}

/// Seconds, with `unit` for what has no marks.
pub(super) fn seconds(length: Length, unit: Unit) -> Option<f64> {
    Some(match (length, unit) {
        (Length::Blank | Length::Bad, _) => return None,
        (Length::Seconds(seconds), _) | (Length::Number(seconds), Unit::Seconds) => seconds,
        (Length::Number(number), Unit::Milliseconds) => number / 1000.0,
        (Length::Number(number), Unit::Minutes) => number * 60.0,
        (Length::Number(number), Unit::HoursMinutes) => number * 3600.0,
        (Length::Pair(hours, minutes), Unit::HoursMinutes) => hours * 3600.0 + minutes * 60.0,
        (Length::Pair(minutes, seconds), _) => minutes * 60.0 + seconds,
    })
}

/// What systems write where there is nothing to say.
pub(super) fn is_blank(text: &str) -> bool {
    let text = text.trim();
    let is_dash = |letter: char| matches!(letter, '-' | '–' | '—');
    // `--` and `--:--` as well.
    let dashes =
        text.contains(is_dash) && text.chars().all(|letter| is_dash(letter) || matches!(letter, ':' | ' '));
    // A mean over nobody is an error in a spreadsheet.
    let nothing = ["", "n/a", "na", "null", "nan", "?", "#DIV/0!", "#N/A"];
    dashes || nothing.iter().any(|blank| text.eq_ignore_ascii_case(blank))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_systems_write_them_and_nothing_else_is_one() {
        for (text, expected) in
            [("12", 12), ("0", 0), ("12.0", 12), ("1,204", 1204), ("1.204", 1204), ("1 204", 1204)]
        {
            assert_eq!(count(text), Count::Known(expected), "{text}");
        }
        for text in ["-3", "12.5", "yes", "1,2", "99999999999", "9000000", "1e3"] {
            assert_eq!(count(text), Count::Bad, "{text}");
        }
        for text in ["", " - ", "N/A", "--", "—", "#DIV/0!"] {
            assert_eq!((count(text), length(text)), (Count::Blank, Length::Blank), "{text}");
        }
        assert_eq!(length("--:--"), Length::Blank);
    }

    #[test]
    fn lengths_are_read_as_systems_write_them_and_nothing_else_is_one() {
        let read = |text: &str| seconds(length(text), Unit::Seconds);
        for (text, expected) in [
            ("312", 312.0),
            ("312.4", 312.4),
            ("312,4", 312.4),
            ("5:12", 312.0),
            ("0:05:12", 312.0),
            ("00:05:12.5", 312.5),
            ("1:00:00", 3600.0),
            ("5m 12s", 312.0),
            ("5 min 12 s", 312.0),
            ("1899-12-31 00:05:12", 312.0),
        ] {
            assert_eq!(read(text), Some(expected), "{text}");
        }
        for text in ["-5", "5:72", "five", "1:2:3:4", "5x", "5:", ":"] {
            assert_eq!(length(text), Length::Bad, "{text}");
        }
        assert_eq!(seconds(length("5.2"), Unit::Minutes), Some(312.0));
        assert_eq!(seconds(length("312000"), Unit::Milliseconds), Some(312.0));
        assert_eq!(seconds(length("0:05"), Unit::HoursMinutes), Some(300.0));
    }
}
