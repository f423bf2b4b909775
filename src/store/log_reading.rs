//! The audit log as it is read on pages: the newest first, some of it, and one entry with its place in the chain.

use super::{
    Conn, Result,
    audit::{Linked, link},
};
use crate::domain::{
    ids::{RequestId, StaffId},
    time::Millis,
};

/// One page looks at so many entries at most, however few of them are wanted: so it takes no longer in a long log.
pub const LOOKED_AT: i64 = 50_000;

/// The entries that are wanted.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wanted<'a> {
    pub action: Option<&'a str>,
    pub subject: Option<&'a str>,
    pub actor: Option<&'a str>,
    pub from: Option<Millis>,
    pub until: Option<Millis>,
    /// Only what is about the house: its staff, keys and notices, and done by nobody it serves.
    pub house_only: bool,
}

/// Some of the log, the newest first.
#[derive(Debug, Clone)]
pub struct Looked {
    pub entries: Vec<Linked>,
    /// The number before which the next page begins; none at the end.
    pub next: Option<i64>,
}

/// The acts since a moment.
#[derive(Debug, Clone, Default)]
pub struct Acts {
    /// How often each was done.
    pub acts: Vec<(String, i64)>,
    /// Only the newest entries were counted.
    pub cut: bool,
}

/// An entry and its place in the chain.
#[derive(Debug, Clone)]
pub struct Placed {
    pub linked: Linked,
    /// The link before it; zeros before the first.
    pub before: Vec<u8>,
    pub after: Option<Vec<u8>>,
    /// Its link is the one worked out from the link before and its own fields, and so is the link after.
    pub fits: bool,
}

/// The last time something was done to the whole: the log verified, a backup made, a restore drilled.
#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Verified {
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    pub amount: Option<i64>,
    pub detail: Option<String>,
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT seq, at, actor, actor_id, action, subject, subject_id, commitment, amount, detail, format, chain FROM audit_log ",
            $which
        )
    };
}

impl Conn {
    /// Entries before the number `before`, the newest first, and `limit` at most.
    pub async fn log_before(&mut self, wanted: &Wanted<'_>, before: Option<i64>, limit: i64) -> Result<Looked> {
        const SQL: &str = select!(
            "WHERE seq < $1 AND seq >= $2
                AND ($3 IS NULL OR action = $3) AND ($4 IS NULL OR subject = $4) AND ($5 IS NULL OR actor = $5)
                AND at >= $6 AND at < $7
                AND ($8 = 0 OR (subject IN ('staff', 'api-key', 'receiver', 'notice', 'nobody') AND actor NOT IN ('customer', 'guest')))
            ORDER BY seq DESC LIMIT $9"
        );
        let first = match wanted.from {
            Some(from) => self.first_since(from).await?,
            None => Some(1),
        };
        let after_last = match wanted.until {
            Some(until) => self.first_since(until).await?,
            None => None,
        };
        let after_last = match after_last {
            Some(seq) => seq,
            None => self.last_seq().await? + 1,
        };
        let before = before.unwrap_or(after_last).min(after_last);
        let Some(first) = first.filter(|first| *first < before) else { return Ok(Looked { entries: Vec::new(), next: None }) };
        let down_to = before.saturating_sub(LOOKED_AT).max(first);
        let entries: Vec<Linked> = on!(self, c => sqlx::query_as(SQL)
            .bind(before)
            .bind(down_to)
            .bind(wanted.action)
            .bind(wanted.subject)
            .bind(wanted.actor)
            .bind(wanted.from.map_or(i64::MIN, |at| at.0))
            .bind(wanted.until.map_or(i64::MAX, |at| at.0))
            .bind(i64::from(wanted.house_only))
            .bind(limit)
            .fetch_all(c)
            .await)?;
        let full = i64::try_from(entries.len()).is_ok_and(|count| count >= limit);
        let next = if full { entries.last().map(|last| last.entry.seq) } else { Some(down_to) };
        Ok(Looked { entries, next: next.filter(|next| first < *next) })
    }

