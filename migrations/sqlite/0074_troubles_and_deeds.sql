-- Staff are told of systems that cannot be told of changes, or do not take them in, too.
CREATE TABLE told_troubles_2 (
    what   TEXT NOT NULL CHECK (what IN ('late', 'tasks', 'jobs', 'behind')),
    about  BLOB NOT NULL,
    system TEXT NOT NULL,
    PRIMARY KEY (what, about, system)
) STRICT;
INSERT INTO told_troubles_2 (what, about, system) SELECT what, about, system FROM told_troubles;
DROP TABLE told_troubles;
ALTER TABLE told_troubles_2 RENAME TO told_troubles;
-- And a contact that a system reports though nobody was asked is counted.
CREATE TABLE deeds_of_systems_2 (
    on_day  INTEGER NOT NULL,
    api_key BLOB    NOT NULL CHECK (length(api_key) = 16),
    deed    TEXT    NOT NULL CHECK (deed IN ('allowed', 'refused', 'explained', 'contacted', 'list')),
    -- As the catalogue names it; empty for a list of everybody's choices, and for a contact.
    purpose TEXT    NOT NULL,
    times   INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (on_day, api_key, deed, purpose)
) STRICT;
INSERT INTO deeds_of_systems_2 (on_day, api_key, deed, purpose, times, last_at)
    SELECT on_day, api_key, deed, purpose, times, last_at FROM deeds_of_systems;
DROP TABLE deeds_of_systems;
ALTER TABLE deeds_of_systems_2 RENAME TO deeds_of_systems;
