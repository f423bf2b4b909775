-- Passkeys of the people who answer, kept as those of customers are. They end with their work.
CREATE TABLE staff_passkeys (
    id               BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff_id         BLOB    NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    credential_index BLOB    NOT NULL UNIQUE CHECK (length(credential_index) = 32),
    sealed           BLOB    NOT NULL,
    created_at       INTEGER NOT NULL,
    used_at          INTEGER
) STRICT;
CREATE INDEX passkeys_of_staff ON staff_passkeys (staff_id, created_at);