    /// The number of the first entry of that moment or later.
    async fn first_since(&mut self, at: Millis) -> Result<Option<i64>> {
        const SQL: &str = "SELECT seq FROM audit_log WHERE at >= $1 ORDER BY at, seq LIMIT 1";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(at.0).fetch_optional(c).await)?)
    }

    /// How often each act was done from a moment on; of many entries, among so many of the newest as a page looks at.
    pub async fn acts_since(&mut self, from: Millis) -> Result<Acts> {
        const SQL: &str = "SELECT action, count(*) FROM audit_log WHERE seq >= $1 AND at >= $2 GROUP BY action";
        let Some(first) = self.first_since(from).await? else { return Ok(Acts::default()) };
        let down_to = self.last_seq().await?.saturating_sub(LOOKED_AT - 1).max(first);
        let acts: Vec<(String, i64)> = on!(self, c => sqlx::query_as(SQL).bind(down_to).bind(from.0).fetch_all(c).await)?;
        Ok(Acts { acts, cut: first < down_to })
    }

    /// How often each act that a month's report counts was done within a span.
    pub async fn acts_reported(&mut self, from: Millis, to: Millis) -> Result<Vec<(String, i64)>> {
        const SQL: &str = "SELECT action, count(*) FROM audit_log
            WHERE action IN ('request.opened', 'request.declined', 'request.withdrawn', 'request.extended', 'request.revealed',
                'second-look.refused', 'training.opened') AND at >= $1 AND at < $2 GROUP BY action";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?)
    }

    /// The last time before a moment that a member of staff signed in.
    pub async fn last_sign_in_before(&mut self, staff: StaffId, before: Millis) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT at FROM audit_log
            WHERE action = 'staff.signed-in' AND subject_id = $1 AND at < $2 ORDER BY at DESC LIMIT 1";
        let at: Option<i64> =
            on!(self, c => sqlx::query_scalar(SQL).bind(staff.as_bytes().as_slice()).bind(before.0).fetch_optional(c).await)?;
        Ok(at.map(Millis))
    }

    /// An entry by its number.
    pub async fn log_entry(&mut self, seq: i64) -> Result<Option<Placed>> {
        const SQL: &str = select!("WHERE seq >= $1 AND seq <= $2 ORDER BY seq");
        let around: Vec<Linked> = on!(self, c => sqlx::query_as(SQL)
            .bind(seq.saturating_sub(1))
            .bind(seq.saturating_add(1))
            .fetch_all(c)
            .await)?;
        let at = |wanted: i64| around.iter().find(|linked| linked.entry.seq == wanted);
        let Some(linked) = at(seq).cloned() else { return Ok(None) };
        let before = if seq == 1 { Some(vec![0; 32]) } else { at(seq - 1).map(|linked| linked.chain.clone()) };
        let before = before.unwrap_or_default();
        let after = at(seq + 1);
        let fits = link(&before, &linked.entry).as_slice() == linked.chain
            && after.is_none_or(|after| link(&linked.chain, &after.entry).as_slice() == after.chain);
        Ok(Some(Placed { after: after.map(|after| after.chain.clone()), linked, before, fits }))
    }

    /// The entries about a request, the oldest first.
    pub async fn log_about(&mut self, request: RequestId, limit: i64) -> Result<Vec<Linked>> {
        const SQL: &str = select!("WHERE subject = 'request' AND subject_id = $1 ORDER BY seq LIMIT $2");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?)
    }

    /// The newest acts of a member of staff.
    pub async fn acts_of_staff(&mut self, staff: StaffId, limit: i64) -> Result<Vec<Linked>> {
        const SQL: &str = select!("WHERE actor = 'staff' AND actor_id = $1 ORDER BY seq DESC LIMIT $2");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?)
    }

    pub async fn last_verified(&mut self) -> Result<Option<Verified>> {
        const SQL: &str = "SELECT at, amount, detail FROM audit_log WHERE action = 'log.verified' ORDER BY seq DESC LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    pub async fn last_backup(&mut self) -> Result<Option<Verified>> {
        const SQL: &str = "SELECT at, amount, detail FROM audit_log WHERE action = 'backup.made' ORDER BY seq DESC LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    /// The last drill that found something out.
    pub async fn last_drill_done(&mut self) -> Result<Option<Verified>> {
        const SQL: &str = "SELECT at, amount, detail FROM audit_log
            WHERE action = 'restore.drilled' AND detail IN ('passed', 'failed') ORDER BY seq DESC LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }

    pub async fn last_drill(&mut self) -> Result<Option<Verified>> {
        const SQL: &str = "SELECT at, amount, detail FROM audit_log WHERE action = 'restore.drilled' ORDER BY seq DESC LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }
}
