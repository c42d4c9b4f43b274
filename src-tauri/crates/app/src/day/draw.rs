//! A day drawn as a view: blocks, entries, axis, breaks, minutes.

use chrono::{Days, Duration, Timelike};
use chrono_tz::Tz;
use domain::day::{
    Activity, Block, DayMinutes, Entry, Lane, NudgeLevel, breaks_taken, morning, nudge, overlaps, unbroken,
    unlived,
};
use domain::time::{Instant, Span, Tick, axis, clock, hours_minutes, instant_at, local_date};
use domain::workspace::Settings;
use store::AwayRow;

use super::look::Facts;
use super::view::{
    AwayView, BlockView, BreaksView, DayView, EntryView, LaneMinutes, LivedScope, NudgeView, PersonRef,
    TickView, UnlivedView,
};

pub(super) fn draw(facts: &Facts) -> DayView {
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
        ticks: ticks(drawn, zone),
        hours: ticks(day, zone),
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

fn ticks(span: Span, zone: Tz) -> Vec<TickView> {
    let view = |tick: Tick| TickView { at_ms: tick.at.timestamp_millis(), label: tick.label };
    axis(span, zone).into_iter().map(view).collect()
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
    let view = |block: &Block| {
        let person = block.person.and_then(|person| facts.team.get(person));
        block_view(block, facts.zone, person, overlapping.contains(&block.id))
    };
    facts.blocks.iter().map(view).collect()
}

/// A block on the clock of `zone`.
pub(crate) fn block_view(block: &Block, zone: Tz, person: Option<PersonRef>, overlaps: bool) -> BlockView {
    BlockView {
        id: block.id.0.to_string(),
        start_ms: block.span.start().timestamp_millis(),
        end_ms: block.span.end().timestamp_millis(),
        from: clock(block.span.start(), zone),
        to: clock(block.span.end(), zone),
        activity: block.activity,
        lane: block.activity.lane(),
        label: block.activity.label().to_owned(),
        detail: block.detail.clone(),
        person,
        source: block.source,
        overlaps,
    }
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

pub(super) fn nudge_view(
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
