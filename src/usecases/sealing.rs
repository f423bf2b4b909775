//! The texts of a case, sealed under a key of its own: so they can be read and written as long as the case lives, also when the person
//! it is about is gone by then.
//!
//! While the person is there, the key stays after the end, for them to read. It goes with the end of a case whose person is gone, and
//! with the person for every case that has ended. The first programs sealed under the person's key: what they wrote is still read.

use serde::de::DeserializeOwned;

use crate::{
    domain::{
        ids::{EntryId, FileId, KeptFormId, LetterId, OwnerId, PersonId, RequestId, SecondLookId},
        request::Request,
    },
    store::Conn,
    usecases::{error::Error, portal::Portal},
    vault::{
        envelope::{DataKey, Place},
        keys::KeyOwner,
    },
};

/// A text of a case.
#[derive(Debug, Clone, Copy)]
pub enum Text {
    Asked,
    Entry(EntryId),
    /// Found by a system.
    Answer,
    /// An act that waits for the yes of a second.
    SecondLook,
    /// Pasted for the task of a system, and the words of a no to it.
    Finding(SecondLookId),
    Refused(SecondLookId),
    File(FileId),
    FileName(FileId),
    /// A letter as it was sent.
    Letter(LetterId),
    /// Typed by staff, and not sent.
    Draft(KeptFormId),
}

/// The key of a request belongs to no person but the request itself.
pub fn key_holder(request: RequestId) -> OwnerId {
    request.into()
}

/// The keys a case's texts open with.
pub struct CaseKeys {
    request: RequestId,
    person: PersonId,
    own: Option<DataKey>,
    /// The key the first programs sealed with.
    before: Option<DataKey>,
}

impl CaseKeys {
    pub async fn of(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Self, Error> {
        let (request, person) = (row.id, row.person.id);
        let own = conn.data_key(key_holder(request)).await?.map(|found| found.wrapped);
        let before = conn.data_key(person).await?.map(|found| found.wrapped);
        Self::wrapped(portal, (request, own.as_deref()), (person, before.as_deref()))
    }

    /// The same, of keys that were read already: that of the request, and that of its person.
    pub fn wrapped(
        portal: &Portal,
        (request, own): (RequestId, Option<&[u8]>),
        (person, before): (PersonId, Option<&[u8]>),
    ) -> Result<Self, Error> {
        let own = own.map(|wrapped| portal.vault.unwrap(KeyOwner::Request(request), wrapped)).transpose()?;
        let before = before.map(|wrapped| portal.vault.unwrap(KeyOwner::Person(person), wrapped)).transpose()?;
        Ok(Self { request, person, own, before })
    }

    /// Whether anything can still be written in it.
    pub const fn can_seal(&self) -> bool {
        self.own.is_some()
    }

    pub fn seal(&self, portal: &Portal, text: Text, plain: &[u8]) -> Result<Vec<u8>, Error> {
        let own = self.own.as_ref().ok_or_else(|| Error::internal("a case without its key"))?;
        Ok(own.seal(&text.place(self.request, None), plain, &*portal.entropy))
    }

    /// `None` when the key it was sealed with is gone.
    pub fn open(&self, text: Text, sealed: &[u8]) -> Result<Option<Vec<u8>>, Error> {
        if let Some(own) = &self.own
            && let Ok(plain) = own.open(&text.place(self.request, None), sealed)
        {
            return Ok(Some(plain.to_vec()));
        }
        match &self.before {
            Some(key) => Ok(Some(key.open(&text.place(self.request, Some(self.person.into())), sealed)?.to_vec())),
            None => Ok(None),
        }
    }

    pub fn open_json<T: DeserializeOwned>(&self, text: Text, sealed: &[u8]) -> Result<Option<T>, Error> {
        let Some(plain) = self.open(text, sealed)? else { return Ok(None) };
        serde_json::from_slice(&plain).map(Some).map_err(Error::internal)
    }
}

impl Text {
    pub fn place(self, request: RequestId, owner: Option<OwnerId>) -> Place {
        let (table, column, row) = match self {
            Self::Asked => ("requests", "asked", *request.as_bytes()),
            Self::Entry(entry) => ("request_entries", "sealed", *entry.as_bytes()),
            Self::SecondLook => ("second_looks", "sealed", *request.as_bytes()),
            Self::Finding(finding) => ("findings", "sealed", *finding.as_bytes()),
            Self::Refused(finding) => ("findings", "refused", *finding.as_bytes()),
            Self::File(file) => ("request_files", "sealed", *file.as_bytes()),
            Self::FileName(file) => ("request_files", "name", *file.as_bytes()),
            Self::Letter(letter) => ("request_letters", "sealed", *letter.as_bytes()),
            Self::Draft(draft) => ("kept_forms", "sealed_in_case", *draft.as_bytes()),
            Self::Answer => ("request_tasks", "answer", *request.as_bytes()),
        };
        Place { table, column, owner, row }
    }
}
