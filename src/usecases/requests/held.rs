//! A request that is held while it is changed, and the person it is about.

use std::ops::{Deref, DerefMut};

use crate::{
    domain::{
        ids::{CustomerId, PersonId, RequestId},
        request::Request,
    },
    store::{Error, Locked, LockedCase, LockedPerson, Result, Tx},
};

/// A request locked, with its person, until this change is done.
#[derive(Debug)]
pub struct HeldCase {
    pub row: Request,
    pub lock: Locked<RequestId>,
    /// `None` for somebody who is gone.
    holder: Option<LockedPerson>,
}

impl HeldCase {
    /// `Gone` when there is no such request any more.
    pub async fn hold(tx: &mut Tx, request: RequestId, person: PersonId) -> Result<Self> {
        let LockedCase { request: lock, person: holder } = tx.lock_case(request, person).await?;
        Ok(Self { row: tx.request_to_change(&lock).await?, lock, holder })
    }

    /// One that was made in this change.
    pub async fn made(tx: &mut Tx, lock: Locked<RequestId>, person: LockedPerson) -> Result<Self> {
        Ok(Self { row: tx.request_to_change(&lock).await?, lock, holder: Some(person) })
    }

    /// Writes what became of it. `Changed` when somebody else was there, which holding it rules out.
    pub async fn save(&self, tx: &mut Tx) -> Result<()> {
        tx.update_request(&self.lock, &self.row).await
    }

    /// The person, for what only somebody who is there can have.
    pub fn whose(&self) -> Result<Locked<PersonId>> {
        self.holder.map(LockedPerson::any).ok_or(Error::Gone("the person"))
    }

    /// The same, for what only a customer can have. `Gone` for a guest.
    pub const fn customer(&self) -> Result<&Locked<CustomerId>> {
        match &self.holder {
            Some(LockedPerson::Customer(customer)) => Ok(customer),
            Some(LockedPerson::Guest(_)) | None => Err(Error::Gone("the customer")),
        }
    }
}

impl Deref for HeldCase {
    type Target = Request;
    fn deref(&self) -> &Request {
        &self.row
    }
}

impl DerefMut for HeldCase {
    fn deref_mut(&mut self) -> &mut Request {
        &mut self.row
    }
}
