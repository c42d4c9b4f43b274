//! What was seen or heard: the capture syntax.

mod capture;
mod fold;
mod mention;

pub use capture::{Capture, NoteTheme, Token, TokenKind, parse};
pub use fold::fold;
