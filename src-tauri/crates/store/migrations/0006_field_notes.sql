-- Field notes: sessions beside someone, what notes are about, roadblocks, and what was taken to others.

-- An hour beside someone. It begins with an entry and keeps times of its own, for entries can be deleted.
CREATE TABLE session (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- None where the person was erased.
  person_id BLOB REFERENCES person (id),
  channel TEXT CHECK (channel IN ('phone', 'chat', 'email', 'other')),
  -- What they would like looked at.
  asked TEXT NOT NULL DEFAULT '' CHECK (length(asked) <= 2000),
  zone TEXT NOT NULL,
  start_s INTEGER NOT NULL,
  -- None while it runs.
  end_s INTEGER CHECK (end_s >= start_s),
  entry_id BLOB CHECK (length(entry_id) = 16)
) STRICT;
CREATE INDEX session_by_start ON session (start_s);
CREATE INDEX session_by_person ON session (person_id, start_s);
CREATE INDEX session_by_entry ON session (entry_id) WHERE entry_id IS NOT NULL;
CREATE UNIQUE INDEX session_running ON session ((end_s IS NULL)) WHERE end_s IS NULL;

ALTER TABLE note ADD COLUMN session_id BLOB REFERENCES session (id);
-- A private one never leaves; of a session, only what is marked shareable does.
ALTER TABLE note ADD COLUMN sharing TEXT NOT NULL DEFAULT 'unmarked'
  CHECK (sharing IN ('unmarked', 'shareable', 'private'));
CREATE INDEX note_by_session ON note (session_id, at_s) WHERE session_id IS NOT NULL;

-- What a note is about, read from its text whenever it is written.
CREATE TABLE note_tag (
  note_id BLOB NOT NULL REFERENCES note (id),
  kind TEXT NOT NULL CHECK (kind IN ('theme', 'tag', 'contact', 'roadblock', 'idea')),
  value TEXT NOT NULL,
  PRIMARY KEY (note_id, kind, value)
) STRICT;
CREATE INDEX note_tag_by_value ON note_tag (kind, value, note_id);
-- Of notes that are there already, the marks; their other tags come with the next edit.
INSERT INTO note_tag SELECT id, 'theme', 'product' FROM note WHERE text LIKE '%#product%';
INSERT INTO note_tag SELECT id, 'theme', 'service' FROM note WHERE text LIKE '%#service%';
INSERT INTO note_tag SELECT id, 'theme', 'docs' FROM note WHERE text LIKE '%#docs%';
INSERT INTO note_tag SELECT id, 'roadblock', '' FROM note WHERE text LIKE '%!roadblock%';
INSERT INTO note_tag SELECT id, 'idea', '' FROM note WHERE text LIKE '%?idea%';

CREATE TABLE roadblock (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  opened_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'removed', 'accepted')),
  closed_s INTEGER,
  -- How it was removed, or why it is accepted.
  reason TEXT NOT NULL DEFAULT '' CHECK (length(reason) <= 2000),
  reopened_s INTEGER,
  next_step TEXT NOT NULL DEFAULT '' CHECK (length(next_step) <= 500),
  -- Who has it: someone on the team, or a name.
  owner_id BLOB REFERENCES person (id),
  owner_name TEXT NOT NULL DEFAULT '' CHECK (length(owner_name) <= 80),
  -- When someone outside was asked, and what was promised by when.
  asked_s INTEGER,
  promised_on TEXT CHECK (date(promised_on) IS promised_on),
  minutes_lost REAL CHECK (minutes_lost > 0 AND minutes_lost <= 1440),
  times REAL CHECK (times > 0 AND times <= 1000),
  per TEXT CHECK (per IN ('day', 'week', 'month')),
  people INTEGER CHECK (people BETWEEN 1 AND 1000),
  sureness TEXT NOT NULL DEFAULT 'seen_once' CHECK (sureness IN ('seen_once', 'estimated', 'counted')),
  -- Over how many weeks it was counted.
  counted_weeks REAL CHECK (counted_weeks > 0 AND counted_weeks <= 520),
  CHECK ((state = 'open') = (closed_s IS NULL)),
  CHECK (state <> 'accepted' OR length(reason) > 0)
) STRICT;
CREATE INDEX roadblock_by_state ON roadblock (state, opened_s);

-- Each time it was met.
CREATE TABLE roadblock_report (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  roadblock_id BLOB NOT NULL REFERENCES roadblock (id),
  at_s INTEGER NOT NULL,
  note_id BLOB REFERENCES note (id),
  person_id BLOB REFERENCES person (id)
) STRICT;
CREATE INDEX roadblock_report_by_roadblock ON roadblock_report (roadblock_id, at_s);
CREATE INDEX roadblock_report_by_note ON roadblock_report (note_id) WHERE note_id IS NOT NULL;
CREATE INDEX roadblock_report_by_person ON roadblock_report (person_id) WHERE person_id IS NOT NULL;

-- What was taken where on behalf of customers or the team, and what came of it.
CREATE TABLE ask (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  taken_to TEXT NOT NULL CHECK (taken_to IN ('product', 'engineering', 'help_centre', 'other')),
  -- Who was asked there.
  name TEXT NOT NULL DEFAULT '' CHECK (length(name) <= 80),
  asked_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'answered', 'shipped', 'declined')),
  roadblock_id BLOB REFERENCES roadblock (id)
) STRICT;
CREATE INDEX ask_by_state ON ask (state, asked_s);

CREATE TABLE ask_note (
  ask_id BLOB NOT NULL REFERENCES ask (id),
  note_id BLOB NOT NULL REFERENCES note (id),
  PRIMARY KEY (ask_id, note_id)
) STRICT;
CREATE INDEX ask_note_by_note ON ask_note (note_id);

-- Each thing heard back.
CREATE TABLE ask_step (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  ask_id BLOB NOT NULL REFERENCES ask (id),
  at_s INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'answered', 'shipped', 'declined')),
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 2000)
) STRICT;
CREATE INDEX ask_step_by_ask ON ask_step (ask_id, at_s);
