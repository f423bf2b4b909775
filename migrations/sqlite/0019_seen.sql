-- The newest entry of a request's story that the person has seen: only later ones are new to them, on every device.
ALTER TABLE requests ADD COLUMN seen_until INTEGER;
