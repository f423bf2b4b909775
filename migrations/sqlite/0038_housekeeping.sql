-- When each step of housekeeping last ran.
CREATE TABLE housekeeping (
    step   TEXT    NOT NULL PRIMARY KEY,
    ran_at INTEGER NOT NULL,
    -- How much of it could not be done.
    failed INTEGER NOT NULL
) STRICT;
-- The newest decision about one thing.
CREATE INDEX items_decided_about ON items (kind, about, decided_at) WHERE decided_at IS NOT NULL;
