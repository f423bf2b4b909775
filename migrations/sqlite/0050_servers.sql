-- The servers of the moment, and the root keys each has: a rotation waits until all of them have the new one.
CREATE TABLE servers (
    id           BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    newest_key   INTEGER NOT NULL,
    active_key   INTEGER NOT NULL,
    active_since INTEGER NOT NULL,
    seen_at      INTEGER NOT NULL
) STRICT;
