-- A call is reserved before it is done, so that the same one beside it waits for its answer. Answers are kept for a day, under
-- another hash than before: those there are go.

DROP TABLE repeatable_calls;
CREATE TABLE repeatable_calls (
    caller     BLOB NOT NULL CHECK (length(caller) = 16),
    key_hash   BLOB NOT NULL CHECK (length(key_hash) = 32),
    body_hash  BLOB NOT NULL CHECK (length(body_hash) = 32),
    maker      BLOB NOT NULL CHECK (length(maker) = 16),
    answer     BLOB,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (caller, key_hash)
) STRICT;
