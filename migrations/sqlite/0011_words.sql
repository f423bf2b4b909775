-- Words that may grow are no matter of the database: roles, kinds, states, reasons, channels, opinions. What an older program
-- does not know, it passes over or refuses by itself.

CREATE TABLE requests_2 (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference       TEXT    NOT NULL UNIQUE,
    person_id       BLOB    NOT NULL CHECK (length(person_id) = 16),
    person          TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    revision        INTEGER NOT NULL,
    regime          TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    received_at     INTEGER NOT NULL,
    due_on          TEXT    NOT NULL,
    acknowledge_by  TEXT,
    extended        INTEGER NOT NULL CHECK (extended IN (0, 1)),
    undo_until      TEXT,
    reminders       INTEGER NOT NULL,
    held            INTEGER NOT NULL CHECK (held IN (0, 1)),
    decline         TEXT,
    assignee        BLOB,
    closed_at       INTEGER,
    asked           BLOB,
    contact         BLOB,
    receipt         BLOB,
    receipt_key     BLOB
) STRICT;
INSERT INTO requests_2 (id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, acknowledge_by, extended, undo_until, reminders, held, decline, assignee, closed_at, asked, contact, receipt, receipt_key)
    SELECT id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, acknowledge_by, extended, undo_until, reminders, held, decline, assignee, closed_at, asked, contact, receipt, receipt_key FROM requests;
CREATE TABLE request_entries_2 (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request_id BLOB    NOT NULL REFERENCES requests_2 (id),
    number     INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    author     TEXT    NOT NULL,
    staff_id   BLOB,
    kind       TEXT    NOT NULL,
    sealed     BLOB
) STRICT;
INSERT INTO request_entries_2 (id, request_id, number, at, author, staff_id, kind, sealed)
    SELECT id, request_id, number, at, author, staff_id, kind, sealed FROM request_entries;
CREATE TABLE request_tasks_2 (
    request_id BLOB    NOT NULL REFERENCES requests_2 (id),
    system     TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    done       INTEGER NOT NULL,
    total      INTEGER NOT NULL,
    error      TEXT,
    settled_at INTEGER,
    answer     BLOB,
    PRIMARY KEY (request_id, system)
) STRICT;
INSERT INTO request_tasks_2 (request_id, system, state, done, total, error, settled_at, answer)
    SELECT request_id, system, state, done, total, error, settled_at, answer FROM request_tasks;
CREATE TABLE copies_2 (
    request_id BLOB    NOT NULL PRIMARY KEY REFERENCES requests_2 (id),
    ready_at   INTEGER,
    expires_at INTEGER,
    bytes      INTEGER NOT NULL,
    parts      INTEGER NOT NULL,
    sha256     TEXT,
    begun_at   INTEGER NOT NULL DEFAULT 0,
    generation INTEGER NOT NULL DEFAULT 0
) STRICT;
INSERT INTO copies_2 (request_id, ready_at, expires_at, bytes, parts, sha256, begun_at, generation)
    SELECT request_id, ready_at, expires_at, bytes, parts, sha256, begun_at, generation FROM copies;
CREATE TABLE copy_parts_2 (
    request_id BLOB    NOT NULL REFERENCES requests_2 (id),
    generation INTEGER NOT NULL,
    part       INTEGER NOT NULL,
    sealed     BLOB    NOT NULL,
    PRIMARY KEY (request_id, generation, part)
) STRICT;
INSERT INTO copy_parts_2 (request_id, generation, part, sealed)
    SELECT request_id, generation, part, sealed FROM copy_parts;
DROP TABLE copy_parts;
DROP TABLE copies;
DROP TABLE request_tasks;
DROP TABLE request_entries;
DROP TABLE requests;
ALTER TABLE requests_2 RENAME TO requests;
ALTER TABLE request_entries_2 RENAME TO request_entries;
ALTER TABLE request_tasks_2 RENAME TO request_tasks;
ALTER TABLE copies_2 RENAME TO copies;
ALTER TABLE copy_parts_2 RENAME TO copy_parts;
CREATE TABLE staff_2 (
    id            BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email_index   BLOB    NOT NULL UNIQUE CHECK (length(email_index) = 32),
    sealed        BLOB    NOT NULL,
    role          TEXT    NOT NULL,
    password_hash TEXT    NOT NULL,
    totp_step     INTEGER NOT NULL,
    failures      INTEGER NOT NULL,
    locked_until  INTEGER,
    created_at    INTEGER NOT NULL,
    ended_at      INTEGER
) STRICT;
INSERT INTO staff_2 (id, email_index, sealed, role, password_hash, totp_step, failures, locked_until, created_at, ended_at)
    SELECT id, email_index, sealed, role, password_hash, totp_step, failures, locked_until, created_at, ended_at FROM staff;
CREATE TABLE staff_recovery_codes_2 (
    staff_id BLOB NOT NULL REFERENCES staff_2 (id),
    mac      BLOB NOT NULL CHECK (length(mac) = 32),
    PRIMARY KEY (staff_id, mac)
) STRICT;
INSERT INTO staff_recovery_codes_2 (staff_id, mac)
    SELECT staff_id, mac FROM staff_recovery_codes;
DROP TABLE staff_recovery_codes;
DROP TABLE staff;
ALTER TABLE staff_2 RENAME TO staff;
ALTER TABLE staff_recovery_codes_2 RENAME TO staff_recovery_codes;
CREATE TABLE contacts_2 (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    channel     TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    reserved_at INTEGER NOT NULL,
    lapses_at   INTEGER NOT NULL
) STRICT;
INSERT INTO contacts_2 (id, customer_id, channel, state, reserved_at, lapses_at)
    SELECT id, customer_id, channel, state, reserved_at, lapses_at FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_2 RENAME TO contacts;
CREATE TABLE explanations_2 (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    touchpoint  TEXT    NOT NULL,
    purpose     TEXT    NOT NULL,
    sealed      BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL,
    opinion     TEXT
) STRICT;
INSERT INTO explanations_2 (id, customer_id, touchpoint, purpose, sealed, created_at, expires_at, opinion)
    SELECT id, customer_id, touchpoint, purpose, sealed, created_at, expires_at, opinion FROM explanations;
DROP TABLE explanations;
ALTER TABLE explanations_2 RENAME TO explanations;
CREATE INDEX requests_of_person ON requests (person_id, received_at, id);
CREATE INDEX requests_by_due ON requests (state, due_on, id);
CREATE UNIQUE INDEX request_entries_in_order ON request_entries (request_id, number);
CREATE INDEX contacts_of_customer ON contacts (customer_id, channel, reserved_at);
CREATE INDEX contacts_by_age ON contacts (reserved_at);
CREATE INDEX explanations_of_customer ON explanations (customer_id, id);
CREATE INDEX explanations_by_touchpoint ON explanations (customer_id, touchpoint, id);
CREATE INDEX explanations_by_end ON explanations (expires_at);

-- Open invitations are made anew: nobody can tell by the older rows whom they went to.
DROP TABLE staff_invitations;
CREATE TABLE staff_invitations (
    token_hash BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    -- Blind index of the address it went to, so that a later one voids it.
    email_index BLOB,
    role       TEXT    NOT NULL,
    sealed     BLOB    NOT NULL,
    expires_at INTEGER NOT NULL,
    used_at    INTEGER
) STRICT;
