-- A call is reserved before it is done, so that the same one beside it waits for its answer. Answers are kept for a day, under
-- another hash than before: those there are go.

DROP TABLE repeatable_calls;
CREATE TABLE repeatable_calls (
    caller     BYTEA NOT NULL CHECK (length(caller) = 16),
    key_hash   BYTEA NOT NULL CHECK (length(key_hash) = 32),
    body_hash  BYTEA NOT NULL CHECK (length(body_hash) = 32),
    maker      BYTEA NOT NULL CHECK (length(maker) = 16),
    answer     BYTEA,
    expires_at BIGINT NOT NULL,
    PRIMARY KEY (caller, key_hash)
);
