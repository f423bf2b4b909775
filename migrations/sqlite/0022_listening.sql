-- Every time a person was asked something of the brand's, openly, and what they said to it: so that they are asked seldom.
CREATE TABLE asks (
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    question    TEXT    NOT NULL,
    -- A survey, the number of a request, the version of a notice.
    about       TEXT    NOT NULL,
    asked_at    INTEGER NOT NULL,
    said        TEXT,
    said_at     INTEGER,
    PRIMARY KEY (customer_id, asked_at)
) STRICT;
CREATE INDEX asks_by_age ON asks (asked_at);

-- Voices: words said about pages and uses, without the person: a day and no time, an id that tells none.
CREATE TABLE voices (
    id       BLOB NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    -- The kind of page, and the use or the kind of request it was about.
    place    TEXT NOT NULL,
    thing    TEXT NOT NULL,
    language TEXT NOT NULL,
    clear    TEXT NOT NULL,
    -- The first moment of the day.
    said_on  INTEGER NOT NULL,
    topic    BLOB,
    -- The words, under a key of the house; none where none were written, or where they became a request.
    sealed   BLOB
) STRICT;
CREATE INDEX voices_by_day ON voices (said_on, id);
CREATE INDEX voices_of_topic ON voices (topic);

-- Topics: voices that belong together, and what came of them.
CREATE TABLE topics (
    id           BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    opened_at    INTEGER NOT NULL,
    published_at INTEGER,
    revision     INTEGER NOT NULL DEFAULT 0,
    -- Its name, its texts, and the figures it was published with, under a key of the house.
    sealed       BLOB    NOT NULL
) STRICT;
CREATE INDEX topics_published ON topics (published_at);

-- A few questions for those who like to answer.
CREATE TABLE surveys (
    id         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    made_at    INTEGER NOT NULL,
    started_at INTEGER,
    ended_at   INTEGER,
    sealed     BLOB    NOT NULL
) STRICT;

-- How often each answer was given: a sum, and nobody's answers.
CREATE TABLE survey_sums (
    survey   BLOB    NOT NULL REFERENCES surveys (id),
    question INTEGER NOT NULL,
    choice   TEXT    NOT NULL,
    times    INTEGER NOT NULL,
    PRIMARY KEY (survey, question, choice)
) STRICT;

-- People who like to be asked more, and what they need to take part, under their own key.
CREATE TABLE panel (
    customer_id BLOB    NOT NULL PRIMARY KEY REFERENCES customers (id) ON DELETE CASCADE,
    joined_at   INTEGER NOT NULL,
    sealed      BLOB    NOT NULL
) STRICT;
