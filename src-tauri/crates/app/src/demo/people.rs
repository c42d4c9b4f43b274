//! Who is on the demo team, and what each of them answers.

use domain::people::{Person, PersonId};
use domain::queue::Channel;
use domain::workspace::Settings;

use super::chance::Chance;
use super::moment::Moment;

/// By their place in [`TEAM`].
pub(super) const AMINA: usize = 0;
pub(super) const BEN: usize = 1;
pub(super) const CARLA: usize = 2;
pub(super) const DEV: usize = 3;
pub(super) const ELIF: usize = 4;
pub(super) const JONAS: usize = 5;
pub(super) const PRIYA: usize = 6;
pub(super) const TOMASZ: usize = 7;

pub(super) const TEAM: [&str; 8] = [
    "Amina Yusuf",
    "Ben Okafor",
    "Carla Mendes",
    "Dev Raman",
    "Elif Kaya",
    "Jonas Weber",
    "Priya Nair",
    "Tomasz Zieliński-Brandt",
];

/// With whom the lead sat in the hour that Mondays to Thursdays keep for it, newest first, today included; where nobody
/// is named she was on the floor. Everyone within four weeks, but for Jonas and Tomasz: being due is normal, and the demo
/// shows it.
pub(super) const SAT_WITH: [Option<usize>; 21] = [
    Some(DEV),
    Some(ELIF),
    None,
    Some(CARLA),
    None,
    None,
    None,
    None,
    Some(BEN),
    None,
    Some(DEV),
    Some(PRIYA),
    None,
    None,
    None,
    Some(AMINA),
    Some(JONAS),
    None,
    None,
    None,
    Some(TOMASZ),
];

/// Who has the talk of two on a Friday: this week's first, then those before it.
pub(super) const TALKS: [usize; 8] = [DEV, ELIF, JONAS, CARLA, PRIYA, AMINA, BEN, TOMASZ];

/// Who is sat with next.
pub(super) const NEXT: usize = AMINA;

/// What each of the team mostly answers, as it is written on an hour beside them.
pub(super) const MOSTLY: [&str; 8] = ["email", "phone", "chat", "phone", "chat", "phone", "email", "email"];

/// Who answers a channel.
pub(super) fn who_answers(channel: Channel) -> &'static [usize] {
    match channel {
        Channel::Phone => &[BEN, BEN, DEV, DEV, JONAS, JONAS, TOMASZ],
        Channel::Chat => &[AMINA, CARLA, ELIF],
        Channel::Email | Channel::Other => &[AMINA, BEN, DEV, JONAS, PRIYA, PRIYA, TOMASZ, TOMASZ],
    }
}

/// The team as people of the file.
pub(super) fn people(moment: &Moment) -> Vec<Person> {
    let mut chance = Chance::of("people", 0);
    let joined = moment.at(moment.first, 8 * 60);
    TEAM.iter().map(|name| Person { id: PersonId(chance.id(joined)), name: (*name).to_owned() }).collect()
}

/// What the lead of the demo has set.
pub(super) fn settings() -> Settings {
    let mut settings = Settings {
        lead_name: "Nora Halvorsen".into(),
        team_name: "Fernwood Support".into(),
        ..Settings::default()
    };
    settings.breaks.nudge_words = "Two hours. The kettle is on the ground floor.".into();
    settings.breaks.firm_words = "You are a grump after four hours. Outside, please.".into();
    settings
}
