-- Tries at somebody's door, by the blind index of the address they name, whether anybody has it or not.
CREATE TABLE tries (
    id    BYTEA   NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    about BYTEA   NOT NULL CHECK (length(about) = 32),
    asker BYTEA   NOT NULL CHECK (length(asker) = 32),
    -- Whether it came from a browser that the account knows.
    known BIGINT  NOT NULL,
    at    BIGINT  NOT NULL
);
CREATE INDEX tries_about ON tries (about, at);
CREATE INDEX tries_at ON tries (at);
-- Browsers that a member of staff signed in with.
CREATE TABLE staff_browsers (
    staff_id BYTEA   NOT NULL REFERENCES staff (id) ON DELETE CASCADE,
    browser  BYTEA   NOT NULL CHECK (length(browser) = 32),
    seen_at  BIGINT  NOT NULL,
    PRIMARY KEY (staff_id, browser)
);
-- They were known by what they call themselves, which anybody can say. By their own cookie all are new, and none is told about.
DELETE FROM known_browsers;
