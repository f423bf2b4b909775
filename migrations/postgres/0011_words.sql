-- Words that may grow are no matter of the database: roles, kinds, states, reasons, channels, opinions. What an older program
-- does not know, it passes over or refuses by itself.

CREATE TABLE requests_2 (
    id              BYTEA    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference       TEXT    NOT NULL UNIQUE,
    person_id       BYTEA    NOT NULL CHECK (length(person_id) = 16),
    person          TEXT    NOT NULL,
    kind            TEXT    NOT NULL,
    state           TEXT    NOT NULL,
    revision        BIGINT NOT NULL,
    regime          TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    received_at     BIGINT NOT NULL,
    due_on          TEXT    NOT NULL,
    acknowledge_by  TEXT,
    extended        BIGINT NOT NULL CHECK (extended IN (0, 1)),
    undo_until      TEXT,
    reminders       BIGINT NOT NULL,
    held            BIGINT NOT NULL CHECK (held IN (0, 1)),
    decline         TEXT,
    assignee        BYTEA,
    closed_at       BIGINT,
    asked           BYTEA,
    contact         BYTEA,
    receipt         BYTEA,
    receipt_key     BYTEA
);
INSERT INTO requests_2 (id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, acknowledge_by, extended, undo_until, reminders, held, decline, assignee, closed_at, asked, contact, receipt, receipt_key)
    SELECT id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, acknowledge_by, extended, undo_until, reminders, held, decline, assignee, closed_at, asked, contact, receipt, receipt_key FROM requests;
CREATE TABLE request_entries_2 (
    id         BYTEA    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request_id BYTEA    NOT NULL REFERENCES requests_2 (id),
    number     BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    author     TEXT    NOT NULL,
    staff_id   BYTEA,
    kind       TEXT    NOT NULL,
    sealed     BYTEA
);
INSERT INTO request_entries_2 (id, request_id, number, at, author, staff_id, kind, sealed)
    SELECT id, request_id, number, at, author, staff_id, kind, sealed FROM request_entries;
CREATE TABLE request_tasks_2 (
    request_id BYTEA    NOT NULL REFERENCES requests_2 (id),
    system     TEXT    NOT NULL,
    state      TEXT    NOT NULL,
    done       BIGINT NOT NULL,
    total      BIGINT NOT NULL,
    error      TEXT,
    settled_at BIGINT,
    answer     BYTEA,
    PRIMARY KEY (request_id, system)
);
INSERT INTO request_tasks_2 (request_id, system, state, done, total, error, settled_at, answer)
    SELECT request_id, system, state, done, total, error, settled_at, answer FROM request_tasks;
CREATE TABLE copies_2 (
    request_id BYTEA    NOT NULL PRIMARY KEY REFERENCES requests_2 (id),
    ready_at   BIGINT,
    expires_at BIGINT,
    bytes      BIGINT NOT NULL,
    parts      BIGINT NOT NULL,
    sha256     TEXT,
    begun_at   BIGINT NOT NULL DEFAULT 0,
    generation BIGINT NOT NULL DEFAULT 0
);
INSERT INTO copies_2 (request_id, ready_at, expires_at, bytes, parts, sha256, begun_at, generation)
    SELECT request_id, ready_at, expires_at, bytes, parts, sha256, begun_at, generation FROM copies;
CREATE TABLE copy_parts_2 (
    request_id BYTEA    NOT NULL REFERENCES requests_2 (id),
    generation BIGINT NOT NULL,
    part       BIGINT NOT NULL,
    sealed     BYTEA    NOT NULL,
    PRIMARY KEY (request_id, generation, part)
);
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
    id            BYTEA    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    email_index   BYTEA    NOT NULL UNIQUE CHECK (length(email_index) = 32),
    sealed        BYTEA    NOT NULL,
    role          TEXT    NOT NULL,
    password_hash TEXT    NOT NULL,
    totp_step     BIGINT NOT NULL,
    failures      BIGINT NOT NULL,
    locked_until  BIGINT,
    created_at    BIGINT NOT NULL,
    ended_at      BIGINT
);
INSERT INTO staff_2 (id, email_index, sealed, role, password_hash, totp_step, failures, locked_until, created_at, ended_at)
    SELECT id, email_index, sealed, role, password_hash, totp_step, failures, locked_until, created_at, ended_at FROM staff;
CREATE TABLE staff_recovery_codes_2 (
    staff_id BYTEA NOT NULL REFERENCES staff_2 (id),
    mac      BYTEA NOT NULL CHECK (length(mac) = 32),
    PRIMARY KEY (staff_id, mac)
);
INSERT INTO staff_recovery_codes_2 (staff_id, mac)
    SELECT staff_id, mac FROM staff_recovery_codes;
DROP TABLE staff_recovery_codes;
DROP TABLE staff;
ALTER TABLE staff_2 RENAME TO staff;
ALTER TABLE staff_recovery_codes_2 RENAME TO staff_recovery_codes;
CREATE TABLE contacts_2 (
    id          BYTEA    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BYTEA    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    channel     TEXT    NOT NULL,
    state       TEXT    NOT NULL,
    reserved_at BIGINT NOT NULL,
    lapses_at   BIGINT NOT NULL
);
INSERT INTO contacts_2 (id, customer_id, channel, state, reserved_at, lapses_at)
    SELECT id, customer_id, channel, state, reserved_at, lapses_at FROM contacts;
DROP TABLE contacts;
ALTER TABLE contacts_2 RENAME TO contacts;
CREATE TABLE explanations_2 (
    id          BYTEA    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BYTEA    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    touchpoint  TEXT    NOT NULL,
    purpose     TEXT    NOT NULL,
    sealed      BYTEA    NOT NULL,
    created_at  BIGINT NOT NULL,
    expires_at  BIGINT NOT NULL,
    opinion     TEXT
);
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
    token_hash BYTEA    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    -- Blind index of the address it went to, so that a later one voids it.
    email_index BYTEA,
    role       TEXT    NOT NULL,
    sealed     BYTEA    NOT NULL,
    expires_at BIGINT NOT NULL,
    used_at    BIGINT
);
