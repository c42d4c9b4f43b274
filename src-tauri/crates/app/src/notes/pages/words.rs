//! The words of notes as they stand on a page.

use domain::notes::{Names, TokenKind};

/// A note for other eyes: without the marks that file it, names without their `@`.
pub(crate) fn plain(text: &str, names: &Names) -> String {
    let mut out = String::new();
    let mut from = 0;
    for token in names.read(text).tokens {
        let kept = match token.kind {
            TokenKind::Person { .. } => token.bytes.start + 1..token.bytes.end,
            TokenKind::Theme(_) | TokenKind::Roadblock | TokenKind::Idea | TokenKind::Done => {
                token.bytes.end..token.bytes.end
            }
            TokenKind::ContactNumber(_) | TokenKind::Tag(_) => continue,
        };
        out.push_str(text.get(from..token.bytes.start).unwrap_or_default());
        out.push_str(text.get(kept).unwrap_or_default());
        from = token.bytes.end;
    }
    out.push_str(text.get(from..).unwrap_or_default());
    let line = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines: Vec<String> = out.lines().map(line).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The stretch of a text between two places counted in UTF-16 units.
pub(super) fn stretch(text: &str, (from, to): (u32, u32)) -> String {
    let units = text.encode_utf16().skip(from as usize).take(to.saturating_sub(from) as usize);
    char::decode_utf16(units).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

/// A name for a file that every system takes: `beside-elif-kaya-chat-2026-11-17`.
pub(super) fn file_name(title: &str, date: &str) -> String {
    let folded = domain::notes::fold(title);
    let words = folded.split(|letter: char| !letter.is_ascii_alphanumeric());
    let mut name: String = words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    name.truncate(60);
    let name = name.trim_matches('-');
    if name.is_empty() { format!("page-{date}") } else { format!("{name}-{date}") }
}

/// As many of the words are named.
const NAMED: usize = 3;

/// Which words a PDF cannot show; empty where it shows all of them.
pub(super) fn lacking_in_pdf(words: &[String]) -> String {
    let named: Vec<String> = words.iter().take(NAMED).map(|word| format!("“{word}”")).collect();
    let listed = match (named.as_slice(), words.len().saturating_sub(NAMED)) {
        ([], _) => return String::new(),
        ([only], _) => only.clone(),
        ([most @ .., last], 0) => format!("{} and {last}", most.join(", ")),
        (named, 1) => format!("{} and 1 more word", named.join(", ")),
        (named, more) => format!("{} and {more} more words", named.join(", ")),
    };
    format!("A PDF cannot show {listed}: it writes those letters as numbers. HTML and Markdown keep them.")
}

#[cfg(test)]
mod tests {
    use domain::people::{Person, PersonId};
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_note_leaves_without_the_marks_that_file_it() {
        let elif = Person { id: PersonId(Uuid::from_u128(1)), name: "Elif Kaya".into() };
        let names = Names::of(&[elif]);
        let text = "!roadblock @Elif waits for #48102 #product\n?idea try   #macros #docs";
        assert_eq!(plain(text, &names), "Elif waits for #48102\ntry #macros");
        assert_eq!(plain("plain, as it is", &names), "plain, as it is");
    }

    #[test]
    fn a_stretch_counts_utf16_units() {
        assert_eq!(stretch("𝒳 says “no”", (8, 11)), "“no");
        assert_eq!(stretch("short", (3, 99)), "rt");
    }

    #[test]
    fn a_file_name_is_one_everywhere() {
        assert_eq!(
            file_name("Beside Tomasz Zieliński, chat", "2026-11-17"),
            "beside-tomasz-zielinski-chat-2026-11-17"
        );
        assert_eq!(file_name("東京 / ..\\", "2026-11-17"), "page-2026-11-17");
    }
}
