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
    meant: Meant,
}

/// The person whose data a case is about.
#[derive(Debug, Clone, Copy)]
enum Meant {
    Holder,
    /// Another, whose account staff named; `None` for somebody who is gone.
    Other(Option<Locked<CustomerId>>),
}

impl HeldCase {
    /// `Gone` when there is no such request any more.
    pub async fn hold(tx: &mut Tx, request: RequestId, person: PersonId) -> Result<Self> {
        let LockedCase { request: lock, person: holder } = tx.lock_case(request, person).await?;
        Ok(Self { row: tx.request_to_change(&lock).await?, lock, holder, meant: Meant::Holder })
    }

    /// The same, and the account it is about, where staff named one.
    pub async fn hold_with(tx: &mut Tx, request: RequestId, person: PersonId, named: Option<CustomerId>) -> Result<Self> {
        let Some(named) = named else { return Self::hold(tx, request, person).await };
        tx.lock_both(person, named.into()).await?;
        let meant = match tx.lock_person(named).await? {
            Some(LockedPerson::Customer(customer)) => Some(customer),
            Some(LockedPerson::Guest(_)) | None => None,
        };
        Ok(Self { meant: Meant::Other(meant), ..Self::hold(tx, request, person).await? })
    }

    /// One that was made in this change.
    pub async fn made(tx: &mut Tx, lock: Locked<RequestId>, person: LockedPerson) -> Result<Self> {
        Ok(Self { row: tx.request_to_change(&lock).await?, lock, holder: Some(person), meant: Meant::Holder })
    }

    /// Writes what became of it. `Changed` when somebody else was there, which holding it rules out.
    pub async fn save(&self, tx: &mut Tx) -> Result<()> {
        // Nothing waits for a yes in a case that has ended.
        if !self.row.state.is_open() {
            tx.forget_second_look(&self.lock).await?;
            tx.forget_findings(&self.lock).await?;
        }
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

impl HeldCase {
    /// The customer whose data it is about: the one who asks, or the one staff named, for a case held with them. `Gone` for a guest,
    /// and for somebody who is erased.
    pub const fn meant(&self) -> Result<&Locked<CustomerId>> {
        match &self.meant {
            Meant::Holder => self.customer(),
            Meant::Other(Some(customer)) => Ok(customer),
            Meant::Other(None) => Err(Error::Gone("the person who is meant")),
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
