-- A key of a system ends on a day, and says when it was last used.
ALTER TABLE api_keys ADD COLUMN ends_at BIGINT;
ALTER TABLE api_keys ADD COLUMN used_at BIGINT;

-- A member of staff was last here.
ALTER TABLE staff ADD COLUMN seen_at BIGINT;

-- The log is read by day, by the member of staff who acted, and for its last verification.
CREATE INDEX audit_log_by_time ON audit_log (at, seq);
CREATE INDEX audit_log_by_staff ON audit_log (actor_id, seq) WHERE actor = 'staff';
CREATE INDEX audit_log_verified ON audit_log (seq) WHERE action = 'log.verified';
-- The open cases and duties of a member of staff.
CREATE INDEX requests_of_staff ON requests (assignee) WHERE assignee IS NOT NULL AND closed_at IS NULL;
CREATE INDEX items_of_staff ON items (owner) WHERE owner IS NOT NULL AND decided_at IS NULL;
