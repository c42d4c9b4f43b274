//! The same told again: what is alike, suggested as it is typed, and two made one.

use domain::notes::{Loss, Names, Roadblock, RoadblockState, alike};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::CHANGES;
use super::rows::{age_days, working_days};
use crate::notes::capture::people;
use crate::{App, AppError, Command, Done, Topic, Undo};

/// As many as the eye takes in while typing.
const MOST: usize = 3;

/// The roadblocks that tell of what is being typed, best first, closed ones too.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SimilarRoadblocks {
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SimilarView {
    pub id: String,
    pub title: String,
    pub state: RoadblockState,
    /// `34 d`
    pub age: String,
    /// Hours a month; `None` where they are not known.
    pub hours: Option<f64>,
    /// 1 to 100: how much of what both say is the same.
    pub score: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SimilarListView {
    pub similar: Vec<SimilarView>,
}

impl Command for SimilarRoadblocks {
    const NAME: &'static str = "notes.similar_roadblocks";
    const READS: &'static [Topic] = &[Topic::Notes, Topic::People, Topic::Workspace];
    type Reply = SimilarListView;

    fn run(self, app: &App) -> Result<SimilarListView, AppError> {
        let capture = Names::of(&people(app)?).read(&self.text);
        let (now, zone, days_a_week) = (app.now(), app.zone(), working_days(&app.settings()?));
        let all = app.read(|reader| reader.roadblocks())?;
        let titles: Vec<String> = all.iter().map(|of| of.title.clone()).collect();
        let found = alike(&self.text, &capture, &titles, MOST).into_iter().filter_map(|found| {
            let of = all.get(found.index)?;
            Some(SimilarView {
                id: of.id.to_string(),
                title: of.title.clone(),
                state: of.state,
                age: format!("{} d", age_days(of, now, zone)),
                hours: of.loss.hours_a_month(days_a_week).map(|hours| hours.hours),
                score: found.score,
            })
        });
        Ok(SimilarListView { similar: found.collect() })
    }
}

/// Two that are the same become one: the reports and asks of the first go to the second, which is open if either is.
/// What only the first knew goes along.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JoinRoadblocks {
    pub from: String,
    pub into: String,
}

impl Command for JoinRoadblocks {
    const NAME: &'static str = "notes.join_roadblocks";
    const CHANGES: &'static [Topic] = CHANGES;
    const UNDO: Undo = Undo::Journaled;
    type Reply = Done;

    fn run(self, app: &App) -> Result<Done, AppError> {
        let (from, into) = (super::find(app, &self.from)?, super::find(app, &self.into)?);
        if from.id == into.id {
            return Err(AppError::refused("That is the same roadblock. Choose another to join it with."));
        }
        let label = format!("Joined “{}” with “{}”", from.title, into.title);
        let joined = joined(&from, into, app.now());
        app.change::<Self, _>(&label, |writer| {
            writer.point_at_roadblock(from.id, joined.id)?;
            writer.remove_roadblock(from.id)?;
            writer.put_roadblock(&joined)
        })?;
        Ok(Done {})
    }
}

fn joined(from: &Roadblock, into: Roadblock, now: domain::time::Instant) -> Roadblock {
    let comes_back = into.state != RoadblockState::Open && from.state == RoadblockState::Open;
    let either = |one: &str, other: &str| if one.is_empty() { other.to_owned() } else { one.to_owned() };
    let has_owner = into.owner.is_some() || !into.owner_name.is_empty();
    Roadblock {
        opened: into.opened.min(from.opened),
        state: if comes_back { RoadblockState::Open } else { into.state },
        closed: if comes_back { None } else { into.closed },
        reopened: if comes_back { Some(now) } else { into.reopened },
        next_step: either(&into.next_step, &from.next_step),
        owner: if has_owner { into.owner } else { from.owner },
        owner_name: if has_owner { into.owner_name.clone() } else { from.owner_name.clone() },
        asked: into.asked.or(from.asked),
        promised_on: into.promised_on.or(from.promised_on),
        loss: if into.loss == Loss::default() { from.loss.clone() } else { into.loss.clone() },
        ..into
    }
}
