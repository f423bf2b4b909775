-- What the brand's systems say of offers, waiting and answers, counted by group at once: no row about a person. Of a month that is not
-- over yet; when it is closed, these go.
CREATE TABLE outcome_counts (
    month      TEXT    NOT NULL,
    touchpoint TEXT    NOT NULL,
    purpose    TEXT    NOT NULL,
    measure    TEXT    NOT NULL,
    -- level, choice, or a question about people's background.
    dimension  TEXT    NOT NULL,
    grouped    TEXT    NOT NULL,
    good       INTEGER NOT NULL,
    total      INTEGER NOT NULL,
    -- Whether ten people are behind a sum: a bit for each of 63 parts that people fall into. A part is many people.
    seen_good  INTEGER NOT NULL,
    seen_other INTEGER NOT NULL,
    PRIMARY KEY (month, touchpoint, purpose, measure, dimension, grouped)
) STRICT;

-- The figures of a closed month as they are published, written once.
CREATE TABLE fairness_months (
    month     TEXT    NOT NULL PRIMARY KEY,
    closed_at INTEGER NOT NULL,
    figures   TEXT    NOT NULL
) STRICT;

-- What people said about themselves so that groups can be compared, under their own key.
CREATE TABLE backgrounds (
    customer_id BLOB NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    sealed      BLOB NOT NULL,
    given_at    INTEGER NOT NULL
) STRICT;
