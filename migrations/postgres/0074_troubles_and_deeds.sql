-- Staff are told of systems that cannot be told of changes, or do not take them in, too.
ALTER TABLE told_troubles DROP CONSTRAINT told_troubles_what_check;
ALTER TABLE told_troubles ADD CONSTRAINT told_troubles_what_check CHECK (what IN ('late', 'tasks', 'jobs', 'behind'));
-- And a contact that a system reports though nobody was asked is counted. The purpose of such a one is empty.
ALTER TABLE deeds_of_systems DROP CONSTRAINT deeds_of_systems_deed_check;
ALTER TABLE deeds_of_systems
    ADD CONSTRAINT deeds_of_systems_deed_check CHECK (deed IN ('allowed', 'refused', 'explained', 'contacted', 'list'));
