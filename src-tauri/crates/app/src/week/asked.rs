//! What others were asked, and what the next step of a roadblock waits for: by name, so that each finds their own.

use std::collections::BTreeMap;

use domain::notes::{TakenTo, fold};
use domain::people::{first_name, near_date};
use domain::week::{cut, firm};

use super::brief::Around;
use crate::notes::pages::told_in_private;
use crate::notes::{AskView, RoadblockView, ViewAsks, ViewRoadblocks};
use crate::{App, AppError, Command};

/// What is asked of whom.
#[derive(Debug, Default)]
pub(super) struct Asked {
    /// By name; under each what waits the longest first.
    of: Vec<(String, Vec<String>)>,
    /// Roadblocks that stay, since a private remark tells of them.
    pub private: usize,
}

/// Everything from which more is to come, as it stands now.
pub(super) fn open(app: &App, around: &Around) -> Result<Asked, AppError> {
    let private = app.read(told_in_private)?;
    let is_private = |id: Option<&String>| id.is_some_and(|id| private.contains(id));
    // Who is asked, and since when: the name is spelt as it was first.
    let mut of: BTreeMap<String, (String, Vec<(i64, String)>)> = BTreeMap::new();
    let mut add = |name: String, since_ms: i64, words: String| {
        of.entry(fold(&name)).or_insert((name, Vec::new())).1.push((since_ms, words));
    };
    let asks = ViewAsks {}.run(app)?.asks;
    let mut stay = 0;
    for ask in asks.into_iter().filter(|ask| ask.state.is_open()) {
        // What was made of a private remark is told by its roadblock.
        if !is_private(ask.roadblock_id.as_ref()) {
            add(asked_of(&ask), ask.asked_ms, ask_words(&ask));
        }
    }
    let open = ViewRoadblocks { state: None, person_id: None }.run(app)?.roadblocks;
    for roadblock in open {
        let Some(holder) = holder(&roadblock, &around.settings.lead_name) else { continue };
        if is_private(Some(&roadblock.id)) {
            stay += 1;
        } else {
            add(holder, roadblock.asked_ms.unwrap_or(i64::MAX), roadblock_words(&roadblock, app));
        }
    }
    let in_order = |(name, mut lines): (String, Vec<(i64, String)>)| {
        lines.sort();
        (name, lines.into_iter().map(|(_, words)| format!("{words}.")).collect())
    };
    Ok(Asked { of: of.into_values().map(in_order).collect(), private: stay })
}

/// `Lena, product`; without a name where it was taken.
fn asked_of(ask: &AskView) -> String {
    let place = match ask.taken_to {
        TakenTo::HelpCentre => "help centre",
        TakenTo::Other => "",
        place => place.words(),
    };
    match (ask.name.as_str(), place) {
        ("", "") => "Others".to_owned(),
        ("", place) => capital(place),
        (name, "") => name.to_owned(),
        (name, place) => format!("{name}, {place}"),
    }
}

/// `One state for a SEPA mandate, silent for 16 days`
fn ask_words(ask: &AskView) -> String {
    let title = ask.title.trim_end_matches('.');
    match &ask.silent {
        Some(silent) => format!("{title}, {silent}"),
        None => title.to_owned(),
    }
}

/// Who has the next step, where that is not the lead.
fn holder(of: &RoadblockView, lead: &str) -> Option<String> {
    let name = match &of.owner {
        Some(person) => person.name.clone(),
        None => of.owner_name.trim().to_owned(),
    };
    let same = |other: &str| !other.is_empty() && fold(other) == fold(&name);
    let is_lead = same(lead) || (!lead.is_empty() && same(first_name(lead)));
    (!name.is_empty() && !is_lead).then_some(name)
}

/// `VAT macro still shows the 2025 rate. Feed it from the price table, promised for Fri 27`
fn roadblock_words(of: &RoadblockView, app: &App) -> String {
    let step = of.next_step.trim_end_matches('.');
    let mut words = if step.is_empty() {
        of.title.clone()
    } else {
        format!("{}. {step}", of.title.trim_end_matches('.'))
    };
    if let Some(on) = of.promised_on {
        words.push_str(&format!(
            ", {} {}",
            if of.overdue { "was promised for" } else { "promised for" },
            firm(&near_date(on, app.today()))
        ));
    } else if let Some(asked) = of.asked.as_deref().filter(|asked| *asked != "asked") {
        words.push_str(&format!(", {asked}"));
    }
    words
}

impl Asked {
    /// Each name with at most `most` lines, and no more names than that: the rest is counted.
    pub(super) fn named(&self, most: usize) -> Vec<(String, String)> {
        let named =
            |(name, lines): &(String, Vec<String>)| (name.clone(), cut(lines.clone(), most).join("\n"));
        let mut named: Vec<(String, String)> = self.of.iter().map(named).collect();
        if named.len() > most + 1 {
            let more = named.len() - most;
            named.truncate(most);
            named.push((format!("and {more} more"), String::new()));
        }
        named
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
