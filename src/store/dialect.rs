//! Where the two engines differ. Nothing else in the store asks which one it is.

use sqlx::AssertSqlSafe;

/// One statement for each engine.
pub struct Two {
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

impl Two {
    pub fn of(&self, conn: &super::Conn) -> AssertSqlSafe<&'static str> {
        AssertSqlSafe(match conn.engine {
            super::conn::Engine::Sqlite(_) => self.sqlite,
            super::conn::Engine::Postgres(_) => self.postgres,
        })
    }
}

pub const LOCK_LOG: Two = Two {
    sqlite: "SELECT seq, chain, changes FROM log_head WHERE id = 1",
    postgres: "SELECT seq, chain, changes FROM log_head WHERE id = 1 FOR UPDATE",
};

pub const LOCK_INSTALLATION: Two = Two {
    sqlite: "SELECT coalesce(oldest_root_key, root_key) FROM installation WHERE id = 1",
    postgres: "SELECT coalesce(oldest_root_key, root_key) FROM installation WHERE id = 1 FOR SHARE",
};

/// Whether the tables were ever made.
pub const HAS_MIGRATIONS: Two = Two {
    sqlite: "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = '_sqlx_migrations'",
    postgres: "SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema() AND table_name = '_sqlx_migrations'",
};

/// The columns of a table with the names of their types.
pub const SHAPE: Two = Two {
    sqlite: "SELECT name, type FROM pragma_table_info($1) ORDER BY cid",
    postgres: "SELECT column_name::text, data_type::text FROM information_schema.columns
               WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position",
};

/// The columns of a table's primary key, in their order.
pub const KEY: Two = Two {
    sqlite: "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk",
    postgres: "SELECT used.column_name::text FROM information_schema.key_column_usage AS used
               JOIN information_schema.table_constraints AS said USING (constraint_schema, constraint_name, table_name)
               WHERE said.constraint_type = 'PRIMARY KEY' AND used.table_schema = current_schema() AND table_name = $1
               ORDER BY used.ordinal_position",
};

/// The database's own clock, in milliseconds; on SQLite that is this machine's.
pub const OWN_TIME: &str = "SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint";

// SQLite's one writer has the whole database already: a lock only looks whether there is something to lock.
pub const LOCK_CUSTOMER: Two =
    Two { sqlite: "SELECT id FROM customers WHERE id = $1", postgres: "SELECT id FROM customers WHERE id = $1 FOR UPDATE" };
pub const LOCK_GUEST: Two =
    Two { sqlite: "SELECT id FROM guests WHERE id = $1", postgres: "SELECT id FROM guests WHERE id = $1 FOR UPDATE" };
pub const LOCK_REQUEST: Two =
    Two { sqlite: "SELECT id FROM requests WHERE id = $1", postgres: "SELECT id FROM requests WHERE id = $1 FOR UPDATE" };
/// Weaker than for a deletion, which never comes: whoever only names them waits for nobody.
pub const LOCK_STAFF: Two =
    Two { sqlite: "SELECT id FROM staff WHERE id = $1", postgres: "SELECT id FROM staff WHERE id = $1 FOR NO KEY UPDATE" };
pub const LOCK_ADMINISTRATORS: Two = Two {
    sqlite: "SELECT id FROM staff WHERE role = 'administrator' AND ended_at IS NULL ORDER BY id",
    postgres: "SELECT id FROM staff WHERE role = 'administrator' AND ended_at IS NULL ORDER BY id FOR UPDATE",
};
pub const LOCK_RECEIVER: Two =
    Two { sqlite: "SELECT id FROM receivers WHERE id = $1", postgres: "SELECT id FROM receivers WHERE id = $1 FOR UPDATE" };
