-- Files that people and staff add to what they say in a request. Sealed under the request's key, their names too.
CREATE TABLE request_files (
    id         BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request_id BYTEA   NOT NULL REFERENCES requests (id),
    -- The entry of the request's story it belongs to.
    entry_id   BYTEA   NOT NULL CHECK (length(entry_id) = 16),
    kind       TEXT    NOT NULL,
    bytes      BIGINT  NOT NULL,
    name       BYTEA   NOT NULL,
    sealed     BYTEA   NOT NULL
);
CREATE INDEX request_files_of_request ON request_files (request_id, id);
