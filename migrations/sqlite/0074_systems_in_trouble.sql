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
