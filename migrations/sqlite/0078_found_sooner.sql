-- Requests whose account staff named: each deletion looks for those about its person.
CREATE INDEX request_entries_linked ON request_entries (request_id) WHERE kind = 'linked';
