-- What the brand's systems hold about people. Sealed; readable is only what kind it is, where it came from and when.

CREATE TABLE records (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- No reference: what a law wants kept outlives the customer.
    customer_id     BLOB    NOT NULL CHECK (length(customer_id) = 16),
    category        TEXT    NOT NULL,
    touchpoint      TEXT    NOT NULL,
    source          TEXT    NOT NULL,
    occurred_at     INTEGER NOT NULL,
    received_at     INTEGER NOT NULL,
    -- Blind index of the id the brand's system gave it, and of everything that came with it: a repeat is told from a clash.
    key_index       BLOB    NOT NULL UNIQUE CHECK (length(key_index) = 32),
    content_index   BLOB    NOT NULL CHECK (length(content_index) = 32),
    key_id          BLOB    NOT NULL,
    sealed          BLOB    NOT NULL,
    marked_wrong_at INTEGER
) STRICT;
CREATE INDEX records_of_customer ON records (customer_id, category, occurred_at, id);
CREATE INDEX records_by_touchpoint ON records (customer_id, category, touchpoint, occurred_at, id);
CREATE INDEX records_by_age ON records (category, occurred_at, id);

-- Guesses a person deleted or called wrong: not accepted again until then.
CREATE TABLE unwanted_inferences (
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- Blind index of the category and the guess's stable name.
    inference   BLOB    NOT NULL CHECK (length(inference) = 32),
    until       INTEGER NOT NULL,
    PRIMARY KEY (customer_id, inference)
) STRICT;

-- The newest record or sign-in, and the end of the account: what retention can hang on.
ALTER TABLE customers ADD COLUMN last_active_at INTEGER;
ALTER TABLE customers ADD COLUMN closed_at INTEGER;
-- The newest notice version whose changes the person has seen.
ALTER TABLE customers ADD COLUMN seen_notice INTEGER NOT NULL DEFAULT 0;

-- One-time addresses for customers who are signed in at the brand.
CREATE TABLE handoffs (
    token_hash  BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- The page it leads to, by its name.
    destination TEXT    NOT NULL,
    expires_at  INTEGER NOT NULL,
    used_at     INTEGER
) STRICT;
CREATE INDEX handoffs_by_end ON handoffs (expires_at);

-- Answers to calls that name an Idempotency-Key, kept for a day.
CREATE TABLE repeatable_calls (
    caller     BLOB    NOT NULL CHECK (length(caller) = 16),
    key_hash   BLOB    NOT NULL CHECK (length(key_hash) = 32),
    body_hash  BLOB    NOT NULL CHECK (length(body_hash) = 32),
    answer     BLOB    NOT NULL,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (caller, key_hash)
) STRICT;

-- The log says how many, where it says one thing about many.
CREATE TABLE audit_log_2 (
    seq        INTEGER NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL CHECK (actor IN ('anonymous', 'customer', 'system', 'operator', 'house')),
    actor_id   BLOB,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL CHECK (subject IN ('customer', 'notice', 'api-key', 'records')),
    subject_id BLOB    NOT NULL,
    commitment BLOB,
    amount     INTEGER,
    chain      BLOB    NOT NULL CHECK (length(chain) = 32)
) STRICT;
INSERT INTO audit_log_2 (seq, at, actor, actor_id, action, subject, subject_id, commitment, chain)
    SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, chain FROM audit_log;
DROP TABLE audit_log;
ALTER TABLE audit_log_2 RENAME TO audit_log;
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_log_remains BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
