-- Training of the people who answer: what each of them has answered, and who was let in without it.
CREATE TABLE training_records (
    id          BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff_id    BLOB    NOT NULL REFERENCES staff (id),
    module      TEXT    NOT NULL,
    version     INTEGER NOT NULL,
    answered_at INTEGER NOT NULL,
    -- How many answers were right, of how many.
    score       INTEGER NOT NULL,
    questions   INTEGER NOT NULL
) STRICT;
CREATE INDEX training_records_staff ON training_records (staff_id, module, answered_at);
-- Since when an installation has a module: the time to do it begins there.
CREATE TABLE training_modules (
    module   TEXT    NOT NULL PRIMARY KEY,
    known_at INTEGER NOT NULL
) STRICT;
CREATE TABLE training_openings (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    staff_id     BLOB    NOT NULL REFERENCES staff (id),
    -- Nobody where the house itself let in the last person who can answer.
    opened_by    BLOB REFERENCES staff (id),
    opened_at    INTEGER NOT NULL,
    opened_until INTEGER NOT NULL,
    -- The reason, under a key of the house.
    sealed       BLOB    NOT NULL
) STRICT;
CREATE INDEX training_openings_staff ON training_openings (staff_id, opened_until);
-- A concern is an item; this is what an item of that kind has besides.
CREATE TABLE concerns (
    item_id   BLOB    NOT NULL PRIMARY KEY REFERENCES items (id),
    -- Nobody where it was raised without a name.
    raised_by BLOB REFERENCES staff (id),
    -- Whether its decision may be quoted on public pages.
    quoted    INTEGER NOT NULL DEFAULT 0,
    -- The page it is about, the options weighed, and the public words; under a key of the house.
    sealed    BLOB    NOT NULL
) STRICT;
CREATE INDEX concerns_raised ON concerns (raised_by);
