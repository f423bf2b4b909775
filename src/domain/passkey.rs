//! Owners of passkeys: customers, and the people who answer. A passkey of the ones opens nothing of the others.

use super::ids::{CustomerId, OwnerId, StaffId};

/// The people whose passkeys are meant. Each kind has doors of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Among {
    Customers,
    Staff,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyOwner {
    Customer(CustomerId),
    Staff(StaffId),
}

impl PasskeyOwner {
    /// The handle by which a device keeps the passkey.
    pub const fn as_bytes(&self) -> &[u8; 16] {
        match self {
            Self::Customer(id) => id.as_bytes(),
            Self::Staff(id) => id.as_bytes(),
        }
    }
}

impl From<PasskeyOwner> for OwnerId {
    fn from(owner: PasskeyOwner) -> Self {
        match owner {
            PasskeyOwner::Customer(id) => id.into(),
            PasskeyOwner::Staff(id) => id.into(),
        }
    }
}
