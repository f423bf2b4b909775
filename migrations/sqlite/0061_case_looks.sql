-- The last look of a member of staff at a case, so that others see who has it open. Forgotten after half an hour.
CREATE TABLE case_looks (
    about    BLOB    NOT NULL CHECK (length(about) = 16),
    staff_id BLOB    NOT NULL CHECK (length(staff_id) = 16),
    at       INTEGER NOT NULL,
    PRIMARY KEY (about, staff_id)
) STRICT;
CREATE INDEX case_looks_by_time ON case_looks (at);
