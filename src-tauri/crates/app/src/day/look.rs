//! Looking at a day, planned and lived.

use chrono::{Days, Duration, NaiveDate, Timelike};
use chrono_tz::Tz;
use domain::day::{
    Activity, Block, DayMinutes, Entry, Lane, NudgeLevel, SentenceInput, breaks_taken, day_sentence, morning,
    nudge, overlaps, unbroken, unlived,
};
use domain::time::{Instant, Span, axis, clock, day_span, hours_minutes, instant_at, local_date};
use domain::workspace::Settings;
use serde::{Deserialize, Serialize};
use store::{AwayRow, BlockRow, Reader, StoreError};
use ts_rs::TS;

use super::away::{SNOOZED_UNTIL, read_instant};
use super::balance::balance_of;
use super::edit::Team;
use super::view::{
    AwayView, BlockView, BreaksView, DayView, EntryView, LaneMinutes, LivedScope, NudgeView, TickView,
    UnlivedView,
};
use crate::queue::waiting_of;
use crate::{App, AppError, Command, Topic};

/// A whole day; today where no date is given.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[ts(optional_fields)]
pub struct ViewDay {
    pub date: Option<NaiveDate>,
}

/// Everything a day is drawn from, read in one consistent view.
struct Facts {
    now: Instant,
    zone: Tz,
    today: NaiveDate,
    date: NaiveDate,
    day: Span,
    settings: Settings,
    team: Team,
    blocks: Vec<Block>,
    entries: Vec<Entry>,
    /// The last two days up to now, for what is unbroken.
    recent: Vec<Entry>,
    running: Option<Entry>,
    away: Option<AwayRow>,
    snoozed_until: Option<Instant>,
}

impl Command for ViewDay {
    const NAME: &'static str = "day.view";
    const READS: &'static [Topic] =
        &[Topic::Day, Topic::Plan, Topic::People, Topic::Settings, Topic::Contacts, Topic::Workspace];
    type Reply = DayView;

    fn run(self, app: &App) -> Result<DayView, AppError> {
        let (now, here, today) = (app.now(), app.zone(), app.today());
        let date = self.date.unwrap_or(today);
        app.read(|reader| {
            let facts = gather(reader, now, here, today, date)?;
            let sentence = sentence(reader, &facts)?;
            Ok(DayView { sentence, ..draw(&facts) })
        })
    }
}

/// The whole local day that `at` lies in.
pub(crate) fn day_of(at: Instant, zone: Tz) -> Span {
    day_span(local_date(at, zone), zone)
}

fn gather(
    reader: &Reader<'_>,
    now: Instant,
    here: Tz,
    today: NaiveDate,
    date: NaiveDate,
) -> Result<Facts, StoreError> {
    let zone = zone_of_day(reader, here, date, today)?;
    let day = day_span(date, zone);
    let entries = reader.entries_in(day)?;
    let recent = Span::new(now - Duration::days(2), now + Duration::seconds(1))
        .map_or_else(|_| Ok(Vec::new()), |span| reader.entries_in(span))?;
    Ok(Facts {
        now,
        zone,
        today,
        date,
        day,
        settings: crate::workspace::read_settings(reader)?,
        team: Team::new(reader.people()?.into_iter().map(|(person, _)| person).collect()),
        blocks: reader.blocks_in(day)?.into_iter().map(|row: BlockRow| row.block).collect(),
        entries,
        recent,
        running: reader.running_entry()?,
        away: reader.unanswered_away()?,
        snoozed_until: read_instant(reader, SNOOZED_UNTIL)?,
    })
}

/// A past day is drawn in the zone it was lived in: that of its first entry. Today and days ahead are drawn here.
fn zone_of_day(reader: &Reader<'_>, here: Tz, date: NaiveDate, today: NaiveDate) -> Result<Tz, StoreError> {
    if date >= today {
        return Ok(here);
    }
    let day = day_span(date, here);
    let wide = Span::new(day.start() - Duration::hours(14), day.end() + Duration::hours(14)).unwrap_or(day);
    let lived = reader.entries_in(wide)?;
    Ok(lived
        .iter()
        .find(|entry| local_date(entry.start, entry.zone) == date)
        .map_or(here, |entry| entry.zone))
}

