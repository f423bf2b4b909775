-- Passkeys of customers (WebAuthn). The credential's id is found by its blind index; everything else is sealed.
CREATE TABLE passkeys (
    id               BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id      BYTEA   NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    credential_index BYTEA   NOT NULL UNIQUE CHECK (length(credential_index) = 32),
    sealed           BYTEA   NOT NULL,
    created_at       BIGINT  NOT NULL,
    used_at          BIGINT
);
CREATE INDEX passkeys_of_customer ON passkeys (customer_id, created_at);
