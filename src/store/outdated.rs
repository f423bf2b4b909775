//! Rows whose time is over, deleted a few at a time and counted: one condition for each kind of [`Outdated`].

use super::{Conn, Error, Result, Tx};
use crate::domain::{
    holding::Outdated,
    ids::{GuestId, OwnerId, RequestId},
    time::Millis,
};

/// Some of a kind: so many, after the first so many. Housekeeping passes over a row that cannot be deleted by this.
#[derive(Debug, Clone, Copy)]
pub struct Slice {
    pub most: i64,
    pub after: i64,
}

/// Evidence whose retained keys go with the month of its last day.
#[derive(Debug, Clone, Copy)]
pub struct Evidence<'a> {
    pub rules: [&'static str; 2],
    /// The first month that is not over, as keys are named: `2036-11`.
    pub month: &'a str,
}

/// The rows of a kind whose time is over: one condition, by which they are deleted and counted.
#[derive(Debug, Clone, Copy)]
struct Rows {
    delete: &'static str,
    count: &'static str,
}

/// The statements of one condition: `$1` is the moment before which they have lived their time.
macro_rules! rows {
    ($table:literal, $key:literal, $over:literal) => {
        Rows {
            delete: concat!(
                "DELETE FROM ",
                $table,
                " WHERE (",
                $key,
                ") IN (SELECT ",
                $key,
                " FROM ",
                $table,
                " WHERE ",
                $over,
                " ORDER BY ",
                $key,
                " LIMIT $2 OFFSET $3)"
            ),
            count: concat!("SELECT count(*) FROM (SELECT 1 AS one FROM ", $table, " WHERE ", $over, " LIMIT $2) AS past"),
        }
    };
}

/// The condition of requests, of idle guests, and of keys whose month is over.
macro_rules! closed {
    () => {
        "FROM requests WHERE closed_at < $1"
    };
}
macro_rules! idle {
    () => {
        "FROM guests WHERE created_at < $1 AND NOT EXISTS (SELECT 1 FROM requests WHERE requests.person_id = guests.id)"
    };
}
macro_rules! evidence {
    () => {
        "FROM wrapped_keys WHERE kind = 'retained' AND month < $1 AND rule IN ($2, $3) AND length(wrapped) > 0"
    };
}

/// `None` for kinds that go in another way than by one statement.
const fn rows_of(what: Outdated) -> Option<Rows> {
    Some(match what {
        Outdated::Requests | Outdated::Guests | Outdated::EvidenceKeys => return None,
        Outdated::Sessions => rows!("sessions", "token_hash", "last_seen < $1 OR expires_at < $1"),
        Outdated::SignIns => rows!("sign_ins", "id", "created_at < $1"),
        Outdated::Tries => rows!("tries", "id", "at < $1"),
        Outdated::KeptForms => rows!("kept_forms", "id", "expires_at <= $1"),
        Outdated::Handoffs => rows!("handoffs", "token_hash", "expires_at < $1"),
        Outdated::Answers => rows!("repeatable_calls", "caller, key_hash", "expires_at <= $1"),
        Outdated::Unwanted => rows!("unwanted_inferences", "customer_id, inference", "until <= $1"),
        Outdated::GoneRecords => rows!("gone_records", "key_index", "until <= $1"),
        Outdated::ClosedCategories => rows!("closed_categories", "customer_id, category", "until <= $1"),
        Outdated::ErasedPeople => rows!("erased_people", "person_index", "until <= $1"),
        Outdated::RefusedAttempts => rows!("refused_attempts", "customer_id, matter, api_key", "last_at < $1"),
        Outdated::Inquiries => rows!("inquiries", "customer_id, on_day", "on_day < $1"),
        Outdated::Copies => {
            rows!("copy_parts", "request_id, generation, part", "request_id IN (SELECT request_id FROM copies WHERE expires_at <= $1)")
        }
        Outdated::UnfinishedCopies => rows!(
            "copy_parts",
            "request_id, generation, part",
            "request_id IN (SELECT request_id FROM copies WHERE ready_at IS NULL AND begun_at <= $1)"
        ),
        Outdated::EmailChanges => rows!("email_changes", "customer_id", "expires_at <= $1"),
        Outdated::Contacts => rows!("contacts", "id", "reserved_at < $1"),
        Outdated::Explanations => rows!("explanations", "id", "expires_at <= $1"),
        Outdated::Asks => rows!("asks", "customer_id, asked_at", "coalesce(said_at, asked_at) < $1"),
        Outdated::Voices => rows!("voices", "id", "said_on < $1"),
        Outdated::ParkedLetters => rows!("jobs", "id", "state = 'parked' AND kind = 'mail' AND run_at < $1"),
    })
}

/// The rows removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removed {
    Rows(i64),
    Requests(Vec<RequestId>),
    Guests(Vec<GuestId>),
}

