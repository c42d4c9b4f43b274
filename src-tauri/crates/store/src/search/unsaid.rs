//! Sessions in which nothing was asked for: nothing was written that the index could know, and yet they are looked for
//! by kind, by person and by day.

use rusqlite::params_from_iter;

use super::filters::filters;
use super::{CANDIDATES, FoundRow, SearchFor};
use crate::{Reader, StoreError};

impl Reader<'_> {
    /// The newest that the filters leave, where sessions are asked for by their kind; their text says beside whom.
    pub(super) fn sessions_without_words(&self, sought: &SearchFor) -> Result<Vec<FoundRow>, StoreError> {
        if !sought.kinds.iter().any(|kind| kind == "session") {
            return Ok(Vec::new());
        }
        let (filter, values) = filters(sought);
        let sql = format!(
            "SELECT d.kind, d.ref, d.at_s, d.text FROM (
               SELECT 'session' AS kind, s.id AS ref, s.start_s AS at_s,
                 'Beside ' || coalesce(p.name, 'someone who left') AS text
               FROM session s LEFT JOIN person p ON p.id = s.person_id WHERE s.asked = '') d
             WHERE {filter} ORDER BY d.at_s DESC LIMIT {CANDIDATES}"
        );
        self.found(&sql, params_from_iter(values))
    }
}
