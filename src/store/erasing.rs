//! Erases a person, holding by holding.

use super::{Locked, LockedPerson, Result, Tx, changes::Touched};
use crate::domain::{
    gone::Gone,
    holding::Holding,
    ids::{CustomerId, RequestId},
    telling::RequestNews,
};

/// A person who is erased.
#[derive(Debug, Clone, Copy)]
pub struct Erasing {
    pub person: LockedPerson,
    /// The blind index of their address, by which alone a sign-in is known.
    pub email_index: Option<[u8; 32]>,
    /// The blind index of their reference, by which kept answers to calls name them.
    pub reference_index: Option<[u8; 32]>,
    /// The request that asks for it, where there is one. It goes on to its end; all others of the person end here.
    pub request: Option<RequestId>,
    /// The person, as the ledger knows them.
    pub gone: Gone,
}

impl Erasing {
    /// The id of the request that stays. No id is none of theirs.
    fn but(&self) -> Vec<u8> {
        self.request.map(|request| request.as_bytes().to_vec()).unwrap_or_default()
    }
}

/// The request that asks for the erasure keeps its texts, under its own key, until it ends: systems still have to be told.
const ENTRIES: &str =
    "UPDATE request_entries SET sealed = NULL WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1 AND id <> $2)";
const FILES: &str = "DELETE FROM request_files WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1 AND id <> $2)";
const LETTERS: &str = "DELETE FROM request_letters WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1 AND id <> $2)";
const ANSWERS: &str =
    "UPDATE request_tasks SET answer = NULL WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1 AND id <> $2)";

