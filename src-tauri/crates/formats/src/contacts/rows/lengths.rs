//! Fields of a row that are lengths of time or counts.

use chrono::TimeDelta;
use domain::time::Instant;

use super::super::field::{Field, Kind};
use super::quantity::{clock_s, number};
use super::read_row::{RowReader, RowTrouble, brief, refused};
use crate::text::Cells;

pub(super) const SOLVED_AFTER: [Field; 4] =
    [Field::SolvedAfterS, Field::SolvedAfterMin, Field::SolvedAfterH, Field::SolvedAfterClock];
pub(super) const FIRST_REPLY_AFTER: [Field; 4] = [
    Field::FirstReplyAfterS,
    Field::FirstReplyAfterMin,
    Field::FirstReplyAfterH,
    Field::FirstReplyAfterClock,
];

/// Twenty years; nothing that a help desk measures is longer.
const LONGEST_S: i64 = 20 * 366 * 86_400;

impl RowReader {
    pub(super) fn after_opening(
        &self,
        cells: &Cells,
        opened: Instant,
        fields: [Field; 4],
    ) -> Result<Option<Instant>, RowTrouble> {
        let Some(seconds) = self.length_s(cells, &fields)? else { return Ok(None) };
        Ok(opened.checked_add_signed(TimeDelta::seconds(seconds)))
    }

    /// A length of time in whole seconds from the first of `fields` that has one.
    fn length_s(&self, cells: &Cells, fields: &[Field]) -> Result<Option<i64>, RowTrouble> {
        for field in fields {
            let Some((at, cell)) = self.first(*field, cells) else { continue };
            let seconds = match field.kind() {
                Kind::Seconds(unit) => number(cell).map(|count| (count * f64::from(unit)).round() as i64),
                _ => clock_s(cell),
            };
            return match seconds {
                Some(seconds) if (0..=LONGEST_S).contains(&seconds) => Ok(Some(seconds)),
                _ => refused(Some(at), format!("\"{}\" is not a length of time", brief(cell))),
            };
        }
        Ok(None)
    }

    pub(super) fn handle_time(&self, cells: &Cells) -> Result<Option<u32>, RowTrouble> {
        let fields = [Field::HandleTimeS, Field::HandleTimeMin, Field::HandleTimeClock];
        Ok(self.length_s(cells, &fields)?.and_then(|seconds| u32::try_from(seconds).ok()))
    }

    pub(super) fn reopens(&self, cells: &Cells) -> Result<u32, RowTrouble> {
        let Some((at, cell)) = self.first(Field::Reopens, cells) else { return Ok(0) };
        match number(cell) {
            Some(count) if (0.0..=1e6).contains(&count) => Ok(count as u32),
            _ => refused(Some(at), format!("\"{}\" is not a number of times", brief(cell))),
        }
    }
}
