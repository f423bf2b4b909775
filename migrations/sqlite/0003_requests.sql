-- What people ask for, and the people who answer. Sealed is everything that was said; readable are kinds, states and days.

-- Somebody without an account whose e-mail address was proven. Sealed under a key of their own.
CREATE TABLE guests (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email_index BLOB    NOT NULL UNIQUE CHECK (length(email_index) = 32),
    profile     BLOB    NOT NULL,
    created_at  INTEGER NOT NULL
) STRICT;

CREATE TABLE staff (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email_index   BLOB    NOT NULL UNIQUE CHECK (length(email_index) = 32),
    -- Name, address and the secret of the one-time passwords.
    sealed        BLOB    NOT NULL,
    role          TEXT    NOT NULL CHECK (role IN ('support', 'privacy-officer', 'administrator')),
    password_hash TEXT    NOT NULL,
    -- The newest time step whose one-time password was used: it counts once.
    totp_step     INTEGER NOT NULL,
    -- Wrong tries in a row, and until when no further one counts.
    failures      INTEGER NOT NULL,
    locked_until  INTEGER,
    created_at    INTEGER NOT NULL,
    ended_at      INTEGER
) STRICT;

CREATE TABLE staff_recovery_codes (
    staff_id BLOB NOT NULL REFERENCES staff (id),
    mac      BLOB NOT NULL CHECK (length(mac) = 32),
    PRIMARY KEY (staff_id, mac)
) STRICT;

CREATE TABLE staff_invitations (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    role       TEXT    NOT NULL CHECK (role IN ('support', 'privacy-officer', 'administrator')),
    sealed     BLOB    NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;

ALTER TABLE sessions ADD COLUMN staff_id BLOB;
CREATE INDEX sessions_of_staff ON sessions (staff_id);

CREATE TABLE requests (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- What people quote, e.g. R-7K3M-Q2XP.
    reference       TEXT    NOT NULL UNIQUE,
    -- A customer or a guest. No reference: the evidence that somebody was erased outlives them.
    person_id       BLOB    NOT NULL CHECK (length(person_id) = 16),
    person          TEXT    NOT NULL CHECK (person IN ('customer', 'guest')),
    kind            TEXT    NOT NULL CHECK (kind IN ('copy', 'correct', 'delete', 'stop', 'review', 'question')),
    state           TEXT    NOT NULL CHECK (state IN
        ('received', 'verifying', 'in-progress', 'waiting', 'scheduled', 'done', 'declined', 'withdrawn')),
    -- Grows with every change, so that two people on one case notice each other.
    revision        INTEGER NOT NULL,
    regime          TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    received_at     INTEGER NOT NULL,
    -- Days in the brand's time zone, as 2026-12-25.
    due_on          TEXT    NOT NULL,
    acknowledge_by  TEXT,
    extended        INTEGER NOT NULL CHECK (extended IN (0, 1)),
    -- The last day on which a deletion can be taken back.
    undo_until      TEXT,
    -- How many reminders of that day went out.
    reminders       INTEGER NOT NULL,
    held            INTEGER NOT NULL CHECK (held IN (0, 1)),
    decline         TEXT    CHECK (decline IN
        ('suspected-fraud', 'not-verified', 'no-match', 'not-covered', 'outside-jurisdiction', 'too-many-requests', 'other')),
    assignee        BLOB,
    closed_at       INTEGER,
    -- What was asked, under the person's key; gone when they are erased.
    asked           BLOB,
    -- Whom it is about, under a key of the request's own, while systems still have to be told.
    contact         BLOB,
    -- What came of it, under a retained key.
    receipt         BLOB,
    receipt_key     BLOB
) STRICT;
CREATE INDEX requests_of_person ON requests (person_id, received_at, id);
CREATE INDEX requests_by_due ON requests (state, due_on, id);

-- The story of a request: what happened, what was said, and what staff noted for themselves.
CREATE TABLE request_entries (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request_id BLOB    NOT NULL REFERENCES requests (id),
    -- 1, 2, 3 … in the order of what happened.
    number     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    author     TEXT    NOT NULL CHECK (author IN ('person', 'staff', 'house')),
    staff_id   BLOB,
    kind       TEXT    NOT NULL,
    sealed     BLOB
) STRICT;
CREATE UNIQUE INDEX request_entries_in_order ON request_entries (request_id, number);

-- What each system has to do about a request. The list is frozen when it begins.
CREATE TABLE request_tasks (
    request_id BLOB    NOT NULL REFERENCES requests (id),
    system     TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    -- How far it has come, where that can be counted.
    done       INTEGER NOT NULL,
    total      INTEGER NOT NULL,
    error      TEXT,
    settled_at INTEGER,
    answer     BLOB,
    PRIMARY KEY (request_id, system)
) STRICT;

-- A person's copy, in parts, under their key, for three days.
CREATE TABLE copies (
    request_id BLOB    NOT NULL PRIMARY KEY REFERENCES requests (id),
    ready_at   INTEGER,
    expires_at INTEGER,
    bytes      INTEGER NOT NULL,
    parts      INTEGER NOT NULL,
    sha256     TEXT
) STRICT;

CREATE TABLE copy_parts (
    request_id BLOB    NOT NULL REFERENCES requests (id),
    part       INTEGER NOT NULL,
    sealed     BLOB    NOT NULL,
    PRIMARY KEY (request_id, part)
) STRICT;

-- Browsers an account was opened from, as blind indexes: a new one is told to its owner.
CREATE TABLE known_browsers (
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    browser     BLOB    NOT NULL CHECK (length(browser) = 32),
    seen_at     INTEGER NOT NULL,
    PRIMARY KEY (customer_id, browser)
) STRICT;

-- A new e-mail address, until both the old and the new one have said yes.
CREATE TABLE email_changes (
    customer_id   BLOB    NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    sealed        BLOB    NOT NULL,
    old_hash      BLOB    NOT NULL CHECK (length(old_hash) = 32),
    new_hash      BLOB    NOT NULL CHECK (length(new_hash) = 32),
    old_confirmed INTEGER NOT NULL CHECK (old_confirmed IN (0, 1)),
    new_confirmed INTEGER NOT NULL CHECK (new_confirmed IN (0, 1)),
    expires_at    INTEGER NOT NULL
) STRICT;

-- Guests and staff act, and requests and staff are acted upon.
CREATE TABLE audit_log_3 (
    seq        INTEGER NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL CHECK (actor IN ('anonymous', 'customer', 'guest', 'staff', 'system', 'operator', 'house')),
    actor_id   BLOB,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL CHECK (subject IN ('customer', 'guest', 'notice', 'api-key', 'records', 'request', 'staff')),
    subject_id BLOB    NOT NULL,
    commitment BLOB,
    amount     INTEGER,
    chain      BLOB    NOT NULL CHECK (length(chain) = 32)
) STRICT;
INSERT INTO audit_log_3 (seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, chain)
    SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, chain FROM audit_log;
DROP TABLE audit_log;
ALTER TABLE audit_log_3 RENAME TO audit_log;
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_log_remains BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
