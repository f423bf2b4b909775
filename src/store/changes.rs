//! Changes that followers and the brand's own copies take in, in the order of commits. The audit log says what happened; this log says
//! which state is new.

use super::{Conn, Result, Tx, choices::Row};
use crate::domain::{
    data_change::DataChange,
    ids::{CustomerId, RequestId},
    notice::NoticeVersion,
    telling::RequestNews,
    time::Millis,
};

/// A row that a change touched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// With what they chose since.
    Choices(Row),
    CustomerCreated(Row),
    /// The brand said something else about them.
    CustomerUpdated(CustomerId),
    CustomerErased(CustomerId),
    /// A person did something to their data; `about` is sealed under their key.
    Data {
        customer: CustomerId,
        change: DataChange,
        about: Vec<u8>,
    },
    /// No choice of its person is another by it, so it names none: their row is not read again.
    Request(RequestId, RequestNews),
    Notice(NoticeVersion),
    Keys,
    /// A backup was restored: whatever was told after it is undone, and the numbers go on beyond what was ever told.
    Restarted,
}

/// The least that the numbers leap when a backup was restored.
const LEAP: i64 = 1_000_000_000;

/// The subject of a row, in the words of the table. A newer program may write others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Choices,
    CustomerCreated,
    CustomerUpdated,
    CustomerErased,
    Data(DataChange),
    Request(RequestNews),
    Notice,
    Keys,
    Restarted,
}

impl Kind {
    const STATES: [Self; 7] =
        [Self::Choices, Self::CustomerCreated, Self::CustomerUpdated, Self::CustomerErased, Self::Notice, Self::Keys, Self::Restarted];

    pub fn all() -> impl Iterator<Item = Self> {
        let states = Self::STATES.into_iter().chain(DataChange::ALL.iter().copied().map(Self::Data));
        states.chain(RequestNews::ALL.iter().copied().map(Self::Request))
    }

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Choices => "choices",
            Self::CustomerCreated => "customer.created",
            Self::CustomerUpdated => "customer.updated",
            Self::CustomerErased => "customer.erased",
            Self::Data(change) => change.as_str(),
            Self::Request(news) => news.as_str(),
            Self::Notice => "notice",
            Self::Keys => "keys",
            Self::Restarted => "feed.restarted",
        }
    }

    /// `None` for one that a newer program wrote.
    pub fn read(text: &str) -> Option<Self> {
        Self::all().find(|kind| kind.as_str() == text)
    }
}

impl Touched {
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Choices(_) => Kind::Choices,
            Self::CustomerCreated(_) => Kind::CustomerCreated,
            Self::CustomerUpdated(_) => Kind::CustomerUpdated,
            Self::CustomerErased(_) => Kind::CustomerErased,
            Self::Data { change, .. } => Kind::Data(*change),
            Self::Request(_, news) => Kind::Request(*news),
            Self::Notice(_) => Kind::Notice,
            Self::Keys => Kind::Keys,
            Self::Restarted => Kind::Restarted,
        }
    }

    /// Its number, after the newest. A leap leads beyond every number that was given since the backup, also by an earlier restore of it: to
    /// the moment in microseconds, of which no change ever took one.
    pub(super) fn number(&self, newest: i64, at: Millis) -> i64 {
        match self {
            Self::Restarted => newest.saturating_add(LEAP).max(at.0.saturating_mul(1_000)),
            _ => newest + 1,
        }
    }

    const fn customer(&self) -> Option<CustomerId> {
        match self {
            Self::Choices(row) | Self::CustomerCreated(row) => Some(row.customer_id),
            Self::CustomerUpdated(id) | Self::CustomerErased(id) | Self::Data { customer: id, .. } => Some(*id),
            Self::Request(..) | Self::Notice(_) | Self::Keys | Self::Restarted => None,
        }
    }

    const fn request(&self) -> Option<RequestId> {
        match self {
            Self::Request(id, _) => Some(*id),
            _ => None,
        }
    }

    const fn notice(&self) -> Option<NoticeVersion> {
        match self {
            Self::Notice(version) => Some(*version),
            _ => None,
        }
    }

    fn about(&self) -> Option<&[u8]> {
        match self {
            Self::Data { about, .. } => Some(about),
            _ => None,
        }
    }
}

/// One row, as somebody who follows reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    pub seq: i64,
    pub at: Millis,
    /// `None` for one that a newer program wrote.
    pub kind: Option<Kind>,
    /// The customer it is about. Whatever the kind, their choices are read again.
    pub customer: Option<CustomerId>,
    pub notice: Option<NoticeVersion>,
}

#[derive(sqlx::FromRow)]
struct Stored {
    seq: i64,
    at: i64,
    kind: String,
    customer_id: Option<Vec<u8>>,
    notice: Option<i64>,
}

impl From<Stored> for Change {
    /// Leaves out the fields that cannot be read: no row stops a follower.
    fn from(row: Stored) -> Self {
        Self {
            seq: row.seq,
            at: Millis(row.at),
            kind: Kind::read(&row.kind),
            customer: row.customer_id.and_then(|id| id.try_into().ok()),
            notice: row.notice.and_then(|version| u32::try_from(version).ok()).map(NoticeVersion),
        }
    }
}

impl Conn {
    /// The number of the newest change; 0 before the first.
    pub async fn last_change(&mut self) -> Result<i64> {
        Ok(on!(self, c => sqlx::query_scalar("SELECT changes FROM log_head WHERE id = 1").fetch_one(c).await)?)
    }

    /// Changes after `seq`, oldest first.
    pub async fn changes_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Change>> {
        const SQL: &str = "SELECT seq, at, kind, customer_id, notice FROM changes WHERE seq > $1 ORDER BY seq LIMIT $2";
        let rows: Vec<Stored> = on!(self, c => sqlx::query_as(SQL).bind(seq).bind(limit).fetch_all(c).await)?;
        Ok(rows.into_iter().map(Change::from).collect())
    }

    /// The numbers on both sides of each leap: those in between were told of what a restore undid, or never.
    pub async fn leaps(&mut self) -> Result<Vec<(i64, i64)>> {
        const SQL: &str = "SELECT coalesce((SELECT max(kept.seq) FROM changes AS kept WHERE kept.seq < changes.seq), 0), seq
            FROM changes WHERE kind = 'feed.restarted' ORDER BY seq";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}

impl Tx {
    pub(super) async fn append_change(&mut self, seq: i64, touched: &Touched) -> Result<()> {
        const SQL: &str = "INSERT INTO changes (seq, at, kind, customer_id, notice, about, request_id) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let at = self.at.0;
        let customer = touched.customer().map(|id| id.as_bytes().to_vec());
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(seq)
            .bind(at)
            .bind(touched.kind().as_str())
            .bind(customer.as_deref())
            .bind(touched.notice().map(|version| i64::from(version.0)))
            .bind(touched.about())
            .bind(touched.request().map(|id| id.as_bytes().to_vec()))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
