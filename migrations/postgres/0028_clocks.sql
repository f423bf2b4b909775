-- Why an answer takes longer, and how long its time stood still: since when, and for how many days before.
ALTER TABLE requests ADD COLUMN ground TEXT;
ALTER TABLE requests ADD COLUMN paused_on TEXT;
ALTER TABLE requests ADD COLUMN paused_days BIGINT NOT NULL DEFAULT 0;
