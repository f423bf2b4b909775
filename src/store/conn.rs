//! One moment of the database, whichever engine it is on.

use sqlx::{Postgres, Transaction, pool::PoolConnection};
use std::ops::{Deref, DerefMut};

use super::{pace::Pace, writer::OneSqlite};

/// A moment of either engine. Aggregates add their reads here.
pub struct Conn {
    pub engine: Engine,
    pub(super) pace: Pace,
}

/// The transaction beneath it.
pub enum Engine {
    Sqlite(OneSqlite),
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
    pub(super) async fn commit(self) -> sqlx::Result<()> {
        match self {
            Self::Moment(transaction) => transaction.commit().await,
            Self::Alone(_) => Ok(()),
        }
    }
}
