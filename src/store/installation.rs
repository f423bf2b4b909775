//! The installation: one row that says which root key everything here hangs on.

use super::{Conn, Result, Tx, dialect::LOCK_INSTALLATION};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// The root key's number in its ring.
    #[sqlx(try_from = "i64")]
    pub root_key: RootKey,
    /// Only this very ring gives this value.
    pub check_value: Vec<u8>,
    demo: i64,
    restoring: i64,
}

impl Row {
    /// A demo made people, staff and keys here.
    pub const fn is_of_a_demo(&self) -> bool {
        self.demo != 0
    }

    /// A restore was begun and did not come to its end: people may be here who were erased.
    pub const fn is_being_restored(&self) -> bool {
        self.restoring != 0
    }
}

/// The number of a root key, as rows have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RootKey(pub u32);

impl TryFrom<i64> for RootKey {
    type Error = std::num::TryFromIntError;
    fn try_from(number: i64) -> std::result::Result<Self, Self::Error> {
        number.try_into().map(Self)
    }
}

impl Conn {
    pub async fn installation(&mut self) -> Result<Option<Row>> {
        const SQL: &str = "SELECT root_key, check_value, demo, restoring FROM installation WHERE id = 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    /// Whether anything was ever kept here: a notice is published before anybody comes.
    pub async fn holds_anything(&mut self) -> Result<bool> {
        const SQL: &str =
            "SELECT (SELECT count(*) FROM notices) + (SELECT count(*) FROM customers) + (SELECT count(*) FROM log_head WHERE seq > 0)";
        let rows: i64 = on!(self, c => sqlx::query_scalar(SQL).fetch_one(c).await)?;
        Ok(rows > 0 || self.some_key().await?.is_some())
    }
}

impl Tx {
    /// `false` when somebody was first.
    pub async fn install(&mut self, root_key: u32, check_value: &[u8; 32], demo: bool) -> Result<bool> {
        const SQL: &str =
            "INSERT INTO installation (id, root_key, check_value, demo, made_at) VALUES (1, $1, $2, $3, $4) ON CONFLICT DO NOTHING";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(i64::from(root_key))
            .bind(check_value.as_slice())
            .bind(i64::from(demo))
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// From here on every new key is wrapped by this root key, or refused.
    pub async fn move_to_root_key(&mut self, root_key: u32, check_value: &[u8; 32]) -> Result<()> {
        const SQL: &str = "UPDATE installation SET root_key = $1, check_value = $2 WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).bind(i64::from(root_key)).bind(check_value.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn mark_demo(&mut self, demo: bool) -> Result<()> {
        const SQL: &str = "UPDATE installation SET demo = $1 WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).bind(i64::from(demo)).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// The root key new keys have to be wrapped by. It cannot be replaced until this change is done.
    pub(super) async fn root_key_in_use(&mut self) -> Result<Option<u32>> {
        let sql = LOCK_INSTALLATION.of(self);
        let number: Option<i64> = on!(&mut **self, c => sqlx::query_scalar(sql).fetch_optional(c).await)?;
        Ok(number.and_then(|number| u32::try_from(number).ok()))
    }
}
