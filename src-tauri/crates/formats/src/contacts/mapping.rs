//! How the columns of one kind of file are read, as it is remembered for the next file of that kind.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::field::Field;
use super::vendor::Vendor;
use crate::dates::DateOrder;
use crate::text::Encoding;

/// What a file is, and how its rows are found in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum Container {
    Csv {
        /// One character: comma, semicolon, tab or bar.
        delimiter: String,
        encoding: Encoding,
        /// Physical line of the header, from 1.
        header_line: u32,
    },
    Xlsx {
        sheet: String,
        /// Row of the header, from 1.
        header_row: u32,
    },
    Json {
        encoding: Encoding,
        /// Where the list of contacts is, as keys joined by dots; empty where the file is the list.
        rows_at: String,
        /// One contact per line rather than one document.
        per_line: bool,
    },
}

/// What one column becomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnChoice {
    /// The name in the header, as it stands there; for JSON the keys joined by dots.
    pub name: String,
    pub field: Field,
}

/// Everything needed to read a file: what it is, what its columns become, and how its dates are meant.
///
/// It is stored as JSON and used again for the next file with the same [`signature`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Mapping {
    pub vendor: Vendor,
    pub container: Container,
    pub columns: Vec<ColumnChoice>,
    /// `None` while no date in the file needs it, or while the lead has not said.
    pub date_order: Option<DateOrder>,
    /// Applies to times that carry no offset.
    #[ts(type = "string")]
    pub zone: Tz,
}

impl Mapping {
    /// What the column `name` becomes; columns that are not named are left out.
    pub fn field_of(&self, name: &str) -> Field {
        self.columns.iter().find(|column| column.name == name).map_or(Field::LeaveOut, |column| column.field)
    }

    pub fn has(&self, field: Field) -> bool {
        self.columns.iter().any(|column| column.field == field)
    }
}

/// What a kind of file is remembered by: the vendor and the sorted names of its columns.
pub fn signature<S: AsRef<str>>(vendor: Vendor, columns: &[S]) -> String {
    let mut names: Vec<&str> = columns.iter().map(|name| name.as_ref().trim()).collect();
    names.sort_unstable();
    names.dedup();
    format!("{}\u{1f}{}", vendor.key(), names.join("\u{1f}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_signature_does_not_depend_on_the_order_of_columns() {
        let one = signature(Vendor::Zendesk, &["Id", "Subject"]);
        assert_eq!(one, signature(Vendor::Zendesk, &["Subject", "Id"]));
        assert_ne!(one, signature(Vendor::Jira, &["Subject", "Id"]));
        assert_ne!(one, signature(Vendor::Zendesk, &["Id", "Subject", "Tags"]));
    }

    #[test]
    fn a_mapping_survives_being_stored() {
        let mapping = Mapping {
            vendor: Vendor::Osticket,
            container: Container::Csv {
                delimiter: ";".into(),
                encoding: Encoding::Windows1252,
                header_line: 1,
            },
            columns: vec![ColumnChoice { name: "Ticket Number".into(), field: Field::Number }],
            date_order: Some(DateOrder::MonthFirst),
            zone: chrono_tz::Europe::Copenhagen,
        };
        let stored = serde_json::to_string(&mapping).unwrap();
        assert!(stored.contains("Europe/Copenhagen"), "the zone is stored by its name: {stored}");
        assert_eq!(serde_json::from_str::<Mapping>(&stored).unwrap(), mapping);
    }
}
