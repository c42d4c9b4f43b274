-- The first schema. Instants are whole seconds since 1970 in UTC (`_s`); zones are IANA names.
-- Ids of what the lead writes are UUIDv7 in 16 bytes; ids of imported rows are integers.
-- No ON DELETE CASCADE: the journal records changesets, and a cascade would make redo conflict.

CREATE TABLE migration (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  checksum TEXT NOT NULL
) STRICT;

CREATE TABLE journal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at_s INTEGER NOT NULL,
  command TEXT NOT NULL,
  label TEXT NOT NULL,
  schema INTEGER NOT NULL,
  -- Exactly one of the two: a changeset, or a batch that is shown and hidden.
  changeset BLOB,
  batch_id INTEGER,
  state TEXT NOT NULL DEFAULT 'done' CHECK (state IN ('done', 'undone', 'dropped')),
  CHECK ((changeset IS NULL) <> (batch_id IS NULL))
) STRICT;
CREATE INDEX journal_by_state ON journal (state, id);

CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT;

-- What the window knows of itself; never journaled.
CREATE TABLE window_state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE person (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  left_s INTEGER
) STRICT;

CREATE TABLE entry (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  start_s INTEGER NOT NULL,
  end_s INTEGER CHECK (end_s IS NULL OR end_s > start_s),
  activity TEXT NOT NULL CHECK (activity IN ('customers', 'alongside', 'staffing', 'training', 'quality',
    'advocacy', 'engineering', 'product', 'self_help', 'meeting', 'break')),
  zone TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '' CHECK (length(detail) <= 2000),
  person_id BLOB REFERENCES person (id),
  on_call INTEGER NOT NULL DEFAULT 0 CHECK (on_call IN (0, 1))
) STRICT;
-- With the end, so that the rule that entries stay apart is checked in the index alone.
CREATE INDEX entry_by_start ON entry (start_s, end_s);
CREATE INDEX entry_by_person ON entry (person_id) WHERE person_id IS NOT NULL;
-- At most one entry runs.
CREATE UNIQUE INDEX entry_running ON entry ((end_s IS NULL)) WHERE end_s IS NULL;

-- Time away from the machine while an entry ran, asked about once.
CREATE TABLE away (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  start_s INTEGER NOT NULL,
  end_s INTEGER NOT NULL CHECK (end_s > start_s),
  answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1))
) STRICT;
CREATE INDEX away_open ON away (start_s) WHERE answered = 0;

CREATE TABLE calendar (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  name TEXT NOT NULL UNIQUE,
  read_s INTEGER NOT NULL
) STRICT;

CREATE TABLE block (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  start_s INTEGER NOT NULL,
  end_s INTEGER NOT NULL CHECK (end_s > start_s),
  activity TEXT NOT NULL CHECK (activity IN ('customers', 'alongside', 'staffing', 'training', 'quality',
    'advocacy', 'engineering', 'product', 'self_help', 'meeting', 'break')),
  zone TEXT NOT NULL,
  detail TEXT NOT NULL DEFAULT '' CHECK (length(detail) <= 2000),
  person_id BLOB REFERENCES person (id),
  source TEXT NOT NULL CHECK (source IN ('hand', 'calendar')),
  calendar_id BLOB REFERENCES calendar (id),
  -- The event and its occurrence, so that importing again updates.
  event_key TEXT,
  CHECK ((source = 'calendar') = (calendar_id IS NOT NULL AND event_key IS NOT NULL))
) STRICT;
CREATE INDEX block_by_start ON block (start_s);
CREATE UNIQUE INDEX block_by_event ON block (calendar_id, event_key) WHERE event_key IS NOT NULL;

-- Meetings the lead gave an activity, remembered by their title (trimmed, lower case).
CREATE TABLE meeting_title (
  title TEXT PRIMARY KEY,
  activity TEXT NOT NULL
) STRICT;

CREATE TABLE done_line (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  at_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000)
) STRICT;
CREATE INDEX done_line_by_time ON done_line (at_s);

CREATE TABLE note (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  at_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 20000),
  filed INTEGER NOT NULL DEFAULT 0 CHECK (filed IN (0, 1))
) STRICT;
CREATE INDEX note_by_time ON note (at_s);
CREATE INDEX note_not_filed ON note (at_s) WHERE filed = 0;

CREATE TABLE note_person (
  note_id BLOB NOT NULL REFERENCES note (id),
  person_id BLOB NOT NULL REFERENCES person (id),
  PRIMARY KEY (note_id, person_id)
) STRICT;
CREATE INDEX note_person_by_person ON note_person (person_id, note_id);

-- What is being typed, kept at each pause; never journaled.
CREATE TABLE draft (
  key TEXT PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

-- Contacts from help desks. A batch is one import; its rows are seen only while it is visible. A row that
-- tells of a contact again points at the row it replaces, so that hiding its batch brings that one back.
CREATE TABLE source (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL
) STRICT;

CREATE TABLE batch (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source_id INTEGER NOT NULL REFERENCES source (id),
  file TEXT NOT NULL,
  at_s INTEGER NOT NULL,
  state TEXT NOT NULL DEFAULT 'staged' CHECK (state IN ('staged', 'visible', 'hidden')),
  read_rows INTEGER NOT NULL DEFAULT 0,
  added INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  repeated INTEGER NOT NULL DEFAULT 0,
  refused INTEGER NOT NULL DEFAULT 0,
  newest_s INTEGER
) STRICT;

-- Sums per batch and channel, net of what its rows replace: what waits is read from here.
CREATE TABLE batch_channel (
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'chat', 'email', 'other')),
  contacts INTEGER NOT NULL,
  open_contacts INTEGER NOT NULL,
  handle_sum_s INTEGER NOT NULL,
  handle_contacts INTEGER NOT NULL,
  PRIMARY KEY (batch_id, channel)
) STRICT;

