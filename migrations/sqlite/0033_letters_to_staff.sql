-- Letters to a member of staff: in which language, which of them go, for which day they were last looked at in the morning, and since
-- when they come back.
CREATE TABLE staff_letters (
    staff_id     BLOB    NOT NULL PRIMARY KEY REFERENCES staff (id),
    language     TEXT,
    daily        INTEGER NOT NULL DEFAULT 1 CHECK (daily IN (0, 1)),
    at_once      INTEGER NOT NULL DEFAULT 1 CHECK (at_once IN (0, 1)),
    looked_on    TEXT,
    came_back_at INTEGER
) STRICT;
-- Troubles that staff were told of, for as long as they last: a late request, a system's part or a job that failed.
CREATE TABLE told_troubles (
    what   TEXT NOT NULL CHECK (what IN ('late', 'tasks', 'jobs')),
    about  BLOB NOT NULL,
    system TEXT NOT NULL,
    PRIMARY KEY (what, about, system)
) STRICT;
CREATE INDEX request_tasks_failed ON request_tasks (request_id, system) WHERE state = 'failed';
