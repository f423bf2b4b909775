//! The one door to write. A change without its audit event does not compile.

use sqlx::{Postgres, Sqlite, Transaction, pool::PoolConnection};
use std::{
    ops::{Deref, DerefMut},
    pin::Pin,
};

use super::{
    Error, Result, Store,
    audit::chain,
    database::Database,
    dialect::{LOCK_CUSTOMER, LOCK_LOG},
    event::{Event, Unaudited},
};
use crate::domain::{actor::Actor, ids::CustomerId, time::Millis};

/// A moment of either engine. Aggregates add their reads here.
pub enum Conn {
    Sqlite(Held<Sqlite>),
    Postgres(Held<Postgres>),
}

/// A connection of one engine: for as many statements as it takes, or for a single one, which is a moment by itself.
pub enum Held<D: sqlx::Database> {
    Moment(Transaction<'static, D>),
    Alone(PoolConnection<D>),
}

impl<D: sqlx::Database> Deref for Held<D> {
    type Target = D::Connection;
    fn deref(&self) -> &D::Connection {
        match self {
            Self::Moment(transaction) => transaction,
            Self::Alone(connection) => connection,
        }
    }
}

impl<D: sqlx::Database> DerefMut for Held<D> {
    fn deref_mut(&mut self) -> &mut D::Connection {
        match self {
            Self::Moment(transaction) => transaction,
            Self::Alone(connection) => connection,
        }
    }
}

impl<D: sqlx::Database> Held<D> {
    async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::Moment(transaction) => transaction.commit().await,
            Self::Alone(_) => Ok(()),
        }
    }
}

/// A change in progress. Aggregates add their writes here. Let go without a commit, it leaves nothing behind.
pub struct Tx {
    conn: Conn,
    actor: Actor,
    /// The moment of the change, the same for every row it touches.
    pub at: Millis,
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
/// ```compile_fail,E0308
/// # use candor::{domain::actor::Actor, store::{Error, Store, event::Event}};
/// async fn not_audited(store: Store, event: Event) -> Result<(), Error> {
///     store.write(Actor::House, move |tx| Box::pin(tx.commit((), ()))).await.map(|done| done.value)
/// }
/// ```
pub struct Committed<T>(Done<T>);

/// What a change brought, and its number in the log (the newest before it, when it was not audited).
pub struct Done<T> {
    pub value: T,
    pub seq: i64,
}

pub type Writing<T, E> = Pin<Box<dyn Future<Output = Result<Committed<T>, E>> + Send>>;

impl Store {
    /// Performs one change in a task of its own, so that a caller who leaves cannot cut it in half.
    ///
    /// On SQLite it has the database to itself from its first statement on.
    pub async fn write<T, E>(&self, actor: Actor, change: impl FnOnce(Tx) -> Writing<T, E> + Send + 'static) -> Result<Done<T>, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let store = self.clone();
        let task = tokio::spawn(async move {
            let conn = match &store.database {
                Database::Sqlite { write, .. } => {
                    Conn::Sqlite(Held::Moment(write.begin_with("BEGIN IMMEDIATE").await.map_err(Error::from)?))
                }
                Database::Postgres(pool) => Conn::Postgres(Held::Moment(pool.begin().await.map_err(Error::from)?)),
            };
            let tx = Tx { conn, actor, at: store.clock.now() };
            change(tx).await.map(|committed| committed.0)
        });
        task.await.unwrap_or_else(|_| Err(Error::Gone("the write's task").into()))
    }
}

impl Tx {
    /// Taken before a customer's rows are read to be changed; others wait until this change is done.
    pub async fn lock_customer(&mut self, customer: CustomerId) -> Result<()> {
        let sql = LOCK_CUSTOMER.of(&self.conn);
        let found: Option<Vec<u8>> =
            on!(&mut self.conn, c => sqlx::query_scalar(sql).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?;
        found.map(|_| ()).ok_or(Error::Gone("the customer"))
    }

    /// Writes the event, chains it to the log and commits. The log is locked last and only this long.
    pub async fn commit<T>(mut self, event: Event, value: T) -> Result<Committed<T>> {
        let sql = LOCK_LOG.of(&self.conn);
        let (last, head): (i64, Vec<u8>) = on!(&mut self.conn, c => sqlx::query_as(sql).fetch_one(c).await)?;
        let seq = last + 1;
        let entry = super::audit::Entry::new(seq, self.at, self.actor, &event);
        let link = chain(&head, &entry);
        self.append_audit(&entry, &link).await?;
        const MOVE_HEAD: &str = "UPDATE log_head SET seq = $1, chain = $2 WHERE id = 1";
        on!(&mut self.conn, c => sqlx::query(MOVE_HEAD).bind(seq).bind(link.as_slice()).execute(c).await.map(|_| ()))?;
        self.finish(seq, value).await
    }

    /// Commits a change that the log need not keep, and says why.
    pub async fn commit_unaudited<T>(mut self, _reason: Unaudited, value: T) -> Result<Committed<T>> {
        let seq = self.conn.last_seq().await?;
        self.finish(seq, value).await
    }

    async fn finish<T>(self, seq: i64, value: T) -> Result<Committed<T>> {
        match self.conn {
            Conn::Sqlite(tx) => tx.commit().await?,
            Conn::Postgres(tx) => tx.commit().await?,
        }
        Ok(Committed(Done { value, seq }))
    }
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