fn draw(facts: &Facts) -> DayView {
    let Facts { now, zone, date, day, .. } = *facts;
    let is_today = date == facts.today;
    let drawn = drawn_span(facts);
    let blocks = block_views(facts);
    let entries = facts.entries.iter().map(|entry| entry_view(facts, entry)).collect();
    let iso = chrono::Datelike::iso_week(&date).week();
    DayView {
        date,
        title: date.format("%A %-d %B").to_string(),
        week: format!("Week {iso}"),
        is_today,
        is_past: date < facts.today,
        previous: date.checked_sub_days(Days::new(1)).unwrap_or(date),
        next: date.checked_add_days(Days::new(1)).unwrap_or(date),
        zone: zone.name().to_owned(),
        now_ms: now.timestamp_millis(),
        day_start_ms: day.start().timestamp_millis(),
        day_end_ms: day.end().timestamp_millis(),
        axis_start_ms: drawn.start().timestamp_millis(),
        axis_end_ms: drawn.end().timestamp_millis(),
        ticks: axis(drawn, zone)
            .into_iter()
            .map(|tick| TickView { at_ms: tick.at.timestamp_millis(), label: tick.label })
            .collect(),
        blocks,
        entries,
        running: facts.running.as_ref().map(|entry| entry_view(facts, entry)),
        unlived: unlived_view(facts),
        breaks: breaks_view(facts, is_today),
        away: facts.away.as_ref().filter(|_| is_today).map(|away| away_view(facts, away)),
        sentence: Vec::new(),
        minutes: minutes(facts),
    }
}

/// Working hours, widened to whole hours around everything that lies outside them.
fn drawn_span(facts: &Facts) -> Span {
    let hours = &facts.settings.hours;
    let mut start = instant_at(facts.date, hours.from, facts.zone);
    let mut end = instant_at(facts.date, hours.to, facts.zone);
    let lived = facts.entries.iter().filter_map(|entry| entry.span(facts.now));
    let all = lived
        .chain(facts.blocks.iter().map(|block| block.span))
        .filter_map(|span| span.intersection(facts.day));
    for span in all {
        start = start.min(hour_before(span.start(), facts.zone));
        end = end.max(hour_after(span.end(), facts.zone));
    }
    if facts.date == facts.today {
        start = start.min(hour_before(facts.now, facts.zone));
        end = end.max(hour_after(facts.now, facts.zone));
    }
    Span::new(start.max(facts.day.start()), end.min(facts.day.end())).unwrap_or(facts.day)
}

fn hour_before(at: Instant, zone: Tz) -> Instant {
    let local = at.with_timezone(&zone);
    at - Duration::seconds(i64::from(local.minute() * 60 + local.second()))
}

fn hour_after(at: Instant, zone: Tz) -> Instant {
    let before = hour_before(at, zone);
    if before == at { at } else { before + Duration::hours(1) }
}

fn block_views(facts: &Facts) -> Vec<BlockView> {
    let overlapping = overlaps(&facts.blocks);
    let view = |block: &Block| BlockView {
        id: block.id.0.to_string(),
        start_ms: block.span.start().timestamp_millis(),
        end_ms: block.span.end().timestamp_millis(),
        from: clock(block.span.start(), facts.zone),
        to: clock(block.span.end(), facts.zone),
        activity: block.activity,
        lane: block.activity.lane(),
        label: block.activity.label().to_owned(),
        detail: block.detail.clone(),
        person: block.person.and_then(|person| facts.team.get(person)),
        source: block.source,
        overlaps: overlapping.contains(&block.id),
    };
    facts.blocks.iter().map(view).collect()
}

fn entry_view(facts: &Facts, entry: &Entry) -> EntryView {
    let under = |block: &&Block| {
        let span = entry.span(facts.now);
        block.activity.lane() == entry.activity.lane() && span.is_some_and(|span| span.overlaps(block.span))
    };
    EntryView {
        id: entry.id.0.to_string(),
        start_ms: entry.start.timestamp_millis(),
        end_ms: entry.end.map(|end| end.timestamp_millis()),
        from: clock(entry.start, entry.zone),
        to: entry.end.map(|end| clock(end, entry.zone)),
        activity: entry.activity,
        lane: entry.activity.lane(),
        label: entry.activity.label().to_owned(),
        detail: entry.detail.clone(),
        person: entry.person.and_then(|person| facts.team.get(person)),
        on_call: entry.on_call,
        other_zone: (entry.zone != facts.zone).then(|| entry.zone.name().to_owned()),
        unplanned: !facts.blocks.iter().any(|block| under(&block)),
    }
}

fn unlived_view(facts: &Facts) -> Option<UnlivedView> {
    if facts.date > facts.today {
        return None;
    }
    let first = unlived(&facts.blocks, &facts.entries, facts.now)?;
    let activity = facts.blocks.iter().find(|block| block.id == first.block)?.activity;
    let others: Vec<Block> = facts.blocks.iter().filter(|block| block.id != first.block).cloned().collect();
    let in_the_morning = morning(&others, facts.day, facts.zone);
    let wider = if unlived(&in_the_morning, &facts.entries, facts.now).is_some() {
        Some(LivedScope::Morning)
    } else {
        unlived(&others, &facts.entries, facts.now).map(|_| LivedScope::Day)
    };
    Some(UnlivedView {
        block_id: first.block.0.to_string(),
        sentence: format!(
            "{}, {} to {}",
            first.name,
            clock(first.span.start(), facts.zone),
            clock(first.span.end(), facts.zone)
        ),
        activity,
        wider,
    })
}

