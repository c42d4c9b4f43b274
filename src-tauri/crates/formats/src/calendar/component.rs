//! Content lines of a calendar, gathered into the components they stand in.
//!
//! One broken line must not cost the whole calendar, and nesting must not cost the stack; so components are framed
//! here, and only single lines go to the icalendar parser.

use icalendar::parser::Property;

use super::CalendarRefusal;
use crate::FormatError;

/// `NAME;KEY=VALUE:text`, with escapes of text already removed.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub name: String,
    params: Vec<(String, String)>,
    pub value: String,
}

impl Line {
    pub(super) fn param(&self, key: &str) -> Option<&str> {
        self.params.iter().find(|(name, _)| name == key).map(|(_, value)| value.as_str())
    }
}

/// An event, a time zone, or a part of one.
#[derive(Debug, Default)]
pub(super) struct Component {
    pub kind: String,
    /// Physical line where it begins, from 1.
    pub line: u64,
    pub lines: Vec<Line>,
    pub parts: Vec<Component>,
}

impl Component {
    pub(super) fn find(&self, name: &str) -> Option<&Line> {
        self.lines.iter().find(|line| line.name == name)
    }

    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Line> {
        self.lines.iter().filter(move |line| line.name == name)
    }

    pub(super) fn text(&self, name: &str) -> &str {
        self.find(name).map_or("", |line| line.value.trim())
    }

    pub(super) fn refusal(&self, reason: impl Into<String>) -> CalendarRefusal {
        CalendarRefusal {
            line: self.line,
            uid: self.text("UID").to_string(),
            title: self.text("SUMMARY").chars().take(200).collect(),
            reason: reason.into(),
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct File {
    pub name: Option<String>,
    /// The whole file takes meetings back (`METHOD:CANCEL`).
    pub cancels: bool,
    pub events: Vec<Component>,
    pub zones: Vec<Component>,
    pub unfinished: Option<CalendarRefusal>,
}

/// Deeper nesting has no meaning in a calendar; what lies there is passed over.
const DEEPEST: usize = 8;

pub(super) fn parse(text: &str) -> Result<File, FormatError> {
    let mut file = File::default();
    let mut open: Vec<Component> = Vec::new();
    let mut too_deep = 0_usize;
    let mut seen = false;
    for (number, text) in unfolded(text) {
        if let Some(kind) = after(&text, "BEGIN:") {
            seen |= kind == "VCALENDAR";
            if open.len() >= DEEPEST {
                too_deep += 1;
            } else {
                open.push(Component { kind, line: number, ..Component::default() });
            }
        } else if after(&text, "END:").is_some() {
            if too_deep > 0 {
                too_deep -= 1;
            } else if let Some(done) = open.pop() {
                file.close(done, open.last_mut());
            }
        } else if too_deep == 0
            && let (Some(component), Some(line)) = (open.last_mut(), line_of(&text))
        {
            component.lines.push(line);
        }
        if !seen && !text.trim().is_empty() {
            return Err(FormatError::NotACalendar {
                reason: "it does not begin with BEGIN:VCALENDAR".into(),
            });
        }
    }
    let unfinished = open.iter().find(|component| component.kind == "VEVENT");
    file.unfinished = unfinished.map(|event| event.refusal("The file ends inside this event"));
    if let Some(calendar) = open.iter().find(|component| component.kind == "VCALENDAR") {
        file.take_header(calendar);
    }
    Ok(file)
}

impl File {
    fn close(&mut self, done: Component, within: Option<&mut Component>) {
        match done.kind.as_str() {
            "VEVENT" => self.events.push(done),
            "VTIMEZONE" => self.zones.push(done),
            "VCALENDAR" => self.take_header(&done),
            _ => {
                if let Some(within) = within {
                    within.parts.push(done);
                }
            }
        }
    }

    fn take_header(&mut self, calendar: &Component) {
        let name = calendar.text("X-WR-CALNAME");
        self.name = (!name.is_empty()).then(|| name.to_string());
        self.cancels = calendar.text("METHOD").eq_ignore_ascii_case("CANCEL");
    }
}

/// Lines with their folds undone (RFC 5545, 3.1), each with the physical line it begins at.
fn unfolded(text: &str) -> Vec<(u64, String)> {
    let mut lines: Vec<(u64, String)> = Vec::new();
    for (at, line) in text.split('\n').enumerate() {
        let line = line.strip_suffix('\r').unwrap_or(line);
        match (line.strip_prefix([' ', '\t']), lines.last_mut()) {
            (Some(rest), Some((_, last))) => last.push_str(rest),
            _ => lines.push((at as u64 + 1, line.to_string())),
        }
    }
    lines
}

fn after(line: &str, start: &str) -> Option<String> {
    let head = line.get(..start.len())?;
    head.eq_ignore_ascii_case(start).then(|| line[start.len()..].trim().to_ascii_uppercase())
}

/// A content line; `None` where it is none, which other programs pass over too.
fn line_of(text: &str) -> Option<Line> {
    if !text.contains(':') {
        return None;
    }
    let property = Property::try_from(text).ok()?;
    let params = property.params.iter().filter_map(|param| {
        let value = param.val.as_ref()?.as_str().trim_matches('"').to_string();
        Some((param.key.as_str().to_ascii_uppercase(), value))
    });
    Some(Line {
        name: property.name.as_str().to_ascii_uppercase(),
        params: params.collect(),
        value: property.val.as_str().to_string(),
    })
}
