//! Numbers and lengths of time in cells.

/// A number of any unit; decimal comma and point are both understood, a sign is kept.
pub(super) fn number(cell: &str) -> Option<f64> {
    let cell = cell.trim().replace(['\u{a0}', '\u{202f}', ' '], "");
    let plain = match (cell.rfind(','), cell.rfind('.')) {
        (Some(comma), Some(point)) if comma > point => cell.replace('.', "").replace(',', "."),
        (Some(_), Some(_)) => cell.replace(',', ""),
        (Some(_), None) => cell.replace(',', "."),
        _ => cell,
    };
    if !plain.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+')) {
        return None;
    }
    plain.parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Seconds of `h:mm:ss` or `h:mm`; hours may be more than 24.
pub(super) fn clock_s(cell: &str) -> Option<i64> {
    let mut parts = cell.trim().split(':');
    let hours: i64 = parts.next()?.parse().ok()?;
    let minutes = sixty(parts.next()?)?;
    let seconds = match parts.next() {
        Some(seconds) => sixty(seconds)?,
        None => 0,
    };
    (parts.next().is_none() && (0..1_000_000).contains(&hours))
        .then_some(hours * 3600 + minutes * 60 + seconds)
}

fn sixty(part: &str) -> Option<i64> {
    let bare = part.split('.').next()?;
    let number: i64 = (bare.len() == 2).then(|| bare.parse().ok())??;
    (0..60).contains(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_time_may_be_longer_than_a_day() {
        assert_eq!(clock_s("28:50:00"), Some(103_800));
        assert_eq!(clock_s("7:32"), Some(27_120));
        assert_eq!(clock_s("7:60"), None);
        assert_eq!(clock_s("-1:15"), None);
    }

    #[test]
    fn numbers_are_understood_with_either_decimal_mark() {
        assert_eq!(number("8,5"), Some(8.5));
        assert_eq!(number("1.234,5"), Some(1234.5));
        assert_eq!(number("1,234.5"), Some(1234.5));
        assert_eq!(number("inf"), None);
        assert_eq!(number("1e9"), None);
    }
}
