//! The customer's words within a note.

/// The marks that open a quotation, each with what closes it.
const PAIRS: [(char, &str); 5] = [('“', "”"), ('„', "“”"), ('«', "»"), ('»', "«"), ('"', "\"")];

/// Where `text` quotes someone: ranges in UTF-16 units, in order and apart, the marks not counted. A mark that is never
/// closed, and one with nothing in it, quote nothing.
pub fn quotes(text: &str) -> Vec<(u32, u32)> {
    let letters: Vec<char> = text.chars().collect();
    let mut quotes = Vec::new();
    let (mut at, mut units) = (0, 0_u32);
    while let Some(&letter) = letters.get(at) {
        let close = PAIRS.iter().find(|(open, _)| *open == letter).map(|(_, close)| *close);
        units += width(letter);
        at += 1;
        let Some(close) = close else { continue };
        // A quotation does not run over a line that is left empty, so that one forgotten mark spoils one paragraph.
        let rest = &letters[at..];
        let paragraph = rest.windows(2).position(|pair| pair == ['\n', '\n']).unwrap_or(rest.len());
        let Some(length) = rest[..paragraph].iter().position(|letter| close.contains(*letter)) else {
            continue;
        };
        let inside: u32 = rest[..length].iter().map(|letter| width(*letter)).sum();
        if rest[..length].iter().any(|letter| letter.is_alphanumeric()) {
            quotes.push((units, units + inside));
        }
        units += inside + width(rest[length]);
        at += length + 1;
    }
    quotes
}

/// Units of UTF-16: one or two.
fn width(letter: char) -> u32 {
    if letter.len_utf16() == 1 { 1 } else { 2 }
}

#[cfg(test)]
mod tests {
    use super::quotes;

    #[test]
    fn the_customers_words_are_found_between_the_marks_of_many_languages() {
        for (text, found) in [
            ("“You were kind”, she said", vec![(1, 14)]),
            ("„Wo ist das?“ fragt er", vec![(1, 12)]),
            ("« c'est trop »", vec![(1, 13)]),
            ("\"twice\" and \"again\"", vec![(1, 6), (13, 18)]),
            ("𝒳 “𝒳y”", vec![(4, 7)]),
            ("an inch is 1\" long", vec![]),
            ("“never closed", vec![]),
            ("“” “ ”", vec![]),
            ("“open\n\nanother” paragraph", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(quotes(text), found, "{text}");
        }
    }
}
