-- The systems a task holder looks after.
CREATE TABLE staff_systems (
    staff_id BLOB NOT NULL REFERENCES staff (id),
    system   TEXT NOT NULL,
    PRIMARY KEY (staff_id, system)
) STRICT, WITHOUT ROWID;

-- A member of staff is on leave since this moment.
ALTER TABLE staff ADD COLUMN away_at INTEGER;
