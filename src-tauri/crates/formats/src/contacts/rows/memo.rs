//! Words such as a status or a channel stand in every row; what they mean is worked out once.

use std::collections::HashMap;

/// Different words remembered; a column with more of them holds no words.
const MOST_WORDS: usize = 1_000;

#[derive(Debug)]
pub(super) struct Memo<T> {
    meanings: HashMap<String, T>,
}

impl<T: Clone> Memo<T> {
    pub(super) fn new() -> Self {
        Self { meanings: HashMap::new() }
    }

    /// What `word` means, asking `mean` the first time.
    pub(super) fn of(&mut self, word: &str, mean: impl FnOnce(&str) -> T) -> T {
        if let Some(meaning) = self.meanings.get(word) {
            return meaning.clone();
        }
        let meaning = mean(word);
        if self.meanings.len() < MOST_WORDS {
            self.meanings.insert(word.to_string(), meaning.clone());
        }
        meaning
    }
}
