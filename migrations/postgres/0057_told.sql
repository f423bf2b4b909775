-- A system can obey an erasure only when it knows people by our handles: once it took in everything up to this change, it knows everybody's.
-- NULL for one that was never told of those from before it was connected.
ALTER TABLE receivers ADD COLUMN knows_from BIGINT;
UPDATE receivers SET knows_from = since WHERE since = 0;

-- The moment of the no that a system did not keep to. NULL in a row that an older program wrote: the first attempt counts instead.
ALTER TABLE refused_attempts ADD COLUMN refused_at BIGINT;

-- The use a contact was reserved for. NULL for one that an older program reserved.
ALTER TABLE contacts ADD COLUMN purpose TEXT;

-- Counts of inquiries that were written, for a day: whoever missed the answer of a commit does not write them again.
CREATE TABLE counted_batches (
    id BYTEA  NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    at BIGINT NOT NULL
);
CREATE INDEX counted_batches_by_time ON counted_batches (at);
