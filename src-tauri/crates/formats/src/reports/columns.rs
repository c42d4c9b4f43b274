//! The header of a report: which column is what, and whether that makes a report.

use domain::queue::Channel;

use super::figures::Unit;
use super::timed::timed;

/// What a column of a report is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Date,
    /// When an interval starts: a time of day, a date with a time, or both ends of the interval.
    Start,
    End,
    Offered,
    Answered,
    Abandoned,
    /// Mean seconds of work in one that was answered.
    Handle,
    /// The same, of all that were answered together.
    HandleTotal,
    /// Parts of the mean, where the whole is not told.
    Talk,
    Hold,
    Wrap,
    /// Mean seconds until an answer.
    SpeedOfAnswer,
    /// Mean seconds of waiting: the speed of answer where no column is called that, else left out.
    Wait,
    /// Mean seconds until those who gave up did.
    TimeToAbandon,
    Queue,
    Channel,
    /// The number of one contact: then it is a list of contacts.
    Number,
}

impl Role {
    /// What it is called on the preview.
    pub(super) fn label(self) -> &'static str {
        match self {
            Role::Date => "date",
            Role::Start => "start",
            Role::End => "end",
            Role::Offered => "offered",
            Role::Answered => "answered",
            Role::Abandoned => "abandoned",
            Role::Handle => "handle time",
            Role::HandleTotal => "handle time, all together",
            Role::Talk => "talk time",
            Role::Hold => "hold time",
            Role::Wrap => "wrap-up time",
            Role::SpeedOfAnswer | Role::Wait => "speed of answer",
            Role::TimeToAbandon => "time to abandon",
            Role::Queue => "queue",
            Role::Channel => "channel",
            Role::Number => "contact number",
        }
    }
}

/// One column: what it is, the unit its header names, and the channel it speaks of.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Column {
    pub role: Option<Role>,
    pub unit: Option<Unit>,
    pub channel: Option<Channel>,
}

/// What each column is, in their order; of two alike the first counts.
pub(super) fn columns(names: &[String]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::with_capacity(names.len());
    for name in names {
        let mut column = column(name);
        if columns.iter().any(|other| column.role.is_some() && other.role == column.role) {
            column = Column::default();
        }
        columns.push(column);
    }
    let is_told = columns.iter().any(|column| column.role == Some(Role::SpeedOfAnswer));
    for column in columns.iter_mut().filter(|column| column.role == Some(Role::Wait)) {
        column.role = (!is_told).then_some(Role::SpeedOfAnswer);
    }
    columns
}

/// What is missing to a report, where something is.
pub(super) fn missing(columns: &[Column]) -> Option<&'static str> {
    let has = |role: Role| columns.iter().any(|column| column.role == Some(role));
    if has(Role::Number) {
        return Some("a column with the number of each contact, so it is a list of contacts");
    }
    if !has(Role::Start) && !has(Role::Date) {
        return Some("no column that says when an interval starts");
    }
    let counts =
        [Role::Offered, Role::Answered, Role::Abandoned].into_iter().filter(|role| has(*role)).count();
    (counts < 2).then_some("fewer than two of offered, answered and abandoned")
}

/// Whether a header names something a report has.
pub(super) fn knows_name(name: &str) -> bool {
    column(name).role.is_some()
}

fn column(name: &str) -> Column {
    let lower = name.trim().trim_start_matches('\u{feff}').to_lowercase();
    if lower.contains('%') || lower.contains("percent") || lower.contains("rate") || lower.contains("quote") {
        return Column::default();
    }
    let (words, unit) = without_unit(&lower);
    let words = words.replace(['_', '-', '.', '/', '#', ':'], " ");
    let words: Vec<&str> = words.split_whitespace().map(plain).collect();
    let role = role_of(&words);
    let counts = matches!(role, Some(Role::Offered | Role::Answered | Role::Abandoned));
    Column { role, unit, channel: counts.then(|| channel_of(&words)).flatten() }
}

/// `aht (s)` is a length in seconds; so is `aht [sec]`. `calls (answered)` says whose calls.
fn without_unit(name: &str) -> (String, Option<Unit>) {
    let Some((before, after)) = name.split_once(['(', '[']) else { return (name.to_owned(), None) };
    let (inside, rest) = after.split_once([')', ']']).unwrap_or((after, ""));
    let says_whose = |word: &str| {
        let role = counted(plain(word));
        matches!(role, Some(Role::Answered | Role::Abandoned))
    };
    let whose = if inside.split_whitespace().any(says_whose) { inside } else { "" };
    (format!("{before} {whose} {rest}"), Unit::named(inside.trim()))
}

/// One word for the several ways to write it.
fn plain(word: &str) -> &str {
    match word {
        "average" | "mean" | "ø" | "durchschn" | "durchschnittliche" | "mittlere" | "gns"
        | "gennemsnitlig" | "moyenne" | "moyen" | "moy" => "avg",
        "waiting" => "wait",
        "handling" => "handle",
        "aban" | "abandons" | "abandon" | "abandonment" | "abandonments" | "abnd" => "abandoned",
        "answers" | "answer" => "answered",
        "offer" | "offers" => "offered",
        other => other,
    }
}

