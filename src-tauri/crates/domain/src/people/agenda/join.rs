//! What was gathered joined with what the lead made of it.

use uuid::Uuid;

use super::{AgendaKind, Gathered};
use crate::time::Instant;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeptState {
    Open,
    Dropped,
    Talked,
}

impl KeptState {
    /// The name in the file.
    pub fn key(self) -> &'static str {
        match self {
            KeptState::Open => "open",
            KeptState::Dropped => "dropped",
            KeptState::Talked => "talked",
        }
    }

    /// The one of a [`key`](Self::key), if it is one.
    pub fn from_key(key: &str) -> Option<Self> {
        [KeptState::Open, KeptState::Dropped, KeptState::Talked].into_iter().find(|state| state.key() == key)
    }
}

/// A line that the lead typed, moved, worded anew, dropped or talked about.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptItem {
    pub id: Uuid,
    /// None where it was typed.
    pub origin: Option<String>,
    pub text: String,
    pub place: f64,
    pub state: KeptState,
    /// The talk it was talked about in.
    pub one_to_one: Option<Uuid>,
    /// When it was added, dropped or talked about.
    pub at: Instant,
}

/// A line of the agenda as it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Where the lead has made something of it.
    pub id: Option<Uuid>,
    pub origin: Option<String>,
    pub kind: AgendaKind,
    pub text: String,
    pub source: String,
    pub place: f64,
}

/// The agenda: what was gathered and not dropped, and what was typed, by place.
///
/// A dropped line stays away until something new happens to what it comes from. One that was talked about stays away
/// too, but for what is still open, in the way or due. A line that was moved or worded anew goes with what it comes
/// from.
pub fn join(gathered: Vec<Gathered>, kept: &[KeptItem]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for line in gathered {
        let of_it: Vec<&KeptItem> =
            kept.iter().filter(|item| item.origin.as_deref() == Some(line.origin.as_str())).collect();
        let open = kept.iter().find(|item| {
            item.state == KeptState::Open
                && item.origin.as_deref().map(subject) == Some(subject(&line.origin))
        });
        let hidden = of_it.iter().any(|item| match item.state {
            KeptState::Open => false,
            KeptState::Dropped => line.news_at <= item.at,
            KeptState::Talked => line.kind.settled_by_talk() && line.news_at <= item.at,
        });
        if hidden && open.is_none() {
            continue;
        }
        lines.push(Line {
            id: open.map(|item| item.id),
            kind: line.kind,
            text: open.map_or(line.text, |item| item.text.clone()),
            source: line.source,
            place: open.map_or(line.place, |item| item.place),
            origin: Some(line.origin),
        });
    }
    let typed = kept.iter().filter(|item| item.state == KeptState::Open && item.origin.is_none());
    lines.extend(typed.map(|item| Line {
        id: Some(item.id),
        origin: None,
        kind: AgendaKind::Typed,
        text: item.text.clone(),
        source: String::new(),
        place: item.place,
    }));
    lines.sort_by(|one, other| one.place.total_cmp(&other.place).then_with(|| one.id.cmp(&other.id)));
    lines
}

/// What an origin is about, without the date or turn it took: `commitment:<id>` of `commitment:<id>:overdue`.
fn subject(origin: &str) -> &str {
    let end = origin.match_indices(':').nth(1).map_or(origin.len(), |(at, _)| at);
    &origin[..end]
}

/// The place right before the line at `index` of `lines`, which are in order; past the last, after all of them.
pub fn place_before(lines: &[Line], index: usize) -> f64 {
    let before = index.checked_sub(1).and_then(|before| lines.get(before)).map(|line| line.place);
    let after = lines.get(index).map(|line| line.place);
    match (before, after) {
        (Some(before), Some(after)) => before + (after - before) / 2.0,
        (None, Some(after)) => after - 1.0,
        (Some(before), None) => before.max(f64::from(AgendaKind::Typed as u8) * 1000.0) + 1.0,
        (None, None) => f64::from(AgendaKind::Typed as u8) * 1000.0,
    }
}
