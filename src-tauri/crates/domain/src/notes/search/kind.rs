//! What can be found, and how a person writes it after `is:`.

use super::super::fold;

/// What something found is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SearchKind {
    Note,
    /// A note with `?idea`.
    Idea,
    Done,
    Entry,
    Block,
    Session,
    Roadblock,
    Ask,
    AskStep,
    OneToOne,
    Agenda,
    Commitment,
    Knowledge,
    Recognition,
    Cape,
    Training,
}

impl SearchKind {
    pub const ALL: [SearchKind; 16] = [
        SearchKind::Note,
        SearchKind::Idea,
        SearchKind::Done,
        SearchKind::Entry,
        SearchKind::Block,
        SearchKind::Session,
        SearchKind::Roadblock,
        SearchKind::Ask,
        SearchKind::AskStep,
        SearchKind::OneToOne,
        SearchKind::Agenda,
        SearchKind::Commitment,
        SearchKind::Knowledge,
        SearchKind::Recognition,
        SearchKind::Cape,
        SearchKind::Training,
    ];

    /// Its key in the file, and the word after `is:`. An idea is a note there.
    pub fn key(self) -> &'static str {
        match self {
            SearchKind::Note => "note",
            SearchKind::Idea => "idea",
            SearchKind::Done => "done",
            SearchKind::Entry => "entry",
            SearchKind::Block => "block",
            SearchKind::Session => "session",
            SearchKind::Roadblock => "roadblock",
            SearchKind::Ask => "ask",
            SearchKind::AskStep => "ask_step",
            SearchKind::OneToOne => "one_to_one",
            SearchKind::Agenda => "agenda",
            SearchKind::Commitment => "commitment",
            SearchKind::Knowledge => "knowledge",
            SearchKind::Recognition => "recognition",
            SearchKind::Cape => "cape",
            SearchKind::Training => "training",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// What a person may write for a kind, beside its key.
const OTHER_WORDS: [(&str, SearchKind); 12] = [
    ("1on1", SearchKind::OneToOne),
    ("1-1", SearchKind::OneToOne),
    ("answer", SearchKind::AskStep),
    ("planned", SearchKind::Block),
    ("lived", SearchKind::Entry),
    ("thanks", SearchKind::Recognition),
    ("cape_day", SearchKind::Cape),
    ("promise", SearchKind::Commitment),
    ("policy", SearchKind::Training),
    ("policies", SearchKind::Training),
    ("entries", SearchKind::Entry),
    ("capture", SearchKind::Note),
];

/// The kinds meant by the word after `is:`, by its beginning too; none where there is none such.
pub(super) fn kinds_of(value: &str) -> Vec<SearchKind> {
    let typed = fold(value).replace(['-', ' '], "_");
    let single = typed.strip_suffix('s').filter(|single| single.len() > 2).unwrap_or(&typed);
    let other = OTHER_WORDS.iter().find(|(word, _)| *word == fold(value)).map(|(_, kind)| *kind);
    match SearchKind::from_key(&typed).or_else(|| SearchKind::from_key(single)).or(other) {
        // What came of an ask belongs to asks.
        Some(SearchKind::Ask) => vec![SearchKind::Ask, SearchKind::AskStep],
        Some(kind) => vec![kind],
        None => SearchKind::ALL.into_iter().filter(|kind| kind.key().starts_with(&typed)).collect(),
    }
}
