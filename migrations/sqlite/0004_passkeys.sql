-- Passkeys of customers (WebAuthn). The credential's id is found by its blind index; everything else is sealed.
CREATE TABLE passkeys (
    id               BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    customer_id      BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    credential_index BLOB    NOT NULL UNIQUE CHECK (length(credential_index) = 32),
    sealed           BLOB    NOT NULL,
    created_at       INTEGER NOT NULL,
    used_at          INTEGER
) STRICT;
CREATE INDEX passkeys_of_customer ON passkeys (customer_id, created_at);
