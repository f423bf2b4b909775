//! Rows sealed under the house's own keys, table by table, so that a new root key can seal them anew.

use super::{Conn, Result, Tx};

/// A table that holds something sealed under a key of the house.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HouseTable {
    Staff,
    StaffInvitations,
    StaffPasskeys,
    Sessions,
    Jobs,
    KeptForms,
    RepeatableCalls,
    Items,
    TrainingOpenings,
    Concerns,
    Voices,
    Topics,
    Surveys,
    Receivers,
}

/// A sealed value, by what its place is made of.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Sealed {
    /// An id, or a hash whose first half stands for it.
    pub row: Vec<u8>,
    /// The owner of the row, where the place names one.
    pub owner: Option<Vec<u8>>,
    pub sealed: Vec<u8>,
}

macro_rules! statements {
    ($table:literal, $row:literal, $owner:literal, $sealed:literal) => {
        Statements {
            table: $table,
            column: $sealed,
            heads: concat!("SELECT DISTINCT substr(", $sealed, ", 1, 5) FROM ", $table, " WHERE ", $sealed, " IS NOT NULL"),
            count: concat!("SELECT count(*) FROM ", $table, " WHERE substr(", $sealed, ", 1, 5) <> $1"),
            read: concat!(
                "SELECT ",
                $row,
                " AS row, ",
                $owner,
                " AS owner, ",
                $sealed,
                " AS sealed FROM ",
                $table,
                " WHERE substr(",
                $sealed,
                ", 1, 5) <> $1 LIMIT $2"
            ),
            write: concat!("UPDATE ", $table, " SET ", $sealed, " = $3 WHERE ", $row, " = $1 AND ", $sealed, " = $2"),
        }
    };
}

struct Statements {
    table: &'static str,
    column: &'static str,
    heads: &'static str,
    count: &'static str,
    read: &'static str,
    write: &'static str,
}

impl HouseTable {
    pub const ALL: [Self; 14] = [
        Self::Staff,
        Self::StaffInvitations,
        Self::StaffPasskeys,
        Self::Sessions,
        Self::Jobs,
        Self::KeptForms,
        Self::RepeatableCalls,
        Self::Items,
        Self::TrainingOpenings,
        Self::Concerns,
        Self::Voices,
        Self::Topics,
        Self::Surveys,
        Self::Receivers,
    ];

    /// Table and column, as a place names them.
    pub const fn names(self) -> (&'static str, &'static str) {
        let statements = self.statements();
        (statements.table, statements.column)
    }

    const fn statements(self) -> Statements {
        match self {
            Self::Staff => statements!("staff", "id", "NULL", "sealed"),
            Self::StaffInvitations => statements!("staff_invitations", "token_hash", "NULL", "sealed"),
            Self::StaffPasskeys => statements!("staff_passkeys", "id", "staff_id", "sealed"),
            Self::Sessions => statements!("sessions", "token_hash", "NULL", "sealed"),
            Self::Jobs => statements!("jobs", "id", "NULL", "sealed"),
            Self::KeptForms => statements!("kept_forms", "id", "customer_id", "sealed"),
            Self::RepeatableCalls => statements!("repeatable_calls", "key_hash", "NULL", "answer"),
            Self::Items => statements!("items", "id", "NULL", "sealed"),
            Self::TrainingOpenings => statements!("training_openings", "id", "NULL", "sealed"),
            Self::Concerns => statements!("concerns", "item_id", "NULL", "sealed"),
            Self::Voices => statements!("voices", "id", "NULL", "sealed"),
            Self::Topics => statements!("topics", "id", "NULL", "sealed"),
            Self::Surveys => statements!("surveys", "id", "NULL", "sealed"),
            Self::Receivers => statements!("receivers", "id", "NULL", "sealed"),
        }
    }
}

impl Conn {
    /// How much of a table does not begin with `head`: it is sealed under another root key.
    pub async fn count_house_rows_without(&mut self, table: HouseTable, head: &[u8; 5]) -> Result<i64> {
        let sql = table.statements().count;
        Ok(on!(self, c => sqlx::query_scalar(sql).bind(head.as_slice()).fetch_one(c).await)?)
    }

    /// The first bytes of everything sealed in a table, each once: they name the root keys that it hangs on.
    pub async fn heads_of_house(&mut self, table: HouseTable) -> Result<Vec<Vec<u8>>> {
        let sql = table.statements().heads;
        Ok(on!(self, c => sqlx::query_scalar(sql).fetch_all(c).await)?)
    }

    pub async fn house_rows_without(&mut self, table: HouseTable, head: &[u8; 5], most: i64) -> Result<Vec<Sealed>> {
        let sql = table.statements().read;
        Ok(on!(self, c => sqlx::query_as(sql).bind(head.as_slice()).bind(most).fetch_all(c).await)?)
    }
}

impl Tx {
    /// No effect on a row that is gone or changed since.
    pub async fn reseal_house_row(&mut self, table: HouseTable, before: &Sealed, after: &[u8]) -> Result<()> {
        let sql = table.statements().write;
        on!(&mut **self, c => sqlx::query(sql)
            .bind(before.row.as_slice())
            .bind(before.sealed.as_slice())
            .bind(after)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
