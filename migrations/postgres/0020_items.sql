-- The house's own duties: reviews, flags of fairness, concerns, holds to look at again, systems that did not obey. One list for all.
CREATE TABLE items (
    id         BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind       TEXT    NOT NULL,
    -- A word of the catalogue, the number of a request, the name of a system: never anything personal.
    about      TEXT    NOT NULL,
    opened_at  BIGINT  NOT NULL,
    due_on     TEXT    NOT NULL,
    owner      BYTEA   REFERENCES staff (id),
    decided_at BIGINT,
    decided_by BYTEA   REFERENCES staff (id),
    outcome    TEXT,
    again_on   TEXT,
    -- Whether its day to look again has come, and another was opened.
    followed   BIGINT  NOT NULL DEFAULT 0,
    revision   BIGINT  NOT NULL DEFAULT 0,
    -- What is said about it, and why it was decided so; under a key of the house.
    sealed     BYTEA   NOT NULL
);
-- One open item about one thing.
CREATE UNIQUE INDEX items_open ON items (kind, about) WHERE decided_at IS NULL;
CREATE INDEX items_due ON items (due_on, id) WHERE decided_at IS NULL;
CREATE INDEX items_decided ON items (decided_at, id) WHERE decided_at IS NOT NULL;
CREATE INDEX items_again ON items (again_on) WHERE followed = 0 AND again_on IS NOT NULL;
