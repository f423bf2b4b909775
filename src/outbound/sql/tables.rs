//! The tables of a mapping as the database has them.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    db::Db,
    dialect::{Dialect, named, quoted},
    failure::Failure,
    keys::{Naming, naming},
    value::Value,
};
use crate::domain::mapping::whole::{Mapping, Table};

/// The kinds of types a mapping cares about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    Text,
    Whole,
    Uuid,
    Moment,
    Other,
}

#[derive(Debug, Clone)]
pub struct Shape {
    pub family: Family,
    /// The type's name, quoted where a statement needs it.
    pub kind: String,
    pub may_be_null: bool,
    /// The user has the right to.
    pub may_change: bool,
    /// The database works its values out, and takes no others.
    pub worked_out: bool,
    /// So many letters fit in.
    pub longest: Option<usize>,
}

#[derive(Debug, Clone)]
pub struct Known {
    /// By which it is told from tables of the same name.
    pub identity: String,
    columns: BTreeMap<String, Shape>,
    /// Columns that tell its rows apart.
    pub unique: Vec<BTreeSet<String>>,
    /// The foreign keys that name it.
    pub named_by: Vec<Naming>,
    /// The rights that the user lacks, of `SELECT`, `DELETE` and `UPDATE`.
    pub forbidden: Vec<String>,
    /// Row level security may leave out rows of it.
    pub filtered: bool,
    dialect: Dialect,
}

impl Known {
    pub fn column(&self, name: &str) -> Option<&Shape> {
        self.columns.get(&folded(self.dialect, name))
    }

    /// Whether both are one column.
    pub fn same(&self, one: &str, other: &str) -> bool {
        folded(self.dialect, one) == folded(self.dialect, other)
    }

    pub fn tells_apart(&self, key: &[String]) -> bool {
        let key: BTreeSet<String> = key.iter().map(|name| folded(self.dialect, name)).collect();
        self.unique.iter().any(|unique| unique.is_subset(&key))
    }
}

/// SQLite's names are the same in small and large letters.
fn folded(dialect: Dialect, name: &str) -> String {
    match dialect {
        Dialect::Sqlite => name.to_ascii_lowercase(),
        Dialect::Postgres => name.to_owned(),
    }
}

/// Table by table; `None` for one that is not there.
pub async fn tables(db: &mut Db, mapping: &Mapping) -> Result<Vec<Option<Known>>, Failure> {
    let mut known = Vec::new();
    for table in &mapping.tables {
        known.push(if db.is_postgres() { of_postgres(db, table).await? } else { of_sqlite(db, table).await? });
    }
    Ok(known)
}

fn text(row: &[Value], at: usize) -> String {
    row.get(at).map(Value::shown).unwrap_or_default()
}

fn columns_of(rows: Vec<Vec<Value>>) -> Vec<BTreeSet<String>> {
    let mut sets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows {
        sets.entry(text(&row, 0)).or_default().insert(text(&row, 1));
    }
    sets.into_values().collect()
}

