-- What was erased, as keyed hashes, in the order of commits. A file beside the database has the same lines: a start compares the two,
-- and sees when the database is older than the file.
CREATE TABLE erasures (
    seq  INTEGER NOT NULL PRIMARY KEY,
    at   INTEGER NOT NULL,
    what TEXT    NOT NULL,
    hash BLOB    NOT NULL CHECK (length(hash) = 32),
    UNIQUE (hash, what, at)
) STRICT;
CREATE INDEX erasures_by_time ON erasures (at);

-- Evidence goes with the month of its last day: its key is emptied.
CREATE INDEX wrapped_keys_by_month ON wrapped_keys (month) WHERE kind = 'retained';
