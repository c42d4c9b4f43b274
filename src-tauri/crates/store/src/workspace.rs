//! Rows of the file itself: settings, what the window remembers, counts.

use rusqlite::{OptionalExtension, params};

use crate::{Reader, StoreError, Writer};

/// How many rows a table has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableCount {
    pub table: String,
    pub rows: u64,
}

impl Reader<'_> {
    /// Every setting that was changed, key and JSON value.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn settings(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.0.prepare_cached("SELECT key, value FROM setting ORDER BY key")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What the window remembered under `key`.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn window_state(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .0
            .prepare_cached("SELECT value FROM window_state WHERE key = ?1")?
            .query_row([key], |row| row.get(0))
            .optional()?)
    }

    /// Rows of every table that holds what the lead wrote or imported, by table. A backup of an older version lacks
    /// the newer ones.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn table_counts(&self) -> Result<Vec<TableCount>, StoreError> {
        const TABLES: [&str; 18] = [
            "entry",
            "block",
            "calendar",
            "person",
            "roster_pattern",
            "roster_day",
            "time_off",
            "staffing_event",
            "cape_day",
            "note",
            "done_line",
            "contact",
            "batch",
            "refusal",
            "interval_report",
            "setting",
            "journal",
            "search_doc",
        ];
        let mut known = self.0.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1")?;
        TABLES
            .iter()
            .filter_map(|table| match known.exists([table]) {
                Ok(true) => Some(Ok(table)),
                Ok(false) => None,
                Err(error) => Some(Err(error)),
            })
            .map(|table| {
                let table = table?;
                let rows = self
                    .0
                    .query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0))?;
                Ok(TableCount { table: (*table).to_owned(), rows: rows.unsigned_abs() })
            })
            .collect()
    }

    /// What SQLite's own checks and the rules of the file find wrong; empty when sound.
    ///
    /// # Errors
    /// Where the file cannot be read at all.
    pub fn problems(&self) -> Result<Vec<String>, StoreError> {
        let mut problems = Vec::new();
        let mut statement = self.0.prepare("PRAGMA integrity_check(20)")?;
        for line in statement.query_map([], |row| row.get::<_, String>(0))? {
            let line = line?;
            if line != "ok" {
                problems.push(line);
            }
        }
        let mut statement = self.0.prepare("PRAGMA foreign_key_check")?;
        for table in statement.query_map([], |row| row.get::<_, String>(0))? {
            problems.push(format!("A row of {} points at one that is missing.", table?));
        }
        if self.overlapping_entry()?.is_some() {
            problems.push("Two entries overlap.".into());
        }
        Ok(problems)
    }
}

impl Writer<'_> {
    /// Writes a setting as JSON.
    ///
    /// # Errors
    /// Where the file cannot be written, or the value is not JSON.
    pub fn put_setting(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO setting (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![key, value])?;
        Ok(())
    }

    /// Remembers something for the window.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub fn put_window_state(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.0
            .prepare_cached(
                "INSERT INTO window_state (key, value) VALUES (?1, ?2)
                 ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            )?
            .execute(params![key, value])?;
        Ok(())
    }
}
