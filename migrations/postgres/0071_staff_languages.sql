-- The languages that a member of staff reads and writes, by their tags, parted by spaces; empty where they have not said.
ALTER TABLE staff ADD COLUMN languages TEXT NOT NULL DEFAULT '';
-- When somebody of the staff was here before, for what is new to them.
CREATE INDEX audit_log_sign_ins ON audit_log (subject_id, at) WHERE action = 'staff.signed-in';
