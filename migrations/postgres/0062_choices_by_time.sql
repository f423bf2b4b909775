-- The evidence of a choice is found by its moment, however long the history is.
CREATE INDEX consent_records_by_time ON consent_records (customer_id, at, revision);
