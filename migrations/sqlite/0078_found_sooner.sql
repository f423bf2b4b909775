-- Requests whose account staff named: each deletion looks for those about its person.
CREATE INDEX request_entries_linked ON request_entries (request_id) WHERE kind = 'linked';
-- Those that ended, by the reason for which they were declined, as a whole or in part: the newest first, and by their last day.
CREATE INDEX requests_by_reason
    ON requests ((coalesce(decline, CASE WHEN state = 'declined' THEN 'other' END)), turn, received_at, id);
CREATE INDEX requests_by_reason_and_due
    ON requests ((coalesce(decline, CASE WHEN state = 'declined' THEN 'other' END)), turn, due_on, id);
