//! A JSON object as cells: nested keys joined by dots, lists joined by a separator that no text has.

use std::collections::HashMap;

use serde_json::Value;

use crate::text::Cells;

/// Stands between the members of a list inside one cell (U+001F, unit separator).
pub(in crate::contacts) const LIST_MARK: char = '\u{1f}';

/// Objects used as maps could bring any number of keys.
const MOST_COLUMNS: usize = 1000;

/// Puts objects into columns; the columns are given, or grow as they are met.
pub(super) struct Flattener {
    index: HashMap<String, usize>,
    names: Vec<String>,
    values: Vec<String>,
    path: String,
    grows: bool,
}

impl Flattener {
    /// Takes the given columns and no others.
    pub(super) fn of(columns: &[String]) -> Self {
        let index = columns.iter().cloned().enumerate().map(|(at, name)| (name, at)).collect();
        Self {
            index,
            names: columns.to_vec(),
            values: vec![String::new(); columns.len()],
            path: String::new(),
            grows: false,
        }
    }

    /// Takes every column it meets.
    pub(super) fn growing() -> Self {
        Self { grows: true, ..Self::of(&[]) }
    }

    pub(super) fn names(self) -> Vec<String> {
        self.names
    }

    pub(super) fn flatten(&mut self, value: &Value, cells: &mut Cells) {
        self.values.iter_mut().for_each(String::clear);
        self.path.clear();
        self.walk(value);
        cells.clear();
        self.values.iter().for_each(|value| cells.push(value));
    }

    fn walk(&mut self, value: &Value) {
        match value {
            Value::Object(members) => {
                let length = self.path.len();
                for (key, member) in members {
                    if length > 0 {
                        self.path.push('.');
                    }
                    self.path.push_str(key);
                    self.walk(member);
                    self.path.truncate(length);
                }
            }
            Value::Array(members) => {
                if members.is_empty() {
                    self.put("");
                }
                members.iter().for_each(|member| self.walk(member));
            }
            Value::Null => self.put(""),
            Value::String(text) => self.put(text),
            Value::Bool(is) => self.put(if *is { "true" } else { "false" }),
            Value::Number(number) => self.put(&number.to_string()),
        }
    }

    fn put(&mut self, text: &str) {
        let Some(at) = self.column() else { return };
        let value = &mut self.values[at];
        if !value.is_empty() && !text.is_empty() {
            value.push(LIST_MARK);
        }
        value.push_str(text);
    }

    fn column(&mut self) -> Option<usize> {
        if let Some(at) = self.index.get(&self.path) {
            return Some(*at);
        }
        if !self.grows || self.names.len() >= MOST_COLUMNS {
            return None;
        }
        self.index.insert(self.path.clone(), self.names.len());
        self.names.push(self.path.clone());
        self.values.push(String::new());
        Some(self.names.len() - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_keys_are_joined_and_lists_kept_together() {
        let mut flattener = Flattener::growing();
        let mut cells = Cells::default();
        let value = serde_json::json!({"id": 7, "tags": [{"tag": "a"}, {"tag": "b c"}], "x": {"y": null}});
        flattener.flatten(&value, &mut cells);
        assert_eq!(cells.iter().collect::<Vec<_>>(), ["7", "a\u{1f}b c", ""]);
        assert_eq!(flattener.names(), ["id", "tags.tag", "x.y"]);
    }
}
