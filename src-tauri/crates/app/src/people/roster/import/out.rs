//! Time off from a file: what is there already is left, what overlaps it is refused, days in a row are one.

use chrono::{Days, NaiveDate};
use domain::people::roster::{OutKind, TimeOff, TimeOffId, overlapping};
use domain::time::ClockSpan;

use super::super::out::when_words;
use super::merge::{Fate, Merge};

impl Merge<'_> {
    pub(super) fn out(
        &mut self,
        (from_on, until_on): (NaiveDate, NaiveDate),
        kind: OutKind,
        hours: Option<ClockSpan>,
        label: &str,
    ) -> Fate {
        let id = TimeOffId(self.app.new_id());
        let new = match TimeOff::new(id, kind, (from_on, until_on), hours, label) {
            Ok(new) => new,
            Err(error) => return Fate::Refused(error.to_string().trim_end_matches('.').to_owned()),
        };
        if self.covers(&new) {
            return Fate::Unchanged;
        }
        if let Some(other) = overlapping(&self.roster.time_off, &new) {
            let words = when_words(other, self.app.today());
            return Fate::Refused(format!("The person is out then already: {words}"));
        }
        let joins = |earlier: &&mut TimeOff| {
            let next = earlier.until_on().checked_add_days(Days::new(1));
            earlier.kind == kind
                && earlier.whole_day()
                && new.whole_day()
                && earlier.label() == new.label()
                && next == Some(from_on)
        };
        let longer = self.roster.time_off.iter_mut().find(joins).and_then(|earlier| {
            let dates = (earlier.from_on(), until_on);
            let longer = TimeOff::new(earlier.id, kind, dates, None, label).ok()?;
            *earlier = longer;
            Some(earlier.id)
        });
        let id = longer.unwrap_or_else(|| {
            self.roster.time_off.push(new);
            id
        });
        if !self.time_off.contains(&id) {
            self.time_off.push(id);
        }
        Fate::Added
    }

    /// Whether each of its days, or its part of one, is time off of that kind already.
    fn covers(&self, new: &TimeOff) -> bool {
        let of_kind = || self.roster.time_off.iter().filter(|other| other.kind == new.kind);
        if !new.whole_day() {
            let same = |other: &TimeOff| other.from_on() == new.from_on() && other.hours() == new.hours();
            return of_kind().any(same);
        }
        let days = new.from_on().iter_days().take_while(|date| *date <= new.until_on());
        // Ten years off are no roster; the bound keeps a mistyped year from being walked day by day.
        days.take(3660).all(|date| of_kind().any(|other| other.whole_day() && other.is_on(date)))
    }
}