async fn of_postgres(db: &mut Db, table: &Table) -> Result<Option<Known>, Failure> {
    const IDENTITY: &str = "SELECT to_regclass($1)::oid::text, row_security_active(to_regclass($1)::oid)::text";
    const COLUMNS: &str = "SELECT a.attname::text, n.nspname::text, t.typname::text, (NOT a.attnotnull)::text, a.atttypmod::text,
            has_column_privilege(a.attrelid, a.attnum, 'UPDATE')::text, (a.attgenerated <> '' OR a.attidentity = 'a')::text
        FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid JOIN pg_namespace AS n ON n.oid = t.typnamespace
        WHERE a.attrelid = to_regclass($1) AND a.attnum > 0 AND NOT a.attisdropped";
    const UNIQUE: &str = "SELECT i.indexrelid::text, a.attname::text
        FROM pg_index AS i JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey::int2[])
        WHERE i.indrelid = to_regclass($1) AND i.indisunique AND i.indpred IS NULL AND i.indexprs IS NULL";
    const RIGHTS: &str = "SELECT wanted FROM unnest(ARRAY['SELECT', 'DELETE', 'UPDATE']) AS wanted
        WHERE NOT has_table_privilege(to_regclass($1), wanted)
            AND NOT (wanted = 'UPDATE' AND has_any_column_privilege(to_regclass($1), wanted))";
    let name = [Value::Text(named(table))];
    let found = db.all(IDENTITY.to_owned(), &name).await?;
    let (identity, filtered) = found.first().map(|row| (text(row, 0), text(row, 1) == "true")).unwrap_or_default();
    if identity.is_empty() {
        return Ok(None);
    }
    let columns = db.all(COLUMNS.to_owned(), &name).await?.into_iter().map(|row| {
        let kind = text(&row, 2);
        let modifier: i64 = text(&row, 4).parse().unwrap_or(-1);
        let longest = matches!(kind.as_str(), "varchar" | "bpchar").then(|| usize::try_from(modifier - 4).ok()).flatten();
        let shape = Shape {
            family: family_of(&kind),
            kind: format!("{}.{}", quoted(&text(&row, 1)), quoted(&kind)),
            may_be_null: text(&row, 3) == "true",
            may_change: text(&row, 5) == "true",
            worked_out: text(&row, 6) == "true",
            longest,
        };
        (text(&row, 0), shape)
    });
    let columns = columns.collect();
    let unique = columns_of(db.all(UNIQUE.to_owned(), &name).await?);
    let named_by = naming(db, &name).await?;
    let forbidden = db.all(RIGHTS.to_owned(), &name).await?.iter().map(|row| text(row, 0)).collect();
    Ok(Some(Known { identity, columns, unique, named_by, forbidden, filtered, dialect: Dialect::Postgres }))
}

fn family_of(kind: &str) -> Family {
    match kind {
        "text" | "varchar" | "bpchar" | "citext" => Family::Text,
        "int2" | "int4" | "int8" => Family::Whole,
        "uuid" => Family::Uuid,
        "timestamp" | "timestamptz" | "date" => Family::Moment,
        _ => Family::Other,
    }
}

async fn of_sqlite(db: &mut Db, table: &Table) -> Result<Option<Known>, Failure> {
    const COLUMNS: &str = "SELECT lower(name), upper(type), \"notnull\", pk, hidden FROM pragma_table_xinfo($1) WHERE hidden <> 1";
    const UNIQUE: &str = "SELECT i.name, lower(c.name) FROM pragma_index_list($1) AS i JOIN pragma_index_info(i.name) AS c
        WHERE i.\"unique\" = 1 AND i.partial = 0 AND NOT EXISTS (SELECT 1 FROM pragma_index_info(i.name) AS e WHERE e.name IS NULL)";
    if table.schema.is_some() {
        return Ok(None);
    }
    let name = [Value::Text(table.name.clone())];
    let rows = db.all(COLUMNS.to_owned(), &name).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let primary: BTreeSet<String> = rows.iter().filter(|row| text(row, 3) != "0").map(|row| text(row, 0)).collect();
    let columns = rows.iter().map(|row| {
        let kind = text(row, 1);
        let (family, may_be_null, worked_out) = (affinity(&kind), text(row, 2) == "0", text(row, 4) != "0");
        let shape = Shape { family, kind, may_be_null, may_change: true, worked_out, longest: None };
        (text(row, 0), shape)
    });
    let columns = columns.collect();
    let mut unique = columns_of(db.all(UNIQUE.to_owned(), &name).await?);
    unique.extend((!primary.is_empty()).then_some(primary));
    let named_by = naming(db, &name).await?;
    let identity = table.name.to_ascii_lowercase();
    Ok(Some(Known { identity, columns, unique, named_by, forbidden: Vec::new(), filtered: false, dialect: Dialect::Sqlite }))
}

/// By the name a column's type was given, as SQLite itself goes by it.
fn affinity(kind: &str) -> Family {
    let has = |words: &[&str]| words.iter().any(|word| kind.contains(word));
    match () {
        () if has(&["DATE", "TIME"]) => Family::Moment,
        () if has(&["INT"]) => Family::Whole,
        () if has(&["UUID", "CHAR", "CLOB", "TEXT"]) => Family::Text,
        () => Family::Other,
    }
}
