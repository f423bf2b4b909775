-- The questions "may we?" that systems asked about somebody in a day, and the answers: counted, under the person's key.
CREATE TABLE inquiries (
    customer_id BYTEA   NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    -- The noon of the day, in the brand's time zone.
    on_day      BIGINT NOT NULL,
    sealed      BYTEA   NOT NULL,
    PRIMARY KEY (customer_id, on_day)
);
CREATE INDEX inquiries_by_day ON inquiries (on_day);

-- Deeds of systems in a day, about nobody in particular.
CREATE TABLE deeds_of_systems (
    on_day  BIGINT NOT NULL,
    api_key BYTEA   NOT NULL CHECK (length(api_key) = 16),
    deed    TEXT    NOT NULL CHECK (deed IN ('allowed', 'refused', 'explained', 'list')),
    -- As the catalogue names it; empty for a list of everybody's choices.
    purpose TEXT    NOT NULL,
    times   BIGINT NOT NULL,
    last_at BIGINT NOT NULL,
    PRIMARY KEY (on_day, api_key, deed, purpose)
);
