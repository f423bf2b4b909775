-- Which root key everything here hangs on: another one is refused before it can do harm.
CREATE TABLE installation (
    id          INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    root_key    INTEGER NOT NULL,
    check_value BLOB    NOT NULL CHECK (length(check_value) = 32),
    -- A demo made people, staff and keys here.
    demo        INTEGER NOT NULL CHECK (demo IN (0, 1)),
    made_at     INTEGER NOT NULL
) STRICT;
