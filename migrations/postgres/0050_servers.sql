-- The servers of the moment, and the root keys each has: a rotation waits until all of them have the new one.
CREATE TABLE servers (
    id           BYTEA NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    newest_key   BIGINT NOT NULL,
    active_key   BIGINT NOT NULL,
    active_since BIGINT NOT NULL,
    seen_at      BIGINT NOT NULL
);
