-- Answers to several requests for one cause wait together: one id for all of them, none for an act that waits by itself.
ALTER TABLE second_looks ADD COLUMN several BYTEA;
CREATE INDEX second_looks_of_several ON second_looks (several);
