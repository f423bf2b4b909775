-- Tries at somebody's door, by the blind index of the address they name, whether anybody has it or not.
CREATE TABLE tries (
    id    BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    about BLOB    NOT NULL CHECK (length(about) = 32),
    asker BLOB    NOT NULL CHECK (length(asker) = 32),
    -- Whether it came from a browser that the account knows.
    known INTEGER NOT NULL,
    at    INTEGER NOT NULL
) STRICT;
CREATE INDEX tries_about ON tries (about, at);
CREATE INDEX tries_at ON tries (at);
-- Browsers that a member of staff signed in with.
CREATE TABLE staff_browsers (
    staff_id BLOB    NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    browser  BLOB    NOT NULL CHECK (length(browser) = 32),
    seen_at  INTEGER NOT NULL,
    PRIMARY KEY (staff_id, browser)
) STRICT;
-- They were known by what they call themselves, which anybody can say. By their own cookie all are new, and none is told about.
DELETE FROM known_browsers;
