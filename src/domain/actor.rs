//! The actor of a use case: customer, guest, staff, a brand's system, the operator or the house.

use serde::{Deserialize, Serialize};

use super::{
    ids::{ApiKeyId, CustomerId, GuestId, StaffId},
    staff::Role,
};

/// The party that asks for an action. Its capabilities come from here, never from a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actor {
    /// No one is signed in.
    Anonymous,
    /// A signed-in customer, acting for themself.
    Customer(CustomerId),
    /// A guest: no account, but a proven e-mail address.
    Guest(GuestId),
    /// One of the people who answer.
    Staff(StaffId, Role),
    /// One of the brand's systems.
    System(ApiKeyId),
    /// A person at the command line of the machine that runs Candor.
    Operator,
    /// Candor itself: jobs and start-up.
    House,
}

/// The kind of an actor, as written in evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ActorKind {
    Anonymous,
    Customer,
    Guest,
    Staff,
    System,
    Operator,
    House,
}

impl Actor {
    pub const fn kind(&self) -> ActorKind {
        match self {
            Self::Anonymous => ActorKind::Anonymous,
            Self::Customer(_) => ActorKind::Customer,
            Self::Guest(_) => ActorKind::Guest,
            Self::Staff(..) => ActorKind::Staff,
            Self::System(_) => ActorKind::System,
            Self::Operator => ActorKind::Operator,
            Self::House => ActorKind::House,
        }
    }
    /// The row id behind the actor, where there is one.
    pub const fn id(&self) -> Option<&[u8; 16]> {
        match self {
            Self::Customer(id) => Some(id.as_bytes()),
            Self::Guest(id) => Some(id.as_bytes()),
            Self::Staff(id, _) => Some(id.as_bytes()),
            Self::System(id) => Some(id.as_bytes()),
            Self::Anonymous | Self::Operator | Self::House => None,
        }
    }
}

impl ActorKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Anonymous => "anonymous",
            Self::Customer => "customer",
            Self::Guest => "guest",
            Self::Staff => "staff",
            Self::System => "system",
            Self::Operator => "operator",
            Self::House => "house",
        }
    }
}
