//! The reasons for a verdict, gathered for `domain` to put into words.

use domain::people::roster::{Whereabouts, whereabouts};
use domain::staffing::model::{DayModel, Rostered};
use domain::staffing::seat::Stretch;
use domain::staffing::sentence::{ChannelWords, SeatWords, WhyInput, patience_words, points, why};
use domain::time::{clock, day_words};

use super::draw::{displaces, is_planned};
use super::ground::Ground;
use super::words::{contact_words, handle_time_view};

/// How the verdict on a stretch came about, step by step.
pub(super) fn steps(
    ground: &Ground,
    model: &DayModel,
    stretch: &Stretch,
    words: SeatWords<'_>,
) -> Vec<String> {
    let displaces = displaces(ground, stretch.ahead);
    why(&WhyInput {
        stretch,
        channels: &channels(ground, model, stretch),
        out: &out(ground, model, stretch),
        displaces: &displaces,
        planned: is_planned(ground, stretch),
        words,
    })
}

fn channels(ground: &Ground, model: &DayModel, stretch: &Stretch) -> Vec<ChannelWords> {
    let words = |(channel, time): &(domain::queue::Channel, domain::queue::HandleTime)| {
        let inside = model.intervals.iter().filter(|interval| interval.span.overlaps(stretch.ahead));
        let contacts = inside.flat_map(|interval| &interval.channels);
        let contacts = contacts.filter(|one| one.channel == *channel).map(|one| one.contacts);
        let learned = ground.learned.channels.iter().find(|one| one.channel == *channel)?;
        let sum = learned.day_on(model.date, ground.today)?.part(contacts);
        let (plural, one) = contact_words(*channel);
        (sum.high >= 0.5).then(|| ChannelWords {
            plural,
            one,
            expected: sum.expected,
            low: sum.low,
            high: sum.high,
            handle_time: handle_time_view(&(*channel, *time)).words,
            target: target(ground, *channel),
            patience: channel.is_live().then(|| patience_words(ground.patience(*channel))),
        })
    };
    ground.handle_times.iter().filter_map(words).collect()
}

/// `80 % within 20 seconds`
fn target(ground: &Ground, channel: domain::queue::Channel) -> String {
    let staffing = &ground.settings.staffing;
    match staffing.live_target(channel) {
        Some(target) => format!("{} % within {} seconds", points(target.share), target.within_s),
        None => {
            let target = staffing.deferred_target;
            format!("{} % within {} business hours", points(target.share), target.within_h)
        }
    }
}

/// Who has a shift in the stretch and is not there: `Carla is out until 11:30`.
fn out(ground: &Ground, model: &DayModel, stretch: &Stretch) -> Vec<String> {
    let words = |person: &Rostered| {
        let day =
            person.days.iter().find(|day| day.shift.is_some_and(|shift| shift.overlaps(stretch.ahead)))?;
        let at = stretch.ahead.start();
        match whereabouts(day, at) {
            Whereabouts::Late { back } => {
                Some(format!("{} is expected at {}", person.name, clock(back, ground.zone)))
            }
            Whereabouts::BackAt { back, .. } => {
                Some(format!("{} is out until {}", person.name, clock(back, ground.zone)))
            }
            Whereabouts::OffToday { kind, back_on: Some(back) } => {
                Some(format!("{} is {}, back {}", person.name, off(kind), day_words(back, ground.today)))
            }
            Whereabouts::OffToday { kind, .. } => Some(format!("{} is {}", person.name, off(kind))),
            _ => None,
        }
    };
    model.people.iter().filter_map(words).collect()
}

fn off(kind: domain::people::roster::OutKind) -> String {
    use domain::people::roster::OutKind;
    match kind {
        OutKind::Leave => "on leave".into(),
        OutKind::Sick => "sick".into(),
        _ => "out".into(),
    }
}
