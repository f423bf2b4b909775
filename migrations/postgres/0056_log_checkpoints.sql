-- The heads of the log that were signed, for all servers. Each has them in a file beside its data as well: whoever rewrites one of the two is
-- found out by the other.
CREATE TABLE log_checkpoints (
    seq BIGINT NOT NULL PRIMARY KEY,
    -- So many entries are in the tree that was signed.
    size BIGINT NOT NULL,
    -- As it was signed (C2SP tlog-checkpoint).
    note TEXT NOT NULL UNIQUE,
    -- 1 for one that was found in the file of a server.
    from_file BIGINT NOT NULL,
    -- 1 for one of a past that was ended: nothing is held against it any more.
    apart BIGINT NOT NULL
);
CREATE INDEX log_checkpoints_by_size ON log_checkpoints (size);
