-- What was erased, as keyed hashes, in the order of commits. A file beside the database has the same lines: a start compares the two,
-- and sees when the database is older than the file.
CREATE TABLE erasures (
    seq  BIGINT  NOT NULL PRIMARY KEY,
    at   BIGINT  NOT NULL,
    what TEXT    NOT NULL,
    hash BYTEA   NOT NULL CHECK (length(hash) = 32),
    UNIQUE (hash, what, at)
);
CREATE INDEX erasures_by_time ON erasures (at);

-- Evidence goes with the month of its last day: its key is emptied.
CREATE INDEX wrapped_keys_by_month ON wrapped_keys (month) WHERE kind = 'retained';

-- The words of staff about a task that failed, sealed under the request's key. Those that stood here plain go; the column with them when no
-- older program reads it any more.
ALTER TABLE request_tasks ADD COLUMN failure BYTEA;
UPDATE request_tasks SET error = NULL;

-- Whom a waiting letter and a kept answer are about, as a blind index or an id, so that both go with their person.
ALTER TABLE jobs ADD COLUMN about BYTEA;
CREATE INDEX jobs_by_person ON jobs (about) WHERE about IS NOT NULL;
ALTER TABLE repeatable_calls ADD COLUMN about BYTEA;
CREATE INDEX repeatable_calls_by_person ON repeatable_calls (about) WHERE about IS NOT NULL;
