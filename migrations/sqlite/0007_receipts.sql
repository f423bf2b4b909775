-- Whoever holds a receipt asks whether the log committed to it.
CREATE INDEX audit_log_by_commitment ON audit_log (commitment) WHERE commitment IS NOT NULL;
