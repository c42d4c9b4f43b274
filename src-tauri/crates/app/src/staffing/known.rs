//! How much is known of now, of a day, and of what came on it; and the words where that is not all.

use chrono::{Days, NaiveDate};
use domain::queue::Channel;
use domain::staffing::model::DayModel;
use domain::staffing::opening::open_on;
use domain::time::{Instant, day_words, moment_words};

use super::Known;
use super::ground::Ground;
use super::learned::{ChannelLearned, DAYS_AHEAD};
use super::words::contact_words;
use crate::queue::report_label;

impl Ground {
    /// How much is known of the days from today on, and what to say where that is not all.
    pub fn known(&self, models: &[DayModel]) -> (Known, Option<String>) {
        match self.known_of_contacts(models) {
            (Known::All, None) if !self.stale_live.is_empty() => {
                (Known::Stale, Some(self.stale_live_words()))
            }
            known => known,
        }
    }

    /// `The phone report ends Mon 17:00, so this says nothing about calls now.`
    fn stale_live_words(&self) -> String {
        let all: Vec<String> =
            self.stale_live.iter().map(|(channel, until)| self.end_words(*channel, *until)).collect();
        let what: Vec<&str> = self.stale_live.iter().map(|(channel, _)| contact_words(*channel).0).collect();
        format!("{}, so this says nothing about {} now.", capital(&all.join(" and ")), what.join(" and "))
    }

    /// `the phone report ends Mon 17:00`, `no calls are told of since Mon 17:00`
    fn end_words(&self, channel: Channel, until: Instant) -> String {
        let at = moment_words(until, self.now, self.zone);
        if self.is_reported(channel) {
            format!("the {} ends {at}", report_label(channel).to_lowercase())
        } else {
            format!("no {} are told of since {at}", contact_words(channel).0)
        }
    }

    /// What of the team's channels the figures lack, in words; `None` where they lack nothing.
    pub fn lacks_words(&self) -> Option<String> {
        self.left_out_words().or_else(|| self.stops_words())
    }

    /// `No calls are told of since Wed 16:00, though many were due. …`
    fn stops_words(&self) -> Option<String> {
        let stops = self.learned.channels.iter().filter(|one| one.stops && self.answers(one.channel));
        let all: Vec<String> = stops.map(|one| self.end_words(one.channel, one.known_to)).collect();
        (!all.is_empty()).then(|| {
            format!(
                "{}, though many were due: what comes is as forecast. Import a newer export.",
                capital(&all.join(" and "))
            )
        })
    }

    fn answers(&self, channel: Channel) -> bool {
        self.settings.channels.contains(&channel)
    }

    /// What of the team's channels is in no figure, its data being too old: `Calls are left out of this: the phone
    /// report ends Mon 12 Oct. …`
    fn left_out_words(&self) -> Option<String> {
        let all: Vec<_> =
            self.learned.left_out.iter().filter(|(channel, _)| self.answers(*channel)).collect();
        let ends: Vec<String> = all.iter().map(|(channel, until)| self.end_words(*channel, *until)).collect();
        let what: Vec<&str> = all.iter().map(|(channel, _)| contact_words(*channel).0).collect();
        (!all.is_empty()).then(|| {
            format!(
                "{} are left out of this: {}. Import newer data, or take the channel out in Settings.",
                capital(&what.join(" and ")),
                ends.join(" and ")
            )
        })
    }

    /// `The forecast reaches to Tue 22 Dec.`, of days after it.
    pub fn reach_words(&self, from: NaiveDate) -> Option<String> {
        let last = self.today.checked_add_days(Days::new(u64::from(DAYS_AHEAD) - 1))?;
        (from > last && !self.learned.channels.is_empty())
            .then(|| format!("The forecast reaches to {}.", day_words(last, self.today)))
    }

    /// Since when nothing is known of now, where data is too old.
    pub fn unknown_since(&self) -> Option<Instant> {
        let live = self.stale_live.iter().map(|(_, until)| *until).min();
        if self.stale { self.newest } else { live }
    }

    /// The channels of which it is not known what came on a past day that the queue was open on; none of other days.
    pub fn missing_on(&self, date: NaiveDate) -> Vec<Channel> {
        if date >= self.today || open_on(&self.settings, date, self.zone).is_empty() {
            return Vec::new();
        }
        let missing = self.learned.channels.iter().filter(|one| self.is_missing(one, date, None));
        missing.map(|one| one.channel).collect()
    }

    /// Whether it is not known what came on a channel on a past day that the queue was open on, or in an interval of it.
    pub fn is_missing(&self, one: &ChannelLearned, date: NaiveDate, slot: Option<usize>) -> bool {
        one.is_missing(date, slot, self.is_reported(one.channel))
    }

    /// Whether interval reports tell of a channel.
    pub fn is_reported(&self, channel: Channel) -> bool {
        self.basis.reports.iter().any(|(of, _)| *of == channel)
    }

    /// The same for deferred work alone, on which reports have no say.
    pub fn known_of_contacts(&self, models: &[DayModel]) -> (Known, Option<String>) {
        let Some(newest) = self.newest else {
            let note =
                "No contacts yet. Import an export of your help desk and Evenkeel can forecast what comes.";
            return (Known::NoContacts, Some(note.into()));
        };
        if self.stale {
            let newest = moment_words(newest, self.now, self.zone);
            let what = if self.newest_contact.is_some() { "contact" } else { "interval report" };
            return (
                Known::Stale,
                Some(format!("The newest {what} is from {newest}, so this says nothing about now.")),
            );
        }
        if !models.iter().any(DayModel::is_rostered) {
            let note = "No roster yet. Import one and Evenkeel can say when you are needed.";
            return (Known::NoRoster, Some(note.into()));
        }
        (Known::All, None)
    }

    /// How a day is drawn: without people where nobody is rostered on it, without figures where nothing is forecast.
    pub fn drawn_as(&self, known: Known, model: &DayModel) -> Known {
        let is_forecast = model.intervals.iter().any(|interval| !interval.channels.is_empty());
        match known {
            Known::All | Known::Stale if !is_forecast || !self.missing_on(model.date).is_empty() => {
                Known::NoContacts
            }
            Known::All | Known::Stale if !model.is_rostered() => Known::NoRoster,
            known => known,
        }
    }
}

/// The words with a capital first letter.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
