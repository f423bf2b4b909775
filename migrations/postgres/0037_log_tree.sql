-- The log as a Merkle tree (RFC 6962), in tiles of up to 256 hashes (C2SP tlog-tiles). It is worked out from the entries.
CREATE TABLE log_tree (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    -- So many entries are in it.
    size BIGINT NOT NULL,
    -- The public key that signs its heads, so that a receipt can be checked without the root key.
    public_key BYTEA
);
INSERT INTO log_tree (id, size) VALUES (1, 0);

CREATE TABLE log_tiles (
    level BIGINT NOT NULL,
    number BIGINT NOT NULL,
    -- 32 bytes each.
    hashes BYTEA NOT NULL,
    PRIMARY KEY (level, number)
);
