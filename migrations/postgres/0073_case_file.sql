-- Letters about a request as they were sent, sealed under the request's key: its file shows them.
CREATE TABLE request_letters (
    id         BYTEA  NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    request_id BYTEA  NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    -- In the order in which they were sent.
    number     BIGINT NOT NULL,
    at         BIGINT NOT NULL,
    sealed     BYTEA  NOT NULL
);
CREATE INDEX request_letters_of_request ON request_letters (request_id, number);

-- Every entry of the log about one request.
CREATE INDEX audit_log_of_request ON audit_log (subject_id, seq) WHERE subject = 'request';

-- Texts that staff have begun in a request and not sent.
CREATE INDEX kept_forms_of_request ON kept_forms (request_id) WHERE request_id IS NOT NULL;

-- The language the words of an entry are in, as far as it is known: of what was written before, the request's stands in.
ALTER TABLE request_entries ADD COLUMN language TEXT;
