//! Rows that are messages, folded into the conversations they belong to.

use std::collections::HashMap;

use domain::queue::{ContactRecord, ContactStatus};
use domain::time::Instant;

use super::super::field::Field;
use super::read_row::{RowReader, RowTrouble};
use crate::text::Cells;

/// Conversations as far as their messages were read, in the order of their first rows.
#[derive(Default)]
pub(in crate::contacts) struct MessageFold {
    index: HashMap<String, usize>,
    conversations: Vec<Conversation>,
}

struct Conversation {
    line: u64,
    record: ContactRecord,
    /// When the latest stretch ended; `None` while one is open.
    ended: Option<Instant>,
    stretch_open: bool,
}

/// What a row says about its message.
struct Message {
    at: Option<Instant>,
    outbound: bool,
    automatic: bool,
    ended: Option<bool>,
    ended_at: Option<Instant>,
}

impl MessageFold {
    /// Takes a row in.
    pub(in crate::contacts) fn add(
        &mut self,
        line: u64,
        reader: &mut RowReader,
        cells: &Cells,
    ) -> Result<(), RowTrouble> {
        let record = reader.read(cells)?;
        let message = message(reader, cells, record.opened_at)?;
        let at = *self.index.entry(record.number.clone()).or_insert(self.conversations.len());
        if at == self.conversations.len() {
            let first_reply_at = None;
            let record = ContactRecord { first_reply_at, handle_time_s: None, ..record.clone() };
            self.conversations.push(Conversation { line, record, ended: None, stretch_open: false });
        }
        if let Some(conversation) = self.conversations.get_mut(at) {
            conversation.take_in(record, &message);
        }
        Ok(())
    }

    /// The conversations with the line of their first row.
    pub(in crate::contacts) fn finish(self) -> impl Iterator<Item = (u64, ContactRecord)> {
        self.conversations.into_iter().map(Conversation::finish)
    }
}

impl Conversation {
    fn take_in(&mut self, row: ContactRecord, message: &Message) {
        let record = &mut self.record;
        let written = message.at.unwrap_or(row.opened_at);
        record.opened_at = record.opened_at.min(row.opened_at).min(written);
        if message.outbound && !message.automatic {
            record.first_reply_at = Some(record.first_reply_at.map_or(written, |first| first.min(written)));
        }
        let handled = row.handle_time_s.map(|more| record.handle_time_s.unwrap_or(0).saturating_add(more));
        record.handle_time_s = handled.or(record.handle_time_s);
        for tag in row.tags {
            if !record.tags.contains(&tag) {
                record.tags.push(tag);
            }
        }
        // The rest is about the conversation, and the newest row knows it best.
        if row.updated_at >= record.updated_at {
            record.updated_at = row.updated_at;
            record.status = row.status;
            record.assignee = row.assignee.or(record.assignee.take());
            record.group = row.group.or(record.group.take());
        }
        match message.ended {
            Some(true) => self.ended = self.ended.max(message.ended_at),
            Some(false) => self.stretch_open = true,
            None => {}
        }
    }

    fn finish(self) -> (u64, ContactRecord) {
        let mut record = self.record;
        let still_open = self.stretch_open || record.status == ContactStatus::Open;
        if record.solved_at.is_none() && !still_open {
            record.solved_at = self.ended.map(|ended| ended.max(record.opened_at));
        }
        (self.line, record)
    }
}

fn message(reader: &mut RowReader, cells: &Cells, opened: Instant) -> Result<Message, RowTrouble> {
    let says = |word: &str, field: Field| reader.first(field, cells).map(|(_, cell)| is_one_of(word, cell));
    let outbound = says("outbound,out,outgoing,sent", Field::MessageDirection).unwrap_or(false);
    let automatic = says("yes,true,1", Field::MessageAutomatic).unwrap_or(false);
    let ended = says("yes,true,1", Field::StretchEnded);
    let at = reader.instant(Field::MessageAt, cells, opened)?;
    let ended_at = reader.instant(Field::StretchEndedAt, cells, opened)?;
    Ok(Message { at, outbound, automatic, ended, ended_at })
}

fn is_one_of(words: &str, cell: &str) -> bool {
    words.split(',').any(|word| cell.eq_ignore_ascii_case(word))
}
