//! The words as the index is asked for them.

use super::SearchFor;

/// The ways to find the words, the best first: an index and what to ask it. Where filters leave out much, only those that
/// find what the others would.
pub(super) fn queries(sought: &SearchFor, filtered: bool) -> Vec<(&'static str, String)> {
    let of_marks = sought.marks.iter().flat_map(|mark| mark.split(|letter: char| !letter.is_alphanumeric()));
    let of_marks: Vec<&str> = of_marks.filter(|word| !word.is_empty()).collect();
    let words: Vec<&str> = sought.words.iter().map(String::as_str).collect();
    if words.is_empty() && of_marks.is_empty() {
        return Vec::new();
    }
    let begin = |word: &&str| format!("{}*", quoted(word));
    let marks: Vec<String> = of_marks.iter().map(begin).collect();
    let all = |own: Vec<String>| own.into_iter().chain(marks.iter().cloned()).collect::<Vec<_>>().join(" ");
    let mut queries = Vec::new();
    let forms = sought.stems.iter().any(Option::is_some);
    if words.len() > 1 && !filtered {
        queries.push(("search_words", all(vec![quoted(&words.join(" "))])));
    }
    if !words.is_empty() && !filtered {
        queries.push(("search_words", all(words.iter().map(|word| quoted(word)).collect())));
    }
    if !(filtered && forms) {
        queries.push(("search_words", all(words.iter().map(begin).collect())));
    }
    if forms {
        let forms = sought.words.iter().zip(&sought.stems);
        let forms = forms.map(|(word, stem)| format!("{}*", quoted(stem.as_ref().unwrap_or(word))));
        queries.push(("search_words", all(forms.collect())));
    }
    // Three letters are the least that the index of parts knows; shorter words are looked for in what it finds.
    let parts: Vec<String> = words
        .iter()
        .chain(&of_marks)
        .filter(|word| word.chars().count() >= 3)
        .map(|word| quoted(word))
        .collect();
    if !parts.is_empty() {
        queries.push(("search_parts", parts.join(" ")));
    }
    queries
}

/// An FTS5 string: nothing in it is an operator.
fn quoted(word: &str) -> String {
    format!("\"{}\"", word.replace('"', "\"\""))
}
