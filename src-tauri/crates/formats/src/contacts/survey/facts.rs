//! What was found, in the few words of the import screen.

use chrono_tz::Tz;

use super::super::inspection::Fact;
use super::super::mapping::Container;
use super::super::source::Found;
use super::Survey;

/// The facts in the order in which they are shown.
pub(in crate::contacts) fn facts(found: &Found, survey: &Survey, zone: Tz, zone_why: &str) -> Vec<Fact> {
    let mut facts = vec![layout(&found.container, survey)];
    if let Some(sniffed) = found.sniffed {
        facts.push(fact("Encoding", sniffed.encoding.label(), sniffed.why));
    }
    facts.push(fact("Time zone", &city(zone), zone_why));
    facts.push(decimal(survey));
    facts
}

fn fact(what: &str, value: &str, why: &str) -> Fact {
    Fact { what: what.into(), value: value.into(), why: why.into() }
}

fn layout(container: &Container, survey: &Survey) -> Fact {
    match container {
        Container::Csv { delimiter, .. } => {
            let name = match delimiter.as_str() {
                "," => "comma ,",
                ";" => "semicolon ;",
                "\t" => "tab",
                "|" => "bar |",
                other => other,
            };
            let rows = grouped(survey.even_rows);
            let why = if survey.even_rows == survey.rows {
                format!("in all {rows} rows")
            } else {
                format!("in {rows} of {} rows", grouped(survey.rows))
            };
            fact("Delimiter", name, &why)
        }
        Container::Xlsx { sheet, header_row } => {
            fact("Sheet", sheet, &format!("columns named in row {header_row}"))
        }
        Container::Json { per_line: true, .. } => {
            fact("JSON", "one contact per line", "each line is an object")
        }
        Container::Json { rows_at, .. } if rows_at.is_empty() => {
            fact("JSON", "a list", "the file is the list")
        }
        Container::Json { rows_at, .. } => fact("JSON", "a document", &format!("its list is \"{rows_at}\"")),
    }
}

/// `Copenhagen` of `Europe/Copenhagen`.
fn city(zone: Tz) -> String {
    zone.name().rsplit('/').next().unwrap_or("UTC").replace('_', " ")
}

fn decimal(survey: &Survey) -> Fact {
    let carry = |count: u64| {
        if count == 1 { "1 cell carries one".into() } else { format!("{} cells carry one", grouped(count)) }
    };
    match (survey.with_comma, survey.with_point) {
        (0, 0) => fact("Decimal", "none", "no number has a fraction"),
        (comma, point) if comma > point => fact("Decimal", "comma", &carry(comma)),
        (_, point) => fact("Decimal", "point", &carry(point)),
    }
}

/// `8,412` of 8412.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!(grouped(12), "12");
        assert_eq!(grouped(8412), "8,412");
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
