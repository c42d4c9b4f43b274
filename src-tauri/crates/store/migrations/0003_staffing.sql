-- What a forecast is learnt from, and what the lead knows beforehand.

-- Contacts opened and answered per batch and channel, in quarter hours of UTC since 1970, net of what the batch's rows
-- replace: as batch_channel, it holds as long as the batch is visible. What says no time of an answer counts as answered
-- when it last changed.
CREATE TABLE batch_slot (
  slot INTEGER NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'chat', 'email', 'other')),
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  opened INTEGER NOT NULL,
  answered INTEGER NOT NULL,
  PRIMARY KEY (slot, channel, batch_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX batch_slot_by_batch ON batch_slot (batch_id);

INSERT INTO batch_slot (slot, channel, batch_id, opened, answered)
WITH
  told AS (
    SELECT batch_id, 1 AS sign, id AS contact_id FROM contact
    UNION ALL
    SELECT batch_id, -1, replaces FROM contact WHERE replaces IS NOT NULL
  ),
  moment AS (
    SELECT told.batch_id, c.channel, told.sign AS opened, 0 AS answered, c.opened_s AS at_s
    FROM told JOIN contact c ON c.id = told.contact_id
    UNION ALL
    SELECT told.batch_id, c.channel, 0, told.sign, coalesce(c.solved_s, c.updated_s, c.opened_s)
    FROM told JOIN contact c ON c.id = told.contact_id WHERE c.status IN ('solved', 'closed')
  )
-- Rounded down also before 1970.
SELECT (at_s - ((at_s % 900 + 900) % 900)) / 900, channel, batch_id, sum(opened), sum(answered)
FROM moment GROUP BY 1, 2, 3 HAVING sum(opened) <> 0 OR sum(answered) <> 0;

-- Times in which more or less comes than usual.
CREATE TABLE staffing_event (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  label TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 80),
  start_s INTEGER NOT NULL,
  end_s INTEGER NOT NULL CHECK (end_s > start_s),
  -- None: all of them.
  channel TEXT CHECK (channel IN ('phone', 'chat', 'email', 'other')),
  multiplier REAL NOT NULL CHECK (multiplier BETWEEN 0 AND 20)
) STRICT;
CREATE INDEX staffing_event_by_start ON staffing_event (start_s);
