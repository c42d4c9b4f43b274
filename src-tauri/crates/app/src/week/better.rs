//! What anyone changed for the better, by name: all of it, since quiet work has the same place as loud work.

use domain::week::{Week, sentences};

use crate::people::{ListRecognitions, RecognitionView};
use crate::{App, AppError, Command};

/// What was noted in a week, by name.
pub(super) fn of_week(app: &App, week: Week) -> Result<Vec<RecognitionView>, AppError> {
    Ok(ListRecognitions { from: week.first(), to: week.last() }.run(app)?.recognitions)
}

/// Each person once, with everything they changed on lines of its own.
pub(super) fn named(told: &[RecognitionView]) -> Vec<(String, String)> {
    let of_one = |told: &[RecognitionView]| {
        let name = told.first().map_or("", |one| one.person.name.as_str());
        (name.to_owned(), told.iter().map(words).collect::<Vec<_>>().join("\n"))
    };
    told.chunk_by(|one, next| one.person.id == next.person.id).map(of_one).collect()
}

/// `Refund macro: 3 fewer chats a day. It asks one thing at a time.`
fn words(one: &RecognitionView) -> String {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (title, effect) = (line(&one.title), line(&one.effect));
    let changed =
        if effect.is_empty() { title } else { format!("{}: {effect}", title.trim_end_matches(['.', ':'])) };
    let told = [changed, line(&one.text)];
    sentences(&told, told.len())
}
