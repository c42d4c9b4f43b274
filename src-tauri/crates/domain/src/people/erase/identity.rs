//! What identifies someone, and where it stands in a text.

use std::ops::Range;

use super::ordinary::is_ordinary;
use super::ways::{all_ordinary, full_ways, logins};
use super::words::{Word, words};

/// What stands where a name stood.
const SOMEONE: [&str; 3] = ["someone who left", "someone", "–"];
/// Between the words of a name stand at most so many characters, of these.
const LONGEST_GAP: usize = 3;
const GAP: &str = " \u{a0}\t\n._-,'’/";
/// Shorter words of a last name (`de`) identify nobody.
pub(super) const LEAST_LETTERS: usize = 3;
/// Whose a first name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstName {
    Theirs,
    /// Someone else is called so, or it is a word: unless asked for, it stays where it stands alone.
    Shared,
}

/// A place of a text that names someone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// In bytes, an `@` before it and the rest of an address after it included.
    pub bytes: Range<usize>,
    /// It stands in the genitive without an apostrophe: `Elifs Notiz`.
    pub genitive: bool,
}

/// Everything that someone was ever called.
#[derive(Debug, Clone)]
pub struct Identity {
    /// Each a row of folded words; the longest first.
    ways: Vec<Vec<String>>,
    /// Their names alone that may carry a genitive `s`: the first ones in any case, last ones with a capital.
    genitives: Vec<(String, bool)>,
    /// Logins that are too short to stand alone, but begin an address: `ekaya@team.example`.
    addresses: Vec<String>,
    /// First names that mean nobody else after an `@`.
    mentioned: Vec<String>,
    /// First names that are someone else's too, or words.
    shared_first: Vec<String>,
    /// The start of every way, for a quick look.
    needles: Vec<String>,
}

impl Identity {
    /// What identifies someone who has or had these full `names`. `others` are the full names of everybody else, the
    /// lead included: what they share stays. With `also_first_name`, a first name goes also where it is shared; one that is
    /// a word only with a capital.
    pub fn new(names: &[String], others: &[String], also_first_name: bool) -> Self {
        let others: Vec<String> =
            others.iter().flat_map(|name| words(name)).map(|word| word.folded).collect();
        let is_others = |word: &String| others.contains(word);
        let (mut ways, mut mentioned, mut shared_first) = (Vec::new(), Vec::new(), Vec::new());
        let (mut genitives, mut addresses) = (Vec::new(), Vec::new());
        for name in names {
            let parts: Vec<String> = words(name).into_iter().map(|word| word.folded).collect();
            let Some((first, rest)) = parts.split_first() else { continue };
            ways.extend(full_ways(&parts));
            let theirs = |part: &&String| {
                part.chars().count() >= LEAST_LETTERS && !is_others(part) && !is_ordinary(part)
            };
            ways.extend(rest.iter().filter(theirs).map(|part| vec![part.clone()]));
            genitives.extend(rest.iter().filter(theirs).map(|part| (format!("{part}s"), false)));
            addresses.extend(logins(&parts).into_iter().filter(|login| !is_others(login)));
            if !is_others(first) {
                mentioned.push(first.clone());
            }
            let shared = is_others(first) || is_ordinary(first);
            if shared {
                shared_first.push(first.clone());
            }
            if also_first_name || !shared {
                ways.push(vec![first.clone()]);
            }
            if !shared && first.chars().count() >= LEAST_LETTERS {
                genitives.push((format!("{first}s"), first.chars().count() > LEAST_LETTERS));
            }
        }
        ways.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        ways.dedup();
        // Someone else, or another word, is called so.
        genitives.retain(|(word, _)| !is_others(word) && !is_ordinary(word));
        let starts = ways.iter().filter_map(|way| way.iter().max_by_key(|part| part.len()));
        let mut needles: Vec<String> =
            starts.chain(&mentioned).chain(&shared_first).chain(&addresses).cloned().collect();
        needles.sort();
        needles.dedup();
        Self { ways, genitives, addresses, mentioned, shared_first, needles }
    }

    /// The same for what they are tied to, a note that mentions them say: there their first name is theirs also where it
    /// is a word elsewhere, if it has a capital. One that someone else has stays.
    pub fn of_what_is_theirs(&self) -> Self {
        let mut theirs = self.clone();
        theirs.ways.extend(self.mentioned.iter().map(|first| vec![first.clone()]));
        theirs
    }

    /// Whose their first name is.
    pub fn first_name(&self) -> FirstName {
        if self.shared_first.is_empty() { FirstName::Theirs } else { FirstName::Shared }
    }

    /// Where a text names them, in order.
    pub fn places(&self, text: &str) -> Vec<Place> {
        if !self.may_name(text) {
            return Vec::new();
        }
        let words = words(text);
        let (mut places, mut at) = (Vec::new(), 0);
        while at < words.len() {
            match self.way_at(text, &words, at) {
                Some((length, genitive)) => {
                    let bytes = words[at].bytes.start..words[at + length - 1].bytes.end;
                    places.push(Place { bytes: widened(text, bytes), genitive });
                    at += length;
                }
                None => at += 1,
            }
        }
        places
    }

    /// How often their first name stands alone and stays.
    pub fn left_in(&self, text: &str) -> usize {
        if self.shared_first.is_empty() || !self.may_name(text) {
            return 0;
        }
        let places = self.places(text);
        let gone = |word: &Word| places.iter().any(|place| place.bytes.contains(&word.bytes.start));
        words(text).iter().filter(|word| self.shared_first.contains(&word.folded) && !gone(word)).count()
    }

