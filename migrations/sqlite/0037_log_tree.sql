-- The log as a Merkle tree (RFC 6962), in tiles of up to 256 hashes (C2SP tlog-tiles). It is worked out from the entries.
CREATE TABLE log_tree (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    -- So many entries are in it.
    size INTEGER NOT NULL,
    -- The public key that signs its heads, so that a receipt can be checked without the root key.
    public_key BLOB
) STRICT;
INSERT INTO log_tree (id, size) VALUES (1, 0);

CREATE TABLE log_tiles (
    level INTEGER NOT NULL,
    number INTEGER NOT NULL,
    -- 32 bytes each.
    hashes BLOB NOT NULL,
    PRIMARY KEY (level, number)
) STRICT;
