-- Whose turn a case is, kept beside its state, so that a list of many is found by it; and when the person last wrote unread.
ALTER TABLE requests ADD COLUMN turn TEXT NOT NULL DEFAULT 'ours';
ALTER TABLE requests ADD COLUMN replied_at BIGINT;
UPDATE requests SET turn = CASE
    WHEN state IN ('done', 'declined', 'withdrawn', 'ended') THEN 'over'
    WHEN held = 1 THEN 'on-hold'
    WHEN state = 'waiting' THEN 'theirs'
    WHEN state = 'scheduled' THEN 'later'
    WHEN state = 'deleting' THEN 'systems'
    WHEN EXISTS (SELECT 1 FROM request_tasks t WHERE t.request_id = requests.id AND t.system = 'portal' AND t.state IN ('running', 'failed'))
        THEN 'systems'
    WHEN kind = 'copy'
        AND EXISTS (SELECT 1 FROM request_tasks t WHERE t.request_id = requests.id AND t.system = 'portal' AND t.state IN ('done', 'not-found'))
        AND EXISTS (SELECT 1 FROM request_tasks t WHERE t.request_id = requests.id AND t.state NOT IN ('done', 'not-found'))
        THEN 'systems'
    ELSE 'ours'
END;
-- Nothing is found by state and day any more.
DROP INDEX requests_by_due;
CREATE INDEX requests_by_turn ON requests (turn, due_on, id);
CREATE INDEX requests_open_by_due ON requests (due_on, id) WHERE turn <> 'over';
CREATE INDEX requests_open_by_day ON requests (received_at, id) WHERE turn <> 'over';
-- Views of the queue are counted from this alone.
CREATE INDEX requests_counted ON requests (turn, kind, state, assignee, replied_at, due_on) WHERE turn <> 'over';
-- What a member of staff typed and did not send.
CREATE INDEX kept_forms_of_owner ON kept_forms (customer_id);
