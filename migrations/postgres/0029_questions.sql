-- The day on which staff look again, after they asked the person something.
ALTER TABLE requests ADD COLUMN answer_by TEXT;
CREATE INDEX requests_asked ON requests (answer_by, id) WHERE state = 'waiting';
