-- Which root key everything here hangs on: another one is refused before it can do harm.
CREATE TABLE installation (
    id          BIGINT  NOT NULL PRIMARY KEY CHECK (id = 1),
    root_key    BIGINT  NOT NULL,
    check_value BYTEA   NOT NULL CHECK (length(check_value) = 32),
    -- A demo made people, staff and keys here.
    demo        BIGINT  NOT NULL CHECK (demo IN (0, 1)),
    made_at     BIGINT  NOT NULL
);
