//! Rows that are held: whoever reads something to change it holds it first, and shows so by a token.
//!
//! In one order for everybody, so that two changes never wait for each other: an address, the person, the request, the staff
//! member, an item, and the log last (at the commit).

use std::sync::atomic::{AtomicU64, Ordering};

use super::{
    Error, Result, Tx,
    dialect::{HOLD_ADDRESS, LOCK_BY_REFERENCE, LOCK_CUSTOMER, LOCK_GUEST, LOCK_REQUEST, LOCK_STAFF, Two, locks_rows},
};
use crate::domain::{
    ids::{CustomerId, GuestId, PersonId, RequestId, StaffId},
    passkey::PasskeyOwner,
};

/// Which change it is: a token is good for its own change only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Serial(u64);

impl Serial {
    pub(super) fn next() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        Self(NEXT.fetch_add(1, Ordering::Relaxed))
    }
}

/// Proof that the row with this id is held until the change ends: others who want to change it wait. Only the `lock_…` and
/// `insert_…` of [`Tx`] make one; whatever updates the row takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Locked<Id> {
    id: Id,
    by: Serial,
}

/// The blind index of an e-mail address that somebody wants to come in with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address(pub [u8; 32]);

/// A person, as the row that is held tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockedPerson {
    Customer(Locked<CustomerId>),
    Guest(Locked<GuestId>),
}

/// The owner of passkeys, as the row that is held tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockedOwner {
    Customer(Locked<CustomerId>),
    Staff(Locked<StaffId>),
}

/// A request, and the person it is about while there is one.
#[derive(Debug, Clone, Copy)]
pub struct LockedCase {
    pub request: Locked<RequestId>,
    pub person: Option<LockedPerson>,
}

impl<Id: Copy> Locked<Id> {
    pub const fn id(&self) -> Id {
        self.id
    }
}

impl LockedPerson {
    /// For what is the same for both.
    pub fn any(self) -> Locked<PersonId> {
        match self {
            Self::Customer(Locked { id, by }) => Locked { id: id.into(), by },
            Self::Guest(Locked { id, by }) => Locked { id: id.into(), by },
        }
    }
}

impl Tx {
    pub(super) const fn hold<Id>(&self, id: Id) -> Locked<Id> {
        Locked { id, by: self.serial }
    }

    /// The id, when this change is the one that holds it.
    pub(super) fn held<Id: Copy>(&self, locked: &Locked<Id>) -> Result<Id> {
        if locked.by == self.serial { Ok(locked.id) } else { Err(Error::Gone("the lock of this change")) }
    }

    pub(super) fn held_owner(&self, locked: LockedOwner) -> Result<PasskeyOwner> {
        Ok(match locked {
            LockedOwner::Customer(locked) => PasskeyOwner::Customer(self.held(&locked)?),
            LockedOwner::Staff(locked) => PasskeyOwner::Staff(self.held(&locked)?),
        })
    }

    /// Taken before a customer's rows are read to be changed; others wait until this change is done.
    pub async fn lock_customer(&mut self, customer: CustomerId) -> Result<Locked<CustomerId>> {
        self.lock(&LOCK_CUSTOMER, customer.as_bytes()).await?;
        Ok(self.hold(customer))
    }

    pub async fn lock_guest(&mut self, guest: GuestId) -> Result<Locked<GuestId>> {
        self.lock(&LOCK_GUEST, guest.as_bytes()).await?;
        Ok(self.hold(guest))
    }

    /// A customer or a guest; `None` for somebody who is gone.
    pub async fn lock_person(&mut self, person: impl Into<PersonId>) -> Result<Option<LockedPerson>> {
        let id = *person.into().as_bytes();
        match self.lock_customer(CustomerId::from_bytes(id)).await {
            Err(Error::Gone(_)) => {}
            locked => return Ok(Some(LockedPerson::Customer(locked?))),
        }
        match self.lock_guest(GuestId::from_bytes(id)).await {
            Err(Error::Gone(_)) => Ok(None),
            locked => Ok(Some(LockedPerson::Guest(locked?))),
        }
    }

    /// Two people before a change that concerns both: the lower id first, whoever asks. Somebody who is gone is nobody to wait for.
    pub async fn lock_both(&mut self, one: PersonId, other: PersonId) -> Result<()> {
        for person in [one.min(other), one.max(other)] {
            self.lock_person(person).await?;
        }
        Ok(())
    }

    /// The person first: whoever erases somebody holds them, and changes their requests too.
    pub async fn lock_case(&mut self, request: RequestId, person: PersonId) -> Result<LockedCase> {
        let person = self.lock_person(person).await?;
        self.lock(&LOCK_REQUEST, request.as_bytes()).await?;
        Ok(LockedCase { request: self.hold(request), person })
    }

    pub async fn lock_staff(&mut self, staff: StaffId) -> Result<Locked<StaffId>> {
        self.lock(&LOCK_STAFF, staff.as_bytes()).await?;
        Ok(self.hold(staff))
    }

    /// The owner of passkeys, before one of them is changed.
    pub async fn lock_owner(&mut self, owner: PasskeyOwner) -> Result<LockedOwner> {
        Ok(match owner {
            PasskeyOwner::Customer(id) => LockedOwner::Customer(self.lock_customer(id).await?),
            PasskeyOwner::Staff(id) => LockedOwner::Staff(self.lock_staff(id).await?),
        })
    }

    /// Before what came from an address is counted: there need be no row of it.
    pub async fn hold_address(&mut self, index: &[u8; 32]) -> Result<Locked<Address>> {
        if locks_rows(self) {
            let [a, b, c, d, e, f, g, h, ..] = *index;
            let number = i64::from_be_bytes([a, b, c, d, e, f, g, h]);
            on!(&mut **self, conn => sqlx::query(HOLD_ADDRESS).bind(number).execute(conn).await.map(|_| ()))?;
        }
        Ok(self.hold(Address(*index)))
    }

    /// The customer with this reference, when there is one.
    pub async fn lock_by_reference(&mut self, index: &[u8; 32]) -> Result<Option<Locked<CustomerId>>> {
        let sql = LOCK_BY_REFERENCE.of(self);
        let id: Option<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(sql).bind(index.as_slice()).fetch_optional(c).await)?;
        let Some(id) = id else { return Ok(None) };
        let id = id.try_into().map_err(|_| Error::Damaged("a customer's id"))?;
        Ok(Some(self.hold(id)))
    }

    pub(super) async fn lock(&mut self, sql: &Two, id: &[u8; 16]) -> Result<()> {
        let sql = sql.of(self);
        let found: Option<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(sql).bind(id.as_slice()).fetch_optional(c).await)?;
        found.map(|_| ()).ok_or(Error::Gone("what was to be changed"))
    }
}