    /// The text with other words where it named them, at most `most` characters; `None` where it does not.
    pub fn erased(&self, text: &str, most: Option<usize>) -> Option<String> {
        let places = self.places(text);
        if places.is_empty() {
            return None;
        }
        let fits = |text: &String| most.is_none_or(|most| text.chars().count() <= most);
        let wordings = SOMEONE.iter().map(|someone| replaced(text, &places, someone));
        let shortest = || replaced(text, &places, "");
        Some(wordings.into_iter().find(fits).unwrap_or_else(shortest))
    }

    /// How many words from `at` on name them, if they do, and whether in the genitive.
    fn way_at(&self, text: &str, words: &[Word], at: usize) -> Option<(usize, bool)> {
        let fits = |way: &Vec<String>, genitive: bool| {
            let there = words.get(at..at + way.len());
            there.is_some_and(|there| {
                let is = |index: usize, word: &Word, part: &String| {
                    let ends = genitive && index + 1 == way.len();
                    if ends { word.folded.strip_suffix('s') == Some(part) } else { word.folded == *part }
                };
                // `Will Grant` is a name, `will grant` a promise.
                let name =
                    !all_ordinary(way) || there.iter().all(|word| is_capital(&text[word.bytes.clone()]));
                let all_there =
                    there.iter().zip(way).enumerate().all(|(index, (word, part))| is(index, word, part));
                name && all_there && there.windows(2).all(|pair| is_joined(text, &pair[0], &pair[1]))
            })
        };
        let found = self.ways.iter().find_map(|way| {
            // A single name in the genitive is judged by itself, an initial has none.
            let may_be_genitive = way.len() > 1 && way.iter().all(|part| part.chars().count() > 1);
            let plain = fits(way, false);
            (plain || may_be_genitive && fits(way, true)).then_some((way.len(), !plain))
        });
        found.or_else(|| self.one_word(text, &words[at]))
    }

    /// Whether a word names them by itself where nothing else does: after an `@`, in the genitive, as an address.
    fn one_word(&self, text: &str, word: &Word) -> Option<(usize, bool)> {
        let mentions = text[..word.bytes.start].ends_with('@');
        let capital = is_capital(&text[word.bytes.clone()]);
        let genitive = self
            .genitives
            .iter()
            .any(|(genitive, in_small)| *genitive == word.folded && (*in_small || capital || mentions));
        let mentioned = mentions && self.mentioned.contains(&word.folded);
        let address = self.addresses.contains(&word.folded) && address_after(text, word.bytes.end) > 0;
        (mentioned || genitive || address).then_some((1, genitive))
    }

    /// Whether a text can name them at all: looked at quickly, since most do not.
    fn may_name(&self, text: &str) -> bool {
        if !text.is_ascii() {
            return true;
        }
        let text = text.as_bytes();
        self.needles.iter().any(|needle| {
            let needle = needle.as_bytes();
            needle.is_empty() || text.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle))
        })
    }
}

fn is_capital(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_uppercase)
}

/// Whether two words can be parts of one name. After a last name, an ordinary word is a first name where it has a capital
/// or a comma before it: `Raman, Dev`, but not `Raman will`.
fn is_joined(text: &str, one: &Word, other: &Word) -> bool {
    let between = &text[one.bytes.end..other.bytes.start];
    let gap = !between.is_empty()
        && between.chars().count() <= LONGEST_GAP
        && between.chars().all(|letter| GAP.contains(letter));
    let named = !is_ordinary(&other.folded) || is_capital(&text[other.bytes.clone()]);
    gap && (named || between.contains(',') || !between.contains(' '))
}

/// With an `@` before it; and where it begins an address (`dev.raman@team.example`), with the rest of that.
fn widened(text: &str, bytes: Range<usize>) -> Range<usize> {
    let start = if text[..bytes.start].ends_with('@') { bytes.start - 1 } else { bytes.start };
    start..bytes.end + address_after(text, bytes.end)
}

/// How many bytes of an address follow on what stands before its `@`; 0 where it is none.
fn address_after(text: &str, end: usize) -> usize {
    let rest = &text[end..];
    let digits = rest.len() - rest.trim_start_matches(|letter: char| letter.is_ascii_digit()).len();
    rest[digits..].strip_prefix('@').map_or(0, |host| {
        let host_letters = host.len()
            - host.trim_start_matches(|letter: char| letter.is_alphanumeric() || ".-".contains(letter)).len();
        if host[..host_letters].contains('.') {
            digits + 1 + host[..host_letters].trim_end_matches('.').len()
        } else {
            0
        }
    })
}

fn replaced(text: &str, places: &[Place], someone: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut from = 0;
    for place in places {
        replaced.push_str(&text[from..place.bytes.start]);
        if starts_sentence(&replaced) {
            replaced.extend(capital(someone));
        } else {
            replaced.push_str(someone);
        }
        if place.genitive && !someone.is_empty() {
            replaced.push_str("’s");
        }
        from = place.bytes.end;
    }
    replaced.push_str(&text[from..]);
    replaced
}

fn starts_sentence(before: &str) -> bool {
    let trimmed = before.trim_end_matches([' ', '“', '"', '(']);
    trimmed.is_empty()
        || trimmed.ends_with('\n')
        || (trimmed.len() < before.len() && trimmed.ends_with(['.', '!', '?']))
}

fn capital(someone: &str) -> impl Iterator<Item = char> {
    let mut letters = someone.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters)
}
