//! Erasing someone who left: shown first, then done for good.

use domain::people::Person;
use domain::people::erase::{FirstName, Identity};
use domain::people::{first_name, short_names};
use domain::workspace::held_until;
use serde::{Deserialize, Serialize};
use store::{Bytes, Erasing, Reader, StoreError, TextTally};
use ts_rs::TS;

use super::text::person_of;
use crate::notes::CountView;
use crate::queue::thousands;
use crate::workspace::{backups_before_today, renew_todays_backup};
use crate::{App, AppError, Command, Topic};

/// What erasing someone would do.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PreviewErase {
    pub person_id: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ErasePreview {
    /// `Dev Raman goes from 34 texts, and what is about him alone …`
    pub sentence: String,
    /// What goes or stays without them, by kind.
    pub counts: Vec<CountView>,
    /// Someone else has their first name, or it is a word: it stays where it stands alone.
    pub shared_first_name: bool,
    /// How often it does, and the first texts in which.
    pub loose: u32,
    pub loose_places: Vec<String>,
    /// Where the name stands outside what can be changed: paths of watched folders and the like.
    pub leaves: Vec<String>,
    /// Until when older backups hold the name.
    pub backups: String,
}

impl Command for PreviewErase {
    const NAME: &'static str = "people.preview_erase";
    const READS: &'static [Topic] = &Topic::ALL;
    type Reply = ErasePreview;

    fn run(self, app: &App) -> Result<ErasePreview, AppError> {
        let person = person_of(app, &self.person_id)?;
        let lead = app.settings()?.lead_name;
        let (identity, tally, rows) = app.read(|reader| {
            let identity = identity(reader, &person, &lead, false)?;
            let tally = reader.texts_that_name(person.id, &identity)?;
            Ok((identity, tally, reader.rows_about(person.id)?))
        })?;
        let counts =
            rows.into_iter().map(|(words, n)| CountView { words: words.to_owned(), n }).collect::<Vec<_>>();
        let first = first_name(&person.name);
        let texts = match tally.texts {
            0 => "no text".to_owned(),
            1 => "1 text".to_owned(),
            many => format!("{} texts", thousands(u64::from(many))),
        };
        let mut sentence = format!(
            "“{}” goes from {texts}, and everything that is about {first} alone goes too. Notes, sessions, roadblocks and contacts stay, and say “someone who left”. This cannot be undone, nor can anything from before it.",
            person.name
        );
        if tally.left > 0 {
            sentence.push_str(&format!(
                " “{first}” is also someone else’s name or a word: where it stands alone it stays ({}).",
                times(tally.left)
            ));
        }
        Ok(ErasePreview {
            sentence,
            counts,
            shared_first_name: identity.first_name() == FirstName::Shared,
            loose: tally.left,
            loose_places: tally.left_in,
            leaves: tally.places,
            backups: backups_words(app),
        })
    }
}

/// Erases someone: their name goes from every text of the file, from its journal and its search, and what is about them
/// alone goes with it. Nothing from before it can be undone afterwards.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ErasePerson {
    pub person_id: String,
    /// Also where their first name stands alone, though someone else may be meant.
    pub also_first_name: Option<bool>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ErasedView {
    /// `Nothing in this file names Dev any more. Backups made before today hold the name until 17 January 2027.`
    pub sentence: String,
}

impl Command for ErasePerson {
    const NAME: &'static str = "people.erase";
    const CHANGES: &'static [Topic] = &Topic::ALL;
    type Reply = ErasedView;

    fn run(self, app: &App) -> Result<ErasedView, AppError> {
        let person = person_of(app, &self.person_id)?;
        let lead = app.settings()?.lead_name;
        let also = self.also_first_name.unwrap_or(false);
        let (identity, short) =
            app.read(|reader| Ok((identity(reader, &person, &lead, also)?, short_of(reader, &person)?)))?;
        let erased = app.store().erase(Erasing {
            person: person.id,
            identity: &identity,
            at: app.now(),
            command: Self::NAME,
            label: "Erased someone who left",
        })?;
        let backups = match renew_todays_backup(app) {
            Ok(()) => backups_words(app),
            Err(error) => format!("Today's backup still holds the name. {}", error.message),
        };
        let mut sentences = vec![named(&erased.texts, &person, &short)];
        sentences.extend(match erased.bytes {
            Bytes::Clean => None,
            Bytes::InLog => {
                Some("Another program reads the file, and its log holds the name until that is closed.".to_owned())
            }
            Bytes::InUnusedParts => Some(
                "There was no room to write the file anew, so its unused parts may hold traces. Free some room."
                    .to_owned(),
            ),
        });
        sentences.extend(Some(backups).filter(|words| !words.is_empty()));
        Ok(ErasedView { sentence: sentences.join(" ") })
    }
}

/// Everything that identifies them: what they are and were called, apart from what others are called too.
fn identity(
    reader: &Reader<'_>,
    person: &Person,
    lead: &str,
    also_first_name: bool,
) -> Result<Identity, StoreError> {
    let mut names = vec![person.name.clone()];
    names.extend(reader.former_names(person.id)?.into_iter().filter(|name| *name != person.name));
    let people = reader.people()?.into_iter().map(|(other, _)| other);
    let mut others: Vec<String> =
        people.filter(|other| other.id != person.id).map(|other| other.name).collect();
    others.push(lead.to_owned());
    Ok(Identity::new(&names, &others, also_first_name))
}

fn short_of(reader: &Reader<'_>, person: &Person) -> Result<String, StoreError> {
    let people: Vec<Person> = reader.people()?.into_iter().map(|(other, _)| other).collect();
    let shorts = short_names(&people);
    let short = people.iter().zip(shorts).find(|(other, _)| other.id == person.id).map(|(_, short)| short);
    Ok(short.unwrap_or_else(|| person.name.clone()))
}

/// What the file still says of them.
fn named(tally: &TextTally, person: &Person, short: &str) -> String {
    let mut words = if tally.left == 0 && tally.places.is_empty() {
        format!("Nothing in this file names {short} any more.")
    } else {
        format!("No text in this file says “{}” any more.", person.name)
    };
    if tally.left > 0 {
        words.push_str(&format!(
            " “{}” alone stays {}, where it may be someone else or a word.",
            first_name(&person.name),
            times(tally.left)
        ));
    }
    if let [place, ..] = tally.places.as_slice() {
        words.push_str(&format!(" {place} still has the name in it: choose another folder or file there."));
    }
    words
}

/// Until when older backups hold the name; empty where none does.
fn backups_words(app: &App) -> String {
    let held = held_until(&backups_before_today(app), app.now(), app.zone());
    let daily = held
        .until
        .map(|until| format!("Backups made before today hold the name until {}.", until.format("%-d %B %Y")));
    let stay = match held.stay {
        0 => None,
        1 => Some("One made by hand or before an update holds it until you remove it.".to_owned()),
        many => Some(format!("{many} made by hand or before an update hold it until you remove them.")),
    };
    [daily, stay].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

fn times(count: u32) -> String {
    match count {
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        many => format!("{} times", thousands(u64::from(many))),
    }
}
