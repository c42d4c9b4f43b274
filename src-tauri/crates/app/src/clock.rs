//! Time and chance as arguments: only the window and `keel` own a real clock.

use chrono_tz::Tz;
use domain::time::Instant;

/// What the time is, and where. The smallest thing a test needs to stop.
pub trait Clock: Send + Sync {
    fn now(&self) -> Instant;
    fn zone(&self) -> Tz;
}
