//! Rows whose time is over, deleted a few at a time: one statement for each kind of [`Outdated`].

use super::{Error, Result, Tx};
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

const SESSIONS: &str = "DELETE FROM sessions WHERE token_hash IN (SELECT token_hash FROM sessions
    WHERE last_seen < $1 OR expires_at < $1 ORDER BY token_hash LIMIT $2 OFFSET $3)";
const SIGN_INS: &str = "DELETE FROM sign_ins WHERE id IN (SELECT id FROM sign_ins WHERE created_at < $1 ORDER BY id LIMIT $2 OFFSET $3)";
const TRIES: &str = "DELETE FROM tries WHERE id IN (SELECT id FROM tries WHERE at < $1 ORDER BY id LIMIT $2 OFFSET $3)";
const KEPT_FORMS: &str =
    "DELETE FROM kept_forms WHERE id IN (SELECT id FROM kept_forms WHERE expires_at <= $1 ORDER BY id LIMIT $2 OFFSET $3)";
const HANDOFFS: &str = "DELETE FROM handoffs WHERE token_hash IN (SELECT token_hash FROM handoffs
    WHERE expires_at < $1 ORDER BY token_hash LIMIT $2 OFFSET $3)";
const ANSWERS: &str = "DELETE FROM repeatable_calls WHERE (caller, key_hash) IN (SELECT caller, key_hash FROM repeatable_calls
    WHERE expires_at <= $1 ORDER BY caller, key_hash LIMIT $2 OFFSET $3)";
const UNWANTED: &str =
    "DELETE FROM unwanted_inferences WHERE (customer_id, inference) IN (SELECT customer_id, inference FROM unwanted_inferences
    WHERE until <= $1 ORDER BY customer_id, inference LIMIT $2 OFFSET $3)";
const GONE_RECORDS: &str = "DELETE FROM gone_records WHERE key_index IN (SELECT key_index FROM gone_records
    WHERE until <= $1 ORDER BY key_index LIMIT $2 OFFSET $3)";
const CLOSED_CATEGORIES: &str =
    "DELETE FROM closed_categories WHERE (customer_id, category) IN (SELECT customer_id, category FROM closed_categories
    WHERE until <= $1 ORDER BY customer_id, category LIMIT $2 OFFSET $3)";
const ERASED_PEOPLE: &str = "DELETE FROM erased_people WHERE person_index IN (SELECT person_index FROM erased_people
    WHERE until <= $1 ORDER BY person_index LIMIT $2 OFFSET $3)";
const REFUSED_ATTEMPTS: &str =
    "DELETE FROM refused_attempts WHERE (customer_id, matter, api_key) IN (SELECT customer_id, matter, api_key FROM refused_attempts
    WHERE last_at < $1 ORDER BY customer_id, matter, api_key LIMIT $2 OFFSET $3)";
const COPIES: &str = "DELETE FROM copy_parts WHERE (request_id, generation, part) IN (SELECT request_id, generation, part FROM copy_parts
    WHERE request_id IN (SELECT request_id FROM copies WHERE expires_at <= $1)
    ORDER BY request_id, generation, part LIMIT $2 OFFSET $3)";
const UNFINISHED_COPIES: &str =
    "DELETE FROM copy_parts WHERE (request_id, generation, part) IN (SELECT request_id, generation, part FROM copy_parts
    WHERE request_id IN (SELECT request_id FROM copies WHERE ready_at IS NULL AND begun_at <= $1)
    ORDER BY request_id, generation, part LIMIT $2 OFFSET $3)";
const EMAIL_CHANGES: &str = "DELETE FROM email_changes WHERE customer_id IN (SELECT customer_id FROM email_changes
    WHERE expires_at <= $1 ORDER BY customer_id LIMIT $2 OFFSET $3)";
const CONTACTS: &str = "DELETE FROM contacts WHERE id IN (SELECT id FROM contacts WHERE reserved_at < $1 ORDER BY id LIMIT $2 OFFSET $3)";
const EXPLANATIONS: &str =
    "DELETE FROM explanations WHERE id IN (SELECT id FROM explanations WHERE expires_at <= $1 ORDER BY id LIMIT $2 OFFSET $3)";
const ASKS: &str = "DELETE FROM asks WHERE (customer_id, asked_at) IN (SELECT customer_id, asked_at FROM asks
    WHERE coalesce(said_at, asked_at) < $1 ORDER BY customer_id, asked_at LIMIT $2 OFFSET $3)";
const VOICES: &str = "DELETE FROM voices WHERE id IN (SELECT id FROM voices WHERE said_on < $1 ORDER BY id LIMIT $2 OFFSET $3)";
const PARKED_LETTERS: &str = "DELETE FROM jobs WHERE id IN (SELECT id FROM jobs
    WHERE state = 'parked' AND kind = 'mail' AND run_at < $1 ORDER BY id LIMIT $2 OFFSET $3)";

/// The rows removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Removed {
    Rows(i64),
    Requests(Vec<RequestId>),
    Guests(Vec<GuestId>),
}

impl Tx {
    pub async fn delete_outdated(&mut self, what: Outdated, before: Millis, some: Slice) -> Result<Removed> {
        let sql = match what {
            Outdated::Requests => return Ok(Removed::Requests(self.delete_requests_closed_before(before, some).await?)),
            Outdated::Guests => return Ok(Removed::Guests(self.delete_idle_guests(before, some).await?)),
            Outdated::EvidenceKeys => return Err(Error::Unusable("keys go by their month".to_owned())),
            Outdated::Sessions => SESSIONS,
            Outdated::SignIns => SIGN_INS,
            Outdated::Tries => TRIES,
            Outdated::KeptForms => KEPT_FORMS,
            Outdated::Handoffs => HANDOFFS,
            Outdated::Answers => ANSWERS,
            Outdated::Unwanted => UNWANTED,
            Outdated::GoneRecords => GONE_RECORDS,
            Outdated::ClosedCategories => CLOSED_CATEGORIES,
            Outdated::ErasedPeople => ERASED_PEOPLE,
            Outdated::RefusedAttempts => REFUSED_ATTEMPTS,
            Outdated::Copies => COPIES,
            Outdated::UnfinishedCopies => UNFINISHED_COPIES,
            Outdated::EmailChanges => EMAIL_CHANGES,
            Outdated::Contacts => CONTACTS,
            Outdated::Explanations => EXPLANATIONS,
            Outdated::Asks => ASKS,
            Outdated::Voices => VOICES,
            Outdated::ParkedLetters => PARKED_LETTERS,
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
        const SQL: &str = "UPDATE wrapped_keys SET wrapped = $6 WHERE id IN (SELECT id FROM wrapped_keys
            WHERE kind = 'retained' AND month < $1 AND rule IN ($2, $3) AND length(wrapped) > 0 ORDER BY id LIMIT $4 OFFSET $5)";
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
        const OLD: &str = "SELECT id FROM requests WHERE closed_at < $1 ORDER BY closed_at, id LIMIT $2 OFFSET $3";
        const OF_ONE: [&str; 6] = [
            "DELETE FROM request_files WHERE request_id = $1",
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
        const IDLE: &str = "SELECT id FROM guests WHERE created_at < $1
            AND NOT EXISTS (SELECT 1 FROM requests WHERE requests.person_id = guests.id) ORDER BY id LIMIT $2 OFFSET $3";
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
