-- Work that one server does for all: who does it, and until when nobody else does.
CREATE TABLE leases (
    name   TEXT    NOT NULL PRIMARY KEY,
    holder BYTEA   NOT NULL CHECK (length(holder) = 16),
    until  BIGINT  NOT NULL
);
