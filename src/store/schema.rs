//! The version of the tables: what this program needs, and what a database has.

use sqlx::migrate::Migrator;
use std::collections::BTreeSet;

use super::{Conn, Error, Result, Store, database::Database, dialect::HAS_MIGRATIONS};

static SQLITE: Migrator = sqlx::migrate!("migrations/sqlite");
static POSTGRES: Migrator = sqlx::migrate!("migrations/postgres");

/// How a database's tables stand to this program. Both engines have the same numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Schema {
    /// No table of ours.
    Empty,
    /// Some migrations are missing: up to date is this program's newest.
    Older(i64),
    Current,
    /// A newer program was here.
    Newer(i64),
}

impl Schema {
    /// The number of the newest migration this program has.
    pub fn newest() -> i64 {
        versions().max().unwrap_or_default()
    }
}

fn versions() -> impl Iterator<Item = i64> {
    SQLITE.iter().map(|migration| migration.version)
}

impl Store {
    /// Only looks.
    pub async fn schema(&self) -> Result<Schema> {
        let applied = self.read().await?.applied_migrations().await?;
        let known: BTreeSet<i64> = versions().collect();
        Ok(match (applied.difference(&known).last(), applied.last()) {
            (Some(newer), _) => Schema::Newer(*newer),
            (None, None) => Schema::Empty,
            (None, Some(_)) if applied == known => Schema::Current,
            (None, Some(last)) => Schema::Older(*last),
        })
    }

    /// Brings the tables up to date. Two programs that do so at once wait for each other.
    pub async fn migrate(&self) -> Result<()> {
        match &self.database {
            Database::Sqlite { write, .. } => SQLITE.run(write).await?,
            Database::Postgres(pool) => POSTGRES.run(pool).await?,
        }
        Ok(())
    }

    /// Brings the tables to a version that was, for rows of that time.
    pub async fn migrate_to(&self, version: i64) -> Result<()> {
        match &self.database {
            Database::Sqlite { write, .. } => SQLITE.run_to(version, write).await?,
            Database::Postgres(pool) => POSTGRES.run_to(version, pool).await?,
        }
        Ok(())
    }

    /// Refuses tables that are not this program's.
    pub(super) async fn verify(&self) -> Result<()> {
        let (needs, said) = (Schema::newest(), |what: String| Err(Error::Unusable(what)));
        match self.schema().await? {
            Schema::Current => Ok(()),
            Schema::Empty => said("the database holds nothing yet: run `candor migrate`".to_owned()),
            Schema::Older(has) => said(format!("the database has schema {has}, this program needs {needs}: run `candor migrate`")),
            Schema::Newer(has) => said(format!("the database has schema {has}, made by a newer candor than this one, which knows {needs}")),
        }
    }
}

impl Conn {
    async fn applied_migrations(&mut self) -> Result<BTreeSet<i64>> {
        let sql = HAS_MIGRATIONS.of(self);
        let there: i64 = on!(self, c => sqlx::query_scalar(sql).fetch_one(c).await)?;
        if there == 0 {
            return Ok(BTreeSet::new());
        }
        const SQL: &str = "SELECT version FROM _sqlx_migrations WHERE success";
        let versions: Vec<i64> = on!(self, c => sqlx::query_scalar(SQL).fetch_all(c).await)?;
        Ok(versions.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_engines_have_the_same_numbers() {
        let numbers = |migrator: &Migrator| migrator.iter().map(|migration| migration.version).collect::<Vec<_>>();
        assert_eq!(numbers(&SQLITE), numbers(&POSTGRES));
        assert_eq!(numbers(&SQLITE).last(), Some(&Schema::newest()));
    }
}
