//! The faces that were found, with what is known of each.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, Weak};

use fontdb::{Database, FaceInfo, Source};

use super::choice::{Style, best};
use super::drawable::drawable;
use super::folders::Listing;
use super::unharmed;

/// Faces in one file; a header that names more is damaged, or made to keep its reader busy.
const MOST_IN_A_FILE: u32 = 256;

/// A face by its place on the shelf.
pub(crate) type FaceId = usize;

/// The faces in some folders, in the order of their paths.
pub(crate) struct Shelf {
    listing: Listing,
    database: Database,
    faces: Vec<FaceInfo>,
    /// For each letter that was asked for, the faces that draw it.
    known: Mutex<HashMap<char, BTreeSet<FaceId>>>,
    /// Files that a page is being set in: several faces of one are read once, and none is kept.
    opened: Mutex<HashMap<PathBuf, Weak<Vec<u8>>>>,
    /// Faces that failed while a page was set in them.
    set_aside: Mutex<BTreeSet<FaceId>>,
}

impl Shelf {
    pub(super) fn of(folders: &[PathBuf]) -> Self {
        let listing = Listing::of(folders);
        let mut database = Database::new();
        for file in listing.files.iter().filter(|file| is_sound(file)) {
            unharmed(|| database.load_font_file(file).ok());
        }
        let mut faces: Vec<FaceInfo> =
            database.faces().filter(|face| !shows_placeholders(face)).cloned().collect();
        faces.sort_by(|one, other| place(one).cmp(&place(other)));
        let (known, opened, set_aside) = (Mutex::default(), Mutex::default(), Mutex::default());
        Self { listing, database, faces, known, opened, set_aside }
    }

    pub(super) fn is_current(&self) -> bool {
        self.listing.is_current()
    }

    /// The face that suits each cluster of letters best, as few faces as do; clusters that none can draw are left out.
    /// `letters_of` are those of a cluster that must be drawn.
    pub(crate) fn choose(
        &self,
        style: Style,
        clusters: &BTreeSet<String>,
        letters_of: impl Fn(&str) -> Vec<char>,
    ) -> BTreeMap<String, FaceId> {
        let letters: Vec<Vec<char>> = clusters.iter().map(|cluster| letters_of(cluster)).collect();
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        self.learn(&letters.concat(), &mut known);
        let set_aside = self.set_aside.lock().unwrap_or_else(PoisonError::into_inner);
        let mut open: Vec<(&String, BTreeSet<FaceId>)> = Vec::new();
        for (cluster, letters) in clusters.iter().zip(&letters) {
            let drawn_by = letters.iter().filter_map(|letter| known.get(letter).cloned());
            let by_all = drawn_by.reduce(|one, other| &one & &other).unwrap_or_default();
            open.push((cluster, &by_all - &*set_aside));
        }
        let mut chosen = BTreeMap::new();
        while let Some(face) = best(style, &self.faces, &open) {
            open.retain(|(cluster, by)| {
                let drawn = by.contains(&face);
                if drawn {
                    chosen.insert((*cluster).clone(), face);
                }
                !drawn
            });
        }
        chosen
    }

    /// The bytes of a face's file, and which face of it. `None` where it can no longer be read.
    pub(crate) fn open(&self, face: FaceId) -> Option<(Arc<Vec<u8>>, u32)> {
        let info = self.faces.get(face)?;
        let Source::File(path) = &info.source else { return None };
        let mut opened = self.opened.lock().unwrap_or_else(PoisonError::into_inner);
        let bytes = match opened.get(path).and_then(Weak::upgrade) {
            Some(bytes) => bytes,
            None => Arc::new(crate::read_file(path).ok()?),
        };
        opened.insert(path.clone(), Arc::downgrade(&bytes));
        Some((bytes, info.index))
    }

    /// Never chooses the face again.
    pub(crate) fn set_aside(&self, face: FaceId) {
        self.set_aside.lock().unwrap_or_else(PoisonError::into_inner).insert(face);
    }

    /// Looks for letters that nobody asked for before, all of them in one go.
    fn learn(&self, letters: &[char], known: &mut HashMap<char, BTreeSet<FaceId>>) {
        let new: BTreeSet<char> =
            letters.iter().copied().filter(|letter| !known.contains_key(letter)).collect();
        if new.is_empty() {
            return;
        }
        let letters: Vec<char> = new.into_iter().collect();
        known.extend(letters.iter().map(|letter| (*letter, BTreeSet::new())));
        for (id, face) in self.faces.iter().enumerate() {
            let drawn = unharmed(|| {
                self.database.with_face_data(face.id, |data, index| drawable(data, index, &letters))
            });
            for letter in drawn.unwrap_or_default() {
                known.entry(letter).or_default().insert(id);
            }
        }
    }
}

fn place(face: &FaceInfo) -> (Option<&Path>, u32) {
    let path = match &face.source {
        Source::File(path) => Some(path.as_path()),
        _ => None,
    };
    (path, face.index)
}

/// A font file whose header names no more faces than a file can have.
fn is_sound(path: &Path) -> bool {
    let mut header = [0; 12];
    let read = File::open(path).and_then(|mut file| file.read_exact(&mut header));
    let count = u32::from_be_bytes([header[8], header[9], header[10], header[11]]);
    read.is_ok() && (!header.starts_with(b"ttcf") || count <= MOST_IN_A_FILE)
}

/// Fonts that draw the same box for every letter there is.
fn shows_placeholders(face: &FaceInfo) -> bool {
    let name = face.post_script_name.to_ascii_lowercase().replace([' ', '-', '.'], "");
    ["lastresort", "adobeblank", "adobenotdef", "tofu"].iter().any(|known| name.contains(known))
}
