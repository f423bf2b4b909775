//! Leases: work that one server does for all of them.

use std::time::Duration;

use super::{Result, Tx};

impl Tx {
    /// Takes a lease that is free or has lapsed, or renews one's own. `false` when somebody else has it.
    pub async fn take_lease(&mut self, name: &str, holder: &[u8; 16], lasts: Duration) -> Result<bool> {
        const SQL: &str = "INSERT INTO leases (name, holder, until) VALUES ($1, $2, $3)
            ON CONFLICT (name) DO UPDATE SET holder = $2, until = $3 WHERE leases.holder = $2 OR leases.until <= $4";
        let (at, until) = (self.at.0, self.at.plus(lasts).0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(name)
            .bind(holder.as_slice())
            .bind(until)
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 0 {
            self.shorten_lease(name, lasts).await?;
        }
        Ok(affected == 1)
    }

    /// One from before the clock was put back ends as if it were given now. A holder that lives renews it long before.
    async fn shorten_lease(&mut self, name: &str, lasts: Duration) -> Result<()> {
        const SQL: &str = "UPDATE leases SET until = $2 WHERE name = $1 AND until > $3";
        let (until, never) = (self.at.plus(lasts).0, self.at.farthest(lasts).0);
        on!(&mut **self, c => sqlx::query(SQL).bind(name).bind(until).bind(never).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Others may take it at once.
    pub async fn give_up_lease(&mut self, name: &str, holder: &[u8; 16]) -> Result<()> {
        const SQL: &str = "DELETE FROM leases WHERE name = $1 AND holder = $2";
        on!(&mut **self, c => sqlx::query(SQL).bind(name).bind(holder.as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
