//! What was seen or heard: the capture syntax.

mod capture;

pub use capture::{Capture, NoteTheme, Token, TokenKind, fold, parse};
