-- Somebody reads what was done about them, and when staff opened their file.
DROP INDEX audit_log_acted_for;
CREATE INDEX audit_log_acted_for ON audit_log (subject_id, seq) WHERE action IN ('customer.acted-for', 'customer.opened');
