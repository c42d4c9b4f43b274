//! What is being typed, kept at each pause.

use rusqlite::OptionalExtension;

use crate::{Reader, StoreError, Writer};

impl Reader<'_> {
    /// What was being typed under `key`, if anything was kept.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn draft(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT text FROM draft WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }
}

impl Writer<'_> {
    /// Keeps what is being typed; empty forgets it.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_draft(&self, key: &str, text: &str) -> Result<(), StoreError> {
        if text.is_empty() {
            self.0.prepare_cached("DELETE FROM draft WHERE key = ?1")?.execute([key])?;
        } else {
            self.0
                .prepare_cached(
                    "INSERT INTO draft (key, text) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET text = excluded.text",
                )?
                .execute([key, text])?;
        }
        Ok(())
    }
}
