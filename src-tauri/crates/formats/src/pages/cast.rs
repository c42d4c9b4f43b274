//! Who draws what on a page: Inter what it has, fonts of the machine the rest.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::hand::hands;
use super::typeface::{Typeface, Weight, shows_nothing};
use super::{Page, lines};
use crate::fonts::{FaceId, Hand, Shelf, Style};

/// A face in one weight: one that varies is two typefaces.
type Role = (FaceId, Weight);

/// The faces that a page needs beside Inter, with their bytes.
#[derive(Default)]
pub(super) struct Choice {
    roles: HashMap<(Weight, Hand, String), FaceId>,
    bytes: BTreeMap<FaceId, (Arc<Vec<u8>>, u32)>,
}

impl Choice {
    /// Chosen for the whole page at once, so that a script is in one face where one has all its letters.
    pub(super) fn of(page: &Page, inter: &Inter, shelf: &Shelf) -> Self {
        let mut choice = Self::default();
        for ((weight, hand), clusters) in inter.lacks(page) {
            let style = Style { hand, weight: weight.number() };
            for (cluster, face) in shelf.choose(style, &clusters, to_draw) {
                choice.roles.insert((weight, hand, cluster), face);
            }
        }
        let faces: BTreeSet<FaceId> = choice.roles.values().copied().collect();
        for face in faces {
            match shelf.open(face) {
                Some(bytes) => drop(choice.bytes.insert(face, bytes)),
                None => shelf.set_aside(face),
            }
        }
        choice
    }

    /// Whether every face that was chosen could be read.
    pub(super) fn is_whole(&self) -> bool {
        self.roles.values().all(|face| self.bytes.contains_key(face))
    }

    /// The faces that were chosen.
    pub(super) fn faces(&self) -> Vec<FaceId> {
        self.bytes.keys().copied().collect()
    }

    /// The same with this face alone, to see whether the trouble is in it.
    pub(super) fn only(&self, face: FaceId) -> Self {
        let roles = self.roles.iter().filter(|(_, other)| **other == face);
        let bytes = self.bytes.iter().filter(|(other, _)| **other == face);
        Self {
            roles: roles.map(|(role, face)| (role.clone(), *face)).collect(),
            bytes: bytes.map(|(face, bytes)| (*face, bytes.clone())).collect(),
        }
    }
}

/// Letters of a cluster that must be seen; the others only change how these are drawn.
fn to_draw(cluster: &str) -> Vec<char> {
    cluster.chars().filter(|letter| !shows_nothing(*letter) && !letter.is_whitespace()).collect()
}

/// The two weights of Inter.
pub(super) struct Inter {
    regular: Typeface<'static>,
    semi_bold: Typeface<'static>,
}

impl Inter {
    /// `None` where what was built in cannot be read.
    pub(super) fn read() -> Option<Self> {
        Some(Self {
            regular: Typeface::built_in(Weight::Regular)?,
            semi_bold: Typeface::built_in(Weight::SemiBold)?,
        })
    }

    fn of(&self, weight: Weight) -> &Typeface<'static> {
        if weight == Weight::Regular { &self.regular } else { &self.semi_bold }
    }

    /// Whether a letter of the cluster that must be seen is not in it. Both weights are cut to the same letters.
    pub(super) fn lacks_some(&self, cluster: &str) -> bool {
        to_draw(cluster).into_iter().any(|letter| !self.regular.has(letter))
    }

    /// The clusters of a page that it lacks, by how they are written.
    pub(super) fn lacks(&self, page: &Page) -> HashMap<(Weight, Hand), BTreeSet<String>> {
        let mut lacking: HashMap<(Weight, Hand), BTreeSet<String>> = HashMap::new();
        for (text, weight) in page.texts() {
            for line in lines(text) {
                for (at, hand) in hands(&line, |cluster| self.lacks_some(cluster)) {
                    lacking.entry((weight, hand)).or_default().insert(line[at].to_owned());
                }
            }
        }
        lacking
    }
}

/// All typefaces of a page, opened.
pub(super) struct Cast<'a> {
    pub inter: &'a Inter,
    choice: &'a Choice,
    strangers: BTreeMap<Role, Typeface<'a>>,
}

/// Who draws a stretch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Actor {
    Inter(Weight),
    Stranger(FaceId, Weight),
}

impl<'a> Cast<'a> {
    /// `None` where a font turns out not to be one.
    pub(super) fn of(inter: &'a Inter, choice: &'a Choice) -> Option<Self> {
        let mut strangers = BTreeMap::new();
        for ((weight, ..), face) in &choice.roles {
            let (bytes, index) = choice.bytes.get(face)?;
            if let Entry::Vacant(role) = strangers.entry((*face, *weight)) {
                role.insert(Typeface::of(bytes, *index, *weight)?);
            }
        }
        Some(Self { inter, choice, strangers })
    }

    /// Who draws a cluster that Inter lacks; `None` where nobody can.
    pub(super) fn stands_in(&self, cluster: &str, hand: Hand, weight: Weight) -> Option<Actor> {
        let face = self.choice.roles.get(&(weight, hand, cluster.to_owned()))?;
        Some(Actor::Stranger(*face, weight))
    }

    pub(super) fn typeface(&self, actor: Actor) -> &Typeface<'a> {
        match actor {
            Actor::Inter(weight) => self.inter.of(weight),
            Actor::Stranger(face, weight) => {
                self.strangers.get(&(face, weight)).unwrap_or(self.inter.of(weight))
            }
        }
    }
}
