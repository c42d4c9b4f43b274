//! Folders that are watched for new exports, and how their columns were read last.

use domain::time::Instant;
use rusqlite::{OptionalExtension, params};

use crate::{Reader, StoreError, Writer};

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchedFolderRow {
    pub path: String,
    pub is_on: bool,
    /// What happened last, in a sentence.
    pub last: Option<String>,
    pub trouble: bool,
}

impl Reader<'_> {
    /// Every folder that was ever watched, by path.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn watched_folders(&self) -> Result<Vec<WatchedFolderRow>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT f.path, f.is_on, n.sentence, coalesce(n.trouble, 0)
                 FROM watched_folder f LEFT JOIN watched_news n ON n.path = f.path ORDER BY f.path",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(WatchedFolderRow {
                path: row.get(0)?,
                is_on: row.get(1)?,
                last: row.get(2)?,
                trouble: row.get(3)?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Whether this state of a file was dealt with.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn watched_file_is_known(&self, path: &str, size: u64, changed_s: i64) -> Result<bool, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT 1 FROM watched_file WHERE path = ?1 AND size = ?2 AND changed_s = ?3")?
            .exists(params![path, size as i64, changed_s])?)
    }

    /// How columns with this signature were mapped last, as JSON.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn import_mapping(&self, signature: &str) -> Result<Option<(String, Instant)>, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT mapping, used_s FROM import_mapping WHERE signature = ?1")?
            .query_row([signature], |row| Ok((row.get(0)?, crate::rows::instant(row, 1)?)))
            .optional()?)
    }
}

impl Writer<'_> {
    /// Watches a folder, or stops watching it.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_watched_folder(&self, path: &str, is_on: bool) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO watched_folder (path, is_on) VALUES (?1, ?2)
                 ON CONFLICT (path) DO UPDATE SET is_on = excluded.is_on",
            )?
            .execute(params![path, is_on])?;
        Ok(())
    }

    /// Says what happened in a watched folder last.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn tell_watched_folder(&self, path: &str, last: &str, trouble: bool) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO watched_news (path, sentence, trouble) VALUES (?1, ?2, ?3)
                 ON CONFLICT (path) DO UPDATE SET sentence = excluded.sentence, trouble = excluded.trouble",
            )?
            .execute(params![path, last, trouble])?;
        Ok(())
    }

    /// A file of a watched folder was dealt with in this state.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_watched_file(&self, path: &str, size: u64, changed_s: i64) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO watched_file (path, size, changed_s) VALUES (?1, ?2, ?3)
                 ON CONFLICT (path) DO UPDATE SET size = excluded.size, changed_s = excluded.changed_s",
            )?
            .execute(params![path, size as i64, changed_s])?;
        Ok(())
    }

    /// Remembers how columns with this signature are mapped.
    ///
    /// # Errors
    /// Where the file cannot be written, or the mapping is not JSON.
    pub fn put_import_mapping(
        &self,
        signature: &str,
        mapping: &str,
        used_at: Instant,
    ) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO import_mapping (signature, mapping, used_s) VALUES (?1, ?2, ?3)
                 ON CONFLICT (signature) DO UPDATE SET mapping = excluded.mapping, used_s = excluded.used_s",
            )?
            .execute(params![signature, mapping, used_at.timestamp()])?;
        Ok(())
    }
}
