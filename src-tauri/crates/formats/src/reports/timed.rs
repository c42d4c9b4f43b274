//! Lengths of time in a report: what the columns are called, and what a row tells of work and of waiting.

use super::columns::Role;
use super::figures::{Length, Unit, length, seconds};
use super::rows::{Reading, Row};

/// A mean beyond this is no handle time of a call or a chat, and no wait for one.
pub(super) const LONGEST_S: f64 = 5.0 * 3600.0;

/// What a row tells of its lengths of time.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Lengths {
    /// Mean seconds of work in one that was answered; `None`: not told, or nobody was answered.
    pub handle_s: Option<f64>,
    /// Mean seconds until an answer; 0 where nobody was answered.
    pub speed_of_answer_s: Option<f64>,
    /// Mean seconds until those who gave up did; 0 where nobody gave up.
    pub time_to_abandon_s: Option<f64>,
}

/// A cell that is no length of its kind.
pub(super) struct TooLong<'r> {
    pub role: Role,
    pub cell: &'r str,
    /// `handle time`
    pub what: &'static str,
}

/// What a column times, by its words without those for calls and chats, and with them.
pub(super) fn timed(bare: &str, words: &[&str]) -> Option<Role> {
    if words.contains(&"total") {
        // A sum of anything else is told by nobody who tells no mean.
        return (words.contains(&"handle") && words.contains(&"time")).then_some(Role::HandleTotal);
    }
    Some(match bare {
        "thandle" => Role::HandleTotal,
        "aht"
        | "avg handle time"
        | "avg handle"
        | "handle time"
        | "avg aht"
        | "bearbeitungszeit"
        | "avg bearbeitungszeit"
        | "behandlingstid"
        | "avg behandlingstid"
        | "dmt"
        | "durée avg de traitement" => Role::Handle,
        "talk" | "avg talk" | "avg talk time" | "talk time" | "att" | "avg time" | "avg duration"
        | "duration" | "gesprächszeit" | "avg gesprächszeit" => Role::Talk,
        "hold" | "avg hold" | "avg hold time" | "hold time" => Role::Hold,
        "acw"
        | "avg acw"
        | "avg acw time"
        | "acw time"
        | "wrap"
        | "avg wrap"
        | "avg wrap time"
        | "wrap time"
        | "wrap up time"
        | "avg wrap up time"
        | "after work"
        | "avg after work"
        | "avg after work time"
        | "after work time"
        | "nachbearbeitung"
        | "nachbearbeitungszeit"
        | "avg nachbearbeitungszeit" => Role::Wrap,
        _ => return waited(bare),
    })
}

/// How long those who were answered waited.
const SPEED_OF_ANSWER: &[&str] = &[
    "asa",
    "avg asa",
    "speed answered",
    "avg speed answered",
    "speed to answered",
    "avg speed to answered",
    "avg answered speed",
    "time to answered",
    "avg time to answered",
    "avg answered time",
    "avg answered wait",
    "avg answered wait time",
    "avg wait answered",
    "avg wait time answered",
    "avg queue time answered",
    "avg pickup time",
    "avg wartezeit angenommen",
    "avg wartezeit angenommene",
    "avg annahmezeit",
    "avg svartid",
    "dma",
];
/// How long people waited, whoever they are.
const WAIT: &[&str] = &[
    "awt",
    "avg wait",
    "avg wait time",
    "avg wait time queue",
    "avg time queue",
    "avg queue",
    "avg queue time",
    "avg queue wait",
    "avg queue wait time",
    "avg queued time",
    "avg delay",
    "avg wartezeit",
    "wartezeit avg",
    "avg wartedauer",
    "avg ventetid",
    "ventetid avg",
    "avg køtid",
    "avg attente",
    "temps d'attente avg",
    "temps avg d'attente",
    "durée avg d'attente",
    "délai avg d'attente",
];
/// How long those who gave up waited.
const TIME_TO_ABANDON: &[&str] = &[
    "ata",
    "abandoned time",
    "avg abandoned time",
    "avg time abandoned",
    "time to abandoned",
    "avg time to abandoned",
    "avg time before abandoned",
    "avg abandoned wait",
    "avg abandoned wait time",
    "avg abandoned queue time",
    "avg abandoned delay",
    "avg wait abandoned",
    "avg wait time abandoned",
    "avg wait before abandoned",
    "avg wait time before abandoned",
    "avg wait time to abandoned",
    "avg wartezeit verloren",
    "avg wartezeit verlorene",
    "avg wartezeit verlorener",
    "avg wartezeit abgebrochen",
    "avg wartezeit aufgelegt",
    "avg wartezeit bis abbruch",
    "avg wartezeit bis auflegen",
    "avg zeit bis abbruch",
    "avg ventetid tabte",
    "avg ventetid tabt",
    "avg tid til tabt",
    "temps avg avant abandoned",
    "durée avg avant abandoned",
    "temps d'attente avg avant abandoned",
];

