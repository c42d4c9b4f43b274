//! What a command answers: words for a person, JSON for a program, and what went wrong.

use std::io::{ErrorKind, Write};
use std::process::ExitCode;

use app::{AppError, Asks, ErrorCode};
use serde_json::{Value, json};

/// An answer in both forms.
pub struct Answer {
    pub text: String,
    pub json: Value,
    /// The command worked and found something wrong: exit status 1, with this sentence.
    pub trouble: Option<String>,
    /// JSON as one value a line, for programs that read it as it comes.
    pub in_lines: bool,
}

impl Answer {
    pub fn new(text: impl Into<String>, json: Value) -> Self {
        Self { text: text.into(), json, trouble: None, in_lines: false }
    }

    /// One JSON value a line, for a person and a program alike.
    pub fn lines(values: Vec<Value>) -> Self {
        let text = values.iter().map(|value| format!("{value}\n")).collect::<String>();
        Self { in_lines: true, ..Self::new(text, Value::Array(values)) }
    }

    /// The `sentence` of a reply, which is all there is to say.
    pub fn sentence(reply: Value) -> Self {
        Self::new(format!("{}\n", word(&reply, "sentence")), reply)
    }
}

/// Why there is no answer.
#[derive(Debug)]
pub enum Trouble {
    /// A rule, the file or the machine said no.
    Refused(AppError),
    /// The caller's words are off.
    Misused(AppError),
}

impl From<AppError> for Trouble {
    fn from(error: AppError) -> Self {
        match error.code {
            ErrorCode::BadCall => Self::Misused(error),
            _ => Self::Refused(error),
        }
    }
}

impl Trouble {
    /// The same with the option that answers what a file leaves open, where it does.
    pub fn with_answer(mut self) -> Self {
        if let Self::Refused(error) = &mut self {
            let hint = error.asks.map(|asks| match asks {
                Asks::DateOrder => "Answer with --date-order day-first or month-first.",
                Asks::Column => "Answer with --map, as --map 'Raised=opened_at' or --map 'Case=number'.",
                Asks::Channel => "Answer with --channel phone or --channel chat.",
            });
            error.detail = hint.map(str::to_owned).or(error.detail.take());
        }
        self
    }

    pub fn misused(message: impl Into<String>) -> Self {
        Self::Misused(AppError::new(ErrorCode::BadCall, message))
    }
}

/// Writes what came of it, and says how the process ends.
pub fn tell(
    answer: Result<Answer, Trouble>,
    as_json: bool,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> ExitCode {
    let (text, sentence, status) = match answer {
        Ok(answer) if as_json && !answer.in_lines => {
            (pretty(&answer.json), answer.trouble.clone(), u8::from(answer.trouble.is_some()))
        }
        Ok(answer) => (answer.text, answer.trouble.clone(), u8::from(answer.trouble.is_some())),
        Err(trouble) => {
            let (error, status) = match trouble {
                Trouble::Refused(error) => (error, 1),
                Trouble::Misused(error) => (error, 2),
            };
            let told = json!({ "code": error.code, "message": error.message, "detail": error.detail });
            let sentence = match error.detail {
                Some(detail) => format!("{}\n{detail}", error.message),
                None => error.message,
            };
            (if as_json { pretty(&told) } else { String::new() }, Some(sentence), status)
        }
    };
    if let Some(sentence) = sentence {
        // Where nobody listens there is nobody to tell.
        drop(writeln!(err, "{sentence}"));
    }
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Ok(()) => ExitCode::from(status),
        // `keel today | head -1` has read what it wanted.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::from(status),
        Err(error) => {
            drop(writeln!(err, "The answer could not be written ({error})."));
            ExitCode::from(1)
        }
    }
}

fn pretty(json: &Value) -> String {
    format!("{json:#}\n")
}

/// A text in a reply; empty where there is none.
pub fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

/// A list in a reply; empty where there is none.
pub fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

/// A count in a reply; 0 where there is none. JSON values take no padding, numbers do.
pub fn count(value: &Value, key: &str) -> u64 {
    value[key].as_u64().unwrap_or_default()
}

/// `12,408`
pub fn thousands(count: u64) -> String {
    let digits = count.to_string();
    let first = (digits.len() + 2) % 3 + 1;
    let mut written = digits[..first].to_owned();
    for group in digits.as_bytes()[first..].chunks(3) {
        written.push(',');
        written.extend(group.iter().map(|digit| char::from(*digit)));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::thousands;

    #[test]
    fn a_count_is_grouped_in_threes() {
        let written: Vec<String> = [0, 7, 99, 100, 1000, 12_408, 999_999, 1_000_000].map(thousands).into();
        assert_eq!(written, ["0", "7", "99", "100", "1,000", "12,408", "999,999", "1,000,000"]);
    }
}
