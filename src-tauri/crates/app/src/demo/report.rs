//! What the demo's phone and chat system counted, as it reports it: every call and chat that the contacts tell of was
//! answered, and some callers gave up before that. The chat tool tells how long everyone waited, the telephone only how long
//! those who were answered did.
//!
//! What belongs here: the report. What does not: when contacts came (`contacts`).

use std::collections::BTreeMap;
use std::fs::File;

use domain::queue::Channel;
use formats::tables::write_csv;

use super::chance::Chance;
use super::contacts::{LocalS, Told, local_now, steady};
use super::export::Days;
use super::moment::{DAY_ENDS, DAY_STARTS, Moment, is_working_day};
use super::rhythm::is_this_week;
use crate::{App, AppError};

const FILE_NAME: &str = "fernwood-phone-and-chat.csv";
const HALF_HOUR_S: LocalS = 1800;
const DAY_S: LocalS = 24 * 3600;
/// Of a hundred who call, so many give up.
const GIVES_UP: f64 = 0.035;
/// Mean seconds until an answer, and until giving up: who chats looks elsewhere after some five minutes, since all of them
/// together wait three hundred seconds for each who gives up.
const ANSWERED_AFTER_S: f64 = 8.5;
const GONE_AFTER_S: (f64, f64) = (20.0, 35.0);

const LINES: [(Channel, &str, &str); 2] =
    [(Channel::Phone, "voice", "Support line"), (Channel::Chat, "chat", "Website")];

const COLUMNS: [&str; 9] = [
    "Interval Start",
    "Media Type",
    "Queue Name",
    "Offered",
    "Answered",
    "Abandoned",
    "Avg Handle Time (s)",
    "Avg Speed of Answer (s)",
    "Avg Time to Abandon (s)",
];

/// Answered, and the handle times of those that are done with.
#[derive(Default)]
struct Counted {
    answered: u64,
    handle_s: Vec<u32>,
}

/// Writes the report into a throw-away file and imports it; there is nothing to undo afterwards.
pub(super) fn import(app: &App, moment: &Moment, contacts: &[Told]) -> Result<(), AppError> {
    let trouble = |error: std::io::Error| {
        AppError::refused(format!(
            "The demo's report could not be written ({error}). Make room, then try again."
        ))
    };
    let rows = rows(moment, contacts);
    if rows.is_empty() {
        return Ok(());
    }
    let folder = tempfile::tempdir().map_err(trouble)?;
    let path = folder.path().join(FILE_NAME);
    let file = File::create(&path).map_err(trouble)?;
    write_csv(&COLUMNS, rows, std::io::BufWriter::new(file))
        .map_err(|error| AppError::refused(format!("{} could not be written: {error}", path.display())))?;
    let report = crate::queue::import_report_for_good(app, &path)?;
    if report.refused > 0 {
        return Err(AppError::refused(format!("{} intervals of the demo were refused.", report.refused)));
    }
    Ok(())
}

/// Every half hour of the working days that is over, by time.
fn rows(moment: &Moment, contacts: &[Told]) -> Vec<[String; 9]> {
    let days = Days::of(moment);
    let counted = count(contacts);
    let now = local_now(moment);
    let mut rows = Vec::new();
    for date in moment.dates().filter(|date| is_working_day(*date)) {
        let mut chance = Chance::of("report", moment.index(date));
        let mut waits = Chance::of("waits", moment.index(date));
        let mut due = [0.0; LINES.len()];
        let midnight = moment.index(date) * DAY_S;
        for slot in DAY_STARTS * 60 / HALF_HOUR_S..DAY_ENDS * 60 / HALF_HOUR_S {
            let start = midnight + slot * HALF_HOUR_S;
            for ((channel, media, queue), due) in LINES.into_iter().zip(&mut due) {
                let answered = counted.get(&(channel, start)).map_or(0, |counted| counted.answered);
                let gave_up = match answered as f64 * GIVES_UP {
                    mean if is_this_week(moment, date) => u64::from(steady(due, mean)),
                    mean if mean > 0.0 => u64::from(chance.poisson(mean)),
                    _ => 0,
                };
                if start + HALF_HOUR_S <= now {
                    let counted = counted.get(&(channel, start));
                    let waited = waited(&mut waits, channel, counted, gave_up);
                    rows.push(row(days.told(start), [media, queue], counted, gave_up, waited));
                }
            }
        }
    }
    rows
}

fn count(contacts: &[Told]) -> BTreeMap<(Channel, LocalS), Counted> {
    let mut counted: BTreeMap<(Channel, LocalS), Counted> = BTreeMap::new();
    for told in contacts.iter().filter(|told| told.channel.is_live()) {
        let slot =
            counted.entry((told.channel, told.opened.div_euclid(HALF_HOUR_S) * HALF_HOUR_S)).or_default();
        slot.answered += 1;
        slot.handle_s.extend(told.handle_time_s);
    }
    counted
}

/// Mean whole seconds until an answer and until giving up, as far as the channel's system tells them.
fn waited(
    chance: &mut Chance,
    channel: Channel,
    counted: Option<&Counted>,
    gave_up: u64,
) -> [Option<f64>; 2] {
    let (answer_s, (least_s, more_s)) = ((ANSWERED_AFTER_S + 3.0 * chance.normal()).max(0.0), GONE_AFTER_S);
    let gone_s = least_s + chance.wait(more_s);
    let answered = counted.is_some_and(|counted| counted.answered > 0);
    [answered.then_some(answer_s), (gave_up > 0 && channel == Channel::Chat).then_some(gone_s)]
}

fn row(
    start: String,
    [media, queue]: [&str; 2],
    counted: Option<&Counted>,
    gave_up: u64,
    waited: [Option<f64>; 2],
) -> [String; 9] {
    let answered = counted.map_or(0, |counted| counted.answered);
    let mean = counted.filter(|counted| !counted.handle_s.is_empty()).map(|counted| {
        counted.handle_s.iter().map(|seconds| f64::from(*seconds)).sum::<f64>()
            / counted.handle_s.len() as f64
    });
    let whole = |seconds: f64| format!("{seconds:.0}");
    [
        start,
        media.to_owned(),
        queue.to_owned(),
        (answered + gave_up).to_string(),
        answered.to_string(),
        gave_up.to_string(),
        mean.map(whole).unwrap_or_default(),
        waited[0].map(whole).unwrap_or_default(),
        waited[1].map(whole).unwrap_or_default(),
    ]
}
