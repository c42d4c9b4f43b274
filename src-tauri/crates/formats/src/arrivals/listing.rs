//! What the rows of a file were taken for, and how that is said.

use domain::staffing::forecast::History;

/// How a file says when contacts came.
#[derive(Debug, Clone, PartialEq)]
pub enum Listing {
    /// A time and a count a row; `contacts` is the sum of the counts. `repeated` rows tell a time that a row before them
    /// tells, as one of another queue does, or the same row twice: both are in the sum.
    Counts { contacts: f64, repeated: u64 },
    /// One contact a row, at the time in the column that is named.
    Times { time: String },
    /// Several rows a contact, told apart by the column `id`; each contact counts once, at its first time.
    Events { time: String, id: String, contacts: u64 },
}

/// What came, as a file tells it.
#[derive(Debug, Clone, PartialEq)]
pub struct Arrivals {
    pub history: History,
    pub listing: Listing,
    pub rows: u64,
}

impl Arrivals {
    /// What each row was taken for, as a sentence: a file that was meant otherwise is known by it.
    pub fn words(&self) -> String {
        let rows = counted(self.rows, "row");
        match &self.listing {
            Listing::Counts { contacts, repeated } => {
                // Whole contacts; a file of means has fractions.
                let contacts = counted(contacts.round() as u64, "contact");
                let again = match repeated {
                    0 => String::new(),
                    1 => " 1 row tells the same time as another, and both were added.".to_owned(),
                    many => format!(" {many} rows tell the same time as another, and all were added."),
                };
                format!("Each row was taken for a time and a count: {rows}, {contacts}.{again}")
            }
            Listing::Times { time } => {
                format!("Each row was taken for one contact that came at the time in {time}: {rows}.")
            }
            Listing::Events { time, id, contacts } => format!(
                "Several rows tell of the same contact by {id}, so each contact counts once, at its first time in \
                 {time}: {rows}, {}.",
                counted(*contacts, "contact")
            ),
        }
    }
}

fn counted(count: u64, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}
