//! Everything coverage stands on, read in one consistent view, and the days made of it.

use std::sync::Arc;

use chrono::{Days, NaiveDate};
use chrono_tz::Tz;
use domain::day::{Activity, Block};
use domain::people::roster::days_around;
use domain::queue::{Channel, HandleTime, is_stale};
use domain::staffing::coverage::Skills;
use domain::staffing::forecast::IntervalForecast;
use domain::staffing::model::{ChannelForecast, DayModel, Interval, Rostered};
use domain::staffing::opening::{day_grid, open_intervals};
use domain::time::{Instant, Span, day_span, local_date};
use domain::workspace::Settings;
use store::{Reader, StoreError};

use super::learned::{Basis, Learned, events_span};
use crate::people::roster::{TeamRoster, team_roster};
use crate::queue::handle_times;
use crate::{App, AppError};

/// Everything an answer about staffing is made of.
pub(super) struct Ground {
    pub now: Instant,
    pub zone: Tz,
    pub today: NaiveDate,
    pub settings: Settings,
    pub basis: Basis,
    pub learned: Arc<Learned>,
    pub handle_times: Vec<(Channel, HandleTime)>,
    pub team: TeamRoster,
    /// The lead's blocks of the days asked for.
    pub blocks: Vec<Block>,
    /// When the newest contact or change in the data is from; where there are no contacts, how far reports reach.
    pub newest: Option<Instant>,
    pub newest_contact: Option<Instant>,
    pub stale: bool,
    /// Live channels of which less is known than of the contacts, and nothing of the last business day: how far each is.
    pub stale_live: Vec<(Channel, Instant)>,
}

impl Ground {
    /// Reads what the days from `from` to `until` need, as it stands at `now`.
    pub fn gather(app: &App, now: Instant, from: NaiveDate, until: NaiveDate) -> Result<Self, AppError> {
        let zone = app.zone();
        let today = local_date(now, zone);
        let (from, until) = (from.min(today), until.max(today));
        app.read(|reader| {
            let settings = crate::workspace::read_settings(reader)?;
            let basis = basis(reader, &settings, now, zone)?;
            let learned = app.staffing().learned(reader, &basis, &settings)?;
            let newest = basis.newest;
            let is_old = |newest| is_stale(newest, now, &settings.hours, zone);
            let is_ours = |channel| settings.channels.contains(&channel);
            let live = learned.channels.iter().filter(|one| one.channel.is_live() && is_ours(one.channel));
            let live = live.filter(|one| is_old(one.known_to));
            let stale_live = live.map(|one| (one.channel, one.known_to)).collect();
            let span = Span::new(day_span(from, zone).start(), day_span(until, zone).end());
            let blocks = span.map_or_else(|_| Ok(Vec::new()), |span| reader.blocks_in(span))?;
            Ok(Self {
                handle_times: handle_times(reader, &settings)?,
                team: team_roster(reader, from, until, zone)?,
                blocks: blocks.into_iter().map(|row| row.block).collect(),
                stale: newest.is_some_and(is_old),
                stale_live,
                now,
                zone,
                today,
                settings,
                basis,
                learned,
                newest,
                newest_contact: crate::queue::newest_by(reader, now)?.map(|newest| newest.min(now)),
            })
        })
    }

    /// A day of the queue as it is forecast, or as it came where it is past.
    pub fn model(&self, date: NaiveDate) -> DayModel {
        let staffing = &self.settings.staffing;
        let open = open_intervals(&self.settings, date, self.zone, staffing.interval_min);
        let by_channel = self.by_channel(date);
        let interval = |(slot, span): &(usize, Span)| {
            let shown = self.times_shown(date, *slot);
            let channels = by_channel.iter().filter_map(|(channel, day)| at(*channel, day, *slot, shown));
            Interval { span: *span, channels: channels.collect() }
        };
        DayModel {
            date,
            zone: self.zone,
            intervals: open.iter().map(interval).collect(),
            overnight: self.overnight(date, open.first().map(|(slot, _)| *slot)),
            overnight_waits: date <= self.today,
            day_range: self.day_range(date),
            handle_time_s: self
                .handle_times
                .iter()
                .map(|(channel, time)| (*channel, f64::from(time.seconds)))
                .collect(),
            patience_s: Channel::ALL
                .into_iter()
                .filter_map(|channel| Some((channel, f64::from(self.patience(channel).seconds()?))))
                .collect(),
            people: self.rostered(date),
            lead: Skills::of(&self.settings.channels),
            joins: Vec::new(),
            one_fewer: false,
            hired: Vec::new(),
            settings: staffing.clone(),
        }
    }

    /// How often the clock shows a place of the grid on a date: twice in the night that it goes back.
    pub fn times_shown(&self, date: NaiveDate, slot: usize) -> f64 {
        if day_span(date, self.zone).minutes() <= 24 * 60 {
            return 1.0;
        }
        let grid = day_grid(date, self.zone, self.settings.staffing.interval_min);
        grid.iter().filter(|(other, _)| *other == slot).count().max(1) as f64
    }

    fn by_channel(&self, date: NaiveDate) -> Vec<(Channel, Vec<Option<IntervalForecast>>)> {
        let channels = self.learned.channels.iter();
        channels.filter_map(|one| Some((one.channel, one.on(date, self.today)?))).collect()
    }

