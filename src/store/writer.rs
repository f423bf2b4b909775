//! SQLite's one writer. Changes that wait for each other share one transaction, and so one wait for the disk: the later ones are
//! savepoints of it. Each is answered after the shared commit; one that fails is undone alone.

use sqlx::{Sqlite, SqliteConnection, SqlitePool, Transaction};
use std::{
    ops::{Deref, DerefMut},
    time::{Duration, Instant},
};
use tokio::sync::{mpsc, oneshot, watch};

use super::{Error, Result, conn::Held, connect::WITHIN};

/// So many changes share a commit at most, and none joins one that was begun so long ago.
const MOST: usize = 64;
const LONGEST: Duration = Duration::from_millis(20);
const QUEUE: usize = 1_024;

/// Where changes wait for their turn.
#[derive(Clone)]
pub(super) struct Writer(mpsc::Sender<Turn>);

type Turn = oneshot::Sender<Result<Lent>>;

impl Writer {
    pub fn begin(pool: SqlitePool) -> Self {
        let (turns, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(lead(pool, waiting));
        Self(turns)
    }

    /// The database, for one change. Nobody waits longer than for a connection.
    pub async fn turn(&self) -> Result<OneSqlite> {
        let (turn, lent) = oneshot::channel();
        let turn = async {
            self.0.send(turn).await.map_err(|_| Error::Gone("the writer"))?;
            lent.await.map_err(|_| Error::Gone("the writer"))?.map(OneSqlite::Writing)
        };
        tokio::time::timeout(WITHIN, turn).await.unwrap_or_else(|_| Err(Error::away("another change takes too long")))
    }
}

/// A transaction of SQLite: one that only reads, or the shared one, lent to a change.
pub enum OneSqlite {
    Reading(Held<Sqlite>),
    Writing(Lent),
}

impl OneSqlite {
    /// Resolves once the shared transaction has ended; `None` where there is nothing to wait for. A refusal that rests on earlier changes
    /// of the shared commit is told only after it, too.
    pub(super) fn settled(&self) -> Option<impl Future<Output = ()> + Send + use<>> {
        let Self::Writing(Lent { place: Place::Later, settled, .. }) = self else { return None };
        let mut settled = settled.clone();
        Some(async move { while settled.changed().await.is_ok() {} })
    }

    /// Returns once the change is on the disk.
    pub(super) async fn keep(self) -> Result<()> {
        match self {
            Self::Reading(held) => Ok(held.commit().await?),
            Self::Writing(lent) => lent.keep().await,
        }
    }
}

/// The shared transaction while one change has it. Let go, the change is undone and the next has its turn.
pub struct Lent {
    tx: Option<Transaction<'static, Sqlite>>,
    back: Option<oneshot::Sender<Back>>,
    place: Place,
    settled: watch::Receiver<()>,
}

/// The first of a transaction needs no savepoint: undoing it undoes the whole, which is nothing else.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    First,
    Later,
}

struct Back {
    tx: Transaction<'static, Sqlite>,
    /// The caller to tell the outcome of the shared commit; `None` for a change that is to be undone.
    kept: Option<oneshot::Sender<Result<()>>>,
}

impl Lent {
    async fn keep(mut self) -> Result<()> {
        if self.place == Place::Later {
            sqlx::query("RELEASE change").execute(&mut *self).await?;
        }
        let (answer, committed) = oneshot::channel();
        self.give_back(Some(answer));
        committed.await.map_err(|_| Error::Gone("the shared commit"))?
    }

    fn give_back(&mut self, kept: Option<oneshot::Sender<Result<()>>>) {
        if let (Some(tx), Some(back)) = (self.tx.take(), self.back.take()) {
            // A writer that is gone lets go of the transaction, which undoes it.
            let _ = back.send(Back { tx, kept });
        }
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        self.give_back(None);
    }
}

async fn lead(pool: SqlitePool, mut waiting: mpsc::Receiver<Turn>) {
    while let Some(first) = waiting.recv().await {
        match pool.begin_with("BEGIN IMMEDIATE").await {
            Ok(tx) => share(tx, first, &mut waiting).await,
            Err(error) => {
                let _ = first.send(Err(error.into()));
                // The changes waiting behind it fail with it.
                while let Ok(turn) = waiting.try_recv() {
                    let _ = turn.send(Err(Error::away("the database lets nobody write")));
                }
            }
        }
    }
}

/// One transaction: the first change, and those that came meanwhile.
async fn share(mut tx: Transaction<'static, Sqlite>, first: Turn, waiting: &mut mpsc::Receiver<Turn>) {
    let (begun, mut kept, mut next, mut place) = (Instant::now(), Vec::new(), Some(first), Place::First);
    // Dropped at the end, whatever that is.
    let (_settling, settled) = watch::channel(());
    while let Some(turn) = next.take() {
        if place == Place::Later && sqlx::query("SAVEPOINT change").execute(&mut *tx).await.is_err() {
            let _ = turn.send(Err(Error::away("the shared change was lost")));
            return lost(kept);
        }
        let (back, returned) = oneshot::channel();
        // A caller who is gone lets go of it at once.
        drop(turn.send(Ok(Lent { tx: Some(tx), back: Some(back), place, settled: settled.clone() })));
        let Ok(back) = returned.await else { return lost(kept) };
        tx = back.tx;
        match back.kept {
            Some(answer) => kept.push(answer),
            None if place == Place::First => {
                let _ = tx.rollback().await;
                return;
            }
            None => {
                // SQLite ends the whole by itself when the disk is full or fails.
                if sqlx::raw_sql("ROLLBACK TO change; RELEASE change").execute(&mut *tx).await.is_err() {
                    return lost(kept);
                }
            }
        }
        place = Place::Later;
        if kept.len() < MOST && begun.elapsed() < LONGEST {
            next = waiting.try_recv().ok();
        }
    }
    match tx.commit().await {
        Ok(()) => kept.into_iter().for_each(|answer| drop(answer.send(Ok(())))),
        Err(error) => {
            let mut kept = kept.into_iter();
            if let Some(answer) = kept.next() {
                let _ = answer.send(Err(error.into()));
            }
            lost(kept);
        }
    }
}

/// Answers the callers of a shared change that never reached the disk.
fn lost(kept: impl IntoIterator<Item = oneshot::Sender<Result<()>>>) {
    for answer in kept {
        let _ = answer.send(Err(Error::away("the shared change was lost")));
    }
}

impl Deref for OneSqlite {
    type Target = SqliteConnection;
    fn deref(&self) -> &SqliteConnection {
        match self {
            Self::Reading(held) => held,
            Self::Writing(lent) => lent,
        }
    }
}
impl DerefMut for OneSqlite {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        match self {
            Self::Reading(held) => held,
            Self::Writing(lent) => lent,
        }
    }
}

impl Deref for Lent {
    type Target = SqliteConnection;
    #[expect(clippy::expect_used, reason = "it is taken only where it is given back, which takes the whole")]
    fn deref(&self) -> &SqliteConnection {
        self.tx.as_deref().expect("lent")
    }
}
impl DerefMut for Lent {
    #[expect(clippy::expect_used, reason = "it is taken only where it is given back, which takes the whole")]
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.tx.as_deref_mut().expect("lent")
    }
}
