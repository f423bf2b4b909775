-- The desk's views by the day that requests came, closed ones among them; planned deletions by their day; and the newest backup and drill
-- of a long log. (An index over several actions is of no use to SQLite for one of them.)
CREATE INDEX requests_by_turn_and_day ON requests (turn, received_at, id);
CREATE INDEX requests_to_delete ON requests (undo_until, id) WHERE state = 'scheduled';
DROP INDEX audit_log_backups;
CREATE INDEX audit_log_backups ON audit_log (seq) WHERE action = 'backup.made';
CREATE INDEX audit_log_drills ON audit_log (seq) WHERE action = 'restore.drilled';
