-- The servers of the moment, and the root keys each has: a rotation waits until all of them have the new one.
CREATE TABLE servers (
    id         BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    known_key  INTEGER NOT NULL,
    active_key INTEGER NOT NULL,
    beat       INTEGER NOT NULL,
    seen_at    INTEGER NOT NULL
) STRICT;
-- The root key that follows, while servers get to know it; and the oldest by which new keys may still be wrapped.
ALTER TABLE installation ADD COLUMN next_root_key INTEGER;
ALTER TABLE installation ADD COLUMN next_check_value BLOB;
ALTER TABLE installation ADD COLUMN oldest_root_key INTEGER;
