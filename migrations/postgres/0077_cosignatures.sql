-- Signatures of witnesses outside below checkpoints of the log.
CREATE TABLE cosignatures (
    -- The checkpoint, as this log signed it.
    note TEXT NOT NULL,
    -- The name and the number of the witness's key.
    name TEXT NOT NULL,
    key_id BIGINT NOT NULL,
    -- So many entries are in the tree that was signed.
    size BIGINT NOT NULL,
    -- As it stood below the checkpoint (C2SP signed-note).
    line TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (note, name, key_id)
);
CREATE INDEX cosignatures_by_size ON cosignatures (size);
