-- A copy whose making was given up keeps no room: it is known by when it was begun.
ALTER TABLE copies ADD COLUMN begun_at INTEGER NOT NULL DEFAULT 0;
