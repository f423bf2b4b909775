-- Staff are told of systems that cannot be told of changes, or do not take them in, too.
ALTER TABLE told_troubles DROP CONSTRAINT told_troubles_what_check;
ALTER TABLE told_troubles ADD CONSTRAINT told_troubles_what_check CHECK (what IN ('late', 'tasks', 'jobs', 'behind'));