impl Conn {
    /// How many of them there are, counted up to `most`. Keys of evidence are counted by their month, and are none here.
    pub async fn count_outdated(&mut self, what: Outdated, before: Millis, most: i64) -> Result<i64> {
        const CLOSED: &str = concat!("SELECT count(*) FROM (SELECT 1 AS one ", closed!(), " LIMIT $2) AS past");
        const IDLE: &str = concat!("SELECT count(*) FROM (SELECT 1 AS one ", idle!(), " LIMIT $2) AS past");
        let sql = match (what, rows_of(what)) {
            (Outdated::Requests, _) => CLOSED,
            (Outdated::Guests, _) => IDLE,
            (_, Some(rows)) => rows.count,
            (_, None) => return Err(Error::Unusable("keys go by their month".to_owned())),
        };
        Ok(on!(self, c => sqlx::query_scalar(sql).bind(before.0).bind(most).fetch_one(c).await)?)
    }

    /// The same for keys of evidence whose month is over.
    pub async fn evidence_keys_past(&mut self, of: Evidence<'_>, most: i64) -> Result<i64> {
        const SQL: &str = concat!("SELECT count(*) FROM (SELECT 1 AS one ", evidence!(), " LIMIT $4) AS past");
        let [choices, receipts] = of.rules;
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(of.month).bind(choices).bind(receipts).bind(most).fetch_one(c).await)?)
    }
}

impl Tx {
    pub async fn delete_outdated(&mut self, what: Outdated, before: Millis, some: Slice) -> Result<Removed> {
        let sql = match (what, rows_of(what)) {
            (Outdated::Requests, _) => return Ok(Removed::Requests(self.delete_requests_closed_before(before, some).await?)),
            (Outdated::Guests, _) => return Ok(Removed::Guests(self.delete_idle_guests(before, some).await?)),
            (_, Some(rows)) => rows.delete,
            (_, None) => return Err(Error::Unusable("keys go by their month".to_owned())),
        };
        let affected = on!(&mut **self, c => sqlx::query(sql)
            .bind(before.0)
            .bind(some.most)
            .bind(some.after)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(Removed::Rows(i64::try_from(affected).unwrap_or(i64::MAX)))
    }

    /// Destroys keys of evidence whose month is over. How many. The row stays, empty: evidence points to it.
    pub async fn destroy_evidence_keys(&mut self, of: Evidence<'_>, some: Slice) -> Result<i64> {
        const SQL: &str =
            concat!("UPDATE wrapped_keys SET wrapped = $6 WHERE id IN (SELECT id ", evidence!(), " ORDER BY id LIMIT $4 OFFSET $5)");
        let [choices, receipts] = of.rules;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(of.month)
            .bind(choices)
            .bind(receipts)
            .bind(some.most)
            .bind(some.after)
            .bind(b"".as_slice())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(i64::try_from(affected).unwrap_or(i64::MAX))
    }

    /// Deletes requests that ended before a moment, with everything about them; answers which.
    async fn delete_requests_closed_before(&mut self, before: Millis, some: Slice) -> Result<Vec<RequestId>> {
        const OLD: &str = concat!("SELECT id ", closed!(), " ORDER BY closed_at, id LIMIT $2 OFFSET $3");
        const OF_ONE: [&str; 7] = [
            "DELETE FROM request_files WHERE request_id = $1",
            "DELETE FROM request_letters WHERE request_id = $1",
            "DELETE FROM request_entries WHERE request_id = $1",
            "DELETE FROM request_tasks WHERE request_id = $1",
            "DELETE FROM copy_parts WHERE request_id = $1",
            "DELETE FROM copies WHERE request_id = $1",
            "DELETE FROM requests WHERE id = $1",
        ];
        let old = self.ids_before(OLD, before, some).await?;
        for id in &old {
            // A request's key is held by the request.
            if let Ok(holder) = OwnerId::try_from(id.clone()) {
                self.delete_key_of(holder).await?;
            }
            for sql in OF_ONE {
                on!(&mut **self, c => sqlx::query(sql).bind(id.as_slice()).execute(c).await.map(|_| ()))?;
            }
        }
        Ok(old.into_iter().filter_map(|id| RequestId::try_from(id).ok()).collect())
    }

    /// Forgets people without an account who have no request any more, and their keys; answers whom.
    async fn delete_idle_guests(&mut self, before: Millis, some: Slice) -> Result<Vec<GuestId>> {
        const IDLE: &str = concat!("SELECT id ", idle!(), " ORDER BY id LIMIT $2 OFFSET $3");
        let idle: Vec<GuestId> =
            self.ids_before(IDLE, before, some).await?.into_iter().filter_map(|id| GuestId::try_from(id).ok()).collect();
        for id in &idle {
            self.delete_key_of(*id).await?;
            on!(&mut **self, c => sqlx::query("DELETE FROM guests WHERE id = $1").bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(idle)
    }

    async fn ids_before(&mut self, sql: &'static str, before: Millis, some: Slice) -> Result<Vec<Vec<u8>>> {
        Ok(on!(&mut **self, c => sqlx::query_scalar(sql).bind(before.0).bind(some.most).bind(some.after).fetch_all(c).await)?)
    }
}