impl Tx {
    /// Does to one holding what its list says ([`Holding::erased`]): nothing where it stays or is deleted afterwards.
    pub async fn erase(&mut self, holding: Holding, of: &Erasing) -> Result<()> {
        let sql = match holding {
            // Remembered with the key: without it all else is noise.
            Holding::Keys => {
                self.remember(of.gone);
                return self.delete_key_of(self.held(&of.person.any())?).await;
            }
            Holding::Customers => {
                return match &of.person {
                    LockedPerson::Customer(customer) => self.erase_customer(customer).await,
                    LockedPerson::Guest(_) => Ok(()),
                };
            }
            Holding::SignIns => {
                return match &of.email_index {
                    Some(index) => self.delete_sign_ins_of(index).await,
                    None => Ok(()),
                };
            }
            Holding::Tries => {
                return match &of.email_index {
                    Some(index) => self.delete_tries_of(index).await,
                    None => Ok(()),
                };
            }
            Holding::AnsweredCalls => {
                return match &of.reference_index {
                    Some(index) => self.forget_answers_about(index).await,
                    None => Ok(()),
                };
            }
            Holding::Requests => return self.erase_requests(of).await,
            Holding::Copies | Holding::CopyParts => return self.withdraw_copies_of(&of.person.any()).await.map(|_| ()),
            Holding::Guests => "DELETE FROM guests WHERE id = $1",
            Holding::Choices => "DELETE FROM choices WHERE customer_id = $1",
            Holding::UnwantedGuesses => "DELETE FROM unwanted_inferences WHERE customer_id = $1",
            Holding::ClosedCategories => "DELETE FROM closed_categories WHERE customer_id = $1",
            Holding::RefusedAttempts => "DELETE FROM refused_attempts WHERE customer_id = $1",
            Holding::Inquiries => "DELETE FROM inquiries WHERE customer_id = $1",
            Holding::Explanations => "DELETE FROM explanations WHERE customer_id = $1",
            Holding::Contacts => "DELETE FROM contacts WHERE customer_id = $1",
            Holding::Asks => "DELETE FROM asks WHERE customer_id = $1",
            Holding::Panel => "DELETE FROM panel WHERE customer_id = $1",
            Holding::Passkeys => "DELETE FROM passkeys WHERE customer_id = $1",
            Holding::Backgrounds => "DELETE FROM backgrounds WHERE customer_id = $1",
            Holding::KnownBrowsers => "DELETE FROM known_browsers WHERE customer_id = $1",
            Holding::EmailChanges => "DELETE FROM email_changes WHERE customer_id = $1",
            Holding::Handoffs => "DELETE FROM handoffs WHERE customer_id = $1",
            Holding::Sessions => "DELETE FROM sessions WHERE customer_id = $1",
            Holding::KeptForms => {
                "DELETE FROM kept_forms WHERE customer_id = $1 OR request_id IN (SELECT id FROM requests WHERE person_id = $1)"
            }
            Holding::SecondLooks => "DELETE FROM second_looks WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1)",
            Holding::Findings => "DELETE FROM findings WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1)",
            Holding::RequestEntries => return self.empty_cases(ENTRIES, of).await,
            Holding::RequestFiles => return self.empty_cases(FILES, of).await,
            Holding::RequestLetters => return self.empty_cases(LETTERS, of).await,
            Holding::RequestTasks => return self.empty_cases(ANSWERS, of).await,
            // Letters are sealed: the use case tells those apart that are about the deletion itself.
            Holding::Evidence
            | Holding::Records
            | Holding::GoneRecords
            | Holding::ErasedPeople
            | Holding::Jobs
            | Holding::Voices
            | Holding::Log
            | Holding::Changes
            | Holding::Erasures
            | Holding::Ledger
            | Holding::MailFolder => return Ok(()),
        };
        let person = self.held(&of.person.any())?;
        on!(&mut **self, c => sqlx::query(sql).bind(person.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    async fn empty_cases(&mut self, sql: &'static str, of: &Erasing) -> Result<()> {
        let (person, but) = (self.held(&of.person.any())?, of.but());
        on!(&mut **self, c => sqlx::query(sql)
            .bind(person.as_bytes().as_slice())
            .bind(but)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    async fn erase_customer(&mut self, customer: &Locked<CustomerId>) -> Result<()> {
        const SQL: &str = "DELETE FROM customers WHERE id = $1";
        let id = self.held(customer)?;
        let gone =
            on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|done| done.rows_affected()))?;
        if gone > 0 {
            self.touch(Touched::CustomerErased(id));
        }
        Ok(())
    }

    /// Of somebody who is gone nothing else is asked any more: their other requests end, and whom they were about is unreadable.
    async fn erase_requests(&mut self, of: &Erasing) -> Result<()> {
        const KEYS: &str = "DELETE FROM wrapped_keys
            WHERE kind = 'data' AND customer_id IN (SELECT id FROM requests WHERE person_id = $1 AND id <> $2)";
        const OPEN: &str = "SELECT id FROM requests
            WHERE person_id = $1 AND id <> $2 AND state NOT IN ('done', 'declined', 'withdrawn', 'ended') ORDER BY id";
        const END: &str =
            "UPDATE requests SET state = 'ended', turn = 'over', replied_at = NULL, closed_at = $3, contact = NULL, paused_on = NULL,
                revision = revision + 1
            WHERE person_id = $1 AND id <> $2 AND state NOT IN ('done', 'declined', 'withdrawn', 'ended')";
        const ASKED: &str = "UPDATE requests SET asked = NULL, contact = NULL, post_from = NULL WHERE person_id = $1 AND id <> $2";
        const SEEN: &str = "UPDATE requests SET seen_until = NULL WHERE person_id = $1";
        let (id, at, but) = (self.held(&of.person.any())?, self.at.0, of.but());
        let (person, but) = (id.as_bytes().as_slice(), but.as_slice());
        on!(&mut **self, c => sqlx::query(KEYS).bind(person).bind(but).execute(c).await.map(|_| ()))?;
        let open: Vec<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(OPEN).bind(person).bind(but).fetch_all(c).await)?;
        for id in open.into_iter().filter_map(|id| RequestId::try_from(id).ok()) {
            self.touch(Touched::Request(id, RequestNews::Ended));
        }
        on!(&mut **self, c => sqlx::query(END).bind(person).bind(but).bind(at).execute(c).await.map(|_| ()))?;
        on!(&mut **self, c => sqlx::query(ASKED).bind(person).bind(but).execute(c).await.map(|_| ()))?;
        on!(&mut **self, c => sqlx::query(SEEN).bind(person).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
