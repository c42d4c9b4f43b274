//! The ways to write someone's full name.

use super::identity::LEAST_LETTERS;
use super::ordinary::is_ordinary;

/// A name written as one word, as a login has it, has at least so many letters: `also` is not Al So.
const LEAST_LOGIN: usize = 6;

/// The ways to write a full name: in order, the last name first, with an initial, and all in one as a login has it.
/// With an initial alone beside a word, it would be a sentence: `will I`.
pub(super) fn full_ways(parts: &[String]) -> Vec<Vec<String>> {
    let [first, rest @ ..] = parts else { return Vec::new() };
    let Some(last) = rest.last() else { return Vec::new() };
    let initial = |word: &String| word.chars().next().map(String::from).unwrap_or_default();
    let reversed: Vec<String> = rest.iter().chain([first]).cloned().collect();
    let with_initial: Vec<String> = [initial(first)].into_iter().chain(rest.iter().cloned()).collect();
    let mut ways = vec![parts.to_vec()];
    ways.extend(rest.iter().map(|part| vec![first.clone(), part.clone()]));
    if !all_ordinary(parts) {
        ways.push(reversed);
        ways.extend(rest.iter().map(|part| vec![part.clone(), first.clone()]));
    }
    if !is_ordinary(last) {
        ways.extend([with_initial.clone(), vec![initial(first), last.clone()]]);
    }
    if !is_ordinary(first) {
        ways.push(vec![first.clone(), initial(&rest[0])]);
    }
    ways.extend(
        logins(parts)
            .into_iter()
            .filter(|login| login.chars().count() >= LEAST_LOGIN)
            .map(|login| vec![login]),
    );
    ways
}

/// A full name as one word: `elifkaya`, `kayaelif`, `ekaya`, `elifk`.
pub(super) fn logins(parts: &[String]) -> Vec<String> {
    let [first, rest @ ..] = parts else { return Vec::new() };
    let Some(last) = rest.last() else { return Vec::new() };
    let initial = |word: &String| word.chars().next().map(String::from).unwrap_or_default();
    let mut logins = vec![
        parts.concat(),
        format!("{last}{first}"),
        format!("{}{}", initial(first), rest.concat()),
        format!("{}{last}", initial(first)),
        format!("{first}{}", initial(last)),
    ];
    logins.sort();
    logins.dedup();
    logins.retain(|login| login.chars().count() >= LEAST_LETTERS);
    logins
}

pub(super) fn all_ordinary(parts: &[String]) -> bool {
    parts.iter().all(|part| is_ordinary(part))
}
