-- The last look of a member of staff at a case, so that others see who has it open. Forgotten after half an hour.
CREATE TABLE case_looks (
    about    BYTEA  NOT NULL CHECK (length(about) = 16),
    staff_id BYTEA  NOT NULL CHECK (length(staff_id) = 16),
    at       BIGINT NOT NULL,
    PRIMARY KEY (about, staff_id)
);
CREATE INDEX case_looks_by_time ON case_looks (at);

-- Voices that are in no topic yet, counted beside the desk's menu.
DROP INDEX voices_of_topic;
CREATE INDEX voices_of_topic ON voices (topic) WHERE topic IS NOT NULL;
CREATE INDEX voices_new ON voices (said_on, id) WHERE topic IS NULL AND sealed IS NOT NULL;