    /// Deferred contacts that come while the queue is closed, from its last closing to its first interval on `date`.
    fn overnight(&self, date: NaiveDate, first_slot: Option<usize>) -> Vec<ChannelForecast> {
        let Some(first_slot) = first_slot else { return Vec::new() };
        let mut came: Vec<ChannelForecast> = Vec::new();
        let mut add = |date: NaiveDate, from: usize, to: usize| {
            for (channel, day) in self.by_channel(date).into_iter().filter(|(channel, _)| !channel.is_live())
            {
                let inside = day.iter().take(to).skip(from).flatten();
                let contacts = inside.fold(IntervalForecast::default(), |sum, one| IntervalForecast {
                    expected: sum.expected + one.expected,
                    low: sum.low + one.low,
                    high: sum.high + one.high,
                });
                came.push(ChannelForecast { channel, contacts });
            }
        };
        add(date, 0, first_slot);
        let minutes = self.settings.staffing.interval_min;
        for back in 1..=7 {
            let Some(before) = date.checked_sub_days(Days::new(back)) else { break };
            let open = open_intervals(&self.settings, before, self.zone, minutes);
            let closed_from = open.last().map_or(0, |(slot, _)| slot + 1);
            add(before, closed_from, usize::MAX);
            if !open.is_empty() {
                break;
            }
        }
        came.retain(|one| one.contacts.high > 0.0);
        came
    }

    /// The range of a day's deferred contacts against what is expected.
    fn day_range(&self, date: NaiveDate) -> (f64, f64) {
        let deferred = self.learned.channels.iter().filter(|one| !one.channel.is_live());
        let totals = deferred.filter_map(|one| one.total_on(date, self.today));
        let (expected, low, high) = totals.fold((0.0, 0.0, 0.0), |(expected, low, high), total| {
            (expected + total.expected, low + total.low, high + total.high)
        });
        if expected > 0.0 { (low / expected, high / expected) } else { (1.0, 1.0) }
    }

    fn rostered(&self, date: NaiveDate) -> Vec<Rostered> {
        let day = day_span(date, self.zone);
        let person = |(person, roster): &(crate::day::PersonRef, _)| {
            let roster: &domain::people::roster::PersonRoster = roster;
            let days = days_around(roster, day, self.settings.staffing.ramp);
            let touches = days.iter().any(|one| one.shift.is_some_and(|shift| shift.overlaps(day)));
            touches.then(|| Rostered {
                id: roster.person,
                name: person.short.clone(),
                skills: Skills::of(roster.work.channels(&self.settings.channels)),
                days,
            })
        };
        self.team.people.iter().filter_map(person).collect()
    }

    /// The blocks in which the lead is planned to serve customers.
    pub fn seat_blocks(&self, date: NaiveDate) -> impl Iterator<Item = &Block> {
        let day = day_span(date, self.zone);
        self.blocks
            .iter()
            .filter(move |block| block.activity == Activity::Customers && block.span.overlaps(day))
    }
}

/// One channel in one interval of the grid, which the clock shows `shown` times that day. What came in it is told of all
/// of them together and shared among them; what is expected is expected of each.
fn at(
    channel: Channel,
    day: &[Option<IntervalForecast>],
    slot: usize,
    shown: f64,
) -> Option<ChannelForecast> {
    let contacts = (*day.get(slot)?)?;
    let came = contacts.low >= contacts.high;
    let expected = contacts.expected / shown;
    let shared = IntervalForecast { expected, low: expected, high: expected };
    Some(ChannelForecast { channel, contacts: if came { shared } else { contacts } })
}

fn basis(reader: &Reader<'_>, settings: &Settings, now: Instant, zone: Tz) -> Result<Basis, StoreError> {
    let today = local_date(now, zone);
    let events = match events_span(today, zone) {
        Some(span) => reader.staffing_events(span)?,
        None => Vec::new(),
    };
    // A log can be lived in, with a clock that was set back: what it tells of later is not known yet. By the interval,
    // so that what is learnt holds for as long.
    let step_s = i64::from(settings.staffing.interval_min.max(1)) * 60;
    let begun = Instant::from_timestamp(now.timestamp().div_euclid(step_s) * step_s, 0).unwrap_or(now);
    let by_now = |newest: Instant| if newest > now { begun } else { newest };
    let reports = reader.report_tallies()?.into_iter().map(|tally| (tally.channel, by_now(tally.newest)));
    let reports: Vec<(Channel, Instant)> = reports.collect();
    Ok(Basis {
        contacts: reader.contacts_version()?,
        // What waits is told by contacts; without any, reports are all there is.
        lived_at: reader
            .contacts_age()?
            .0
            .filter(|newest| crate::queue::is_lived_in(*newest, now))
            .map(by_now),
        newest: newest_contact(reader, now, begun)?.or(reports.iter().map(|(_, newest)| *newest).max()),
        reports,
        today,
        zone,
        interval_min: settings.staffing.interval_min,
        country: settings.staffing.country.clone(),
        hours: settings.hours.clone(),
        opening: settings.staffing.opening,
        events,
    })
}

/// When the newest contact is from. Of a log that is lived in, what came within a day counts as just come, so that not
/// every contact makes what was learnt stale.
fn newest_contact(reader: &Reader<'_>, now: Instant, begun: Instant) -> Result<Option<Instant>, StoreError> {
    let lived_in = reader.contacts_age()?.0.is_some_and(|newest| crate::queue::is_lived_in(newest, now));
    let just_come = |newest: Instant| newest > now || (lived_in && now - newest < chrono::Duration::days(1));
    Ok(crate::queue::newest_by(reader, now)?.map(|newest| if just_come(newest) { begun } else { newest }))
}
