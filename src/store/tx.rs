//! The one door to write. A change without its audit event does not compile.

use std::{
    ops::{Deref, DerefMut},
    pin::Pin,
};

use super::{
    Error, Result, Store,
    audit::{self, link},
    changes::Touched,
    conn::{Conn, Engine, Held},
    database::Database,
    dialect::LOCK_LOG,
    event::{Events, Unaudited},
    health::Health,
    locks::Serial,
};
use crate::domain::{actor::Actor, gone::Gone, lane::Lanes, time::Millis};

/// A change in progress. Aggregates add their writes here. Let go without a commit, it leaves nothing behind.
pub struct Tx {
    conn: Conn,
    actor: Actor,
    /// The moment of the change, the same for every row it touches.
    pub at: Millis,
    pub(super) serial: Serial,
    /// The rows followers take in again: noted by the writes themselves, so that none is forgotten.
    pub(super) touched: Vec<Touched>,
    pub(super) rung: Lanes,
    /// The deletions of this change, and whatever ends with it, for the ledger: noted by the deletes themselves.
    pub(super) erased: Vec<(Gone, Millis)>,
    /// When it was said first, in a change that says something again.
    pub(super) again: Option<Millis>,
    health: Health,
}

/// Proof of a commit: only [`Tx::commit`] and [`Tx::commit_unaudited`] make one, so this writes:
///
/// ```
/// # use candor::{domain::actor::Actor, store::{Error, Store, event::Event}};
/// async fn audited(store: Store, event: Event) -> Result<(), Error> {
///     store.write(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.map(|done| done.value)
/// }
/// ```
///
/// and a change that is not committed, or not audited, does not compile:
///
/// ```compile_fail,E0271
/// # use candor::{domain::actor::Actor, store::{Error, Store, event::Event}};
/// async fn not_committed(store: Store, event: Event) -> Result<(), Error> {
///     store.write(Actor::House, move |tx| Box::pin(async move { Ok::<(), Error>(()) })).await.map(|done| done.value)
/// }
/// ```
///
/// ```compile_fail,E0277
/// # use candor::{domain::actor::Actor, store::{Error, Store, event::Event}};
/// async fn not_audited(store: Store, event: Event) -> Result<(), Error> {
///     store.write(Actor::House, move |tx| Box::pin(tx.commit((), ()))).await.map(|done| done.value)
/// }
/// ```
pub struct Committed<T>(Done<T>);

/// The result of a change.
#[derive(Debug)]
pub struct Done<T> {
    pub value: T,
    /// The rows memory takes in before the caller is answered.
    pub touched: Vec<Touched>,
    /// The lanes that have work from it.
    pub rung: Lanes,
    /// Whether the ledger has a line of it: its file is brought up to it before the caller is answered.
    pub remembered: bool,
}

pub type Writing<T, E> = Pin<Box<dyn Future<Output = Result<Committed<T>, E>> + Send>>;

impl Store {
    /// Performs one change in a task of its own, so that a caller who leaves cannot cut it in half.
    pub async fn write<T, E>(&self, actor: Actor, change: impl FnOnce(Tx) -> Writing<T, E> + Send + 'static) -> Result<Done<T>, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let store = self.clone();
        let task = tokio::spawn(async move { store.write_here(actor, change).await });
        task.await.unwrap_or_else(|_| Err(Error::Gone("the write's task").into()))
    }

    /// The same for a caller that is such a task already.
    ///
    /// On SQLite it has the database to itself from its first statement on; changes that wait for each other there share one
    /// commit (`writer`).
    pub async fn write_here<T, E>(&self, actor: Actor, change: impl FnOnce(Tx) -> Writing<T, E>) -> Result<Done<T>, E>
    where
        E: From<Error>,
    {
        self.pace.step().await;
        let engine = match &self.database {
            Database::Sqlite { writer, .. } => writer.turn().await.map(Engine::Sqlite),
            Database::Postgres(pool) => pool.begin().await.map(|tx| Engine::Postgres(Held::Moment(tx))).map_err(Error::from),
        };
        let engine = self.health.noted(engine)?;
        let settled = match &engine {
            Engine::Sqlite(tx) => tx.settled(),
            Engine::Postgres(_) => None,
        };
        let conn = Conn { engine, pace: self.pace.clone() };
        let at = self.clock.now();
        let tx = Tx {
            conn,
            actor,
            at,
            serial: Serial::next(),
            touched: Vec::new(),
            rung: Lanes::default(),
            erased: Vec::new(),
            again: None,
            health: self.health.clone(),
        };
        let changed = change(tx).await;
        if changed.is_err()
            && let Some(settled) = settled
        {
            settled.await;
        }
        changed.map(|committed| committed.0)
    }
}

impl Tx {
    /// Writes the events, chains them to the log, tells followers what was touched and the ledger what was erased, and commits. The log is locked last and
    /// only this long.
    pub async fn commit<T>(mut self, events: impl Into<Events>, value: T) -> Result<Committed<T>> {
        let Head { mut seq, mut chain, mut changes } = self.lock_log().await?;
        for event in events.into() {
            seq += 1;
            let entry = audit::Row::new(seq, self.at, self.actor, &event);
            chain = link(&chain, &entry).to_vec();
            self.append_audit(&entry, &chain).await?;
        }
        self.append_changes(&mut changes).await?;
        self.append_erasures().await?;
        self.move_head(&Head { seq, chain, changes }).await?;
        self.finish(value).await
    }

    /// Commits a change that the log need not keep, and says why.
    pub async fn commit_unaudited<T>(mut self, _reason: Unaudited, value: T) -> Result<Committed<T>> {
        if !self.touched.is_empty() || !self.erased.is_empty() {
            let mut head = self.lock_log().await?;
            self.append_changes(&mut head.changes).await?;
            self.append_erasures().await?;
            self.move_head(&head).await?;
        }
        self.finish(value).await
    }

    /// Says that something about a customer is another matter now.
    pub fn touch(&mut self, touched: Touched) {
        if !self.touched.contains(&touched) {
            self.touched.push(touched);
        }
    }

    pub(super) async fn lock_log(&mut self) -> Result<Head> {
        let sql = LOCK_LOG.of(&self.conn);
        Ok(on!(&mut self.conn, c => sqlx::query_as(sql).fetch_one(c).await)?)
    }

    async fn append_changes(&mut self, last: &mut i64) -> Result<()> {
        for touched in std::mem::take(&mut self.touched) {
            *last = touched.number(*last, self.at);
            self.append_change(*last, &touched).await?;
            self.touched.push(touched);
        }
        Ok(())
    }

    async fn move_head(&mut self, head: &Head) -> Result<()> {
        const SQL: &str = "UPDATE log_head SET seq = $1, chain = $2, changes = $3 WHERE id = 1";
        on!(&mut self.conn, c => sqlx::query(SQL)
            .bind(head.seq)
            .bind(head.chain.as_slice())
            .bind(head.changes)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    async fn finish<T>(self, value: T) -> Result<Committed<T>> {
        let Self { conn, touched, rung, erased, health, at, .. } = self;
        conn.pace.step().await;
        let kept = match conn.engine {
            Engine::Sqlite(tx) => tx.keep().await,
            Engine::Postgres(tx) => tx.commit().await.map_err(Error::from),
        };
        health.noted(kept)?;
        health.kept(at);
        Ok(Committed(Done { value, touched, rung, remembered: !erased.is_empty() }))
    }
}

/// Where the log and the list of changes end.
#[derive(sqlx::FromRow)]
pub(super) struct Head {
    seq: i64,
    chain: Vec<u8>,
    changes: i64,
}

impl Deref for Tx {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
