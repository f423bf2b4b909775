-- The questions "may we?" that systems asked about somebody in a day, and the answers: counted, under the person's key.
CREATE TABLE inquiries (
    customer_id BLOB    NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- The noon of the day, in the brand's time zone.
    on_day      INTEGER NOT NULL,
    sealed      BLOB    NOT NULL,
    PRIMARY KEY (customer_id, on_day)
) STRICT;
CREATE INDEX inquiries_by_day ON inquiries (on_day);

-- Deeds of systems in a day, about nobody in particular.
CREATE TABLE deeds_of_systems (
    on_day  INTEGER NOT NULL,
    api_key BLOB    NOT NULL CHECK (length(api_key) = 16),
    deed    TEXT    NOT NULL CHECK (deed IN ('allowed', 'refused', 'explained', 'list')),
    -- As the catalogue names it; empty for a list of everybody's choices.
    purpose TEXT    NOT NULL,
    times   INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (on_day, api_key, deed, purpose)
) STRICT;