CREATE TABLE contact (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  source_id INTEGER NOT NULL REFERENCES source (id),
  number TEXT NOT NULL,
  opened_s INTEGER NOT NULL,
  first_reply_s INTEGER,
  solved_s INTEGER,
  updated_s INTEGER,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'chat', 'email', 'other')),
  status TEXT NOT NULL CHECK (status IN ('open', 'pending', 'solved', 'closed')),
  subject TEXT NOT NULL,
  assignee TEXT,
  team TEXT,
  priority TEXT,
  driver TEXT,
  tags TEXT,
  satisfaction TEXT CHECK (satisfaction IN ('good', 'bad')),
  reopens INTEGER NOT NULL DEFAULT 0,
  handle_time_s INTEGER,
  replaces INTEGER
) STRICT;
CREATE UNIQUE INDEX contact_by_number ON contact (source_id, number, batch_id);
-- What is removed with its batch is found by it, and so is that nothing of it is left.
CREATE INDEX contact_by_batch ON contact (batch_id);
CREATE INDEX contact_by_opened ON contact (opened_s);
CREATE INDEX contact_open ON contact (channel, opened_s) WHERE status IN ('open', 'pending');
CREATE INDEX contact_replaces ON contact (replaces) WHERE replaces IS NOT NULL;

CREATE TABLE refusal (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  line INTEGER NOT NULL,
  column_name TEXT,
  reason TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX refusal_by_batch ON refusal (batch_id, id);

CREATE TABLE import_mapping (
  signature TEXT PRIMARY KEY,
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_s INTEGER NOT NULL
) STRICT;

CREATE TABLE watched_folder (
  path TEXT PRIMARY KEY,
  is_on INTEGER NOT NULL CHECK (is_on IN (0, 1))
) STRICT;

-- What happened in it last; apart from the folder, because it is news and not the lead's choice: never journaled.
CREATE TABLE watched_news (
  path TEXT PRIMARY KEY,
  sentence TEXT NOT NULL,
  trouble INTEGER NOT NULL CHECK (trouble IN (0, 1))
) STRICT;

-- Files of a watched folder that were dealt with, by size and time of change.
CREATE TABLE watched_file (
  path TEXT PRIMARY KEY,
  size INTEGER NOT NULL,
  changed_s INTEGER NOT NULL
) STRICT;

-- Search: one table under two indexes, words with their beginnings and parts of words. The triggers keep it
-- true also when the journal takes a change back.
CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('note', 'done', 'entry')),
  ref BLOB NOT NULL,
  at_s INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- Letters that Unicode does not take apart, as a reader without them types them; the same list as in `fold.rs`.
  words TEXT NOT NULL GENERATED ALWAYS AS (
    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(
    replace(replace(replace(replace(replace(replace(replace(text,
      'ł', 'l'), 'Ł', 'l'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ħ', 'h'), 'Ħ', 'h'),
      'ı', 'i'), 'þ', 'th'), 'Þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe')) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX search_doc_by_ref ON search_doc (ref);
CREATE VIRTUAL TABLE search_words USING fts5 (words, content = 'search_doc', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE VIRTUAL TABLE search_parts USING fts5 (words, content = 'search_doc', content_rowid = 'id',
  tokenize = 'trigram remove_diacritics 1');

CREATE TRIGGER search_doc_added AFTER INSERT ON search_doc BEGIN
  INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
  INSERT INTO search_parts (rowid, words) VALUES (new.id, new.words);
END;
CREATE TRIGGER search_doc_removed AFTER DELETE ON search_doc BEGIN
  INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
  INSERT INTO search_parts (search_parts, rowid, words) VALUES ('delete', old.id, old.words);
END;

CREATE TRIGGER note_added AFTER INSERT ON note BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) VALUES ('note', new.id, new.at_s, new.text);
END;
CREATE TRIGGER note_changed AFTER UPDATE OF text, at_s ON note BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) VALUES ('note', new.id, new.at_s, new.text);
END;
CREATE TRIGGER note_removed AFTER DELETE ON note BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;
CREATE TRIGGER done_line_added AFTER INSERT ON done_line BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) VALUES ('done', new.id, new.at_s, new.text);
END;
CREATE TRIGGER done_line_changed AFTER UPDATE OF text, at_s ON done_line BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) VALUES ('done', new.id, new.at_s, new.text);
END;
CREATE TRIGGER done_line_removed AFTER DELETE ON done_line BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;
CREATE TRIGGER entry_added AFTER INSERT ON entry WHEN new.detail <> '' BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) VALUES ('entry', new.id, new.start_s, new.detail);
END;
CREATE TRIGGER entry_changed AFTER UPDATE OF detail, start_s ON entry
WHEN old.detail <> new.detail OR (new.detail <> '' AND old.start_s <> new.start_s) BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'entry', new.id, new.start_s, new.detail WHERE new.detail <> '';
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry WHEN old.detail <> '' BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;
