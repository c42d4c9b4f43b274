//! Process behaviour charts: what the screen draws, and the arithmetic on a file.

mod file;
#[cfg(test)]
mod tests;
mod view;

pub use file::{ChartFileView, ReadChart, SignalView};
pub use view::{ChartPointView, ChartSegmentView, ChartView};
