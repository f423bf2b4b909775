-- Everything personal is sealed; what is readable here are ids, indexes, numbers and the brand's own words.

CREATE TABLE customers (
    id              BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    reference_index BYTEA   NOT NULL UNIQUE CHECK (length(reference_index) = 32),
    email_index     BYTEA   NOT NULL UNIQUE CHECK (length(email_index) = 32),
    profile         BYTEA   NOT NULL,
    created_at      BIGINT  NOT NULL,
    updated_at      BIGINT  NOT NULL
);

CREATE TABLE wrapped_keys (
    id          BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BYTEA   NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('data', 'retained')),
    rule        TEXT    NOT NULL,
    month       TEXT    NOT NULL,
    wrapped     BYTEA   NOT NULL,
    created_at  BIGINT  NOT NULL,
    UNIQUE (customer_id, kind, rule, month)
);

-- What each customer has chosen, as it stands now.
CREATE TABLE choices (
    customer_id BYTEA   NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    revision    BIGINT  NOT NULL,
    state       TEXT    NOT NULL,
    updated_at  BIGINT  NOT NULL
);

-- The evidence of how it came about: only ever added to.
CREATE TABLE consent_records (
    id          BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BYTEA   NOT NULL,
    at          BIGINT  NOT NULL,
    -- Which change of this customer's choices it was.
    revision    BIGINT  NOT NULL,
    notice      BIGINT  NOT NULL,
    key_id      BYTEA   NOT NULL REFERENCES wrapped_keys (id),
    sealed      BYTEA   NOT NULL,
    commitment  BYTEA   NOT NULL CHECK (length(commitment) = 32),
    UNIQUE (customer_id, revision)
);

-- Who changed what, chained so that a changed entry shows. Also the change feed: `seq` has no gaps.
CREATE TABLE audit_log (
    seq        BIGINT  NOT NULL PRIMARY KEY,
    at         BIGINT  NOT NULL,
    actor      TEXT    NOT NULL CHECK (actor IN ('anonymous', 'customer', 'system', 'operator', 'house')),
    actor_id   BYTEA,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL CHECK (subject IN ('customer', 'notice', 'api-key')),
    subject_id BYTEA   NOT NULL,
    commitment BYTEA,
    chain      BYTEA   NOT NULL CHECK (length(chain) = 32)
);

CREATE TABLE log_head (
    id    BIGINT  NOT NULL PRIMARY KEY CHECK (id = 1),
    seq   BIGINT  NOT NULL,
    chain BYTEA   NOT NULL
);
INSERT INTO log_head (id, seq, chain) VALUES (1, 0, decode(repeat('00', 32), 'hex'));

CREATE FUNCTION only_added_to() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME;
END
$$;
CREATE TRIGGER consent_records_remain BEFORE UPDATE OR DELETE OR TRUNCATE ON consent_records FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
CREATE TRIGGER audit_log_remains BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();

CREATE TABLE notices (
    version      BIGINT  NOT NULL PRIMARY KEY,
    published_at BIGINT  NOT NULL,
    structure    TEXT    NOT NULL,
    sha256       TEXT    NOT NULL
);

CREATE TABLE notice_texts (
    version  BIGINT  NOT NULL REFERENCES notices (version),
    language TEXT    NOT NULL,
    texts    TEXT    NOT NULL,
    sha256   TEXT    NOT NULL,
    summary  TEXT    NOT NULL,
    PRIMARY KEY (version, language)
);

CREATE TABLE notice_changes (
    version BIGINT  NOT NULL REFERENCES notices (version),
    purpose TEXT    NOT NULL,
    weight  TEXT    NOT NULL CHECK (weight IN ('material', 'editorial')),
    PRIMARY KEY (version, purpose)
);

CREATE TABLE sessions (
    token_hash  BYTEA   NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    customer_id BYTEA,
    sealed      BYTEA   NOT NULL,
    created_at  BIGINT  NOT NULL,
    last_seen   BIGINT  NOT NULL,
    expires_at  BIGINT  NOT NULL
);
CREATE INDEX sessions_of_customer ON sessions (customer_id);
CREATE INDEX sessions_by_end ON sessions (expires_at);

CREATE TABLE sign_ins (
    id           BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    binding_hash BYTEA   NOT NULL,
    email_index  BYTEA   NOT NULL,
    code_mac     BYTEA   NOT NULL,
    link_hash    BYTEA   NOT NULL,
    created_at   BIGINT  NOT NULL,
    expires_at   BIGINT  NOT NULL,
    tries        BIGINT  NOT NULL,
    used_at      BIGINT 
);
CREATE INDEX sign_ins_of_email ON sign_ins (email_index, created_at);

CREATE TABLE jobs (
    id          BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    kind        TEXT    NOT NULL,
    sealed      BYTEA   NOT NULL,
    state       TEXT    NOT NULL CHECK (state IN ('queued', 'running', 'parked')),
    run_at      BIGINT  NOT NULL,
    lease_until BIGINT ,
    attempts    BIGINT  NOT NULL,
    last_error  TEXT
);
CREATE INDEX jobs_by_time ON jobs (state, run_at);

CREATE TABLE api_keys (
    id          BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    secret_hash BYTEA   NOT NULL,
    name        TEXT    NOT NULL,
    scopes      TEXT    NOT NULL,
    created_at  BIGINT  NOT NULL,
    revoked_at  BIGINT 
);

CREATE TABLE kept_forms (
    id          BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id BYTEA   NOT NULL,
    sealed      BYTEA   NOT NULL,
    expires_at  BIGINT  NOT NULL
);
