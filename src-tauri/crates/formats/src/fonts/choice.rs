//! Which face suits a script best, where several can draw it.

use std::collections::BTreeSet;

use fontdb::{FaceInfo, Stretch};
use unicode_script::Script;

use super::FaceId;

/// What a stretch of letters asks of a face.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Style {
    pub hand: Hand,
    /// As in OpenType: 400 is regular, 600 semi-bold.
    pub weight: u16,
}

/// In which hand letters are written: the same letter of Chinese and Japanese is drawn differently.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Hand {
    Of(Script),
    Japanese,
    Emoji,
}

/// The face to take next: the one that draws most of what is `open`, as a tenth is no difference the plainest, then the
/// first by its path. `None` where none draws anything of it.
pub(super) fn best(style: Style, faces: &[FaceInfo], open: &[(&String, BTreeSet<FaceId>)]) -> Option<FaceId> {
    let mut counts = vec![0_usize; faces.len()];
    for face in open.iter().flat_map(|(_, by)| by) {
        counts[*face] += 1;
    }
    let drawing = counts.iter().enumerate().filter(|(_, count)| **count > 0);
    let (face, _) = drawing.min_by_key(|(id, count)| {
        // Ten for all of it.
        let tenths = (**count * 20 + open.len()) / (2 * open.len());
        (std::cmp::Reverse(tenths), distance(style, &faces[*id]), std::cmp::Reverse(**count), *id)
    })?;
    Some(face)
}

/// How far a face is from plain sans-serif text in this hand and weight; less is better.
fn distance(style: Style, face: &FaceInfo) -> u32 {
    let family = face.families.first().map_or_else(String::new, |(name, _)| name.to_lowercase());
    let named = |words: &[&str]| words.iter().any(|word| family.contains(word));
    let mut distance = u32::from(face.weight.0.abs_diff(style.weight)) / 100;
    for (applies, by) in [
        (face.style != fontdb::Style::Normal, 2000),
        (named(&["unifont", "bitmap"]), 1000),
        (face.stretch != Stretch::Normal, 500),
        ((style.hand == Hand::Emoji) != named(&["emoji"]), 400),
        (face.monospaced || named(&["mono"]), 200),
        (!of_region(style.hand, &family), 100),
        (named(&["nastaliq", "kufi", "rashi", "traditional", "looped", "supplement", "unjoined"]), 80),
        (named(&["serif", "naskh", "song", "ming", "batang", "mincho"]) && !named(&["sans"]), 60),
        (named(&["display", " ui", "tight"]), 40),
        (!named(&["noto sans", "noto color", "source han sans"]), 20),
    ] {
        distance += if applies { by } else { 0 };
    }
    distance
}

/// Whether a family that is made for one region is made for that of the hand.
fn of_region(hand: Hand, family: &str) -> bool {
    let region = ["jp", "kr", "sc", "tc", "hk"].iter().find(|region| family.ends_with(&format!(" {region}")));
    match (region, hand) {
        (None, _) => true,
        (Some(region), Hand::Japanese) => *region == "jp",
        (Some(region), Hand::Of(Script::Hangul)) => *region == "kr",
        (Some(region), Hand::Of(Script::Bopomofo)) => *region == "tc",
        (Some(region), _) => *region == "sc",
    }
}
