//! The flow itself: a fluid of contacts in the order they came.

use std::collections::VecDeque;

/// Contacts that wait at the start, of the same age.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Waiting {
    pub contacts: f64,
    /// Seconds of work in one of them.
    pub handle_time_s: f64,
    /// Business seconds since they came.
    pub age_s: f64,
}

/// Contacts that come in a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Came {
    pub contacts: f64,
    pub handle_time_s: f64,
}

/// A stretch of business time.
#[derive(Debug, Clone, PartialEq)]
pub struct Step {
    /// Its length in business seconds.
    pub seconds: f64,
    /// What comes in it, evenly. What came while the queue was closed comes with the first step after.
    pub came: Vec<Came>,
    /// Seconds of work that people have for it, all of them together.
    pub capacity_s: f64,
}

/// What waits at the end of a step.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Level {
    pub contacts: f64,
    /// Seconds of work.
    pub work_s: f64,
    /// Business seconds since the oldest came; `None` where nothing waits.
    pub oldest_s: Option<f64>,
    /// Contacts answered in the step.
    pub answered: f64,
}

/// What became of what waited at the start, and of what came in each step.
#[derive(Debug, Clone, PartialEq)]
pub struct Flow {
    pub levels: Vec<Level>,
    /// Per step: the share answered within the target of what came in it; `None` where nothing came, or it still waits
    /// within its target at the end.
    pub in_time: Vec<Option<f64>>,
    /// Contacts that are answered too late, or at the end wait longer than the target; those that were too late at the
    /// start are left out, since nobody can change that.
    pub late: f64,
    /// Contacts answered within the target.
    pub answered_in_time: f64,
    /// What waits at the end.
    pub left: Vec<Waiting>,
    accounts: Vec<Account>,
    /// Per step its start, and the contacts waiting or coming in it that are not too late then.
    savable: Vec<(f64, f64)>,
    target_s: f64,
}

impl Flow {
    /// Of the contacts that wait or come in a step and are not too late at its start: how many will be, and how many
    /// there are.
    pub fn at_risk(&self, step: usize) -> (f64, f64) {
        let Some((start_s, there)) = self.savable.get(step).copied() else { return (0.0, 0.0) };
        let of_it = |account: &&Account| {
            account.step.is_none_or(|came| came <= step) && start_s - account.came_at_s <= self.target_s
        };
        let late: f64 = self.accounts.iter().filter(of_it).map(|account| account.late).sum();
        (late.min(there), there)
    }
}

/// A portion of contacts that came together.
#[derive(Debug, Clone, Copy)]
struct Portion {
    left: f64,
    handle_time_s: f64,
    /// Business seconds on the clock of the flow; below zero for what came before it.
    came_at_s: f64,
    /// Where its account is kept.
    account: usize,
}

#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Account {
    came_at_s: f64,
    in_time: f64,
    late: f64,
    /// The step it came in; `None` for what waited.
    step: Option<usize>,
}

/// Lets `waiting` (in any order) and what comes in `steps` flow through the time people have, oldest first.
/// Within `target_s` business seconds a contact is answered in time.
pub fn flow(waiting: &[Waiting], steps: &[Step], target_s: f64) -> Flow {
    let mut run = Run::start(waiting, target_s);
    let mut levels = Vec::with_capacity(steps.len());
    let mut savable = Vec::with_capacity(steps.len());
    for (number, step) in steps.iter().enumerate() {
        run.arrive(number, step);
        savable.push((run.clock_s, run.savable()));
        levels.push(run.serve(step));
    }
    run.finish(levels, savable)
}

struct Run {
    queue: VecDeque<Portion>,
    accounts: Vec<Account>,
    clock_s: f64,
    target_s: f64,
}

impl Run {
    fn start(waiting: &[Waiting], target_s: f64) -> Self {
        let mut oldest_first = waiting.to_vec();
        oldest_first.sort_by(|one, other| other.age_s.total_cmp(&one.age_s));
        let mut run = Self { queue: VecDeque::new(), accounts: Vec::new(), clock_s: 0.0, target_s };
        for one in oldest_first {
            run.take(None, one.contacts, one.handle_time_s, -one.age_s);
        }
        run
    }

    fn take(&mut self, step: Option<usize>, contacts: f64, handle_time_s: f64, came_at_s: f64) {
        if contacts > 0.0 {
            let account = self.accounts.len();
            self.accounts.push(Account { came_at_s, step, ..Account::default() });
            self.queue.push_back(Portion { left: contacts, handle_time_s, came_at_s, account });
        }
    }

    fn arrive(&mut self, number: usize, step: &Step) {
        let middle = self.clock_s + step.seconds / 2.0;
        for came in &step.came {
            self.take(Some(number), came.contacts, came.handle_time_s, middle);
        }
    }

    /// Contacts in the queue that are not too late yet.
    fn savable(&self) -> f64 {
        let not_late = |portion: &&Portion| self.clock_s - portion.came_at_s <= self.target_s;
        self.queue.iter().filter(not_late).map(|portion| portion.left).sum()
    }

    fn serve(&mut self, step: &Step) -> Level {
        let end_s = self.clock_s + step.seconds;
        let mut capacity_s = step.capacity_s.max(0.0);
        let mut answered = 0.0;
        while let Some(portion) = self.queue.front_mut() {
            let work_s = portion.left * portion.handle_time_s;
            let whole = work_s <= capacity_s;
            let done = if whole { portion.left } else { capacity_s / portion.handle_time_s };
            capacity_s -= if whole { work_s } else { capacity_s };
            portion.left -= done;
            answered += done;
            let account = &mut self.accounts[portion.account];
            if end_s - portion.came_at_s <= self.target_s {
                account.in_time += done;
            } else {
                account.late += done;
            }
            if !whole {
                break;
            }
            self.queue.pop_front();
        }
        self.clock_s = end_s;
        Level {
            contacts: self.queue.iter().map(|portion| portion.left).sum(),
            work_s: self.queue.iter().map(|portion| portion.left * portion.handle_time_s).sum(),
            oldest_s: self.queue.front().map(|portion| (end_s - portion.came_at_s).max(0.0)),
            answered,
        }
    }

    fn finish(mut self, levels: Vec<Level>, savable: Vec<(f64, f64)>) -> Flow {
        for portion in &self.queue {
            if self.clock_s - portion.came_at_s > self.target_s {
                self.accounts[portion.account].late += portion.left;
            }
        }
        let mut came = vec![(0.0, 0.0); levels.len()];
        for account in &self.accounts {
            if let Some(step) = account.step {
                came[step].0 += account.in_time;
                came[step].1 += account.in_time + account.late;
            }
        }
        let left = |portion: &Portion| Waiting {
            contacts: portion.left,
            handle_time_s: portion.handle_time_s,
            age_s: self.clock_s - portion.came_at_s,
        };
        let not_late_at_start = |account: &&Account| -account.came_at_s <= self.target_s;
        Flow {
            late: self.accounts.iter().filter(not_late_at_start).map(|account| account.late).sum(),
            answered_in_time: self.accounts.iter().map(|account| account.in_time).sum(),
            in_time: came
                .iter()
                .map(|(in_time, decided)| (*decided > 0.0).then(|| in_time / decided))
                .collect(),
            left: self.queue.iter().map(left).collect(),
            levels,
            savable,
            target_s: self.target_s,
            accounts: self.accounts,
        }
    }
}
