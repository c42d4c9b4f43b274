//! Which font files lie in folders, and whether a folder has changed since.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Deeper than this nobody keeps fonts; a folder that links to itself ends here at the latest.
const DEEPEST: usize = 8;
/// More files than this are not looked at, nor larger ones.
const MOST_FILES: usize = 20_000;
pub(super) const LARGEST: u64 = 64 * 1024 * 1024;

/// Font files in the order of their paths, and the folders they were found in.
#[derive(Default)]
pub(super) struct Listing {
    pub files: BTreeSet<PathBuf>,
    stamps: Vec<(PathBuf, Option<SystemTime>)>,
    seen: BTreeSet<PathBuf>,
}

impl Listing {
    pub(super) fn of(folders: &[PathBuf]) -> Self {
        let mut listing = Self::default();
        for folder in folders {
            listing.walk(folder, 0);
        }
        listing
    }

    /// Whether no folder has gained or lost a file since.
    pub(super) fn is_current(&self) -> bool {
        self.stamps.iter().all(|(folder, stamp)| changed(folder) == *stamp)
    }

    fn walk(&mut self, folder: &Path, depth: usize) {
        self.stamps.push((folder.to_owned(), changed(folder)));
        let is_new = fs::canonicalize(folder).is_ok_and(|real| self.seen.insert(real));
        if !is_new || depth > DEEPEST {
            return;
        }
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            // Of a link, what it leads to.
            let Ok(kind) = fs::metadata(&path) else { continue };
            if kind.is_dir() {
                self.walk(&path, depth + 1);
            } else if kind.is_file()
                && kind.len() <= LARGEST
                && is_font(&path)
                && self.files.len() < MOST_FILES
            {
                self.files.insert(path);
            }
        }
    }
}

fn is_font(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    ending.is_some_and(|ending| ["ttf", "otf", "ttc", "otc"].iter().any(|known| ending == *known))
}

fn changed(folder: &Path) -> Option<SystemTime> {
    fs::metadata(folder).and_then(|folder| folder.modified()).ok()
}
