-- In whose hands a case was, and in whose it came, by the entry of its story that says so; none for nobody's.
ALTER TABLE request_entries ADD COLUMN had BLOB;
ALTER TABLE request_entries ADD COLUMN has BLOB;
-- A case came to a member of staff, or went from them, and they have not opened it since.
CREATE TABLE hand_news (
    staff_id BLOB NOT NULL REFERENCES staff (id),
    about    BLOB NOT NULL REFERENCES requests (id) ON DELETE CASCADE,
    entry_id BLOB NOT NULL,
    PRIMARY KEY (staff_id, about)
) STRICT;
CREATE INDEX hand_news_of_requests ON hand_news (about);
-- The day on which a member of staff who is away is back.
ALTER TABLE staff ADD COLUMN away_until TEXT;
