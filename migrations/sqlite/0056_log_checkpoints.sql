-- The heads of the log that were signed, for all servers. Each has them in a file beside its data as well: whoever rewrites one of the two is
-- found out by the other.
CREATE TABLE log_checkpoints (
    seq INTEGER NOT NULL PRIMARY KEY,
    -- So many entries are in the tree that was signed.
    size INTEGER NOT NULL,
    -- As it was signed (C2SP tlog-checkpoint).
    note TEXT NOT NULL UNIQUE,
    -- 1 for one that was found in the file of a server.
    from_file INTEGER NOT NULL,
    -- 1 for one of a past that was ended: nothing is held against it any more.
    apart INTEGER NOT NULL
) STRICT;
CREATE INDEX log_checkpoints_by_size ON log_checkpoints (size);
