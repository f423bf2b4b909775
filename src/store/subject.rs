//! The subject of an event.

use crate::domain::{
    ids::{ApiKeyId, CustomerId, GuestId, ItemId, ReceiverId, RecordId, RequestId, StaffId},
    notice::NoticeVersion,
    passkey::PasskeyOwner,
    person::{CustomerOrGuest, Person},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    Customer(CustomerId),
    Notice(NoticeVersion),
    ApiKey(ApiKeyId),
    Guest(GuestId),
    Request(RequestId),
    Staff(StaffId),
    Item(ItemId),
    /// A system that is told of changes.
    Receiver(ReceiverId),
    /// Several records, by the first of them.
    Records(RecordId),
    /// No particular subject, or none that is known.
    Nobody,
}

impl From<Person> for Subject {
    fn from(person: Person) -> Self {
        match person.told_apart() {
            CustomerOrGuest::Customer(id) => Self::Customer(id),
            CustomerOrGuest::Guest(id) => Self::Guest(id),
        }
    }
}

impl From<PasskeyOwner> for Subject {
    fn from(owner: PasskeyOwner) -> Self {
        match owner {
            PasskeyOwner::Customer(id) => Self::Customer(id),
            PasskeyOwner::Staff(id) => Self::Staff(id),
        }
    }
}

impl Subject {
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Customer(_) => "customer",
            Self::Notice(_) => "notice",
            Self::ApiKey(_) => "api-key",
            Self::Records(_) => "records",
            Self::Guest(_) => "guest",
            Self::Request(_) => "request",
            Self::Staff(_) => "staff",
            Self::Item(_) => "item",
            Self::Receiver(_) => "receiver",
            Self::Nobody => "nobody",
        }
    }
    pub fn id(&self) -> Vec<u8> {
        match self {
            Self::Customer(id) => id.as_bytes().to_vec(),
            Self::Notice(NoticeVersion(version)) => version.to_be_bytes().to_vec(),
            Self::ApiKey(id) => id.as_bytes().to_vec(),
            Self::Records(id) => id.as_bytes().to_vec(),
            Self::Guest(id) => id.as_bytes().to_vec(),
            Self::Request(id) => id.as_bytes().to_vec(),
            Self::Staff(id) => id.as_bytes().to_vec(),
            Self::Item(id) => id.as_bytes().to_vec(),
            Self::Receiver(id) => id.as_bytes().to_vec(),
            Self::Nobody => Vec::new(),
        }
    }
}