/// What the counts are of; left aside to see what is counted.
const COUNTED: [&str; 24] = [
    "calls",
    "call",
    "chats",
    "chat",
    "contacts",
    "contact",
    "conversations",
    "interactions",
    "number",
    "of",
    "no",
    "nr",
    "total",
    "inbound",
    "incoming",
    "acd",
    "in",
    "anrufe",
    "gespräche",
    "appels",
    "opkald",
    "samtaler",
    "anzahl",
    "voice",
];

fn role_of(words: &[&str]) -> Option<Role> {
    let whole = words.join(" ");
    exact(&whole).or_else(|| {
        let bare: Vec<&str> = words.iter().copied().filter(|word| !COUNTED.contains(word)).collect();
        match bare.join(" ").as_str() {
            "" => {
                ["calls", "chats", "contacts", "conversations", "interactions", "anrufe", "appels", "opkald"]
                    .iter()
                    .any(|plural| words.contains(plural))
                    .then_some(Role::Offered)
            }
            bare => counted(bare).or_else(|| timed(bare, words)),
        }
    })
}

fn exact(words: &str) -> Option<Role> {
    Some(match words {
        "date" | "day" | "interval date" | "datum" | "tag" | "dato" | "jour" => Role::Date,
        "start"
        | "interval"
        | "time"
        | "interval start"
        | "interval start time"
        | "start time"
        | "start interval"
        | "startinterval"
        | "start date"
        | "start date time"
        | "period"
        | "period start"
        | "time interval"
        | "half hour"
        | "hour"
        | "time of day"
        | "timestamp"
        | "date time"
        | "datetime"
        | "from"
        | "date and time"
        | "von"
        | "beginn"
        | "intervall"
        | "uhrzeit"
        | "zeit"
        | "zeitraum"
        | "zeitintervall"
        | "tid"
        | "tidspunkt"
        | "fra"
        | "heure"
        | "début"
        | "intervalle"
        | "tranche horaire" => Role::Start,
        "end" | "interval end" | "interval end time" | "end time" | "end interval" | "endinterval" | "to"
        | "end date" | "period end" | "until" | "bis" | "ende" | "til" | "fin" => Role::End,
        "queue" | "queue name" | "skill" | "skill name" | "split" | "split skill" | "skillset" | "csq"
        | "csq name" | "group" | "ring group" | "team" | "service" | "campaign" | "line"
        | "warteschlange" | "hotline" | "gruppe" | "kø" | "file" | "file d'attente" => Role::Queue,
        "channel" | "media" | "media type" | "medium" | "channel type" | "kanal" | "canal" => Role::Channel,
        "id" | "ticket" | "ticket id" | "ticket number" | "number" | "case number" | "case id"
        | "call id" | "contact id" | "conversation id" | "interaction id" | "chat id" | "issue key"
        | "key" | "subject" | "caller" | "caller id" | "phone number" => Role::Number,
        _ => return None,
    })
}

/// What is counted, without the words for calls and chats.
fn counted(bare: &str) -> Option<Role> {
    Some(match bare {
        "offered" | "received" | "presented" | "queued" | "entered" | "arrived" | "created" | "angeboten"
        | "angebotene" | "eingegangen" | "eingehend" | "tilbudte" | "tilbudt" | "modtaget" | "modtagne"
        | "présentés" | "reçus" | "offerts" => Role::Offered,
        "answered" | "handled" | "accepted" | "connected" | "taken" | "served" | "angenommen"
        | "angenommene" | "beantwortet" | "bearbeitet" | "besvarede" | "besvaret" | "traités"
        | "répondus" | "décrochés" => Role::Answered,
        "abandoned" | "lost" | "missed" | "unanswered" | "gave up" | "hung up" | "verloren" | "verlorene"
        | "aufgelegt" | "abgebrochen" | "tabte" | "tabt" | "mistede" | "abandonnés" | "perdus" => {
            Role::Abandoned
        }
        _ => return None,
    })
}

/// The channel that words speak of, where they do.
pub(super) fn channel_of(words: &[&str]) -> Option<Channel> {
    let any = |known: &[&str]| words.iter().any(|word| known.contains(word));
    let chat = any(&["chat", "chats", "messaging", "message", "messages", "webchat", "whatsapp", "livechat"]);
    let phone = any(&[
        "phone",
        "voice",
        "call",
        "calls",
        "telephone",
        "telephony",
        "hotline",
        "anrufe",
        "telefon",
        "appels",
        "opkald",
    ]);
    match (phone, chat) {
        (true, false) => Some(Channel::Phone),
        (false, true) => Some(Channel::Chat),
        _ => None,
    }
}
