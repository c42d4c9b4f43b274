-- How long people waited, where an interval report tells it: patience is learnt from both together.

-- Mean milliseconds until an answer, of those who were answered; 0 where nobody was. NULL: not told.
ALTER TABLE interval_report ADD COLUMN speed_of_answer_ms INTEGER CHECK (speed_of_answer_ms BETWEEN 0 AND 18000000);
-- Mean milliseconds until they gave up, of those who did; 0 where nobody did. NULL: not told.
ALTER TABLE interval_report ADD COLUMN time_to_abandon_ms INTEGER CHECK (time_to_abandon_ms BETWEEN 0 AND 18000000);
