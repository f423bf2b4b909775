//! The installation: one row that says which root key everything here hangs on.

use super::{Conn, Result, Tx, dialect::LOCK_INSTALLATION};

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    /// The root key's number in its ring.
    #[sqlx(try_from = "i64")]
    pub root_key: RootKey,
    /// Only this very ring gives this value.
    pub check_value: Vec<u8>,
    next_root_key: Option<i64>,
    next_check_value: Option<Vec<u8>>,
    oldest_root_key: Option<i64>,
    demo: i64,
    restoring: i64,
}

impl Row {
    /// The root key that follows, by number and check value, while servers get to know it. Nothing is sealed under it.
    pub fn next(&self) -> Option<(u32, &[u8])> {
        Some((u32::try_from(self.next_root_key?).ok()?, self.next_check_value.as_deref()?))
    }

    /// A server may still wrap new keys by the root key before.
    pub const fn takes_older(&self) -> bool {
        self.oldest_root_key.is_some()
    }

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
        const SQL: &str = "SELECT root_key, check_value, next_root_key, next_check_value, oldest_root_key, demo, restoring
            FROM installation WHERE id = 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    /// Where people find the portal, as a server noted it.
    pub async fn public_url(&mut self) -> Result<Option<String>> {
        const SQL: &str = "SELECT public_url FROM installation WHERE id = 1";
        let noted: Option<Option<String>> = on!(self, c => sqlx::query_scalar(SQL).fetch_optional(c).await)?;
        Ok(noted.flatten())
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

    /// Names the root key that follows. `false` where one is named already.
    pub async fn announce_root_key(&mut self, root_key: u32, check_value: &[u8; 32]) -> Result<bool> {
        const SQL: &str = "UPDATE installation SET next_root_key = $1, next_check_value = $2
            WHERE id = 1 AND next_root_key IS NULL AND oldest_root_key IS NULL AND root_key < $1";
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(i64::from(root_key))
            .bind(check_value.as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// Gives up the root key that follows. Nothing is lost: nothing is sealed under it.
    pub async fn give_up_next_root_key(&mut self) -> Result<()> {
        const SQL: &str = "UPDATE installation SET next_root_key = NULL, next_check_value = NULL WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// The root key that follows is the one that everything is sealed under from here on; what servers wrap by the one before is still
    /// taken. `false` where another one follows.
    pub async fn move_to_root_key(&mut self, root_key: u32) -> Result<bool> {
        const SQL: &str = "UPDATE installation SET oldest_root_key = root_key, root_key = next_root_key, check_value = next_check_value,
            next_root_key = NULL, next_check_value = NULL WHERE id = 1 AND next_root_key = $1 AND next_check_value IS NOT NULL";
        let affected = on!(&mut **self, c => sqlx::query(SQL).bind(i64::from(root_key)).execute(c).await.map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// From here on a new key that is wrapped by an older root key is refused.
    pub async fn refuse_older_root_keys(&mut self) -> Result<()> {
        const SQL: &str = "UPDATE installation SET oldest_root_key = NULL WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn note_public_url(&mut self, url: &str) -> Result<()> {
        const SQL: &str = "UPDATE installation SET public_url = $1 WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).bind(url).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn mark_demo(&mut self, demo: bool) -> Result<()> {
        const SQL: &str = "UPDATE installation SET demo = $1 WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).bind(i64::from(demo)).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// The oldest root key that new keys may be wrapped by. It stays the oldest until this change is done.
    pub(super) async fn oldest_root_key(&mut self) -> Result<Option<u32>> {
        let sql = LOCK_INSTALLATION.of(self);
        let number: Option<i64> = on!(&mut **self, c => sqlx::query_scalar(sql).fetch_optional(c).await)?;
        Ok(number.and_then(|number| u32::try_from(number).ok()))
    }
}
