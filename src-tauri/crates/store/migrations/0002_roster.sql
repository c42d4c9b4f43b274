-- The roster: who works when. Dates are ISO text of the person's own calendar, `_min` are minutes since the midnight
-- that the date starts with, on the clock of the person's zone; past 1440 is the next date.

CREATE TABLE person_work (
  person_id BLOB PRIMARY KEY REFERENCES person (id),
  zone TEXT NOT NULL,
  weekly_min INTEGER CHECK (weekly_min BETWEEN 1 AND 10080),
  -- JSON lists; no channel means every channel of the team.
  channels TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(channels)),
  skills TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(skills)),
  starts_on TEXT CHECK (date(starts_on) IS starts_on),
  ramp INTEGER NOT NULL DEFAULT 0 CHECK (ramp IN (0, 1))
) STRICT;

CREATE TABLE roster_pattern (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  -- 0 is Monday.
  weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
  from_on TEXT NOT NULL CHECK (date(from_on) IS from_on),
  until_on TEXT CHECK (date(until_on) IS until_on AND (until_on IS NULL OR until_on >= from_on)),
  start_min INTEGER NOT NULL CHECK (start_min BETWEEN 0 AND 1439),
  end_min INTEGER NOT NULL CHECK (end_min > start_min AND end_min - start_min <= 960)
) STRICT;
CREATE INDEX roster_pattern_by_person ON roster_pattern (person_id);

CREATE TABLE roster_pattern_part (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  pattern_id BLOB NOT NULL REFERENCES roster_pattern (id),
  kind TEXT NOT NULL CHECK (kind IN ('lunch', 'break', 'training', 'meeting', 'coaching', 'project')),
  start_min INTEGER NOT NULL CHECK (start_min >= 0),
  end_min INTEGER NOT NULL CHECK (end_min > start_min),
  label TEXT NOT NULL DEFAULT '' CHECK (length(label) <= 80)
) STRICT;
CREATE INDEX roster_pattern_part_by_pattern ON roster_pattern_part (pattern_id);

-- What holds on a date instead of the pattern, parts included; without times: no shift.
CREATE TABLE roster_day (
  person_id BLOB NOT NULL REFERENCES person (id),
  on_date TEXT NOT NULL CHECK (date(on_date) IS on_date),
  start_min INTEGER CHECK (start_min BETWEEN 0 AND 1439),
  end_min INTEGER CHECK (end_min > start_min AND end_min - start_min <= 960),
  PRIMARY KEY (person_id, on_date),
  CHECK ((start_min IS NULL) = (end_min IS NULL))
) STRICT;
CREATE INDEX roster_day_by_date ON roster_day (on_date);

CREATE TABLE roster_part (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL,
  on_date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('lunch', 'break', 'training', 'meeting', 'coaching', 'project')),
  start_min INTEGER NOT NULL CHECK (start_min >= 0),
  end_min INTEGER NOT NULL CHECK (end_min > start_min),
  label TEXT NOT NULL DEFAULT '' CHECK (length(label) <= 80),
  FOREIGN KEY (person_id, on_date) REFERENCES roster_day (person_id, on_date)
) STRICT;
CREATE INDEX roster_part_by_day ON roster_part (on_date, person_id);

CREATE TABLE time_off (
  id BLOB PRIMARY KEY CHECK (length(id) = 16),
  person_id BLOB NOT NULL REFERENCES person (id),
  from_on TEXT NOT NULL CHECK (date(from_on) IS from_on),
  until_on TEXT NOT NULL CHECK (date(until_on) IS until_on AND until_on >= from_on),
  kind TEXT NOT NULL CHECK (kind IN ('leave', 'sick', 'appointment', 'late', 'other')),
  start_min INTEGER CHECK (start_min >= 0),
  end_min INTEGER CHECK (end_min > start_min),
  label TEXT NOT NULL DEFAULT '' CHECK (length(label) <= 80),
  CHECK ((start_min IS NULL) = (end_min IS NULL)),
  CHECK (start_min IS NULL OR from_on = until_on)
) STRICT;
CREATE INDEX time_off_by_until ON time_off (until_on);
CREATE INDEX time_off_by_person ON time_off (person_id);
