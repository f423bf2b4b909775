//! People the portal deals with: customers of the brand, and guests without an account.

use super::{
    actor::Actor,
    ids::{CustomerId, NotAnId},
};

/// A customer or a guest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub id: CustomerId,
    pub kind: PersonKind,
}

super::words::words! {
    PersonKind {
        Customer => "customer",
        /// Without an account; their e-mail address was proven.
        Guest => "guest",
    }
}

impl Person {
    /// As a row names them. A word that is neither is an error, and never taken for a customer.
    pub fn of(id: CustomerId, kind: &str) -> Result<Self, NotAnId> {
        Ok(Self { id, kind: kind.parse()? })
    }
    pub const fn customer(id: CustomerId) -> Self {
        Self { id, kind: PersonKind::Customer }
    }
    pub const fn actor(self) -> Actor {
        match self.kind {
            PersonKind::Customer => Actor::Customer(self.id),
            PersonKind::Guest => Actor::Guest(self.id),
        }
    }
    pub const fn is_guest(self) -> bool {
        matches!(self.kind, PersonKind::Guest)
    }
}
