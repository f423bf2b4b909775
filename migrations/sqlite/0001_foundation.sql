-- Everything personal is sealed; what is readable here are ids, indexes, numbers and the brand's own words.

CREATE TABLE customers (
    id              BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference_index BLOB    NOT NULL UNIQUE CHECK (length(reference_index) = 32),
    email_index     BLOB    NOT NULL UNIQUE CHECK (length(email_index) = 32),
    profile         BLOB    NOT NULL,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL
) STRICT;

CREATE TABLE wrapped_keys (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('data', 'retained')),
    rule        TEXT    NOT NULL,
    month       TEXT    NOT NULL,
    wrapped     BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    UNIQUE (customer_id, kind, rule, month)
) STRICT;

-- What each customer has chosen, as it stands now.
CREATE TABLE choices (
    customer_id BLOB    NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    revision    INTEGER NOT NULL,
    state       TEXT    NOT NULL,
    updated_at  INTEGER NOT NULL
) STRICT;

-- The evidence of how it came about: only ever added to.
CREATE TABLE consent_records (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL,
    at          INTEGER NOT NULL,
    -- Which change of this customer's choices it was.
    revision    INTEGER NOT NULL,
    notice      INTEGER NOT NULL,
    key_id      BLOB    NOT NULL REFERENCES wrapped_keys (id),
    sealed      BLOB    NOT NULL,
    commitment  BLOB    NOT NULL CHECK (length(commitment) = 32),
    UNIQUE (customer_id, revision)
) STRICT;

-- Who changed what, chained so that a changed entry shows. Also the change feed: `seq` has no gaps.
CREATE TABLE audit_log (
    seq        INTEGER NOT NULL PRIMARY KEY,
    at         INTEGER NOT NULL,
    actor      TEXT    NOT NULL CHECK (actor IN ('anonymous', 'customer', 'system', 'operator', 'house')),
    actor_id   BLOB,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL CHECK (subject IN ('customer', 'notice', 'api-key')),
    subject_id BLOB    NOT NULL,
    commitment BLOB,
    chain      BLOB    NOT NULL CHECK (length(chain) = 32)
) STRICT;

CREATE TABLE log_head (
    id    INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    seq   INTEGER NOT NULL,
    chain BLOB    NOT NULL
) STRICT;
INSERT INTO log_head (id, seq, chain) VALUES (1, 0, zeroblob(32));

CREATE TRIGGER consent_records_stay BEFORE UPDATE ON consent_records BEGIN SELECT RAISE(ABORT, 'consent records are only ever added to'); END;
CREATE TRIGGER consent_records_remain BEFORE DELETE ON consent_records BEGIN SELECT RAISE(ABORT, 'consent records are only ever added to'); END;
CREATE TRIGGER audit_log_stays BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;
CREATE TRIGGER audit_log_remains BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'the audit log is only ever added to'); END;

CREATE TABLE notices (
    version      INTEGER NOT NULL PRIMARY KEY,
    published_at INTEGER NOT NULL,
    structure    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL
) STRICT;

CREATE TABLE notice_texts (
    version  INTEGER NOT NULL REFERENCES notices (version),
    language TEXT    NOT NULL,
    texts    TEXT    NOT NULL,
    sha256   TEXT    NOT NULL,
    summary  TEXT    NOT NULL,
    PRIMARY KEY (version, language)
) STRICT;

CREATE TABLE notice_changes (
    version INTEGER NOT NULL REFERENCES notices (version),
    purpose TEXT    NOT NULL,
    weight  TEXT    NOT NULL CHECK (weight IN ('material', 'editorial')),
    PRIMARY KEY (version, purpose)
) STRICT;

CREATE TABLE sessions (
    token_hash  BLOB    NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    customer_id BLOB,
    sealed      BLOB    NOT NULL,
    created_at  INTEGER NOT NULL,
    last_seen   INTEGER NOT NULL,
    expires_at  INTEGER NOT NULL
) STRICT;
CREATE INDEX sessions_of_customer ON sessions (customer_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE sign_ins (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    binding_hash BLOB    NOT NULL,
    email_index  BLOB    NOT NULL,
    code_mac     BLOB    NOT NULL,
    link_hash    BLOB    NOT NULL,
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    tries        INTEGER NOT NULL,
    used_at      INTEGER
) STRICT;
CREATE INDEX sign_ins_of_email ON sign_ins (email_index, created_at);

CREATE TABLE jobs (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind        TEXT    NOT NULL,
    sealed      BLOB    NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('queued', 'running', 'parked')),
    run_at      INTEGER NOT NULL,
    lease_until INTEGER,
    attempts    INTEGER NOT NULL,
    last_error  TEXT
) STRICT;
CREATE INDEX jobs_by_time ON jobs (state, run_at);

CREATE TABLE api_keys (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    secret_hash BLOB    NOT NULL,
    name        TEXT    NOT NULL,
    scopes      TEXT    NOT NULL,
    created_at  INTEGER NOT NULL,
    revoked_at  INTEGER
) STRICT;

CREATE TABLE kept_forms (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BLOB    NOT NULL,
    sealed      BLOB    NOT NULL,
    expires_at  INTEGER NOT NULL
) STRICT;
