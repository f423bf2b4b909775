-- The servers of the moment, and the root keys each has: a rotation waits until all of them have the new one.
CREATE TABLE servers (
    id         BYTEA NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    known_key  BIGINT NOT NULL,
    active_key BIGINT NOT NULL,
    beat       BIGINT NOT NULL,
    seen_at    BIGINT NOT NULL
);
-- The root key that follows, while servers get to know it; and the oldest by which new keys may still be wrapped.
ALTER TABLE installation ADD COLUMN next_root_key BIGINT;
ALTER TABLE installation ADD COLUMN next_check_value BYTEA;
ALTER TABLE installation ADD COLUMN oldest_root_key BIGINT;
