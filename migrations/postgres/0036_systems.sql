-- The last answer of each system.
CREATE INDEX request_tasks_settled ON request_tasks (system, settled_at);
