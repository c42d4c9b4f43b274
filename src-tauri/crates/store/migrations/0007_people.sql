-- People: what was promised, what is to be learnt, what only they know, what they changed, and the talks of two.

CREATE TABLE one_to_one (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  held_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  -- What was said, in the lead's words.
  summary TEXT NOT NULL DEFAULT '' CHECK (length(summary) <= 20000)
) STRICT;
CREATE INDEX one_to_one_by_person ON one_to_one (person_id, held_s);

-- A line of an agenda. One that was gathered names where it comes from; it is kept only once it was moved, worded
-- anew, dropped or talked about.
CREATE TABLE agenda_item (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  -- `roadblock:<id>`, `session:<id>`; none for a line typed by hand.
  origin TEXT CHECK (length(origin) BETWEEN 1 AND 80),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 2000),
  place REAL NOT NULL,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'dropped', 'talked')),
  one_to_one_id BLOB REFERENCES one_to_one (id),
  added_s INTEGER NOT NULL
) STRICT;
CREATE INDEX agenda_item_by_person ON agenda_item (person_id, state);
CREATE UNIQUE INDEX agenda_item_by_origin ON agenda_item (person_id, origin) WHERE origin IS NOT NULL AND state = 'open';

CREATE TABLE commitment (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  -- Whose it is.
  promised_by TEXT NOT NULL CHECK (promised_by IN ('person', 'lead')),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  made_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  due_on TEXT CHECK (date(due_on) IS due_on),
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'kept', 'let_go')),
  closed_s INTEGER,
  -- What became of it.
  outcome TEXT NOT NULL DEFAULT '' CHECK (length(outcome) <= 500),
  one_to_one_id BLOB REFERENCES one_to_one (id),
  CHECK ((state = 'open') = (closed_s IS NULL))
) STRICT;
CREATE INDEX commitment_by_person ON commitment (person_id, state);

CREATE TABLE training (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  kind TEXT NOT NULL CHECK (kind IN ('training', 'policy')),
  due_on TEXT CHECK (date(due_on) IS due_on),
  done_on TEXT CHECK (date(done_on) IS done_on),
  -- To be renewed this many months after it was done.
  renew_months INTEGER CHECK (renew_months BETWEEN 1 AND 120),
  with_whom TEXT NOT NULL DEFAULT '' CHECK (length(with_whom) <= 80)
) STRICT;
CREATE INDEX training_by_person ON training (person_id);

-- What only they know.
CREATE TABLE knowledge (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  text TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
  noted_s INTEGER NOT NULL
) STRICT;
CREATE INDEX knowledge_by_person ON knowledge (person_id);

-- What someone changed for the better.
CREATE TABLE recognition (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  at_s INTEGER NOT NULL,
  zone TEXT NOT NULL,
  title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  text TEXT NOT NULL DEFAULT '' CHECK (length(text) <= 2000),
  -- Where it is known.
  effect TEXT NOT NULL DEFAULT '' CHECK (length(effect) <= 500),
  -- The idea it came of, the roadblock it removed.
  note_id BLOB REFERENCES note (id),
  roadblock_id BLOB REFERENCES roadblock (id)
) STRICT;
CREATE INDEX recognition_by_person ON recognition (person_id, at_s);
CREATE INDEX recognition_by_time ON recognition (at_s);
