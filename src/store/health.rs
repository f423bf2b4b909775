//! Whether the store keeps what it is given, as its last change showed.

use std::sync::{
    Arc,
    atomic::{AtomicBool, AtomicI64, Ordering},
};
use std::time::Duration;

use super::{Error, Result, Store, event::Unaudited};
use crate::domain::{actor::Actor, time::Millis};

/// A look at whether it can write is good for so long.
const GOOD_FOR: Duration = Duration::from_secs(5);
/// The longest a health check waits.
const PATIENCE: Duration = Duration::from_secs(3);

#[derive(Debug, Clone, Default)]
pub(super) struct Health(Arc<State>);

#[derive(Debug, Default)]
struct State {
    failing: AtomicBool,
    /// When a change was last on the disk.
    kept_at: AtomicI64,
}

impl Health {
    /// Says once that it fails, and once that it works again.
    pub fn noted<T>(&self, result: Result<T>) -> Result<T> {
        if let Err(error @ Error::Away(_)) = &result
            && !self.0.failing.swap(true, Ordering::Relaxed)
        {
            tracing::error!(%error, "the database cannot be written; changes are refused until it can");
        }
        result
    }

    pub fn kept(&self, at: Millis) {
        self.0.kept_at.store(at.0, Ordering::Relaxed);
        if self.0.failing.swap(false, Ordering::Relaxed) {
            tracing::info!("the database can be written again");
        }
    }
}

impl Store {
    /// Whether a change would be kept: seen by one of the last seconds, or tried. Answers within three seconds.
    pub async fn can_write(&self) -> bool {
        let health = &self.health.0;
        let fresh = self.clock.now() < Millis(health.kept_at.load(Ordering::Relaxed)).plus(GOOD_FOR);
        if fresh && !health.failing.load(Ordering::Relaxed) {
            return true;
        }
        let beat = self.write::<_, Error>(Actor::House, |mut tx| {
            Box::pin(async move {
                tx.beat().await?;
                tx.commit_unaudited(Unaudited::Heartbeat, ()).await
            })
        });
        matches!(tokio::time::timeout(PATIENCE, beat).await, Ok(Ok(_)))
    }
}

impl super::Tx {
    async fn beat(&mut self) -> Result<()> {
        const SQL: &str = "UPDATE heartbeat SET at = $1 WHERE id = 1";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
