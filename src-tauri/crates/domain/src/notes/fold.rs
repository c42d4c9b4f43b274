//! Letters as a reader takes them: without capitals and accents.

use std::iter::once;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// `text` in small letters and without accents: `Zieliński` and `zielinski` are the same to a reader.
pub fn fold(text: &str) -> String {
    text.chars().flat_map(fold_letter).collect()
}

/// A letter folded: none for an accent of its own, several for a ligature.
pub(super) fn fold_letter(letter: char) -> impl Iterator<Item = char> {
    let plain = once(letter).nfd().flat_map(char::to_lowercase).filter(|letter| !is_combining_mark(*letter));
    plain.flat_map(|letter| {
        without_stroke(letter).chars().chain(once(letter).filter(move |_| without_stroke(letter).is_empty()))
    })
}

/// The letters that Unicode does not take apart; empty for all others.
fn without_stroke(letter: char) -> &'static str {
    match letter {
        'ł' => "l",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'þ' => "th",
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn capitals_and_accents_go() {
        for (text, folded) in [
            ("Zieliński-Brandt", "zielinski-brandt"),
            ("ŁUKASZ Ørsted", "lukasz orsted"),
            ("İpek Çelik", "ipek celik"),
            ("Straße", "strasse"),
            ("e\u{301}", "e"),
            ("東京 Ünal", "東京 unal"),
        ] {
            assert_eq!(fold(text), folded, "{text}");
        }
    }
}
