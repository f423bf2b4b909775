-- What the brand's systems hold about people. Sealed; readable is only what kind it is, where it came from and when.

CREATE TABLE records (
    id              BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- No reference: what a law wants kept outlives the customer.
    customer_id     BYTEA   NOT NULL CHECK (length(customer_id) = 16),
    category        TEXT    NOT NULL,
    touchpoint      TEXT    NOT NULL,
    source          TEXT    NOT NULL,
    occurred_at     BIGINT  NOT NULL,
    received_at     BIGINT  NOT NULL,
    -- Blind index of the id the brand's system gave it, and of everything that came with it: a repeat is told from a clash.
    key_index       BYTEA   NOT NULL UNIQUE CHECK (length(key_index) = 32),
    content_index   BYTEA   NOT NULL CHECK (length(content_index) = 32),
    key_id          BYTEA   NOT NULL,
    sealed          BYTEA   NOT NULL,
    marked_wrong_at BIGINT
);
CREATE INDEX records_of_customer ON records (customer_id, category, occurred_at, id);
CREATE INDEX records_by_touchpoint ON records (customer_id, category, touchpoint, occurred_at, id);
CREATE INDEX records_by_age ON records (category, occurred_at, id);

-- Guesses a person deleted or called wrong: not accepted again until then.
CREATE TABLE unwanted_inferences (
    customer_id BYTEA   NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- Blind index of the category and the guess's stable name.
    inference   BYTEA   NOT NULL CHECK (length(inference) = 32),
    until       BIGINT  NOT NULL,
    PRIMARY KEY (customer_id, inference)
);

-- The newest record or sign-in, and the end of the account: what retention can hang on.
ALTER TABLE customers ADD COLUMN last_active_at BIGINT;
ALTER TABLE customers ADD COLUMN closed_at BIGINT;
-- The newest notice version whose changes the person has seen.
ALTER TABLE customers ADD COLUMN seen_notice BIGINT NOT NULL DEFAULT 0;

-- One-time addresses for customers who are signed in at the brand.
CREATE TABLE handoffs (
    token_hash  BYTEA   NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    customer_id BYTEA   NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- The page it leads to, by its name.
    destination TEXT    NOT NULL,
    expires_at  BIGINT  NOT NULL,
    used_at     BIGINT
);
CREATE INDEX handoffs_by_end ON handoffs (expires_at);

-- Answers to calls that name an Idempotency-Key, kept for a day.
CREATE TABLE repeatable_calls (
    caller     BYTEA   NOT NULL CHECK (length(caller) = 16),
    key_hash   BYTEA   NOT NULL CHECK (length(key_hash) = 32),
    body_hash  BYTEA   NOT NULL CHECK (length(body_hash) = 32),
    answer     BYTEA   NOT NULL,
    expires_at BIGINT  NOT NULL,
    PRIMARY KEY (caller, key_hash)
);

-- The log says how many, where it says one thing about many.
CREATE TABLE audit_log_2 (
    seq        BIGINT  NOT NULL PRIMARY KEY,
    at         BIGINT  NOT NULL,
    actor      TEXT    NOT NULL CHECK (actor IN ('anonymous', 'customer', 'system', 'operator', 'house')),
    actor_id   BYTEA,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL CHECK (subject IN ('customer', 'notice', 'api-key', 'records')),
    subject_id BYTEA   NOT NULL,
    commitment BYTEA,
    amount     BIGINT,
    chain      BYTEA   NOT NULL CHECK (length(chain) = 32)
);
INSERT INTO audit_log_2 (seq, at, actor, actor_id, action, subject, subject_id, commitment, chain)
    SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, chain FROM audit_log;
DROP TABLE audit_log;
ALTER TABLE audit_log_2 RENAME TO audit_log;
CREATE TRIGGER audit_log_remains BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
