//! How a verdict came about, step by step, so that it can be read aloud.

use super::{SeatWords, count_range, percent, points};
use crate::staffing::Verdict;
use crate::staffing::seat::Stretch;
use crate::time::span_clock;

/// A channel in the words of a step.
#[derive(Debug, Clone, PartialEq)]
pub struct ChannelWords {
    /// `calls`
    pub plural: &'static str,
    /// `A call`
    pub one: &'static str,
    pub expected: f64,
    pub low: f64,
    pub high: f64,
    /// `6:00 min, your figure`
    pub handle_time: String,
    /// `80 % within 20 seconds`
    pub target: String,
    /// Of live work, when who waits gives up: `Who waits gives up after 90 seconds on average, your figure.`
    pub patience: Option<String>,
}

/// What the steps are made of.
#[derive(Debug, Clone, Copy)]
pub struct WhyInput<'a> {
    pub stretch: &'a Stretch,
    pub channels: &'a [ChannelWords],
    /// Who is not there: `Carla is out until 11:30`
    pub out: &'a [String],
    /// The strategic blocks the lead's seat would displace: `Quality, 10:00 to 10:30`
    pub displaces: &'a [String],
    /// The lead is planned there.
    pub planned: bool,
    pub words: SeatWords<'a>,
}

/// The steps, each one sentence.
pub fn why(input: &WhyInput<'_>) -> Vec<String> {
    let mut steps = Vec::new();
    steps.extend(expected(input));
    for channel in input.channels {
        let patience = channel.patience.as_ref().map_or_else(String::new, |patience| format!(" {patience}"));
        steps.push(format!(
            "{} takes {}. The target is {}.{patience}",
            channel.one, channel.handle_time, channel.target
        ));
    }
    steps.extend(people(input));
    steps.extend(outcome(input));
    steps.extend(displaced(input));
    if let (Some(fewer), Some(without)) = (input.stretch.minus_one, input.stretch.in_time) {
        steps.push(if points(fewer) == points(without) {
            format!("With one person fewer and without you it would still be {}.", percent(without))
        } else {
            format!(
                "With one person fewer and without you it would be {}, not {}.",
                points(fewer),
                percent(without)
            )
        });
    }
    steps
}

fn expected(input: &WhyInput<'_>) -> Option<String> {
    let span = input.stretch.ahead;
    let zone = input.words.zone;
    let channel = |one: &ChannelWords| {
        let noun = match one.one.split_once(' ') {
            Some((_, noun)) if one.expected.round() == 1.0 => noun,
            _ => one.plural,
        };
        format!("{:.0} {noun} (likely {})", one.expected, count_range(one.low, one.high))
    };
    let all: Vec<String> = input.channels.iter().map(channel).collect();
    let (last, others) = all.split_last()?;
    let list = if others.is_empty() { last.clone() } else { format!("{} and {last}", others.join(", ")) };
    let (from, to) = span_clock(span, zone);
    let is_one = matches!(input.channels, [one] if one.expected.round() == 1.0);
    Some(format!("Between {from} and {to}, {list} {} expected.", if is_one { "is" } else { "are" }))
}

fn people(input: &WhyInput<'_>) -> Option<String> {
    let (required, scheduled) = input.stretch.most_required;
    if required == 0 {
        return None;
    }
    let scheduled = people_words(scheduled);
    let who = if input.out.is_empty() { String::new() } else { format!(" {}.", input.out.join("; ")) };
    Some(format!("At its tightest {} and {scheduled} at work.{who}", required_words(required)))
}

fn outcome(input: &WhyInput<'_>) -> Option<String> {
    let stretch = input.stretch;
    if !stretch.live_missed && stretch.saved.expected >= 0.5 {
        return Some(format!(
            "Of what waits, {:.0} more {} are answered in time with you than without.",
            stretch.saved.expected, input.words.deferred
        ));
    }
    if !stretch.live_missed && stretch.verdict == Verdict::ShortEitherWay {
        let comes = stretch.in_time.map_or_else(String::new, |share| {
            format!("; of what comes then, {} are answered in time", percent(share))
        });
        let deferred = input.words.deferred;
        return Some(format!(
            "Some of the {deferred} that wait miss their target with you and without{comes}."
        ));
    }
    let (without, with) = (stretch.in_time?, stretch.in_time_with?);
    let target =
        stretch.target.map_or_else(String::new, |target| format!("; {} is the target", points(target)));
    let sentence = match stretch.verdict {
        Verdict::WillHold => format!("Without you {} are answered in time{target}.", percent(without)),
        _ => format!(
            "Without you {} are answered in time, with you {}: {:.0} more contacts{target}.",
            percent(without),
            percent(with),
            stretch.helped
        ),
    };
    Some(sentence)
}

fn displaced(input: &WhyInput<'_>) -> Option<String> {
    if input.stretch.verdict == Verdict::WillHold {
        return None;
    }
    if input.planned {
        return Some("You are planned on the front line then.".into());
    }
    match input.displaces {
        [] => Some("Nothing strategic is planned then.".into()),
        blocks => Some(format!("It would take the place of {}.", blocks.join(" and "))),
    }
}

/// `7 people are required`
fn required_words(required: u32) -> String {
    match required {
        1 => "1 person is required".into(),
        many => format!("{many} people are required"),
    }
}

/// `6 are`, `5.5 are`, `nobody is`
fn people_words(people: f64) -> String {
    let tenths = (people * 10.0).round() / 10.0;
    if tenths <= 0.0 {
        "nobody is".into()
    } else if tenths == 1.0 {
        "1 is".into()
    } else if tenths.fract() == 0.0 {
        format!("{tenths:.0} are")
    } else {
        format!("{tenths:.1} are")
    }
}
