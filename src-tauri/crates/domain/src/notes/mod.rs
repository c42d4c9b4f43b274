//! What was seen or heard: the capture syntax.
