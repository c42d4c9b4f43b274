//! What the screen sees of staffing. Milliseconds are for drawing, words for reading; shares are 0 to 1.

mod backlog;
mod coverage;
mod needs;
mod patience;
mod trust;
mod what_if;

pub use backlog::{BacklogPointView, BacklogView};
pub use coverage::{
    CellState, ChannelDayView, ChannelIntervalView, ColumnView, CoverageCellView, CoverageDayView,
    IntervalView, Known, RangeView, SeatBlockView, StaffingDayView, VerdictView, WeekCoverageView,
};
pub use needs::{GapView, NeedsMeView, OptionKind, OptionView};
pub use patience::{PatienceSourceView, PatienceView, PatiencesView};
pub use trust::{EventView, EventsView, HandleTimeView, LeftOutView, TrustView};
pub use what_if::{AfterIntervalView, WhatIfRowView, WhatIfView};
