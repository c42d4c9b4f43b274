//! Which help desk wrote a file, and what its columns become, by their names.
//!
//! What belongs here: names and what they mean. What does not: reading cells, beyond one sample per column that
//! tells a date from a length of time.

mod by_sample;
mod synonyms;
mod vendors;

use super::field::Field;
use super::vendor::Vendor;

pub(super) use by_sample::looks_like_date;

/// A name reduced to what tells it from others: lower case, words with single spaces, `camelCase` taken apart, and
/// without Zendesk's `[list]`. A name without letters or digits, such as `#`, stays as it is.
pub(super) fn plain_name(name: &str) -> String {
    let name = name.trim().trim_start_matches('\u{feff}');
    let name = match name.rfind(" [") {
        Some(at) if name.ends_with(']') => &name[..at],
        _ => name,
    };
    let mut plain = String::with_capacity(name.len() + 4);
    let mut after_lower = false;
    for c in name.chars() {
        if c.is_alphanumeric() {
            if c.is_uppercase() && after_lower {
                plain.push(' ');
            }
            plain.extend(c.to_lowercase());
        } else if !plain.is_empty() && !plain.ends_with(' ') {
            plain.push(' ');
        }
        after_lower = c.is_lowercase() || c.is_ascii_digit();
    }
    let plain = plain.trim_end().to_string();
    if plain.is_empty() { name.to_string() } else { plain }
}

/// Whether exports use this name for anything; tells a header from a title.
pub(super) fn knows_name(name: &str) -> bool {
    let plain = plain_name(name);
    !plain.is_empty() && (synonyms::rank_of(&plain).is_some() || vendors::any_has(&plain))
}

/// How good a name is for the number of a contact, the best first; none where it is one for something else.
pub(crate) fn number_rank(name: &str) -> Option<usize> {
    synonyms::rank_of(&plain_name(name)).filter(|(field, _)| *field == Field::Number).map(|(_, rank)| rank)
}

/// Whether a name is that of a contact's number and of nothing else; a `number` may count.
pub(crate) fn is_only_a_number(name: &str) -> bool {
    const COUNT_TOO: [&str; 7] = ["number", "nummer", "ticket", "no", "nr", "#", "ref"];
    number_rank(name).is_some() && !COUNT_TOO.contains(&plain_name(name).as_str())
}

/// The vendor whose marks all stand among the columns.
pub(super) fn vendor_of(columns: &[String]) -> Vendor {
    let plain: Vec<String> = columns.iter().map(|name| plain_name(name)).collect();
    vendors::recognise(&plain)
}

/// What a column becomes, and whether its name alone said so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Proposal {
    pub field: Field,
    pub recognised: bool,
}

/// Proposes a field for every column. `samples` holds one cell per column that is not blank, or an empty text.
pub(super) fn propose(vendor: Vendor, columns: &[String], samples: &[String]) -> Vec<Proposal> {
    let plain: Vec<String> = columns.iter().map(|name| plain_name(name)).collect();
    let sample = |at: usize| samples.get(at).map_or("", String::as_str);
    let mut fields: Vec<Option<Field>> = plain.iter().map(|name| vendors::field_of(vendor, name)).collect();
    for (at, field) in fields.iter_mut().enumerate() {
        *field = field.map(|field| by_sample::settle(field, &plain[at], sample(at)));
    }
    let known = vendor != Vendor::Other && fields.iter().flatten().count() >= 3;
    add_synonyms(&plain, &samples_of(samples, columns.len()), known, &mut fields);
    fields
        .into_iter()
        .map(|field| Proposal { field: field.unwrap_or(Field::LeaveOut), recognised: field.is_some() })
        .collect()
}

fn samples_of(samples: &[String], columns: usize) -> Vec<&str> {
    (0..columns).map(|at| samples.get(at).map_or("", String::as_str)).collect()
}

/// Columns that the vendor's table leaves open go by general names, each field once, to the best name for it.
/// Beside a known vendor only what teams add themselves is taken from names.
fn add_synonyms(plain: &[String], samples: &[&str], known: bool, fields: &mut [Option<Field>]) {
    let mut candidates: Vec<(usize, usize, Field)> = plain
        .iter()
        .enumerate()
        .filter(|(at, _)| fields[*at].is_none())
        .filter_map(|(at, name)| synonyms::rank_of(name).map(|(field, rank)| (rank, at, field)))
        .collect();
    candidates.sort_by_key(|(rank, at, _)| (*rank, *at));
    for (_, at, field) in candidates {
        let field = by_sample::settle(field, &plain[at], samples[at]);
        let own = matches!(
            field,
            Field::Driver
                | Field::HandleTimeS
                | Field::HandleTimeMin
                | Field::HandleTimeClock
                | Field::Satisfaction
        );
        let taken = fields.iter().flatten().any(|other| by_sample::same_thing(*other, field));
        let repeated = field == Field::Tags && plain.iter().filter(|name| **name == plain[at]).count() > 1;
        if (!known || own) && (!taken || repeated) && by_sample::fits(field, samples[at]) {
            fields[at] = Some(field);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_and_marks() {
        assert_eq!(plain_name("First response time (in hrs)"), "first response time in hrs");
        assert_eq!(plain_name("customerWaitingSince.time"), "customer waiting since time");
        assert_eq!(plain_name("Contact reason [list]"), "contact reason");
        assert_eq!(plain_name("ID"), "id");
        assert_eq!(plain_name("#"), "#");
    }

    #[test]
    fn the_better_name_for_a_field_wins() {
        let columns: Vec<String> = ["id", "ticket_number", "created_at"].map(String::from).into();
        let fields: Vec<Field> = propose(Vendor::Other, &columns, &[]).iter().map(|p| p.field).collect();
        assert_eq!(fields, [Field::LeaveOut, Field::Number, Field::OpenedAt]);
    }

    #[test]
    fn a_sample_tells_a_date_from_a_length_of_time() {
        let columns: Vec<String> = ["id", "created", "first response time"].map(String::from).into();
        let field = |sample: &str| {
            let samples = ["1".to_string(), "2024-03-04".into(), sample.into()];
            propose(Vendor::Other, &columns, &samples)[2].field
        };
        assert_eq!(field("2023-06-01 12:15:36"), Field::FirstReplyAt);
        assert_eq!(field("00:27:30"), Field::FirstReplyAfterClock);
    }
}
