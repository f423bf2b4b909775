-- Why an answer takes longer, and how long its time stood still: since when, and for how many days before.
ALTER TABLE requests ADD COLUMN ground TEXT;
ALTER TABLE requests ADD COLUMN paused_on TEXT;
ALTER TABLE requests ADD COLUMN paused_days INTEGER NOT NULL DEFAULT 0;
-- Nothing is late while its time stands still.
DROP INDEX requests_counted;
CREATE INDEX requests_counted ON requests (turn, kind, state, assignee, replied_at, due_on, paused_on) WHERE turn <> 'over';