fn breaks_view(facts: &Facts, is_today: bool) -> BreaksView {
    let taken = breaks_taken(&facts.entries, facts.day, facts.now);
    let unbroken = if is_today { unbroken(&facts.recent, facts.now) } else { None };
    BreaksView {
        unbroken_since_ms: unbroken.map(|stretch| stretch.since.timestamp_millis()),
        taken: taken.short + taken.lunches,
        taken_min: u32::try_from(taken.short_min + taken.lunch_min).unwrap_or(0),
        planned: facts.settings.breaks.short_breaks + u32::from(facts.settings.breaks.lunch_min > 0),
        nudge: if is_today {
            nudge_view(&facts.recent, facts.now, &facts.settings, facts.snoozed_until)
        } else {
            None
        },
    }
}

fn nudge_view(
    recent: &[Entry],
    now: Instant,
    settings: &Settings,
    snoozed_until: Option<Instant>,
) -> Option<NudgeView> {
    let nudge = nudge(recent, now, &settings.breaks, snoozed_until)?;
    let firm = nudge.level == NudgeLevel::Firm;
    Some(NudgeView {
        firm,
        since: format!("{} since your last break", hours_minutes(nudge.minutes)),
        key: format!("{}-{}", nudge.since.timestamp(), if firm { "firm" } else { "gentle" }),
        words: nudge.words,
    })
}

/// The nudge that stands now, whichever day is looked at.
pub(super) fn nudge_now(app: &App, settings: &Settings) -> Result<Option<NudgeView>, AppError> {
    let now = app.now();
    let window = Span::new(now - Duration::days(2), now + Duration::seconds(1))?;
    app.read(|reader| {
        let recent = reader.entries_in(window)?;
        Ok(nudge_view(&recent, now, settings, read_instant(reader, SNOOZED_UNTIL)?))
    })
}

fn away_view(facts: &Facts, away: &AwayRow) -> AwayView {
    let during =
        facts.recent.iter().find(|entry| entry.span(facts.now).is_some_and(|span| span.overlaps(away.span)));
    let activity = during.map_or(Activity::Meeting, |entry| entry.activity);
    let day = |at: Instant| {
        let date = local_date(at, facts.zone);
        let time = clock(at, facts.zone);
        if date == facts.today { time } else { format!("{} {time}", date.format("%a")) }
    };
    AwayView {
        id: away.id.to_string(),
        start_ms: away.span.start().timestamp_millis(),
        end_ms: away.span.end().timestamp_millis(),
        sentence: format!(
            "{} to {}, while {} was running",
            day(away.span.start()),
            day(away.span.end()),
            activity.label()
        ),
        activity,
    }
}

fn minutes(facts: &Facts) -> LaneMinutes {
    let planned = |lane: Lane| {
        let blocks = facts.blocks.iter().filter(|block| block.activity.lane() == lane);
        whole_minutes(blocks.filter_map(|block| block.span.intersection(facts.day)).map(Span::seconds).sum())
    };
    let lived = domain::day::minutes_by_day(&facts.entries, facts.now)
        .get(&facts.date)
        .copied()
        .unwrap_or(DayMinutes::default());
    LaneMinutes {
        planned_front: planned(Lane::FrontLine),
        planned_strategic: planned(Lane::Strategic),
        lived_front: whole_minutes(lived.front_s),
        lived_strategic: whole_minutes(lived.strategic_s),
        lived_neither: whole_minutes(lived.neither_s),
    }
}

fn whole_minutes(seconds: i64) -> u32 {
    u32::try_from(seconds / 60).unwrap_or(0)
}

fn sentence(reader: &Reader<'_>, facts: &Facts) -> Result<Vec<domain::day::Line>, StoreError> {
    let balance = balance_of(reader, facts.now, facts.zone, &facts.settings)?;
    let waiting = waiting_of(reader, facts.now, facts.zone, &facts.settings)?;
    let unlived = unlived(&facts.blocks, &facts.entries, facts.now);
    let input = SentenceInput {
        now: facts.now,
        zone: facts.zone,
        day: facts.day,
        running: facts.running.as_ref(),
        blocks: &facts.blocks,
        unlived: unlived.as_ref(),
        balance: &balance,
        waiting: waiting.as_ref(),
        people: &facts.team.people,
    };
    Ok(day_sentence(&input).lines)
}
