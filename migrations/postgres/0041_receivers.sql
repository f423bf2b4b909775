-- Systems of the brand that are told of changes: how far each was told, and how far it said that it took them in.
CREATE TABLE receivers (
    id            BYTEA    NOT NULL PRIMARY KEY,
    -- As the catalogue names it.
    system        TEXT    NOT NULL UNIQUE,
    -- The address of its webhook and the secrets it is signed with. Without one, it asks by itself.
    sealed        BYTEA,
    -- Its word that it took changes in: an answer of success is one, or only a call.
    acknowledges  TEXT    NOT NULL CHECK (acknowledges IN ('by-answer', 'by-call')),
    connected_at  BIGINT NOT NULL,
    -- It is told of what came after this change. Of what it was told before, nothing is known.
    since         BIGINT NOT NULL,
    -- The newest change that it took without an error, and the newest that it said it took in.
    sent          BIGINT NOT NULL,
    told          BIGINT NOT NULL,
    told_at       BIGINT,
    -- Of the next delivery: how often it was tried, and when it is tried again.
    tries         BIGINT NOT NULL DEFAULT 0,
    next_at       BIGINT NOT NULL DEFAULT 0,
    failing_since BIGINT,
    -- It asked not to be told any more.
    gone_at       BIGINT
);

-- What became of each delivery, without anything of what was told.
CREATE TABLE deliveries (
    id          BYTEA    NOT NULL PRIMARY KEY,
    receiver_id BYTEA    NOT NULL REFERENCES receivers (id),
    -- The change it told of; none for a test.
    seq         BIGINT,
    at          BIGINT NOT NULL,
    -- The status of the answer, or a word for why there is none.
    outcome     TEXT    NOT NULL,
    took_ms     BIGINT NOT NULL
);
CREATE INDEX deliveries_newest ON deliveries (receiver_id, at);
CREATE INDEX deliveries_by_time ON deliveries (at);

-- The system that calls with a key, where it is told of changes.
ALTER TABLE api_keys ADD COLUMN system TEXT;
-- The changes of a person.
CREATE INDEX changes_of_customer ON changes (customer_id, seq) WHERE customer_id IS NOT NULL;
