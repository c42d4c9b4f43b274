//! What stays in the file when a page leaves it, counted in words.

/// How much of what could have been on a page is not.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Marked private.
    pub private: usize,
    /// Not marked to be shared.
    pub unmarked: usize,
    /// Roadblocks that a private remark tells of.
    pub roadblocks: usize,
    /// Those for which one sheet has no room.
    pub no_room: usize,
    /// What was said in the last talk.
    pub summary: bool,
}

impl LeftOut {
    /// `3 private remarks and 5 notes that are not marked to be shared stay here.`
    pub(super) fn sentence(self) -> String {
        let count = |n: usize, one: &str, many: &str| match n {
            0 => None,
            1 => Some(format!("1 {one}")),
            n => Some(format!("{n} {many}")),
        };
        let mut parts: Vec<String> = [
            count(self.private, "private remark", "private remarks"),
            count(
                self.unmarked,
                "note that is not marked to be shared",
                "notes that are not marked to be shared",
            ),
            count(
                self.roadblocks,
                "roadblock that a private remark tells of",
                "roadblocks that private remarks tell of",
            ),
            count(self.no_room, "note for which there is no room", "notes for which there is no room"),
        ]
        .into_iter()
        .flatten()
        .collect();
        if self.summary {
            parts.push("your summary of the last talk".into());
        }
        let verb =
            if parts.len() == 1 && (parts[0].starts_with("1 ") || self.summary) { "stays" } else { "stay" };
        let Some(last) = parts.pop() else { return String::new() };
        let listed = if parts.is_empty() { last } else { format!("{} and {last}", parts.join(", ")) };
        let mut letters = listed.chars();
        let first = letters.next().map(|letter| letter.to_uppercase().to_string()).unwrap_or_default();
        format!("{first}{} {verb} here.", letters.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::LeftOut;

    #[test]
    fn what_stays_is_counted_in_words() {
        let none = LeftOut::default();
        assert_eq!(none.sentence(), "");
        assert_eq!(LeftOut { private: 1, ..none }.sentence(), "1 private remark stays here.");
        assert_eq!(LeftOut { private: 3, ..none }.sentence(), "3 private remarks stay here.");
        assert_eq!(
            LeftOut { private: 1, unmarked: 5, summary: true, ..none }.sentence(),
            "1 private remark, 5 notes that are not marked to be shared and your summary of the last talk stay here."
        );
        assert_eq!(LeftOut { summary: true, ..none }.sentence(), "Your summary of the last talk stays here.");
    }
}
