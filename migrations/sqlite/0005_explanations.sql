-- Why somebody saw something, as the brand told it. Sealed; readable is only where, what for and when.
CREATE TABLE explanations (
    -- Its time first, so that the newest is found by it.
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    touchpoint  TEXT    NOT NULL,
    purpose     TEXT    NOT NULL,
    sealed      BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    -- What the person said about it.
    opinion     TEXT    CHECK (opinion IN ('helpful', 'odd', 'too-much'))
) STRICT;
CREATE INDEX explanations_of_customer ON explanations (customer_id, id);
CREATE INDEX explanations_by_touchpoint ON explanations (customer_id, touchpoint, id);
CREATE INDEX explanations_by_end ON explanations (expires_at);
