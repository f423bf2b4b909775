-- A restore that is under way: the database is not served before what was erased since the backup is gone again.
ALTER TABLE installation ADD COLUMN restoring BIGINT NOT NULL DEFAULT 0;
CREATE INDEX audit_log_backups ON audit_log (seq) WHERE action IN ('backup.made', 'backup.restored', 'restore.drilled');
