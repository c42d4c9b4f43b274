//! Several days ahead: what waits is carried from one to the next.

use chrono::{Days, Duration, NaiveDate};
use domain::queue::Channel;
use domain::staffing::deferred::{Step, Waiting, flow};
use domain::staffing::model::{Course, DayModel};
use domain::staffing::opening::OpenTime;
use domain::staffing::seat::{Backlog, DayOutcome, evaluate, steps};
use domain::time::{Instant, day_span};

use super::ground::Ground;

/// Past days that ages are told from.
const AGE_DAYS: u64 = 60;
/// Days looked at for what comes after one, at most: a queue may be closed over holidays.
const DAYS_AFTER: u64 = 10;

/// Days from today on, each with its model.
pub(super) struct Outlook<'g> {
    ground: &'g Ground,
    /// From today on, one a date.
    models: Vec<DayModel>,
    /// Of each of them, for each course of the forecast.
    steps: Vec<[Vec<Step>; 3]>,
    waiting: Vec<Waiting>,
}

impl<'g> Outlook<'g> {
    /// Today and the days until `until`, and those after that decide what comes on it.
    pub fn until(ground: &'g Ground, until: NaiveDate) -> Self {
        let mut models: Vec<DayModel> = Vec::new();
        let target_s = target_s(ground);
        let mut after_s = 0.0;
        for ahead in 0.. {
            let Some(date) = ground.today.checked_add_days(Days::new(ahead)) else { break };
            let beyond = (date - until).num_days();
            if beyond > 0 && (after_s > target_s * 1.5 || beyond > DAYS_AFTER as i64) {
                break;
            }
            let model = ground.model(date);
            if beyond > 0 {
                after_s += model.open_s();
            }
            models.push(model);
        }
        let steps = models
            .iter()
            .map(|model| Course::ALL.map(|course| steps(model, from(ground, model.date), course)));
        Self { steps: steps.collect(), ground, models, waiting: waiting(ground) }
    }

    /// The model of a date, which may be past.
    pub fn model(&self, date: NaiveDate) -> DayModel {
        let ahead = (date - self.ground.today).num_days();
        let known = usize::try_from(ahead).ok().and_then(|ahead| self.models.get(ahead));
        known.cloned().unwrap_or_else(|| self.ground.model(date))
    }

    pub fn models(&self) -> &[DayModel] {
        &self.models
    }

    /// What waits when a date is looked at; `None` for past ones.
    pub fn backlog(&self, date: NaiveDate) -> Option<Backlog> {
        let ahead = usize::try_from((date - self.ground.today).num_days()).ok()?;
        let mut waiting = self.waiting.clone();
        for before in 0..ahead.min(self.steps.len()) {
            waiting =
                flow(&waiting, &self.steps[before][Course::Expected as usize], target_s(self.ground)).left;
        }
        let after = Course::ALL.map(|course| self.after(ahead, course));
        Some(Backlog { waiting, at: from(self.ground, date), after })
    }

    /// The steps of the days after one, as many as decide what comes on it.
    fn after(&self, ahead: usize, course: Course) -> Vec<Step> {
        let enough_s = target_s(self.ground) * 1.25;
        let mut after: Vec<Step> = Vec::new();
        let mut seconds = 0.0;
        for later in self.steps.iter().skip(ahead + 1) {
            if seconds > enough_s {
                break;
            }
            let of_day = &later[course as usize];
            seconds += of_day.iter().map(|step| step.seconds).sum::<f64>();
            after.extend_from_slice(of_day);
        }
        after
    }

    /// What a date comes to.
    pub fn outcome(&self, date: NaiveDate) -> DayOutcome {
        evaluate(&self.model(date), self.backlog(date).as_ref())
    }

    /// The whole flow from now to the end of the days, on a course of the forecast; with it the end of each step.
    pub fn whole_flow(&self, course: Course) -> (Vec<Step>, Vec<Instant>) {
        let all = self.steps.iter().flat_map(|of_day| of_day[course as usize].iter().cloned()).collect();
        let ends = self.models.iter().flat_map(|model| {
            let from = from(self.ground, model.date);
            model.intervals.iter().map(|one| one.span.end()).filter(move |end| *end > from)
        });
        (all, ends.collect())
    }

    /// What waits now.
    pub fn waiting(&self) -> &[Waiting] {
        &self.waiting
    }
}

/// The moment from which a date is looked at: now, or its start.
fn from(ground: &Ground, date: NaiveDate) -> Instant {
    ground.now.max(day_span(date, ground.zone).start())
}

pub(super) fn target_s(ground: &Ground) -> f64 {
    f64::from(ground.settings.staffing.deferred_target.within_h) * 3600.0
}

/// Open deferred contacts with their age in business time. Of what is much too late the day is near enough.
fn waiting(ground: &Ground) -> Vec<Waiting> {
    let open = OpenTime::before(ground.now, AGE_DAYS, &ground.settings, ground.zone);
    let target_s = target_s(ground);
    let handle_time_s = |channel: Channel| {
        let known = ground.handle_times.iter().find(|(other, _)| *other == channel);
        known.map_or(480.0, |(_, time)| f64::from(time.seconds))
    };
    let mut waiting: Vec<Waiting> = Vec::new();
    for row in &ground.learned.open {
        let age_s = open.since((row.opened + Duration::minutes(30)).min(ground.now));
        let grid_s = if age_s > 2.0 * target_s { 8.0 * 3600.0 } else { 600.0 };
        let one = Waiting {
            contacts: f64::from(row.contacts),
            handle_time_s: handle_time_s(row.channel),
            age_s: (age_s / grid_s).round() * grid_s,
        };
        match waiting
            .iter_mut()
            .rev()
            .find(|other| other.age_s == one.age_s && other.handle_time_s == one.handle_time_s)
        {
            Some(same) => same.contacts += one.contacts,
            None => waiting.push(one),
        }
    }
    waiting
}
