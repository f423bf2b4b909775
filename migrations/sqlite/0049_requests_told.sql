-- A request that was opened or has ended: systems are told of it that the brand chose for that.
ALTER TABLE changes ADD COLUMN request_id BLOB;
ALTER TABLE receivers ADD COLUMN requests INTEGER NOT NULL DEFAULT 0 CHECK (requests IN (0, 1));
