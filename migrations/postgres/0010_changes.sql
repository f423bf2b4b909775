-- The log says what happened, in words that may grow: what a newer program writes, an older one passes over. It says a word more
-- (a role, a scope, a limit), and how each link is worked out.
CREATE TABLE audit_log_4 (
    seq        BIGINT NOT NULL PRIMARY KEY,
    at         BIGINT NOT NULL,
    actor      TEXT    NOT NULL,
    actor_id   BYTEA,
    action     TEXT    NOT NULL,
    subject    TEXT    NOT NULL,
    subject_id BYTEA    NOT NULL,
    commitment BYTEA,
    amount     BIGINT,
    detail     TEXT,
    format     BIGINT NOT NULL DEFAULT 1,
    chain      BYTEA    NOT NULL CHECK (length(chain) = 32)
);
INSERT INTO audit_log_4 (seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, chain)
    SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, chain FROM audit_log;
DROP TABLE audit_log;
ALTER TABLE audit_log_4 RENAME TO audit_log;
CREATE TRIGGER audit_log_remains BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION only_added_to();
CREATE INDEX audit_log_by_commitment ON audit_log (commitment) WHERE commitment IS NOT NULL;

-- What followers and the brand's own copies have to take in again, in the order of commits. Its numbers go on from those of the
-- log, which was followed before, so that whoever is in the middle of it misses nothing.
CREATE TABLE changes (
    seq         BIGINT NOT NULL PRIMARY KEY,
    at          BIGINT NOT NULL,
    kind        TEXT    NOT NULL,
    customer_id BYTEA,
    notice      BIGINT
);
ALTER TABLE log_head ADD COLUMN changes BIGINT NOT NULL DEFAULT 0;
UPDATE log_head SET changes = seq;
INSERT INTO changes (seq, at, kind, customer_id, notice)
    SELECT seq,
        at,
        CASE action
            WHEN 'notice.published' THEN 'notice'
            WHEN 'customer.created' THEN 'customer.created'
            WHEN 'customer.updated' THEN 'customer.updated'
            WHEN 'customer.erased' THEN 'customer.erased'
            ELSE 'choices'
        END,
        CASE subject WHEN 'customer' THEN subject_id END,
        CASE subject WHEN 'notice' THEN (SELECT version FROM notices WHERE published_at <= audit_log.at ORDER BY version DESC LIMIT 1) END
    FROM audit_log
    WHERE (subject = 'customer' AND action IN ('customer.created', 'customer.updated', 'customer.erased', 'choice.saved', 'choice.undone',
            'restriction.granted', 'restriction.lifted', 'erasure.begun', 'request.withdrawn', 'request.declined'))
        OR action = 'notice.published';

-- Written by whoever asks whether changes are kept.
CREATE TABLE heartbeat (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    at BIGINT NOT NULL
);
INSERT INTO heartbeat (id, at) VALUES (1, 0);

-- Which making of a copy a part belongs to.
ALTER TABLE copies ADD COLUMN generation BIGINT NOT NULL DEFAULT 0;
CREATE TABLE copy_parts_2 (
    request_id BYTEA    NOT NULL REFERENCES requests (id),
    generation BIGINT NOT NULL,
    part       BIGINT NOT NULL,
    sealed     BYTEA    NOT NULL,
    PRIMARY KEY (request_id, generation, part)
);
INSERT INTO copy_parts_2 (request_id, generation, part, sealed) SELECT request_id, 0, part, sealed FROM copy_parts;
DROP TABLE copy_parts;
ALTER TABLE copy_parts_2 RENAME TO copy_parts;
