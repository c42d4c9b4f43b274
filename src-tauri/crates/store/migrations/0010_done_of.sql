-- Which note put a line on the Done list: what is private there stays, however it is worded, moved or deleted later. No
-- reference: a line outlives its note.
ALTER TABLE done_line ADD COLUMN note_id BLOB CHECK (length(note_id) = 16);
CREATE INDEX done_line_by_note ON done_line (note_id) WHERE note_id IS NOT NULL;

-- Until now only their moment told them together.
UPDATE done_line SET note_id = (
  SELECT n.id FROM note n WHERE n.at_s = done_line.at_s AND n.session_id IS NOT NULL
    AND instr(lower(n.text), '+done') > 0 ORDER BY n.sharing = 'private' DESC, n.id LIMIT 1
);
