//! What may leave the file.

use domain::notes::Sharing;
use domain::people::PersonId;

use crate::rows::keyed;
use crate::{Reader, StoreError};

impl Reader<'_> {
    /// How many notes that name someone, or were taken beside them, are marked in which way.
    ///
    /// # Errors
    /// Where the file cannot be read.
    pub fn sharing_of_notes_with(&self, person: PersonId) -> Result<Vec<(Sharing, u32)>, StoreError> {
        let mut statement = self.0.prepare_cached(
            "SELECT n.sharing, count(*) FROM note n WHERE n.id IN (
               SELECT note_id FROM note_person WHERE person_id = ?1
               UNION SELECT t.id FROM session s JOIN note t ON t.session_id = s.id WHERE s.person_id = ?1)
             GROUP BY n.sharing ORDER BY n.sharing",
        )?;
        let rows = statement
            .query_map([person.0], |row| Ok((keyed(row, 0, Sharing::from_key)?, row.get::<_, u32>(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}
