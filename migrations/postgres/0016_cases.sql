-- "Somebody looks" and "the deletion runs" are two states, and a request that ended with its person was not taken back.
UPDATE requests SET state = 'received' WHERE state = 'verifying';
UPDATE requests SET state = 'deleting' WHERE kind = 'delete' AND state = 'in-progress' AND (receipt IS NOT NULL
    OR (person = 'customer' AND EXISTS (SELECT 1 FROM request_tasks WHERE request_tasks.request_id = requests.id)));
UPDATE requests SET state = 'ended' WHERE state = 'withdrawn'
    AND NOT EXISTS (SELECT 1 FROM request_entries WHERE request_entries.request_id = requests.id AND request_entries.kind = 'withdrawn');
-- The portal's part of a copy that was begun shows so.
UPDATE request_tasks SET state = 'running' WHERE system = 'portal' AND state = 'waiting'
    AND request_id IN (SELECT id FROM requests WHERE kind = 'copy' AND person = 'customer' AND state IN ('in-progress', 'waiting'));
-- What staff typed in a case goes with the person the case is about.
ALTER TABLE kept_forms ADD COLUMN request_id BYTEA;
