-- An act on a case that waits for the yes of a second member of staff. One for each case.
CREATE TABLE second_looks (
    request_id BLOB    NOT NULL PRIMARY KEY REFERENCES requests (id) ON DELETE CASCADE,
    id         BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    asked_by   BLOB    NOT NULL REFERENCES staff (id),
    asked_at   INTEGER NOT NULL,
    kind       TEXT    NOT NULL,
    -- The case as it stood: a yes to another one is none.
    stood      BLOB    NOT NULL CHECK (length(stood) = 32),
    sealed     BLOB    NOT NULL
) STRICT;
