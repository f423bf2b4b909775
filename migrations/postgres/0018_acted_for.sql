-- What somebody else had done about a person is shown to that person.
CREATE INDEX audit_log_acted_for ON audit_log (subject_id, seq) WHERE action = 'customer.acted-for';
