//! The foreign keys that name a table, as the database has them.

use super::{db::Db, failure::Failure, value::Value};
use crate::domain::mapping::whole::Pair;

/// A foreign key, as the table that it names knows it.
#[derive(Debug, Clone)]
pub struct Naming {
    /// The table it is in, by which that is told from others of the same name.
    pub identity: String,
    /// The same for people.
    pub table: String,
    /// Its columns, each with the one of the named table that it equals.
    pub pairs: Vec<Pair>,
    /// Its rows have to go before those they name: it does not wait for the end of a transaction, and no action of its own ends it.
    pub holds: bool,
    /// Its rows are deleted with those they name, by the database's own hand.
    pub cascades: bool,
}

const POSTGRES: &str = "SELECT c.oid::text, c.conrelid::oid::text, r.relname::text, o.attname::text, t.attname::text,
        (c.confdeltype = 'r' OR c.confdeltype IN ('a', 'd') AND NOT c.condeferrable)::text, (c.confdeltype = 'c')::text
    FROM pg_constraint AS c JOIN pg_class AS r ON r.oid = c.conrelid CROSS JOIN unnest(c.conkey, c.confkey) AS k (own, theirs)
        JOIN pg_attribute AS o ON o.attrelid = c.conrelid AND o.attnum = k.own
        JOIN pg_attribute AS t ON t.attrelid = c.confrelid AND t.attnum = k.theirs
    WHERE c.contype = 'f' AND c.confrelid = to_regclass($1) ORDER BY 3, c.oid";

/// A key that says no column names the primary key.
const SQLITE: &str = "SELECT lower(m.name) || '/' || f.id, lower(m.name), m.name, f.\"from\",
        coalesce(f.\"to\", (SELECT p.name FROM pragma_table_info($1) AS p WHERE p.pk = f.seq + 1)),
        CASE f.on_delete WHEN 'RESTRICT' THEN 'true' ELSE 'false' END, CASE f.on_delete WHEN 'CASCADE' THEN 'true' ELSE 'false' END
    FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS f
    WHERE m.type = 'table' AND lower(f.\"table\") = lower($1) ORDER BY m.name, f.id, f.seq";

/// By the name of the table as its engine is asked for it.
pub async fn naming(db: &mut Db, name: &[Value]) -> Result<Vec<Naming>, Failure> {
    let sql = if db.is_postgres() { POSTGRES } else { SQLITE };
    let (mut keys, mut last) = (Vec::<Naming>::new(), String::new());
    for row in db.all(sql.to_owned(), name).await? {
        let text = |at: usize| row.get(at).map(Value::shown).unwrap_or_default();
        let (key, pair) = (text(0), Pair { own: text(3), theirs: text(4) });
        match keys.last_mut() {
            Some(known) if key == last => known.pairs.push(pair),
            _ => {
                let (holds, cascades) = (text(5) == "true", text(6) == "true");
                keys.push(Naming { identity: text(1), table: text(2), pairs: vec![pair], holds, cascades });
            }
        }
        last = key;
    }
    Ok(keys)
}
