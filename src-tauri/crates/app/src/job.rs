//! Long work: how far it is, and whether it should stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How far a job is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Progress {
    /// `read`, `write`, `index`: the step it is in.
    pub step: String,
    #[ts(type = "number")]
    pub done: u64,
    /// 0 where it is not known.
    #[ts(type = "number")]
    pub total: u64,
    /// `Writing 5,870 of 8,409`
    pub sentence: String,
}

type Listener = Arc<dyn Fn(Progress) + Send + Sync>;

/// Handed to every call; short Commands never look at it.
#[derive(Clone, Default)]
pub struct Job {
    listener: Option<Listener>,
    cancelled: Arc<AtomicBool>,
}

impl Job {
    /// A job whose progress is told to `listener`.
    pub fn told_to(listener: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        Self { listener: Some(Arc::new(listener)), cancelled: Arc::default() }
    }

    pub fn tell(&self, progress: Progress) {
        if let Some(listener) = &self.listener {
            listener(progress);
        }
    }

    pub fn cancel(&self) {
        self.cancelled.store(true, Ordering::SeqCst);
    }

    pub fn is_cancelled(&self) -> bool {
        self.cancelled.load(Ordering::SeqCst)
    }
}