pub const LOCK_ITEM: Two = Two { sqlite: "SELECT id FROM items WHERE id = $1", postgres: "SELECT id FROM items WHERE id = $1 FOR UPDATE" };
/// Levels are read from the choices as they are stored.
pub const CUSTOMERS_BY_LEVEL: Two = Two {
    sqlite: "SELECT json_extract(state, '$.level') AS level, count(*) FROM choices GROUP BY 1 ORDER BY 1",
    postgres: "SELECT state::json ->> 'level' AS level, count(*) FROM choices GROUP BY 1 ORDER BY 1",
};
pub const LOCK_BY_REFERENCE: Two = Two {
    sqlite: "SELECT id FROM customers WHERE reference_index = $1",
    postgres: "SELECT id FROM customers WHERE reference_index = $1 FOR UPDATE",
};
/// PostgreSQL only, by the first eight bytes of a keyed hash.
pub const HOLD_ADDRESS: &str = "SELECT pg_advisory_xact_lock($1)";
pub const LOCK_SESSION: Two = Two {
    sqlite: "SELECT token_hash, customer_id, staff_id, sealed, created_at, last_seen, expires_at FROM sessions WHERE token_hash = $1",
    postgres: "SELECT token_hash, customer_id, staff_id, sealed, created_at, last_seen, expires_at FROM sessions WHERE token_hash = $1
               FOR UPDATE",
};

/// Whether others write at the same time. SQLite's one writer has the whole database.
pub const fn locks_rows(conn: &super::Conn) -> bool {
    matches!(conn.engine, super::conn::Engine::Postgres(_))
}

/// Many rows as one: each row on its own costs the driver more than reading it.
pub const CHOICES_AFTER: Two = Two {
    sqlite: "SELECT json_group_array(json_array(hex(customer_id), hex(reference_index), revision, state))
        FROM (SELECT customer_id, reference_index, revision, state
            FROM choices JOIN customers ON customers.id = choices.customer_id
            WHERE customer_id > $1
            ORDER BY customer_id
            LIMIT $2) AS page",
    postgres: "SELECT coalesce(json_agg(json_build_array(encode(customer_id, 'hex'), encode(reference_index, 'hex'), revision, state)), '[]')::text
        FROM (SELECT customer_id, reference_index, revision, state
            FROM choices JOIN customers ON customers.id = choices.customer_id
            WHERE customer_id > $1
            ORDER BY customer_id
            LIMIT $2) AS page",
};

/// The same of the audit log. An absent value stays apart from an empty one.
pub const ENTRIES_AFTER: Two = Two {
    sqlite:
        "SELECT json_group_array(json_array(seq, at, actor, CASE WHEN actor_id IS NULL THEN NULL ELSE hex(actor_id) END, action, subject,
            hex(subject_id), CASE WHEN commitment IS NULL THEN NULL ELSE hex(commitment) END, amount, detail, format, hex(chain)))
        FROM (SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format, chain
            FROM audit_log WHERE seq > $1 ORDER BY seq LIMIT $2) AS page",
    postgres: "SELECT coalesce(json_agg(json_build_array(seq, at, actor, encode(actor_id, 'hex'), action, subject,
            encode(subject_id, 'hex'), encode(commitment, 'hex'), amount, detail, format, encode(chain, 'hex')) ORDER BY seq), '[]')::text
        FROM (SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format, chain
            FROM audit_log WHERE seq > $1 ORDER BY seq LIMIT $2) AS page",
};

/// Jobs of the lane $3 that wait no more at $1. What was to wait until after $2 was put off before the clock was put back. A job that was
/// never begun waits for nothing.
macro_rules! due_job {
    () => {
        "SELECT id FROM jobs WHERE kind = $3
            AND ((state = 'queued' AND (run_at <= $1 OR run_at > $2 OR (attempts = 0 AND last_error IS NULL)))
                OR (state = 'running' AND lease_until <= $1))"
    };
}

/// Begins the oldest, for as long as until $4. One that is due although its time lies ahead is from before the clock was put back.
pub const CLAIM_JOB: Two = Two {
    sqlite: concat!(
        "UPDATE jobs SET state = 'running', lease_until = $4, attempts = attempts + 1 WHERE id = (",
        due_job!(),
        " ORDER BY CASE WHEN run_at > $1 THEN 0 ELSE run_at END LIMIT 1) RETURNING id, kind, sealed, attempts"
    ),
    postgres: concat!(
        "UPDATE jobs SET state = 'running', lease_until = $4, attempts = attempts + 1 WHERE id = (",
        due_job!(),
        " ORDER BY CASE WHEN run_at > $1 THEN 0 ELSE run_at END LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, kind, sealed, attempts"
    ),
};

/// Any one that is due; or a lease that ends after $4, which has to be shortened.
pub const DUE_JOB: &str = concat!(due_job!(), " OR (kind = $3 AND state = 'running' AND lease_until > $4) LIMIT 1");
