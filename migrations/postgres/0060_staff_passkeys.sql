-- Passkeys of the people who answer, kept as those of customers are. They end with their work.
CREATE TABLE staff_passkeys (
    id               BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff_id         BYTEA   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    credential_index BYTEA   NOT NULL UNIQUE CHECK (length(credential_index) = 32),
    sealed           BYTEA   NOT NULL,
    created_at       BIGINT  NOT NULL,
    used_at          BIGINT
);
CREATE INDEX passkeys_of_staff ON staff_passkeys (staff_id, created_at);
