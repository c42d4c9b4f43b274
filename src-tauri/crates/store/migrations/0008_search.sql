-- Search over everything that was ever written. The table is made anew, for its kinds were named one by one.

DROP TABLE search_words;
DROP TABLE search_parts;
DROP TRIGGER note_added; DROP TRIGGER note_changed; DROP TRIGGER note_removed;
DROP TRIGGER done_line_added; DROP TRIGGER done_line_changed; DROP TRIGGER done_line_removed;
DROP TRIGGER entry_added; DROP TRIGGER entry_changed; DROP TRIGGER entry_removed;
DROP TABLE search_doc;

CREATE TABLE search_doc (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN (
    'note', 'done', 'entry', 'block', 'session', 'roadblock', 'ask', 'ask_step', 'one_to_one', 'agenda',
    'commitment', 'knowledge', 'recognition', 'cape', 'training')),
  ref BLOB NOT NULL,
  at_s INTEGER NOT NULL,
  text TEXT NOT NULL,
  -- Letters that Unicode does not take apart, as a reader without them types them; the same list as in `fold.rs`.
  words TEXT NOT NULL GENERATED ALWAYS AS (

    replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(text,
    'ł', 'l'), 'Ł', 'l'), 'ø', 'o'), 'Ø', 'o'), 'đ', 'd'), 'Đ', 'd'), 'ð', 'd'), 'Ð', 'd'), 'ħ', 'h'), 'Ħ',
    'h'), 'ı', 'i'), 'þ', 'th'), 'Þ', 'th'), 'ß', 'ss'), 'æ', 'ae'), 'Æ', 'ae'), 'œ', 'oe'), 'Œ', 'oe')) VIRTUAL
) STRICT;
CREATE UNIQUE INDEX search_doc_by_ref ON search_doc (ref);
CREATE INDEX search_doc_by_time ON search_doc (at_s);
CREATE INDEX search_doc_by_kind ON search_doc (kind, at_s);
CREATE VIRTUAL TABLE search_words USING fts5 (words, content = 'search_doc', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');
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
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'note', new.id, new.at_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER note_changed AFTER UPDATE OF text, at_s ON note
WHEN old.text IS NOT new.text OR old.at_s IS NOT new.at_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'note', new.id, new.at_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER note_removed AFTER DELETE ON note BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER done_line_added AFTER INSERT ON done_line BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'done', new.id, new.at_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER done_line_changed AFTER UPDATE OF text, at_s ON done_line
WHEN old.text IS NOT new.text OR old.at_s IS NOT new.at_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'done', new.id, new.at_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER done_line_removed AFTER DELETE ON done_line BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER entry_added AFTER INSERT ON entry BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'entry', new.id, new.start_s, new.detail
    WHERE new.detail <> '';
END;
CREATE TRIGGER entry_changed AFTER UPDATE OF detail, start_s ON entry
WHEN old.detail IS NOT new.detail OR old.start_s IS NOT new.start_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'entry', new.id, new.start_s, new.detail
    WHERE new.detail <> '';
END;
CREATE TRIGGER entry_removed AFTER DELETE ON entry BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER block_added AFTER INSERT ON block BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'block', new.id, new.start_s, new.detail
    WHERE new.detail <> '';
END;
CREATE TRIGGER block_changed AFTER UPDATE OF detail, start_s ON block
WHEN old.detail IS NOT new.detail OR old.start_s IS NOT new.start_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'block', new.id, new.start_s, new.detail
    WHERE new.detail <> '';
END;
CREATE TRIGGER block_removed AFTER DELETE ON block BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER session_added AFTER INSERT ON session BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'session', new.id, new.start_s, new.asked
    WHERE new.asked <> '';
END;
CREATE TRIGGER session_changed AFTER UPDATE OF asked, start_s ON session
WHEN old.asked IS NOT new.asked OR old.start_s IS NOT new.start_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'session', new.id, new.start_s, new.asked
    WHERE new.asked <> '';
END;
CREATE TRIGGER session_removed AFTER DELETE ON session BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER roadblock_added AFTER INSERT ON roadblock BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'roadblock', new.id, new.opened_s, new.title || iif(new.next_step = '', '', char(10) || new.next_step) || iif(new.reason = '', '', char(10) || new.reason)
    WHERE new.title || iif(new.next_step = '', '', char(10) || new.next_step) || iif(new.reason = '', '', char(10) || new.reason) <> '';
END;
CREATE TRIGGER roadblock_changed AFTER UPDATE OF title, next_step, reason, opened_s ON roadblock
WHEN old.title IS NOT new.title OR old.next_step IS NOT new.next_step OR old.reason IS NOT new.reason OR old.opened_s IS NOT new.opened_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'roadblock', new.id, new.opened_s, new.title || iif(new.next_step = '', '', char(10) || new.next_step) || iif(new.reason = '', '', char(10) || new.reason)
    WHERE new.title || iif(new.next_step = '', '', char(10) || new.next_step) || iif(new.reason = '', '', char(10) || new.reason) <> '';
END;
CREATE TRIGGER roadblock_removed AFTER DELETE ON roadblock BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER ask_added AFTER INSERT ON ask BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'ask', new.id, new.asked_s, new.title || iif(new.name = '', '', char(10) || new.name)
    WHERE new.title || iif(new.name = '', '', char(10) || new.name) <> '';
END;
CREATE TRIGGER ask_changed AFTER UPDATE OF title, name, asked_s ON ask
WHEN old.title IS NOT new.title OR old.name IS NOT new.name OR old.asked_s IS NOT new.asked_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'ask', new.id, new.asked_s, new.title || iif(new.name = '', '', char(10) || new.name)
    WHERE new.title || iif(new.name = '', '', char(10) || new.name) <> '';
END;
CREATE TRIGGER ask_removed AFTER DELETE ON ask BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER ask_step_added AFTER INSERT ON ask_step BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'ask_step', new.id, new.at_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER ask_step_changed AFTER UPDATE OF text, at_s ON ask_step
WHEN old.text IS NOT new.text OR old.at_s IS NOT new.at_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'ask_step', new.id, new.at_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER ask_step_removed AFTER DELETE ON ask_step BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER one_to_one_added AFTER INSERT ON one_to_one BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'one_to_one', new.id, new.held_s, new.summary
    WHERE new.summary <> '';
END;
CREATE TRIGGER one_to_one_changed AFTER UPDATE OF summary, held_s ON one_to_one
WHEN old.summary IS NOT new.summary OR old.held_s IS NOT new.held_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'one_to_one', new.id, new.held_s, new.summary
    WHERE new.summary <> '';
END;
CREATE TRIGGER one_to_one_removed AFTER DELETE ON one_to_one BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER agenda_item_added AFTER INSERT ON agenda_item BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'agenda', new.id, new.added_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER agenda_item_changed AFTER UPDATE OF text, added_s ON agenda_item
WHEN old.text IS NOT new.text OR old.added_s IS NOT new.added_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'agenda', new.id, new.added_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER agenda_item_removed AFTER DELETE ON agenda_item BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER commitment_added AFTER INSERT ON commitment BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'commitment', new.id, new.made_s, new.text || iif(new.outcome = '', '', char(10) || new.outcome)
    WHERE new.text || iif(new.outcome = '', '', char(10) || new.outcome) <> '';
END;
CREATE TRIGGER commitment_changed AFTER UPDATE OF text, outcome, made_s ON commitment
WHEN old.text IS NOT new.text OR old.outcome IS NOT new.outcome OR old.made_s IS NOT new.made_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'commitment', new.id, new.made_s, new.text || iif(new.outcome = '', '', char(10) || new.outcome)
    WHERE new.text || iif(new.outcome = '', '', char(10) || new.outcome) <> '';
END;
CREATE TRIGGER commitment_removed AFTER DELETE ON commitment BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER knowledge_added AFTER INSERT ON knowledge BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'knowledge', new.id, new.noted_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER knowledge_changed AFTER UPDATE OF text, noted_s ON knowledge
WHEN old.text IS NOT new.text OR old.noted_s IS NOT new.noted_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'knowledge', new.id, new.noted_s, new.text
    WHERE new.text <> '';
END;
CREATE TRIGGER knowledge_removed AFTER DELETE ON knowledge BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER recognition_added AFTER INSERT ON recognition BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'recognition', new.id, new.at_s, new.title || iif(new.text = '', '', char(10) || new.text) || iif(new.effect = '', '', char(10) || new.effect)
    WHERE new.title || iif(new.text = '', '', char(10) || new.text) || iif(new.effect = '', '', char(10) || new.effect) <> '';
END;
CREATE TRIGGER recognition_changed AFTER UPDATE OF title, text, effect, at_s ON recognition
WHEN old.title IS NOT new.title OR old.text IS NOT new.text OR old.effect IS NOT new.effect OR old.at_s IS NOT new.at_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'recognition', new.id, new.at_s, new.title || iif(new.text = '', '', char(10) || new.text) || iif(new.effect = '', '', char(10) || new.effect)
    WHERE new.title || iif(new.text = '', '', char(10) || new.text) || iif(new.effect = '', '', char(10) || new.effect) <> '';
END;
CREATE TRIGGER recognition_removed AFTER DELETE ON recognition BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER cape_day_added AFTER INSERT ON cape_day BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'cape', new.id, new.declared_s, new.condition
    WHERE new.condition <> '';
END;
CREATE TRIGGER cape_day_changed AFTER UPDATE OF condition, declared_s ON cape_day
WHEN old.condition IS NOT new.condition OR old.declared_s IS NOT new.declared_s BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'cape', new.id, new.declared_s, new.condition
    WHERE new.condition <> '';
END;
CREATE TRIGGER cape_day_removed AFTER DELETE ON cape_day BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

CREATE TRIGGER training_added AFTER INSERT ON training BEGIN
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'training', new.id, coalesce(unixepoch(new.done_on), unixepoch(new.due_on), 0), new.title
    WHERE new.title <> '';
END;
CREATE TRIGGER training_changed AFTER UPDATE OF title, due_on, done_on ON training
WHEN old.title IS NOT new.title OR old.due_on IS NOT new.due_on OR old.done_on IS NOT new.done_on BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
  INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'training', new.id, coalesce(unixepoch(new.done_on), unixepoch(new.due_on), 0), new.title
    WHERE new.title <> '';
END;
CREATE TRIGGER training_removed AFTER DELETE ON training BEGIN
  DELETE FROM search_doc WHERE ref = old.id;
END;

-- What is there already.
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'note', t.id, t.at_s, t.text FROM note t WHERE t.text <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'done', t.id, t.at_s, t.text FROM done_line t WHERE t.text <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'entry', t.id, t.start_s, t.detail FROM entry t WHERE t.detail <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'block', t.id, t.start_s, t.detail FROM block t WHERE t.detail <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'session', t.id, t.start_s, t.asked FROM session t WHERE t.asked <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'roadblock', t.id, t.opened_s, t.title || iif(t.next_step = '', '', char(10) || t.next_step) || iif(t.reason = '', '', char(10) || t.reason) FROM roadblock t WHERE t.title || iif(t.next_step = '', '', char(10) || t.next_step) || iif(t.reason = '', '', char(10) || t.reason) <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'ask', t.id, t.asked_s, t.title || iif(t.name = '', '', char(10) || t.name) FROM ask t WHERE t.title || iif(t.name = '', '', char(10) || t.name) <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'ask_step', t.id, t.at_s, t.text FROM ask_step t WHERE t.text <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'one_to_one', t.id, t.held_s, t.summary FROM one_to_one t WHERE t.summary <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'agenda', t.id, t.added_s, t.text FROM agenda_item t WHERE t.text <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'commitment', t.id, t.made_s, t.text || iif(t.outcome = '', '', char(10) || t.outcome) FROM commitment t WHERE t.text || iif(t.outcome = '', '', char(10) || t.outcome) <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'knowledge', t.id, t.noted_s, t.text FROM knowledge t WHERE t.text <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'recognition', t.id, t.at_s, t.title || iif(t.text = '', '', char(10) || t.text) || iif(t.effect = '', '', char(10) || t.effect) FROM recognition t WHERE t.title || iif(t.text = '', '', char(10) || t.text) || iif(t.effect = '', '', char(10) || t.effect) <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'cape', t.id, t.declared_s, t.condition FROM cape_day t WHERE t.condition <> '';
INSERT INTO search_doc (kind, ref, at_s, text) SELECT 'training', t.id, coalesce(unixepoch(t.done_on), unixepoch(t.due_on), 0), t.title FROM training t WHERE t.title <> '';
