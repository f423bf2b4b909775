-- Found in a system for a copy, as whoever looks after the system pasted it: one for each task. Waits for the yes of a second, or says why
-- there is none.
CREATE TABLE findings (
    request_id BYTEA  NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    system     TEXT   NOT NULL,
    id         BYTEA  NOT NULL UNIQUE CHECK (length(id) = 16),
    asked_by   BYTEA  NOT NULL REFERENCES staff (id),
    asked_at   BIGINT NOT NULL,
    -- The task as it stood: a yes to another one is none.
    stood      BYTEA  NOT NULL CHECK (length(stood) = 32),
    -- Gone after a no.
    sealed     BYTEA,
    -- The words of the no.
    refused    BYTEA,
    PRIMARY KEY (request_id, system)
);