/// What a column tells of waiting. Only a mean says so: a bare `wait time` may be the sum.
fn waited(bare: &str) -> Option<Role> {
    let names =
        [(SPEED_OF_ANSWER, Role::SpeedOfAnswer), (WAIT, Role::Wait), (TIME_TO_ABANDON, Role::TimeToAbandon)];
    names.into_iter().find(|(names, _)| names.contains(&bare)).map(|(_, role)| role)
}

impl Reading<'_> {
    /// What a row tells of work and waiting; its counts are offered, answered and abandoned.
    pub(super) fn lengths<'r>(&self, row: &'r Row, counts: [u32; 3]) -> Result<Lengths, TooLong<'r>> {
        let [_, answered, abandoned] = counts;
        Ok(Lengths {
            handle_s: self.handle_s(row, answered)?,
            speed_of_answer_s: self.wait_s(row, Role::SpeedOfAnswer, answered)?,
            // Nobody gives up before a second has begun: a zero of someone stands for what was not measured.
            time_to_abandon_s: self
                .wait_s(row, Role::TimeToAbandon, abandoned)?
                .filter(|seconds| abandoned == 0 || *seconds > 0.0),
        })
    }

    /// The seconds that a cell holds, with the cell; `None` where it is blank.
    fn told<'r>(
        &self,
        row: &'r Row,
        role: Role,
        what: &'static str,
    ) -> Result<Option<(f64, TooLong<'r>)>, TooLong<'r>> {
        let cell = row.cell(self.columns, role);
        let unit =
            self.columns.iter().find(|column| column.role == Some(role)).and_then(|column| column.unit);
        let at_fault = TooLong { role, cell, what };
        match length(cell) {
            Length::Blank => Ok(None),
            Length::Bad => Err(at_fault),
            length => Ok(seconds(length, unit.unwrap_or(self.unit)).map(|seconds| (seconds, at_fault))),
        }
    }

    /// Mean seconds of work: told as such, else of all together, else of its parts.
    fn handle_s<'r>(&self, row: &'r Row, answered: u32) -> Result<Option<f64>, TooLong<'r>> {
        let told = |role: Role| self.told(row, role, "handle time");
        let mean = match (told(Role::Handle)?, told(Role::HandleTotal)?) {
            (Some(mean), _) => Some(mean),
            (None, Some((total, cell))) => Some((total / f64::from(answered.max(1)), cell)),
            (None, None) => {
                let rest = [told(Role::Hold)?, told(Role::Wrap)?]
                    .into_iter()
                    .flatten()
                    .map(|(part, _)| part)
                    .sum::<f64>();
                told(Role::Talk)?.map(|(talk, cell)| (talk + rest, cell))
            }
        };
        match mean {
            Some((mean, cell)) if mean > LONGEST_S => Err(cell),
            // Without an answer there is no mean, and a mean of nothing is none.
            Some((mean, _)) if answered > 0 && mean >= 0.5 => Ok(Some(mean)),
            _ => Ok(None),
        }
    }

    /// Mean seconds that `people` waited; 0 of nobody, where there is a column for it.
    fn wait_s<'r>(&self, row: &'r Row, role: Role, people: u32) -> Result<Option<f64>, TooLong<'r>> {
        match self.told(row, role, "wait")? {
            Some((mean, cell)) if mean > LONGEST_S => Err(cell),
            _ if people == 0 => Ok(self.name_of(role).map(|_| 0.0)),
            told => Ok(told.map(|(mean, _)| mean)),
        }
    }
}

/// The unit of bare numbers: milliseconds where most of them would be longer than any call in seconds. Waits are asked
/// where no work is told.
pub(super) fn unit_of(rows: &[Row], columns: &[super::columns::Column]) -> Unit {
    let told = |role: Role| {
        let numbers = rows.iter().filter_map(move |row| match length(row.cell(columns, role)) {
            Length::Number(number) if number > 0.0 => Some(number),
            _ => None,
        });
        numbers
            .fold((0_usize, 0_usize), |(all, long), number| (all + 1, long + usize::from(number > LONGEST_S)))
    };
    let roles = [Role::Handle, Role::SpeedOfAnswer, Role::TimeToAbandon];
    match roles.into_iter().map(told).find(|(all, _)| *all > 0) {
        Some((all, long)) if long * 2 > all => Unit::Milliseconds,
        _ => Unit::Seconds,
    }
}
