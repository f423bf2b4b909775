-- What people ask for, and the people who answer. Sealed is everything that was said; readable are kinds, states and days.

-- Somebody without an account whose e-mail address was proven. Sealed under a key of their own.
CREATE TABLE guests (
    id          BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email_index BYTEA   NOT NULL UNIQUE CHECK (length(email_index) = 32),
    profile     BYTEA   NOT NULL,
    created_at  BIGINT  NOT NULL
);

CREATE TABLE staff (
    id            BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email_index   BYTEA   NOT NULL UNIQUE CHECK (length(email_index) = 32),
    -- Name, address and the secret of the one-time passwords.
    sealed        BYTEA   NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('support', 'privacy-officer', 'administrator')),
    password_hash TEXT    NOT NULL,
    -- The newest time step whose one-time password was used: it counts once.
    totp_step     BIGINT  NOT NULL,
    -- Wrong tries in a row, and until when no further one counts.
    failures      BIGINT  NOT NULL,
    locked_until  BIGINT,
    created_at    BIGINT  NOT NULL,
    ended_at      BIGINT
);

CREATE TABLE staff_recovery_codes (
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    mac      BYTEA NOT NULL CHECK (length(mac) = 32),
    PRIMARY KEY (staff_id, mac)
);

CREATE TABLE staff_invitations (
    token_hash BYTEA   NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    role       TEXT    NOT NULL CHECK (role IN ('support', 'privacy-officer', 'administrator')),
    sealed     BYTEA   NOT NULL,
    expires_at BIGINT  NOT NULL,
    used_at    BIGINT
);

ALTER TABLE sessions ADD COLUMN staff_id BYTEA;
CREATE INDEX sessions_of_staff ON sessions (staff_id);

CREATE TABLE requests (
    id              BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What people quote, e.g. R-7K3M-Q2XP.
    reference       TEXT    NOT NULL UNIQUE,
    -- A customer or a guest. No reference: the evidence that somebody was erased outlives them.
    person_id       BYTEA   NOT NULL CHECK (length(person_id) = 16),
    person          TEXT    NOT NULL CHECK (person IN ('customer', 'guest')),
    kind            TEXT    NOT NULL CHECK (kind IN ('copy', 'correct', 'delete', 'stop', 'review', 'question')),
    state           TEXT    NOT NULL CHECK (state IN
        ('received', 'verifying', 'in-progress', 'waiting', 'scheduled', 'done', 'declined', 'withdrawn')),
    -- Grows with every change, so that two people on one case notice each other.
    revision        BIGINT  NOT NULL,
    regime          TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    received_at     BIGINT  NOT NULL,
    -- Days in the brand's time zone, as 2026-12-25.
    due_on          TEXT    NOT NULL,
    acknowledge_by  TEXT,
    extended        BIGINT  NOT NULL CHECK (extended IN (0, 1)),
    -- The last day on which a deletion can be taken back.
    undo_until      TEXT,
    -- How many reminders of that day went out.
    reminders       BIGINT  NOT NULL,
    held            BIGINT  NOT NULL CHECK (held IN (0, 1)),
    decline         TEXT    CHECK (decline IN
        ('suspected-fraud', 'not-verified', 'no-match', 'not-covered', 'outside-jurisdiction', 'too-many-requests', 'other')),
    assignee        BYTEA,
    closed_at       BIGINT,
    -- What was asked, under the person's key; gone when they are erased.
    asked           BYTEA,
    -- Whom it is about, under a key of the request's own, while systems still have to be told.
    contact         BYTEA,
    -- What came of it, under a retained key.
    receipt         BYTEA,
    receipt_key     BYTEA
);
CREATE INDEX requests_of_person ON requests (person_id, received_at, id);
CREATE INDEX requests_by_due ON requests (state, due_on, id);

-- The story of a request: what happened, what was said, and what staff noted for themselves.
CREATE TABLE request_entries (
    id         BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request_id BYTEA   NOT NULL REFERENCES requests (id),
    -- 1, 2, 3 … in the order of what happened.
    number     BIGINT  NOT NULL,
    at         BIGINT  NOT NULL,
    author     TEXT    NOT NULL CHECK (author IN ('person', 'staff', 'house')),
    staff_id   BYTEA,
    kind       TEXT    NOT NULL,
    sealed     BYTEA
);
CREATE UNIQUE INDEX request_entries_in_order ON request_entries (request_id, number);

-- What each system has to do about a request. The list is frozen when it begins.
CREATE TABLE request_tasks (
    request_id BYTEA   NOT NULL REFERENCES requests (id),
    system     TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    -- How far it has come, where that can be counted.
    done       BIGINT  NOT NULL,
    total      BIGINT  NOT NULL,
    error      TEXT,
    settled_at BIGINT,
    answer     BYTEA,
    PRIMARY KEY (request_id, system)
);

-- A person's copy, in parts, under their key, for three days.
CREATE TABLE copies (
    request_id BYTEA   NOT NULL PRIMARY KEY REFERENCES requests (id),
    ready_at   BIGINT,
    expires_at BIGINT,
    bytes      BIGINT  NOT NULL,
    parts      BIGINT  NOT NULL,
    sha256     TEXT
);

CREATE TABLE copy_parts (
    request_id BYTEA   NOT NULL REFERENCES requests (id),
    part       BIGINT  NOT NULL,
    sealed     BYTEA   NOT NULL,
    PRIMARY KEY (request_id, part)
);

-- Browsers an account was opened from, as blind indexes: a new one is told to its owner.
CREATE TABLE known_browsers (
    customer_id BYTEA   NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    browser     BYTEA   NOT NULL CHECK (length(browser) = 32),
    seen_at     BIGINT  NOT NULL,
    PRIMARY KEY (customer_id, browser)
);

-- A new e-mail address, until both the old and the new one have said yes.
CREATE TABLE email_changes (
    customer_id   BYTEA   NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    sealed        BYTEA   NOT NULL,
    old_hash      BYTEA   NOT NULL CHECK (length(old_hash) = 32),
    new_hash      BYTEA   NOT NULL CHECK (length(new_hash) = 32),
    old_confirmed BIGINT  NOT NULL CHECK (old_confirmed IN (0, 1)),
    new_confirmed BIGINT  NOT NULL CHECK (new_confirmed IN (0, 1)),
    expires_at    BIGINT  NOT NULL
);

-- Guests and staff act, and requests and staff are acted upon.
CREATE TABLE audit_log_3 (
    seq        BIGINT  NOT NULL PRIMARY KEY,
    at         BIGINT  NOT NULL,
    actor      TEXT    NOT NULL CHECK (actor IN ('anonymous', 'customer', 'guest', 'staff', 'system', 'operator', 'house')),
    actor_id   BYTEA,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL CHECK (subject IN ('customer', 'guest', 'notice', 'api-key', 'records', 'request', 'staff')),
    subject_id BYTEA   NOT NULL,
    commitment BYTEA,
    amount     BIGINT,
    chain      BYTEA   NOT NULL CHECK (length(chain) = 32)
);
INSERT INTO audit_log_3 (seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, chain)
    SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, chain FROM audit_log;
DROP TABLE audit_log;
ALTER TABLE audit_log_3 RENAME TO audit_log;
CREATE TRIGGER audit_log_remains BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
