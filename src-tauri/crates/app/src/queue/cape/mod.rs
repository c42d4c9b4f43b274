//! Cape days: declaring one, ending it, and how often it happens.

mod declare;
mod look;
mod plan;
mod view;

pub use declare::{CapeDeclared, DeclareCape, EndCape, RebaseCape};
pub use look::{PreviewCape, ViewCape};
pub use view::{CapeDayView, CapeLineView, CapePreview, CapeView};
