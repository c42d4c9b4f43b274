-- What phone and chat systems count by interval. A row is one interval of one queue; of several visible rows of the same
-- channel, queue and start the one of the newest batch counts, so that hiding a batch brings the older one back.

CREATE TABLE interval_report (
  id INTEGER PRIMARY KEY,
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'chat')),
  -- As the system calls it; empty where the report names none.
  queue TEXT NOT NULL CHECK (length(queue) <= 120),
  start_s INTEGER NOT NULL,
  length_s INTEGER NOT NULL CHECK (length_s BETWEEN 60 AND 3600),
  offered INTEGER NOT NULL CHECK (offered >= 0),
  answered INTEGER NOT NULL CHECK (answered >= 0),
  abandoned INTEGER NOT NULL CHECK (abandoned >= 0),
  -- Mean seconds of work in one that was answered.
  handle_time_s INTEGER CHECK (handle_time_s BETWEEN 1 AND 18000)
) STRICT;
CREATE UNIQUE INDEX interval_report_by_start ON interval_report (channel, queue, start_s, batch_id);
CREATE INDEX interval_report_by_time ON interval_report (start_s);
CREATE INDEX interval_report_by_batch ON interval_report (batch_id);

-- Sums per batch and channel, net of what its rows replace: handle time is read from here. A batch with a row here is a
-- report and no contacts.
CREATE TABLE batch_report (
  batch_id INTEGER NOT NULL REFERENCES batch (id),
  channel TEXT NOT NULL CHECK (channel IN ('phone', 'chat')),
  intervals INTEGER NOT NULL,
  -- Those answered whose handle time is told, and the sum of it.
  handled INTEGER NOT NULL,
  handle_sum_s INTEGER NOT NULL,
  -- When the newest interval of the batch ends.
  newest_s INTEGER NOT NULL,
  PRIMARY KEY (batch_id, channel)
) STRICT;
