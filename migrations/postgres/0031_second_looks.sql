-- An act on a case that waits for the yes of a second member of staff. One for each case.
CREATE TABLE second_looks (
    request_id BYTEA   NOT NULL PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
    id         BYTEA   NOT NULL UNIQUE CHECK (length(id) = 16),
    asked_by   BYTEA   NOT NULL REFERENCES staff (id),
    asked_at   BIGINT  NOT NULL,
    kind       TEXT    NOT NULL,
    -- The case as it stood: a yes to another one is none.
    stood      BYTEA   NOT NULL CHECK (length(stood) = 32),
    sealed     BYTEA   NOT NULL
);
