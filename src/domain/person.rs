//! People the portal deals with: customers of the brand, and guests without an account.

use super::{
    actor::Actor,
    ids::{CustomerId, GuestId, NotAnId, PersonId},
};

/// A customer or a guest: an id, for what is the same for both, and the kind, without which it is neither's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    kind: PersonKind,
}

super::words::words! {
    PersonKind {
        Customer => "customer",
        /// Without an account; their e-mail address was proven.
        Guest => "guest",
    }
}

/// A person told apart, for what only one of the two can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CustomerOrGuest {
    Customer(CustomerId),
    Guest(GuestId),
}

impl Person {
    /// As a row names them. A word that is neither is an error, and never taken for a customer.
    pub fn of(id: PersonId, kind: &str) -> Result<Self, NotAnId> {
        Ok(Self { id, kind: kind.parse()? })
    }
    pub const fn kind(self) -> PersonKind {
        self.kind
    }
    pub const fn told_apart(self) -> CustomerOrGuest {
        match self.kind {
            PersonKind::Customer => CustomerOrGuest::Customer(CustomerId::from_bytes(*self.id.as_bytes())),
            PersonKind::Guest => CustomerOrGuest::Guest(GuestId::from_bytes(*self.id.as_bytes())),
        }
    }
    /// `None` for a guest.
    pub const fn customer(self) -> Option<CustomerId> {
        match self.told_apart() {
            CustomerOrGuest::Customer(id) => Some(id),
            CustomerOrGuest::Guest(_) => None,
        }
    }
    pub const fn actor(self) -> Actor {
        match self.told_apart() {
            CustomerOrGuest::Customer(id) => Actor::Customer(id),
            CustomerOrGuest::Guest(id) => Actor::Guest(id),
        }
    }
    pub const fn is_guest(self) -> bool {
        matches!(self.kind, PersonKind::Guest)
    }
}

impl From<CustomerId> for Person {
    fn from(id: CustomerId) -> Self {
        Self { id: id.into(), kind: PersonKind::Customer }
    }
}

impl From<GuestId> for Person {
    fn from(id: GuestId) -> Self {
        Self { id: id.into(), kind: PersonKind::Guest }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guest_is_no_customer_and_comes_back_from_a_row_as_one() {
        let (customer, guest) = (Person::from(CustomerId::from_bytes([1; 16])), Person::from(GuestId::from_bytes([1; 16])));
        assert_eq!((customer.id, guest.customer(), guest.is_guest()), (guest.id, None, true));
        assert_ne!(customer, guest);
        for person in [customer, guest] {
            assert_eq!(Person::of(person.id, person.kind().as_str()), Ok(person));
        }
        assert_eq!(Person::of(guest.id, "visitor"), Err(NotAnId));
    }
}
