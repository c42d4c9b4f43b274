//! Taking a date text apart, piece by piece.

/// What is left of a text while it is read from the left.
pub(super) struct Scan<'a> {
    pub rest: &'a str,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { rest: text.trim() }
    }

    /// Leading digits as a number, with how many there were; at most nine.
    pub(super) fn digits(&mut self) -> Option<(u32, usize)> {
        let count = self.rest.bytes().take_while(u8::is_ascii_digit).count();
        if count == 0 || count > 9 {
            return None;
        }
        let number = self.rest[..count].parse().ok()?;
        self.rest = &self.rest[count..];
        Some((number, count))
    }

    /// Leading letters.
    pub(super) fn word(&mut self) -> Option<&'a str> {
        let end = self.rest.find(|c: char| !c.is_alphabetic()).unwrap_or(self.rest.len());
        if end == 0 {
            return None;
        }
        let (word, rest) = self.rest.split_at(end);
        self.rest = rest;
        Some(word)
    }

    /// Takes `text` if it comes next.
    pub(super) fn take(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    /// Takes one of the characters that separate the parts of a date, with the spaces around it.
    pub(super) fn separator(&mut self) -> Option<char> {
        let before = self.rest;
        self.rest = self.rest.trim_start();
        let mark = self.rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.' | ','));
        if let Some(mark) = mark {
            self.rest = self.rest[mark.len_utf8()..].trim_start();
            return Some(mark);
        }
        (self.rest.len() < before.len()).then_some(' ')
    }

    pub(super) fn spaces(&mut self) {
        self.rest = self.rest.trim_start();
    }

    pub(super) fn is_done(&self) -> bool {
        self.rest.is_empty()
    }
}
