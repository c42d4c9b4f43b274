//! The filters as conditions on `search_doc d`.

use domain::people::PersonId;
use rusqlite::types::Value;

use super::SearchFor;

/// Whether someone of a group has to do with a row; each kind says so in its own table.
const HAS_TO_DO: &str = "CASE d.kind
  WHEN 'note' THEN EXISTS (SELECT 1 FROM note_person p WHERE p.note_id = d.ref AND p.person_id IN ({})) OR EXISTS
    (SELECT 1 FROM note n JOIN session s ON s.id = n.session_id WHERE n.id = d.ref AND s.person_id IN ({}))
  WHEN 'entry' THEN EXISTS (SELECT 1 FROM entry t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'block' THEN EXISTS (SELECT 1 FROM block t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'session' THEN EXISTS (SELECT 1 FROM session t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'roadblock' THEN EXISTS (SELECT 1 FROM roadblock t WHERE t.id = d.ref AND t.owner_id IN ({})) OR EXISTS
    (SELECT 1 FROM roadblock_report r WHERE r.roadblock_id = d.ref AND r.person_id IN ({}))
  WHEN 'ask' THEN EXISTS (SELECT 1 FROM ask_note a JOIN note_person p ON p.note_id = a.note_id
    WHERE a.ask_id = d.ref AND p.person_id IN ({}))
  WHEN 'one_to_one' THEN EXISTS (SELECT 1 FROM one_to_one t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'agenda' THEN EXISTS (SELECT 1 FROM agenda_item t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'commitment' THEN EXISTS (SELECT 1 FROM commitment t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'knowledge' THEN EXISTS (SELECT 1 FROM knowledge t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'recognition' THEN EXISTS (SELECT 1 FROM recognition t WHERE t.id = d.ref AND t.person_id IN ({}))
  WHEN 'training' THEN EXISTS (SELECT 1 FROM training t WHERE t.id = d.ref AND t.person_id IN ({}))
  ELSE 0 END";

/// What someone of a group has to do with, by their id: every table in which they stand.
pub(super) const OF_PEOPLE: &str = "SELECT note_id AS ref FROM note_person WHERE person_id IN ({})
  UNION SELECT n.id FROM session s JOIN note n ON n.session_id = s.id WHERE s.person_id IN ({})
  UNION SELECT id FROM session WHERE person_id IN ({})
  UNION SELECT id FROM entry WHERE person_id IN ({}) AND detail <> ''
  UNION SELECT id FROM block WHERE person_id IN ({}) AND detail <> ''
  UNION SELECT roadblock_id FROM roadblock_report WHERE person_id IN ({})
  UNION SELECT id FROM roadblock WHERE owner_id IN ({})
  UNION SELECT a.ask_id FROM note_person p JOIN ask_note a ON a.note_id = p.note_id WHERE p.person_id IN ({})
  UNION SELECT id FROM one_to_one WHERE person_id IN ({})
  UNION SELECT id FROM agenda_item WHERE person_id IN ({})
  UNION SELECT id FROM commitment WHERE person_id IN ({})
  UNION SELECT id FROM knowledge WHERE person_id IN ({})
  UNION SELECT id FROM recognition WHERE person_id IN ({})
  UNION SELECT id FROM training WHERE person_id IN ({})";

/// The filters as a condition on `search_doc d`, and its values in order.
pub(super) fn filters(sought: &SearchFor) -> (String, Vec<Value>) {
    let (mut parts, mut values) = (Vec::new(), Vec::new());
    if let Some(from) = sought.from {
        parts.push("d.at_s >= ?".to_owned());
        values.push(Value::Integer(from.timestamp()));
    }
    if let Some(before) = sought.before {
        parts.push("d.at_s < ?".to_owned());
        values.push(Value::Integer(before.timestamp()));
    }
    if !sought.kinds.is_empty() || sought.ideas {
        let marks = vec!["?"; sought.kinds.len()].join(", ");
        let ideas = if sought.ideas {
            " OR EXISTS (SELECT 1 FROM note_tag t WHERE t.note_id = d.ref AND t.kind = 'idea')"
        } else {
            ""
        };
        parts.push(format!("(d.kind IN ({marks}){ideas})"));
        values.extend(sought.kinds.iter().cloned().map(Value::Text));
    }
    for people in &sought.people {
        let (condition, own) = with_people(HAS_TO_DO, people);
        parts.push(format!("({condition})"));
        values.extend(own);
    }
    // `LIKE` knows capitals of plain letters alone; texts with others are told apart where the fit is told.
    for mark in sought.marks.iter().filter(|mark| mark.is_ascii()) {
        parts.push("(d.text LIKE ? ESCAPE '!' OR length(CAST(d.text AS BLOB)) <> length(d.text))".to_owned());
        let mark = mark.replace('!', "!!").replace('%', "!%").replace('_', "!_");
        values.push(Value::Text(format!("%{mark}%")));
    }
    let filter = if parts.is_empty() { "1".to_owned() } else { parts.join(" AND ") };
    (filter, values)
}

/// A condition with the group of people put into each of its places.
pub(super) fn with_people(sql: &str, people: &[PersonId]) -> (String, Vec<Value>) {
    let marks = vec!["?"; people.len()].join(", ");
    let places = sql.matches("{}").count();
    let ids = people.iter().map(|person| Value::Blob(person.0.as_bytes().to_vec()));
    let values = std::iter::repeat_n(ids, places).flatten().collect();
    (sql.replace("{}", &marks), values)
}
