-- The month report counts these. The country of whoever asked, where the brand knows it; and by which road somebody disagrees or complains:
-- 'complaint' or 'appeal'. Older requests have neither.
ALTER TABLE requests ADD COLUMN country TEXT;
ALTER TABLE requests ADD COLUMN road TEXT;
CREATE INDEX requests_to_acknowledge ON requests (acknowledge_by) WHERE acknowledge_by IS NOT NULL;
-- The role somebody had when they looked.
CREATE INDEX audit_log_roles ON audit_log (subject_id, seq) WHERE action IN ('staff.joined', 'staff.role-changed');
