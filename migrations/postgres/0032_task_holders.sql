-- The systems a task holder looks after.
CREATE TABLE staff_systems (
    staff_id BYTEA NOT NULL REFERENCES staff (id),
    system   TEXT NOT NULL,
    PRIMARY KEY (staff_id, system)
);
