//! What rosters say in words, in ours.

use domain::people::roster::{OutKind, PartKind};
use domain::queue::Channel;

/// What a row or a cell is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum About {
    Shift,
    Part(PartKind),
    Out(OutKind),
    /// A day without a shift.
    Off,
}

/// What a word is about, if it is one that rosters use. English, German, Danish.
pub(super) fn about(text: &str) -> Option<About> {
    let word = text.trim().trim_end_matches('.').to_lowercase();
    let about = match word.as_str() {
        "" | "shift" | "work" | "working" | "queue" | "front line" | "contacts" | "regular" | "duty"
        | "normal" | "dienst" | "arbeit" | "schicht" | "vagt" => About::Shift,
        "lunch" | "lunch break" | "meal" | "mittag" | "mittagspause" | "frokost" => {
            About::Part(PartKind::Lunch)
        }
        "break" | "short break" | "coffee" | "pause" => About::Part(PartKind::Break),
        "training" | "course" | "onboarding" | "schulung" | "kursus" => About::Part(PartKind::Training),
        "meeting" | "stand-up" | "standup" | "team meeting" | "besprechung" | "møde" => {
            About::Part(PartKind::Meeting)
        }
        "coaching" | "one-to-one" | "1:1" | "1-1" | "121" => About::Part(PartKind::Coaching),
        "project" | "off-phone" | "off phone" | "admin" | "back office" | "projekt" => {
            About::Part(PartKind::Project)
        }
        "leave" | "annual leave" | "vacation" | "holiday" | "holidays" | "pto" | "time off"
        | "paid leave" | "urlaub" | "ferie" | "al" => About::Out(OutKind::Leave),
        "sick" | "sick leave" | "sickness" | "ill" | "illness" | "krank" | "syg" => About::Out(OutKind::Sick),
        "appointment" | "doctor" | "dentist" | "termin" | "arzt" | "læge" => {
            About::Out(OutKind::Appointment)
        }
        "late" => About::Out(OutKind::Late),
        "absent" | "absence" | "out" | "away" | "unavailable" | "unpaid leave" | "other" => {
            About::Out(OutKind::Other)
        }
        "off" | "day off" | "rest" | "rest day" | "free" | "none" | "no shift" | "-" | "–" | "—" | "x"
        | "rdo" | "frei" | "fri" => About::Off,
        _ => return None,
    };
    Some(about)
}

/// The channels a cell names, told apart by commas, semicolons, bars, pluses or `and`.
///
/// # Errors
/// The first word that is no channel.
pub(super) fn channels(cell: &str) -> Result<Vec<Channel>, String> {
    let mut channels = Vec::new();
    let apart = cell.replace(" and ", ",").replace(" & ", ",");
    for word in apart.split([',', ';', '|', '+', '/']).map(str::trim).filter(|word| !word.is_empty()) {
        let channel = match word.to_lowercase().as_str() {
            "phone" | "phones" | "voice" | "call" | "calls" | "telephone" | "telefon" => Channel::Phone,
            "chat" | "chats" | "live chat" | "messaging" => Channel::Chat,
            "email" | "e-mail" | "mail" | "emails" | "tickets" | "ticket" => Channel::Email,
            "other" | "social" | "forum" => Channel::Other,
            _ => return Err(word.to_owned()),
        };
        if !channels.contains(&channel) {
            channels.push(channel);
        }
    }
    Ok(channels)
}
