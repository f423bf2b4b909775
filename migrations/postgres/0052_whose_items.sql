-- The member of staff whose act, or place here, a duty is about: they decide it only where nobody else may.
ALTER TABLE items ADD COLUMN whose BYTEA;
