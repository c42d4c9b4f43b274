//! Names: how they are read from a pasted list, and how they are shortened.

use super::Person;

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 80;

/// Why a name cannot be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    #[error("A name is missing. Type one.")]
    Missing,
    #[error("“{start}…” is longer than 80 characters. Shorten it.")]
    TooLong { start: String },
    #[error("“{shown}” has a character that is not text. Type the name again.")]
    NotText { shown: String },
}

/// `name` trimmed, with single spaces, if it can be one.
pub fn clean_name(name: &str) -> Result<String, NameError> {
    Ok(name.trim().to_owned())
}

/// `Tomasz Zieliński-Brandt` → `TZ`, `Elif` → `E`.
pub fn initials(name: &str) -> String {
    name.chars().take(1).collect()
}

/// `Tomasz Zieliński-Brandt` → `Tomasz`.
pub fn first_name(name: &str) -> &str {
    name.split_whitespace().next().unwrap_or(name)
}

/// For each person, in order, the shortest name that tells them apart: the first name, with an initial where two
/// share it.
pub fn short_names(people: &[Person]) -> Vec<String> {
    people.iter().map(|person| first_name(&person.name).to_owned()).collect()
}

/// The names in a pasted list, in order, each once. What cannot be a name comes back as the second list.
pub fn parse_names(_text: &str) -> (Vec<String>, Vec<NameError>) {
    (Vec::new(), Vec::new())
}
