-- Cape days: a day given to the queue, with the condition that ends it, what it moved and what it booked.

CREATE TABLE cape_day (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  -- YYYY-MM-DD in the zone it was declared in.
  on_date TEXT NOT NULL CHECK (on_date = date(on_date)),
  declared_s INTEGER NOT NULL,
  condition TEXT NOT NULL CHECK (length(condition) BETWEEN 1 AND 300),
  ended_s INTEGER
) STRICT;
CREATE UNIQUE INDEX cape_day_by_date ON cape_day (on_date);

-- A block it moved, could not move, or booked. The block itself may be changed or dropped later; this is what was done.
CREATE TABLE cape_block (
  cape_day_id BLOB NOT NULL REFERENCES cape_day (id),
  block_id BLOB NOT NULL CHECK (length(block_id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('moved', 'stays', 'front_line', 'recovery', 'prevention')),
  name TEXT NOT NULL CHECK (length(name) <= 2100),
  -- Where it was, where it is; booked blocks were nowhere.
  from_s INTEGER,
  start_s INTEGER NOT NULL,
  end_s INTEGER NOT NULL CHECK (end_s > start_s),
  PRIMARY KEY (cape_day_id, block_id)
) STRICT;

-- From a week on, the process behind a chart is a new one, with limits of its own; on purpose only, with its reason.
CREATE TABLE chart_rebase (
  chart TEXT NOT NULL CHECK (length(chart) BETWEEN 1 AND 80),
  on_date TEXT NOT NULL CHECK (on_date = date(on_date)),
  note TEXT NOT NULL CHECK (length(note) BETWEEN 1 AND 300),
  PRIMARY KEY (chart, on_date)
) STRICT;
